using Traguardo.Core.Cycles;
using Traguardo.Core.Reports;
using Traguardo.Core.Reports.Charts;
using Traguardo.Core.Scoring;
using Traguardo.Core.Templates.Tables;

namespace Traguardo.Core.Templates.Charting;

/// <summary>Two figures a row beside each other: budget and spent, women and men.</summary>
internal static class Pairs
{
    public static Chart? OfProgrammes(ChartRequest request)
    {
        var room = request.Room;
        var programmes = Repetitions.Programmes(room, request.At).Where(programme => programme.Budget is >= 0 && programme.Spent is null or >= 0).ToList();
        return programmes.Count == 0 ? null : new PairsChart
        {
            Title = TemplateTexts.BudgetTitle.With(Titles.When(room.Scored)),
            Description = TemplateTexts.BudgetWords.With(
                room.Figures.Money(programmes.Sum(programme => programme.Budget!.Value)),
                room.Figures.Money(programmes.Sum(programme => programme.Spent ?? 0))),
            Behind = ProgrammesTable.Whole(room.Scored, programmes).Only(["code", "title", "budget", "spent", "share"]),
            First = ReportTexts.Budget,
            Second = ReportTexts.Spent,
            Rows = [.. programmes.Select(programme => new PairRow(
                $"{programme.Code} {programme.Name ?? Repetitions.ObjectiveOf(room, programme)?.Node.ShortTitle}".TrimEnd(),
                Money(room, programme.Budget),
                Money(room, programme.Spent),
                programme.SpentShare is { } share ? room.Figures.Percent(share, 2) : null))],
        };
    }

    public static Chart? OfContext(ChartRequest request) => TwoColumns(request) is not { } table ? null : new PairsChart
    {
        Title = TablesOfContext.TitleOf(table),
        Description = Words(request, table),
        Behind = Behind(request, table),
        First = table.Columns[0],
        Second = table.Columns[1],
        Rows = [.. table.Rows.Select(row => Row(request.Room, row, true))],
    };

    public static Chart? Pyramid(ChartRequest request) => TwoColumns(request) is not { } table ? null : new PyramidChart
    {
        Title = TablesOfContext.TitleOf(table),
        Description = Words(request, table),
        Behind = Behind(request, table),
        Left = table.Columns[0],
        Right = table.Columns[1],
        Rows = [.. table.Rows.Select(row => Row(request.Room, row, false))],
    };

    // What is below zero has no bar.
    private static ContextTable? TwoColumns(ChartRequest request) =>
        request.Room.Context.FirstOrDefault(table => table.Path == request.Template.Context) is { Columns.Count: 2, Rows.Count: > 0 } table
        && table.Rows.All(row => row.Values.All(value => value is null or >= 0)) ? table : null;

    private static PairRow Row(ReportRoom room, ContextRow row, bool withShare) => new(
        row.Name,
        Number(room, row, row.Values[0]),
        Number(room, row, row.Values[1]),
        withShare && row.Values is [> 0, { } second] ? room.Figures.Percent(Ratio.Of(second, row.Values[0]!.Value), 2) : null);

    private static Drawn? Number(ReportRoom room, ContextRow row, decimal? value) => value is { } number ? new Drawn(number, room.Figures.Context(row, number)) : null;

    private static Drawn? Money(ReportRoom room, decimal? value) => value is { } euros ? new Drawn(euros, room.Figures.Money(euros)) : null;

    private static string Words(ChartRequest request, ContextTable table) => TemplateTexts.PairWords.With(
        table.Columns[0], request.Room.Figures.Number(table.Rows.Sum(row => row.Values[0] ?? 0)),
        table.Columns[1], request.Room.Figures.Number(table.Rows.Sum(row => row.Values[1] ?? 0)));

    private static ReportTable Behind(ChartRequest request, ContextTable table) =>
        TablesOfContext.Each(new TableRequest(new TableTemplate { Kind = "context", Context = table.Path }, request.Room, request.At)).First().Table.Only(["name", "values"]);
}
