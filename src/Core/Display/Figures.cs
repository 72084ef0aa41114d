using System.Globalization;
using Traguardo.Core.Cycles;
using Traguardo.Core.Measures;
using Traguardo.Core.Scoring;

namespace Traguardo.Core.Display;

/// <summary>
/// How figures are shown: the Italian way (36.670 · 94,9% · 15/10/2020), or the English one. All rounding for display is half
/// away from zero and happens here; what is computed is never rounded to be shown.
/// </summary>
public sealed class Figures
{
    private const string NoBreakSpace = "\u00a0";
    private const string Minus = "\u2212";

    private readonly NumberFormatInfo format;
    private readonly string shortDate;
    private readonly CultureInfo months;

    private Figures(CultureInfo culture, CultureInfo months, string decimalSeparator, string groupSeparator, string shortDate)
    {
        Culture = culture;
        this.months = months;
        this.shortDate = shortDate;
        format = new NumberFormatInfo
        {
            NumberDecimalSeparator = decimalSeparator,
            NumberGroupSeparator = groupSeparator,
            NumberGroupSizes = [3],
            NegativeSign = Minus,
        };
    }

    /// <summary>As Italians write figures.</summary>
    public static Figures Italian { get; } = new(CultureInfo.GetCultureInfo("it-IT"), CultureInfo.GetCultureInfo("it-IT"), ",", ".", "dd'/'MM'/'yyyy");

    /// <summary>As the English write figures. The machine's own English is not asked for months: some write Sep, some Sept.</summary>
    public static Figures English { get; } = new(CultureInfo.GetCultureInfo("en-GB"), CultureInfo.InvariantCulture, ".", ",", "d MMM yyyy");

    /// <summary>In the language of the request or the command; Italian unless that is English.</summary>
    public static Figures Current => CultureInfo.CurrentUICulture.TwoLetterISOLanguageName == "en" ? English : Italian;

    /// <summary>The language.</summary>
    public CultureInfo Culture { get; }

    /// <summary>A number with exactly so many decimals: 4.9086 with 2 is <c>4,91</c>.</summary>
    public string Number(decimal number, int decimals)
    {
        var rounded = decimal.Round(Ratio.Uncut(number), decimals, MidpointRounding.AwayFromZero);
        // A minus before what is shown as zero would say something that the figure does not.
        return (rounded == 0 ? 0 : rounded).ToString($"N{decimals}", format);
    }

    /// <summary>A number with the decimals it has, 10 at most: <c>36.670</c>, <c>4,9</c>.</summary>
    public string Number(decimal number) => Number(number, DecimalsOf(number));

    /// <summary>The decimals that a number has, 10 at most and no zeros at the end: 1 of 4.90.</summary>
    public static int DecimalsOf(decimal number)
    {
        var rounded = decimal.Round(number, 10, MidpointRounding.AwayFromZero);
        var decimals = 0;
        while (decimal.Round(rounded, decimals) != rounded)
        {
            decimals++;
        }
        return decimals;
    }

    /// <summary>A fraction as a percentage: 0.676 with 0 decimals is <c>68%</c>.</summary>
    public string Percent(decimal fraction, int decimals = 0) => Number(fraction * 100, decimals) + "%";

    /// <summary>A fraction as a whole number of hundredths, as items and nodes show it: 0.676 is <c>68</c>.</summary>
    public string Whole(decimal fraction) => Number(fraction * 100, 0);

    /// <summary>A fraction as a scorecard shows it: one decimal, and none where nothing follows the comma: <c>94,9</c>, <c>100</c>.</summary>
    public string Score(decimal fraction)
    {
        var rounded = Tenths(fraction);
        return Number(rounded, rounded == decimal.Truncate(rounded) ? 0 : 1);
    }

    /// <summary>Points of 100 that something rose by, negative where it fell, with their sign and one decimal: <c>+3,1</c>.</summary>
    public string Rise(decimal points)
    {
        var shown = Number(points, 1);
        return decimal.Round(Ratio.Uncut(points), 1, MidpointRounding.AwayFromZero) > 0 ? "+" + shown : shown;
    }

    /// <summary>
    /// Points of 100 from one fraction to another, between the figures that <see cref="Score"/> prints: who takes one from the other on
    /// paper finds the same. A dash where one of the two is not known.
    /// </summary>
    public string Rise(decimal? from, decimal? to) => RisenPoints(from, to) is { } points ? Rise(points) : "–";

    /// <summary>The same as a number; null where one of the two is not known.</summary>
    public static decimal? RisenPoints(decimal? from, decimal? to) => to is { } now && from is { } was ? Tenths(now) - Tenths(was) : null;

    /// <summary>Points of 100, two decimals: <c>3,09</c>.</summary>
    public string Points(decimal points) => Number(points, 2);

