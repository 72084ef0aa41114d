using Traguardo.Core.Cycles;
using Traguardo.Core.Measures;
using Traguardo.Core.Planning;
using Traguardo.Core.Scoring;

namespace Traguardo.Core.Checks.Targets;

/// <summary>
/// An item that would have counted all it can in each of the last three years known, held against the target of today: it no
/// longer tells one year from another. Days are left out, since the target of this year says nothing of those of other years;
/// so are items that may count without end.
/// </summary>
internal static class AlwaysAtCeiling
{
    private const string Rule = "always-at-ceiling";
    private const int Years = 3;

    public static Check Check { get; } = new(Rule, () => CheckTexts.AlwaysAtCeilingTitle, Find);

    private static IEnumerable<Finding> Find(CheckedCycle cycle) =>
        from promise in cycle.Promises
        let indicator = promise.Indicator
        where indicator.Indicator.Better != Better.By
        let known = PastActuals.Back(cycle.Scored.Compiled, indicator, cycle.Year, cycle.Scored.Period).Take(Years).ToList()
        where known.Count == Years && known.TrueForAll(year => IsAtCeiling(cycle, promise.Item, year.Actual))
        select new Finding(
            Rule,
            promise.Item.Path,
            Severity.Info,
            CheckTexts.AlwaysAtCeiling.With(
                indicator.Indicator.Code,
                string.Join(", ", known.Select(year => year.Year).Order()),
                cycle.Show(indicator, promise.Target)),
            CheckTexts.AlwaysAtCeilingAdvice);

    private static bool IsAtCeiling(CheckedCycle cycle, ScoredItem item, Value actual) =>
        (item.Item.Cap ?? cycle.Cycle.Method.Cap).Limit is { } ceiling
        && Achievement.Of(item.Indicator!.Indicator.Better, actual, item.Item.Target, item.Item.Curve) >= ceiling;
}
