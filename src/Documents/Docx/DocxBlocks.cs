using System.Globalization;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Wordprocessing;
using Traguardo.Core.Reports;

namespace Traguardo.Documents.Docx;

/// <summary>Writes headings and blocks, each as a piece of the document.</summary>
internal sealed class DocxBlocks(DocxLinks links, DocxNumbering numbering, DocxCharts charts, HeadingNumbers numbers)
{
    // What a row of a small table weighs beside words.
    private const int LettersOfRow = 90;

    private readonly DocxRuns runs = new(links);
    private readonly DocxTables tables = new(links);

    /// <summary>A section with all that is in it.</summary>
    public IEnumerable<Piece> Of(ReportSection section, int level) =>
    [
        new Piece([Heading(section, level)], Turn.WithNext),
        .. section.Blocks.Select(block => Of(block, level)),
        .. section.Sections.SelectMany(inner => Of(inner, level + 1)),
    ];

    private Paragraph Heading(ReportSection section, int level)
    {
        var isCounted = numbers.AreCounted(section);
        OpenXmlElement[] words = section.Number is { } number && !isCounted
            ? [DocxRuns.Text(number), new Run(new TabChar()), DocxRuns.Text(section.Title)]
            : [DocxRuns.Text(section.Title)];
        var heading = DocxStyles.Paragraph(DocxStyles.Heading(level), links.MarkedForContents(section.Id, words));
        if (!isCounted)
        {
            heading.ParagraphProperties!.NumberingProperties = Numbered(DocxNumbering.None, null);
            var indent = section.Number is null ? 0 : DocxNumbering.HeadingIndent(level);
            heading.ParagraphProperties.Indentation = new Indentation { Left = Twips(indent), Hanging = Twips(indent) };
        }
        return heading;
    }

    private Piece Of(ReportBlock block, int level) => block switch
    {
        ParagraphBlock paragraph => Words([DocxStyles.Paragraph("Normal", runs.Of(paragraph.Runs))]),
        NoteBlock note => Words([DocxStyles.Paragraph("Note", runs.Of(note.Runs))]),
        SubheadingBlock subheading => new Piece([DocxStyles.Paragraph(DocxStyles.Subheading(level + 1), runs.Of(subheading.Runs))], Turn.WithNext),
        ListBlock list => Words(Spaced([.. List(list, 0)])),
        KeyFiguresBlock { Figures.Count: 0 } => Words([]),
        KeyFiguresBlock figures => new Piece([DocxKeyFigures.Of(figures)], Turn.Upright),
        TableBlock table => Table(table.Id, new TableShape(table.Table)),
        ChartBlock chart => charts.Of(chart),
        _ => throw new ArgumentOutOfRangeException(nameof(block), block, null),
    };

    private static Piece Words(IReadOnlyList<OpenXmlElement> elements) => new(elements, Turn.Either, elements.Sum(element => element.InnerText.Length));

    private Piece Table(string id, TableShape shape) => new(
        [.. tables.Of(id, shape)],
        shape.IsWide ? Turn.Wide : Turn.Either,
        shape.IsWide ? 0 : shape.Table.Rows.Count * LettersOfRow);

    // Items stand close, what follows them does not.
    private static List<Paragraph> Spaced(List<Paragraph> items)
    {
        if (items is [.., { } last])
        {
            last.ParagraphProperties!.SpacingBetweenLines = new SpacingBetweenLines { After = "160" };
        }
        return items;
    }

    /// <summary>The paragraphs of a list: the first of each item has its mark, those after it stand below its words.</summary>
    private IEnumerable<Paragraph> List(ListBlock list, int depth)
    {
        var id = numbering.Of(list.IsOrdered);
        foreach (var item in list.Items)
        {
            var isFirst = true;
            foreach (var block in item)
            {
                if (block is ListBlock inner)
                {
                    foreach (var paragraph in List(inner, depth + 1))
                    {
                        yield return paragraph;
                    }
                }
                else if (block is ParagraphBlock { Runs: var words })
                {
                    var paragraph = DocxStyles.Paragraph("ListParagraph", runs.Of(words));
                    if (isFirst)
                    {
                        paragraph.ParagraphProperties!.NumberingProperties = Numbered(id, Math.Min(depth, 8));
                    }
                    else
                    {
                        paragraph.ParagraphProperties!.Indentation = new Indentation { Left = Twips(DocxNumbering.ListIndent(depth)) };
                    }
                    yield return paragraph;
                }
                isFirst = false;
            }
        }
    }

    private static NumberingProperties Numbered(int id, int? level) => new()
    {
        NumberingLevelReference = level is { } given ? new NumberingLevelReference { Val = given } : null,
        NumberingId = new NumberingId { Val = id },
    };

    private static string Twips(int length) => length.ToString(CultureInfo.InvariantCulture);
}
