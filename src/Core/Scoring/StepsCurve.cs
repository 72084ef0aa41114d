namespace Traguardo.Core.Scoring;

/// <summary>Steps: the score of the last x not above the actual; 0 below the first.</summary>
/// <param name="Points">The steps, x rising, at least one.</param>
public sealed record StepsCurve(IReadOnlyList<CurvePoint> Points) : Curve
{
    /// <summary>The achievement at <paramref name="x"/>.</summary>
    public decimal Achievement(decimal x)
    {
        var score = 0m;
        foreach (var step in Points)
        {
            if (step.X > x)
            {
                break;
            }
            score = step.Score;
        }
        return score;
    }
}
