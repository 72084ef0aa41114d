using System.IO.Compression;
using System.Text;
using System.Xml;

namespace Traguardo.Documents.Workbooks.Reading;

/// <summary>The parts of a workbook's file. Only those asked for are unpacked.</summary>
internal sealed class Package : IDisposable
{
    private const string ContentTypes = "[Content_Types].xml";

    // A declaration of a document type stands before the first element.
    private const int DoctypeWithin = 4096;

    private readonly ZipArchive archive;
    private readonly Dictionary<string, ZipArchiveEntry> parts = new(StringComparer.OrdinalIgnoreCase);

    public Package(byte[] file, Budget budget)
    {
        Budget = budget;
        archive = new ZipArchive(new MemoryStream(file), ZipArchiveMode.Read);
        budget.Parts(archive.Entries.Count);
        foreach (var entry in archive.Entries)
        {
            if (!parts.TryAdd(entry.FullName.Replace('\\', '/').TrimStart('/'), entry))
            {
                throw new InvalidDataException("Two parts of one name.");
            }
        }
        RefuseOtherFiles();
    }

    public Budget Budget { get; }

    public bool Has(string part) => parts.ContainsKey(part);

    /// <summary>Opens a part; a part that is not there is a broken file.</summary>
    public XmlPart Open(string part)
    {
        if (!parts.TryGetValue(part, out var entry))
        {
            throw new InvalidDataException($"No part {part}.");
        }
        try
        {
            return new XmlPart(new CountingStream(entry.Open(), Budget));
        }
        catch (XmlException) when (DeclaresDocumentType(entry))
        {
            throw new RefusedException(WorkbookProblem.DocumentType, WorkbookTexts.DocumentType);
        }
    }

    public void Dispose() => archive.Dispose();

    private void RefuseOtherFiles()
    {
        var refusal =
            Has("mimetype") || Has("META-INF/manifest.xml") ? new WorkbookRefusal(WorkbookProblem.OpenDocument, WorkbookTexts.OpenDocument)
            : !Has(ContentTypes) ? new(WorkbookProblem.OtherArchive, WorkbookTexts.OtherArchive)
            : Any("word/") || Any("ppt/") ? new(WorkbookProblem.OtherArchive, WorkbookTexts.OtherDocument)
            : Has("xl/workbook.bin") ? new(WorkbookProblem.BinaryExcel, WorkbookTexts.BinaryExcel)
            : HasMacros() ? new(WorkbookProblem.Macros, WorkbookTexts.Macros)
            : Any("xl/externalLinks/") ? new(WorkbookProblem.ExternalLinks, WorkbookTexts.ExternalLinks)
            : null;
        if (refusal is not null)
        {
            throw new RefusedException(refusal);
        }
    }

    private bool HasMacros()
    {
        if (Any("xl/macrosheets/") || parts.Keys.Any(part => part.EndsWith("vbaProject.bin", StringComparison.OrdinalIgnoreCase)))
        {
            return true;
        }
        using var types = Open(ContentTypes);
        while (types.Read())
        {
            if (types.Attribute("ContentType") is { } type
                && (type.Contains("macroEnabled", StringComparison.OrdinalIgnoreCase) || type.Contains("vbaProject", StringComparison.OrdinalIgnoreCase)))
            {
                return true;
            }
        }
        return false;
    }

    private bool Any(string folder) => parts.Keys.Any(part => part.StartsWith(folder, StringComparison.OrdinalIgnoreCase));

    private bool DeclaresDocumentType(ZipArchiveEntry entry)
    {
        using var stream = new CountingStream(entry.Open(), Budget);
        var start = new byte[DoctypeWithin];
        var length = stream.ReadAtLeast(start, start.Length, throwOnEndOfStream: false);
        // Whatever the encoding: zeros are what wider ones put between the letters.
        return Encoding.Latin1.GetString(start, 0, length).Replace("\0", "", StringComparison.Ordinal).Contains("<!DOCTYPE", StringComparison.Ordinal);
    }
}
