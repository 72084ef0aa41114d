using Traguardo.Core.Cycles;
using Traguardo.Core.Scoring;

namespace Traguardo.Core.Compiling;

/// <summary>Compiles the scorecards' trees: paths, weights, indicators, targets and curves. References to objectives are resolved afterwards.</summary>
internal sealed class TreeCompiler(CycleCompiler compiler, Codes codes)
{
    /// <summary>The longest path, in characters. Paths are kept for every entry, so that a deep tree of long codes would fill the memory.</summary>
    public const int MaxPath = 500;

    private readonly HashSet<string> paths = [];
    private readonly Dictionary<CompiledIndicator, List<CompiledItem>> uses = [];
    private bool isTooDeep;

    public List<CompiledNode> Scorecards { get; } = [];

    public List<CompiledNode> Nodes { get; } = [];

    /// <summary>Items that refer to an objective, with where they are in the input.</summary>
    public List<(CompiledItem Item, string JsonPath)> References { get; } = [];

    public void Compile()
    {
        for (var i = 0; i < compiler.Cycle.Scorecards.Count; i++)
        {
            isTooDeep = false;
            Scorecards.Add(Compile(compiler.Cycle.Scorecards[i], null, $"$.scorecards[{i}]", 1));
            if (isTooDeep)
            {
                compiler.Fault($"$.scorecards[{i}]", CompileTexts.TooDeep.With(Scorecards[i].Path, Reach.MaxDepth), CompileTexts.TooDeepExpected);
            }
        }
        foreach (var (indicator, items) in uses)
        {
            indicator.UsedBy = items;
        }
    }

    private CompiledNode Compile(Node node, CompiledNode? parent, string json, int depth)
    {
        codes.CheckShape($"{json}.code", node.Code, Codes.NotInNodes);
        Names.Check(compiler, $"{json}.title", node.Title);
        var path = parent is null ? node.Code : $"{parent.Path}/{node.Code}";
        AddPath(path, $"{json}.code", node.Code);
        CheckWeight(node, parent, json);
        var compiled = new CompiledNode { Node = node, Path = path, Parent = parent, Index = Nodes.Count };
        Nodes.Add(compiled);
        if (path.Length > MaxPath)
        {
            compiler.Fault($"{json}.code", CompileTexts.PathTooLong.With(Shown.Of(node.Code), MaxPath), CompileTexts.PathTooLongExpected);
            return compiled;
        }
        if (depth > Reach.MaxDepth)
        {
            isTooDeep = true;
            return compiled;
        }
        var children = new CompiledEntry[node.Children.Count];
        for (var i = 0; i < children.Length; i++)
        {
            var childJson = $"{json}.children[{i}]";
            children[i] = node.Children[i] is Node child
                ? Compile(child, compiled, childJson, depth + 1)
                : Compile((Item)node.Children[i], compiled, childJson);
        }
        compiled.Children = children;
        return compiled;
    }

    private CompiledItem Compile(Item item, CompiledNode parent, string json)
    {
        if (item.Indicator is null == item.Objective is null)
        {
            compiler.Fault(json, CompileTexts.OneSubject, CompileTexts.OneSubjectExpected);
        }
        var indicator = FindIndicator(item, json);
        var compiled = new CompiledItem
        {
            Item = item,
            Path = $"{parent.Path}/{item.Indicator ?? item.Objective}",
            Parent = parent,
            Indicator = indicator,
            Cap = item.Cap ?? compiler.Cycle.Method.Cap,
        };
        AddPath(compiled.Path, item.Indicator is null ? $"{json}.objective" : $"{json}.indicator", item.Indicator ?? item.Objective!);
        if (indicator is not null)
        {
            uses.TryAdd(indicator, []);
            uses[indicator].Add(compiled);
        }
        if (item.Objective is not null)
        {
            References.Add((compiled, json));
        }
        MethodCompiler.CheckCap(compiler, item.Cap, json);
        // What is only observed needs no weight, and a wrong one is wrong all the same.
        CheckWeight(item, item.Monitoring ? null : parent, json);
        if (item.Objective is not null || indicator is not null)
        {
            TargetFit.Check(compiler, item, indicator?.Indicator.Better ?? Better.Higher, json);
        }
        return compiled;
    }

    private CompiledIndicator? FindIndicator(Item item, string json)
    {
        if (item.Indicator is null)
        {
            return null;
        }
        if (compiler.IndicatorIndex.TryGetValue(item.Indicator, out var index))
        {
            return compiler.Indicators[index];
        }
        compiler.Fault($"{json}.indicator", CompileTexts.UnknownCode.With(item.Indicator), CompileTexts.AnIndicatorCode);
        return null;
    }

    private void AddPath(string path, string json, string code)
    {
        if (!paths.Add(path))
        {
            compiler.Fault(json, CompileTexts.DoubleCode.With(code), CompileTexts.DoublePathExpected.With(path));
        }
    }

    private void CheckWeight(Entry entry, CompiledNode? parent, string json)
    {
        switch (entry.Weight)
        {
            case < 0 or > Ratio.Limit:
                compiler.Fault($"{json}.weight", CompileTexts.WeightOutOfRange.With(entry.Weight), CompileTexts.AWeight);
                break;
            case null when parent is { Node.Rollup: Rollup.WeightedMean }:
                compiler.Fault($"{json}.weight", CompileTexts.NoWeight, CompileTexts.AWeight);
                break;
        }
    }
}
