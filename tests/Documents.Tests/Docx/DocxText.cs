using System.Globalization;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;
using DocumentFormat.OpenXml.Wordprocessing;
using Traguardo.Core.Reports;
using Traguardo.Documents.Docx;
using Xunit;

namespace Traguardo.Documents.Tests.Docx;

/// <summary>A Word document as who opens it reads it: headings with their numbers, paragraphs, tables cell by cell.</summary>
internal sealed class DocxText : IDisposable
{
    private readonly WordprocessingDocument document;

    private DocxText(byte[] file) => document = WordprocessingDocument.Open(new MemoryStream(file), isEditable: false);

    public MainDocumentPart Main => document.MainDocumentPart!;

    public Body Body => Main.Document.Body!;

    public (string? Title, string? Language, DateTime? Modified) Properties => (document.PackageProperties.Title, document.PackageProperties.Language, document.PackageProperties.Modified);

    /// <summary>Paragraphs that are not in tables, in order, the contents among them.</summary>
    public IEnumerable<Paragraph> Paragraphs => Body.Descendants<Paragraph>().Where(paragraph => !paragraph.Ancestors<Table>().Any());

    /// <summary>The headings as they are seen: their number, where they have one, and their words.</summary>
    public IReadOnlyList<string> Headings => [.. HeadingsWithNumbers()];

    /// <summary>The entries of the contents: words, a tab before the page.</summary>
    public IReadOnlyList<string> Contents => [.. Paragraphs.Where(paragraph => Style(paragraph).StartsWith("TOC", StringComparison.Ordinal) && Style(paragraph) != "TOCHeading").Select(Text)];

    /// <summary>The tables: rows of the texts of their cells.</summary>
    public IReadOnlyList<IReadOnlyList<IReadOnlyList<string>>> Tables =>
        [.. Body.Descendants<Table>().Select(table => table.Elements<TableRow>().Select(row => row.Elements<TableCell>().Select(cell => string.Join(" ", cell.Elements<Paragraph>().Select(Text))).ToList()).ToList())];

    /// <summary>All that is read in it, a line a paragraph or a cell.</summary>
    public string All => string.Join('\n', Body.Descendants<Paragraph>().Select(Text));

    public static byte[] Bytes(Report report)
    {
        using var stream = new MemoryStream();
        DocxWriter.Write(report, stream);
        return stream.ToArray();
    }

    /// <summary>The document of a report, seen to be valid.</summary>
    public static DocxText Of(Report report)
    {
        var text = new DocxText(Bytes(report));
        Assert.Empty(new OpenXmlValidator(FileFormatVersions.Office2019).Validate(text.document).Select(error => $"{error.Part?.Uri} {error.Path?.XPath}: {error.Description}"));
        return text;
    }

    public static string Style(Paragraph paragraph) => paragraph.ParagraphProperties?.ParagraphStyleId?.Val?.Value ?? "";

    public static string Text(Paragraph paragraph) => string.Concat(paragraph.Descendants<Run>().SelectMany(run => run.ChildElements).Select(part => part switch
    {
        Text text => text.Text,
        TabChar => "\t",
        Break => "\n",
        _ => "",
    }));

    public void Dispose() => document.Dispose();

    // As Word counts them, by the numbering of their style.
    private IEnumerable<string> HeadingsWithNumbers()
    {
        var counters = new int[9];
        foreach (var paragraph in Paragraphs.Where(paragraph => Style(paragraph).StartsWith("Heading", StringComparison.Ordinal)))
        {
            var level = int.Parse(Style(paragraph)["Heading".Length..], CultureInfo.InvariantCulture) - 1;
            if (paragraph.ParagraphProperties!.NumberingProperties is null)
            {
                counters[level]++;
                Array.Clear(counters, level + 1, 8 - level);
                yield return $"{string.Join('.', counters.Take(level + 1))} {Text(paragraph)}";
            }
            else
            {
                yield return Text(paragraph).Replace('\t', ' ');
            }
        }
    }
}
