namespace Traguardo.Core.Checks.Targets;

/// <summary>A target that asks less than what was obtained last year. The plan may say why; then it is only worth knowing.</summary>
internal static class TargetBelowLastYear
{
    private const string Rule = "target-below-last-year";

    public static Check Check { get; } = new(Rule, () => CheckTexts.TargetBelowLastYearTitle, Find);

    private static IEnumerable<Finding> Find(CheckedCycle cycle) =>
        from promise in LastYear.Of(cycle)
        where promise.Asks < 0
        select LastYear.Found(
            Rule,
            promise.Item,
            CheckTexts.TargetBelowLastYear.With(
                promise.Indicator.Indicator.Code,
                cycle.Show(promise.Indicator, promise.Target),
                cycle.Year - 1,
                cycle.Show(promise.Indicator, promise.Before)),
            CheckTexts.TargetBelowLastYearAdvice);
}
