using Microsoft.AspNetCore.Mvc;
using Traguardo.Web.Access;

namespace Traguardo.Web.Features.SignIn;

/// <summary>
/// Whole addresses, for mail and for handing over. They begin as the settings say, where they do: what a request calls this site
/// is the word of whoever sends the request.
/// </summary>
public sealed class SiteLinks(SiteAddress site)
{
    /// <summary>Where somebody wanted to go before signing in; the first page where that is nowhere here.</summary>
    public static string Onward(IUrlHelper urls, string? wanted) => urls.IsLocalUrl(wanted) ? wanted : "/";

    public string Invitation(HttpRequest request, string token) => $"{site.Of(request)}/accesso/invito/{token}";

    public string NewPassword(HttpRequest request, Guid account, string token) =>
        $"{site.Of(request)}/accesso/nuova-parola?accesso={account}&codice={Uri.EscapeDataString(token)}";
}
