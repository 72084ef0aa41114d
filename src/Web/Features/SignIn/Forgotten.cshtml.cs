using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Traguardo.Web.Access;

namespace Traguardo.Web.Features.SignIn;

/// <summary>Asks for a link to a new password. The answer is the same whether there is such an account or not.</summary>
[ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
public sealed class ForgottenModel(UserManager<Account> users, Mailer mailer, SiteLinks site, PasswordLetters letters, AccountLog log, TimeProvider clock) : PageModel
{
    /// <summary>True where mail can be sent.</summary>
    public bool MaySend => mailer.IsConfigured;

    /// <summary>True once it was asked for.</summary>
    public bool IsAsked { get; private set; }

    public async Task<IActionResult> OnPostAsync(string? posta)
    {
        if (!MaySend)
        {
            return NotFound();
        }
        IsAsked = true;
        // Whoever asks learns nothing from the time it took either.
        var answered = Task.Delay(Doorkeeper.Refusing, clock, HttpContext.RequestAborted);
        if (Emails.IsOne(posta) && await users.FindByEmailAsync(posta!.Trim()) is { IsSample: false } account && letters.MaySend(account.Id))
        {
            var link = site.NewPassword(Request, account.Id, await users.GeneratePasswordResetTokenAsync(account));
            mailer.Send(account.DisplayName, account.Email!, SignInTexts.ResetSubject, string.Format(null, SignInTexts.ResetMail, account.DisplayName, link));
            await log.NoteAsync(account, "password-link-sent", HttpContext);
        }
        await answered;
        return Page();
    }
}
