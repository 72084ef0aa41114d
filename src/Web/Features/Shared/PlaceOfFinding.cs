using Traguardo.Core.Checks;

namespace Traguardo.Web.Features.Shared;

/// <summary>From a finding to the page where it can be looked at.</summary>
public static class PlaceOfFinding
{
    /// <summary>What stands in front of the name of a context table, in a finding's path and in the page's anchors.</summary>
    public const string Context = "context";

    /// <summary>The address of the place; null where it has no page of its own.</summary>
    public static string? Link(Finding finding, CycleLinks links)
    {
        ArgumentNullException.ThrowIfNull(finding);
        ArgumentNullException.ThrowIfNull(links);
        var slash = finding.Path.IndexOf('/', StringComparison.Ordinal);
        var (head, rest) = slash < 0 ? (finding.Path, "") : (finding.Path[..slash], finding.Path[(slash + 1)..]);
        return (head, rest) switch
        {
            ("method", _) or ("", _) => null,
            ("measures", _) => links.Measure(rest),
            ("indicators", _) => links.Indicator(rest),
            ("programmes", _) => links.Programmes(rest),
            ("areas", _) => links.WhyArea(rest),
            ("neutralisations", _) => null,
            (Context, _) => $"{links.Checks}#{Anchor(rest)}",
            _ => links.Why(finding.Path),
        };
    }

    /// <summary>The anchor of a context table on the page of checks.</summary>
    public static string Anchor(string table) => $"{Context}-{string.Concat(table.Select(c => char.IsAsciiLetterOrDigit(c) ? c : '-'))}";
}
