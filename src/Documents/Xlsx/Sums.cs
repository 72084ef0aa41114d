using System.Globalization;
using Traguardo.Core.Measures;
using Traguardo.Core.Reports;

namespace Traguardo.Documents.Xlsx;

/// <summary>
/// The formulas of the rows that add up others, so that a figure changed in the sheet reaches the total. A number that is printed as a sum and is
/// another stays the number that it is.
/// </summary>
/// <param name="table">The table.</param>
/// <param name="firstRow">The sheet's row of the first of its rows, from 1.</param>
internal sealed class Sums(ReportTable table, int firstRow)
{
    // What a spreadsheet takes in one formula.
    private const int MostArguments = 255;

    // Beyond these a spreadsheet does not count either.
    private const int Decimals = 10;

    /// <summary>The formula of a row: the sum of the rows it groups; null where it groups none, or is not their sum.</summary>
    /// <param name="row">Its place among the rows, from 0.</param>
    /// <param name="column">The column's, from 0.</param>
    public string? Below(int row, int column) => Formula(table.Rows[row], Grouped(row), column);

    /// <summary>The formula of the total: the sum of the outermost rows; null where there are none, or it is not their sum.</summary>
    public string? Total(int column) => Formula(table.Total!, Grouped(-1), column);

    /// <summary>The numbers that stand where a sum should, and are another: the row, the column from 0, the number, the sum.</summary>
    public IEnumerable<(ReportRow Row, int Column, decimal Printed, decimal Sum)> Other() =>
        from row in Enumerable.Range(0, table.Rows.Count).Select(i => (Row: table.Rows[i], Grouped: Grouped(i))).Concat(table.Total is { } total ? [(total, Grouped(-1))] : [])
        from column in Enumerable.Range(0, table.Columns.Count)
        where table.Columns[column].Kind == ColumnKind.Sum && row.Grouped.Exists(i => Number(table.Rows[i].Cells[column]) is not null)
        let printed = Number(row.Row.Cells[column])
        let sum = Sum(row.Grouped, column)
        where printed is not null && !AreSame(printed.Value, sum)
        select (row.Row, column, printed.Value, sum);

    private string? Formula(ReportRow row, List<int> grouped, int column)
    {
        if (grouped.Count == 0 || Number(row.Cells[column]) is not { } printed || !AreSame(printed, Sum(grouped, column)))
        {
            return null;
        }
        var ranges = new List<(int From, int To)>();
        foreach (var i in grouped)
        {
            if (ranges.Count > 0 && ranges[^1].To == i - 1)
            {
                ranges[^1] = (ranges[^1].From, i);
            }
            else
            {
                ranges.Add((i, i));
            }
        }
        return ranges.Count > MostArguments ? null : $"SUM({string.Join(',', ranges.Select(range => Range(range, CellWriter.Column(column))))})";
    }

    /// <summary>The rows one level below a row, until the next of its own level; the outermost below none.</summary>
    private List<int> Grouped(int row)
    {
        var level = row < 0 ? 0 : table.Rows[row].Level + 1;
        var grouped = new List<int>();
        for (var i = row + 1; i < table.Rows.Count && table.Rows[i].Level >= level; i++)
        {
            if (table.Rows[i].Level == level)
            {
                grouped.Add(i);
            }
        }
        return grouped;
    }

    private decimal Sum(List<int> rows, int column) => rows.Sum(row => Number(table.Rows[row].Cells[column]) ?? 0);

    private static decimal? Number(ReportCell cell) => cell is ValueCell { Value: { Kind: ValueKind.Number } value } ? value.Content : null;

    private static bool AreSame(decimal one, decimal other) => decimal.Round(one - other, Decimals) == 0;

    private string Range((int From, int To) range, string column) => range.From == range.To
        ? string.Create(CultureInfo.InvariantCulture, $"{column}{firstRow + range.From}")
        : string.Create(CultureInfo.InvariantCulture, $"{column}{firstRow + range.From}:{column}{firstRow + range.To}");
}
