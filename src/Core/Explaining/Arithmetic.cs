using Traguardo.Core.Cycles;
using Traguardo.Core.Display;
using Traguardo.Core.Scoring;

namespace Traguardo.Core.Explaining;

/// <summary>The sum that gave a figure, with its values in place: computed with all digits, printed with as many as make it true as printed.</summary>
internal static class Arithmetic
{
    private const int FewestDecimals = 2;
    private const int MostDecimals = 10;

    /// <summary><c>(30 × 91,81% + 20 × 89,00%) / 50 = 90,69%</c>; null where fewer than two entries count, and there is nothing to add.</summary>
    public static string? Of(ScoredNode node, int? rowRounding, Figures figures)
    {
        var counted = node.Children.Where(child => child.Result is not null).ToList();
        if (node.Result is not { } score || (counted.Count == 1 && rowRounding is null))
        {
            return null;
        }
        return node.Node.Rollup switch
        {
            Rollup.Worst => $"min({string.Join("; ", counted.Select(child => figures.Percent(child.Result!.Value, FewestDecimals)))}) = {figures.Percent(score, FewestDecimals)}",
            Rollup.Mean => Mean(counted, score, figures),
            _ when rowRounding is { } places =>
                $"({string.Join(" + ", counted.Select(child => figures.Number(RowRounding.Row(child.Weight, child.Result!.Value, places), places)))})"
                + $" / {figures.Number(counted.Sum(child => child.Weight))} = {figures.Percent(score, FewestDecimals)}",
            _ => Weighted(counted, score, figures),
        };
    }

    /// <summary><c>(100,00% + 67,57%) / 2 = 83,79%</c>; null where fewer than two objectives count.</summary>
    public static string? OfArea(ScoredArea area, Figures figures)
    {
        var counted = area.Objectives.Where(objective => objective.Result is not null).ToList();
        return area.Score is not { } score || counted.Count == 1 ? null : Mean(counted, score, figures);
    }

    /// <summary><c>404 × 1.000 / 36.670 = 11,02 ‰</c>; null where the item's indicator has no formula, or one that only names a measure.</summary>
    public static string? Of(ScoredItem item, ScoredCycle scored, Figures figures)
    {
        if (item.Indicator is not { Formula.Parts.Count: > 1 } indicator)
        {
            return null;
        }
        var values = FormulaInWords.Values(indicator, figures, input =>
            scored.Compiled.Read(input.Measure, scored.Cycle.Year + input.YearOffset, scored.Period));
        return $"{values} = {(item.Actual is null ? "?" : figures.ActualInWords(item))}";
    }

    private static string Mean(IReadOnlyList<ScoredEntry> counted, decimal score, Figures figures)
    {
        var decimals = Decimals(counted, score, figures, results => Ratio.Of(results.Sum(), counted.Count));
        return $"({string.Join(" + ", counted.Select(child => Operand(child, decimals, figures)))}) / {counted.Count} = {figures.Percent(score, FewestDecimals)}";
    }

    private static string Weighted(IReadOnlyList<ScoredEntry> counted, decimal score, Figures figures)
    {
        var weight = counted.Sum(child => child.Weight);
        var decimals = Decimals(counted, score, figures, results => weight == 0 ? 0 : Ratio.Of(results.Zip(counted, (result, child) => child.Weight * result).Sum(), weight));
        return $"({string.Join(" + ", counted.Select(child => $"{figures.Number(child.Weight)} × {Operand(child, decimals, figures)}"))})"
            + $" / {figures.Number(weight)} = {figures.Percent(score, FewestDecimals)}";
    }

    private static string Operand(ScoredEntry child, int decimals, Figures figures) =>
        figures.Percent(child.Result!.Value, Math.Clamp(Figures.DecimalsOf(100 * child.Result.Value), FewestDecimals, decimals));

    private static int Decimals(IReadOnlyList<ScoredEntry> counted, decimal score, Figures figures, Func<IEnumerable<decimal>, decimal> sum) =>
        Enumerable.Range(FewestDecimals, MostDecimals - FewestDecimals)
            .FirstOrDefault(
                decimals => figures.Percent(sum(counted.Select(child => decimal.Round(child.Result!.Value, decimals + 2, MidpointRounding.AwayFromZero))), FewestDecimals)
                    == figures.Percent(score, FewestDecimals),
                MostDecimals);
}
