using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Traguardo.Web.Http;

namespace Traguardo.Web.Data;

/// <summary>What Program.cs says of the database.</summary>
public static class DataServices
{
    /// <summary>Registers the database of a directory, the store and the cache.</summary>
    public static IServiceCollection AddTraguardoData(this IServiceCollection services, string dataDirectory)
    {
        var data = new DirectoryInfo(dataDirectory);
        var connection = new SqliteConnectionStringBuilder
        {
            DataSource = Path.Combine(data.FullName, DataVersion.DatabaseFile),
            ForeignKeys = true,
        };
        services.TryAddSingleton(TimeProvider.System);
        services.TryAddSingleton<DataVersion>(provider => new DataVersion(data, provider.GetRequiredService<TimeProvider>()));
        services.AddPooledDbContextFactory<TraguardoDb>(options => options
            .UseSqlite(connection.ToString())
            .AddInterceptors(new BusyTimeout()));
        services.AddSingleton<CycleStore>();
        services.AddSingleton<CycleCache>();
        services.AddSingleton<SampleLoader>();
        return services;
    }
}
