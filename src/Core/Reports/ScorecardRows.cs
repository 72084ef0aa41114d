using Traguardo.Core.Cycles;
using Traguardo.Core.Display;
using Traguardo.Core.Explaining;
using Traguardo.Core.Measures;
using Traguardo.Core.Monitoring;
using Traguardo.Core.Planning.Differences;
using Traguardo.Core.Revising;
using Traguardo.Core.Scoring;

namespace Traguardo.Core.Reports;

/// <summary>The rows of a scorecard's table.</summary>
internal sealed class ScorecardRows(ScoredCycle scored, ScoredNode card, Figures figures)
{
    private const int PointDecimals = 2;

    private readonly WhyInWords why = new(scored, figures);
    private readonly UnitNames names = new(scored.Cycle);

    /// <summary>True where an item of the card was revised: then each row says what was promised first.</summary>
    public bool HasFirstTargets { get; } = card.Items.Any(item => FirstPromise.Of(scored.Cycle, item.Path) is not null);

    /// <summary>The row of an entry, and those of all that stands below it; of what is not shown its children take the place.</summary>
    public IEnumerable<ReportRow> Of(ScoredEntry entry, int level, Predicate<ScoredEntry>? isShown = null)
    {
        var shown = isShown is null || isShown(entry);
        return entry switch
        {
            ScoredNode node => [.. shown ? [Node(node, RoleOf(node), level)] : Array.Empty<ReportRow>(), .. node.Children.SelectMany(child => Of(child, shown ? level + 1 : level, isShown))],
            ScoredItem item when shown => [Item(item, level)],
            _ => [],
        };
    }

    public ReportRow Total(ScoredNode card) => Node(card, RowRole.Total, 0);

    private ReportRow Node(ScoredNode node, RowRole role, int level) => new(role, level,
    [
        ReportCell.Of(node.Node.Code),
        ReportCell.Of(KindOf(node.Node.Kind)),
        ReportCell.Of(node.Node.Title),
        ReportCell.Empty,
        ReportCell.Empty,
        Weight(node.Node.Weight),
        ReportCell.Empty,
        ReportCell.Empty,
        ReportCell.Empty,
        ReportCell.Empty,
        (node.Node.Kind == NodeKind.Scorecard ? Score(ResultOf(node)) : ReportCell.Of(ResultOf(node), UnitOfMeasure.Percent, 0)).Because(node.Path),
        OutcomeOf(node),
        Points(node, node.Share),
        Lost(node).Because(node.Path),
        ReportCell.Empty,
        ReportCell.Empty,
        ReportCell.Empty,
        ReportCell.Empty,
        ReportCell.Empty,
        ReportCell.Empty,
        ReportCell.Of(names.Of(node.Node.Owner)),
        ReportCell.Of(node.Node.Programme),
        Euros(ProgrammeOf(node)?.Budget),
        Euros(ProgrammeOf(node)?.Spent),
    ]);

    private ReportRow Item(ScoredItem item, int level)
    {
        var (unit, decimals, better) = Measured(item);
        TargetCell? Cell(Target? promised) => promised is { } given ? new TargetCell(given, better, unit, decimals) : null;
        var target = Cell(item.Item.Target);
        return new(RowRole.Item, level,
        [
            ReportCell.Of(item.Indicator?.Indicator.Code ?? item.Objective!.Node.Code),
            ReportCell.Of(item.Objective is null ? ReportTexts.IndicatorKind : ReportTexts.ReferredKind),
            ReportCell.Of(item.Indicator?.Indicator.Name ?? item.Objective!.Node.Title),
            ReportCell.Of(item.Indicator is { } indicator ? FormulaInWords.Names(indicator, figures) : null),
            ReportCell.Of(UnitsInWords.Of(unit, figures)),
            Weight(item.Item.Weight),
            (item.Objective is not null ? Score(item.Actual?.Content)
                : item.Actual is { } actual ? new ValueCell(actual, unit, decimals)
                : ReportCell.Empty).Because(item.Path),
            FirstPromise.Of(scored.Cycle, item.Path) is { } first && Cell(first.Item.Target) is { } promised ? promised : ReportCell.Empty,
            target ?? ReportCell.Empty,
            target?.Bare ?? ReportCell.Empty,
            ReportCell.Of(ResultOf(item), UnitOfMeasure.Percent, 0).Because(item.Path),
            OutcomeOf(item),
            Points(item, item.Share),
            Lost(item).Because(item.Path),
            ReportCell.Of(string.Join(", ", item.Item.Tags)),
            ReportCell.Of(Note(item)),
            Later(item, 0, Cell),
            Later(item, 1, Cell),
            ReportCell.Of(SourceOf(item)),
            ReportCell.Of(FieldWords.Of(better)),
            ReportCell.Of(names.Of(item.Indicator?.Indicator.Owner)),
            ReportCell.Empty,
            ReportCell.Empty,
            ReportCell.Empty,
        ]);
    }

