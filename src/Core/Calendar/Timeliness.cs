using Traguardo.Core.Scoring;

namespace Traguardo.Core.Calendar;

/// <summary>
/// How punctual units are with their values (<i>indice di tempestività</i>): of each sheet to enter and to confirm 1 where it was done by its
/// day, less a thirtieth for each day late, 0 from thirty on; of all of them the plain mean. What has time left does not count yet, and
/// what came with a file, so that nobody knows when, not at all.
/// </summary>
public static class Timeliness
{
    /// <summary>Days late from which a sheet is worth nothing.</summary>
    public const int Bound = 30;

    /// <summary>From 0 to 1; null where nothing counts.</summary>
    public static decimal? Of(IEnumerable<CalendarEntry> entries, DateOnly today)
    {
        var late = Counted(entries, today).ToList();
        return late.Count == 0 ? null : Ratio.Each(late.Sum(Worth), late.Count);
    }

    /// <summary>Days late of each sheet that counts; negative is early.</summary>
    public static IEnumerable<int> Counted(IEnumerable<CalendarEntry> entries, DateOnly today) =>
        entries.Where(entry => entry.Period is not null).Select(entry => entry.DaysLate(today)).OfType<int>();

    /// <summary>What one sheet is worth.</summary>
    /// <param name="daysLate">Days after its day; negative is early.</param>
    public static decimal Worth(int daysLate) => Ratio.Of(Bound - Math.Clamp(daysLate, 0, Bound), Bound);
}
