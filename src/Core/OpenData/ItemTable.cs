using System.Globalization;
using Traguardo.Core.Cycles;
using Traguardo.Core.Exchange;
using Traguardo.Core.Revising;
using Traguardo.Core.Scoring;

namespace Traguardo.Core.OpenData;

/// <summary>The leaves of the trees, with all that their results come from.</summary>
internal static class ItemTable
{
    public static IEnumerable<OpenCell[]> Rows(ScoredCycle scored) =>
        from tree in TreeTables.Trees(scored)
        from item in tree.Root.Items
        select Row(scored.Cycle, tree.Card, item);

    private static OpenCell[] Row(Cycle cycle, string card, ScoredItem item)
    {
        var indicator = item.Indicator?.Indicator;
        var (curve, points) = Curve(item.Item.Curve);
        return
        [
            OpenCell.Of(TreeTables.Key(card, item.ParentPath)),
            OpenCell.Of(card),
            OpenCell.Of(item.Path),
            OpenCell.Of(indicator?.Code),
            OpenCell.Of(item.Objective is { } objective ? TreeTables.Key(card, objective.Path) : null),
            OpenCell.Of(indicator?.Name ?? item.Objective?.Node.Title),
            OpenCell.Of(Words.Better.Write(indicator?.Better ?? Better.Higher)),
            OpenCell.Of(indicator?.Unit.Code ?? "percent"),
            OpenCell.Of(item.Item.Weight),
            OpenCell.Of(FirstPromise.Of(cycle, item.Path)?.Item.Target?.Value),
            OpenCell.Of(item.Item.Target?.Value),
            OpenCell.Of(item.Item.Target?.Upper),
            OpenCell.Of(curve),
            points,
            OpenCell.Of((item.Item.Cap ?? cycle.Method.Cap).Limit),
            OpenCell.Of(Words.Result.Write(item.State)),
            OpenCell.Of(item.Actual),
            OpenCell.Of(item.Result),
            OpenCell.Of(item.Share),
            OpenCell.Of(item.PointsLost),
            OpenCell.Of(string.Join(' ', item.Item.Tags)),
            OpenCell.Of(item.Item.Note),
        ];
    }

    private static (string? Kind, OpenCell Points) Curve(Curve? curve) => curve switch
    {
        StepsCurve steps => ("steps", OpenCell.Of(Points(steps.Points))),
        LineCurve line => ("line", OpenCell.Of(Points(line.Points))),
        FloorCurve floor => ("floor", OpenCell.Of(floor.Floor)),
        BaselineCurve baseline => ("baseline", OpenCell.Of(baseline.Base)),
        _ => (null, OpenCell.Empty),
    };

    private static string Points(IReadOnlyList<CurvePoint> points) => string.Concat(points.Select(point => $"({Number(point.X)}:{Number(point.Score)})"));

    private static string Number(decimal number) => number.ToString(CultureInfo.InvariantCulture);
}
