using System.Globalization;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Spreadsheet;
using Traguardo.Core.Measures;
using Traguardo.Core.Reports;

namespace Traguardo.Documents.Xlsx;

/// <summary>Writes the cells of a table's rows.</summary>
/// <param name="table">The table.</param>
/// <param name="styles">The workbook's styles.</param>
/// <param name="firstRow">The sheet's row of the table's first, from 1.</param>
/// <param name="hasLinks">True where the first cells of its rows lead elsewhere.</param>
internal sealed class CellWriter(ReportTable table, XlsxStyles styles, int firstRow, bool hasLinks = false)
{
    private readonly Sums sums = new(table, firstRow);

    public IEnumerable<Cell> Header() => table.Columns.Select(column => Text(column.Header, styles.Of(new CellLook(CellFont.White)
    {
        Fill = CellFill.Header,
        IsRight = IsFigure(column),
        IsWrapped = true,
    })));

    public IEnumerable<Cell> Row(int row) => Cells(table.Rows[row], column => sums.Below(row, column));

    /// <summary>What is to be said of numbers that stand where a sum should, and are another.</summary>
    public IEnumerable<string> Remarks() => sums.Other().Select(other =>
    {
        string Shown(decimal number) => ((ValueCell)other.Row.Cells[other.Column] with { Value = Core.Measures.Value.Of(number) }).Shown(table.Figures);
        return XlsxWords.Of(nameof(XlsxTexts.NotTheSum), table.Figures, other.Row.Cells[0].Shown(table.Figures), table.Columns[other.Column].Header, Shown(other.Printed), Shown(other.Sum));
    });

    public IEnumerable<Cell> Total() => Cells(table.Total!, sums.Total);

    /// <summary>A cell of text, whatever it begins with.</summary>
    public static Cell Text(string text, uint style) => new(new InlineString(new Text(XlsxText.OfCell(text)) { Space = SpaceProcessingModeValues.Preserve }))
    {
        DataType = CellValues.InlineString,
        StyleIndex = style,
    };

    /// <summary>The letters of a column, counted from 0: A, …, Z, AA, …</summary>
    public static string Column(int column) => (column < 26 ? "" : Column(column / 26 - 1)) + (char)('A' + column % 26);

    private IEnumerable<Cell> Cells(ReportRow row, Func<int, string?> sum) => row.Cells.Select((cell, i) =>
    {
        var column = table.Columns[i];
        var look = (hasLinks && i == 0 ? new CellLook(CellFont.Link) { Border = CellBorder.Row } : Look(row, cell)) with { IsRight = IsFigure(column), IsWrapped = column.Kind == ColumnKind.Text };
        var formula = column.Kind == ColumnKind.Sum ? sum(i) : null;
        return cell switch
        {
            EmptyCell => new Cell { StyleIndex = styles.Of(look) },
            ValueCell value when IsNumeric(value) => Number(value, formula, look with { Format = NumberFormats.Of(value, table.Figures) }),
            TargetCell { Bare: { } bare } target when IsNumeric(bare) => Number(bare, null, look with { Format = NumberFormats.Of(target, bare, table.Figures) }),
            _ => Text(cell.Shown(table.Figures), styles.Of(look)),
        };
    });

    private Cell Number(ValueCell value, string? formula, CellLook look)
    {
        var number = value.Value.Kind == ValueKind.Date ? SheetDays.Number(value.Value.Date) : value.Value.Content;
        var cell = new Cell { StyleIndex = styles.Of(look) };
        if (formula is not null)
        {
            cell.Append(new CellFormula(formula));
        }
        cell.Append(new CellValue(number.ToString("0.############################", CultureInfo.InvariantCulture)));
        return cell;
    }

    private static bool IsNumeric(ValueCell cell) => cell.Value.Kind switch
    {
        ValueKind.Number => true,
        ValueKind.Date => SheetDays.Holds(cell.Value.Date),
        _ => false,
    };

    private static bool IsFigure(ReportColumn column) => column.Kind is ColumnKind.Figure or ColumnKind.Sum;

    private static CellLook Look(ReportRow row, ReportCell cell) => row.Role switch
    {
        RowRole.Perspective => new CellLook(CellFont.White) { Fill = CellFill.Perspective },
        RowRole.Objective => new CellLook(Coloured(cell) ?? CellFont.Bold) { Fill = CellFill.Objective, Border = CellBorder.Row },
        RowRole.Total => new CellLook(Coloured(cell) ?? CellFont.Bold) { Border = CellBorder.Total },
        _ => new CellLook(Coloured(cell) ?? CellFont.Plain) { Border = CellBorder.Row },
    };

    /// <summary>Colour only for a status, and only beside its word.</summary>
    private static CellFont? Coloured(ReportCell cell) => cell is not OutcomeCell { Outcome: var outcome } ? null : outcome switch
    {
        Outcome.Reached => CellFont.Reached,
        Outcome.Partial => CellFont.Partial,
        Outcome.NotReached or Outcome.Missing => CellFont.NotReached,
        _ => null,
    };
}
