namespace Traguardo.Core.Scoring;

/// <summary>What takes the place of an item's usual rule. The kinds are in the files beside this one.</summary>
public abstract record Curve;

/// <summary>A point of a curve.</summary>
/// <param name="X">The actual; for an indicator by a day, the days late (negative: early).</param>
/// <param name="Score">The achievement there, 1 being the target reached.</param>
public readonly record struct CurvePoint(decimal X, decimal Score);

/// <summary>Steps: the score of the last x not above the actual; 0 below the first.</summary>
/// <param name="Points">The steps, x rising, at least one.</param>
public sealed record StepsCurve(IReadOnlyList<CurvePoint> Points) : Curve;

/// <summary>Straight lines between the points, flat outside them.</summary>
/// <param name="Points">The points, x rising, at least one.</param>
public sealed record LineCurve(IReadOnlyList<CurvePoint> Points) : Curve;

/// <summary>Nothing while the actual is short of the floor, the usual rule from there on.</summary>
/// <param name="Floor">The least that counts, in the unit of the actual.</param>
public sealed record FloorCurve(decimal Floor) : Curve;

/// <summary>The way from a base to the target: (actual − base) / (target − base), never below 0.</summary>
/// <param name="Base">Where the way begins, in the unit of the actual.</param>
public sealed record BaselineCurve(decimal Base) : Curve;
