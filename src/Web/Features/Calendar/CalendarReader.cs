using System.Collections.Frozen;
using Microsoft.EntityFrameworkCore;
using Traguardo.Core.Calendar;
using Traguardo.Core.Cycles;
using Traguardo.Core.Measures;
using Traguardo.Core.People;
using Traguardo.Web.Access;
using Traguardo.Web.Data;
using Traguardo.Web.Features.Recording;

namespace Traguardo.Web.Features.Calendar;

/// <summary>Reads what is due, as somebody sees it.</summary>
public sealed class CalendarReader(CycleCache cycles, IDbContextFactory<TraguardoDb> databases, TimeProvider clock)
{
    /// <summary>The day it is.</summary>
    public DateOnly Today => DateOnly.FromDateTime(clock.GetLocalNow().DateTime);

    /// <summary>What is due in a cycle that the viewer may see.</summary>
    public async Task<DueCalendar> OfAsync(Viewer viewer, string administration, int year, CancellationToken stop)
    {
        ArgumentNullException.ThrowIfNull(viewer);
        var seen = (await cycles.FindAsync(viewer, administration, year, stop))!;
        var due = await DueView.OfAsync(cycles, viewer, administration, year, stop);
        await using var db = await databases.CreateDbContextAsync(stop);
        var rules = await RulesAsync(db, administration, stop);
        var entries = CycleCalendar.Of(seen.Cycle, due.Sheets, rules.Deadlines, await FactsAsync(db, seen.Summary.Id, stop), Today);
        return new DueCalendar(seen.Cycle, entries, viewer.In(administration), await HeadedAsync(db, administration, stop));
    }

    /// <summary>The calendar of an administration.</summary>
    public static async Task<CalendarRules> RulesAsync(TraguardoDb db, string administration, CancellationToken stop) =>
        CalendarRules.Of(await ChangesAsync(db, administration, stop));

    /// <summary>What an administration has made of it; null where nothing.</summary>
    public static async Task<CalendarChanges?> ChangesAsync(TraguardoDb db, string administration, CancellationToken stop)
    {
        ArgumentNullException.ThrowIfNull(db);
        return await db.Calendars.Where(calendar => calendar.Administration == administration).Select(calendar => calendar.Content).SingleOrDefaultAsync(stop) is { } content
            ? CalendarChanges.Read(content)
            : null;
    }

    private async Task<CalendarFacts> FactsAsync(TraguardoDb db, int cycleId, CancellationToken stop)
    {
        var confirmed = await db.Confirmations.AsNoTracking().Where(one => one.CycleId == cycleId).ToListAsync(stop);
        var done = await db.DeadlinesDone.AsNoTracking().Where(one => one.CycleId == cycleId).ToListAsync(stop);
        return new CalendarFacts
        {
            EnteredOn = await Recording.EnteredOn.OfAsync(db, cycleId, clock, stop),
            Confirmed = [.. confirmed.Select(one => new ConfirmedSheet(one.Unit, Period.Parse(one.Period), Day(one.At), one.ReopenedAt is null))],
            Done = done.ToDictionary(one => one.Deadline, one => new DoneByHand(one.On, one.Note)),
        };
    }

    private static async Task<IReadOnlySet<string>> HeadedAsync(TraguardoDb db, string administration, CancellationToken stop) =>
        (await db.People.AsNoTracking().Where(person => person.Administration == administration && person.IsActive)
            .SelectMany(person => person.Grants)
            .Where(grant => grant.Role == Role.UnitHead || grant.Role == Role.Manager || grant.Role == Role.SecretaryGeneral)
            .Select(grant => grant.Unit).Distinct().ToListAsync(stop)).ToFrozenSet();

    private DateOnly Day(DateTimeOffset at) => DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(at, clock.LocalTimeZone).DateTime);
}

/// <summary>What is due in a cycle, as somebody sees it.</summary>
/// <param name="Cycle">The cycle as they see it.</param>
/// <param name="Entries">All of it, by day.</param>
/// <param name="Actor">Who they are there; null for a stranger.</param>
/// <param name="Headed">Codes of the units that somebody heads.</param>
public sealed record DueCalendar(Cycle Cycle, IReadOnlyList<CalendarEntry> Entries, Actor? Actor, IReadOnlySet<string> Headed)
{
    /// <summary>What is theirs to do.</summary>
    public IEnumerable<CalendarEntry> Mine => Entries.Where(IsMine);

    /// <summary>True where it is theirs to do.</summary>
    public bool IsMine(CalendarEntry entry) => Actor is not null && Duty.IsOf(Actor, entry, Headed);
}
