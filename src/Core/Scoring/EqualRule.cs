namespace Traguardo.Core.Scoring;

/// <summary>The target itself is wanted: reached where the actual is the target.</summary>
public static class EqualRule
{
    /// <summary>The achievement: one less the distance from the target over the target's size; nothing where the target is 0 and missed.</summary>
    public static decimal Achievement(decimal actual, decimal target) =>
        actual == target ? 1
        : target == 0 ? 0
        : Math.Max(0, 1 - Ratio.Of(Math.Abs(actual - target), Math.Abs(target)));
}
