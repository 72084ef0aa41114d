using Traguardo.Web.Access;

namespace Traguardo.Web.Features.SignIn;

/// <summary>
/// Whole addresses, for mail and for handing over. They begin as the settings say, where they do: what a request calls this site
/// is the word of whoever sends the request.
/// </summary>
public sealed class SiteLinks(MailSettings settings)
{
    public string Invitation(HttpRequest request, string token) => $"{Site(request)}/accesso/invito/{token}";

    public string NewPassword(HttpRequest request, Guid account, string token) =>
        $"{Site(request)}/accesso/nuova-parola?accesso={account}&codice={Uri.EscapeDataString(token)}";

    private string Site(HttpRequest request)
    {
        ArgumentNullException.ThrowIfNull(request);
        return settings.Site?.TrimEnd('/') ?? $"{request.Scheme}://{request.Host}{request.PathBase}";
    }
}
