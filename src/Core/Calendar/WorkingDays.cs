namespace Traguardo.Core.Calendar;

/// <summary>The days on which Italian offices work: no Saturday, no Sunday, no holiday of the whole country (legge 260/1949 as it stands).</summary>
public static class WorkingDays
{
    private static readonly MonthDay[] Holidays = [new(1, 1), new(1, 6), new(4, 25), new(5, 1), new(6, 2), new(8, 15), new(11, 1), new(12, 8), new(12, 25), new(12, 26)];

    /// <summary>Saint Francis, a holiday again from 2026 (legge 151/2025).</summary>
    private static readonly MonthDay Francis = new(10, 4);

    /// <summary>True for a day on which people work.</summary>
    /// <param name="day">The day.</param>
    /// <param name="patron">The holiday of the place; null where there is none.</param>
    public static bool Is(DateOnly day, MonthDay? patron = null) =>
        day.DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday) && !IsHoliday(day) && patron?.In(day.Year) != day;

    /// <summary>The working day before.</summary>
    public static DateOnly Before(DateOnly day, MonthDay? patron = null)
    {
        do
        {
            day = day.AddDays(-1);
        }
        while (!Is(day, patron));
        return day;
    }

    /// <summary>True for a holiday of the whole country, Easter and its Monday among them.</summary>
    public static bool IsHoliday(DateOnly day)
    {
        var easter = Easter(day.Year);
        return Array.Exists(Holidays, holiday => holiday.In(day.Year) == day)
            || day == easter || day == easter.AddDays(1)
            || (day.Year >= 2026 && day == Francis.In(day.Year));
    }

    /// <summary>Easter Sunday of a year of the Gregorian calendar, by Meeus, Jones and Butcher.</summary>
    public static DateOnly Easter(int year)
    {
        var golden = year % 19;
        var (century, of) = (year / 100, year % 100);
        var moon = ((19 * golden) + century - (century / 4) - ((century - ((century + 8) / 25) + 1) / 3) + 15) % 30;
        var sunday = (32 + (2 * (century % 4)) + (2 * (of / 4)) - moon - (of % 4)) % 7;
        var late = (golden + (11 * moon) + (22 * sunday)) / 451;
        var place = moon + sunday - (7 * late) + 114;
        return new DateOnly(year, place / 31, (place % 31) + 1);
    }
}
