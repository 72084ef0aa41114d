using Traguardo.Core.Reports;

namespace Traguardo.Core.Templates.Tables;

/// <summary>A table of its kind as the template wants it: its columns in their order and under their headers, its title, turned or not.</summary>
internal static class FinishedTable
{
    // More of them side by side nobody reads.
    private const int MostTurned = 4;

    public static IEnumerable<ReportTable> Of(ReportTable whole, TableTemplate template, ReportRoom room, Standpoint at)
    {
        var table = WithColumns(whole, template, room, at);
        if (template.Title is { } title)
        {
            table = table with { Title = room.Fill(title, at), Name = room.Fill(title, at) };
        }
        table = Headed(table);
        return template.IsTurned ? Turned(table) : [WithoutEmptyColumns(table)];
    }

    // A column of which nobody gave anything takes room from the others; one of the template's own is there to be filled in.
    private static ReportTable WithoutEmptyColumns(ReportTable table)
    {
        ReportRow[] rows = table.Total is { } total ? [.. table.Rows, total] : [.. table.Rows];
        int[] kept = [.. Enumerable.Range(0, table.Columns.Count).Where(i => table.Columns[i] is { Key: "" } or { Kind: ColumnKind.RowHeader } || rows.Any(row => row.Cells[i] is not EmptyCell))];
        return table.OfColumns(kept);
    }

    private static ReportTable WithColumns(ReportTable whole, TableTemplate template, ReportRoom room, Standpoint at)
    {
        if (template.Columns.Count == 0)
        {
            return whole.Only([.. TableKinds.Find(template.Kind)!.Columns.Where(choice => choice.IsUsual).Select(choice => choice.Key)]);
        }
        var kept = template.Columns.SelectMany(asked => asked.Key is null
            ? [(At: -1, Asked: asked)]
            : Enumerable.Range(0, whole.Columns.Count).Where(i => whole.Columns[i].Key == asked.Key).Select(i => (At: i, Asked: asked))).ToList();
        ReportRow Row(ReportRow row) => row with
        {
            Cells = [.. kept.Select(column => column.At >= 0 ? row.Cells[column.At] : row.Role == RowRole.Total ? ReportCell.Empty : ReportCell.Of(column.Asked.Text is { } text ? room.Fill(text, at) : null))],
        };
        return whole with
        {
            Columns = [.. kept.Select(column => Renamed(column.At < 0 ? new ReportColumn("") : whole.Columns[column.At], column.Asked, kept.Count(other => other.At >= 0 && other.Asked == column.Asked) > 1, room, at))],
            Rows = [.. whole.Rows.Select(Row)],
            Total = whole.Total is { } total ? Row(total) : null,
        };
    }

    // Columns that are as many as there are years keep the years. What is asked for by name is for every format.
    private static ReportColumn Renamed(ReportColumn column, ColumnTemplate asked, bool isOneOfMany, ReportRoom room, Standpoint at) => column with
    {
        Header = asked.Header is { } header && !isOneOfMany ? room.Fill(header, at) : column.Header,
        IsForPlainText = false,
    };

    // Whatever is left out, something names the row.
    private static ReportTable Headed(ReportTable table) => table.Columns.Any(column => column.Kind == ColumnKind.RowHeader)
        ? table
        : table with { Columns = [.. table.Columns.Select((column, i) => i == 0 ? column with { Kind = ColumnKind.RowHeader } : column)] };

    private static IEnumerable<ReportTable> Turned(ReportTable table)
    {
        var head = Enumerable.Range(0, table.Columns.Count).First(i => table.Columns[i].Kind == ColumnKind.RowHeader);
        return table.Rows.Chunk(MostTurned).Select(rows => table with
        {
            Columns = [new ReportColumn(TemplateTexts.Entry, ColumnKind.RowHeader), .. rows.Select(row => new ReportColumn(row.Cells[head].Shown(table.Figures)))],
            Rows = [.. Enumerable.Range(0, table.Columns.Count).Where(i => i != head).Select(i =>
                new ReportRow(RowRole.Item, 0, [ReportCell.Of(table.Columns[i].Header), .. rows.Select(row => row.Cells[i])]))],
            Total = null,
        });
    }
}
