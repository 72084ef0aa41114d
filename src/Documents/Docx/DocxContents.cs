using System.Globalization;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Wordprocessing;
using Traguardo.Core.Reports;

namespace Traguardo.Documents.Docx;

/// <summary>
/// The contents: Word's own field, filled in, so that they are there before anybody asks Word to make them, and in programs that cannot. No
/// document is marked to be made anew when it is opened: Word would ask about it each time.
/// </summary>
internal sealed class DocxContents(DocxLinks links)
{
    private const int Deepest = 3;

    private readonly List<(string Mark, Text Page)> pages = [];

    /// <summary>The contents; nothing where there are no sections. Pages are filled in by <see cref="FillIn"/>.</summary>
    public IEnumerable<OpenXmlElement> Of(IReadOnlyList<ReportSection> sections, CultureInfo language)
    {
        if (sections.Count == 0)
        {
            return [];
        }
        var entries = sections.SelectMany(section => Entries(section, 1)).ToList();
        foreach (var run in DocxFields.Begin(string.Create(CultureInfo.InvariantCulture, $"TOC \\o \"1-{Deepest}\" \\h \\z")).Reverse())
        {
            entries[0].InsertAfter(run, entries[0].ParagraphProperties);
        }
        entries[^1].Append(DocxFields.End());
        return
        [
            new SdtBlock(
                new SdtProperties(new SdtContentDocPartObject(new DocPartGallery { Val = "Table of Contents" }, new DocPartUnique())),
                new SdtContentBlock([DocxStyles.Paragraph("TOCHeading", DocxRuns.Text(DocxWords.Of(nameof(DocxTexts.Contents), language))), .. entries])),
        ];
    }

    /// <summary>Fills in the page of each mark.</summary>
    public void FillIn(IReadOnlyDictionary<string, int> pageOf)
    {
        foreach (var (mark, page) in pages)
        {
            page.Text = pageOf[mark].ToString(CultureInfo.InvariantCulture);
        }
    }

    private IEnumerable<Paragraph> Entries(ReportSection section, int level)
    {
        var mark = links.NameInContents(section.Id);
        var page = new Text("1");
        pages.Add((mark, page));
        IEnumerable<OpenXmlElement> number = section.Number is { } given ? [DocxRuns.Text(given), new Run(new TabChar())] : [];
        var entry = DocxStyles.Paragraph(string.Create(CultureInfo.InvariantCulture, $"TOC{level}"), new Hyperlink(
            [.. number, DocxRuns.Text(section.Title), new Run(new TabChar()), .. DocxFields.Of($"PAGEREF {mark} \\h", page)]) { Anchor = mark, History = true });
        return level == Deepest ? [entry] : section.Sections.SelectMany(inner => Entries(inner, level + 1)).Prepend(entry);
    }
}
