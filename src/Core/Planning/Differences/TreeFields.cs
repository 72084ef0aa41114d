using System.Globalization;
using Traguardo.Core.Cycles;
using Traguardo.Core.Explaining;
using Traguardo.Core.Measures;
using Traguardo.Core.Scoring;
using static Traguardo.Core.Planning.Differences.Fields;

namespace Traguardo.Core.Planning.Differences;

/// <summary>The fields of nodes and items.</summary>
internal static class TreeFields
{
    public static List<Field<Node>> Node() =>
    [
        Word<Node, NodeKind>("kind", DifferenceTexts.Kind, node => node.Kind, FieldWords.Of),
        Text<Node>("title", DifferenceTexts.Title, node => node.Title),
        Text<Node>("shortTitle", DifferenceTexts.ShortTitle, node => node.ShortTitle),
        Weight<Node>(),
        Word<Node, Rollup>("rollup", DifferenceTexts.Rollup, node => node.Rollup, FieldWords.Of),
        Code<Node>("programme", DifferenceTexts.Programme, node => node.Programme, (codes, code) => codes.Programme(code)),
        PlanFields.Owner<Node>(node => node.Owner),
        CodeList<Node>("collaborators", DifferenceTexts.Collaborators, node => node.Collaborators, (codes, code) => codes.Unit(code)),
        Word<Node, Level>("level", DifferenceTexts.Level, node => node.Level, FieldWords.Of),
        Code<Node>("serves", DifferenceTexts.Serves, node => node.Serves, (codes, path) => codes.Path(path)),
        Code<Node>("holder", DifferenceTexts.Holder, node => node.Holder, (codes, code) => codes.Unit(code)),
        Code<Node>("evaluator", DifferenceTexts.Evaluator, node => node.Evaluator, (codes, code) => codes.Unit(code)),
        Extra<Node>(),
    ];

    public static List<Field<Item>> Item() =>
    [
        Weight<Item>(),
        new("target", DifferenceTexts.Target, (item, version) => item.Target is { } target ? version.Target(item, target) : null, (item, _) => Exact(item.Target)),
        new("laterTargets", DifferenceTexts.LaterTargets, LaterTargets, (item, _) => Row(item.LaterTargets.Select(target => Exact((Target?)target)))),
        Text<Item>("targetReason", DifferenceTexts.TargetReason, item => item.TargetReason),
        new("cap", DifferenceTexts.Cap, (item, version) => item.Cap is { } cap ? FieldWords.Of(cap, version.Figures) : null, (item, _) => item.Cap is { } cap ? $"≤{Fields.Exact(cap.Limit)}" : null),
        new("curve", DifferenceTexts.Curve, Curve, (item, _) => Exact(item.Curve)),
        YesNo<Item>("monitoring", DifferenceTexts.Monitoring, item => item.Monitoring),
        Word<Item, ItemStatus>("status", DifferenceTexts.Status, item => item.Status, FieldWords.Of),
        CodeList<Item>("tags", DifferenceTexts.Tags, item => item.Tags, (_, tag) => tag),
        Text<Item>("note", DifferenceTexts.Note, item => item.Note),
        Extra<Item>(),
    ];

    private static Field<T> Weight<T>()
        where T : Entry =>
        Number<T>("weight", DifferenceTexts.Weight, entry => entry.Weight, (figures, weight) => figures.Weight(weight));

    // 2021: ≥ 90%; 2022: ≥ 92%
    private static string? LaterTargets(Item item, Version version) => item.LaterTargets.Count == 0 ? null
        : string.Join("; ", item.LaterTargets.Select((target, i) => $"{(version.Cycle.Year + i + 1).ToString(CultureInfo.InvariantCulture)}: {version.Target(item, target)}"));

    private static string? Curve(Item item, Version version)
    {
        var indicator = version.IndicatorOf(item);
        return item.Curve is { } curve
            ? new CurveInWords(version.Figures).Of(curve, indicator?.Better ?? Better.Higher, indicator?.Unit ?? UnitOfMeasure.Percent)
            : null;
    }

    private static string? Exact(Target? target) => target is { } given ? $"{Fields.Exact((Value?)given.Value)}–{Fields.Exact(given.Upper)}" : null;

    private static string? Exact(Curve? curve) => curve is null ? null : Row(
    [
        curve.GetType().Name,
        .. curve switch
        {
            StepsCurve steps => steps.Points.Select(Exact),
            LineCurve line => line.Points.Select(Exact),
            FloorCurve floor => [Fields.Exact(floor.Floor)],
            BaselineCurve baseline => [Fields.Exact(baseline.Base)],
            _ => throw new ArgumentOutOfRangeException(nameof(curve)),
        },
        curve.Extra,
    ]);

    private static string? Exact(CurvePoint point) => $"{Fields.Exact(point.X)}→{Fields.Exact(point.Score)}";
}
