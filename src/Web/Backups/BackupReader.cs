using System.IO.Compression;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Traguardo.Core.Audit;
using Traguardo.Web.Data;
using Traguardo.Web.Http;

namespace Traguardo.Web.Backups;

/// <summary>
/// An installation from a backup, of this version or of an earlier one: unpacked aside, every file held against its hash and every
/// audit chain followed to its end, and only then put in its place.
/// </summary>
/// <param name="data">The data directory it comes to: missing, or without data.</param>
/// <param name="postgres">Connection string of an empty database that its rows go to; null for the embedded one.</param>
public sealed class BackupReader(DirectoryInfo data, string? postgres)
{
    private const string Mark = ".restoring-";

    /// <summary>Restores a backup, whole or not at all.</summary>
    /// <param name="backup">The file.</param>
    /// <param name="progress">Told of each file: how many are done, of how many.</param>
    /// <exception cref="InvalidDataException">It is no backup, not whole, or of a later version of the program.</exception>
    /// <exception cref="InvalidOperationException">There are data already where it would go.</exception>
    public async Task<RestoredBackup> RestoreAsync(FileInfo backup, Action<int, int>? progress = null, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(backup);
        RefuseToOverwrite();
        var isNew = !data.Exists;
        data.Create();
        // In the directory itself, which may be the only one that may be written to.
        var aside = data.CreateSubdirectory(Mark + Guid.NewGuid().ToString("N"));
        try
        {
            var manifest = await UnpackAsync(backup, aside, progress, cancellation);
            var (chains, entries) = await CheckAsync(aside, manifest, cancellation);
            await PutInPlaceAsync(aside, cancellation);
            return new RestoredBackup(manifest, chains, entries);
        }
        finally
        {
            SqliteConnection.ClearAllPools();
            aside.Delete(recursive: true);
            if (isNew && !data.EnumerateFileSystemInfos().Any())
            {
                data.Delete();
            }
        }
    }

    private void RefuseToOverwrite()
    {
        data.Refresh();
        // Settings one may have made ready before there are data; and a restore that was killed leaves no data.
        if (data.Exists && data.EnumerateFileSystemInfos().FirstOrDefault(there => there.Name != BackupNames.Settings && !there.Name.StartsWith(Mark, StringComparison.Ordinal)) is { } there)
        {
            throw new InvalidOperationException(string.Format(null, BackupTexts.PlaceTaken, data.FullName, there.Name));
        }
    }

    private static async Task<BackupManifest> UnpackAsync(FileInfo backup, DirectoryInfo aside, Action<int, int>? progress, CancellationToken cancellation)
    {
        await using var zip = await OpenAsync(backup, cancellation);
        var manifest = zip.GetEntry(BackupManifest.Name) is { } entry && BackupManifest.Read(await entry.OpenAsync(cancellation)) is { } read
            ? read
            : throw new InvalidDataException(BackupTexts.NoBackup);
        if (!manifest.Files.Any(file => file.Name == DataVersion.DatabaseFile))
        {
            throw new InvalidDataException(BackupTexts.NoDatabase);
        }
        var done = 0;
        foreach (var file in manifest.Files)
        {
            if (!BackupNames.IsKnown(file.Name) || zip.GetEntry(file.Name) is not { } packed)
            {
                throw new InvalidDataException(string.Format(null, BackupTexts.FileMissing, file.Name));
            }
            var place = Path.Combine(aside.FullName, file.Name);
            Directory.CreateDirectory(Path.GetDirectoryName(place)!);
            await using var from = await packed.OpenAsync(cancellation);
            await using var to = new FileStream(place, BackupNames.ForOwnerAlone);
            if (await HashingCopy.RunAsync(from, to, cancellation) != (file.Length, file.Hash))
            {
                throw new InvalidDataException(string.Format(null, BackupTexts.FileChanged, file.Name));
            }
            progress?.Invoke(++done, manifest.Files.Count);
        }
        return manifest;
    }

    private static async Task<ZipArchive> OpenAsync(FileInfo backup, CancellationToken cancellation)
    {
        if (!backup.Exists)
        {
            throw new FileNotFoundException(string.Format(null, BackupTexts.NoFile, backup));
        }
        try
        {
            return await ZipFile.OpenReadAsync(backup.FullName, cancellation);
        }
        catch (InvalidDataException fault)
        {
            throw new InvalidDataException(BackupTexts.NoBackup, fault);
        }
    }

