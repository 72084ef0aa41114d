using Traguardo.Web.Features.Shared;

namespace Traguardo.Web.Features.Documents;

/// <summary>Addresses of documents and of their templates.</summary>
public static class DocumentLinks
{
    /// <summary>The documents of a cycle, at one of them where its template is named.</summary>
    public static string Documents(this CycleLinks links, string? template = null)
    {
        ArgumentNullException.ThrowIfNull(links);
        return $"{links.Map}/documenti" + (template is null ? "" : "#" + Anchor(template));
    }

    /// <summary>Where a document stands on that page.</summary>
    public static string Anchor(string template) => "d-" + Uri.EscapeDataString(template);

    /// <summary>A final document in a format, at its address for ever.</summary>
    public static string Published(this CycleLinks links, string template, string format) => $"{links.Documents()}/{Uri.EscapeDataString(template)}.{format}";

    /// <summary>A document that was made, in a format.</summary>
    public static string Produced(this CycleLinks links, Guid production, string format)
    {
        ArgumentNullException.ThrowIfNull(links);
        return $"{links.Map}/documento/{production}.{format}";
    }

    /// <summary>The templates of an administration.</summary>
    public static string Templates(string administration) => $"/{Uri.EscapeDataString(administration)}/modelli";

    /// <summary>A template; a new one where no code is given.</summary>
    public static string Template(string administration, string? code = null) => $"{Templates(administration)}/modello" + (code is null ? "" : "/" + Uri.EscapeDataString(code));
}
