using Npgsql;

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
        var name = $"test_{Guid.NewGuid():N}";
        Execute($"CREATE DATABASE {name}");
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

    private static void Execute(string sql)
    {
        using var server = new NpgsqlConnection(Server);
        server.Open();
        using var command = server.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }
}
