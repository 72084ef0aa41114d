using System.Globalization;
using Traguardo.Core.Measures;

namespace Traguardo.Core.Recording;

/// <summary>Where a period lies in its year.</summary>
public static class PeriodDays
{
    /// <summary>How many months it lasts: 12, 6, 3 or 1.</summary>
    public static int Months(Period period) => period.IsYear ? 12 : period.Code[0] switch { 'S' => 6, 'Q' => 3, _ => 1 };

    /// <summary>Its place among those of its length, from 1: 3 for the third quarter; 1 for the year.</summary>
    public static int Place(Period period) => period.IsYear ? 1 : int.Parse(period.Code.AsSpan(1), CultureInfo.InvariantCulture);

    /// <summary>Its last day in a year.</summary>
    public static DateOnly LastDay(int year, Period period)
    {
        var month = Months(period) * Place(period);
        return new DateOnly(year, month, DateTime.DaysInMonth(year, month));
    }

    /// <summary>The period of the same length just before: the fourth quarter of the year before, for a first one.</summary>
    public static (int Year, Period Period) Before(int year, Period period)
    {
        var all = Alike(period);
        var place = Place(period);
        return place == 1 ? (year - 1, all[^1]) : (year, all[place - 2]);
    }

    /// <summary>In the order in which they end; of two that end on one day the shorter first, so that the year is the last.</summary>
    internal static int Order(Period period) => (100 * Months(period) * Place(period)) + Months(period);

    private static IReadOnlyList<Period> Alike(Period period) => Months(period) switch
    {
        12 => Frequency.Yearly.Periods(),
        6 => Frequency.HalfYearly.Periods(),
        3 => Frequency.Quarterly.Periods(),
        _ => Frequency.Monthly.Periods(),
    };
}
