using Traguardo.Core.Checks;
using Traguardo.Core.Cycles;
using Traguardo.Core.Revising;
using Traguardo.Core.Scoring;
using Traguardo.Web.Features.Shared;

namespace Traguardo.Web.Features.Revising;

/// <summary>All changes in the year of what was promised, and what they do to the scores.</summary>
public sealed class RevisionsModel : CyclePage
{
    internal static readonly string[] Rules = ["revision-late", "revision-downward", "revision-unjustified"];

    /// <summary>Those that wait for their act first, then those in force, then those that came to nothing.</summary>
    public IReadOnlyList<RevisionView> All { get; private set; } = [];

    /// <summary>The score of each card under the first targets and the present ones; empty where nothing is in force.</summary>
    public IReadOnlyList<ScoreChange> Cards { get; private set; } = [];

    /// <summary>What the checks found about them.</summary>
    public IReadOnlyList<Finding> Findings { get; private set; } = [];

    /// <summary>The cards in which the reader may propose one now.</summary>
    public IReadOnlyList<ScoredNode> Proposable => [.. Scored.Scorecards.Where(card => RevisionRights.MayPropose(this, card.Node))];

    protected override Section Section => Section.Revising;

    public void OnGet()
    {
        All = [.. Cycle.Revisions.OrderBy(revision => revision.State).Select(revision => new RevisionView(this, revision))];
        if (FirstScored is { } first)
        {
            Cards = [.. ScoreChanges.Between(first, Scored).Where(change => !change.Path.Contains('/', StringComparison.Ordinal))];
        }
        if (All.Count > 0)
        {
            Findings = [.. Loaded.Findings(Scored).Where(finding => Rules.Contains(finding.Rule))];
        }
    }

    public int Count(RevisionState state) => Cycle.Revisions.Count(revision => revision.State == state);
}
