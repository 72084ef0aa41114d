namespace Traguardo.Core.Scoring;

/// <summary>More is better: reached at or above the target.</summary>
public static class HigherRule
{
    /// <summary>The achievement, uncapped: actual / target where both are positive; below a target that is not, one less the distance over the target's size.</summary>
    public static decimal Achievement(decimal actual, decimal target)
    {
        if (actual >= target)
        {
            return actual > 0 && target > 0 ? Ratio.Of(actual, target) : 1;
        }
        return target switch
        {
            > 0 => Math.Max(0, Ratio.Of(actual, target)),
            0 => 0,
            _ => Math.Max(0, 1 - Ratio.Of(target - actual, -target)),
        };
    }
}
