namespace Traguardo.Core.Scoring;

/// <summary>The way from a base to the target: (actual − base) / (target − base), never below 0.</summary>
/// <param name="Base">Where the way begins, in the unit of the actual; for an indicator by a day, in days late. Never the target itself.</param>
public sealed record BaselineCurve(decimal Base) : Curve
{
    /// <summary>The part of the way made.</summary>
    public decimal Achievement(decimal actual, decimal target) => Math.Max(0, Ratio.Of(actual - Base, target - Base));
}
