using Traguardo.Web.Data;
using Traguardo.Web.Http;

namespace Traguardo.Web.Commands;

/// <summary>The application's database as a command uses it: no server is started, and one may well be running.</summary>
internal static class Database
{
    /// <summary>Does the work on the store of a data directory; its database is made where there is none.</summary>
    public static Task<int> Use(string? directory, Func<CycleStore, Task<int>> work, CancellationToken stop) =>
        UseServices(directory, services => work(services.GetRequiredService<CycleStore>()), stop);

    /// <summary>The same, where a database must be there already.</summary>
    public static Task<int> UseExisting(string? directory, Func<CycleStore, Task<int>> work, CancellationToken stop) =>
        UseExistingServices(directory, services => work(services.GetRequiredService<CycleStore>()), stop);

    /// <summary>The same, for work that asks for more than the cycles.</summary>
    public static async Task<int> UseExistingServices(string? directory, Func<IServiceProvider, Task<int>> work, CancellationToken stop)
    {
        var data = directory ?? ServerSettings.DefaultDataDirectory;
        if (ServerSettings.DefaultPostgres is not null || File.Exists(Path.Combine(data, DataVersion.DatabaseFile)))
        {
            return await UseServices(data, work, stop);
        }
        await Console.Error.WriteLineAsync(string.Format(null, CommandTexts.DatabaseMissing, data));
        return CommandLine.Wrong;
    }

    private static async Task<int> UseServices(string? directory, Func<IServiceProvider, Task<int>> work, CancellationToken stop)
    {
        await using var services = new ServiceCollection().AddTraguardoData(directory ?? ServerSettings.DefaultDataDirectory, ServerSettings.DefaultPostgres).BuildServiceProvider();
        await DatabaseStart.MigrateAsync(services, stop);
        return await work(services);
    }
}
