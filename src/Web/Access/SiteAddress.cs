namespace Traguardo.Web.Access;

/// <summary>
/// The address that people reach this site by, as <c>Site</c> in the settings says (or <c>Mail:Site</c>), as
/// <c>https://performance.ente.it</c>. Where it is not said, it is what a request calls the site: the word of whoever sends it.
/// </summary>
public sealed class SiteAddress(IConfiguration settings)
{
    /// <summary>As the settings say; null where they do not.</summary>
    public Uri? Known { get; } = (settings["Site"] ?? settings["Mail:Site"]) is { Length: > 0 } said ? new Uri(said.TrimEnd('/')) : null;

    /// <summary>True where people are known to come over TLS, also where a server before this one ends it.</summary>
    public bool IsSecure => Known?.Scheme == Uri.UriSchemeHttps;

    /// <summary>What the addresses of pages begin with, without a slash at the end.</summary>
    public string Of(HttpRequest request)
    {
        ArgumentNullException.ThrowIfNull(request);
        return Known?.OriginalString ?? $"{request.Scheme}://{request.Host}{request.PathBase}";
    }
}
