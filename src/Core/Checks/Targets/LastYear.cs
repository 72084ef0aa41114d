using Traguardo.Core.Compiling;
using Traguardo.Core.Cycles;
using Traguardo.Core.Measures;
using Traguardo.Core.Scoring;

namespace Traguardo.Core.Checks.Targets;

/// <summary>
/// Targets beside what was obtained the year before. Only where more is better, or less: a range, an answer or a day is wanted
/// again every year, and says nothing against the target.
/// </summary>
internal static class LastYear
{
    /// <summary>The promises whose indicator has a value of last year, with that value and with how much more than it they ask: −1 less, 0 the same as far as shown, 1 more.</summary>
    public static IEnumerable<(ScoredItem Item, CompiledIndicator Indicator, Target Target, Value Before, int Asks)> Of(CheckedCycle cycle) =>
        from promise in cycle.Promises
        let better = promise.Indicator.Indicator.Better
        where better is Better.Higher or Better.Lower
        let before = cycle.Read(promise.Indicator, cycle.Year - 1)
        where before is not null
        let looksSame = cycle.Show(promise.Indicator, promise.Target.Value) == cycle.Show(promise.Indicator, before.Value)
        let sign = Math.Sign(promise.Target.Value.Content - before.Value.Content)
        select (promise.Item, promise.Indicator, promise.Target, before.Value, looksSame ? 0 : better == Better.Higher ? sign : -sign);
}
