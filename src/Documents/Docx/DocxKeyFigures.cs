using System.Globalization;
using DocumentFormat.OpenXml.Wordprocessing;
using Traguardo.Core.Reports;
using GridColumn = DocumentFormat.OpenXml.Wordprocessing.GridColumn;

namespace Traguardo.Documents.Docx;

/// <summary>Writes the figures to be read first: beside each other, each with what it is above it and how it came out below.</summary>
internal static class DocxKeyFigures
{
    private const int MostBeside = 4;

    public static Table Of(KeyFiguresBlock block)
    {
        // Five or six stand in two rows of three.
        var beside = block.Figures.Count <= MostBeside ? Math.Max(1, block.Figures.Count) : (block.Figures.Count + 1) / 2;
        var width = (PageShape.Text / beside).ToString(CultureInfo.InvariantCulture);
        var table = new Table(
            new TableProperties
            {
                TableStyle = new TableStyle { Val = "KeyFigures" },
                TableWidth = new TableWidth { Width = (PageShape.Text / beside * beside).ToString(CultureInfo.InvariantCulture), Type = TableWidthUnitValues.Dxa },
                TableLayout = new TableLayout { Type = TableLayoutValues.Fixed },
                TableLook = new TableLook { FirstRow = false, LastRow = false, FirstColumn = false, LastColumn = false, NoHorizontalBand = true, NoVerticalBand = true },
            },
            new TableGrid(Enumerable.Range(0, beside).Select(_ => new GridColumn { Width = width })));
        foreach (var row in block.Figures.Chunk(beside))
        {
            table.Append(new TableRow([
                new TableRowProperties(new CantSplit()),
                .. Enumerable.Range(0, beside).Select(i => Cell(row.ElementAtOrDefault(i), width)),
            ]));
        }
        return table;
    }

    private static TableCell Cell(KeyFigure? figure, string width) => new(
    [
        new TableCellProperties { TableCellWidth = new TableCellWidth { Width = width, Type = TableWidthUnitValues.Dxa } },
        .. figure is null ? [new Paragraph()] : Words(figure),
    ]);

    private static IEnumerable<Paragraph> Words(KeyFigure figure)
    {
        yield return DocxStyles.Paragraph("KeyLabel", DocxRuns.Text(figure.Label));
        yield return DocxStyles.Paragraph("KeyFigure", DocxRuns.Text(figure.Figure.Shown));
        yield return figure.Outcome is { } outcome ? DocxStyles.Paragraph("TableText", DocxRuns.Of(outcome)) : DocxStyles.Paragraph("TableText");
    }
}
