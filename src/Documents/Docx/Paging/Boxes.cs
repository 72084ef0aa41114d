using System.Globalization;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Drawing.Wordprocessing;
using DocumentFormat.OpenXml.Wordprocessing;
using Traguardo.Documents.Drawing;

namespace Traguardo.Documents.Docx.Paging;

/// <summary>Measures paragraphs and tables as the document's own styles set them.</summary>
internal sealed class Boxes(Styles styles)
{
    private const double UnitsPerPoint = 12_700;
    private const double Twentieths = 20;
    private const double CellSides = 7;
    private const double RowLine = 0.5;

    // Pairs of letters stand closer than each by itself is wide.
    private const double Closer = 0.99;

    private readonly Dictionary<string, StyleLook> looks = StyleLook.All(styles);

    /// <summary>The boxes of a paragraph, a table or the contents, in a column so many points wide.</summary>
    public IEnumerable<Box> Of(OpenXmlElement element, double width) => element switch
    {
        Paragraph paragraph => [Of(paragraph, width)],
        Table table => Of(table),
        SdtBlock block => block.SdtContentBlock!.ChildElements.SelectMany(inner => Of(inner, width)),
        _ => [],
    };

    private Box Of(Paragraph paragraph, double width)
    {
        var look = looks[paragraph.ParagraphProperties?.ParagraphStyleId?.Val?.Value ?? "Normal"];
        look = paragraph.ParagraphProperties is { } own ? look.With(own) : look;
        var line = look.Size * LetterWidths.LineHeight * look.Spacing;
        var pictures = paragraph.Descendants<Extent>().Select(extent => (double)extent.Cy!.Value / UnitsPerPoint).ToList();
        return new Box(pictures.Count > 0 ? pictures : [.. Enumerable.Repeat(line, Lines(paragraph, look, width - look.Indent))])
        {
            Before = look.Before,
            After = look.After,
            KeepsNext = look.KeepsNext,
            KeepsWhole = look.KeepsWhole,
            BreaksBefore = look.BreaksBefore,
            Marks = [.. paragraph.Elements<BookmarkStart>().Select(mark => mark.Name!.Value!)],
        };
    }

    private IEnumerable<Box> Of(Table table)
    {
        var widths = table.GetFirstChild<TableGrid>()!.Elements<GridColumn>().Select(column => double.Parse(column.Width!, CultureInfo.InvariantCulture) / Twentieths).ToList();
        var repeated = 0.0;
        foreach (var row in table.Elements<TableRow>())
        {
            var cells = row.Elements<TableCell>().Select((cell, i) => cell.Elements<Paragraph>().Select(paragraph => Of(paragraph, widths[i] - CellSides)).ToList()).ToList();
            var height = cells.Max(cell => cell.Sum(box => box.Height)) + RowLine;
            var isHeader = row.TableRowProperties!.GetFirstChild<TableHeader>() is not null;
            yield return new Box([height]) { KeepsNext = isHeader || cells[0][0].KeepsNext, KeepsWhole = true, Repeated = isHeader ? 0 : repeated };
            repeated += isHeader ? height : 0;
        }
    }

    private static int Lines(Paragraph paragraph, StyleLook look, double width)
    {
        var (lines, used, hasWords) = (1, -look.Hanging, false);
        var widest = Math.Max(width, look.Size);
        foreach (var run in paragraph.Descendants<Run>())
        {
            var isBold = look.IsBold || run.RunProperties?.Bold is not null;
            foreach (var part in run.ChildElements)
            {
                if (part is Break)
                {
                    (lines, used, hasWords) = (lines + 1, 0, false);
                }
                else if (part is TabChar)
                {
                    used = Math.Max(used, 0);
                }
                else if (part is Text text)
                {
                    foreach (var word in Words(text.Text))
                    {
                        var needed = LetterWidths.Of(word.AsSpan().TrimEnd(' '), isBold) * look.Size * Closer;
                        if (hasWords && used + needed > width)
                        {
                            (lines, used) = (lines + 1, 0);
                        }
                        hasWords = true;
                        used += LetterWidths.Of(word, isBold) * look.Size * Closer;
                        if (needed > widest)
                        {
                            // A word that is wider than a line is broken over as many as it needs.
                            lines += (int)(needed / widest);
                            used %= widest;
                        }
                    }
                }
            }
        }
        return lines;
    }

    // With the space after them.
    private static IEnumerable<string> Words(string text)
    {
        for (var from = 0; from < text.Length;)
        {
            var to = text.IndexOf(' ', from);
            to = to < 0 ? text.Length : to + 1;
            yield return text[from..to];
            from = to;
        }
    }
}
