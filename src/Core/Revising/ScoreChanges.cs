using Traguardo.Core.Scoring;

namespace Traguardo.Core.Revising;

/// <summary>
/// What is another figure in one scored cycle than in another: a plan and its revision, a card with and without what the OIV sets
/// aside, a draft and what stands.
/// </summary>
public static class ScoreChanges
{
    /// <summary>
    /// The entries whose result, state or weight differs, and every scorecard whether it differs or not, in the order of the later
    /// cycle, and after it what only the earlier has; each node before what stands below it.
    /// </summary>
    /// <param name="before">The earlier, or the one that stands.</param>
    /// <param name="after">The later, or the one that is tried.</param>
    public static IReadOnlyList<ScoreChange> Between(ScoredCycle before, ScoredCycle after)
    {
        ArgumentNullException.ThrowIfNull(before);
        ArgumentNullException.ThrowIfNull(after);
        var changes = new List<ScoreChange>();
        foreach (var now in All(after))
        {
            var was = before.Find(now.Path);
            if (IsScorecard(now) || was is null || !IsSame(was, now))
            {
                changes.Add(new ScoreChange(was, now));
            }
        }
        changes.AddRange(All(before).Where(was => after.Find(was.Path) is null).Select(was => new ScoreChange(was, null)));
        return changes;
    }

    private static IEnumerable<ScoredEntry> All(ScoredCycle cycle) => cycle.Scorecards.SelectMany(card => card.Below.Prepend(card));

    private static bool IsScorecard(ScoredEntry entry) => !entry.Path.Contains('/', StringComparison.Ordinal);

    private static bool IsSame(ScoredEntry was, ScoredEntry now) =>
        was.Result == now.Result && was.Share == now.Share && (was as ScoredItem)?.State == (now as ScoredItem)?.State;
}

/// <summary>A node or item in one scored cycle and in another.</summary>
/// <param name="Before">As it was; null where it was not there.</param>
/// <param name="After">As it is; null where it is there no more.</param>
public sealed record ScoreChange(ScoredEntry? Before, ScoredEntry? After)
{
    /// <summary>Its path.</summary>
    public string Path => (After ?? Before)!.Path;

    /// <summary>How many points of 100 its own result rises by, negative where it falls; null where it has none in one of the two.</summary>
    public decimal? Points => (After?.Result - Before?.Result) * 100;
}
