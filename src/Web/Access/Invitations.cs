using System.Security.Cryptography;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.EntityFrameworkCore;
using Traguardo.Web.Data;

namespace Traguardo.Web.Access;

/// <summary>
/// Links by which a person takes up an invitation. A link is for a person at an e-mail address, for some days, and once: who has
/// an account in the administration needs none.
/// </summary>
public sealed class Invitations(IDataProtectionProvider protection, IDbContextFactory<TraguardoDb> databases)
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
