namespace Traguardo.Core.Scoring;

/// <summary>
/// Spreads 100 points, and what is lost of them, down a scored tree. What the items lose adds up to 100 − score, to the last
/// digit: where rounding above leaves a rest, it goes to the children in proportion to what they lose themselves.
/// </summary>
internal static class PointsLost
{
    /// <summary>Sets share and points lost of everything below <paramref name="root"/>.</summary>
    public static void Spread(ScoredNode root)
    {
        if (root.Result is { } score)
        {
            root.Part = 1;
            root.Share = 100;
            root.PointsLost = 100 * (1 - score);
            SpreadBelow(root);
        }
    }

    private static void SpreadBelow(ScoredNode node)
    {
        var rest = node.PointsLost;
        foreach (var child in node.Children)
        {
            if (child.Result is not null)
            {
                child.Share = Ratio.Round(node.Share * child.Part);
                child.PointsLost = Ratio.Round(node.Share * child.PartLost);
                rest -= child.PointsLost;
            }
        }
        if (rest != 0)
        {
            SpreadRest(node, rest);
        }
        foreach (var child in node.Children)
        {
            if (child is ScoredNode { Result: not null } below)
            {
                SpreadBelow(below);
            }
        }
    }

    private static void SpreadRest(ScoredNode node, decimal rest)
    {
        var byLoss = node.Children.Any(child => child.PointsLost != 0);
        decimal Claim(ScoredEntry child) => byLoss ? Math.Abs(child.PointsLost) : child.Share;

        var counted = node.Children.Where(child => child.Result is not null).ToList();
        var claims = counted.Sum(Claim);
        var last = counted.MaxBy(child => (Claim(child), child.Path), ByClaimThenPath)!;
        var given = 0m;
        foreach (var child in counted)
        {
            if (child != last && claims != 0)
            {
                var part = Ratio.Round(rest * Ratio.Of(Claim(child), claims));
                child.PointsLost += part;
                given += part;
            }
        }
        last.PointsLost += rest - given;
    }

    // The one that takes what is left must not depend on the order of the children.
    private static readonly Comparer<(decimal Claim, string Path)> ByClaimThenPath = Comparer<(decimal Claim, string Path)>.Create(
        (left, right) => left.Claim != right.Claim ? left.Claim.CompareTo(right.Claim) : string.CompareOrdinal(left.Path, right.Path));
}
