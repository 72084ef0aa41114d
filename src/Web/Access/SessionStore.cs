using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.EntityFrameworkCore;
using Traguardo.Web.Data;

namespace Traguardo.Web.Access;

/// <summary>Keeps sign-ins in the database, where they can be listed and ended; see <see cref="Session"/>.</summary>
public sealed class SessionStore(IDbContextFactory<TraguardoDb> databases, IDataProtectionProvider protection, TimeProvider clock, IHttpContextAccessor requests, SessionSettings settings) : ITicketStore
{
    private static readonly TimeSpan Fresh = TimeSpan.FromMinutes(30);
    private const int LongestBrowser = 200;

    private static readonly object CurrentKey = new();

    /// <summary>The hash of the key that a request came with; null where with none.</summary>
    public static string? Current(HttpContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        return (string?)context.Items[CurrentKey];
    }

    private readonly IDataProtector protector = protection.CreateProtector("traguardo.sessions");

    /// <summary>The name a key is kept under.</summary>
    public static string HashOf(string key) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(key)));

    public async Task<string> StoreAsync(AuthenticationTicket ticket)
    {
        ArgumentNullException.ThrowIfNull(ticket);
        var key = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(32));
        var (now, context) = (clock.GetUtcNow(), requests.HttpContext);
        await using var db = await databases.CreateDbContextAsync();
        await db.Sessions.Where(session => session.ExpiresAt < now).ExecuteDeleteAsync();
        db.Sessions.Add(new Session
        {
            KeyHash = HashOf(key),
            AccountId = Viewer.AccountOf(ticket.Principal) ?? throw new InvalidOperationException("A session is of an account."),
            Ticket = Protect(ticket),
            StartedAt = now,
            LastSeenAt = now,
            ExpiresAt = now + settings.Idle,
            From = context?.Connection.RemoteIpAddress?.ToString(),
            Browser = context?.Request.Headers.UserAgent.ToString() is { Length: > 0 } agent ? agent[..Math.Min(agent.Length, LongestBrowser)] : null,
        });
        await db.SaveChangesAsync();
        return key;
    }

    public async Task RenewAsync(string key, AuthenticationTicket ticket)
    {
        ArgumentNullException.ThrowIfNull(ticket);
        var (hash, now, bytes) = (HashOf(key), clock.GetUtcNow(), Protect(ticket));
        var (idle, begun) = (now + settings.Idle, now - settings.Whole);
        await using var db = await databases.CreateDbContextAsync();
        // One that was ended in the meantime stays ended, and one that has lasted its time is at its end.
        await db.Sessions.Where(session => session.KeyHash == hash && session.StartedAt > begun).ExecuteUpdateAsync(session => session
            .SetProperty(row => row.Ticket, bytes)
            .SetProperty(row => row.LastSeenAt, now)
            .SetProperty(row => row.ExpiresAt, idle));
    }

    public async Task<AuthenticationTicket?> RetrieveAsync(string key)
    {
        var (hash, now) = (HashOf(key), clock.GetUtcNow());
        await using var db = await databases.CreateDbContextAsync();
        var stored = await db.Sessions.AsNoTracking().SingleOrDefaultAsync(session => session.KeyHash == hash);
        requests.HttpContext?.Items[CurrentKey] = hash;
        return stored is null || stored.ExpiresAt < now || stored.StartedAt + settings.Whole < now ? null : TicketSerializer.Default.Deserialize(protector.Unprotect(stored.Ticket));
    }

    public async Task RemoveAsync(string key)
    {
        var hash = HashOf(key);
        await using var db = await databases.CreateDbContextAsync();
        await db.Sessions.Where(session => session.KeyHash == hash).ExecuteDeleteAsync();
    }

    /// <summary>
    /// True where the session of a request began so lately that whoever holds it is still who began it: what somebody signs in with is
    /// not changed from a screen left open, nor with a cookie stolen long after.
    /// </summary>
    public async Task<bool> IsFreshAsync(HttpContext context)
    {
        var (hash, since) = (Current(context), clock.GetUtcNow() - Fresh);
        await using var db = await databases.CreateDbContextAsync();
        return await db.Sessions.AnyAsync(session => session.KeyHash == hash && session.StartedAt > since);
    }

    /// <summary>Ends the sessions of an account: one by the hash of its key, or all but one. Within a write that says why.</summary>
    public static async Task EndAsync(TraguardoDb db, Guid account, string? only = null, string? butNot = null)
    {
        ArgumentNullException.ThrowIfNull(db);
        await db.Sessions.Where(session => session.AccountId == account && (only == null || session.KeyHash == only) && session.KeyHash != butNot).ExecuteDeleteAsync();
    }

    private byte[] Protect(AuthenticationTicket ticket) => protector.Protect(TicketSerializer.Default.Serialize(ticket));
}
