using CsCheck;
using Traguardo.Core.Cycles;
using Traguardo.Core.Measures;
using Traguardo.Core.Scoring;

namespace Traguardo.Core.Tests.Generators;

/// <summary>
/// Scorecards over given indicators. A scorecard refers only to objectives of those before it, so no circle can close.
/// </summary>
internal static class ScorecardGen
{
    public static Gen<List<Node>> Scorecards(List<Indicator> indicators) =>
        from first in Scorecard("ente", indicators, [])
        from second in Scorecard("sg", indicators, [.. Paths(first)])
        from third in Scorecard("area", indicators, [.. Paths(first), .. Paths(second)])
        from count in Gen.Int[1, 3]
        select new List<Node> { first, second, third }[..count];

    /// <summary>The paths of a node and of all nodes below it.</summary>
    public static IEnumerable<string> Paths(Node node, string before = "") =>
        node.Children.OfType<Node>().SelectMany(child => Paths(child, before + node.Code + "/")).Prepend(before + node.Code);

    /// <summary>The paths of the objectives among them.</summary>
    public static IEnumerable<string> Objectives(Node node, string before = "") =>
        node.Children.OfType<Node>().SelectMany(child => Objectives(child, before + node.Code + "/"))
            .Concat(node.Kind == NodeKind.Objective ? [before + node.Code] : []);

    private static Gen<Node> Scorecard(string code, List<Indicator> indicators, List<string> objectives) =>
        Gen.Int[1, 3].SelectMany(levels => Node(NodeKind.Scorecard, code, levels, indicators, objectives))
            .Select(node => node with { Weight = null });

    private static Gen<Node> Node(NodeKind kind, string code, int levels, List<Indicator> indicators, List<string> objectives) =>
        from rollup in Gen.Frequency((5, Gen.Const(Rollup.WeightedMean)), (2, Gen.Enum<Rollup>()))
        from children in Children(levels, indicators, objectives)
        from weight in PlainGen.Weight
        from title in PlainGen.Words
        from owner in PlainGen.PerhapsWords
        from extra in PlainGen.Extra
        select new Node
        {
            Kind = kind,
            Code = code,
            Title = title,
            ShortTitle = owner,
            Weight = weight,
            Rollup = rollup,
            Owner = owner,
            Programme = owner is null ? null : "P1",
            Children = children,
            Extra = extra,
        };

    private static Gen<List<Entry>> Children(int levels, List<Indicator> indicators, List<string> objectives)
    {
        var items = Gen.Select(Items(indicators), References(objectives), (own, others) => own.Concat(others).ToList<Entry>());
        if (levels == 1)
        {
            return items;
        }
        var nodes = Gen.Select(Gen.Int[1, 3], Gen.OneOf(NodeKind.Perspective, NodeKind.Priority, NodeKind.Objective)).SelectMany((count, kind) =>
            CycleGen.Each([.. Enumerable.Range(0, count)], i => Node(kind, $"N{i}", levels - 1, indicators, objectives)));
        return Gen.Select(nodes, items, Gen.Int[0, 4], (below, own, mixed) => mixed == 0 ? [.. below, .. own] : below.ToList<Entry>());
    }

    private static Gen<List<Item>> Items(List<Indicator> indicators) =>
        Gen.Int[0, indicators.Count - 1].List[0, 4].SelectMany(chosen =>
            CycleGen.Each([.. chosen.Distinct()], i => Item(indicators[i].Better).Select(item => item with { Indicator = indicators[i].Code })));

    private static Gen<List<Item>> References(List<string> objectives) => objectives.Count == 0
        ? Gen.Const(new List<Item>())
        : Gen.Int[0, objectives.Count - 1].List[0, 2].SelectMany(chosen =>
            CycleGen.Each(WithoutThoseBelow([.. chosen.Select(i => objectives[i]).Distinct()]), path => Item(Better.Higher).Select(item => item with { Objective = path })));

    // Who refers to a node does not refer to what stands below it as well.
    private static List<string> WithoutThoseBelow(List<string> paths) =>
        paths.FindAll(path => !paths.Exists(above => path.StartsWith(above + "/", StringComparison.Ordinal)));

    /// <summary>An item of no indicator yet.</summary>
    public static Gen<Item> Item(Better better) =>
        from target in PlainGen.PerhapsValue(Target(better))
        from curve in Gen.Frequency((3, Gen.Const((Curve?)null)), (1, Curve(better, target)))
        from cap in Gen.Frequency((4, Gen.Const((Cap?)null)), (1, Gen.OneOf<Cap?>(Cap.None, new Cap(1.5m), Cap.AtTarget)))
        from monitoring in Gen.Int[0, 9].Select(of => of == 0)
        from status in Gen.Frequency((8, Gen.Const(ItemStatus.Due)), (1, Gen.Enum<ItemStatus>()))
        from weight in PlainGen.Weight
        from tags in Gen.OneOf("PIRA", "PTPCT", "più \"uno\"").List[0, 2]
        from note in PlainGen.PerhapsWords
        from extra in PlainGen.Extra
        select new Item
        {
            Weight = monitoring ? null : weight,
            Target = monitoring ? null : target,
            LaterTargets = target is { } promised ? [promised] : [],
            TargetReason = note,
            Cap = cap,
            Curve = monitoring ? null : curve,
            Monitoring = monitoring,
            Status = status,
            Tags = tags,
            Note = note,
            Extra = extra,
        };

    private static Gen<Target> Target(Better better) => better switch
    {
        Better.Within => Gen.Select(PlainGen.Number, PlainGen.Number, (a, b) => Cycles.Target.Of(Math.Min(a, b), Math.Max(a, b))),
        Better.By => PlainGen.Day.Select(day => new Target(Value.Of(day))),
        Better.Yes => Gen.Bool.Select(answer => new Target(Value.Of(answer))),
        _ => PlainGen.Number.Select(Cycles.Target.Of),
    };

    private static Gen<Curve?> Curve(Better better, Target? target)
    {
        var rising = PlainGen.Number.List[1, 4].Select(all => all.Distinct().Order().ToList());
        var points = rising.SelectMany(all => CycleGen.Each(all, x => PlainGen.Fraction.Select(score => new CurvePoint(x, score))));
        var steps = points.Select(all => (Curve?)new StepsCurve(all));
        var line = points.Select(all => (Curve?)new LineCurve(all));
        var floor = PlainGen.Number.Select(number => (Curve?)new FloorCurve(number));
        var start = target is { } promised && better != Better.By ? (promised.Value.Content > 0 ? promised.Value.Content - 1 : promised.Value.Content + 1) : 7;
        return better switch
        {
            Better.Yes => Gen.Const((Curve?)null),
            Better.Within => Gen.OneOf(steps, line, floor),
            _ => Gen.OneOf(steps, line, floor, PlainGen.Extra.Select(extra => (Curve?)new BaselineCurve(start) { Extra = extra })),
        };
    }
}
