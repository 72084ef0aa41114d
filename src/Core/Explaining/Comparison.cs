using Traguardo.Core.Cycles;
using Traguardo.Core.Scoring;

namespace Traguardo.Core.Explaining;

/// <summary>What stands between an item's actual and its target when the achievement is worked out.</summary>
public enum Comparison
{
    /// <summary>The actual over the target is the achievement.</summary>
    ActualOverTarget,

    /// <summary>The target over the actual is the achievement.</summary>
    TargetOverActual,

    /// <summary>The actual is at or above the target.</summary>
    AtOrAbove,

    /// <summary>The actual is at or below the target, or the day at or before it.</summary>
    AtOrBelow,

    /// <summary>The actual is the target.</summary>
    Same,

    /// <summary>The actual is not the target.</summary>
    Different,

    /// <summary>The day is after the target.</summary>
    After,

    /// <summary>The item's curve, its cap, or the distance from the target, gives the achievement.</summary>
    ByRule,
}

/// <summary>Reads an item's arithmetic as people would write it on paper.</summary>
public static class Comparisons
{
    /// <summary>How the achievement of an item that counts comes from its actual and its target; null where it does not count or has no target.</summary>
    public static Comparison? Of(ScoredItem item)
    {
        ArgumentNullException.ThrowIfNull(item);
        if (item.State is not (ItemState.Measured or ItemState.Estimated) || item.Item.Target is not { } target || item.Actual is not { } given)
        {
            return null;
        }
        if (item.Item.Curve is not null)
        {
            return Comparison.ByRule;
        }
        var (actual, promised) = (given.Content, target.Value.Content);
        return (item.Indicator?.Indicator.Better ?? Better.Higher) switch
        {
            Better.Yes or Better.Equal when actual == promised => Comparison.Same,
            Better.Yes => Comparison.Different,
            Better.By => actual <= promised ? Comparison.AtOrBelow : Comparison.After,
            Better.Higher when actual >= promised && item.Result == 1 => Comparison.AtOrAbove,
            Better.Higher when actual >= 0 && promised > 0 && item.Result == Ratio.Of(actual, promised) => Comparison.ActualOverTarget,
            Better.Lower when actual <= promised && item.Result == 1 => Comparison.AtOrBelow,
            Better.Lower when actual > 0 && promised > 0 && item.Result == Ratio.Of(promised, actual) => Comparison.TargetOverActual,
            _ => Comparison.ByRule,
        };
    }
}
