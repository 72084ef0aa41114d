using Traguardo.Core.Cycles;
using Traguardo.Core.Display;
using Traguardo.Core.Scoring;

namespace Traguardo.Core.Explaining;

/// <summary>What an item obtained and promised, as shown: an indicator's figures in its unit, an objective's as a score.</summary>
public static class ItemFigures
{
    /// <summary>How much was reached, in words about it: a whole percentage, but never 100% where something is missing, however little: <c>99,96%</c>.</summary>
    public static string Achieved(this Figures figures, decimal result)
    {
        ArgumentNullException.ThrowIfNull(figures);
        return figures.Percent(result, result < 1 && figures.Whole(result) == figures.Whole(1) ? 2 : 0);
    }

    /// <summary>What was obtained, with its unit: <c>11,02 ‰</c>, <c>90,1%</c>, <c>No</c>; «–» where there is nothing.</summary>
    public static string Actual(this Figures figures, ScoredItem item)
    {
        ArgumentNullException.ThrowIfNull(figures);
        ArgumentNullException.ThrowIfNull(item);
        return item.Actual is not { } actual ? "–"
            : item.Indicator is { } indicator ? figures.WithUnit(actual, indicator.Indicator.Unit, indicator.Indicator.Decimals)
            : figures.Score(actual.Content) + "%";
    }

    /// <summary>What was promised, with what it asks: <c>≥ 12,00 ‰</c>, <c>≥ 95%</c>, <c>Sì</c>; «–» where nothing was.</summary>
    public static string Target(this Figures figures, ScoredItem item)
    {
        ArgumentNullException.ThrowIfNull(item);
        return figures.Target(item.Item, item.Indicator?.Indicator);
    }

    /// <summary>What an item promises or promised, whatever has become of it.</summary>
    /// <param name="figures">How figures are shown.</param>
    /// <param name="item">The item.</param>
    /// <param name="of">Its indicator; null where it refers to an objective.</param>
    public static string Target(this Figures figures, Item item, Indicator? of)
    {
        ArgumentNullException.ThrowIfNull(figures);
        ArgumentNullException.ThrowIfNull(item);
        return item.Target is not { } target ? "–"
            : of is { } indicator ? figures.Target(target, indicator.Better, indicator.Unit, indicator.Decimals)
            : "≥\u00a0" + figures.Score(target.Value.Content) + "%";
    }
}
