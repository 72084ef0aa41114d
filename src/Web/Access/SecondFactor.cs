using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Traguardo.Web.Data;

namespace Traguardo.Web.Access;

/// <summary>The code beside the password: an authenticator app, and recovery codes for the day on which the phone is not there.</summary>
public sealed class SecondFactor(UserManager<Account> users, AccountChanges changes, Ledger ledger)
{
    /// <summary>How many recovery codes there are at a time.</summary>
    public const int RecoveryCodes = 10;

    private const int RecoveryHalf = 5;

    // Where Identity keeps them.
    private const string Store = "[AspNetUserStore]";

    /// <summary>Makes a new key, which asks for nothing yet.</summary>
    public async Task BeginAsync(Account account) => await users.ResetAuthenticatorKeyAsync(account);

    /// <summary>The key of the app in base 32; null where there is none.</summary>
    public Task<string?> KeyAsync(Account account) => users.GetAuthenticatorKeyAsync(account);

    /// <summary>Has codes asked for from now on, where one of the app's proves that it has the key; gives the recovery codes, or null for a wrong code.</summary>
    public Task<IReadOnlyList<string>?> ConfirmAsync(Account account, string? code, HttpContext context) => changes.MakeAsync(account, "second-factor-on", context, async change =>
    {
        if (!await change.Users.VerifyTwoFactorTokenAsync(change.Account, TokenOptions.DefaultAuthenticatorProvider, Digits(code)))
        {
            return null;
        }
        AccountChange.Demand(await change.Users.SetTwoFactorEnabledAsync(change.Account, true));
        await SessionStore.EndAsync(change.Db, account.Id, butNot: SessionStore.Current(context));
        return await NewCodesAsync(change);
    });

    /// <summary>Makes recovery codes anew; those there were are good for nothing.</summary>
    public async Task<IReadOnlyList<string>> RenewRecoveryCodesAsync(Account account, HttpContext context) =>
        await changes.MakeAsync(account, "recovery-codes-renewed", context, NewCodesAsync) ?? [];

    /// <summary>How many have not been used.</summary>
    public Task<int> RecoveryCodesLeftAsync(Account account) => users.CountRecoveryCodesAsync(account);

    /// <summary>Asks for no codes any more, and forgets the key and the recovery codes.</summary>
    public Task RemoveAsync(Account account, HttpContext context) => changes.MakeAsync(account, "second-factor-off", context, async change =>
    {
        AccountChange.Demand(await change.Users.SetTwoFactorEnabledAsync(change.Account, false));
        AccountChange.Demand(await change.Users.RemoveAuthenticationTokenAsync(change.Account, Store, "AuthenticatorKey"));
        AccountChange.Demand(await change.Users.RemoveAuthenticationTokenAsync(change.Account, Store, "RecoveryCodes"));
        return change;
    });

    /// <summary>
    /// For somebody whose phone is lost: removes the key, the recovery codes and the passkeys, and ends the sessions, all of it or
    /// nothing. The password stays.
    /// </summary>
    /// <param name="person">Whose account it is.</param>
    /// <param name="origin">The administrator.</param>
    /// <param name="why">In their words.</param>
    public Task ResetAsync(Person person, Origin origin, string why, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(person);
        var account = person.AccountId;
        return ledger.WriteAsync(origin, async writing =>
        {
            await writing.Db.UserTokens.Where(token => token.UserId == account).ExecuteDeleteAsync(cancellation);
            await writing.Db.Set<IdentityUserPasskey<Guid>>().Where(passkey => passkey.UserId == account).ExecuteDeleteAsync(cancellation);
            await writing.Db.Sessions.Where(session => session.AccountId == account).ExecuteDeleteAsync(cancellation);
            var stamp = Guid.NewGuid().ToString("N");
            await writing.Db.Users.Where(user => user.Id == account).ExecuteUpdateAsync(row => row
                .SetProperty(user => user.TwoFactorEnabled, false)
                .SetProperty(user => user.SecurityStamp, stamp)
                .SetProperty(user => user.ConcurrencyStamp, stamp), cancellation);
            writing.Note("second-factor-reset", $"people/{person.Id}", why: why);
        }, cancellation);
    }

    private static async Task<IReadOnlyList<string>?> NewCodesAsync(AccountChange change) =>
        await change.Users.GenerateNewTwoFactorRecoveryCodesAsync(change.Account, RecoveryCodes) is { } codes ? [.. codes] : null;

    /// <summary>A recovery code however it was typed: with or without its hyphen, in small letters.</summary>
    public static string RecoveryCode(string code)
    {
        var signs = string.Concat(code.Where(char.IsAsciiLetterOrDigit)).ToUpperInvariant();
        return signs.Length == 2 * RecoveryHalf ? $"{signs[..RecoveryHalf]}-{signs[RecoveryHalf..]}" : signs;
    }

    /// <summary>A code as an app shows it, «123 456», without what is between its digits.</summary>
    public static string Digits(string? code) => string.Concat((code ?? "").Where(char.IsAsciiDigit));
}
