using Traguardo.Web.Features.Shared;

namespace Traguardo.Web.Features.Context;

/// <summary>Addresses of the tables of the context.</summary>
public static class ContextLinks
{
    /// <summary>A table's page where it is changed.</summary>
    /// <param name="links">The cycle's addresses.</param>
    /// <param name="path">Where the table stands in its file.</param>
    public static string EditContext(this CycleLinks links, string path)
    {
        ArgumentNullException.ThrowIfNull(links);
        return $"{links.Map}/modifica-contesto/{CycleLinks.Escape(path)}";
    }
}