    private static ReportCell Later(ScoredItem item, int years, Func<Target?, TargetCell?> cell) =>
        item.Item.LaterTargets.Count > years && cell(item.Item.LaterTargets[years]) is { } later ? later : ReportCell.Empty;

    /// <summary>Where a recorded value is taken from, or the measures that the formula reads, each source once.</summary>
    private static string? SourceOf(ScoredItem item) => item.Indicator is not { } indicator ? null
        : indicator.Formula is null ? indicator.Indicator.Source
        : string.Join("; ", indicator.Inputs.Select(input => input.Measure.Source).OfType<string>().Distinct());

    private Programme? ProgrammeOf(ScoredNode node) => scored.Cycle.Programmes.Find(programme => programme.Code == node.Node.Programme);

    private static ReportCell Euros(decimal? euros) => ReportCell.Of(euros, UnitOfMeasure.Euro, 2);

    private static RowRole RoleOf(ScoredNode node) => node.Node.Kind == NodeKind.Objective ? RowRole.Objective : RowRole.Perspective;

    private static string KindOf(NodeKind kind) => kind switch
    {
        NodeKind.Scorecard => ReportTexts.ScorecardKind,
        NodeKind.Perspective => ReportTexts.PerspectiveKind,
        NodeKind.Priority => ReportTexts.PriorityKind,
        _ => ReportTexts.ObjectiveKind,
    };

    /// <summary>An objective referred to is measured by its score, the higher the better.</summary>
    private static (UnitOfMeasure Unit, int Decimals, Better Better) Measured(ScoredItem item) => item.Indicator?.Indicator is { } indicator
        ? (indicator.Unit, indicator.Decimals, indicator.Better)
        : (UnitOfMeasure.Percent, item.Item.Target is { } target ? ScoreDecimals(target.Value.Content) : 0, Better.Higher);

    private static ReportCell Weight(decimal? weight) => ReportCell.Datum(weight is { } given ? Value.Of(given / 100) : null, UnitOfMeasure.Percent);

    private static ReportCell Score(decimal? result) =>
        result is { } score ? ReportCell.Of(score, UnitOfMeasure.Percent, ScoreDecimals(score)) : ReportCell.Empty;

    private static int ScoreDecimals(decimal fraction) => Figures.DecimalsOf(decimal.Round(fraction * 100, 1, MidpointRounding.AwayFromZero));

    private static ReportCell Points(ScoredEntry entry, decimal points) =>
        entry.Result is null ? ReportCell.Empty : ReportCell.Of(points, UnitOfMeasure.Number, PointDecimals);

    // While its values are still to come nothing is lost, and where there are none there is no result to speak of.
    private ReportCell Lost(ScoredEntry entry) => FilledOf(entry) == Filled.All ? Points(entry, entry.PointsLost) : ReportCell.Empty;

    private decimal? ResultOf(ScoredEntry entry) => FilledOf(entry) == Filled.None ? null : entry.Result;

    private Filled FilledOf(ScoredEntry entry) => FilledSoFar.Of(scored.Cycle, entry);

    private OutcomeCell OutcomeOf(ScoredEntry entry) => Outcomes.Cell(scored, entry);

    /// <summary>What an official should know beside the figures: why it is missing or set aside, that it is estimated, what the plan notes.</summary>
    private string Note(ScoredItem item)
    {
        var state = item.State switch
        {
            ItemState.Missing when FilledOf(item) != Filled.All => null,
            ItemState.Missing or ItemState.Neutralised => why.Of(item),
            ItemState.Estimated => ReportTexts.Estimated,
            _ => null,
        };
        return string.Join(' ', new[] { state, item.Item.Note }.Where(note => note is not null));
    }
}
