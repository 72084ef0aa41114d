using System.Security.Cryptography;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.EntityFrameworkCore;
using Traguardo.Web.Data;

namespace Traguardo.Web.Access;

/// <summary>
/// Links by which a person takes up an invitation. A link is for a person at an e-mail address, for some days, and once: who has
/// an account in the administration needs none.
/// </summary>
public sealed class Invitations(IDataProtectionProvider protection, IDbContextFactory<TraguardoDb> databases, Ledger ledger)
{
    /// <summary>How long a link is good for.</summary>
    public static readonly TimeSpan Kept = TimeSpan.FromDays(7);

    private readonly ITimeLimitedDataProtector protector = protection.CreateProtector("traguardo.invitations").ToTimeLimitedDataProtector();

    /// <summary>What stands in the link.</summary>
    public string TokenFor(Person person)
    {
        ArgumentNullException.ThrowIfNull(person);
        return protector.Protect($"{person.Id} {person.Email}", Kept);
    }

    /// <summary>Who is invited; null where the link is no good, or no longer.</summary>
    public async Task<Person?> FindAsync(string token, CancellationToken cancellation = default)
    {
        if (Read(token) is not [var id, var email])
        {
            return null;
        }
        await using var db = await databases.CreateDbContextAsync(cancellation);
        var person = await db.People.AsNoTracking().SingleOrDefaultAsync(person => person.Id == Guid.Parse(id), cancellation);
        return person is { AccountId: null, IsActive: true } && person.Email == email ? person : null;
    }

    /// <summary>Gives the person invited an account, new or known; false where somebody else was quicker with the same link.</summary>
    public async Task<bool> TakeUpAsync(Person person, Account account, bool isNew, HttpContext context)
    {
        ArgumentNullException.ThrowIfNull(person);
        ArgumentNullException.ThrowIfNull(account);
        ArgumentNullException.ThrowIfNull(context);
        var origin = new Origin(person.Administration, person.Id.ToString(), person.Name, context.Connection.RemoteIpAddress?.ToString() ?? "");
        try
        {
            await ledger.WriteAsync(origin, async writing =>
            {
                if (isNew)
                {
                    writing.Db.Users.Add(account);
                    await writing.Db.SaveChangesAsync();
                }
                var linked = await writing.Db.People.Where(row => row.Id == person.Id && row.AccountId == null)
                    .ExecuteUpdateAsync(row => row.SetProperty(column => column.AccountId, account.Id));
                if (linked == 0)
                {
                    throw new DbUpdateException("The invitation was taken up.");
                }
                writing.Note("invitation-taken-up", $"people/{person.Id}");
            }, context.RequestAborted);
            return true;
        }
        catch (DbUpdateException)
        {
            return false;
        }
    }

    private string[] Read(string token)
    {
        try
        {
            return protector.Unprotect(token).Split(' ', 2);
        }
        catch (CryptographicException)
        {
            return [];
        }
    }
}
