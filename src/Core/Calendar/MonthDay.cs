namespace Traguardo.Core.Calendar;

/// <summary>A day that comes every year, such as 31 January.</summary>
/// <param name="Month">1 to 12.</param>
/// <param name="Day">1 to 31; in a month that is shorter its last one.</param>
public readonly record struct MonthDay(int Month, int Day)
{
    /// <summary>The day in a year.</summary>
    /// <exception cref="ArgumentOutOfRangeException">There is no such month.</exception>
    public DateOnly In(int year) => new(year, Month, Math.Clamp(Day, 1, DateTime.DaysInMonth(year, Month)));

    /// <summary>True where there is such a day, in a leap year at least.</summary>
    public bool IsReal => Month is >= 1 and <= 12 && Day >= 1 && Day <= DateTime.DaysInMonth(2000, Month);
}
