using Traguardo.Core.Cycles;
using Traguardo.Core.Measures;

namespace Traguardo.Core.Checks.Targets;

/// <summary>A target that last year's value reaches as it is: it asks to keep, not to improve. Where nothing more can be asked (100%, no case at all) there is nothing to find.</summary>
internal static class TargetAlreadyMet
{
    private const string Rule = "target-already-met";

    public static Check Check { get; } = new(Rule, () => CheckTexts.TargetAlreadyMetTitle, Find);

    private static IEnumerable<Finding> Find(CheckedCycle cycle) =>
        from promise in LastYear.Of(cycle)
        where promise.Asks == 0 && !IsTheMost(promise.Indicator.Indicator, promise.Target.Value.Content)
        select new Finding(
            Rule,
            promise.Item.Path,
            Severity.Info,
            CheckTexts.TargetAlreadyMet.With(
                promise.Indicator.Indicator.Code,
                cycle.Show(promise.Indicator, promise.Target),
                cycle.Year - 1,
                cycle.Show(promise.Indicator, promise.Before)),
            CheckTexts.TargetAlreadyMetAdvice);

    private static bool IsTheMost(Indicator indicator, decimal target) => indicator.Better == Better.Higher
        ? indicator.Unit == UnitOfMeasure.Percent && target >= 1
        : indicator.Unit != UnitOfMeasure.Days && target == 0;
}
