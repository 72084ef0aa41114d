using System.Data;
using System.IO.Compression;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Traguardo.Web.Data;
using Traguardo.Web.Http;
using Traguardo.Web.Operations;

namespace Traguardo.Web.Backups;

/// <summary>
/// An installation as one file, made while people work: the database as it stood at one moment, always as an embedded one, and the
/// files beside it. What the database names is written before it does, so evidence and documents are copied after it and none is missed.
/// </summary>
/// <param name="services">With the installation's database, see <see cref="DataServices"/>.</param>
/// <param name="data">Its data directory.</param>
/// <param name="clock">Says when.</param>
public sealed class BackupWriter(IServiceProvider services, DirectoryInfo data, TimeProvider clock)
{
    private readonly IDbContextFactory<TraguardoDb> databases = services.GetRequiredService<IDbContextFactory<TraguardoDb>>();

    /// <summary>Makes the backup. It bears its name when it is whole; before, and where it fails, there is nothing under it.</summary>
    /// <param name="place">The file to make; refused where there is one.</param>
    /// <param name="progress">Told of each file: how many are done, of how many.</param>
    /// <exception cref="IOException">There is such a file already, or it cannot be written.</exception>
    public async Task<BackupManifest> WriteAsync(FileInfo place, Action<int, int>? progress = null, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(place);
        if (place.Exists)
        {
            throw new IOException(string.Format(null, BackupTexts.FileThere, place.Name));
        }
        place.Directory!.Create();
        // Of this run alone: two may be under way.
        var aside = $"{place.FullName}.{Path.GetRandomFileName()}.part";
        var work = Directory.CreateTempSubdirectory("traguardo-backup-");
        try
        {
            var database = new FileInfo(Path.Combine(work.FullName, DataVersion.DatabaseFile));
            var at = clock.GetUtcNow();
            await CopyDatabaseAsync(database, cancellation);
            var (schema, named) = await LookIntoAsync(work, cancellation);
            var files = new List<(string Name, FileInfo File)> { (DataVersion.DatabaseFile, database) };
            files.AddRange(FilesBeside());
            var missing = new List<string>();
            foreach (var name in named)
            {
                var file = new FileInfo(Path.Combine(data.FullName, name));
                if (file.Exists)
                {
                    files.Add((name, file));
                }
                else
                {
                    missing.Add(file.Name);
                }
            }
            var manifest = new BackupManifest { Format = BackupManifest.CurrentFormat, At = at, Schema = schema, Missing = missing, Files = [] };
            manifest = await PackAsync(aside, manifest, files, progress, cancellation);
            File.Move(aside, place.FullName, overwrite: false);
            Meters.BackedUp();
            return manifest;
        }
        finally
        {
            File.Delete(aside);
            work.Delete(recursive: true);
        }
    }

    private async Task CopyDatabaseAsync(FileInfo copy, CancellationToken cancellation)
    {
        await using var from = await databases.CreateDbContextAsync(cancellation);
        if (from.Database.GetDbConnection() is SqliteConnection source)
        {
            await from.Database.OpenConnectionAsync(cancellation);
            await using var target = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = copy.FullName, Pooling = false }.ToString());
            source.BackupDatabase(target);
            return;
        }
        if (await DatabaseStart.IsBehindAsync(from, cancellation))
        {
            throw new InvalidDataException(BackupTexts.DatabaseOfEarlierVersion);
        }
        await using var moment = await from.Database.BeginTransactionAsync(IsolationLevel.RepeatableRead, cancellation);
        await using var embedded = Embedded(copy.Directory!);
        await DatabaseStart.MigrateAsync(embedded, cancellation);
        await using (var to = await embedded.GetRequiredService<IDbContextFactory<TraguardoDb>>().CreateDbContextAsync(cancellation))
        {
            await DatabaseMove.CopyAsync(from, to, cancellation);
        }
        EmbeddedFile.Settle(copy);
    }

    private static async Task<(string Schema, IReadOnlyList<string> Named)> LookIntoAsync(DirectoryInfo copy, CancellationToken cancellation)
    {
        await using var embedded = Embedded(copy);
        await using var db = await embedded.GetRequiredService<IDbContextFactory<TraguardoDb>>().CreateDbContextAsync(cancellation);
        var schema = (await db.Database.GetAppliedMigrationsAsync(cancellation)).LastOrDefault() ?? throw new InvalidDataException(BackupTexts.NoData);
        var named = await BackupNames.NamedAsync(db, cancellation);
        await db.Database.CloseConnectionAsync();
        EmbeddedFile.Settle(new FileInfo(Path.Combine(copy.FullName, DataVersion.DatabaseFile)));
        return (schema, named);
    }

    private static ServiceProvider Embedded(DirectoryInfo directory) => new ServiceCollection().AddTraguardoData(directory.FullName).BuildServiceProvider();

    private IEnumerable<(string Name, FileInfo File)> FilesBeside()
    {
        var settings = new FileInfo(Path.Combine(data.FullName, BackupNames.Settings));
        if (settings.Exists)
        {
            yield return (BackupNames.Settings, settings);
        }
        var keys = new DirectoryInfo(Path.Combine(data.FullName, BackupNames.Keys));
        if (!keys.Exists)
        {
            yield break;
        }
        foreach (var key in keys.EnumerateFiles("*.xml").OrderBy(file => file.Name, StringComparer.Ordinal))
        {
            yield return ($"{BackupNames.Keys}/{key.Name}", key);
        }
    }

    private static async Task<BackupManifest> PackAsync(
        string archive, BackupManifest manifest, List<(string Name, FileInfo File)> files, Action<int, int>? progress, CancellationToken cancellation)
    {
        await using var output = new FileStream(archive, BackupNames.ForOwnerAlone);
        await using var zip = new ZipArchive(output, ZipArchiveMode.Create, leaveOpen: true);
        var packed = new List<BackupFile>();
        foreach (var (name, file) in files)
        {
            await using var from = file.OpenRead();
            await using var entry = await zip.CreateEntry(name, CompressionLevel.Fastest).OpenAsync(cancellation);
            var (length, hash) = await HashingCopy.RunAsync(from, entry, cancellation);
            packed.Add(new BackupFile(name, length, hash));
            progress?.Invoke(packed.Count, files.Count);
        }
        manifest = manifest with { Files = packed };
        await using (var last = await zip.CreateEntry(BackupManifest.Name).OpenAsync(cancellation))
        {
            manifest.Write(last);
        }
        await zip.DisposeAsync();
        output.Flush(flushToDisk: true);
        return manifest;
    }
}
