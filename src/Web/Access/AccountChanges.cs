using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Traguardo.Web.Data;

namespace Traguardo.Web.Access;

/// <summary>Changes how an account is signed in with: the change, the sessions that end with it and its entries in the audit are one write.</summary>
public sealed class AccountChanges(IDbContextFactory<TraguardoDb> databases, TraguardoDb db, IServiceProvider services, IDataProtectionProvider protection, Ledger ledger, AccountLog log)
{
    /// <summary>Makes a change, or leaves everything as it was.</summary>
    /// <param name="account">Whose account it is. What was read of it before is as it was then: read it again.</param>
    /// <param name="action">What is done: English words in kebab case.</param>
    /// <param name="context">The request.</param>
    /// <param name="change">Makes it on the account that it is given, and on no other; null where it is refused.</param>
    /// <param name="why">What the action does not say.</param>
    /// <param name="tells">True where the owner is told by mail, for it may not have been them.</param>
    /// <returns>What the change gave; null where it was refused.</returns>
    public async Task<T?> MakeAsync<T>(Account account, string action, HttpContext context, Func<AccountChange, Task<T?>> change, string? why = null, bool tells = true)
        where T : class
    {
        ArgumentNullException.ThrowIfNull(account);
        ArgumentNullException.ThrowIfNull(change);
        T? made = null;
        var places = await log.PlacesAsync(account, context);
        if (places.Count == 0)
        {
            // Of no administration, and so in no audit.
            await using var own = await databases.CreateDbContextAsync(context.RequestAborted);
            await using var transaction = await own.Database.BeginTransactionAsync(context.RequestAborted);
            made = await MakeAsync(own, account, change);
            await (made is null ? transaction.RollbackAsync(CancellationToken.None) : transaction.CommitAsync(CancellationToken.None));
        }
        else
        {
            await ledger.TryAsync<string>(places[0], async writing =>
            {
                made = await MakeAsync(writing.Db, account, change);
                places.ForEach(place => writing.Note(action, $"people/{place.Person}", why: why, by: place));
                return made is null ? [action] : [];
            }, context.RequestAborted);
        }
        db.ChangeTracker.Clear();
        if (made is not null && tells)
        {
            log.Tell(account, action);
        }
        return made;
    }

    private async Task<T?> MakeAsync<T>(TraguardoDb own, Account account, Func<AccountChange, Task<T?>> change)
        where T : class
    {
        using var store = new AccountStore(own, protection);
        using var users = ActivatorUtilities.CreateInstance<UserManager<Account>>(services, store);
        return await users.FindByIdAsync(account.Id.ToString()) is { } stored ? await change(new AccountChange(own, users, stored)) : null;
    }
}

/// <summary>An account in a write that changes it.</summary>
/// <param name="Db">The database, in the write's transaction.</param>
/// <param name="Users">Identity's accounts, in the same transaction.</param>
/// <param name="Account">The account as it stands there.</param>
public sealed record AccountChange(TraguardoDb Db, UserManager<Account> Users, Account Account)
{
    /// <summary>What Identity did; it is refused only where somebody else was quicker.</summary>
    /// <exception cref="DbUpdateConcurrencyException">It was not done.</exception>
    public static void Demand(IdentityResult result)
    {
        ArgumentNullException.ThrowIfNull(result);
        if (!result.Succeeded)
        {
            throw new DbUpdateConcurrencyException(string.Join(' ', result.Errors.Select(error => error.Code)));
        }
    }
}
