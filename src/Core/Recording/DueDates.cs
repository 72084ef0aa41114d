using Traguardo.Core.Display;
using Traguardo.Core.Measures;

namespace Traguardo.Core.Recording;

/// <summary>Until when the values of a period are entered.</summary>
public static class DueDates
{
    /// <summary>Days after the end of a period, unless the administration says otherwise: the fourth quarter by 22 January.</summary>
    public const int UsualDays = 22;

    /// <summary>The last day to enter a period's values.</summary>
    /// <param name="year">The year.</param>
    /// <param name="period">The part of it.</param>
    /// <param name="daysAfter">How many days after the period's last one.</param>
    public static DateOnly Of(int year, Period period, int daysAfter = UsualDays) => PeriodDays.LastDay(year, period).AddDays(daysAfter);

    /// <summary>The days left: 0 on the last day itself, negative where it is past.</summary>
    public static int DaysLeft(DateOnly due, DateOnly today) => due.DayNumber - today.DayNumber;

    /// <summary>The days left in words: <c>mancano 3 giorni</c>, <c>scade oggi</c>, <c>scaduta da un giorno</c>.</summary>
    public static string InWords(DateOnly due, DateOnly today) => DaysLeft(due, today) switch
    {
        0 => RecordingTexts.DueToday,
        > 0 and var left => Counted.Of(left, RecordingTexts.DaysLeft),
        var left => Counted.Of(-left, RecordingTexts.DaysLate),
    };
}
