namespace Traguardo.Core.Calendar;

/// <summary>When people are reminded by mail of what is due.</summary>
public sealed record ReminderRules
{
    /// <summary>True where nobody is reminded.</summary>
    public bool IsOff { get; init; }

    /// <summary>So many days before the day itself; 0 is the day itself.</summary>
    public IReadOnlyList<int> Before { get; init; } = [14, 7, 1, 0];

    /// <summary>So many days after it for the first time; 0 where nobody is reminded afterwards.</summary>
    public int After { get; init; } = 3;

    /// <summary>And from then on every so many days; 0 where it was the last time.</summary>
    public int Every { get; init; } = 7;

    /// <summary>No letter leaves before this hour, 0 to 23.</summary>
    public int FromHour { get; init; } = 8;

    /// <summary>Nor from this hour on, 1 to 24.</summary>
    public int UntilHour { get; init; } = 18;

    /// <summary>The day of the place's patron saint, on which nobody works; null where none is said.</summary>
    public MonthDay? Patron { get; init; }

    /// <summary>True at an hour at which letters leave, on a day on which people work.</summary>
    public bool IsOpen(DateTime moment) =>
        moment.Hour >= FromHour && moment.Hour < UntilHour && WorkingDays.Is(DateOnly.FromDateTime(moment), Patron);

    /// <summary>
    /// True where people are reminded today of what is due on a day. What falls on a day on which nobody works is said on the next on which
    /// somebody does.
    /// </summary>
    /// <param name="due">The last day to do it.</param>
    /// <param name="today">A working day.</param>
    public bool Recalls(DateOnly due, DateOnly today)
    {
        for (var day = WorkingDays.Before(today, Patron).AddDays(1); day <= today; day = day.AddDays(1))
        {
            if (IsDay(due.DayNumber - day.DayNumber))
            {
                return true;
            }
        }
        return false;
    }

    private bool IsDay(int left)
    {
        var late = -left - After;
        return left >= 0 ? Before.Contains(left) : After > 0 && (late == 0 || (late > 0 && Every > 0 && late % Every == 0));
    }
}
