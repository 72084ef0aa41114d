using System.IO.Compression;
using System.Security.Cryptography;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Traguardo.Core.Audit;
using Traguardo.Core.Compiling;
using Traguardo.Core.Tests.Support;
using Traguardo.Web.Backups;
using Traguardo.Web.Data;
using Traguardo.Web.Tests.Commands;
using Traguardo.Web.Tests.Rig;
using Xunit;

namespace Traguardo.Web.Tests.Data;

/// <summary>
/// An installation of an earlier version, kept as files with its data in them, is brought up to this one: the sample, a year under way
/// with a file that proves a value, and their log.
/// </summary>
public sealed class UpgradeTests : IDisposable
{
    private const string Kept = "tests/Web.Tests/Data/Kept/2026-11-27";

    private readonly TemporaryFolder folder = new();
    private string? postgres;

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    public void Dispose()
    {
        SqliteConnection.ClearAllPools();
        Postgres.Drop(postgres);
        folder.Dispose();
    }

    [Fact]
    public async Task A_database_of_an_earlier_version_keeps_all_that_was_in_it()
    {
        var data = new DirectoryInfo(folder.At("data"));
        if (Postgres.IsUsed)
        {
            postgres = Postgres.NewDatabase()!;
            await Postgres.ExecuteInAsync(postgres, await UnpackedAsync());
        }
        else
        {
            await new BackupReader(data, null).RestoreAsync(new FileInfo(Path.Combine(Repository.Root, Kept + ".zip")), null, Stop);
        }
        await using var services = new ServiceCollection().AddTraguardoData(data.FullName, postgres).BuildServiceProvider();
        await DatabaseStart.MigrateAsync(services, Stop);

        await HoldsAsync(services);
    }

    [Fact]
    public async Task A_backup_of_an_earlier_version_is_restored_to_either_database()
    {
        postgres = await Postgres.NewMigratedDatabaseAsync();
        var data = new DirectoryInfo(folder.At("data"));

        await new BackupReader(data, postgres).RestoreAsync(new FileInfo(Path.Combine(Repository.Root, Kept + ".zip")), null, Stop);

        await using var services = new ServiceCollection().AddTraguardoData(data.FullName, postgres).BuildServiceProvider();
        await HoldsAsync(services);
        await using var db = await services.GetRequiredService<IDbContextFactory<TraguardoDb>>().CreateDbContextAsync(Stop);
        var hash = (await db.Evidence.SingleAsync(Stop)).Hash!;
        Assert.Equal(hash, Convert.ToHexStringLower(SHA256.HashData(await File.ReadAllBytesAsync(new EvidenceFiles(data).PathOf(hash), Stop))));
    }

    private static async Task HoldsAsync(ServiceProvider services)
    {
        await using var db = await services.GetRequiredService<IDbContextFactory<TraguardoDb>>().CreateDbContextAsync(Stop);
        var store = services.GetRequiredService<CycleStore>();
        var (past, current) = ((await store.FindAsync("cciaa_pi", 2020, Stop))!.Cycle, (await store.FindAsync("cciaa_pi", 2021, Stop))!.Cycle);
        Assert.Equal(94.9m, decimal.Round(CompiledCycle.Compile(past).OrThrow().Score().Find("ente")!.Result!.Value * 100, 1));
        Assert.Equal(past.Indicators.Count, current.Indicators.Count);
        Assert.Equal(("estratto.csv", 31L), await db.Evidence.Select(row => new ValueTuple<string, long>(row.Name, row.Size)).SingleAsync(Stop));
        var chain = new AuditChain("cciaa_pi");
        Assert.All(await db.Audit.Where(entry => entry.Administration == "cciaa_pi").OrderBy(entry => entry.Sequence).ToListAsync(Stop), entry => Assert.Null(chain.Add(entry)));
        var before = chain.Count;
        Assert.True(before >= 3);

        // And it goes on from there.
        await store.SaveAsync(current with { Note = "Dopo l’aggiornamento." }, null, isSample: false, Origin.Program("cciaa_pi", "Prova"), Stop);
        db.ChangeTracker.Clear();
        Assert.Null(chain.Add(await db.Audit.AsNoTracking().SingleAsync(entry => entry.Administration == "cciaa_pi" && entry.Sequence == before + 1, Stop)));
    }

    private static async Task<string> UnpackedAsync()
    {
        await using var file = File.OpenRead(Path.Combine(Repository.Root, Kept + ".sql.gz"));
        using var reader = new StreamReader(new GZipStream(file, CompressionMode.Decompress));
        return await reader.ReadToEndAsync(Stop);
    }
}
