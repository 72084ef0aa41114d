using System.Buffers.Text;
using System.IO.Compression;
using System.Text;

namespace Traguardo.Web.Features.Provenance;

/// <summary>
/// The kinds of files taken as evidence. A file is what its content is: a name alone proves nothing, and one that says something else
/// than the content is refused. Macros are none of them.
/// </summary>
public static class EvidenceKinds
{
    // How much of a file is looked at: where a PDF may begin, and enough of a text to see that it is one.
    private const int Looked = 4_096;

    private const int MostParts = 10_000;

    private static readonly Dictionary<string, Func<Stream, byte[], bool>> Known = new(StringComparer.OrdinalIgnoreCase)
    {
        [".pdf"] = (_, head) => head.AsSpan(0, Math.Min(head.Length, 1_024)).IndexOf("%PDF-"u8) >= 0,
        [".png"] = (_, head) => head.AsSpan().StartsWith((byte[])[0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]),
        [".jpg"] = IsJpeg,
        [".jpeg"] = IsJpeg,
        [".tif"] = IsTiff,
        [".tiff"] = IsTiff,
        [".webp"] = (_, head) => head.Length > 12 && head.AsSpan().StartsWith("RIFF"u8) && head.AsSpan(8).StartsWith("WEBP"u8),
        [".docx"] = (file, head) => IsOffice(file, head, "word/document.xml"),
        [".xlsx"] = (file, head) => IsOffice(file, head, "xl/workbook.xml"),
        [".pptx"] = (file, head) => IsOffice(file, head, "ppt/presentation.xml"),
        [".odt"] = (file, head) => IsOpenDocument(file, head, "text"),
        [".ods"] = (file, head) => IsOpenDocument(file, head, "spreadsheet"),
        [".odp"] = (file, head) => IsOpenDocument(file, head, "presentation"),
        [".csv"] = (_, head) => IsText(head),
        [".txt"] = (_, head) => IsText(head),
        [".eml"] = (_, head) => IsText(head) && IsMail(head),
        [".p7m"] = (_, head) => IsSigned(head),
    };

    /// <summary>The endings of names that are taken, as a form's <c>accept</c> names them.</summary>
    public static string Endings { get; } = string.Join(',', Known.Keys);

    /// <summary>Why a file is not taken, with what to do; null where it is. The file is read from its beginning, and stands there afterwards.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="file">Its content; it can be read from any place.</param>
    public static string? Refusal(string name, Stream file)
    {
        ArgumentNullException.ThrowIfNull(name);
        ArgumentNullException.ThrowIfNull(file);
        if (file.Length == 0)
        {
            return string.Format(null, ProvenanceTexts.FileEmpty, name);
        }
        if (!Known.TryGetValue(Path.GetExtension(name), out var fits))
        {
            return string.Format(null, ProvenanceTexts.FileKind, name);
        }
        file.Position = 0;
        var buffer = new byte[Looked];
        var head = buffer[..file.ReadAtLeast(buffer, Looked, throwOnEndOfStream: false)];
        try
        {
            return fits(file, head) ? null : string.Format(null, ProvenanceTexts.FileOther, name, Path.GetExtension(name));
        }
        // A file cut short says so in either way, for its reader seeks ahead of its beginning.
        catch (Exception broken) when (broken is InvalidDataException or ArgumentOutOfRangeException or IOException)
        {
            return string.Format(null, ProvenanceTexts.FileOther, name, Path.GetExtension(name));
        }
        finally
        {
            file.Position = 0;
        }
    }

    private static bool IsJpeg(Stream file, byte[] head) => head.AsSpan().StartsWith((byte[])[0xFF, 0xD8, 0xFF]);

    private static bool IsTiff(Stream file, byte[] head) => head.AsSpan().StartsWith("II*\0"u8) || head.AsSpan().StartsWith("MM\0*"u8);

    private static bool IsOffice(Stream file, byte[] head, string part) => IsArchive(head) && Opened(file, archive =>
        archive.GetEntry("[Content_Types].xml") is not null && archive.GetEntry(part) is not null
        && !archive.Entries.Any(entry => entry.Name.Equals("vbaProject.bin", StringComparison.OrdinalIgnoreCase)));

    private static bool IsOpenDocument(Stream file, byte[] head, string kind) => IsArchive(head) && Opened(file, archive =>
        archive.GetEntry("content.xml") is not null && archive.GetEntry("mimetype") is { Length: < 200 } type
        && Text(type).TrimEnd() == "application/vnd.oasis.opendocument." + kind
        && !archive.Entries.Any(entry => entry.FullName.StartsWith("Basic/", StringComparison.OrdinalIgnoreCase) || entry.FullName.StartsWith("Scripts/", StringComparison.OrdinalIgnoreCase)));

    private static bool IsArchive(byte[] head) => head.AsSpan().StartsWith("PK\u0003\u0004"u8);

    // Only the list of parts is read, and nothing is unpacked but a line.
    private static bool Opened(Stream file, Func<ZipArchive, bool> fits)
    {
        using var archive = new ZipArchive(file, ZipArchiveMode.Read, leaveOpen: true);
        return archive.Entries.Count <= MostParts && fits(archive);
    }

    private static string Text(ZipArchiveEntry entry)
    {
        using var reader = new StreamReader(entry.Open(), Encoding.ASCII);
        var text = new char[200];
        return new string(text, 0, reader.ReadBlock(text));
    }

    // In whatever alphabet: UTF-8, UTF-16 with its mark, or the one of Windows. No text holds control characters but these.
    private static bool IsText(byte[] head) =>
        head.AsSpan().StartsWith(Encoding.Unicode.Preamble)
        || Array.TrueForAll(head, letter => letter >= 0x20 || letter is (byte)'\t' or (byte)'\r' or (byte)'\n' or (byte)'\f');

    private static bool IsMail(byte[] head)
    {
        var first = Encoding.ASCII.GetString(head).Split('\n')[0];
        var colon = first.IndexOf(':', StringComparison.Ordinal);
        return colon > 0 && first[..colon].All(letter => char.IsAsciiLetterOrDigit(letter) || letter == '-');
    }

    // A signed envelope of PKCS#7, as it is or in letters.
    private static bool IsSigned(byte[] head)
    {
        ReadOnlySpan<byte> signedData = [0x06, 0x09, 0x2A, 0x86, 0x48, 0x86, 0xF7, 0x0D, 0x01, 0x07, 0x02];
        return (head[0] == 0x30 && head.AsSpan(0, Math.Min(head.Length, 24)).IndexOf(signedData) > 0)
            || FromLetters(head).AsSpan().IndexOf(signedData) > 0;
    }

    private static byte[] FromLetters(byte[] head)
    {
        var letters = Encoding.ASCII.GetString(head).Replace("-----BEGIN PKCS7-----", "", StringComparison.Ordinal).TrimStart();
        var first = letters[..Math.Min(32, letters.Length)];
        var bytes = new byte[24];
        return Base64.IsValid(first) && Convert.TryFromBase64String(first, bytes, out var written) && bytes[0] == 0x30 ? bytes[..written] : [];
    }
}
