namespace Traguardo.Core.Scoring;

/// <summary>The score of a strategic area: the plain mean of its objectives that have one, whatever they weigh in their scorecards.</summary>
public static class StrategicAreas
{
    /// <summary>The mean, 1 being all reached; null where no objective has a score.</summary>
    public static decimal? Mean(IReadOnlyList<ScoredNode> objectives)
    {
        var (sum, count) = (0m, 0);
        foreach (var objective in objectives)
        {
            if (objective.Result is { } score)
            {
                sum += score;
                count++;
            }
        }
        return count == 0 ? null : Ratio.Of(sum, count);
    }
}
