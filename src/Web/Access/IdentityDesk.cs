using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Traguardo.Web.Data;

namespace Traguardo.Web.Access;

/// <summary>
/// Who came back from the gateway, and which account is theirs. A fiscal code opens the account that has it; it gets to an account by
/// an invitation, or from the page of the account itself; it never makes one.
/// </summary>
public sealed class IdentityDesk(GatewaySettings settings, TraguardoDb db, UserManager<Account> users, Invitations invitations, Doorkeeper doorkeeper, OwnerCheck owner, AccountChanges changes)
{
    /// <summary>What somebody brought back, this once; null where nothing that holds.</summary>
    public static async Task<AuthenticateResult> TakeAsync(HttpContext context)
    {
        var brought = await context.AuthenticateAsync(IdentityConstants.ExternalScheme);
        if (brought.Succeeded)
        {
            await context.SignOutAsync(IdentityConstants.ExternalScheme);
        }
        return brought;
    }

    /// <summary>Lets in whoever came back, or links who they are to the account that they are in with; says in words what is in the way, or null.</summary>
    public async Task<string?> FaultAsync(AuthenticateResult brought, HttpContext context)
    {
        ArgumentNullException.ThrowIfNull(brought);
        ArgumentNullException.ThrowIfNull(context);
        if (!brought.Succeeded)
        {
            return AccessTexts.IdentityFailed;
        }
        var level = brought.Principal.FindFirst("acr")?.Value;
        if (settings.Levels.Count > 0 && !settings.Levels.Contains(level))
        {
            return string.Format(null, AccessTexts.IdentityLevel, level ?? "–", string.Join(", ", settings.Levels));
        }
        if (FiscalCodes.Kept(brought.Principal.FindFirst(settings.FiscalCodeClaim)?.Value) is not { } code)
        {
            return AccessTexts.IdentityWithoutCode;
        }
        var items = brought.Properties.Items;
        if (items.TryGetValue(Gateway.Linked, out var linked) && linked is { Length: > 0 })
        {
            return await LinkAsync(linked, code, level, context);
        }
        if (context.Viewer().AccountId is not null)
        {
            return AccessTexts.IdentityInside;
        }
        var known = await db.Users.Where(user => user.FiscalCode == code && !user.IsSample).Take(2).ToListAsync(context.RequestAborted);
        return known.Count > 1
            ? AccessTexts.IdentityTwice
            : items.TryGetValue(Gateway.Invitation, out var invitation) && invitation is { Length: > 0 }
            ? await TakeUpAsync(invitation, known.SingleOrDefault(), code, level, context)
            : known.SingleOrDefault() is { } account
            ? await AdmitAsync(account, level, context)
            : AccessTexts.IdentityUnknown;
    }

    private async Task<string?> AdmitAsync(Account account, string? level, HttpContext context)
    {
        await doorkeeper.AdmitAsync(account, "identity", context, level);
        return null;
    }

    private async Task<string?> TakeUpAsync(string token, Account? known, string code, string? level, HttpContext context)
    {
        if (await invitations.FindAsync(token, context.RequestAborted) is not { } person)
        {
            return AccessTexts.InvitationGone;
        }
        if (known is null && await users.FindByEmailAsync(person.Email) is not null)
        {
            return AccessTexts.IdentityOfKnown;
        }
        var account = known ?? Account.Of(person.Name, person.Email);
        account.FiscalCode = code;
        return await invitations.TakeUpAsync(person, account, isNew: known is null, context) ? await AdmitAsync(account, level, context) : AccessTexts.InvitationGone;
    }

    // Who was sent off is who came back: nobody links who they are to an account that somebody else left open.
    private async Task<string?> LinkAsync(string linked, string code, string? level, HttpContext context)
    {
        if (context.Viewer().AccountId?.ToString() != linked || await users.FindByIdAsync(linked) is not { IsSample: false } account)
        {
            return AccessTexts.IdentityFailed;
        }
        if (await owner.FaultAsync(context) is { } fault)
        {
            return fault;
        }
        try
        {
            var linking = await changes.MakeAsync(account, "identity-linked", context, async change =>
            {
                if (await change.Db.Users.AnyAsync(user => user.FiscalCode == code && user.Id != account.Id, context.RequestAborted))
                {
                    return null;
                }
                change.Account.FiscalCode = code;
                AccountChange.Demand(await change.Users.UpdateAsync(change.Account));
                return change;
            }, level);
            return linking is null ? AccessTexts.IdentityTwice : null;
        }
        catch (DbUpdateException)
        {
            // Of two who came at once with the same code the database took one.
            return AccessTexts.IdentityTwice;
        }
    }
}
