using System.Globalization;
using Traguardo.Core.Display;
using Traguardo.Core.Measures;

namespace Traguardo.Core.Recording;

/// <summary>Periods as people name them.</summary>
public static class PeriodInWords
{
    private static readonly string[] Roman = ["I", "II", "III", "IV"];

    /// <summary>For a heading or a sentence: <c>IV trimestre 2020</c>, <c>gennaio 2020</c>, <c>2020</c>.</summary>
    public static string Of(int year, Period period, Figures figures) =>
        Name(year, period, figures, RecordingTexts.HalfOf, RecordingTexts.QuarterOf, "MMMM yyyy");

    /// <summary>For the head of a column: <c>IV trim. 2020</c>, <c>gen 2020</c>, <c>2020</c>.</summary>
    public static string Brief(int year, Period period, Figures figures) =>
        Name(year, period, figures, RecordingTexts.HalfOfShort, RecordingTexts.QuarterOfShort, "MMM yyyy");

    private static string Name(int year, Period period, Figures figures, string half, string quarter, string month)
    {
        ArgumentNullException.ThrowIfNull(figures);
        var place = PeriodDays.Place(period);
        var numeral = figures == Figures.English ? figures.Number(place) : Roman[(place - 1) % Roman.Length];
        return PeriodDays.Months(period) switch
        {
            12 => year.ToString(CultureInfo.InvariantCulture),
            6 => half.With(numeral, year),
            3 => quarter.With(numeral, year),
            // The machine's own English is not asked: some write Sep, some Sept.
            _ => new DateOnly(year, place, 1).ToString(month, figures == Figures.English ? CultureInfo.InvariantCulture : figures.Culture),
        };
    }
}
