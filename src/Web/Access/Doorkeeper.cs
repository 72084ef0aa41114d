using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Identity;

namespace Traguardo.Web.Access;

/// <summary>
/// Lets in by password, and by code where one is asked for. Whoever is refused learns nothing of why, neither from the words nor from
/// the time it took: not even whether there is such an account.
/// </summary>
public sealed class Doorkeeper(UserManager<Account> users, SignInManager<Account> signIn, Passkeys passkeys, AccountLog log, Turns turns, TimeProvider clock)
{
    /// <summary>Where a session keeps the level at which somebody proved who they are.</summary>
    public const string Level = "acr";

    /// <summary>Longer than any failure takes.</summary>
    internal static readonly TimeSpan Refusing = TimeSpan.FromMilliseconds(600);

    /// <summary>What came of a password.</summary>
    public Task<Entry> AdmitAsync(string? email, string? password, HttpContext context) =>
        TakeTimeAsync((email ?? "").Trim(), () => TryAsync(email, password, context), context);

    /// <summary>What came of the code beside a password: one of an authenticator app, or a recovery code.</summary>
    public async Task<Entry> AdmitByCodeAsync(string? code, HttpContext context) => await WhoIsAskedAsync(context) is { } account
        ? await TakeTimeAsync(account, () => TryCodeAsync(account, code ?? "", context), context)
        : Entry.Refused;

    /// <summary>Whose password was right and who is asked for a code now: the account's identifier; null where nobody is.</summary>
    public static async Task<string?> WhoIsAskedAsync(HttpContext context) =>
        (await context.AuthenticateAsync(IdentityConstants.TwoFactorUserIdScheme)).Principal?.Identity?.Name;

    /// <summary>What came of a passkey. One cannot be guessed: an account closed for guesses is open to it.</summary>
    public async Task<Entry> AdmitByPasskeyAsync(string? credential, HttpContext context)
    {
        if (await passkeys.RecogniseAsync(credential ?? "") is not { } account)
        {
            return Entry.Refused;
        }
        await AdmitAsync(account, "passkey", context);
        return Entry.Admitted;
    }

    /// <summary>Lets an account in that has proved whose it is, and notes the way in.</summary>
    /// <param name="level">The level it was proved at, as whoever vouches for it calls it; it stays with the session.</param>
    public async Task AdmitAsync(Account account, string way, HttpContext context, string? level = null)
    {
        var session = new AuthenticationProperties();
        session.Items[Level] = level;
        await signIn.SignInAsync(account, session, way);
        await log.NoteAsync(account, "signed-in", context, level is null ? way : $"{way} {level}");
    }

    private Task<Entry> TakeTimeAsync(string account, Func<Task<Entry>> attempt, HttpContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        // Within its turn: how long many tries at once wait for each other tells nothing either.
        return turns.TakeAsync(account, async () =>
        {
            var refused = Task.Delay(Refusing, clock, context.RequestAborted);
            var entry = await attempt();
            if (entry == Entry.Refused)
            {
                await refused;
            }
            return entry;
        }, context.RequestAborted);
    }

    private async Task<Entry> TryAsync(string? email, string? password, HttpContext context)
    {
        if (string.IsNullOrWhiteSpace(email) || string.IsNullOrEmpty(password) || await users.FindByEmailAsync(email.Trim()) is not { } account)
        {
            return Entry.Refused;
        }
        // While it is closed nothing more is noted: whoever guesses cannot fill the audit.
        if (await users.IsLockedOutAsync(account))
        {
            return Entry.Refused;
        }
        var result = await signIn.PasswordSignInAsync(account, password, isPersistent: false, lockoutOnFailure: true);
        if (result.RequiresTwoFactor)
        {
            return Entry.CodeAsked;
        }
        await log.NoteAsync(account, result switch { { Succeeded: true } => "signed-in", { IsLockedOut: true } => "account-locked", _ => "sign-in-failed" }, context, "password");
        return result.Succeeded ? Entry.Admitted : Entry.Refused;
    }

    private async Task<Entry> TryCodeAsync(string id, string code, HttpContext context)
    {
        if (await users.FindByIdAsync(id) is not { } account || await users.IsLockedOutAsync(account))
        {
            return Entry.Refused;
        }
        var digits = SecondFactor.Digits(code);
        var isOfApp = digits.Length == code.Count(char.IsLetterOrDigit);
        var result = isOfApp
            ? await signIn.TwoFactorAuthenticatorSignInAsync(digits, isPersistent: false, rememberClient: false)
            : await signIn.TwoFactorRecoveryCodeSignInAsync(SecondFactor.RecoveryCode(code));
        // Identity counts the failures of an app's codes alone.
        if (!isOfApp && !result.Succeeded)
        {
            await users.AccessFailedAsync(account);
        }
        if (!result.Succeeded)
        {
            await log.NoteAsync(account, await users.IsLockedOutAsync(account) ? "account-locked" : "sign-in-failed", context, "code");
            return Entry.Refused;
        }
        await log.NoteAsync(account, "signed-in", context, isOfApp ? "code" : "recovery-code");
        if (!isOfApp)
        {
            await log.TellAsync(account, "recovery-code-used", context);
        }
        return Entry.Admitted;
    }
}

/// <summary>What comes of a try to sign in.</summary>
public enum Entry
{
    Refused,
    Admitted,

    /// <summary>The password was right, and a code is asked for beside it.</summary>
    CodeAsked,
}
