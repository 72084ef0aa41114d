using System.Globalization;
using Traguardo.Core.Cycles;
using Traguardo.Core.Monitoring;
using Traguardo.Core.Recording;

namespace Traguardo.Web.Features.Monitoring;

/// <summary>The day of a monitoring: one of the cycle's year that has come.</summary>
/// <param name="year">The cycle's year.</param>
/// <param name="today">Today.</param>
public sealed class MonitoringDay(int year, DateOnly today)
{
    /// <summary>The first that can be looked at.</summary>
    public DateOnly First { get; } = new(year, 1, 1);

    /// <summary>The last: today, or the year's last day once it is over; the first before it has begun.</summary>
    public DateOnly Last { get; } = today.Year > year ? new(year, 12, 31) : today.Year < year ? new(year, 1, 1) : today;

    /// <summary>Reads a day of an address; null where it is none that can be looked at.</summary>
    public DateOnly? Read(string? text) =>
        DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) && Admits(day) ? day : null;

    /// <summary>True where it can be looked at.</summary>
    public bool Admits(DateOnly day) => day >= First && day <= Last;

    /// <summary>The cycle with what that day could know of: today whatever was given.</summary>
    /// <param name="cycle">The cycle.</param>
    /// <param name="day">The day.</param>
    /// <param name="enteredOn">When values were entered, as far as it was recorded.</param>
    public Cycle Known(Cycle cycle, DateOnly day, IReadOnlyDictionary<DatumKey, DateOnly> enteredOn) => day < today ? SoFar.KnownBy(cycle, day, enteredOn) : cycle;
}
