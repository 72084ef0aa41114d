namespace Traguardo.Core.Scoring;

/// <summary>Straight lines between the points, flat outside them.</summary>
/// <param name="Points">The points, x rising, at least one.</param>
public sealed record LineCurve(IReadOnlyList<CurvePoint> Points) : Curve
{
    /// <summary>The achievement at <paramref name="x"/>.</summary>
    public decimal Achievement(decimal x)
    {
        if (x <= Points[0].X)
        {
            return Points[0].Score;
        }
        for (var i = 1; i < Points.Count; i++)
        {
            var (from, to) = (Points[i - 1], Points[i]);
            if (x < to.X)
            {
                return from.Score + Ratio.Of((to.Score - from.Score) * (x - from.X), to.X - from.X);
            }
        }
        return Points[^1].Score;
    }
}
