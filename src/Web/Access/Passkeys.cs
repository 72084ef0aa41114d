using System.Buffers.Text;
using Microsoft.AspNetCore.Identity;
using Traguardo.Core.Display;

namespace Traguardo.Web.Access;

/// <summary>Passkeys of accounts: a key that a phone, a computer or a token keeps, and opens with a finger or a PIN.</summary>
public sealed class Passkeys(UserManager<Account> users, SignInManager<Account> signIn, SiteAddress site)
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
    public async Task<bool> AddAsync(Account account, string credential, string name)
    {
        ArgumentNullException.ThrowIfNull(account);
        var made = await OrNullAsync(credential, signIn.PerformPasskeyAttestationAsync);
        if (made is not { Succeeded: true } || made.UserEntity.Id != account.Id.ToString() || (await OfAsync(account)).Count >= Most)
        {
            return false;
        }
        made.Passkey.Name = Named(name);
        return (await users.AddOrUpdatePasskeyAsync(account, made.Passkey)).Succeeded;
    }

    /// <summary>Gives one another name; false where there is no such one.</summary>
    public async Task<bool> RenameAsync(Account account, string id, string name)
    {
        if (await FindAsync(account, id) is not { } passkey)
        {
            return false;
        }
        passkey.Name = Named(name);
        return (await users.AddOrUpdatePasskeyAsync(account, passkey)).Succeeded;
    }

    /// <summary>Removes one; false where there is no such one.</summary>
    public async Task<bool> RemoveAsync(Account account, string id) =>
        await FindAsync(account, id) is { } passkey && (await users.RemovePasskeyAsync(account, passkey.CredentialId)).Succeeded;

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

    private async Task<UserPasskeyInfo?> FindAsync(Account account, string id) => (await users.GetPasskeysAsync(account)).FirstOrDefault(passkey => IdOf(passkey) == id);

    private static string Named(string name) => Shortened.To(name.Trim(), LongestName);

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
