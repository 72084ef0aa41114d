namespace Traguardo.Core.Scoring;

/// <summary>The plain mean of what counts: weights are ignored, and so is row rounding, since no row of weight × result is printed.</summary>
public static class PlainMean
{
    /// <summary>The mean, and the part of the node each child stands for; null where no child counts.</summary>
    public static decimal? Of(IReadOnlyList<ScoredEntry> children)
    {
        var counted = children.Where(child => child.Result is not null).ToList();
        foreach (var child in counted)
        {
            child.Part = Ratio.Of(1, counted.Count);
            child.PartLost = Ratio.Of(1 - child.Result!.Value, counted.Count);
        }
        return Of(children.Select(child => child.Result));
    }

    /// <summary>The mean of the results that are there, such as those of an area's objectives; null where there is none.</summary>
    public static decimal? Of(IEnumerable<decimal?> results)
    {
        var counted = results.OfType<decimal>().ToList();
        return counted.Count == 0 ? null : Ratio.Of(counted.Sum(), counted.Count);
    }
}
