using System.IO.Compression;
using System.Security.Cryptography;
using System.Text;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Traguardo.Web.Backups;
using Traguardo.Web.Data;
using Traguardo.Web.Tests.Commands;
using Traguardo.Web.Tests.Features.Documents;
using Traguardo.Web.Tests.Rig;
using Xunit;

namespace Traguardo.Web.Tests.Data;

/// <summary>An installation is copied while it is written to, and comes back whole, on either database or not at all.</summary>
public sealed class BackupTests : IAsyncLifetime
{
    private static readonly TimeSpan BetweenWrites = TimeSpan.FromMilliseconds(20);

    private readonly TemporaryFolder folder = new();
    private readonly string? postgres = Postgres.NewDatabase();
    private readonly List<string> databases = [];
    private ServiceProvider services = null!;

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    private DirectoryInfo Data => new(folder.At("data"));

    private FileInfo Backup => new(folder.At("copia.zip"));

    public async ValueTask InitializeAsync()
    {
        Data.Create();
        services = new ServiceCollection().AddTraguardoData(Data.FullName, postgres).BuildServiceProvider();
        await DatabaseStart.MigrateAsync(services, Stop);
        await services.GetRequiredService<SampleLoader>().LoadIfEmptyAsync(null, Stop);
        await File.WriteAllTextAsync(folder.At("data/settings.json"), """{"Site":"https://esempio.invalid"}""", Stop);
        Directory.CreateDirectory(folder.At("data/keys"));
        await File.WriteAllTextAsync(folder.At("data/keys/key-1.xml"), "<key/>", Stop);
    }

    public async ValueTask DisposeAsync()
    {
        await services.DisposeAsync();
        SqliteConnection.ClearAllPools();
        Postgres.Drop(postgres);
        databases.ForEach(Postgres.Drop);
        folder.Dispose();
    }

