using Traguardo.Web.Access;
using Traguardo.Web.Features.Api;
using Traguardo.Web.Features.Shared;
using Traguardo.Web.Http;

namespace Traguardo.Web.Features.Publishing;

/// <summary>What the head of a page tells search engines, feed readers and programs: of pages that everybody may read, and of no others.</summary>
/// <param name="Address">The one address that the page is known by.</param>
/// <param name="Description">What is on it, where the page does not say.</param>
/// <param name="Translations">The page in each language.</param>
/// <param name="Feed">The administration's publications; null where there are none.</param>
/// <param name="Data">The year as data; null where the page is of no year.</param>
public sealed record PublicHead(string Address, string Description, IReadOnlyList<(string Language, string Address)> Translations, string? Feed, string? Data)
{
    // For everybody as well where they are of no cycle.
    private static readonly string[] OfNoCycle = ["/{ente}", "/api"];

    /// <summary>Of a page; null for one that is not for everybody.</summary>
    public static PublicHead? Of(HttpContext context, Frame frame)
    {
        ArgumentNullException.ThrowIfNull(context);
        ArgumentNullException.ThrowIfNull(frame);
        if (context.GetEndpoint() is not RouteEndpoint endpoint || !IsForAll(AccessGate.RouteOf(endpoint), frame))
        {
            return null;
        }
        var site = context.RequestServices.GetRequiredService<SiteAddress>().Of(context.Request);
        var page = site + context.Request.Path.ToUriComponent().TrimEnd('/');
        var (administration, year) = (context.GetRouteValue("ente") as string, frame.Year);
        return new PublicHead(
            In(Languages.Current),
            string.Format(null, LayoutTexts.PublicDescription, frame.Administration, year),
            [.. Languages.All.Select(language => (language, In(language)))],
            administration is not null && frame.Home is not null ? site + PublishingLinks.Feed(administration) : null,
            administration is not null && context.GetRouteValue("anno") is not null && year is { } shown ? site + new ApiLinks(administration, shown).Results : null);

        string In(string language) => language == Languages.Italian ? page : $"{page}?{LanguageChoice.Name}={language}";
    }

    private static bool IsForAll(string route, Frame frame) =>
        OfNoCycle.Contains(route) || (frame.IsPublished && AccessTable.Rules.GetValueOrDefault(route) is Rule.CycleReaders);
}
