using System.Globalization;
using System.Text.RegularExpressions;
using Traguardo.Core.Compiling;
using Traguardo.Core.Display;
using Traguardo.Core.Measures;

namespace Traguardo.Core.Recording;

/// <summary>
/// A day as people write it: <c>31/12/2020</c>, <c>31-12-2020</c>, <c>31.12.20</c>, <c>2020-12-31</c>, <c>31 dicembre 2020</c>,
/// <c>1º gennaio 2020</c>, <c>31 Dec 2020</c>, <c>December 31, 2020</c>. The day stands before the month in both languages, as in
/// the United Kingdom; a year of two figures is of this century. Months are known in both languages, by three letters or more.
/// </summary>
internal static partial class EnteredDay
{
    private static readonly string[][] Months =
    [
        ["gennaio", "january"], ["febbraio", "february"], ["marzo", "march"], ["aprile", "april"], ["maggio", "may"], ["giugno", "june"],
        ["luglio", "july"], ["agosto", "august"], ["settembre", "september"], ["ottobre", "october"], ["novembre", "november"], ["dicembre", "december"],
    ];

    public static EnteredValue Read(string text, Figures figures)
    {
        foreach (var form in (Regex[])[InFigures(), YearFirst(), InWords(), MonthFirst()])
        {
            if (form.Match(text) is { Success: true } match)
            {
                return DayOf(match) is { } day
                    ? EnteredValue.Of(Value.Of(day))
                    : EnteredValue.Refused(RecordingTexts.NoSuchDay.With(Shown.Of(text), EnteredText.Expected(UnitOfMeasure.Date, figures)));
            }
        }
        return EnteredValue.Refused(RecordingTexts.NotRead.With(Shown.Of(text), EnteredText.Expected(UnitOfMeasure.Date, figures)));
    }

    private static DateOnly? DayOf(Match match)
    {
        var year = Whole(match, "year") + (match.Groups["year"].Length == 2 ? 2000 : 0);
        var month = match.Groups["month"].Success ? Whole(match, "month") : MonthNamed(match.Groups["name"].Value);
        var day = Whole(match, "day");
        return Years.Include(year) && month is >= 1 and <= 12 && day >= 1 && day <= DateTime.DaysInMonth(year, month) ? new DateOnly(year, month, day) : null;
    }

    // 0 where no month is called so.
    private static int MonthNamed(string name) =>
        1 + Array.FindIndex(Months, names => names.Any(known => known.StartsWith(name, StringComparison.OrdinalIgnoreCase)));

    private static int Whole(Match match, string group) => int.Parse(match.Groups[group].Value, NumberStyles.None, CultureInfo.InvariantCulture);

    private const string Year = @"(?<year>[0-9]{4}|[0-9]{2})";
    private const string Day = @"(?<day>[0-9]{1,2})";

    [GeneratedRegex(@"\A" + Day + @"(?<between>[/.-]|\s)(?<month>[0-9]{1,2})\k<between>" + Year + @"\z")]
    private static partial Regex InFigures();

    [GeneratedRegex(@"\A(?<year>[0-9]{4})(?<between>[/.-])(?<month>[0-9]{1,2})\k<between>" + Day + @"\z")]
    private static partial Regex YearFirst();

    [GeneratedRegex(@"\A" + Day + @"(?:º|°|st|nd|rd|th)?[\s-]+(?<name>\p{L}{3,})\.?[\s-]+" + Year + @"\z")]
    private static partial Regex InWords();

    [GeneratedRegex(@"\A(?<name>\p{L}{3,})\.?\s+" + Day + @",?\s+" + Year + @"\z")]
    private static partial Regex MonthFirst();
}
