using Traguardo.Core.Cycles;
using Traguardo.Core.Scoring;

namespace Traguardo.Core.Checks.Planning;

/// <summary>
/// Rows of weight × achievement are rounded, and a weight has more decimals than its row: reached in full it is not worth itself.
/// Of 0.5 and 0.5 in whole rows each is worth 1, and together they are 200%.
/// </summary>
internal static class WeightsFinerThanRows
{
    private const string Rule = "weights-finer-than-rows";

    public static Check Check { get; } = new(Rule, () => CheckTexts.WeightsFinerThanRowsTitle, Find);

    private static IEnumerable<Finding> Find(CheckedCycle cycle) =>
        from decimals in cycle.Cycle.Method.RowRounding is { } places ? [places] : Array.Empty<int>()
        from node in cycle.Nodes
        where node.Node.Rollup == Rollup.WeightedMean
        let finer = node.Children.Where(child => child is not ScoredItem { Item.Monitoring: true } && FullRow(child, decimals) != child.Weight).ToList()
        where finer.Count > 0
        let message = CheckTexts.WeightsFinerThanRows.With(
            node.Node.Code,
            decimals,
            CheckedCycle.List([.. finer.Select(CodeOf)]),
            CodeOf(finer[0]),
            cycle.Figures.Number(FullRow(finer[0], decimals)),
            cycle.Figures.Number(finer[0].Weight))
        select new Finding(Rule, node.Path, Severity.Warning, message, CheckTexts.WeightsFinerThanRowsAdvice);

    private static decimal FullRow(ScoredEntry child, int decimals) => RowRounding.Row(child.Weight, 1, decimals);

    private static string CodeOf(ScoredEntry entry) => entry switch
    {
        ScoredNode node => node.Node.Code,
        ScoredItem item => item.Item.Indicator ?? item.Item.Objective!,
        _ => entry.Path,
    };
}
