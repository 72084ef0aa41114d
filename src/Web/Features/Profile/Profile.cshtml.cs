using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Traguardo.Web.Access;
using Traguardo.Web.Data;
using Traguardo.Web.Http;

namespace Traguardo.Web.Features.Profile;

/// <summary>One's own account: its password, and where it is signed in.</summary>
[ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
public sealed class ProfileModel(TraguardoDb db, UserManager<Account> users, SignInManager<Account> signIn, AccountChanges changes, SecondFactor factor, Passkeys passkeys, OwnerCheck owner, GatewaySettings gateway) : PageModel
{
    public Account Account { get; private set; } = null!;

    /// <summary>Where the account is signed in, the newest first.</summary>
    public IReadOnlyList<Session> Sessions { get; private set; } = [];

    public IReadOnlyList<string> Problems { get; private set; } = [];

    /// <summary>How many of the recovery codes were not used.</summary>
    public int RecoveryCodesLeft { get; private set; }

    /// <summary>What the passkeys are called.</summary>
    public IReadOnlyList<string> PasskeyNames { get; private set; } = [];

    /// <summary>True where one may prove who one is by the gateway.</summary>
    public bool HasGateway => gateway.IsComplete;

    /// <summary>What was done.</summary>
    public string? Done { get; private set; }

    /// <summary>True for the session of this very request.</summary>
    public bool IsThis(Session session) => session.KeyHash == SessionStore.Current(HttpContext);

    public Task OnGetAsync() => LoadAsync();

    public async Task<IActionResult> OnPostPasswordAsync(string? attuale, string? parola)
    {
        await LoadAsync();
        if (Account.PasswordHash is null)
        {
            return NotFound();
        }
        if (await owner.PasswordFaultAsync(Account, attuale, HttpContext) is { } fault)
        {
            return Refuse(fault);
        }
        IEnumerable<IdentityError> faults = [];
        var changed = await changes.MakeAsync(Account, "password-changed", HttpContext, async change =>
        {
            await SessionStore.EndAsync(change.Db, Account.Id, butNot: SessionStore.Current(HttpContext));
            faults = (await change.Users.ChangePasswordAsync(change.Account, attuale!, parola ?? "")).Errors;
            return faults.Any() ? null : change;
        });
        await LoadAsync();
        if (changed is null)
        {
            return Refuse([.. faults.Select(error => error.Description)]);
        }
        await signIn.RefreshSignInAsync(Account);
        Done = ProfileTexts.PasswordChanged;
        return Page();
    }

    public async Task<IActionResult> OnPostUnlinkAsync()
    {
        await LoadAsync();
        if (await owner.FaultAsync(HttpContext) is { } fault)
        {
            return Refuse(fault);
        }
        if (Account.PasswordHash is null && PasskeyNames.Count == 0)
        {
            return Refuse(ProfileTexts.IdentityIsLast);
        }
        await changes.MakeAsync(Account, "identity-unlinked", HttpContext, async change =>
        {
            change.Account.FiscalCode = null;
            AccountChange.Demand(await change.Users.UpdateAsync(change.Account));
            await SessionStore.EndAsync(change.Db, Account.Id, butNot: SessionStore.Current(HttpContext));
            return change;
        });
        await LoadAsync();
        Done = ProfileTexts.IdentityUnlinked;
        return Page();
    }

    public async Task<IActionResult> OnPostEndAsync(string? sessione)
    {
        await LoadAsync();
        await changes.MakeAsync(Account, sessione is null ? "other-sessions-ended" : "session-ended", HttpContext, async change =>
        {
            await SessionStore.EndAsync(change.Db, Account.Id, only: sessione, butNot: SessionStore.Current(HttpContext));
            return change;
        }, tells: false);
        return Redirect("/profilo");
    }

    private PageResult Refuse(params string[] problems)
    {
        Problems = problems;
        return this.Refused();
    }

    private async Task LoadAsync()
    {
        Account = (await users.GetUserAsync(User))!;
        RecoveryCodesLeft = await factor.RecoveryCodesLeftAsync(Account);
        PasskeyNames = [.. (await passkeys.OfAsync(Account)).Select(passkey => passkey.Name ?? "")];
        Sessions = await db.Sessions.AsNoTracking().Where(session => session.AccountId == Account.Id).OrderByDescending(session => session.StartedAt).ToListAsync();
    }
}
