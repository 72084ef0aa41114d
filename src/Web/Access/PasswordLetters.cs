using System.Collections.Concurrent;

namespace Traguardo.Web.Access;

/// <summary>Keeps whoever knows an address from filling its mailbox with links to a new password: so many an hour, and the rest are not sent.</summary>
public sealed class PasswordLetters(TimeProvider clock)
{
    /// <summary>Letters an hour to one account.</summary>
    public const int Most = 3;

    private static readonly TimeSpan Window = TimeSpan.FromHours(1);

    // One entry for an account that has asked, so never more than there are accounts.
    private readonly ConcurrentDictionary<Guid, IReadOnlyList<DateTimeOffset>> sent = new();

    /// <summary>True where one more may be sent; it counts from now.</summary>
    public bool MaySend(Guid account)
    {
        var now = clock.GetUtcNow();
        var mine = sent.AddOrUpdate(account, [now], (_, before) => before.Where(moment => moment > now - Window).ToList() is { Count: < Most } recent ? [.. recent, now] : before);
        return mine[^1] == now;
    }
}
