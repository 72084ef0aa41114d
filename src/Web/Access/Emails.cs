using MimeKit;

namespace Traguardo.Web.Access;

/// <summary>E-mail addresses as people type them.</summary>
public static class Emails
{
    /// <summary>True for one address and nothing beside it.</summary>
    public static bool IsOne(string? typed) => typed is { Length: <= 200 } && MailboxAddress.TryParse(typed.Trim(), out var mailbox)
        && mailbox.Address == typed.Trim() && mailbox.Address.Contains('@', StringComparison.Ordinal);

    /// <summary>The one way in which an address is kept.</summary>
    public static string Kept(string typed) => typed.Trim().ToLowerInvariant();
}
