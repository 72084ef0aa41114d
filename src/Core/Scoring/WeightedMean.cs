namespace Traguardo.Core.Scoring;

/// <summary>
/// The mean of the children that count, weighted by their weights over the sum of those weights: what is left out leaves its
/// weight to the others. With row rounding, each row of weight × result is rounded before the rows are summed, as a printed
/// table with rounded rows does.
/// </summary>
public static class WeightedMean
{
    /// <summary>The mean, and the part of the node each child stands for; null where the weights that count add up to 0.</summary>
    /// <param name="children">The children; those without a result are left out.</param>
    /// <param name="rowRounding">Decimals of a row; null: rows are exact.</param>
    public static decimal? Of(IReadOnlyList<ScoredEntry> children, int? rowRounding)
    {
        var (sum, weights) = (0m, 0m);
        foreach (var child in children)
        {
            if (child.Result is { } result)
            {
                sum += RowRounding.Row(child.Weight, result, rowRounding);
                weights += child.Weight;
            }
        }
        if (weights == 0)
        {
            return null;
        }
        foreach (var child in children)
        {
            if (child.Result is { } result)
            {
                child.Part = Ratio.Of(child.Weight, weights);
                child.PartLost = Ratio.Of(child.Weight - RowRounding.Row(child.Weight, result, rowRounding), weights);
            }
        }
        return Ratio.Of(sum, weights);
    }
}
