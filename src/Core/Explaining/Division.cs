using Traguardo.Core.Display;
using Traguardo.Core.Measures;
using Traguardo.Core.Scoring;

namespace Traguardo.Core.Explaining;

/// <summary>
/// An item's actual and target as a division prints them: where the decimals of a report would make the sum false (4% / 20% = 17,60%),
/// with as many more as make it true (3,52% / 20% = 17,60%).
/// </summary>
public static class Division
{
    private const int MostDecimals = 10;

    /// <summary>The actual, for a division that prints the achievement with two decimals.</summary>
    public static string ActualInSum(this Figures figures, ScoredItem item)
    {
        ArgumentNullException.ThrowIfNull(figures);
        ArgumentNullException.ThrowIfNull(item);
        return item.Actual is null ? figures.Actual(item) : Actual(item, figures, Decimals(item, result => figures.Percent(result, 2)));
    }

    /// <summary>The actual, for a sentence: as the report prints it unless that would contradict the achievement beside it.</summary>
    public static string ActualInWords(this Figures figures, ScoredItem item)
    {
        ArgumentNullException.ThrowIfNull(figures);
        ArgumentNullException.ThrowIfNull(item);
        return item.Actual is null || Decimals(item, figures.Achieved) == OwnDecimals(item) ? figures.Actual(item) : figures.ActualInSum(item);
    }

    /// <summary>The target as a bare number, with all the decimals it has.</summary>
    public static string TargetInSum(this Figures figures, ScoredItem item)
    {
        ArgumentNullException.ThrowIfNull(figures);
        ArgumentNullException.ThrowIfNull(item);
        var target = item.Item.Target!.Value.Value;
        return item.Indicator is { Indicator: var indicator }
            ? figures.WithUnit(target, indicator.Unit, Math.Max(indicator.Decimals, Figures.DecimalsOf(Shown(target.Content, indicator.Unit))))
            : figures.Number(100 * target.Content) + "%";
    }

    private static string Actual(ScoredItem item, Figures figures, int decimals) =>
        decimals == OwnDecimals(item) ? figures.Actual(item) : figures.WithUnit(item.Actual!.Value, UnitOf(item), decimals);

    // The fewest decimals at which what is printed gives the achievement printed.
    private static int Decimals(ScoredItem item, Func<decimal, string> shown)
    {
        var own = OwnDecimals(item);
        if (Comparisons.Of(item) is not (Comparison.ActualOverTarget or Comparison.TargetOverActual) || item.Result is not { } result)
        {
            return own;
        }
        var target = item.Item.Target!.Value.Value.Content;
        return Enumerable.Range(own, Math.Max(MostDecimals - own, 0))
            .Where(decimals => Quotient(Rounded(item, decimals), target, item) is { } quotient && shown(quotient) == shown(result))
            .DefaultIfEmpty(MostDecimals)
            .First();
    }

    private static decimal? Quotient(decimal actual, decimal target, ScoredItem item) =>
        Comparisons.Of(item) == Comparison.ActualOverTarget ? Ratio.Of(actual, target)
        : actual == 0 ? null
        : Ratio.Of(target, actual);

    private static decimal Rounded(ScoredItem item, int decimals) =>
        decimal.Round(item.Actual!.Value.Content, UnitOf(item) == UnitOfMeasure.Percent ? decimals + 2 : decimals, MidpointRounding.AwayFromZero);

    private static int OwnDecimals(ScoredItem item) =>
        item.Indicator?.Indicator.Decimals ?? Figures.DecimalsOf(decimal.Round(100 * item.Actual!.Value.Content, 1, MidpointRounding.AwayFromZero));

    private static UnitOfMeasure UnitOf(ScoredItem item) => item.Indicator?.Indicator.Unit ?? UnitOfMeasure.Percent;

    private static decimal Shown(decimal content, UnitOfMeasure unit) => unit == UnitOfMeasure.Percent ? 100 * content : content;
}
