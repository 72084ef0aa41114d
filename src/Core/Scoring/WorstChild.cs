namespace Traguardo.Core.Scoring;

/// <summary>The lowest child that counts gives the score, and bears all that is lost. Of two equally low, the first by path bears it.</summary>
public static class WorstChild
{
    /// <summary>The lowest result; null where no child counts.</summary>
    public static decimal? Of(IReadOnlyList<ScoredEntry> children)
    {
        ScoredEntry? worst = null;
        foreach (var child in children)
        {
            if (child.Result is { } result
                && (worst is null
                    || result < worst.Result
                    || (result == worst.Result && string.CompareOrdinal(child.Path, worst.Path) < 0)))
            {
                worst = child;
            }
        }
        if (worst is null)
        {
            return null;
        }
        worst.Part = 1;
        worst.PartLost = 1 - worst.Result!.Value;
        return worst.Result;
    }
}
