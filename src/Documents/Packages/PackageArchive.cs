using System.IO.Compression;
using Traguardo.Core.Display;

namespace Traguardo.Documents.Packages;

/// <summary>How much of a package is taken.</summary>
public sealed record PackageLimits
{
    /// <summary>What packages are held to.</summary>
    public static PackageLimits Usual { get; } = new();

    /// <summary>Bytes of the package.</summary>
    public int Bytes { get; init; } = 200_000_000;

    /// <summary>Files in it.</summary>
    public int Files { get; init; } = 200;

    /// <summary>Bytes of its files, unpacked.</summary>
    public long UnpackedBytes { get; init; } = 400_000_000;
}

/// <summary>A package as an archive: written so that the same files give the same bytes, and read within limits, whoever made it.</summary>
internal static class PackageArchive
{
    // The earliest time that an archive can say.
    private static readonly DateTimeOffset NoTime = new(1980, 1, 1, 0, 0, 0, TimeSpan.Zero);

    /// <summary>The archive, its files in the order given.</summary>
    public static byte[] Write(IReadOnlyList<PackedFile> files)
    {
        using var bytes = new MemoryStream();
        using (var archive = new ZipArchive(bytes, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var file in files)
            {
                var entry = archive.CreateEntry(file.Name, CompressionLevel.Optimal);
                entry.LastWriteTime = NoTime;
                using var content = entry.Open();
                content.Write(file.Content);
            }
        }
        return bytes.ToArray();
    }

    /// <summary>All of it.</summary>
    /// <param name="stream">The archive; it is read no further than the limit.</param>
    /// <param name="limits">How much is taken.</param>
    /// <exception cref="InvalidDataException">It is larger.</exception>
    public static byte[] Bytes(Stream stream, PackageLimits limits)
    {
        using var bytes = new MemoryStream();
        Copy(stream, bytes, limits.Bytes, PackageTexts.TooLarge);
        return bytes.ToArray();
    }

    /// <summary>Its files.</summary>
    /// <param name="file">The archive.</param>
    /// <param name="limits">How much is taken.</param>
    /// <param name="isDocument">True for a document that is an archive, whose parts have names of every kind.</param>
    /// <exception cref="InvalidDataException">It is no archive, or one that is not taken; the message says why.</exception>
    public static List<PackedFile> Read(byte[] file, PackageLimits limits, bool isDocument = false)
    {
        if (file.Length > limits.Bytes)
        {
            throw new InvalidDataException(PackageTexts.TooLarge.With(Figures.Current.Number(limits.Bytes)));
        }
        // Before any entry is made of it: an entry takes ten times the bytes that say it.
        if (ArchiveEnd.HasMore(file, limits.Files))
        {
            throw new InvalidDataException(PackageTexts.TooManyFiles.With(Figures.Current.Number(limits.Files)));
        }
        using var bytes = new MemoryStream(file);
        using var archive = Open(bytes);
        var left = limits.UnpackedBytes;
        var files = new List<PackedFile>();
        var names = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        foreach (var entry in archive.Entries)
        {
            if (!(isDocument || IsSound(entry.FullName)) || !names.Add(entry.FullName) || entry.IsEncrypted)
            {
                throw new InvalidDataException(PackageTexts.HostileName.With(TextOfFile.OneLine(entry.FullName)));
            }
            using var content = entry.Open();
            using var unpacked = new MemoryStream();
            Copy(content, unpacked, left, PackageTexts.TooLargeUnpacked);
            left -= unpacked.Length;
            files.Add(new PackedFile(entry.FullName, unpacked.ToArray()));
        }
        return files;
    }

    private static ZipArchive Open(Stream bytes)
    {
        try
        {
            return new ZipArchive(bytes, ZipArchiveMode.Read, leaveOpen: true);
        }
        catch (InvalidDataException)
        {
            throw new InvalidDataException(PackageTexts.NoArchive);
        }
    }

    // Nothing is ever unpacked to a disk; but a name that means to leave its folder says what the archive is for.
    private static bool IsSound(string name) =>
        name.Length is > 0 and < 200 && name.All(character => char.IsAsciiLetterOrDigit(character) || character is '.' or '-' or '_' or '/')
        && !name.StartsWith('/') && !name.EndsWith('/') && !name.Split('/').Any(step => step is "" or "." or "..");

    private static void Copy(Stream from, MemoryStream to, long most, string refusal)
    {
        var buffer = new byte[81_920];
        int read;
        while ((read = from.Read(buffer)) > 0)
        {
            if (to.Length + read > most)
            {
                throw new InvalidDataException(refusal.With(Figures.Current.Number(most)));
            }
            to.Write(buffer, 0, read);
        }
    }
}
