using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Traguardo.Core.Calendar;
using Traguardo.Core.People;
using Traguardo.Web.Access;
using Traguardo.Web.Data;

namespace Traguardo.Web.Features.Calendar;

/// <summary>Changes the calendar: what an administration makes of it, and what is met by somebody's word. Each answers with what is in the way, and then nothing was done.</summary>
public sealed class CalendarDesk(Ledger ledger, CalendarReader reader)
{
    /// <summary>The most deadlines that an administration adds.</summary>
    public const int Most = 100;

    /// <summary>True for who may say that a deadline was met: those it falls to, and the office that runs the cycle.</summary>
    public static bool MaySay(Actor? actor, CalendarEntry entry)
    {
        ArgumentNullException.ThrowIfNull(entry);
        return entry.Deadline.Aim == DeadlineAim.ByHand && actor?.Is([.. entry.Roles, Role.SupportOffice]) == true;
    }

    /// <summary>Somebody says that a deadline was met.</summary>
    public Task<IReadOnlyList<string>> SayDoneAsync(Actor actor, CycleSummary cycle, CalendarEntry entry, DateOnly? on, string? note, HttpContext context)
    {
        ArgumentNullException.ThrowIfNull(actor);
        ArgumentNullException.ThrowIfNull(cycle);
        ArgumentNullException.ThrowIfNull(entry);
        var code = entry.Deadline.Code;
        return TryAsync(actor, entry.Roles, context, async writing =>
        {
            string[] faults =
            [
                .. on is null ? [CalendarPageTexts.DoneNoDay] : on > reader.Today ? [CalendarPageTexts.DoneInFuture] : (string[])[],
                .. note is null ? [CalendarPageTexts.DoneNoNote] : (string[])[],
            ];
            if (faults.Length > 0)
            {
                return faults;
            }
            var row = await writing.Db.DeadlinesDone.FindAsync([cycle.Id, code], context.RequestAborted);
            var was = row is null ? null : Words(entry, row);
            if (row is null)
            {
                row = new DeadlineDone { CycleId = cycle.Id, Deadline = code, On = on!.Value, Note = note!, PersonName = actor.Name, At = writing.Now };
                writing.Db.DeadlinesDone.Add(row);
            }
            (row.On, row.Note, row.PersonName, row.At) = (on!.Value, note!, actor.Name, writing.Now);
            writing.Note("deadline-done", Subject(cycle.Year, code), was, Words(entry, row));
            await CycleStore.TouchCalendarAsync(writing.Db, cycle.AdministrationCode, cycle.Id, context.RequestAborted);
            return [];
        });
    }

    /// <summary>Takes such a word back.</summary>
    public Task<IReadOnlyList<string>> TakeBackAsync(Actor actor, CycleSummary cycle, CalendarEntry entry, HttpContext context)
    {
        ArgumentNullException.ThrowIfNull(actor);
        ArgumentNullException.ThrowIfNull(cycle);
        ArgumentNullException.ThrowIfNull(entry);
        return TryAsync(actor, entry.Roles, context, async writing =>
        {
            if (await writing.Db.DeadlinesDone.FindAsync([cycle.Id, entry.Deadline.Code], context.RequestAborted) is not { } row)
            {
                return [CalendarPageTexts.DoneNot];
            }
            writing.Db.DeadlinesDone.Remove(row);
            writing.Note("deadline-done-taken-back", Subject(cycle.Year, entry.Deadline.Code), Words(entry, row));
            await CycleStore.TouchCalendarAsync(writing.Db, cycle.AdministrationCode, cycle.Id, context.RequestAborted);
            return [];
        });
    }

    /// <summary>Puts a deadline in the place of the one of its code, or adds it.</summary>
    public Task<IReadOnlyList<string>> SaveAsync(Actor actor, Deadline deadline, HttpContext context)
    {
        ArgumentNullException.ThrowIfNull(deadline);
        return ChangeAsync(actor, context, (writing, changes) =>
        {
            var was = CalendarRules.Of(changes).Find(deadline.Code);
            if (was is null && changes.Deadlines.Count >= Most)
            {
                return (changes, [CalendarPageTexts.TooMany]);
            }
            writing.Note("deadline-changed", $"calendar/{deadline.Code}", was is null ? null : Words(was), Words(deadline));
            return (changes.With(deadline), []);
        });
    }

    /// <summary>Makes a deadline what it was shipped as; one that was added goes.</summary>
    public Task<IReadOnlyList<string>> ResetAsync(Actor actor, string code, HttpContext context) => ChangeAsync(actor, context, (writing, changes) =>
    {
        if (changes.Deadlines.FirstOrDefault(one => one.Code == code) is not { } was)
        {
            return (changes, [CalendarPageTexts.AsShipped]);
        }
        writing.Note("deadline-changed", $"calendar/{code}", Words(was), CalendarRules.Shipped.Find(code) is { } shipped ? Words(shipped) : null);
        return (changes.Without(code), []);
    });

    /// <summary>Changes when people are reminded.</summary>
    public Task<IReadOnlyList<string>> SaveAsync(Actor actor, ReminderRules rules, HttpContext context) => ChangeAsync(actor, context, (writing, changes) =>
    {
        writing.Note("reminders-changed", "calendar", Words(CalendarRules.Of(changes).Reminders), Words(rules));
        return (changes with { Reminders = rules }, []);
    });

    private static string Subject(int year, string code) => $"{year}/deadlines/{code}";

    // As the audit tells it: in words, with the day as people read it.
    private static string Words(Deadline deadline) => JsonSerializer.Serialize(new
    {
        title = deadline.Title,
        rule = CalendarWords.Rule(deadline),
        who = CalendarWords.Who(deadline.Roles),
        basis = deadline.Source,
        off = deadline.IsOff,
    });

    private static string Words(ReminderRules rules) => JsonSerializer.Serialize(new
    {
        before = rules.Before,
        after = rules.After,
        every = rules.Every,
        hours = $"{rules.FromHour}–{rules.UntilHour}",
        patron = rules.Patron is { } day ? $"{day.Day:00}/{day.Month:00}" : null,
        off = rules.IsOff,
    });

    private static string Words(CalendarEntry entry, DeadlineDone done) => JsonSerializer.Serialize(new { title = entry.Deadline.Title, on = done.On, note = done.Note });

    private Task<IReadOnlyList<string>> ChangeAsync(Actor actor, HttpContext context, Func<Writing, CalendarChanges, (CalendarChanges Changed, string[] Faults)> change)
    {
        ArgumentNullException.ThrowIfNull(actor);
        return TryAsync(actor, [], context, async writing =>
        {
            var (db, code) = (writing.Db, actor.Administration);
            var row = await db.Calendars.SingleOrDefaultAsync(calendar => calendar.Administration == code, context.RequestAborted);
            var (changed, faults) = change(writing, row is null ? new CalendarChanges() : CalendarChanges.Read(row.Content));
            if (faults.Length > 0)
            {
                return faults;
            }
            if (row is null)
            {
                db.Calendars.Add(new AdministrationCalendar { Administration = code, Content = changed.Write() });
            }
            else
            {
                row.Content = changed.Write();
            }
            await CycleStore.TouchCalendarAsync(db, code, null, context.RequestAborted);
            return [];
        });
    }

    private async Task<IReadOnlyList<string>> TryAsync(Actor actor, IReadOnlyList<Role> roles, HttpContext context, Func<Writing, Task<string[]>> work) =>
        await ledger.TryAsync<string>(Origin.Of(actor, context, actor.OnBehalfOf([.. roles, Role.SupportOffice])), async writing => await work(writing), context.RequestAborted);
}
