using Traguardo.Core.Cycles;
using Traguardo.Core.Measures;
using Traguardo.Web.Features.Shared;

namespace Traguardo.Web.Features.Recording;

/// <summary>Addresses of the pages where values are entered, and the names of whose they are.</summary>
public static class RecordingLinks
{
    // Whose data the plan gives to nobody: no code is empty.
    private const string Nobody = "-";

    /// <summary>All that is to be entered, by unit and period.</summary>
    public static string Recording(this CycleLinks links)
    {
        ArgumentNullException.ThrowIfNull(links);
        return $"{links.Map}/rilevazioni";
    }

    /// <summary>What a unit enters for a period.</summary>
    public static string Sheet(this CycleLinks links, string? owner, Period period) =>
        $"{links.Recording()}/{Segment(owner)}{(period.IsYear ? "" : "/")}{period.Code}";

    /// <summary>The values of a measure.</summary>
    public static string MeasureValues(this CycleLinks links, string code)
    {
        ArgumentNullException.ThrowIfNull(links);
        return $"{links.Map}/valori/{CycleLinks.Escape(code)}";
    }

    /// <summary>The name of a unit; a person's as it is written.</summary>
    public static string NameOf(string? owner, Cycle cycle)
    {
        ArgumentNullException.ThrowIfNull(cycle);
        return owner is null ? RecordingPageTexts.NoOwner : cycle.Units.Find(unit => unit.Code == owner)?.Name ?? owner;
    }

    /// <summary>True for the owner that a part of an address names. A slash in it comes through as it was escaped.</summary>
    public static bool Is(string? owner, string segment)
    {
        ArgumentNullException.ThrowIfNull(segment);
        return (owner ?? Nobody) == segment || (owner ?? Nobody) == segment.Replace("%2F", "/", StringComparison.Ordinal);
    }

    private static string Segment(string? owner) => Uri.EscapeDataString(owner ?? Nobody);
}
