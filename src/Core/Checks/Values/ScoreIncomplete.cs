using Traguardo.Core.Cycles;

namespace Traguardo.Core.Checks.Values;

/// <summary>A scorecard whose score is not the last word, or that has none.</summary>
internal static class ScoreIncomplete
{
    private const string Rule = "score-incomplete";

    public static Check Check { get; } = new(Rule, () => CheckTexts.ScoreIncompleteTitle, Find);

    private static IEnumerable<Finding> Find(CheckedCycle cycle)
    {
        foreach (var card in cycle.AwaitsValues ? cycle.Scored.Scorecards : [])
        {
            if (card.Result is not { } score)
            {
                yield return new Finding(Rule, card.Path, Severity.Warning, CheckTexts.ScorecardWithoutScore.With(card.Node.Code), CheckTexts.ScorecardWithoutScoreAdvice);
            }
            else if (!card.IsComplete)
            {
                var missing = card.Items.Where(item => !item.IsComplete).Select(item => item.Item.Indicator ?? item.Item.Objective!).ToList();
                var text = cycle.Cycle.Method.Missing == MissingRule.Zero ? CheckTexts.ScoreIncompleteZero : CheckTexts.ScoreIncompleteSkipped;
                yield return new Finding(
                    Rule,
                    card.Path,
                    Severity.Warning,
                    text.With(card.Node.Code, cycle.Figures.Score(score), CheckedCycle.List(missing)),
                    CheckTexts.ScoreIncompleteAdvice);
            }
        }
    }
}
