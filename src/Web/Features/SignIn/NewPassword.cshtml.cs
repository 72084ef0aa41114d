using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Traguardo.Web.Access;
using Traguardo.Web.Http;

namespace Traguardo.Web.Features.SignIn;

/// <summary>Where a link to a new password leads. Sessions that are open end: the old password may have been somebody else's.</summary>
[ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
public sealed class NewPasswordModel(UserManager<Account> users, AccountChanges changes) : PageModel
{
    /// <summary>The account's identifier.</summary>
    [BindProperty(SupportsGet = true)]
    public string? Accesso { get; set; }

    /// <summary>What proves the link.</summary>
    [BindProperty(SupportsGet = true)]
    public string? Codice { get; set; }

    /// <summary>The address of the account, for the browser's own list of passwords; null where the link is no good.</summary>
    public string? Email { get; private set; }

    /// <summary>True once the password is another.</summary>
    public bool IsDone { get; private set; }

    public IReadOnlyList<string> Problems { get; private set; } = [];

    public Task OnGetAsync() => FindAsync();

    public async Task<IActionResult> OnPostAsync(string? parola)
    {
        if (await FindAsync() is not { } account)
        {
            return Refuse([SignInTexts.ResetGone]);
        }
        IEnumerable<IdentityError> faults = [];
        IsDone = await changes.MakeAsync(account, "password-reset", HttpContext, async change =>
        {
            faults = (await change.Users.ResetPasswordAsync(change.Account, Codice!, parola ?? "")).Errors;
            if (faults.Any())
            {
                return null;
            }
            AccountChange.Demand(await change.Users.SetLockoutEndDateAsync(change.Account, null));
            AccountChange.Demand(await change.Users.ResetAccessFailedCountAsync(change.Account));
            await SessionStore.EndAsync(change.Db, account.Id);
            return change;
        }) is not null;
        return IsDone ? Page() : Refuse([.. faults.Select(error => error.Description)]);
    }

    private async Task<Account?> FindAsync()
    {
        var account = Guid.TryParse(Accesso, out var id) ? await users.FindByIdAsync(id.ToString()) : null;
        var isGood = account is not null && await users.VerifyUserTokenAsync(
            account, users.Options.Tokens.PasswordResetTokenProvider, UserManager<Account>.ResetPasswordTokenPurpose, Codice ?? "");
        Email = isGood ? account!.Email : null;
        return isGood ? account : null;
    }

    private PageResult Refuse(IReadOnlyList<string> problems)
    {
        Problems = problems;
        return this.Refused();
    }
}
