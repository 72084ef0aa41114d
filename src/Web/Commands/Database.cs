using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using Traguardo.Web.Data;

namespace Traguardo.Web.Commands;

/// <summary>The application's database as a command uses it: no server is started, and one may well be running.</summary>
internal static class Database
{
    /// <summary>Does the work on the store of a data directory; a database that cannot be used is one line and a wrong answer.</summary>
    public static async Task<int> Use(string? directory, Func<CycleStore, Task<int>> work, CancellationToken stop)
    {
        var data = directory ?? ServerSettings.DefaultDataDirectory;
        await using var services = new ServiceCollection().AddTraguardoData(data).BuildServiceProvider();
        try
        {
            await DatabaseStart.MigrateAsync(services, stop);
            return await work(services.GetRequiredService<CycleStore>());
        }
        catch (Exception fault) when (fault is InvalidDataException or DbException or DbUpdateException)
        {
            await Console.Error.WriteLineAsync(string.Format(null, CommandTexts.DatabaseFault, data, fault.GetBaseException().Message));
            return CommandLine.Wrong;
        }
    }
}
