using Traguardo.Core.Reports.Charts;
using Traguardo.Core.Scoring;
using Traguardo.Core.Templates.Tables;

namespace Traguardo.Core.Templates.Charting;

/// <summary>How a score comes down from 100 to what it is.</summary>
internal static class Waterfall
{
    private const int Shown = 6;

    public static Chart? Of(ChartRequest request)
    {
        var room = request.Room;
        if (request.Node is not { Result: { } score, Share: > 0 } node
            || Monitoring.FilledSoFar.Of(room.Cycle, node) != Monitoring.Filled.All
            || Losses.Of(node) is not { Count: > 0 } losses
            // Where more was reached than promised the steps would not lead to the end.
            || node.Items.Any(item => item.PointsLost < 0))
        {
            return null;
        }
        LossStep Step(string label, decimal lost)
        {
            var points = Ratio.Of(100 * lost, node.Share);
            return new LossStep(label, new Drawn(points, room.Figures.Points(points)));
        }
        var single = losses.Count <= Shown + 1 ? losses : [.. losses.Take(Shown)];
        var others = losses.Skip(single.Count).ToList();
        return new LossesChart
        {
            Title = TemplateTexts.LossesTitle.With(CardTables.NameOf(node)),
            Description = StrategyMap.Explained(node, room),
            Behind = CardTables.Losses(new TableRequest(new TableTemplate { Kind = "losses", Of = request.Template.Of }, room, request.At)).Single().Table.Only(["code", "title", "achievement", "lost"]),
            Start = new LossStep(TemplateTexts.AllPoints, new Drawn(100, room.Figures.Number(100))),
            Losses =
            [
                .. single.Select(item => Step($"{EntryName.CodeOf(item)} {EntryName.TitleOf(item)}", item.PointsLost)),
                .. others.Count == 0 ? Array.Empty<LossStep>() : [Step(TemplateTexts.OtherEntries.With(others.Count), others.Sum(item => item.PointsLost))],
            ],
            End = new LossStep(TemplateTexts.ResultWord, new Drawn(score * 100, room.Figures.Points(score * 100))),
        };
    }
}
