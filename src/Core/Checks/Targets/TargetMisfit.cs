using Traguardo.Core.Cycles;
using Traguardo.Core.Measures;
using Traguardo.Core.Scoring;

namespace Traguardo.Core.Checks.Targets;

/// <summary>
/// A target that cannot be of the same unit as what it is held against: 1% where the ratio is 1,02, 500% where 5% was meant, 450
/// thousand euros against 450. Such a target is reached by anything, or by nothing. What is held against it is the actual of the
/// year or, while there is none, last year's. Nothing can be said of a zero. Days have a check of their own.
/// </summary>
internal static class TargetMisfit
{
    private const string Rule = "target-misfit";

    // The usual slip is a hundredfold: per cent for fraction. A poor year may well be at a tenth of its target, not at a fiftieth.
    private const decimal FactorOfFractions = 50;

    // Counts and euros do go from 1 to 150 in a good year; a thousandfold is euros for thousands of euros.
    private const decimal FactorOfAmounts = 500;

    // No share is promised beyond 200% that is not even at 200% when it comes.
    private const decimal MostOfAShare = 2;

    public static Check Check { get; } = new(Rule, () => CheckTexts.TargetMisfitTitle, Find);

    private static IEnumerable<Finding> Find(CheckedCycle cycle)
    {
        foreach (var item in cycle.Items.Where(item => !item.Item.Monitoring && item.Item.Target is { Value.Kind: ValueKind.Number }))
        {
            var unit = item.Indicator?.Indicator.Unit ?? UnitOfMeasure.Percent;
            if (Known(cycle, item) is not (var year, var actual)
                || Nearest(item.Item.Target!.Value, actual) is not { } target
                || !IsMisfit(unit, Math.Abs(actual), Math.Abs(target)))
            {
                continue;
            }
            yield return new Finding(
                Rule,
                item.Path,
                Severity.Warning,
                CheckTexts.TargetMisfit.With(
                    item.Item.Indicator ?? item.Item.Objective,
                    Show(cycle, target, unit),
                    year,
                    Show(cycle, actual, unit)),
                unit == UnitOfMeasure.Percent ? CheckTexts.TargetMisfitPercentAdvice : CheckTexts.TargetMisfitAdvice);
        }
    }

    // More decimals than the indicator shows: a target of 0,001 shown as 0,00 would explain nothing.
    private static string Show(CheckedCycle cycle, decimal number, UnitOfMeasure unit) => cycle.Figures.Datum(Value.Of(decimal.Round(number, 4)), unit);

    private static bool IsMisfit(UnitOfMeasure unit, decimal actual, decimal target)
    {
        if (actual == 0 || target == 0)
        {
            return false;
        }
        var isFraction = unit.Code is "percent" or "ratio" or "per-thousand" or "score";
        var factor = actual > target ? Ratio.Of(actual, target) : Ratio.Of(target, actual);
        return factor >= (isFraction ? FactorOfFractions : FactorOfAmounts)
            || (unit == UnitOfMeasure.Percent && target > MostOfAShare && actual <= MostOfAShare);
    }

    private static (int Year, decimal Actual)? Known(CheckedCycle cycle, ScoredItem item)
    {
        var years = item.Actual is { } now ? (cycle.Year, now)
            : item.Indicator is { } indicator && cycle.Read(indicator, cycle.Year - 1) is { } before ? (cycle.Year - 1, before)
            : ((int, Value)?)null;
        return years is (var year, var value) ? (year, value.Content) : null;
    }

    // The bound of a range that the actual is held against; null within it.
    private static decimal? Nearest(Target target, decimal actual) =>
        target.Upper is not { } high ? target.Value.Content
        : actual < target.Value.Content ? target.Value.Content
        : actual > high ? high
        : null;
}
