using Microsoft.EntityFrameworkCore;
using Traguardo.Web.Data;

namespace Traguardo.Web.Access;

/// <summary>Notes what happens to an account in the audit of each administration that it has a place in.</summary>
public sealed class AccountLog(IDbContextFactory<TraguardoDb> databases, Ledger ledger)
{
    /// <param name="account">Whose account it is.</param>
    /// <param name="action">What: English words in kebab case, <c>signed-in</c>.</param>
    /// <param name="context">The request.</param>
    /// <param name="why">What the action does not say, such as the way in.</param>
    public async Task NoteAsync(Account account, string action, HttpContext context, string? why = null)
    {
        ArgumentNullException.ThrowIfNull(account);
        ArgumentNullException.ThrowIfNull(context);
        await using var db = await databases.CreateDbContextAsync();
        var places = await db.People.AsNoTracking().Where(person => person.AccountId == account.Id).ToListAsync();
        foreach (var place in places)
        {
            var origin = new Origin(place.Administration, place.Id.ToString(), place.Name, context.Connection.RemoteIpAddress?.ToString() ?? "");
            await ledger.WriteAsync(origin, writing =>
            {
                writing.Note(action, $"people/{place.Id}", why: why);
                return Task.CompletedTask;
            });
        }
    }
}
