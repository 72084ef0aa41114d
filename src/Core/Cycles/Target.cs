using Traguardo.Core.Measures;

namespace Traguardo.Core.Cycles;

/// <summary>What was promised: one value, or for <see cref="Better.Within"/> two bounds, both included.</summary>
/// <param name="Value">The value, or the lower bound.</param>
/// <param name="Upper">The upper bound; null where the target is one value.</param>
public readonly record struct Target(Value Value, decimal? Upper = null)
{
    /// <summary>A target of one number.</summary>
    public static Target Of(decimal number) => new(Value.Of(number));

    /// <summary>A target of two bounds.</summary>
    public static Target Of(decimal low, decimal high) => new(Value.Of(low), high);
}
