using Traguardo.Core.Compiling;
using Traguardo.Core.Cycles;
using Traguardo.Core.Display;
using Traguardo.Core.Scoring;

namespace Traguardo.Core.Planning;

/// <summary>
/// What each weight comes to before there is any value: what stands beside the fields while one distributes 100. The parts are
/// those that scoring gives, when all that is due has come.
/// </summary>
public sealed class PlannedWeights
{
    private readonly ScoredCycle scored;

    private PlannedWeights(ScoredCycle scored) => this.scored = scored;

    /// <summary>The weights of a plan.</summary>
    public static PlannedWeights Of(Cycle cycle)
    {
        ArgumentNullException.ThrowIfNull(cycle);
        // Scored as if everything due were missing and counted zero: what is left out then is left out by the plan itself.
        var bare = cycle with
        {
            Values = [],
            IndicatorValues = [],
            Neutralisations = [],
            Revisions = [],
            Analyses = [],
            Judgements = [],
            Validations = [],
            Method = cycle.Method with { Missing = MissingRule.Zero },
        };
        return new PlannedWeights(CompiledCycle.Compile(bare).OrThrow().Score());
    }

    /// <summary>The weights below a node; null where there is no such node.</summary>
    public WeightSum? Of(string path) =>
        scored.Find(path) is not ScoredNode node ? null : new WeightSum(
            node.Node.Rollup,
            SumOf(node),
            [.. node.Children.Select(child => node.Node.Rollup == Rollup.Worst
                ? new PlannedPart(child.Path, null, null)
                : new PlannedPart(child.Path, child.Part, child.Share))]);

    /// <summary>What the weights of a node's children add up to, without those of what is only observed; null where none is weighed.</summary>
    internal static decimal? SumOf(ScoredNode node)
    {
        var weighed = node.Children.Where(child => child is not ScoredItem { Item.Monitoring: true }).ToList();
        return node.Node.Rollup == Rollup.WeightedMean && weighed.Count > 0 ? weighed.Sum(child => child.Weight) : null;
    }
}

/// <summary>The weights below a node.</summary>
/// <param name="Rollup">How the node's score comes from its children.</param>
/// <param name="Sum">What they add up to; null where nothing is weighed.</param>
/// <param name="Parts">What each child comes to, in the order planned.</param>
public sealed record WeightSum(Rollup Rollup, decimal? Sum, IReadOnlyList<PlannedPart> Parts)
{
    /// <summary>What is still to be given out, negative where too much was; null where nothing is weighed.</summary>
    public decimal? Left => 100 - Sum;

    /// <summary>The weight that one would give to something more: what is still to be given out; null where nothing is, or where weights do not count.</summary>
    public decimal? ToGive => Rollup == Rollup.WeightedMean && (Left ?? 100) is > 0 and var left ? left : null;

    /// <summary>The sum as a page says it beside the fields: <c>95 su 100: ne restano 5</c>.</summary>
    public string InWords
    {
        get
        {
            var figures = Figures.Current;
            return (Rollup, Left) switch
            {
                (Rollup.Mean, _) => PlanningTexts.PlainMean,
                (Rollup.Worst, _) => PlanningTexts.WorstCounts,
                (_, null) => PlanningTexts.NothingWeighed,
                (_, 0) => PlanningTexts.SumIsHundred,
                (_, > 0) => PlanningTexts.SumBelow.With(figures.Number(Sum!.Value), figures.Number(Left.Value)),
                _ => PlanningTexts.SumAbove.With(figures.Number(Sum!.Value), figures.Number(-Left!.Value)),
            };
        }
    }
}

/// <summary>What a child comes to.</summary>
/// <param name="Path">Its path.</param>
/// <param name="Part">The part of its parent that it stands for, 0 to 1; null where the lowest child alone will count.</param>
/// <param name="Share">Points of the scorecard's 100; null likewise.</param>
public sealed record PlannedPart(string Path, decimal? Part, decimal? Share);
