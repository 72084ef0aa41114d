namespace Traguardo.Web.Data;

/// <summary>
/// Files in the data directory under their SHA-256: what is stored under a name is what the name says, the same file is stored once, and
/// none is ever changed.
/// </summary>
/// <param name="data">The data directory.</param>
/// <param name="room">The folder in it.</param>
public abstract class HashedFiles(DirectoryInfo data, string room)
{
    private readonly DirectoryInfo all = new(Path.Combine(data.FullName, room));

    private readonly DirectoryInfo waiting = new(Path.Combine(data.FullName, room, "aside"));

    /// <summary>Writes what is read aside, whole, and to the disk: it is moved under its hash once it is to be kept, and gone otherwise.</summary>
    public async Task<FileAside> SetAsideAsync(Stream content, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(content);
        waiting.Create();
        var aside = Path.Combine(waiting.FullName, Path.GetRandomFileName());
        try
        {
            await using var file = new FileStream(aside, FileMode.CreateNew, FileAccess.Write, FileShare.None);
            var (_, hash) = await HashingCopy.RunAsync(content, file, cancellation);
            file.Flush(flushToDisk: true);
            return new FileAside(aside, PathOf(hash), hash);
        }
        catch
        {
            File.Delete(aside);
            throw;
        }
    }

    /// <summary>
    /// Removes what was set aside before a moment: remnants of writes that never came to their end.
    /// </summary>
    /// <param name="before">The moment.</param>
    /// <returns>How many files were removed.</returns>
    public int Sweep(DateTimeOffset before)
    {
        var left = waiting.Exists ? waiting.EnumerateFiles().Where(file => file.LastWriteTimeUtc < before).ToList() : [];
        left.ForEach(file => file.Delete());
        return left.Count;
    }

    /// <summary>
    /// Removes files that were kept before a moment and that nothing names: whoever kept them was stopped before it could be recorded. Where
    /// none of the names lies here the database is not the one of this folder, and nothing is removed.
    /// </summary>
    /// <param name="named">The hashes that the database names.</param>
    /// <param name="before">The moment; what is being written now lies here since a later one.</param>
    /// <returns>How many files were removed.</returns>
    public int SweepUnnamed(IReadOnlySet<string> named, DateTimeOffset before)
    {
        ArgumentNullException.ThrowIfNull(named);
        var kept = Kept().ToList();
        var left = kept.Exists(file => named.Contains(file.Name)) ? kept.Where(file => !named.Contains(file.Name) && IsOlder(file, before)).ToList() : [];
        left.ForEach(file => file.Delete());
        return left.Count;
    }

    // As it is now: another process may have kept the same file again since the folder was read.
    private static bool IsOlder(FileInfo file, DateTimeOffset before)
    {
        file.Refresh();
        return file.LastWriteTimeUtc < before;
    }

    private IEnumerable<FileInfo> Kept() =>
        Directory.Exists(all.FullName) ? all.EnumerateDirectories("??").SelectMany(folder => folder.EnumerateFiles()).Where(file => file.Name.StartsWith(file.Directory!.Name, StringComparison.Ordinal)) : [];

    /// <summary>Where a file lies that was kept.</summary>
    public string PathOf(string hash)
    {
        ArgumentNullException.ThrowIfNull(hash);
        return Path.Combine(all.FullName, hash[..2], hash);
    }
}

/// <summary>A file that was sent and is not kept yet.</summary>
/// <param name="aside">Where it lies now.</param>
/// <param name="place">Where it belongs.</param>
/// <param name="hash">Its SHA-256.</param>
public sealed class FileAside(string aside, string place, string hash) : IDisposable
{
    /// <summary>The hash it is found by once it is kept.</summary>
    public string Hash { get; } = hash;

    /// <summary>Keeps it.</summary>
    public void Keep()
    {
        Directory.CreateDirectory(Path.GetDirectoryName(place)!);
        File.Move(aside, place, overwrite: true);
    }

    /// <summary>Forgets it, unless it was kept.</summary>
    public void Dispose() => File.Delete(aside);
}
