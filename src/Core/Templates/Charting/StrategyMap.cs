using Traguardo.Core.Cycles;
using Traguardo.Core.Display;
using Traguardo.Core.Explaining;
using Traguardo.Core.Monitoring;
using Traguardo.Core.Reports;
using Traguardo.Core.Reports.Charts;
using Traguardo.Core.Scoring;
using Traguardo.Core.Templates.Tables;

namespace Traguardo.Core.Templates.Charting;

/// <summary>The strategy map of a scorecard.</summary>
internal static class StrategyMap
{
    public static Chart? Of(ChartRequest request)
    {
        if (request.Node is not { } card || !card.Nodes.Any(node => node.Node.Kind == NodeKind.Objective))
        {
            return null;
        }
        var room = request.Room;
        var grid = StrategyGrid.Of(card, room.Scored.Areas);
        return new MapChart
        {
            Title = TemplateTexts.MapTitle.With(Titles.When(room.Scored)),
            Description = $"{Counts(card, room)} {Explained(card, room)}",
            Behind = ResultLights.Behind(card, [.. card.Nodes], room),
            Columns = grid.Columns is [{ Area: null }] ? [] : [.. grid.Columns.Select(column => Head(column.Area, room))],
            Bands = [.. grid.Rows.Select(row => new MapBand(
                row.Perspective is { } perspective ? Head(perspective, room) : new MapHead(TemplateTexts.NoPerspective, null, Outcomes.Cell(Outcome.NotApplicable)),
                [.. row.Cells.Select(cell => cell.Select(objective => Tile(objective, room)).ToList())]))],
        };
    }

    /// <summary>Where a node loses its points, or that its values are still to come.</summary>
    public static string Explained(ScoredNode node, ReportRoom room) => Awaited.InWords(room.Cycle, node) ?? new WhyInWords(room.Scored, room.Figures).Of(node);

    private static string Counts(ScoredNode card, ReportRoom room)
    {
        var objectives = card.Nodes.Where(node => node.Node.Kind == NodeKind.Objective).ToList();
        var words = objectives.GroupBy(node => Outcomes.Of(room.Scored, node)).OrderBy(group => group.Key)
            .Select(group => $"{Outcomes.Word(group.Key)} {room.Figures.Number(group.Count())}");
        return Counted.Of(objectives.Count, TemplateTexts.ObjectivesByOutcome, string.Join(", ", words));
    }

    private static MapHead Head(ScoredArea? area, ReportRoom room) => area is null
        ? new MapHead(TemplateTexts.NoArea, null, Outcomes.Cell(Outcome.NotApplicable))
        : new MapHead(
            area.Area.ShortTitle ?? area.Area.Title,
            area.Score is { } score && FilledSoFar.Of(room.Cycle, area) != Filled.None ? room.Figures.Whole(score) : null,
            CardTables.AreaOutcome(room, area));

    private static MapHead Head(ScoredNode node, ReportRoom room) => new(node.Node.ShortTitle ?? node.Node.Title, Shown(node, room), Outcomes.Cell(room.Scored, node));

    private static MapTile Tile(ScoredNode node, ReportRoom room) =>
        new(node.Node.Code, node.Node.ShortTitle ?? node.Node.Title, Shown(node, room), Outcomes.Cell(room.Scored, node), node.Path);

    private static string? Shown(ScoredNode node, ReportRoom room) =>
        node.Result is { } result && FilledSoFar.Of(room.Cycle, node) != Filled.None ? room.Figures.Whole(result) : null;
}
