using Traguardo.Core.Reports;

namespace Traguardo.Core.Templates.Tables;

/// <summary>A table of rows of one kind.</summary>
internal static class RowsTable
{
    /// <summary>The table; none where there are no rows.</summary>
    public static IEnumerable<MadeTable> Of<T>(ReportRoom room, string title, IReadOnlyList<Column<T>> columns, IEnumerable<T> rows)
    {
        ReportRow[] made = [.. rows.Select(row => new ReportRow(RowRole.Item, 0, [.. columns.Select(column => column.Cell(room, row))]))];
        return made.Length == 0 ? [] : [new MadeTable(new ReportTable
        {
            Name = title,
            Title = title,
            Columns = [.. columns.Select(column => column.Choice.In(room.Scored))],
            Rows = made,
            Figures = room.Figures,
        })];
    }
}