    /// <summary>A weight as written, as a percentage: 7.5 is <c>7,5%</c>.</summary>
    public string Weight(decimal weight) => Number(weight) + "%";

    /// <summary>Euros and cents, or whole euros where there are no cents: <c>767.820 €</c>.</summary>
    public string Money(decimal euros) => Number(euros, euros == decimal.Truncate(euros) ? 0 : 2) + NoBreakSpace + "€";

    /// <summary>A day: <c>15/10/2020</c>.</summary>
    public string Date(DateOnly date) => date.ToString(shortDate, months);

    /// <summary>A day in prose: <c>15 ottobre 2020</c>.</summary>
    public string LongDate(DateOnly date) => date.ToString("d MMMM yyyy", months);

    /// <summary>A value as a report prints it: percentages with their sign, anything else without its unit: <c>89%</c>, <c>105,57</c>, <c>Sì</c>.</summary>
    /// <param name="value">The value.</param>
    /// <param name="unit">Its unit.</param>
    /// <param name="decimals">Decimals shown.</param>
    public string Bare(Value value, UnitOfMeasure unit, int decimals) => value.Kind switch
    {
        ValueKind.Date => Date(value.Date),
        ValueKind.YesNo => Word(value.IsYes ? nameof(DisplayTexts.Yes) : nameof(DisplayTexts.No)),
        _ when unit == UnitOfMeasure.Percent => Percent(value.Content, decimals),
        _ => Number(value.Content, decimals),
    };

    /// <summary>A value with its unit: <c>11,02 ‰</c>, <c>105,57 €</c>, <c>−7,01 gg</c>.</summary>
    /// <param name="value">The value.</param>
    /// <param name="unit">Its unit.</param>
    /// <param name="decimals">Decimals shown.</param>
    public string WithUnit(Value value, UnitOfMeasure unit, int decimals) =>
        value.Kind == ValueKind.Number ? Bare(value, unit, decimals) + Suffix(unit) : Bare(value, unit, decimals);

    /// <summary>A base datum with its unit and the decimals it has: <c>36.670</c>, <c>2.338.730 €</c>.</summary>
    public string Datum(Value value, UnitOfMeasure unit) =>
        value.Kind != ValueKind.Number ? Bare(value, unit, 0)
        : unit == UnitOfMeasure.Percent ? Number(value.Content * 100) + "%"
        : Number(value.Content) + Suffix(unit);

    /// <summary>A figure of a context table with its unit, a dash where none was published: <c>22,06%</c>, <c>−7,01 gg</c>, <c>7.649.173 €</c>.</summary>
    /// <param name="row">The row it is in.</param>
    /// <param name="figure">The figure.</param>
    public string Context(ContextRow row, decimal? figure)
    {
        ArgumentNullException.ThrowIfNull(row);
        return figure is not { } known ? "–"
            : row.Decimals is { } decimals ? WithUnit(Value.Of(known), row.Unit, decimals)
            : Datum(Value.Of(known), row.Unit);
    }

    /// <summary>A target with what it asks: <c>≥ 12,00 ‰</c>, <c>entro 30/09/2020</c>, <c>40%–60%</c>.</summary>
    public string Target(Target target, Better better, UnitOfMeasure unit, int decimals)
    {
        var value = WithUnit(target.Value, unit, decimals);
        return better switch
        {
            Better.Higher => "≥" + NoBreakSpace + value,
            Better.Lower => "≤" + NoBreakSpace + value,
            Better.Equal => "=" + NoBreakSpace + value,
            Better.Within => value + "–" + WithUnit(Value.Of(target.Upper ?? target.Value.Content), unit, decimals),
            Better.By => string.Format(Culture, Word(nameof(DisplayTexts.By)), value),
            _ => value,
        };
    }

    /// <summary>What is written after a number in a unit: <c>%</c>, <c>‰</c>, <c>€</c>, <c>gg</c>, a unit's own code; empty for a plain number, a day, a yes or no.</summary>
    public string Symbol(UnitOfMeasure unit) => unit.Code switch
    {
        "number" or "ratio" or "score" or "date" or "yesno" => "",
        "percent" => "%",
        "per-thousand" => "‰",
        "euro" => "€",
        "days" => Word(nameof(DisplayTexts.Days)),
        _ => unit.Code,
    };

    private static decimal Tenths(decimal fraction) => decimal.Round(Ratio.Uncut(fraction * 100), 1, MidpointRounding.AwayFromZero);

    private string Suffix(UnitOfMeasure unit) =>
        unit == UnitOfMeasure.Percent || Symbol(unit) is not { Length: > 0 } symbol ? "" : NoBreakSpace + symbol;

    private string Word(string key) => DisplayTexts.ResourceManager.GetString(key, Culture)!;
}
