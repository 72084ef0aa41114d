using Traguardo.Web.Features.Shared;

namespace Traguardo.Web.Features.Publishing;

/// <summary>Addresses of what is published.</summary>
public static class PublishingLinks
{
    /// <summary>How a year was published, what there is of it to take away, how it is cited.</summary>
    public static string Publication(this CycleLinks links)
    {
        ArgumentNullException.ThrowIfNull(links);
        return $"{links.Map}/pubblicazione";
    }

    /// <summary>The editions of a year that were taken back, with their documents.</summary>
    public static string FormerEditions(this CycleLinks links) => $"{links.Publication()}#h-edizioni";

    /// <summary>The administration's page for everybody.</summary>
    public static string Home(string administration) => $"/{Uri.EscapeDataString(administration)}";

    /// <summary>What is published of it, for who is to hear of what is new.</summary>
    public static string Feed(string administration) => $"{Home(administration)}/pubblicazioni.atom";

    /// <summary>All its pages, for search engines.</summary>
    public static string Sitemap(string administration) => $"{Home(administration)}/sitemap.xml";
}
