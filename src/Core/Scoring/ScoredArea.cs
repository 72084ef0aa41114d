using Traguardo.Core.Cycles;

namespace Traguardo.Core.Scoring;

/// <summary>A strategic area of the map with its score.</summary>
/// <param name="Area">The area as planned.</param>
/// <param name="Objectives">Its objectives, in the order planned.</param>
/// <param name="Score">The mean, 1 being all reached; null where no objective has a score.</param>
public sealed record ScoredArea(StrategicArea Area, IReadOnlyList<ScoredNode> Objectives, decimal? Score);
