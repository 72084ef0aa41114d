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

    /// <summary>Of whose 100 points an entry has its share: its scorecard's, or the objective's that it is seen through.</summary>
    /// <param name="scored">The scored cycle.</param>
    /// <param name="path">The entry's own path.</param>
    /// <param name="prefix">What stands in front of it.</param>
    public static ScoredNode ScaleOf(ScoredCycle scored, string path, string prefix)
    {
        ArgumentNullException.ThrowIfNull(scored);
        ArgumentNullException.ThrowIfNull(path);
        ArgumentNullException.ThrowIfNull(prefix);
        if (prefix.Length > 0)
        {
            for (var end = path.Length; end > 0; end = path.LastIndexOf('/', end - 1))
            {
                if (Find(scored, prefix + path[..end])?.Entry is ScoredItem { Objective: { } objective } && objective.Path.Length == end)
                {
                    return objective;
                }
            }
        }
        return scored.CardOf(path);
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
