using System.Security.Cryptography;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Identity.EntityFrameworkCore;
using Traguardo.Web.Data;

namespace Traguardo.Web.Access;

/// <summary>
/// Identity's accounts, with the keys of authenticator apps and the recovery codes encrypted: who reads the database, or a copy of it,
/// cannot make codes.
/// </summary>
public sealed class AccountStore(TraguardoDb db, IDataProtectionProvider protection, IdentityErrorDescriber? describer = null) : UserOnlyStore<Account, TraguardoDb, Guid>(db, describer)
{
    private readonly IDataProtector protector = protection.CreateProtector("traguardo.account-tokens");

    public override Task SetTokenAsync(Account user, string loginProvider, string name, string? value, CancellationToken cancellationToken) =>
        base.SetTokenAsync(user, loginProvider, name, value is null ? null : protector.Protect(value), cancellationToken);

    public override async Task<string?> GetTokenAsync(Account user, string loginProvider, string name, CancellationToken cancellationToken)
    {
        var kept = await base.GetTokenAsync(user, loginProvider, name, cancellationToken);
        try
        {
            return kept is null ? null : protector.Unprotect(kept);
        }
        catch (CryptographicException)
        {
            // The application's keys were lost: as good as none, and an administrator can have it set up anew.
            return null;
        }
    }
}
