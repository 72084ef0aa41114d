using Traguardo.Core.Compiling;
using Traguardo.Core.Cycles;
using Traguardo.Core.Display;
using Traguardo.Core.Measures;
using Traguardo.Core.Scoring;

namespace Traguardo.Core.Checks.Targets;

/// <summary>
/// Targets beside what was obtained the year before. Only where more is better, or less: a range, an answer or a day is wanted
/// again every year, and says nothing against the target.
/// </summary>
internal static class LastYear
{
    /// <summary>The promises whose indicator has a value of last year, with that value and with how much more than it they ask.</summary>
    public static IEnumerable<(ScoredItem Item, CompiledIndicator Indicator, Target Target, Value Before, int Asks)> Of(CheckedCycle cycle) =>
        from promise in cycle.Promises
        let before = cycle.Read(promise.Indicator, cycle.Year - 1)
        where before is not null
        let asks = Asks(promise.Indicator.Indicator, promise.Target, before.Value)
        where asks is not null
        select (promise.Item, promise.Indicator, promise.Target, before.Value, asks.Value);

    /// <summary>How much more a target asks than what was obtained: −1 less, 0 the same as far as shown, 1 more; null where that says nothing against it.</summary>
    public static int? Asks(Indicator indicator, Target target, Value before)
    {
        if (indicator.Better is not (Better.Higher or Better.Lower))
        {
            return null;
        }
        var sign = Math.Sign(target.Value.Content - before.Content);
        return Show(indicator, target.Value) == Show(indicator, before) ? 0 : indicator.Better == Better.Higher ? sign : -sign;
    }

    /// <summary>True for a target already met that could have asked for more. Where nothing more can be asked (100%, no case at all) there is nothing to explain.</summary>
    public static bool NeedsReason(Indicator indicator, Target target, int asks) => asks < 0 || (asks == 0 && !IsTheMost(indicator, target.Value.Content));

    /// <summary>What is found of a target already met: with the plan's reason, where it gives one.</summary>
    public static Finding Found(string rule, ScoredItem item, string message, string advice) => item.Item.TargetReason is { } reason && !string.IsNullOrWhiteSpace(reason)
        ? new Finding(rule, item.Path, Severity.Info, $"{message} {CheckTexts.TargetReason.With(Shown.Of(reason))}", CheckTexts.TargetReasonAdvice)
        : new Finding(rule, item.Path, Severity.Warning, message, advice);

    private static bool IsTheMost(Indicator indicator, decimal target) => indicator.Better == Better.Higher
        ? indicator.Unit == UnitOfMeasure.Percent && target >= 1
        : indicator.Unit != UnitOfMeasure.Days && target == 0;

    private static string Show(Indicator indicator, Value value) => Figures.Current.WithUnit(value, indicator.Unit, indicator.Decimals);
}
