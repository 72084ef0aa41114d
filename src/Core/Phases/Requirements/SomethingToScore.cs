namespace Traguardo.Core.Phases.Requirements;

/// <summary>There is a scorecard with something in it.</summary>
internal static class SomethingToScore
{
    public static Refusal? Requirement(Standing standing) =>
        standing.Scored.Scorecards.Any(card => card.Items.Any()) ? null : new("nothing-to-score", PhaseTexts.NothingToScore);
}
