namespace Traguardo.Web.Data;

/// <summary>
/// Files that prove values, in the data directory under their SHA-256: what is stored under a name is what the name says, the same file
/// is stored once, and none is ever changed.
/// </summary>
/// <param name="data">The data directory.</param>
public sealed class EvidenceFiles(DirectoryInfo data)
{
    private readonly DirectoryInfo all = new(Path.Combine(data.FullName, "evidence"));

    /// <summary>Keeps what is read. It is written aside and moved, so that a file under its hash is a whole one, even after the power failed.</summary>
    /// <returns>The hash it is found by.</returns>
    public async Task<string> KeepAsync(Stream content, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(content);
        all.Create();
        var aside = Path.Combine(all.FullName, Path.GetRandomFileName());
        try
        {
            string hash;
            await using (var file = new FileStream(aside, FileMode.CreateNew, FileAccess.Write, FileShare.None))
            {
                (_, hash) = await HashingCopy.RunAsync(content, file, cancellation);
                file.Flush(flushToDisk: true);
            }
            var place = PathOf(hash);
            Directory.CreateDirectory(Path.GetDirectoryName(place)!);
            File.Move(aside, place, overwrite: true);
            return hash;
        }
        finally
        {
            File.Delete(aside);
        }
    }

    /// <summary>Where a file lies that was kept.</summary>
    public string PathOf(string hash)
    {
        ArgumentNullException.ThrowIfNull(hash);
        return Path.Combine(all.FullName, hash[..2], hash);
    }
}
