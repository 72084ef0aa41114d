using System.Collections.Concurrent;
using Microsoft.EntityFrameworkCore;
using Traguardo.Core.Calendar;
using Traguardo.Core.Cycles;
using Traguardo.Web.Access;
using Traguardo.Web.Data;
using Traguardo.Web.Features.Shared;

namespace Traguardo.Web.Features.Calendar;

/// <summary>
/// Writes the letters of a day and puts them into the queue: one a person, of all that is theirs to do. What is theirs alone is for whoever
/// stands in for them while they are away. People of the sample get none.
/// </summary>
public sealed class ReminderWriter(CycleCache cycles, CalendarReader reader, Viewers viewers, IDbContextFactory<TraguardoDb> databases, MailSettings mail, TimeProvider clock)
{
    // What was done today need not be looked at again; after a restart it is, and finds its letters there.
    private readonly ConcurrentDictionary<string, DateOnly> written = new();

    /// <summary>Writes the letters of an administration's day, where they are not written yet.</summary>
    /// <param name="administration">Its code.</param>
    /// <param name="rules">When people are reminded there.</param>
    /// <param name="stop">Gives up; the rest is written the next time.</param>
    public async Task WriteAsync(string administration, ReminderRules rules, CancellationToken stop)
    {
        ArgumentNullException.ThrowIfNull(rules);
        var today = reader.Today;
        if (rules.IsOff || written.GetValueOrDefault(administration) == today)
        {
            return;
        }
        var years = (await cycles.ListAsync(stop)).Where(cycle => cycle.AdministrationCode == administration && cycle.Phase != Phase.Published).OrderBy(cycle => cycle.Year).ToList();
        foreach (var person in years.Count == 0 ? [] : await PeopleAsync(administration, today, stop))
        {
            stop.ThrowIfCancellationRequested();
            if (Digest.Of(await LinesAsync(person, years, stop), rules, today) is { } digest)
            {
                await QueueAsync(person, digest, years[^1].AdministrationName, today, stop);
            }
        }
        written[administration] = today;
    }

    private async Task<List<DigestLine>> LinesAsync(Person person, IReadOnlyList<CycleSummary> years, CancellationToken stop)
    {
        var viewer = await viewers.OfAsync(person.AccountId!.Value, stop);
        var lines = new List<DigestLine>();
        foreach (var year in years)
        {
            var (calendar, links) = (await reader.OfAsync(viewer, year.AdministrationCode, year.Year, stop), new CycleLinks(year.AdministrationCode, year.Year));
            lines.AddRange(calendar.Mine.Where(entry => entry.IsOpen).Select(entry =>
            {
                var what = CalendarWords.What(entry, calendar.Cycle);
                return new DigestLine(
                    entry,
                    entry.Period is null ? string.Format(null, CalendarPageTexts.InCycle, what, year.Year) : what,
                    mail.Site!.TrimEnd('/') + links.ToDo(entry),
                    Duty.OnBehalfOf(calendar.Actor!, entry, calendar.Headed));
            }));
        }
        return [.. lines.OrderBy(line => line.Entry.Due)];
    }

    // Who is away has somebody else do it, and is left alone where that one is here and is reminded; where not, nobody is away.
    private async Task<List<Person>> PeopleAsync(string administration, DateOnly today, CancellationToken stop)
    {
        await using var db = await databases.CreateDbContextAsync(stop);
        var reached = await (
            from person in db.People.AsNoTracking()
            join account in db.Users on person.AccountId equals account.Id
            where person.Administration == administration && person.IsActive && !account.IsSample
                && !db.CalendarWishes.Any(wish => wish.PersonId == person.Id && wish.IsQuiet)
            orderby person.Name
            select person).ToListAsync(stop);
        var delegations = await db.Delegations.AsNoTracking().Where(delegation => delegation.Administration == administration && delegation.From <= today && delegation.Until >= today).ToListAsync(stop);
        var here = reached.Select(person => person.Id).Except(delegations.Select(delegation => delegation.FromPerson)).ToHashSet();
        var replaced = delegations.Where(delegation => here.Contains(delegation.ToPerson)).Select(delegation => delegation.FromPerson).ToHashSet();
        var written = await db.Letters.Where(letter => letter.Administration == administration && letter.Day == today).Select(letter => letter.PersonId).ToHashSetAsync(stop);
        return [.. reached.Where(person => !replaced.Contains(person.Id) && !written.Contains(person.Id))];
    }

    private async Task QueueAsync(Person person, Digest digest, string administration, DateOnly today, CancellationToken stop)
    {
        await using var db = await databases.CreateDbContextAsync(stop);
        var now = clock.GetUtcNow();
        // The letter of today says all that the one of yesterday would have said.
        await db.Letters.Where(letter => letter.PersonId == person.Id && letter.Day < today && letter.State == LetterState.Waiting)
            .ExecuteUpdateAsync(row => row.SetProperty(letter => letter.State, LetterState.Failed).SetProperty(letter => letter.Fault, CalendarPageTexts.FaultOvertaken), stop);
        db.Letters.Add(new Letter
        {
            Administration = person.Administration,
            PersonId = person.Id,
            Day = today,
            Name = person.Name,
            Address = person.Email,
            Subject = digest.Subject,
            Text = digest.Text(person.Name, administration, mail.Site!.TrimEnd('/') + CalendarLinks.Wishes),
            About = digest.About,
            At = now,
            NextTry = now,
        });
        try
        {
            await db.SaveChangesAsync(stop);
        }
        catch (DbUpdateException) when (db.Letters.Any(letter => letter.PersonId == person.Id && letter.Day == today))
        {
            // Another server was quicker: no person has two letters of one day.
        }
    }
}
