using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Traguardo.Web.Data;
using Traguardo.Web.Features.Register;

namespace Traguardo.Web.Access;

/// <summary>Notes what happens to an account in the audit of each administration that it has a place in, and tells its owner what they should know of.</summary>
public sealed class AccountLog(IDbContextFactory<TraguardoDb> databases, Ledger ledger, Mailer mailer, TimeProvider clock)
{
    /// <param name="account">Whose account it is.</param>
    /// <param name="action">What: English words in kebab case, <c>signed-in</c>.</param>
    /// <param name="context">The request.</param>
    /// <param name="why">What the action does not say, such as the way in.</param>
    public async Task NoteAsync(Account account, string action, HttpContext context, string? why = null)
    {
        var places = await PlacesAsync(account, context);
        if (places.Count > 0)
        {
            await ledger.WriteAsync(places[0], writing =>
            {
                places.ForEach(place => writing.Note(action, $"people/{place.Person}", why: why, by: place));
                return Task.CompletedTask;
            });
        }
    }

    /// <summary>Who the account is in each administration that it has a place in.</summary>
    internal async Task<List<Origin>> PlacesAsync(Account account, HttpContext context)
    {
        ArgumentNullException.ThrowIfNull(account);
        ArgumentNullException.ThrowIfNull(context);
        var from = context.Connection.RemoteIpAddress?.ToString() ?? "";
        await using var db = await databases.CreateDbContextAsync();
        var people = await db.People.AsNoTracking().Where(person => person.AccountId == account.Id).OrderBy(person => person.Administration).ToListAsync();
        return [.. people.Select(person => new Origin(person.Administration, person.Id.ToString(), person.Name, from))];
    }

    /// <summary>The same of what changes the ways to sign in: the owner is told by mail as well, for it may not have been them.</summary>
    public async Task TellAsync(Account account, string action, HttpContext context, string? why = null)
    {
        await NoteAsync(account, action, context, why);
        Tell(account, action);
    }

    /// <summary>Tells by mail alone, of what is in the audit already.</summary>
    public void Tell(Account account, string action)
    {
        ArgumentNullException.ThrowIfNull(account);
        mailer.Send(account.DisplayName, account.Email!, AccessTexts.NoticeSubject, string.Format(null, AccessTexts.NoticeMail, account.DisplayName, ActionWords.Of(action), clock.GetLocalNow().DateTime.ToString("g", CultureInfo.CurrentCulture)));
    }
}
