using Traguardo.Core.Monitoring;
using Traguardo.Core.Revising;
using Traguardo.Core.Scoring;
using Traguardo.Web.Features.Shared;

namespace Traguardo.Web.Features.Revising;

/// <summary>What changes in the scores, as a table shows it.</summary>
/// <param name="Page">The page it stands on.</param>
/// <param name="Caption">What the table is of.</param>
/// <param name="Before">Heading of the figures that stand, or stood.</param>
/// <param name="After">Heading of the figures that are tried, or stand now.</param>
/// <param name="Changes">The rows.</param>
public sealed record ScoreChangesView(CyclePage Page, string Caption, string Before, string After, IReadOnlyList<ScoreChange> Changes)
{
    /// <summary>How much is there of what a figure needs: before that it is no result to judge by.</summary>
    public Filled FilledOf(ScoredEntry? entry) => entry is null ? Filled.All : FilledSoFar.Of(Page.Cycle, entry);

    /// <summary>True where something of what is compared waits for values.</summary>
    public bool Waits => Changes.Any(change => FilledOf(change.Before) != Filled.All || FilledOf(change.After) != Filled.All);

    /// <summary>By how much a result rises; a dash where one of the two is none yet.</summary>
    public string Rise(ScoreChange change)
    {
        ArgumentNullException.ThrowIfNull(change);
        return Page.Figures.Rise(ResultOf(change.Before), ResultOf(change.After));
    }

    /// <summary>A result as it is shown: none where nothing of it is there.</summary>
    public decimal? ResultOf(ScoredEntry? entry) => FilledOf(entry) == Filled.None ? null : entry?.Result;

    /// <summary>What a row is of: code and title.</summary>
    public string NameOf(ScoreChange change)
    {
        ArgumentNullException.ThrowIfNull(change);
        return (change.After ?? change.Before) switch
        {
            ScoredNode { Node: var node } => change.Path.Contains('/', StringComparison.Ordinal) ? $"{node.Code} {node.ShortTitle ?? node.Title}" : node.ShortTitle ?? node.Title,
            ScoredItem { Indicator.Indicator: { } indicator } => $"{indicator.Code} {indicator.Name}",
            ScoredItem { Objective.Node: { } objective } => $"{objective.Code} {objective.ShortTitle ?? objective.Title}",
            _ => change.Path,
        };
    }
}
