namespace Traguardo.Core.Checks.Values;

/// <summary>An indicator that no scorecard uses.</summary>
internal static class IndicatorUnused
{
    private const string Rule = "indicator-unused";

    public static Check Check { get; } = new(Rule, () => CheckTexts.IndicatorUnusedTitle, Find);

    private static IEnumerable<Finding> Find(CheckedCycle cycle)
    {
        // One that a revision took out of the plan is there so that the first plan can be scored.
        var planned = cycle.Cycle.Revisions.Select(revision => revision.Was.Indicator).ToHashSet();
        return
            from indicator in cycle.Scored.Compiled.Indicators
            let code = indicator.Indicator.Code
            where indicator.UsedBy.Count == 0 && !planned.Contains(code)
            select new Finding(Rule, $"indicators/{code}", Severity.Info, CheckTexts.IndicatorUnused.With(code, Shown.Of(indicator.Indicator.Name)), CheckTexts.IndicatorUnusedAdvice);
    }
}
