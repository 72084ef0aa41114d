namespace Traguardo.Core.Scoring;

/// <summary>Where a node loses its points.</summary>
public static class Losses
{
    /// <summary>The items below <paramref name="node"/> that lose points, the largest loss first, equal losses by path.</summary>
    public static IReadOnlyList<ScoredItem> Of(ScoredNode node)
    {
        ArgumentNullException.ThrowIfNull(node);
        return [.. node.Items
            .Where(item => item.PointsLost > 0)
            .OrderByDescending(item => item.PointsLost)
            .ThenBy(item => item.Path, StringComparer.Ordinal)];
    }
}
