namespace Traguardo.Core.Templates.Charting;

/// <summary>The kinds of chart that a template may ask for.</summary>
public static class ChartKinds
{
    private const string Of = "of", Context = "context", Measures = "measures";

    /// <summary>All of them, in the order of the documentation.</summary>
    public static IReadOnlyList<ChartKind> All { get; } =
    [
        new("map", () => TemplateTexts.ChartMap, StrategyMap.Of, Of),
        new("perspectives", () => TemplateTexts.ChartPerspectives, ResultLights.OfPerspectives, Of),
        new("objectives", () => TemplateTexts.ChartObjectives, ResultLights.OfObjectives, Of),
        new("losses", () => TemplateTexts.ChartLosses, Waterfall.Of, Of),
        new("monitorings", () => TemplateTexts.ChartMonitorings, Trends.OfMonitorings, Of),
        new("measures", () => TemplateTexts.ChartMeasures, Trends.OfMeasures, Measures),
        new("trend", () => TemplateTexts.ChartTrend, Trends.OfContext, Context),
        new("budget", () => TemplateTexts.ChartBudget, Pairs.OfProgrammes),
        new("pairs", () => TemplateTexts.ChartPairs, Pairs.OfContext, Context),
        new("pyramid", () => TemplateTexts.ChartPyramid, Pairs.Pyramid, Context),
    ];

    /// <summary>The kind of a name; null where there is none.</summary>
    public static ChartKind? Find(string name) => All.FirstOrDefault(kind => kind.Name == name);
}
