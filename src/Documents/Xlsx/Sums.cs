using System.Globalization;
using Traguardo.Core.Reports;

namespace Traguardo.Documents.Xlsx;

/// <summary>The formulas of the rows that add up others, so that a figure changed in the sheet reaches the total.</summary>
/// <param name="rows">The rows of the table.</param>
/// <param name="firstRow">The sheet's row of the first of them, from 1.</param>
internal sealed class Sums(IReadOnlyList<ReportRow> rows, int firstRow)
{
    // What a spreadsheet takes in one formula.
    private const int MostArguments = 255;

    /// <summary>The formula of a row: the sum of the rows it groups; null where it groups none.</summary>
    /// <param name="row">Its place among the rows, from 0.</param>
    /// <param name="column">The column's letters.</param>
    public string? Below(int row, string column) => Of(row + 1, rows[row].Level + 1, column);

    /// <summary>The formula of the total: the sum of the outermost rows; null where there are none.</summary>
    public string? Total(string column) => Of(0, 0, column);

    private string? Of(int from, int level, string column)
    {
        var ranges = new List<(int From, int To)>();
        for (var i = from; i < rows.Count && rows[i].Level >= level; i++)
        {
            if (rows[i].Level > level)
            {
                continue;
            }
            if (ranges.Count > 0 && ranges[^1].To == i - 1)
            {
                ranges[^1] = (ranges[^1].From, i);
            }
            else
            {
                ranges.Add((i, i));
            }
        }
        return ranges.Count is 0 or > MostArguments ? null : $"SUM({string.Join(',', ranges.Select(range => Range(range, column)))})";
    }

    private string Range((int From, int To) range, string column) => range.From == range.To
        ? string.Create(CultureInfo.InvariantCulture, $"{column}{firstRow + range.From}")
        : string.Create(CultureInfo.InvariantCulture, $"{column}{firstRow + range.From}:{column}{firstRow + range.To}");
}
