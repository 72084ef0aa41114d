using Traguardo.Web.Features.Shared;

namespace Traguardo.Web.Features.Analysing;

/// <summary>Addresses of the pages of analyses.</summary>
public static class AnalysingLinks
{
    /// <summary>All objectives that ask for one.</summary>
    public static string Analyses(this CycleLinks links)
    {
        ArgumentNullException.ThrowIfNull(links);
        return $"{links.Map}/analisi";
    }

    /// <summary>That of an objective.</summary>
    public static string Analysis(this CycleLinks links, string path)
    {
        ArgumentNullException.ThrowIfNull(links);
        return $"{links.Analyses()}{links.Objective(path)[(links.Map.Length + "/obiettivo".Length)..]}";
    }
}