    [Fact]
    public async Task A_backup_made_under_fifty_writes_a_second_holds_what_was_acknowledged_before_it_and_nothing_by_halves()
    {
        using var enough = CancellationTokenSource.CreateLinkedTokenSource(Stop);
        var acknowledged = 0;
        var writing = Task.Run(async () =>
        {
            using var pace = new PeriodicTimer(BetweenWrites);
            for (var number = 1; !enough.IsCancellationRequested; number++)
            {
                await AttachAsync(number);
                Volatile.Write(ref acknowledged, number);
                await pace.WaitForNextTickAsync(Stop);
            }
        }, Stop);
        while (Volatile.Read(ref acknowledged) < 20)
        {
            await Task.Delay(BetweenWrites, Stop);
        }

        var before = Volatile.Read(ref acknowledged);
        var manifest = await new BackupWriter(services, Data, TimeProvider.System).WriteAsync(Backup, null, Stop);
        var after = Volatile.Read(ref acknowledged) + 1;
        await enough.CancelAsync();
        await writing;
        var restored = await RestoreAsync();

        Assert.Empty(manifest.Missing);
        Assert.Equal(1, restored.Result.Chains);
        await using var place = restored.Services;
        await using var db = await place.GetRequiredService<IDbContextFactory<TraguardoDb>>().CreateDbContextAsync(Stop);
        var numbers = await db.Evidence.Select(row => row.Size).OrderBy(size => size).ToListAsync(Stop);
        Assert.InRange(numbers.Count, before, after);
        Assert.Equal(Enumerable.Range(1, numbers.Count).Select(number => (long)number), numbers);
        Assert.Equal(numbers.Count, await db.Audit.CountAsync(entry => entry.Action == "evidence-attached", Stop));
        foreach (var hash in await db.Evidence.Select(row => row.Hash!).ToListAsync(Stop))
        {
            var file = new EvidenceFiles(restored.Data).PathOf(hash);
            Assert.Equal(hash, Convert.ToHexStringLower(SHA256.HashData(await File.ReadAllBytesAsync(file, Stop))));
        }
        Assert.Equal("<key/>", await File.ReadAllTextAsync(Path.Combine(restored.Data.FullName, "keys", "key-1.xml"), Stop));
        Assert.Contains("esempio.invalid", await File.ReadAllTextAsync(Path.Combine(restored.Data.FullName, "settings.json"), Stop), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Every_table_comes_back_with_the_hash_it_left_with()
    {
        await AttachAsync(1);
        await new BackupWriter(services, Data, TimeProvider.System).WriteAsync(Backup, null, Stop);
        var restored = await RestoreAsync();

        await using var place = restored.Services;
        await using var from = await services.GetRequiredService<IDbContextFactory<TraguardoDb>>().CreateDbContextAsync(Stop);
        await using var to = await place.GetRequiredService<IDbContextFactory<TraguardoDb>>().CreateDbContextAsync(Stop);
        var (left, arrived) = (await DatabaseMove.TablesAsync(from, Stop), await DatabaseMove.TablesAsync(to, Stop));
        Assert.Equal(left, arrived);
        Assert.NotEqual(0, left.Sum(table => table.Rows));
    }

    [Fact]
    public async Task An_evidence_file_that_is_gone_is_told_and_all_else_is_copied()
    {
        var hash = await AttachAsync(1);
        File.Delete(new EvidenceFiles(Data).PathOf(hash));

        var manifest = await new BackupWriter(services, Data, TimeProvider.System).WriteAsync(Backup, null, Stop);

        Assert.Equal([hash], manifest.Missing);
        Assert.Equal([hash], (await RestoreAsync()).Result.Manifest.Missing);
    }

    [Fact]
    public async Task Documents_that_were_made_come_back_with_their_packages()
    {
        using var aside = await new PackageFiles(Data).SetAsideAsync(new MemoryStream([1, 2, 3]), Stop);
        aside.Keep();
        await services.GetRequiredService<Ledger>().WriteAsync(Origin.Program("cciaa_pi", "Prova"), async writing =>
        {
            var cycle = await writing.Db.Cycles.Select(row => EF.Property<int>(row, "Id")).FirstAsync(Stop);
            writing.Db.DocumentProductions.Add(MadeDocuments.Final(cycle, Guid.NewGuid(), aside.Hash));
            writing.Note("document-produced", "2020/documents/relazione");
        }, Stop);

        var manifest = await new BackupWriter(services, Data, TimeProvider.System).WriteAsync(Backup, null, Stop);
        var restored = await RestoreAsync();

        await using var place = restored.Services;
        Assert.Empty(manifest.Missing);
        Assert.Equal([1, 2, 3], await File.ReadAllBytesAsync(new PackageFiles(restored.Data).PathOf(aside.Hash), Stop));
    }

    [Fact]
    public async Task A_file_that_is_no_longer_what_was_copied_is_refused_and_nothing_is_left_behind()
    {
        await AttachAsync(1);
        var manifest = await new BackupWriter(services, Data, TimeProvider.System).WriteAsync(Backup, null, Stop);
        foreach (var file in manifest.Files)
        {
            File.Copy(Backup.FullName, folder.At("toccata.zip"), overwrite: true);
            using (var zip = ZipFile.Open(folder.At("toccata.zip"), ZipArchiveMode.Update))
            {
                zip.GetEntry(file.Name)!.Delete();
                using var entry = zip.CreateEntry(file.Name).Open();
                entry.Write("altro"u8);
            }

            var refused = await Assert.ThrowsAsync<InvalidDataException>(() => ReadAsync("toccata.zip", "altrove"));

            Assert.Contains(file.Name, refused.Message, StringComparison.Ordinal);
            Assert.DoesNotContain(Directory.EnumerateFileSystemEntries(folder.Path), entry => entry.Contains("altrove", StringComparison.Ordinal));
        }
    }

    [Fact]
    public async Task A_log_in_which_an_entry_was_touched_is_refused_though_every_file_has_its_hash()
    {
        await using (var db = await services.GetRequiredService<IDbContextFactory<TraguardoDb>>().CreateDbContextAsync(Stop))
        {
            // As who has the database in their hands could.
            await db.Database.ExecuteSqlRawAsync(Postgres.IsUsed
                ? """ALTER TABLE "Audit" DISABLE TRIGGER USER; UPDATE "Audit" SET "PersonName" = 'Altri' WHERE "Sequence" = 1;"""
                : await WithoutGuardsAsync(db) + """UPDATE "Audit" SET "PersonName" = 'Altri' WHERE "Sequence" = 1;""", Stop);
        }
        await new BackupWriter(services, Data, TimeProvider.System).WriteAsync(Backup, null, Stop);

        var refused = await Assert.ThrowsAsync<InvalidDataException>(() => ReadAsync(Backup.Name, "altrove"));

        Assert.Contains("cciaa_pi", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Where_there_are_data_already_nothing_is_restored()
    {
        await new BackupWriter(services, Data, TimeProvider.System).WriteAsync(Backup, null, Stop);

        var refused = await Assert.ThrowsAsync<InvalidOperationException>(() => new BackupReader(Data, null).RestoreAsync(Backup, null, Stop));

        Assert.Contains("--data", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_restore_that_fails_late_leaves_the_place_as_it_was_and_can_be_done_again()
    {
        Assert.SkipUnless(Postgres.IsUsed, "There is no server that could be full.");
        await AttachAsync(1);
        await new BackupWriter(services, Data, TimeProvider.System).WriteAsync(Backup, null, Stop);
        Directory.CreateDirectory(folder.At("altrove"));

        await Assert.ThrowsAsync<InvalidOperationException>(() => ReadAsync(Backup.Name, "altrove", postgres));

        Assert.Empty(Directory.EnumerateFileSystemEntries(folder.At("altrove")));
        await (await RestoreAsync()).Services.DisposeAsync();
    }

    [Fact]
    public async Task Settings_made_ready_before_stay()
    {
        await new BackupWriter(services, Data, TimeProvider.System).WriteAsync(Backup, null, Stop);
        Directory.CreateDirectory(folder.At("altrove"));
        await File.WriteAllTextAsync(folder.At("altrove/settings.json"), "{}", Stop);

        await (await RestoreAsync()).Services.DisposeAsync();

        Assert.Equal("{}", await File.ReadAllTextAsync(folder.At("altrove/settings.json"), Stop));
    }

    [Fact]
    public async Task A_backup_of_that_name_stays_as_it_is()
    {
        await File.WriteAllTextAsync(Backup.FullName, "di ieri", Stop);

        await Assert.ThrowsAsync<IOException>(() => new BackupWriter(services, Data, TimeProvider.System).WriteAsync(Backup, null, Stop));

        Assert.Equal("di ieri", await File.ReadAllTextAsync(Backup.FullName, Stop));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_backup_that_lacks_what_it_should_hold_is_refused(bool database)
    {
        await AttachAsync(1);
        var manifest = await new BackupWriter(services, Data, TimeProvider.System).WriteAsync(Backup, null, Stop);
        var without = manifest with { Files = [.. manifest.Files.Where(file => database ? file.Name != "traguardo.db" : !file.Name.StartsWith("evidence/", StringComparison.Ordinal))] };
        await using (var zip = await ZipFile.OpenAsync(Backup.FullName, ZipArchiveMode.Update, Stop))
        {
            zip.GetEntry(BackupManifest.Name)!.Delete();
            await using var entry = await zip.CreateEntry(BackupManifest.Name).OpenAsync(Stop);
            without.Write(entry);
        }

        await Assert.ThrowsAsync<InvalidDataException>(() => ReadAsync(Backup.Name, "altrove"));

        Assert.False(Directory.Exists(folder.At("altrove")));
    }

    [Fact]
    public async Task What_is_no_backup_is_refused()
    {
        using (ZipFile.Open(folder.At("altro.zip"), ZipArchiveMode.Create))
        {
            // Nothing in it.
        }
        await File.WriteAllTextAsync(folder.At("testo.zip"), "testo", Stop);

        await Assert.ThrowsAsync<InvalidDataException>(() => ReadAsync("altro.zip", "altrove"));
        await Assert.ThrowsAsync<InvalidDataException>(() => ReadAsync("testo.zip", "altrove"));
    }

    [Theory]
    [InlineData("../fuori.txt")]
    [InlineData("evidence/../../fuori.txt")]
    [InlineData("keys/../../fuori.xml")]
    [InlineData("/fuori.txt")]
    public async Task A_name_that_leads_elsewhere_is_not_followed(string name)
    {
        using (var zip = ZipFile.Open(folder.At("ostile.zip"), ZipArchiveMode.Create))
        {
            using (var entry = zip.CreateEntry(name).Open())
            {
                entry.Write("x"u8);
            }
            using var manifest = zip.CreateEntry(BackupManifest.Name).Open();
            var hash = Convert.ToHexStringLower(SHA256.HashData("x"u8));
            new BackupManifest { Format = BackupManifest.CurrentFormat, At = default, Schema = "x", Missing = [], Files = [new BackupFile(name, 1, hash)] }.Write(manifest);
        }

        await Assert.ThrowsAsync<InvalidDataException>(() => ReadAsync("ostile.zip", "altrove"));

        Assert.Equal(["data", "ostile.zip"], Directory.EnumerateFileSystemEntries(folder.Path).Select(Path.GetFileName).Order(StringComparer.Ordinal));
    }

    private static async Task<string> WithoutGuardsAsync(TraguardoDb db)
    {
        var guards = await db.Database.SqlQueryRaw<string>("SELECT name AS Value FROM sqlite_master WHERE type = 'trigger' AND tbl_name = 'Audit'").ToListAsync(Stop);
        return string.Concat(guards.Select(guard => $"DROP TRIGGER \"{guard}\";"));
    }

    // Of as many bytes as its number says.
    private async Task<string> AttachAsync(int number)
    {
        using var content = new MemoryStream(Encoding.ASCII.GetBytes(new string('x', number)));
        using var aside = await new EvidenceFiles(Data).SetAsideAsync(content, Stop);
        aside.Keep();
        var hash = aside.Hash;
        await services.GetRequiredService<Ledger>().WriteAsync(Origin.Program("cciaa_pi", "Prova"), async writing =>
        {
            var cycle = await writing.Db.Cycles.Select(row => EF.Property<int>(row, "Id")).FirstAsync(Stop);
            writing.Db.Evidence.Add(new Evidence { CycleId = cycle, Datum = "measures/694/2020", Name = $"{number}.txt", Hash = hash, Size = number, PersonName = "Prova", At = writing.Now });
            writing.Note("evidence-attached", "2020/measures/694");
        }, Stop);
        return hash;
    }

    private Task<RestoredBackup> ReadAsync(string file, string place, string? server = null) =>
        new BackupReader(new DirectoryInfo(folder.At(place)), server).RestoreAsync(new FileInfo(folder.At(file)), null, Stop);

    // To the other database too, where there is one.
    private async Task<(RestoredBackup Result, ServiceProvider Services, DirectoryInfo Data)> RestoreAsync()
    {
        var server = Postgres.NewDatabase();
        if (server is not null)
        {
            databases.Add(server);
        }
        var result = await ReadAsync(Backup.Name, "altrove", server);
        var place = new DirectoryInfo(folder.At("altrove"));
        return (result, new ServiceCollection().AddTraguardoData(place.FullName, server).BuildServiceProvider(), place);
    }
}
