using Traguardo.Core.Checks;
using Traguardo.Core.Scoring;

namespace Traguardo.Web.Features.Shared;

/// <summary>What a finding is about, as people call it, and the page where it can be looked at.</summary>
/// <param name="Name">As «A7 Proprietà industriale e legalità».</param>
/// <param name="Href">Its page; null where it has none of its own.</param>
public sealed record PlaceOfFinding(string Name, string? Href)
{
    /// <summary>Finds the place in a cycle by the finding's path.</summary>
    public static PlaceOfFinding Of(Finding finding, ScoredCycle scored, CycleLinks links)
    {
        ArgumentNullException.ThrowIfNull(finding);
        ArgumentNullException.ThrowIfNull(scored);
        ArgumentNullException.ThrowIfNull(links);
        var slash = finding.Path.IndexOf('/', StringComparison.Ordinal);
        var (head, rest) = slash < 0 ? (finding.Path, "") : (finding.Path[..slash], finding.Path[(slash + 1)..]);
        var cycle = scored.Cycle;
        return (head, rest) switch
        {
            _ when scored.Find(finding.Path) is { } entry => new(NameOf(entry, scored), links.Why(finding.Path)),
            ("measures", _) => new(Named(LayoutTexts.MeasureNamed, rest, cycle.Measures.Find(measure => measure.Code == rest)?.Name), links.Measure(rest)),
            ("indicators", _) => new(Named(LayoutTexts.IndicatorNamed, rest, cycle.Indicators.Find(indicator => indicator.Code == rest)?.Name), links.Indicator(rest)),
            ("programmes", _) => new(Named(LayoutTexts.ProgrammeNamed, rest, cycle.Programmes.Find(programme => programme.Code == rest)?.Name), links.Programmes(rest)),
            ("areas", _) => new(Named(LayoutTexts.AreaNamed, rest, cycle.StrategicAreas.Find(area => area.Code == rest)?.Title), links.WhyArea(rest)),
            ("context", _) => new(LayoutTexts.ContextTable, links.ContextTable(rest)),
            ("neutralisations", _) => new(LayoutTexts.Neutralisations, null),
            ("method", _) => new(LayoutTexts.Method, null),
            _ => new(finding.Path, null),
        };
    }

    private static string Named(string text, string code, string? name) => $"{string.Format(null, text, code)} {name}".TrimEnd();

    private static string NameOf(ScoredEntry entry, ScoredCycle scored)
    {
        var card = scored.CardOf(entry.Path).Node;
        return entry switch
        {
            ScoredNode node when node.Node == card => card.Title,
            ScoredNode node => $"{node.Node.Code} {node.Node.ShortTitle ?? node.Node.Title} · {card.Title}",
            ScoredItem item => $"{item.Item.Indicator ?? item.Item.Objective} · {card.Title}",
            _ => entry.Path,
        };
    }
}
