using Traguardo.Core.Checks;
using Traguardo.Core.Display;

namespace Traguardo.Core.Phases.Requirements;

/// <summary>Every scorecard's score is complete, and the administration's own has one.</summary>
internal static class ScoreComplete
{
    public static Refusal? Requirement(Standing standing)
    {
        var cards = standing.Scored.Scorecards;
        if (cards is [{ Result: null } own, ..])
        {
            return new("no-score", PhaseTexts.NoScore.With(own.Path)) { Paths = [own.Path] };
        }
        string[] items = [.. cards.SelectMany(card => card.Items).Where(item => !item.IsComplete).Select(item => item.Path)];
        return items.Length == 0 ? null : new("score-incomplete", Counted.Of(items.Length, PhaseTexts.ScoreIncomplete, CheckedCycle.List(items))) { Paths = items };
    }
}
