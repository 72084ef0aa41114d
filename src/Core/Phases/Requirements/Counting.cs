using Traguardo.Core.Compiling;
using Traguardo.Core.Cycles;
using Traguardo.Core.Measures;
using Traguardo.Core.Scoring;

namespace Traguardo.Core.Phases.Requirements;

/// <summary>What has to be entered for a score: the indicators that count, and the measures that their formulas read.</summary>
internal static class Counting
{
    /// <summary>The indicators of items that count this year in a scorecard: neither only observed, nor left out by the plan, nor set aside there.</summary>
    public static IReadOnlyCollection<CompiledIndicator> Indicators(ScoredCycle scored)
    {
        var indicators = new HashSet<CompiledIndicator>();
        var nodes = new HashSet<ScoredNode>(scored.Scorecards);
        var ahead = new Queue<ScoredNode>(nodes);
        while (ahead.TryDequeue(out var node))
        {
            foreach (var item in node.Items.Where(Counts))
            {
                if (item.Indicator is { } indicator)
                {
                    indicators.Add(indicator);
                }
                // A card may count what the objective's own card has set aside.
                else if (nodes.Add(item.Objective!))
                {
                    ahead.Enqueue(item.Objective!);
                }
            }
        }
        return indicators;
    }

    /// <summary>Those of them whose values are recorded as they are.</summary>
    public static IEnumerable<Indicator> Recorded(ScoredCycle scored) =>
        Indicators(scored).Where(indicator => indicator.Formula is null).Select(indicator => indicator.Indicator);

    /// <summary>The measures that the others read, with the years they are read of.</summary>
    public static IEnumerable<(Measure Measure, int Year)> Measures(ScoredCycle scored) => Indicators(scored)
        .SelectMany(indicator => indicator.Inputs)
        .Select(input => (input.Measure, scored.Cycle.Year + input.YearOffset))
        .Distinct();

    private static bool Counts(ScoredItem item) =>
        item.State != ItemState.Neutralised && item.Item is { Monitoring: false, Status: ItemStatus.Due };
}
