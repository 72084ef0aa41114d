using Traguardo.Core.Cycles;
using Traguardo.Core.Scoring;

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
        foreach (var node in cycle.Nodes.Where(node => node.Node.Rollup == Rollup.WeightedMean))
        {
            var weighted = node.Children.Where(child => child is not ScoredItem { Item.Monitoring: true }).ToList();
            var sum = weighted.Sum(child => child.Weight);
            if (weighted.Count > 0 && sum == 0)
            {
                yield return new Finding(Rule, node.Path, Severity.Error, CheckTexts.WeightsZero.With(node.Node.Code), CheckTexts.WeightsZeroAdvice);
            }
            else if (weighted.Count > 0 && sum != 100)
            {
                yield return new Finding(Rule, node.Path, Severity.Warning, CheckTexts.WeightsSum.With(node.Node.Code, cycle.Figures.Number(sum)), CheckTexts.WeightsSumAdvice);
            }
        }
    }
}
