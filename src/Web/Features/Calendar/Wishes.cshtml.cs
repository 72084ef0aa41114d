using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Traguardo.Web.Access;
using Traguardo.Web.Data;

namespace Traguardo.Web.Features.Calendar;

/// <summary>What somebody wants of the calendar: a feed of their own, and reminders or none; for each administration that they are in.</summary>
[ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
public sealed class WishesModel(TraguardoDb db, Ledger ledger, CycleCache cycles, SiteAddress site, Mailer mailer) : PageModel
{
    public IReadOnlyList<Wished> Places { get; private set; } = [];

    /// <summary>The address of a feed that was made just now, and whose; it is shown this once.</summary>
    public (Guid Person, string Address)? Made { get; private set; }

    /// <summary>True where letters can be sent at all.</summary>
    public bool HasMail => mailer.IsConfigured;

    public Task OnGetAsync() => LoadAsync();

    /// <summary>Makes a new address; the one before is good no more.</summary>
    public async Task<IActionResult> OnPostFeedAsync(Guid persona)
    {
        var secret = Feed.NewSecret();
        if (!await ChangeAsync(persona, "calendar-feed-renewed", wish => wish.FeedHash = Feed.HashOf(secret)))
        {
            return NotFound();
        }
        Made = (persona, $"{site.Of(Request)}/calendario/{secret}.ics");
        await LoadAsync();
        return Page();
    }

    /// <summary>Closes the feed.</summary>
    public async Task<IActionResult> OnPostCloseAsync(Guid persona) =>
        await ChangeAsync(persona, "calendar-feed-closed", wish => wish.FeedHash = null) ? Redirect(CalendarLinks.Wishes) : NotFound();

    public async Task<IActionResult> OnPostRemindersAsync(Guid persona, bool promemoria) =>
        await ChangeAsync(persona, promemoria ? "reminders-on" : "reminders-off", wish => wish.IsQuiet = !promemoria) ? Redirect(CalendarLinks.Wishes) : NotFound();

    // False for a person that the reader is not.
    private async Task<bool> ChangeAsync(Guid person, string action, Action<CalendarWish> change)
    {
        if (HttpContext.Viewer().Actors.FirstOrDefault(actor => actor.PersonId == person) is not { } actor)
        {
            return false;
        }
        await ledger.WriteAsync(Origin.Of(actor, HttpContext), async writing =>
        {
            var row = await writing.Db.CalendarWishes.FindAsync([person], HttpContext.RequestAborted);
            if (row is null)
            {
                row = new CalendarWish { PersonId = person };
                writing.Db.CalendarWishes.Add(row);
            }
            change(row);
            writing.Note(action, $"people/{person}");
        }, HttpContext.RequestAborted);
        return true;
    }

    private async Task LoadAsync()
    {
        var actors = HttpContext.Viewer().Actors;
        var ids = actors.Select(actor => actor.PersonId).ToList();
        var wishes = await db.CalendarWishes.AsNoTracking().Where(wish => ids.Contains(wish.PersonId)).ToListAsync(HttpContext.RequestAborted);
        var names = (await cycles.ListAsync(HttpContext.Viewer(), HttpContext.RequestAborted)).DistinctBy(cycle => cycle.AdministrationCode).ToDictionary(cycle => cycle.AdministrationCode, cycle => cycle.AdministrationName);
        Places = [.. actors.Select(actor => new Wished(actor.PersonId, names.GetValueOrDefault(actor.Administration, actor.Administration), wishes.Find(wish => wish.PersonId == actor.PersonId)))];
    }
}

/// <summary>What somebody wants in one administration.</summary>
/// <param name="Person">Who they are there.</param>
/// <param name="Administration">Its name.</param>
/// <param name="Wish">Null where they have said nothing.</param>
public sealed record Wished(Guid Person, string Administration, CalendarWish? Wish);
