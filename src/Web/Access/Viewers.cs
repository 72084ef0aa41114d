using System.Collections.Concurrent;
using Microsoft.EntityFrameworkCore;
using Traguardo.Web.Data;
using Traguardo.Web.Http;

namespace Traguardo.Web.Access;

/// <summary>Finds who an account is. Kept in memory while the database has not changed and the day is the same.</summary>
public sealed class Viewers(IDbContextFactory<TraguardoDb> databases, DataVersion version, TimeProvider clock)
{
    private readonly ConcurrentDictionary<Guid, (ulong Version, DateOnly Day, Viewer Viewer)> known = new();

    /// <summary>Who the request is by. An account that was removed is a stranger.</summary>
    public ValueTask<Viewer> OfAsync(HttpContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        return Viewer.AccountOf(context.User) is { } account ? OfAsync(account, context.RequestAborted) : ValueTask.FromResult(Viewer.Stranger);
    }

    /// <summary>Who an account is. One that was removed is a stranger.</summary>
    public async ValueTask<Viewer> OfAsync(Guid account, CancellationToken cancellation)
    {
        // Asked before reading: what is read may be newer than the version it is kept under, and never older.
        var (settled, today) = (version.Settled, DateOnly.FromDateTime(clock.GetLocalNow().DateTime));
        if (settled is { } now && known.TryGetValue(account, out var kept) && kept.Version == now && kept.Day == today)
        {
            return kept.Viewer;
        }
        var viewer = await ReadAsync(account, today, cancellation);
        if (settled is { } stable)
        {
            known[account] = (stable, today, viewer);
        }
        return viewer;
    }

    private async Task<Viewer> ReadAsync(Guid account, DateOnly today, CancellationToken cancellation)
    {
        await using var db = await databases.CreateDbContextAsync(cancellation);
        if (await db.Users.Where(user => user.Id == account).Select(user => new { user.DisplayName, user.IsSample, user.TwoFactorEnabled }).SingleOrDefaultAsync(cancellation) is not { } holder)
        {
            return Viewer.Stranger;
        }
        var persons = await db.People.AsNoTracking().Include(person => person.Grants)
            .Where(person => person.AccountId == account && person.IsActive)
            .OrderBy(person => person.Administration)
            .ToListAsync(cancellation);
        var ids = persons.Select(person => person.Id).ToList();
        var delegated = await (
            from delegation in db.Delegations
            join other in db.People on delegation.FromPerson equals other.Id
            where ids.Contains(delegation.ToPerson) && delegation.From <= today && delegation.Until >= today && other.IsActive
            from grant in other.Grants
            select new { delegation.ToPerson, other.Name, grant.Role, grant.Unit }).ToListAsync(cancellation);
        return new Viewer(account, holder.DisplayName, [.. persons.Select(person => new Actor(account, person.Id, person.Administration, person.Name, person.Unit,
        [
            .. person.Grants.Select(grant => new Power(grant.Role, UnitOf(grant.Unit), null)),
            .. delegated.Where(other => other.ToPerson == person.Id).Select(other => new Power(other.Role, UnitOf(other.Unit), other.Name)),
        ]))])
        {
            IsSample = holder.IsSample,
            HasSecondFactor = holder.TwoFactorEnabled,
        };
    }

    private static string? UnitOf(string unit) => unit.Length == 0 ? null : unit;
}
