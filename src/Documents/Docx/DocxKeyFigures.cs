using System.Globalization;
using DocumentFormat.OpenXml.Wordprocessing;
using Traguardo.Core.Reports;
using Traguardo.Documents.Drawing;
using GridColumn = DocumentFormat.OpenXml.Wordprocessing.GridColumn;

namespace Traguardo.Documents.Docx;

/// <summary>Writes the figures to be read first: beside each other, each with what it is above it and how it came out below.</summary>
internal static class DocxKeyFigures
{
    private const int MostBeside = 4;
    private const double Size = 19;
    private const int Twentieths = 20;
    private const int Sides = 142 + 85;

    public static Table Of(KeyFiguresBlock block)
    {
        var beside = Beside(block.Figures);
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

    /// <summary>How many stand beside each other: as many as there are, half of them, a third, … until none is broken.</summary>
    private static int Beside(IReadOnlyList<KeyFigure> figures)
    {
        var widest = figures.Max(figure => LetterWidths.Of(figure.Figure.Shown, isBold: true)) * Size * Twentieths;
        var rows = 1;
        while ((figures.Count + rows - 1) / rows is var beside && beside > 1 && (beside > MostBeside || PageShape.Text / beside - Sides < widest))
        {
            rows++;
        }
        return (figures.Count + rows - 1) / rows;
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
