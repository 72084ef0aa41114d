using Traguardo.Core.Reports;

namespace Traguardo.Documents.Xlsx;

/// <summary>Widths of columns, in digits of the usual font: as wide as the widest cell, up to where a text reads better on a second line.</summary>
internal static class ColumnWidths
{
    private const int Narrowest = 7;
    private const int Widest = 42;
    private const int Padding = 3;

    // What the filter's button takes of a header.
    private const int Button = 2;

    public static IReadOnlyList<int> Of(ReportTable table) => [.. table.Columns.Select((column, i) => Math.Clamp(
        Math.Max(table.Rows.Append(table.Total).Max(row => Length(row?.Cells[i], table)), LongestWord(column.Header) + Button) + Padding,
        Narrowest,
        Widest))];

    private static int Length(ReportCell? cell, ReportTable table) => cell?.Shown(table.Figures).Length ?? 0;

    private static int LongestWord(string header) => header.Split(' ').Max(word => word.Length);
}
