using Microsoft.AspNetCore.Identity;

namespace Traguardo.Web.Access;

/// <summary>
/// Lets in by password. Whoever is refused learns nothing of why, neither from the words nor from the time it took: not even
/// whether there is such an account.
/// </summary>
public sealed class Doorkeeper(UserManager<Account> users, SignInManager<Account> signIn, AccountLog log, TimeProvider clock)
{
    // Longer than any failure takes.
    private static readonly TimeSpan Refusing = TimeSpan.FromMilliseconds(600);

    /// <summary>What came of it.</summary>
    public async Task<Entry> AdmitAsync(string? email, string? password, HttpContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        var refused = Task.Delay(Refusing, clock, context.RequestAborted);
        var entry = await TryAsync(email, password, context);
        if (entry == Entry.Refused)
        {
            await refused;
        }
        return entry;
    }

    /// <summary>Lets an account in that has proved whose it is, and notes the way in.</summary>
    public async Task AdmitAsync(Account account, string way, HttpContext context)
    {
        await signIn.SignInAsync(account, isPersistent: false, way);
        await log.NoteAsync(account, "signed-in", context, way);
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
}

/// <summary>What comes of a try to sign in.</summary>
public enum Entry
{
    Refused,
    Admitted,

    /// <summary>The password was right, and a code is asked for beside it.</summary>
    CodeAsked,
}
