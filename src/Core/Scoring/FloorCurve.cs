using Traguardo.Core.Cycles;

namespace Traguardo.Core.Scoring;

/// <summary>Nothing while the actual is short of the floor, the usual rule from there on.</summary>
/// <param name="Floor">The least that counts, in the unit of the actual; for an indicator by a day, in days late.</param>
public sealed record FloorCurve(decimal Floor) : Curve
{
    /// <summary>True where the actual does not reach the floor: it lies above it where less is better, below it elsewhere.</summary>
    public bool IsShort(Better better, decimal x) => better is Better.Lower or Better.By ? x > Floor : x < Floor;
}
