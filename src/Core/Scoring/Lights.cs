using Traguardo.Core.Cycles;

namespace Traguardo.Core.Scoring;

/// <summary>The light of a score.</summary>
public enum Light
{
    /// <summary>Below the lower threshold.</summary>
    Red,

    /// <summary>Between the thresholds, both included.</summary>
    Amber,

    /// <summary>Above the upper threshold.</summary>
    Green,
}

/// <summary>Reads the light on the exact score, never on the figure shown.</summary>
public static class Lights
{
    /// <summary>The light of <paramref name="score"/> (a fraction).</summary>
    public static Light Of(LightThresholds thresholds, decimal score)
    {
        var exact = Ratio.Uncut(score);
        return exact < thresholds.Amber ? Light.Red : exact > thresholds.Green ? Light.Green : Light.Amber;
    }
}
