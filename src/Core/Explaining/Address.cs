using Traguardo.Core.Scoring;

namespace Traguardo.Core.Explaining;

/// <summary>
/// Stable addresses of figures. A path names a node or an item; where an item refers to an objective, the address goes on with
/// what stands below that objective, as that scorecard sees it: <c>sg/P1/ente/A/A4</c>, then <c>sg/P1/ente/A/A4/A4.1</c>.
/// </summary>
public static class Address
{
    /// <summary>The entry at an address, and what stands in front of its own path there; null where the address leads nowhere.</summary>
    public static (ScoredEntry Entry, string Prefix)? Find(ScoredCycle scored, string address)
    {
        ArgumentNullException.ThrowIfNull(scored);
        ArgumentNullException.ThrowIfNull(address);
        if (scored.Find(address) is { } entry)
        {
            return (entry, "");
        }
        foreach (var scorecard in scored.Scorecards)
        {
            if (FindThrough(scorecard, address, "") is { } found)
            {
                return found;
            }
        }
        return null;
    }

    /// <summary>What stands in front of the paths below the objective that an item refers to.</summary>
    /// <param name="prefix">What stands in front of the item's own path.</param>
    /// <param name="item">An item that refers to an objective.</param>
    public static string Through(string prefix, ScoredItem item)
    {
        ArgumentNullException.ThrowIfNull(prefix);
        ArgumentNullException.ThrowIfNull(item);
        return prefix + item.Path[..^item.Objective!.Path.Length];
    }

    private static (ScoredEntry, string)? FindThrough(ScoredNode root, string address, string prefix)
    {
        foreach (var item in root.Items)
        {
            if (item.Objective is not { } objective || !address.StartsWith($"{prefix}{item.Path}/", StringComparison.Ordinal))
            {
                continue;
            }
            var inner = Through(prefix, item);
            var entry = objective.Nodes.Concat<ScoredEntry>(objective.Items).FirstOrDefault(below => inner + below.Path == address);
            if (entry is not null)
            {
                return (entry, inner);
            }
            if (FindThrough(objective, address, inner) is { } found)
            {
                return found;
            }
        }
        return null;
    }
}
