namespace Traguardo.Web.Access;

/// <summary>
/// A sign-in that lasts: the browser holds nothing but its key, so that ending it here ends it everywhere, also where the cookie
/// was stolen.
/// </summary>
public sealed class Session
{
    /// <summary>SHA-256 of the key in the cookie: who reads the database cannot sign in with it.</summary>
    public required string KeyHash { get; init; }

    public required Guid AccountId { get; init; }

    /// <summary>The authentication ticket, encrypted with the application's keys.</summary>
    public required byte[] Ticket { get; set; }

    public required DateTimeOffset StartedAt { get; init; }

    public required DateTimeOffset LastSeenAt { get; set; }

    public required DateTimeOffset ExpiresAt { get; set; }

    /// <summary>The address it was started from.</summary>
    public string? From { get; init; }

    /// <summary>The browser as it called itself.</summary>
    public string? Browser { get; init; }
}
