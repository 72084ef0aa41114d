using Microsoft.AspNetCore.Identity;

namespace Traguardo.Web.Access;

/// <summary>Whether it is the owner of an account who changes what it is signed in with.</summary>
public sealed class OwnerCheck(SignInManager<Account> signIn, SessionStore sessions, Turns turns)
{
    /// <summary>What is in the way, in words: the session is not a fresh one; null where nothing is.</summary>
    public async Task<string?> FaultAsync(HttpContext context) => await sessions.IsFreshAsync(context) ? null : AccessTexts.NotFresh;

    /// <summary>The same, and the password was to be said again, where the account has one. Wrong ones count as they do at the door.</summary>
    public async Task<string?> FaultAsync(Account account, string? password, HttpContext context)
    {
        ArgumentNullException.ThrowIfNull(account);
        ArgumentNullException.ThrowIfNull(context);
        return await FaultAsync(context) is { } fault ? fault : account.PasswordHash is null ? null : await PasswordFaultAsync(account, password, context);
    }

    /// <summary>What is wrong with a password said again; null where nothing is.</summary>
    public async Task<string?> PasswordFaultAsync(Account account, string? password, HttpContext context)
    {
        ArgumentNullException.ThrowIfNull(account);
        ArgumentNullException.ThrowIfNull(context);
        var check = await turns.TakeAsync(account.Email!, () => signIn.CheckPasswordSignInAsync(account, password ?? "", lockoutOnFailure: true), context.RequestAborted);
        return check.Succeeded ? null : AccessTexts.WrongPassword;
    }
}
