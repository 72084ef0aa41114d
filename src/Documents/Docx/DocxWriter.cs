using System.Globalization;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;
using Traguardo.Core.Reports;
using Traguardo.Documents.Docx.Paging;
using Traguardo.Documents.Xlsx;

namespace Traguardo.Documents.Docx;

/// <summary>
/// Writes a report as a Word document that edits like one made by hand: styles for everything, headings and lists that count themselves, contents,
/// captions, notes and links. The same report gives the same bytes.
/// </summary>
public static class DocxWriter
{
    // In a document of so many pages each chapter begins a page.
    private const int ManyPages = 12;

    /// <summary>Writes the document; the stream stays open, and need not seek.</summary>
    public static void Write(Report report, Stream stream)
    {
        ArgumentNullException.ThrowIfNull(report);
        ArgumentNullException.ThrowIfNull(stream);
        using var package = new MemoryStream();
        using (var document = WordprocessingDocument.Create(package, WordprocessingDocumentType.Document))
        {
            var main = document.AddMainDocumentPart();
            var properties = document.AddCoreFilePropertiesPart();
            // The library draws these two by chance.
            document.ChangeIdOfPart(main, "rId1");
            document.ChangeIdOfPart(properties, "rId2");
            WriteDocument(main, report);
            PackageProperties.Write(properties, report.Title, report.Figures.Culture, new DateTimeOffset(report.Day, TimeOnly.MinValue, TimeSpan.Zero));
        }
        StillZip.Copy(package, stream);
    }

    private static void WriteDocument(MainDocumentPart main, Report report)
    {
        var (links, numbering) = (new DocxLinks(main), new DocxNumbering());
        var behind = new TablesBehind(report);
        IReadOnlyList<ReportSection> sections = [.. report.Sections, .. behind.Section is { } annex ? [annex] : Array.Empty<ReportSection>()];
        var contents = new DocxContents(links);
        var blocks = new DocxBlocks(links, numbering, new DocxCharts(main, links, report.Figures.Culture, behind.AnchorOf), new HeadingNumbers(sections));
        var cover = DocxCover.Of(report).Concat(contents.Of(sections, report.Figures.Culture)).ToList();
        var body = DocxBody.Of(cover, [.. sections.SelectMany(section => blocks.Of(section, 1))]);

        var styles = DocxStyles.Of(report.Figures.Culture, breaksBeforeChapters: false);
        var pages = PageReckoner.Of(body, styles);
        if (pages.Count > 0 && pages.Values.Max() > ManyPages)
        {
            styles = DocxStyles.Of(report.Figures.Culture, breaksBeforeChapters: true);
            pages = PageReckoner.Of(body, styles);
        }
        contents.FillIn(pages);

        main.AddNewPart<StyleDefinitionsPart>("rIdStyles").Styles = styles;
        main.AddNewPart<NumberingDefinitionsPart>("rIdNumbering").Numbering = numbering.Build();
        main.AddNewPart<DocumentSettingsPart>("rIdSettings").Settings = Settings(report.Figures.Culture);
        DocxFrame.Write(main, report);
        main.Document = new Document(body);
    }

    private static Settings Settings(CultureInfo language) => new(
        new Zoom { Percent = "100" },
        new DefaultTabStop { Val = 709 },
        new CharacterSpacingControl { Val = CharacterSpacingValues.DoNotCompress },
        new Compatibility(new CompatibilitySetting { Name = CompatSettingNameValues.CompatibilityMode, Uri = "http://schemas.microsoft.com/office/word", Val = "15" }),
        new ThemeFontLanguages { Val = language.Name },
        new DecimalSymbol { Val = language.NumberFormat.NumberDecimalSeparator },
        new ListSeparator { Val = language.TextInfo.ListSeparator });
}
