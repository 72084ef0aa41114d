using System.Globalization;
using Traguardo.Core.Calendar;
using Traguardo.Web.Http;

namespace Traguardo.Web.Features.Calendar;

/// <summary>When people are reminded, as a form shows and sends it.</summary>
public sealed class ReminderForm
{
    private const int MostDays = 20;
    private const int LongestWait = 365;

    public bool Attivi { get; set; }

    /// <summary>Days before, as <c>14, 7, 1, 0</c>.</summary>
    public string? Prima { get; set; }

    public int? Dopo { get; set; }

    public int? Ogni { get; set; }

    public int? DalleOre { get; set; }

    public int? AlleOre { get; set; }

    /// <summary>The day of the patron saint, as <c>17/06</c>.</summary>
    public string? Patrono { get; set; }

    public static ReminderForm Of(ReminderRules rules)
    {
        ArgumentNullException.ThrowIfNull(rules);
        return new()
        {
            Attivi = !rules.IsOff,
            Prima = string.Join(", ", rules.Before),
            Dopo = rules.After,
            Ogni = rules.Every,
            DalleOre = rules.FromHour,
            AlleOre = rules.UntilHour,
            Patrono = rules.Patron is { } day ? $"{day.Day:00}/{day.Month:00}" : null,
        };
    }

    /// <summary>What was sent, or all that is wrong with it.</summary>
    public (ReminderRules? Rules, IReadOnlyList<string> Faults) Read()
    {
        var (before, patron) = (Days(), Patron());
        string[] faults =
        [
            .. before is null ? [CalendarPageTexts.BeforeWrong] : (string[])[],
            .. Dopo is < 0 or > LongestWait or null || Ogni is < 0 or > LongestWait or null ? [CalendarPageTexts.AfterWrong] : (string[])[],
            .. DalleOre is >= 0 and < 24 && AlleOre is > 0 and <= 24 && DalleOre < AlleOre ? (string[])[] : [CalendarPageTexts.HoursWrong],
            .. patron is { IsReal: false } ? [CalendarPageTexts.PatronWrong] : (string[])[],
        ];
        return faults.Length > 0
            ? (null, faults)
            : (new ReminderRules { IsOff = !Attivi, Before = before!, After = Dopo!.Value, Every = Ogni!.Value, FromHour = DalleOre!.Value, UntilHour = AlleOre!.Value, Patron = patron }, []);
    }

    // Each once, the farthest first; null where they cannot be read.
    private int[]? Days()
    {
        var words = (Prima ?? "").Split([',', ';', ' '], StringSplitOptions.RemoveEmptyEntries);
        int?[] read = [.. words.Select(word => int.TryParse(word, NumberStyles.None, CultureInfo.InvariantCulture, out var days) && days <= LongestWait ? days : (int?)null)];
        return read.Length > MostDays || read.Contains(null) ? null : [.. read.OfType<int>().Distinct().OrderDescending()];
    }

    // One that is not real where it cannot be read.
    private MonthDay? Patron() => FreeText.Line(Patrono) is not { } said ? null
        : said.Split('/') is [var day, var month] && int.TryParse(day, NumberStyles.None, CultureInfo.InvariantCulture, out var d) && int.TryParse(month, NumberStyles.None, CultureInfo.InvariantCulture, out var m)
            ? new MonthDay(m, d)
            : new MonthDay(0, 0);
}
