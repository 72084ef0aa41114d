namespace Traguardo.Core.Scoring;

/// <summary>The plain mean of the children that count: weights are ignored, and so is row rounding, since no row of weight × result is printed.</summary>
public static class PlainMean
{
    /// <summary>The mean, and the part of the node each child stands for; null where no child counts.</summary>
    public static decimal? Of(IReadOnlyList<ScoredEntry> children)
    {
        var (sum, count) = (0m, 0);
        foreach (var child in children)
        {
            if (child.Result is { } result)
            {
                sum += result;
                count++;
            }
        }
        if (count == 0)
        {
            return null;
        }
        foreach (var child in children)
        {
            if (child.Result is { } result)
            {
                child.Part = Ratio.Of(1, count);
                child.PartLost = Ratio.Of(1 - result, count);
            }
        }
        return Ratio.Of(sum, count);
    }
}
