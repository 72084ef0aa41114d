namespace Traguardo.Core.Checks.Targets;

/// <summary>
/// A target that last year's value reaches as it is: it asks to keep, not to improve. The plan may say why; then it is only worth
/// knowing. Where nothing more can be asked (100%, no case at all) there is nothing to find.
/// </summary>
internal static class TargetAlreadyMet
{
    private const string Rule = "target-already-met";

    public static Check Check { get; } = new(Rule, () => CheckTexts.TargetAlreadyMetTitle, Find);

    private static IEnumerable<Finding> Find(CheckedCycle cycle) =>
        from promise in LastYear.Of(cycle)
        where promise.Asks == 0 && LastYear.NeedsReason(promise.Indicator.Indicator, promise.Target, promise.Asks)
        select LastYear.Found(
            Rule,
            promise.Item,
            CheckTexts.TargetAlreadyMet.With(
                promise.Indicator.Indicator.Code,
                cycle.Show(promise.Indicator, promise.Target),
                cycle.Year - 1,
                cycle.Show(promise.Indicator, promise.Before)),
            CheckTexts.TargetAlreadyMetAdvice);
}
