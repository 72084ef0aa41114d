using Traguardo.Core.Planning;

namespace Traguardo.Core.Checks.Planning;

/// <summary>
/// Weights are read in proportion to their sum, so that 45 + 50 still give a score: not the one that was meant, perhaps. Where
/// they add up to 0 there is none.
/// </summary>
internal static class WeightsSum
{
    private const string Rule = "weights-sum";

    public static Check Check { get; } = new(Rule, () => CheckTexts.WeightsSumTitle, Find);

    private static IEnumerable<Finding> Find(CheckedCycle cycle)
    {
        foreach (var node in cycle.Nodes)
        {
            var sum = PlannedWeights.SumOf(node);
            if (sum == 0)
            {
                yield return new Finding(Rule, node.Path, Severity.Error, CheckTexts.WeightsZero.With(node.Node.Code), CheckTexts.WeightsZeroAdvice);
            }
            else if (sum is { } given && given != 100)
            {
                yield return new Finding(Rule, node.Path, Severity.Warning, CheckTexts.WeightsSum.With(node.Node.Code, cycle.Figures.Number(given)), CheckTexts.WeightsSumAdvice);
            }
        }
    }
}
