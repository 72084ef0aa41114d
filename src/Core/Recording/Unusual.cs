using Traguardo.Core.Display;
using Traguardo.Core.Measures;

namespace Traguardo.Core.Recording;

/// <summary>
/// What is out of its pattern in a value, in sentences: <c>103 è più del quadruplo del trimestre scorso (24).</c> Never a wall: the
/// value is saved, and the person may say why in a line. The thresholds:
/// <list type="bullet">
/// <item>Size: more than three times, or less than a third, of the period before; unless the same period a year before was less
/// than twice away, for then it is the season. Then the same against the year before. A value that counts from the first of January
/// is held against the year before alone.</item>
/// <item>Whole numbers below ten apart say nothing: small counts jump.</item>
/// <item>Range: where size says nothing, further outside the values known (three or more) than they are wide, and than half the
/// largest of them.</item>
/// <item>Zero after a value that was not; where a year before it was zero too, it is the season.</item>
/// <item>Sign: below zero where nothing known or promised is; where nothing is known, for counts and shares.</item>
/// <item>A number with decimals where all that are known are whole.</item>
/// <item>Percentages: above 100% where nothing known or promised is; about a hundredth (give or take twice) of the value before or
/// of the target, as 0,95% for 95%.</item>
/// <item>A part above its whole, where a formula tells; see <see cref="Wholes"/>.</item>
/// <item>A value from the first of January that is below that of the period before.</item>
/// <item>A day outside the year, where the year before's lay within its own.</item>
/// </list>
/// </summary>
public static class Unusual
{
    /// <summary>All that is unusual in a value for a row; of what says the same twice, the first. In the language of the ambient culture.</summary>
    public static IReadOnlyList<string> In(Datum datum, Value value)
    {
        ArgumentNullException.ThrowIfNull(datum);
        return value.Kind switch
        {
            ValueKind.Number => [.. new UnusualNumber(datum, value.Content).Sentences()],
            ValueKind.Date when IsOutsideYear(datum, value.Date) =>
                [RecordingTexts.UnusualDay.With(Figures.Current.Date(value.Date), datum.Key.Year)],
            _ => [],
        };
    }

    private static bool IsOutsideYear(Datum datum, DateOnly day) =>
        day.Year != datum.Key.Year
        && !(datum.YearBefore is { Kind: ValueKind.Date } before && before.Date.Year - (datum.Key.Year - 1) == day.Year - datum.Key.Year);
}
