namespace Traguardo.Core.Scoring;

/// <summary>A range is wanted: reached between two bounds, both included.</summary>
public static class WithinRule
{
    /// <summary>The achievement: one less the distance to the nearer bound over that bound's size; nothing where that bound is 0 and missed.</summary>
    public static decimal Achievement(decimal actual, decimal low, decimal high) =>
        actual < low ? EqualRule.Achievement(actual, low)
        : actual > high ? EqualRule.Achievement(actual, high)
        : 1;
}
