using Traguardo.Core.Cycles;
using Traguardo.Core.Monitoring;
using Traguardo.Core.Reports;
using Traguardo.Core.Reports.Charts;
using Traguardo.Core.Scoring;

namespace Traguardo.Core.Templates.Charting;

/// <summary>Results of perspectives or objectives as bars with a light each.</summary>
internal static class ResultLights
{
    public static Chart? OfPerspectives(ChartRequest request) =>
        Of(request, TemplateTexts.PerspectivesChartTitle, node => node.Node.Kind is NodeKind.Perspective or NodeKind.Priority);

    public static Chart? OfObjectives(ChartRequest request) => Of(request, TemplateTexts.ObjectivesChartTitle, node => node.Node.Kind == NodeKind.Objective);

    /// <summary>The table behind a chart of nodes.</summary>
    public static ReportTable Behind(ScoredNode root, List<ScoredNode> nodes, ReportRoom room) =>
        ScorecardTable.Whole(room.Scored, root, nodes.Contains).Only(["code", "title", "achievement", "outcome"]);

    private static LightsChart? Of(ChartRequest request, string title, Func<ScoredNode, bool> isShown)
    {
        if (request.Node is not { } root || root.Nodes.Where(isShown).ToList() is not { Count: > 0 } nodes)
        {
            return null;
        }
        var room = request.Room;
        return new LightsChart
        {
            Title = title.With(Titles.When(room.Scored)),
            Description = StrategyMap.Explained(root, room),
            Behind = Behind(root, nodes, room),
            Rows = [.. nodes.Select(node => new LightRow(
                $"{node.Node.Code} {node.Node.ShortTitle ?? node.Node.Title}",
                node.Result is { } result && FilledSoFar.Of(room.Cycle, node) != Filled.None ? new Drawn(result, room.Figures.Percent(result)) : null,
                Outcomes.Cell(room.Scored, node)))],
        };
    }
}
