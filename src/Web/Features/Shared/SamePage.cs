using Traguardo.Core.Explaining;
using Traguardo.Web.Data;

namespace Traguardo.Web.Features.Shared;

/// <summary>The page at hand in another cycle, for who goes from year to year.</summary>
public static class SamePage
{
    /// <summary>Its address there; null where that cycle has no such page.</summary>
    public static string? In(LoadedCycle other, RouteValueDictionary route, QueryString query)
    {
        ArgumentNullException.ThrowIfNull(other);
        ArgumentNullException.ThrowIfNull(route);
        var links = new CycleLinks(other.Summary.AdministrationCode, other.Summary.Year);
        var code = (route.TryGetValue("path", out var path) ? path : route.TryGetValue("codice", out var named) ? named : null) as string;
        return (route["page"], code) switch
        {
            ("/Why/Why", { } figure) when IsExplained(other, figure) => links.Why(figure),
            ("/Objectives/Objective", { } node) when other.Compiled.FindNode(node) is not null => links.Objective(node),
            ("/Indicators/Indicator", { } indicator) when other.Compiled.FindIndicator(indicator) is not null => links.Indicator(indicator),
            ("/Measures/Measure", { } measure) when other.Cycle.Measures.Exists(one => one.Code == measure) => links.Measure(measure),
            ("/Scorecards/Scorecard", { } card) when other.Cycle.Scorecards.Exists(one => one.Code == card) => links.Scorecard(card),
            ("/Scorecards/Scorecard", null) => links.Scorecard(),
            ("/Measures/Measures", _) => links.Measures,
            ("/Programmes/Programmes", _) => links.Programmes(),
            ("/Documents/Documents", _) => Documents.DocumentLinks.Documents(links),
            ("/Monitoring/Monitoring", _) => Monitoring.MonitoringLinks.Monitoring(links),
            ("/Analysing/Analyses", _) => Analysing.AnalysingLinks.Analyses(links),
            ("/Texts/Texts", _) => Features.Texts.TextLinks.Texts(links),
            ("/Oiv/Desk", _) => Oiv.OivLinks.OivDesk(links),
            ("/Checks/Checks", _) => links.Checks,
            ("/Context/Contexts", _) => links.Context(),
            ("/Context/ContextTablePage", _) when ContextTables.Read(other.ContextJson)?.Any(table => table.Path == route["tabella"] as string) == true => links.ContextTable((string)route["tabella"]!),
            ("/Search/Search", _) => links.Search + query,
            _ => null,
        };
    }

    private static bool IsExplained(LoadedCycle other, string figure) => figure.StartsWith(Explainer.AreaPrefix, StringComparison.Ordinal)
        ? other.Cycle.StrategicAreas.Exists(area => Explainer.AreaPrefix + area.Code == figure)
        : Address.Find(other.Compiled.Score(), figure) is not null;
}
