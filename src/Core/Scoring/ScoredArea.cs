using Traguardo.Core.Cycles;

namespace Traguardo.Core.Scoring;

/// <summary>A strategic area of the map with its score: the plain mean of its objectives that have one.</summary>
/// <param name="Area">The area as planned.</param>
/// <param name="Objectives">Its objectives, in the order planned.</param>
/// <param name="Score">The mean, 1 being all reached; null where no objective has a score.</param>
public sealed record ScoredArea(StrategicArea Area, IReadOnlyList<ScoredNode> Objectives, decimal? Score)
{
    internal static ScoredArea Of(StrategicArea area, IReadOnlyList<ScoredNode> objectives)
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
        return new ScoredArea(area, objectives, count == 0 ? null : Ratio.Of(sum, count));
    }
}