    private static async Task<(int Chains, long Entries)> CheckAsync(DirectoryInfo aside, BackupManifest manifest, CancellationToken cancellation)
    {
        await using var embedded = new ServiceCollection().AddTraguardoData(aside.FullName).BuildServiceProvider();
        await DatabaseStart.MigrateAsync(embedded, cancellation);
        await using var db = await embedded.GetRequiredService<IDbContextFactory<TraguardoDb>>().CreateDbContextAsync(cancellation);
        HashSet<string> there = [.. manifest.Files.Select(file => file.Name), .. manifest.Missing.Select(BackupNames.OfEvidence), .. manifest.Missing.Select(BackupNames.OfPackage)];
        if ((await BackupNames.NamedAsync(db, cancellation)).FirstOrDefault(name => !there.Contains(name)) is { } gone)
        {
            throw new InvalidDataException(string.Format(null, BackupTexts.EvidenceMissing, gone));
        }
        return await FollowAsync(db, cancellation);
    }

    private static async Task<(int Chains, long Entries)> FollowAsync(TraguardoDb db, CancellationToken cancellation)
    {
        var (chains, entries) = (new Dictionary<string, AuditChain>(StringComparer.Ordinal), 0L);
        await foreach (var entry in db.Audit.AsNoTracking().OrderBy(entry => entry.Administration).ThenBy(entry => entry.Sequence).AsAsyncEnumerable().WithCancellation(cancellation))
        {
            if (!chains.TryGetValue(entry.Administration, out var chain))
            {
                chains.Add(entry.Administration, chain = new AuditChain(entry.Administration));
            }
            if (chain.Add(entry) is { } fault)
            {
                throw new InvalidDataException(string.Format(null, BackupTexts.ChainBroken, entry.Administration, entry.Sequence, fault));
            }
            entries++;
        }
        return (chains.Count, entries);
    }

    // The database comes last: as long as it is not there nothing is, and what was put in place is taken back.
    private async Task PutInPlaceAsync(DirectoryInfo aside, CancellationToken cancellation)
    {
        var placed = new List<string>();
        try
        {
            foreach (var name in (string[])[BackupNames.Settings, BackupNames.Keys, BackupNames.Evidence, BackupNames.Documents])
            {
                var (from, to) = (Path.Combine(aside.FullName, name), Path.Combine(data.FullName, name));
                if (Path.Exists(from) && !Path.Exists(to))
                {
                    Directory.Move(from, to);
                    placed.Add(to);
                }
            }
            var database = new FileInfo(Path.Combine(aside.FullName, DataVersion.DatabaseFile));
            if (postgres is not null)
            {
                await CopyToServerAsync(aside, postgres, cancellation);
                return;
            }
            EmbeddedFile.Settle(database);
            database.MoveTo(Path.Combine(data.FullName, database.Name));
        }
        catch
        {
            foreach (var place in placed)
            {
                if (Directory.Exists(place))
                {
                    Directory.Delete(place, recursive: true);
                }
                File.Delete(place);
            }
            throw;
        }
    }

    private static async Task CopyToServerAsync(DirectoryInfo aside, string postgres, CancellationToken cancellation)
    {
        await using var embedded = new ServiceCollection().AddTraguardoData(aside.FullName).BuildServiceProvider();
        await using var server = new ServiceCollection().AddTraguardoData(aside.FullName, postgres).BuildServiceProvider();
        await DatabaseStart.MigrateAsync(server, cancellation);
        await using var from = await embedded.GetRequiredService<IDbContextFactory<TraguardoDb>>().CreateDbContextAsync(cancellation);
        await using var to = await server.GetRequiredService<IDbContextFactory<TraguardoDb>>().CreateDbContextAsync(cancellation);
        await DatabaseMove.CopyAsync(from, to, cancellation);
    }
}

/// <summary>What was restored.</summary>
/// <param name="Manifest">Of the backup.</param>
/// <param name="Chains">Audit chains that were followed to their end.</param>
/// <param name="Entries">Entries in them.</param>
public sealed record RestoredBackup(BackupManifest Manifest, int Chains, long Entries);
