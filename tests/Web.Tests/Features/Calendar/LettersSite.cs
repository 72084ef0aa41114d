using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Traguardo.Web.Data;
using Traguardo.Web.Tests.Rig;

namespace Traguardo.Web.Tests.Features.Calendar;

/// <summary>The sample, with letters of reminders that came in every way, as if its people had mailboxes.</summary>
public sealed class LettersSite() : Site(sample: true)
{
    protected override async Task FillAsync()
    {
        await ImportAsync(SampleFile.OfYear(2021));
        await using var db = await Services.GetRequiredService<IDbContextFactory<TraguardoDb>>().CreateDbContextAsync();
        var people = await db.People.Where(person => person.Administration == "cciaa_pi").OrderBy(person => person.Email).Take(4).ToListAsync();
        var (day, at) = (new DateOnly(2022, 1, 14), new DateTimeOffset(2022, 1, 14, 7, 0, 0, TimeSpan.Zero));
        db.Letters.AddRange(people.Index().Select(one => new Letter
        {
            Administration = "cciaa_pi",
            PersonId = one.Item.Id,
            Day = day,
            Name = one.Item.Name,
            Address = one.Item.Email,
            Subject = "Due scadenze",
            Text = "…",
            About = "Inserimento dei dati (2), Conferma dei dati",
            At = at,
            NextTry = at,
            State = (LetterState)one.Index,
            Attempts = one.Index,
            SentAt = (LetterState)one.Index == LetterState.Sent ? at : null,
            Fault = (LetterState)one.Index == LetterState.Failed ? "Il server di posta non ha risposto in tempo." : null,
        }));
        await db.SaveChangesAsync();
    }
}
