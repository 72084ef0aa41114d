using Traguardo.Core.Cycles;

namespace Traguardo.Core.Scoring;

/// <summary>What takes the place of an item's usual rule. The kinds are in files of their own: steps, line, floor, baseline.</summary>
public abstract record Curve : IExtensible
{
    /// <inheritdoc/>
    public string? Extra { get; init; }
}

/// <summary>A point of a curve.</summary>
/// <param name="X">The actual; for an indicator by a day, the days late (negative: early).</param>
/// <param name="Score">The achievement there, 1 being the target reached; from 0 up.</param>
public readonly record struct CurvePoint(decimal X, decimal Score);
