using Traguardo.Core.Compiling;
using Traguardo.Core.Cycles;
using Traguardo.Core.Display;
using Traguardo.Core.Scoring;

namespace Traguardo.Core.Explaining;

/// <summary>The sum that gave a figure, with its values in place, shown with two decimals and computed with all digits.</summary>
internal static class Arithmetic
{
    /// <summary><c>(30 × 91,81% + 20 × 89,00%) / 50 = 90,69%</c>; null where fewer than two entries count, and there is nothing to add.</summary>
    public static string? Of(ScoredNode node, int? rowRounding, Figures figures)
    {
        var counted = node.Children.Where(child => child.Result is not null).ToList();
        if (node.Result is not { } score || (counted.Count == 1 && rowRounding is null))
        {
            return null;
        }
        string Percent(decimal fraction) => figures.Percent(fraction, 2);
        return node.Node.Rollup switch
        {
            Rollup.Worst => $"min({string.Join("; ", counted.Select(child => Percent(child.Result!.Value)))}) = {Percent(score)}",
            Rollup.Mean => $"({string.Join(" + ", counted.Select(child => Percent(child.Result!.Value)))}) / {counted.Count} = {Percent(score)}",
            _ when rowRounding is { } places =>
                $"({string.Join(" + ", counted.Select(child => figures.Number(RowRounding.Row(child.Weight, child.Result!.Value, places), places)))})"
                + $" / {figures.Number(counted.Sum(child => child.Weight))} = {Percent(score)}",
            _ => $"({string.Join(" + ", counted.Select(child => $"{figures.Number(child.Weight)} × {Percent(child.Result!.Value)}"))})"
                + $" / {figures.Number(counted.Sum(child => child.Weight))} = {Percent(score)}",
        };
    }

    /// <summary><c>(100,00% + 67,57%) / 2 = 83,79%</c>; null where fewer than two objectives count.</summary>
    public static string? OfArea(ScoredArea area, Figures figures)
    {
        var counted = area.Objectives.Where(objective => objective.Result is not null).ToList();
        return area.Score is not { } score || counted.Count == 1 ? null
            : $"({string.Join(" + ", counted.Select(objective => figures.Percent(objective.Result!.Value, 2)))}) / {counted.Count} = {figures.Percent(score, 2)}";
    }

    /// <summary><c>404 × 1.000 / 36.670 = 11,02 ‰</c>; null where the indicator has no formula, or one that only names a measure.</summary>
    public static string? Of(CompiledIndicator indicator, ScoredCycle scored, Figures figures)
    {
        if (indicator.Formula is not { Parts.Count: > 1 })
        {
            return null;
        }
        var values = FormulaInWords.Values(indicator, figures, input =>
            scored.Compiled.Read(input.Measure, scored.Cycle.Year + input.YearOffset, scored.Period));
        var shown = scored.Read(indicator).Value is { } value
            ? figures.WithUnit(value, indicator.Indicator.Unit, indicator.Indicator.Decimals)
            : "?";
        return $"{values} = {shown}";
    }
}
