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
    // What one may have made ready before there were data.
    private static readonly string[] Welcome = [BackupNames.Settings];

    /// <summary>Restores a backup, whole or not at all.</summary>
    /// <param name="backup">The file.</param>
    /// <param name="progress">Told of each file: how many are done, of how many.</param>
    /// <exception cref="InvalidDataException">It is no backup, not whole, or of a later version of the program.</exception>
    /// <exception cref="InvalidOperationException">There are data already where it would go.</exception>
    public async Task<RestoredBackup> RestoreAsync(FileInfo backup, Action<int, int>? progress = null, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(backup);
        RefuseToOverwrite();
        var parent = data.Parent ?? throw new InvalidOperationException(string.Format(null, BackupTexts.NoPlace, data.FullName));
        parent.Create();
        var aside = Directory.CreateDirectory(Path.Combine(parent.FullName, $".{data.Name}-{Guid.NewGuid():N}"));
        try
        {
            var manifest = await UnpackAsync(backup, aside, progress, cancellation);
            var (chains, entries) = await CheckAsync(aside, cancellation);
            Settle(aside);
            PutInPlace(aside);
            return new RestoredBackup(manifest, chains, entries);
        }
        finally
        {
            if (aside.Exists)
            {
                SqliteConnection.ClearAllPools();
                aside.Delete(recursive: true);
            }
        }
    }

    private void RefuseToOverwrite()
    {
        data.Refresh();
        if (data.Exists && data.EnumerateFileSystemInfos().FirstOrDefault(there => !Welcome.Contains(there.Name)) is { } there)
        {
            throw new InvalidOperationException(string.Format(null, BackupTexts.PlaceTaken, data.FullName, there.Name));
        }
    }

    private static async Task<BackupManifest> UnpackAsync(FileInfo backup, DirectoryInfo aside, Action<int, int>? progress, CancellationToken cancellation)
    {
        await using var zip = await ZipFile.OpenReadAsync(backup.FullName, cancellation);
        var manifest = zip.GetEntry(BackupManifest.Name) is { } entry && BackupManifest.Read(await entry.OpenAsync(cancellation)) is { } read
            ? read
            : throw new InvalidDataException(BackupTexts.NoBackup);
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

    private async Task<(int Chains, long Entries)> CheckAsync(DirectoryInfo aside, CancellationToken cancellation)
    {
        await using var embedded = new ServiceCollection().AddTraguardoData(aside.FullName).BuildServiceProvider();
        await DatabaseStart.MigrateAsync(embedded, cancellation);
        await using var from = await embedded.GetRequiredService<IDbContextFactory<TraguardoDb>>().CreateDbContextAsync(cancellation);
        var chained = await FollowAsync(from, cancellation);
        if (postgres is not null)
        {
            await using var server = new ServiceCollection().AddTraguardoData(aside.FullName, postgres).BuildServiceProvider();
            await DatabaseStart.MigrateAsync(server, cancellation);
            await using var to = await server.GetRequiredService<IDbContextFactory<TraguardoDb>>().CreateDbContextAsync(cancellation);
            await DatabaseMove.CopyAsync(from, to, cancellation);
        }
        return chained;
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

    private void Settle(DirectoryInfo aside)
    {
        SqliteConnection.ClearAllPools();
        if (postgres is not null)
        {
            File.Delete(Path.Combine(aside.FullName, DataVersion.DatabaseFile));
        }
        File.Delete(Path.Combine(aside.FullName, DataVersion.DatabaseFile + ".lock"));
        if (File.Exists(Path.Combine(data.FullName, BackupNames.Settings)))
        {
            File.Move(Path.Combine(data.FullName, BackupNames.Settings), Path.Combine(aside.FullName, BackupNames.Settings), overwrite: true);
        }
    }

    // One step: there is either nothing in the place or all of it.
    private void PutInPlace(DirectoryInfo aside)
    {
        if (data.Exists)
        {
            data.Delete();
        }
        Directory.Move(aside.FullName, data.FullName);
        aside.Refresh();
    }
}

/// <summary>What was restored.</summary>
/// <param name="Manifest">Of the backup.</param>
/// <param name="Chains">Audit chains that were followed to their end.</param>
/// <param name="Entries">Entries in them.</param>
public sealed record RestoredBackup(BackupManifest Manifest, int Chains, long Entries);
