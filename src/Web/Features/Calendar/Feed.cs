using System.Security.Cryptography;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Traguardo.Core.Calendar;
using Traguardo.Web.Access;
using Traguardo.Web.Data;
using Traguardo.Web.Features.Shared;

namespace Traguardo.Web.Features.Calendar;

/// <summary>
/// What somebody has to do, for their own calendar program: at an address with a secret, which is all that it asks for. Whoever has the
/// address reads days and names of units, and nothing of a personal card.
/// </summary>
public static class Feed
{
    private const string MediaType = "text/calendar; charset=utf-8";

    public static void MapFeed(this WebApplication app) => app.MapGet("/calendario/{gettone}.ics", AnswerAsync);

    /// <summary>A secret that nobody guesses.</summary>
    public static string NewSecret() => Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(32));

    /// <summary>The name it is kept under.</summary>
    public static string HashOf(string secret) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(secret)));

    private static async Task<IResult> AnswerAsync(string gettone, TraguardoDb db, Viewers viewers, CycleCache cycles, CalendarReader reader, SiteAddress site, TimeProvider clock, HttpContext context)
    {
        var (hash, stop) = (HashOf(gettone), context.RequestAborted);
        var owner = await (
            from wish in db.CalendarWishes
            join person in db.People on wish.PersonId equals person.Id
            where wish.FeedHash == hash && person.IsActive && person.AccountId != null
            select new { person.Administration, Account = person.AccountId!.Value }).SingleOrDefaultAsync(stop);
        if (owner is null)
        {
            // Renewed, or never there: a calendar program stops asking.
            return Results.StatusCode(StatusCodes.Status410Gone);
        }
        var viewer = await viewers.OfAsync(owner.Account, stop);
        var (address, name) = (site.Of(context.Request), "");
        var events = new List<FeedEvent>();
        foreach (var cycle in (await cycles.ListAsync(viewer, stop)).Where(cycle => cycle.AdministrationCode == owner.Administration))
        {
            var (calendar, links) = (await reader.OfAsync(viewer, cycle.AdministrationCode, cycle.Year, stop), new CycleLinks(cycle.AdministrationCode, cycle.Year));
            name = cycle.AdministrationName;
            events.AddRange(calendar.Mine.Where(entry => !entry.IsPersonal && entry.State != DeadlineState.Closed).Select(entry => new FeedEvent(
                $"{cycle.AdministrationCode}-{cycle.Year}-{Uri.EscapeDataString(entry.Key)}@{new Uri(address).Host}",
                entry.Due,
                CalendarWords.What(entry, calendar.Cycle),
                $"{string.Format(null, LayoutTexts.CycleOf, cycle.Year)}: {CalendarWords.Word(entry.State)}. {CalendarTexts.ColumnSource}: {CalendarWords.Source(entry.Deadline)}.",
                address + links.ToDo(entry))));
        }
        context.Response.Headers.CacheControl = "no-store";
        return Results.Text(CalendarFeed.Write(string.Format(null, CalendarPageTexts.FeedName, name), events, clock.GetUtcNow()), MediaType, Encoding.UTF8);
    }
}
