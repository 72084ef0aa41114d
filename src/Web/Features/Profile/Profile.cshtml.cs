using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Traguardo.Web.Access;
using Traguardo.Web.Data;

namespace Traguardo.Web.Features.Profile;

/// <summary>One's own account: its password, and where it is signed in.</summary>
[ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
public sealed class ProfileModel(TraguardoDb db, UserManager<Account> users, SignInManager<Account> signIn, SessionStore sessions, SecondFactor factor, Passkeys passkeys, OwnerCheck owner, AccountLog log) : PageModel
{
    public Account Account { get; private set; } = null!;

    /// <summary>Where the account is signed in, the newest first.</summary>
    public IReadOnlyList<Session> Sessions { get; private set; } = [];

    public IReadOnlyList<string> Problems { get; private set; } = [];

    /// <summary>How many of the recovery codes were not used.</summary>
    public int RecoveryCodesLeft { get; private set; }

    /// <summary>What the passkeys are called.</summary>
    public IReadOnlyList<string> PasskeyNames { get; private set; } = [];

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
        Problems = await owner.PasswordFaultAsync(Account, attuale, HttpContext) is { } fault
            ? [fault]
            : [.. (await users.ChangePasswordAsync(Account, attuale!, parola ?? "")).Errors.Select(error => error.Description)];
        if (Problems.Count > 0)
        {
            Response.StatusCode = StatusCodes.Status400BadRequest;
            return Page();
        }
        await signIn.RefreshSignInAsync(Account);
        await sessions.EndAsync(Account.Id, butNot: SessionStore.Current(HttpContext));
        await log.TellAsync(Account, "password-changed", HttpContext);
        await LoadAsync();
        Done = ProfileTexts.PasswordChanged;
        return Page();
    }

    public async Task<IActionResult> OnPostEndAsync(string? sessione)
    {
        await LoadAsync();
        await sessions.EndAsync(Account.Id, only: sessione, butNot: SessionStore.Current(HttpContext));
        await log.NoteAsync(Account, sessione is null ? "other-sessions-ended" : "session-ended", HttpContext);
        return Redirect("/profilo");
    }

    private async Task LoadAsync()
    {
        Account = (await users.GetUserAsync(User))!;
        RecoveryCodesLeft = await factor.RecoveryCodesLeftAsync(Account);
        PasskeyNames = [.. (await passkeys.OfAsync(Account)).Select(passkey => passkey.Name ?? "")];
        Sessions = await db.Sessions.AsNoTracking().Where(session => session.AccountId == Account.Id).OrderByDescending(session => session.StartedAt).ToListAsync();
    }
}
