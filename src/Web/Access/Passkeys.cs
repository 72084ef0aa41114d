using System.Buffers.Text;
using Microsoft.AspNetCore.Identity;
using Traguardo.Core.Display;
using Traguardo.Web.Http;

namespace Traguardo.Web.Access;

/// <summary>Passkeys of accounts: a key that a phone, a computer or a token keeps, and opens with a finger or a PIN.</summary>
public sealed class Passkeys(UserManager<Account> users, SignInManager<Account> signIn, AccountChanges changes, SiteAddress site)
{
    /// <summary>As many as an account may have.</summary>
    public const int Most = 20;

    /// <summary>The longest name of one.</summary>
    public const int LongestName = 60;

    /// <summary>
    /// True where they can be used: a passkey is bound to the name of the site, which must not be the word of whoever sends a request.
    /// Where the settings do not say it, this machine alone is known.
    /// </summary>
    public bool AreOffered(HttpRequest request)
    {
        ArgumentNullException.ThrowIfNull(request);
        return site.Known is not null || request.Host.Host == "localhost";
    }

    /// <summary>Those of an account, the oldest first.</summary>
    public async Task<IReadOnlyList<UserPasskeyInfo>> OfAsync(Account account) => [.. (await users.GetPasskeysAsync(account)).OrderBy(passkey => passkey.CreatedAt)];

    /// <summary>What a browser is to be asked for a new one, as JSON.</summary>
    public Task<string> BeginAddingAsync(Account account)
    {
        ArgumentNullException.ThrowIfNull(account);
        return signIn.MakePasskeyCreationOptionsAsync(new() { Id = account.Id.ToString(), Name = account.Email!, DisplayName = account.DisplayName });
    }

    /// <summary>Adds what a browser answered; false where it does not fit what it was asked.</summary>
    public async Task<bool> AddAsync(Account account, string credential, string name, HttpContext context)
    {
        ArgumentNullException.ThrowIfNull(account);
        var made = await OrNullAsync(credential, signIn.PerformPasskeyAttestationAsync);
        if (made is not { Succeeded: true } || made.UserEntity.Id != account.Id.ToString() || (await OfAsync(account)).Count >= Most)
        {
            return false;
        }
        made.Passkey.Name = Named(name);
        return await MakeAsync(account, "passkey-added", made.Passkey.Name, context, async change => (await change.Users.AddOrUpdatePasskeyAsync(change.Account, made.Passkey)).Succeeded);
    }

    /// <summary>Gives one another name; false where there is no such one.</summary>
    public Task<bool> RenameAsync(Account account, string id, string name, HttpContext context) => MakeAsync(account, "passkey-renamed", Named(name), context, async change =>
    {
        if (await FindAsync(change, id) is not { } passkey)
        {
            return false;
        }
        passkey.Name = Named(name);
        return (await change.Users.AddOrUpdatePasskeyAsync(change.Account, passkey)).Succeeded;
    });

    /// <summary>Removes one, and ends what was signed in with it; false where there is no such one.</summary>
    public Task<bool> RemoveAsync(Account account, UserPasskeyInfo removed, HttpContext context) => MakeAsync(account, "passkey-removed", removed.Name, context, async change =>
    {
        // What was signed in with it may be in somebody else's hands.
        await SessionStore.EndAsync(change.Db, account.Id, butNot: SessionStore.Current(context));
        return await FindAsync(change, IdOf(removed)) is { } passkey && (await change.Users.RemovePasskeyAsync(change.Account, passkey.CredentialId)).Succeeded;
    });

    /// <summary>What a browser is to be asked at the door, as JSON: for any passkey of this site, so that nobody learns who has one.</summary>
    public Task<string> AskAsync() => signIn.MakePasskeyRequestOptionsAsync(user: null);

    /// <summary>Whose passkey a browser answered with; null where it does not fit what it was asked, or is nobody's.</summary>
    public async Task<Account?> RecogniseAsync(string credential)
    {
        var proof = await OrNullAsync(credential, signIn.PerformPasskeyAssertionAsync);
        // How often it was used is kept: a copy of it would count otherwise.
        return proof is { Succeeded: true } && (await users.AddOrUpdatePasskeyAsync(proof.User, proof.Passkey)).Succeeded ? proof.User : null;
    }

    /// <summary>How a form names one.</summary>
    public static string IdOf(UserPasskeyInfo passkey)
    {
        ArgumentNullException.ThrowIfNull(passkey);
        return Base64Url.EncodeToString(passkey.CredentialId);
    }

    private async Task<bool> MakeAsync(Account account, string action, string? name, HttpContext context, Func<AccountChange, Task<bool>> change) =>
        await changes.MakeAsync(account, action, context, async made => await change(made) ? made : null, name) is not null;

    private static async Task<UserPasskeyInfo?> FindAsync(AccountChange change, string id) => (await change.Users.GetPasskeysAsync(change.Account)).FirstOrDefault(passkey => IdOf(passkey) == id);

    private static string Named(string name) => Shortened.To(FreeText.Line(name) ?? "", LongestName);

    // Identity throws where nothing was asked, or too long ago.
    private static async Task<T?> OrNullAsync<T>(string credential, Func<string, Task<T>> perform)
        where T : class
    {
        try
        {
            return credential.Length == 0 ? null : await perform(credential);
        }
        catch (InvalidOperationException)
        {
            return null;
        }
    }
}
