using MailKit.Security;

namespace Traguardo.Web.Access;

/// <summary>The server that takes mail, as <c>Mail</c> in the settings says; without a host, a sender and a site none is sent.</summary>
public sealed record MailSettings
{
    public string? Host { get; init; }

    public int Port { get; init; } = 587;

    /// <summary><c>StartTls</c> unless said otherwise; <c>SslOnConnect</c>, or <c>None</c> for a server on this machine.</summary>
    public SecureSocketOptions Security { get; init; } = SecureSocketOptions.StartTls;

    public string? User { get; init; }

    public string? Password { get; init; }

    /// <summary>The sender.</summary>
    public string? From { get; init; }

    /// <summary>The address that people reach this site by, as <c>https://performance.ente.it</c>: links in mail begin with it.</summary>
    public string? Site { get; init; }

    /// <summary>True where all is said that takes to send mail.</summary>
    public bool IsComplete => this is { Host.Length: > 0, From.Length: > 0, Site.Length: > 0 };
}
