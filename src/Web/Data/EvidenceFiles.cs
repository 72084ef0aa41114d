using System.Buffers;
using System.Security.Cryptography;

namespace Traguardo.Web.Data;

/// <summary>
/// Files that prove values, in the data directory under their SHA-256: what is stored under a name is what the name says, the same file
/// is stored once, and none is ever changed.
/// </summary>
/// <param name="data">The data directory.</param>
public sealed class EvidenceFiles(DirectoryInfo data)
{
    private const int Chunk = 81_920;

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
                hash = await CopyAsync(content, file, cancellation);
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

    private static async Task<string> CopyAsync(Stream content, FileStream file, CancellationToken cancellation)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        var buffer = ArrayPool<byte>.Shared.Rent(Chunk);
        try
        {
            while (await content.ReadAsync(buffer, cancellation) is > 0 and var read)
            {
                hash.AppendData(buffer, 0, read);
                await file.WriteAsync(buffer.AsMemory(0, read), cancellation);
            }
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(buffer);
        }
        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }
}
