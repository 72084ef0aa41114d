using Traguardo.Core.Cycles;
using Traguardo.Core.Exchange;
using Traguardo.Core.Templates;

namespace Traguardo.Core.OpenData;

/// <summary>The tables published of a cycle: all that is needed to compute its scores again, and what is printed beside them.</summary>
public static class OpenTables
{
    /// <summary>All the tables, those without rows as well, in the order of the dictionary.</summary>
    public static IReadOnlyList<OpenTable> Of(ReportSource source)
    {
        ArgumentNullException.ThrowIfNull(source);
        var scored = source.Scored;
        var cycle = scored.Cycle;
        var rows = new Dictionary<string, IEnumerable<OpenCell[]>>
        {
            ["cruscotti"] = TreeTables.Scorecards(scored),
            ["nodi"] = TreeTables.Nodes(scored),
            ["voci"] = ItemTable.Rows(scored),
            ["indicatori"] = DataTables.Indicators(scored),
            ["misure"] = DataTables.Measures(cycle),
            ["valori"] = cycle.Values.Select(value => DataTables.Value(value.Measure, value.Year, value.Period, value.Value, value.State, value.Reason)),
            ["valori_indicatori"] = cycle.IndicatorValues.Select(value => DataTables.Value(value.Indicator, value.Year, value.Period, value.Value, value.State, value.Reason)),
            ["metodo"] = PlanTables.Method(cycle.Method),
            ["aree_strategiche"] = TreeTables.Areas(scored),
            ["aree_obiettivi"] = TreeTables.AreaObjectives(scored),
            ["programmi"] = PlanTables.Programmes(scored.Compiled),
            ["unita"] = cycle.Units.Select(unit => new[] { OpenCell.Of(unit.Code), OpenCell.Of(unit.Name), OpenCell.Of(unit.Parent) }),
            ["sterilizzazioni"] = PlanTables.Neutralisations(cycle),
            ["revisioni"] = PlanTables.Revisions(cycle),
            ["contesto"] = OpenContext.Cells(source.Context),
            ["contesto_totali"] = OpenContext.Totals(source.Context),
            ["testi"] = TextTable.Rows(source),
        };
        return [.. OpenGuide.Tables.Select(table => new OpenTable(table, [.. rows[table.Name]]))];
    }
}

/// <summary>The plan but for its trees: method, programmes, what was set aside and what was revised.</summary>
internal static class PlanTables
{
    public static IEnumerable<OpenCell[]> Method(Method method) =>
    [
        Row("tetto", method.Cap.Limit, method.Cap.Limit is null ? "none" : null),
        Row("mancanti", null, Words.Missing.Write(method.Missing)),
        Row("sterilizzati", null, Words.Neutralised.Write(method.Neutralised)),
        Row("arrotondamento_righe", method.RowRounding, null),
        Row("soglia_ambra", method.Lights.Amber, null),
        Row("soglia_verde", method.Lights.Green, null),
        Row("analisi_sotto", method.AnalysisBelow, null),
        .. method.PublishedCards.Select(card => Row("scheda_pubblicata", null, card)),
        .. method.Judgements.OrderByDescending(band => band.From).Select(band => Row("giudizio_da", band.From, band.Label)),
    ];

    public static IEnumerable<OpenCell[]> Programmes(Compiling.CompiledCycle compiled) => compiled.Cycle.Programmes.Select(programme => new[]
    {
        OpenCell.Of(programme.Code),
        OpenCell.Of(programme.Name),
        OpenCell.Of(compiled.ObjectiveOf(programme)?.Path ?? programme.Objective),
        OpenCell.Of(programme.Kind),
        OpenCell.Of(programme.Budget),
        OpenCell.Of(programme.Spent),
        OpenCell.Of(programme.SpentShare),
    });

    public static IEnumerable<OpenCell[]> Neutralisations(Cycle cycle) => cycle.Neutralisations.Select(one => new[]
    {
        OpenCell.Of(one.Scorecard),
        OpenCell.Of(one.Indicator),
        OpenCell.Of(one.IsInForce ? "inForce" : Words.NeutralisationState.Write(one.State)),
        OpenCell.Of(one.Act),
        OpenCell.Of(one.Reason),
        OpenCell.Of(one.DecisionReason),
        OpenCell.Of(one.DecidedOn),
    });

    public static IEnumerable<OpenCell[]> Revisions(Cycle cycle) => cycle.Revisions.Select(revision => new[]
    {
        OpenCell.Of(revision.Code),
        OpenCell.Of(revision.Node),
        OpenCell.Of(revision.Was.Indicator ?? revision.Was.Objective),
        OpenCell.Of(revision.Becomes.Indicator ?? revision.Becomes.Objective),
        OpenCell.Of(revision.Was.Target?.Value),
        OpenCell.Of(revision.Becomes.Target?.Value),
        OpenCell.Of(revision.Was.Weight),
        OpenCell.Of(revision.Becomes.Weight),
        OpenCell.Of(revision.Reason),
        OpenCell.Of(revision.State == RevisionState.Proposed ? "proposed" : Words.RevisionState.Write(revision.State)),
        OpenCell.Of(revision.Organ),
        OpenCell.Of(revision.Number),
        OpenCell.Of(revision.Date),
    });

    private static OpenCell[] Row(string name, decimal? number, string? word) => [OpenCell.Of(name), OpenCell.Of(number), OpenCell.Of(word)];
}

/// <summary>The tables printed beside the scores, a row for each cell, and their totals held against their terms.</summary>
internal static class OpenContext
{
    public static IEnumerable<OpenCell[]> Cells(IReadOnlyList<ContextTable> tables) =>
        from table in tables
        from row in table.Rows
        // A list of texts has no columns, and its rows are there all the same.
        from cell in table.Columns.Zip(row.Values).DefaultIfEmpty(("", null))
        select new[]
        {
            OpenCell.Of(table.Path),
            OpenCell.Of(table.Theme),
            OpenCell.Of(table.Title),
            OpenCell.Of(row.Name),
            OpenCell.Of(cell.First),
            OpenCell.Of(cell.Second),
            OpenCell.Of(row.Unit.Code),
            OpenCell.Of(table.Source),
        };

    public static IEnumerable<OpenCell[]> Totals(IReadOnlyList<ContextTable> tables) =>
        from table in tables
        from total in table.Totals
        select new[] { OpenCell.Of(table.Path), OpenCell.Of(total.Name), OpenCell.Of(total.Column), OpenCell.Of(total.Printed), OpenCell.Of(total.Sum), OpenCell.Of(total.Printed - total.Sum) };
}
