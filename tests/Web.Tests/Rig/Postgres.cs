using Microsoft.Extensions.DependencyInjection;
using Npgsql;
using Traguardo.Web.Data;

namespace Traguardo.Web.Tests.Rig;

/// <summary>
/// The PostgreSQL server that <c>tests/with-postgres</c> started, where the tests run with it: then every site and every
/// database of the tests is one of its own there, in place of the embedded one.
/// </summary>
internal static class Postgres
{
    private static readonly string? Server = Environment.GetEnvironmentVariable("TRAGUARDO_TEST_POSTGRES");

    /// <summary>Why a test of what only the embedded database has does not run.</summary>
    public const string OnlyEmbedded = "Of the embedded database alone.";

    public static bool IsUsed => Server is not null;

    /// <summary>The connection string of a new, empty database; null where the embedded one is tested.</summary>
    public static string? NewDatabase()
    {
        if (Server is null)
        {
            return null;
        }
        return Create("");
    }

    /// <summary>The connection string of a new database with its tables and nothing in them; null where the embedded one is tested.</summary>
    public static async Task<string?> NewMigratedDatabaseAsync() => Server is null ? null : CopyOf(await Template.Value);

    /// <summary>The connection string of a copy of a database, which nobody may be connected to; null of none.</summary>
    public static string? CopyOf(string? connection)
    {
        if (connection is null)
        {
            return null;
        }
        NpgsqlConnection.ClearPool(new NpgsqlConnection(connection));
        return Create($"TEMPLATE {new NpgsqlConnectionStringBuilder(connection).Database}");
    }

    // Made once: copying a database is many times faster than making its tables one by one.
    private static readonly Lazy<Task<string>> Template = new(async () =>
    {
        var connection = Create("");
        await using var services = new ServiceCollection().AddTraguardoData(".", connection).BuildServiceProvider();
        await DatabaseStart.MigrateAsync(services);
        return connection;
    });

    private static string Create(string from)
    {
        var name = $"test_{Guid.NewGuid():N}";
        Execute($"CREATE DATABASE {name} {from} STRATEGY FILE_COPY");
        return new NpgsqlConnectionStringBuilder(Server) { Database = name }.ToString();
    }

    /// <summary>Removes a database, whoever is still connected to it.</summary>
    public static void Drop(string? connection)
    {
        if (connection is not null)
        {
            NpgsqlConnection.ClearPool(new NpgsqlConnection(connection));
            Execute($"DROP DATABASE {new NpgsqlConnectionStringBuilder(connection).Database} WITH (FORCE)");
        }
    }

    /// <summary>Runs statements in a database.</summary>
    public static async Task ExecuteInAsync(string connection, string sql)
    {
        await using var server = new NpgsqlConnection(new NpgsqlConnectionStringBuilder(connection) { Pooling = false }.ToString());
        await server.OpenAsync();
        await using var command = new NpgsqlCommand(sql, server);
        await command.ExecuteNonQueryAsync();
    }

    private static void Execute(string sql)
    {
        using var server = new NpgsqlConnection(Server);
        server.Open();
        using var command = server.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }
}
