namespace Traguardo.Core.Scoring;

/// <summary>Less is better: reached at or below the target.</summary>
public static class LowerRule
{
    /// <summary>The achievement, uncapped: target / actual where both are positive; above a target that is not, one less the distance over the target's size.</summary>
    public static decimal Achievement(decimal actual, decimal target)
    {
        if (actual <= target)
        {
            return actual > 0 && target > 0 ? Ratio.Of(target, actual) : 1;
        }
        return target switch
        {
            > 0 => Ratio.Of(target, actual),
            0 => 0,
            _ => Math.Max(0, 1 - Ratio.Of(actual - target, -target)),
        };
    }
}
