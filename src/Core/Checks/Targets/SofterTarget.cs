using Traguardo.Core.Cycles;

namespace Traguardo.Core.Checks.Targets;

/// <summary>A manager's card that repeats an indicator of the administration's own, the first, and asks less of the manager than of the administration.</summary>
internal static class SofterTarget
{
    private const string Rule = "target-softer";

    public static Check Check { get; } = new(Rule, () => CheckTexts.SofterTargetTitle, Find);

    private static IEnumerable<Finding> Find(CheckedCycle cycle)
    {
        var own = cycle.Cycle.Scorecards.FirstOrDefault()?.Code;
        var promises = cycle.Promises.ToLookup(promise => promise.Item.Path.Split('/')[0] == own);
        var asked = promises[true].ToLookup(promise => promise.Indicator, promise => promise.Target);
        return
            from promise in promises[false]
            from harder in asked[promise.Indicator].Where(target => IsSofter(promise.Indicator.Indicator.Better, promise.Target, target)).Take(1)
            select new Finding(
                Rule,
                promise.Item.Path,
                Severity.Warning,
                CheckTexts.SofterTarget.With(
                    promise.Indicator.Indicator.Code,
                    promise.Item.Path.Split('/')[0],
                    cycle.Show(promise.Indicator, promise.Target),
                    own,
                    cycle.Show(promise.Indicator, harder)),
                CheckTexts.SofterTargetAdvice);
    }

    /// <summary>True for a target that asks less than another. Of two answers, or two exact figures, neither is the softer one.</summary>
    public static bool IsSofter(Better better, Target target, Target than) => better switch
    {
        Better.Higher => target.Value.Content < than.Value.Content,
        Better.Lower or Better.By => target.Value.Content > than.Value.Content,
        Better.Within => target.Value.Content < than.Value.Content || target.Upper > than.Upper,
        _ => false,
    };
}
