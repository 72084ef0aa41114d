using Microsoft.AspNetCore.Identity;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Traguardo.Web.Http;

namespace Traguardo.Web.Data;

/// <summary>What Program.cs says of the database.</summary>
public static class DataServices
{
    /// <summary>Registers the database, the store and the cache.</summary>
    /// <param name="services">The application's services.</param>
    /// <param name="dataDirectory">Where files are kept, the embedded database among them.</param>
    /// <param name="postgres">Connection string of a PostgreSQL database that takes the embedded one's place; null for the embedded one.</param>
    public static IServiceCollection AddTraguardoData(this IServiceCollection services, string dataDirectory, string? postgres = null)
    {
        var data = new DirectoryInfo(dataDirectory);
        services.TryAddSingleton(TimeProvider.System);
        if (postgres is null)
        {
            services.AddSqlite(data);
        }
        else
        {
            services.AddPostgres(postgres);
        }
        // With passkeys. Part of the model, so it is said wherever the database is used, with or without a web application.
        services.Configure<IdentityOptions>(identity => identity.Stores.SchemaVersion = IdentitySchemaVersions.Version3);
        services.AddScoped(provider => provider.GetRequiredService<IDbContextFactory<TraguardoDb>>().CreateDbContext());
        services.AddSingleton<Ledger>();
        services.AddSingleton<CycleStore>();
        services.AddSingleton<NarrativeStore>();
        services.AddSingleton<CycleCache>();
        services.AddSingleton<SampleLoader>();
        return services;
    }

    private static void AddSqlite(this IServiceCollection services, DirectoryInfo data)
    {
        var connection = new SqliteConnectionStringBuilder
        {
            DataSource = Path.Combine(data.FullName, DataVersion.DatabaseFile),
            ForeignKeys = true,
        };
        services.TryAddSingleton<DataVersion>(provider => new DataVersion(data, provider.GetRequiredService<TimeProvider>()));
        services.AddPooledDbContextFactory<SqliteDb>(options => options
            .UseSqlite(connection.ToString())
            .AddInterceptors(new BusyTimeout()));
        services.AddSingleton<IDbContextFactory<TraguardoDb>, DatabaseFactory<SqliteDb>>();
    }

    private static void AddPostgres(this IServiceCollection services, string connection)
    {
        services.TryAddSingleton<DataVersion, RemoteDataVersion>();
        services.AddPooledDbContextFactory<PostgresDb>(options => options.UseNpgsql(connection));
        services.AddSingleton<IDbContextFactory<TraguardoDb>, DatabaseFactory<PostgresDb>>();
    }
}
