using Traguardo.Core.Checks.Context;
using Traguardo.Core.Cycles;
using Traguardo.Core.Display;
using Traguardo.Core.Measures;
using Traguardo.Core.Reports;
using Traguardo.Core.Scoring;

namespace Traguardo.Core.Templates.Tables;

/// <summary>Tables published beside the scores, with their printed totals; where those are not the sum of the rows, a remark says so.</summary>
internal static class TablesOfContext
{
    /// <summary>The columns: <c>values</c> are as many as the table has.</summary>
    public static IReadOnlyList<ColumnChoice> Choices { get; } =
    [
        new("name", _ => TemplateTexts.Entry, ColumnKind.RowHeader),
        new("values", _ => TemplateTexts.Values, ColumnKind.Sum),
        new("difference", _ => TemplateTexts.Difference, ColumnKind.Sum, IsUsual: false),
        new("share", _ => TemplateTexts.Share, ColumnKind.Figure, IsUsual: false),
    ];

    /// <summary>Each table at the path and below it.</summary>
    public static IEnumerable<MadeTable> Each(TableRequest request) =>
        request.Room.ContextAt(request.Template.Context!).Where(table => table.Rows.Count > 0).Select(table => One(table, request.Room));

    /// <summary>All tables at the path and below it, with the same columns, as one: groups with their rows, then what has no total, as in accounts.</summary>
    public static IEnumerable<MadeTable> Accounts(TableRequest request)
    {
        var all = request.Room.ContextAt(request.Template.Context!).Where(table => table.Rows.Count > 0).ToList();
        var tables = all.Where(table => table.Columns.SequenceEqual(all[0].Columns)).ToList();
        if (tables.Count == 0)
        {
            return [];
        }
        var isSum = tables.TrueForAll(table => !IsGroup(table) || table.Columns.All(column => AddsUp(table, column)));
        var title = tables.Select(table => table.Title).LastOrDefault(name => name is not null) ?? tables[0].Path;
        return [new MadeTable(
            new ReportTable
            {
                Name = title,
                Title = title,
                Columns = Columns(tables[0], _ => isSum, request.Room),
                Rows = [.. tables.SelectMany(table => Group(table, request.Room))],
                Notes = [.. tables.SelectMany(Notes).Distinct()],
                Figures = request.Room.Figures,
            },
            [.. tables.SelectMany(table => Remarks(table, request.Room.Figures))])];
    }

    /// <summary>The title; by gender is only the last year of a table.</summary>
    public static string TitleOf(ContextTable table) => (table.Title ?? table.Path) is var title && table.Kind == ContextTableKind.Genders ? TemplateTexts.ByGender.With(title) : title;

    private static MadeTable One(ContextTable table, ReportRoom room)
    {
        var printed = Printed(table);
        var title = TitleOf(table);
        return new MadeTable(
            new ReportTable
            {
                Name = title,
                Title = title,
                Columns = Columns(table, column => printed.Count > 0 && AddsUp(table, column), room),
                Rows = [.. table.Rows.Select(row => Row(RowRole.Item, 0, row, row.Values))],
                Total = printed.Count == 0 ? null : Row(RowRole.Total, 0, Like(table, ReportTexts.Total), Totals(table, printed)),
                Notes = Notes(table),
                Figures = room.Figures,
            },
            Remarks(table, room.Figures));
    }

    private static IEnumerable<ReportRow> Group(ContextTable table, ReportRoom room)
    {
        if (!IsGroup(table))
        {
            return table.Rows.Select(row => Row(RowRole.Item, 0, row, row.Values));
        }
        var rows = table.Rows.Select(row => Row(RowRole.Item, 1, row, row.Values));
        return rows.Prepend(Row(RowRole.Perspective, 0, Like(table, table.Title ?? table.Path), Totals(table, Printed(table))));
    }

    // A group is printed with a total of each column.
    private static bool IsGroup(ContextTable table) => Printed(table).Count == table.Columns.Count;

    /// <summary>The totals of whole columns: those named after the table.</summary>
    private static Dictionary<string, decimal> Printed(ContextTable table) => table.Totals
        .Where(total => total.Name == (table.Title ?? table.Path) && table.Columns.Contains(total.Column))
        .DistinctBy(total => total.Column)
        .ToDictionary(total => total.Column, total => total.Printed);

    private static bool AddsUp(ContextTable table, string column) =>
        table.Totals.Where(total => total.Column == column && total.Name == (table.Title ?? table.Path)).All(total => total.Sum == total.Printed);

    private static List<decimal?> Totals(ContextTable table, Dictionary<string, decimal> printed) =>
        [.. table.Columns.Select(column => printed.TryGetValue(column, out var total) ? total : (decimal?)null)];

    private static List<ReportColumn> Columns(ContextTable table, Func<string, bool> isSum, ReportRoom room) => [.. Choices.Select(choice => choice.In(room.Scored)).SelectMany(column => column.Key switch
    {
        "values" => table.Columns.Select(head => column with { Header = head, Kind = isSum(head) ? ColumnKind.Sum : ColumnKind.Figure }),
        "difference" => [column with { Kind = table.Columns.All(isSum) ? ColumnKind.Sum : ColumnKind.Figure }],
        _ => [column],
    })];

    // A total is counted in what its rows are.
    private static ContextRow Like(ContextTable table, string name) => table.Rows[0] with { Name = name };

    private static ReportRow Row(RowRole role, int level, ContextRow row, IReadOnlyList<decimal?> values)
    {
        var (first, last) = values.Count < 2 ? (null, null) : (values[0], values[^1]);
        return new ReportRow(role, level,
        [
            ReportCell.Of(row.Name),
            .. values.Select(value => Figure(row, value)),
            Figure(row, last - first),
            ReportCell.Of(first is null or 0 || last is null ? null : Ratio.Of(last.Value, first.Value), UnitOfMeasure.Percent, 2),
        ]);
    }

    private static ReportCell Figure(ContextRow row, decimal? value) =>
        value is { } known && row.Decimals is { } decimals ? ReportCell.Of(known, row.Unit, decimals) : ReportCell.Datum(value is { } given ? Value.Of(given) : null, row.Unit);

    private static List<string> Notes(ContextTable table) =>
        [.. new[] { table.Source is { } source ? TemplateTexts.SourceOf.With(source.TrimEnd('.')) : null, table.Note }.OfType<string>()];

    private static List<string> Remarks(ContextTable table, Figures figures) =>
        [.. table.Totals.Where(total => total.Sum != total.Printed).Select(total => TotalInWords.Of(table, total, figures))];
}
