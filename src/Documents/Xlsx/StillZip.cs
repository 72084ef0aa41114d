using System.IO.Compression;
using System.Text;

namespace Traguardo.Documents.Xlsx;

/// <summary>Copies an archive without what makes two of the same content differ: the time of day, and the order its parts came in; and without the prefix of its elements.</summary>
internal static class StillZip
{
    private const string ContentTypes = "[Content_Types].xml";

    // The earliest time that an archive can say.
    private static readonly DateTimeOffset NoTime = new(1980, 1, 1, 0, 0, 0, TimeSpan.Zero);

    public static void Copy(Stream archive, Stream to)
    {
        using var source = new ZipArchive(archive, ZipArchiveMode.Read, leaveOpen: true);
        using var copy = new ZipArchive(to, ZipArchiveMode.Create, leaveOpen: true);
        // Readers that guess a file's type by its first bytes look for the content types first.
        foreach (var entry in source.Entries.OrderBy(entry => entry.FullName != ContentTypes).ThenBy(entry => entry.FullName, StringComparer.Ordinal))
        {
            var still = copy.CreateEntry(entry.FullName, CompressionLevel.Optimal);
            still.LastWriteTime = NoTime;
            using var content = entry.Open();
            using var target = still.Open();
            if (entry.FullName.StartsWith("xl/", StringComparison.Ordinal) && entry.FullName.EndsWith(".xml", StringComparison.Ordinal))
            {
                using var reader = new StreamReader(content);
                target.Write(Encoding.UTF8.GetBytes(WithoutPrefix(reader.ReadToEnd())));
            }
            else
            {
                content.CopyTo(target);
            }
        }
    }

    // The library writes <x:row>, which is right and which some readers do not take; in XML a < stands in a tag and nowhere else.
    private static string WithoutPrefix(string xml)
    {
        const string declaration = "xmlns:x=";
        var at = xml.IndexOf(declaration, StringComparison.Ordinal);
        return at < 0 ? xml : xml.Remove(at, declaration.Length).Insert(at, "xmlns=")
            .Replace("<x:", "<", StringComparison.Ordinal)
            .Replace("</x:", "</", StringComparison.Ordinal);
    }
}
