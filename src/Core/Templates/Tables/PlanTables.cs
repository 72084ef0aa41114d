using Traguardo.Core.Cycles;
using Traguardo.Core.Measures;
using Traguardo.Core.Reports;

namespace Traguardo.Core.Templates.Tables;

/// <summary>Tables of what the plan is made of besides scorecards: programmes, base data, units, bands of judgement.</summary>
internal static class PlanTables
{
    public static IReadOnlyList<ColumnChoice> UnitColumns => [.. OfUnits.Select(column => column.Choice)];

    public static IReadOnlyList<ColumnChoice> BandColumns => [.. OfBands.Select(column => column.Choice)];

    public static IEnumerable<MadeTable> Programmes(TableRequest request)
    {
        var table = ProgrammesTable.Whole(request.Room.Scored, [.. Repetitions.Programmes(request.Room, request.At)]);
        return table.Rows.Count == 0 ? [] : [new MadeTable(table with
        {
            Title = $"{table.Name} {Titles.When(request.Room.Scored)}",
            // One line needs no total.
            Total = table.Rows.Count == 1 ? null : table.Total,
        })];
    }

    public static IEnumerable<MadeTable> Measures(TableRequest request)
    {
        var table = MeasuresTable.Of(request.Room.Scored);
        return table.Rows.Count == 0 ? [] : [new MadeTable(table with { Title = $"{table.Name} {Titles.When(request.Room.Scored)}" })];
    }

    public static IEnumerable<MadeTable> Units(TableRequest request) => RowsTable.Of(request.Room, TemplateTexts.UnitsTitle, OfUnits, request.Room.Cycle.Units);

    public static IEnumerable<MadeTable> Bands(TableRequest request) =>
        RowsTable.Of(request.Room, TemplateTexts.BandsTitle, OfBands, request.Room.Cycle.Method.Judgements.OrderByDescending(band => band.From));

    private static readonly List<Column<Unit>> OfUnits =
    [
        new("code", _ => ReportTexts.Code, (room, unit) => ReportCell.Of(unit.Code), ColumnKind.RowHeader),
        new("title", _ => TemplateTexts.Unit, (room, unit) => ReportCell.Of(unit.Name)),
        new("parent", _ => TemplateTexts.BelongsTo, (room, unit) => ReportCell.Of(room.Units.Of(unit.Parent))),
    ];

    private static readonly List<Column<JudgementBand>> OfBands =
    [
        new("title", _ => TemplateTexts.Band, (room, band) => ReportCell.Of(band.Label), ColumnKind.RowHeader),
        new("from", _ => TemplateTexts.From, (room, band) => ReportCell.Of(band.From, UnitOfMeasure.Number, Display.Figures.DecimalsOf(band.From)), ColumnKind.Figure),
    ];
}
