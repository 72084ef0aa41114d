using Traguardo.Core.Cycles;
using Traguardo.Core.Scoring;

namespace Traguardo.Core.Checks.Planning;

/// <summary>An item that counts must promise something, or its actual can be held against nothing. Steps and lines say it on their own.</summary>
internal static class ItemWithoutTarget
{
    private const string Rule = "item-without-target";

    public static Check Check { get; } = new(Rule, () => CheckTexts.ItemWithoutTargetTitle, Find);

    private static IEnumerable<Finding> Find(CheckedCycle cycle) =>
        from item in cycle.Items
        where item.Item is { Target: null, Monitoring: false, Status: ItemStatus.Due } && !SaysItAlone(item)
        let name = item.Item.Indicator ?? item.Item.Objective
        let text = cycle.Cycle.Method.Missing == MissingRule.Zero ? CheckTexts.ItemWithoutTargetZero : CheckTexts.ItemWithoutTargetSkipped
        select new Finding(Rule, item.Path, Severity.Error, text.With(name), CheckTexts.ItemWithoutTargetAdvice);

    // Days late are counted from a target, so a day always needs one.
    private static bool SaysItAlone(ScoredItem item) =>
        item.Item.Curve is StepsCurve or LineCurve && item.Indicator?.Indicator.Better != Better.By;
}
