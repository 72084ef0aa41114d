using Traguardo.Core.Cycles;

namespace Traguardo.Core.Compiling;

/// <summary>Resolves what refers to nodes by their path: items to objectives, areas to objectives, neutralisations to scorecards.</summary>
internal static class References
{
    public static void Resolve(CycleCompiler compiler, TreeCompiler trees)
    {
        var byPath = ByPath(trees);
        var resolved = new List<(CompiledItem Item, string JsonPath)>();
        foreach (var (item, json) in trees.References)
        {
            if (Find(compiler, byPath, item.Item.Objective!, $"{json}.objective") is { } node)
            {
                item.Objective = node;
                PersonalCards.CheckReference(compiler, item.Parent!.Scorecard, node, $"{json}.objective");
                resolved.Add((item, json));
            }
        }
        foreach (var group in resolved.GroupBy(reference => reference.Item.Objective!))
        {
            group.Key.ReferredBy = [.. group.Select(reference => reference.Item)];
        }
        Circles.Check(compiler, trees, resolved);
    }

    public static List<(StrategicArea, CompiledNode[])> ResolveAreas(CycleCompiler compiler, TreeCompiler trees)
    {
        var byPath = ByPath(trees);
        var areas = new List<(StrategicArea, CompiledNode[])>();
        for (var i = 0; i < compiler.Cycle.StrategicAreas.Count; i++)
        {
            var area = compiler.Cycle.StrategicAreas[i];
            var nodes = new List<CompiledNode>();
            for (var j = 0; j < area.Objectives.Count; j++)
            {
                var json = $"$.strategicAreas[{i}].objectives[{j}]";
                if (Find(compiler, byPath, area.Objectives[j], json) is { } node)
                {
                    PersonalCards.CheckReference(compiler, null, node, json);
                    nodes.Add(node);
                }
            }
            areas.Add((area, [.. nodes]));
        }
        return areas;
    }

    public static Dictionary<CompiledNode, HashSet<int>> ResolveNeutralisations(CycleCompiler compiler)
    {
        var cards = new Dictionary<string, CompiledNode>();
        compiler.Scorecards.ForEach(scorecard => cards.TryAdd(scorecard.Path, scorecard));
        var neutralised = new Dictionary<CompiledNode, HashSet<int>>();
        for (var i = 0; i < compiler.Cycle.Neutralisations.Count; i++)
        {
            var neutralisation = compiler.Cycle.Neutralisations[i];
            var json = $"$.neutralisations[{i}]";
            var card = cards.GetValueOrDefault(neutralisation.Scorecard);
            if (card is null)
            {
                compiler.Fault($"{json}.scorecard", CompileTexts.UnknownCode.With(neutralisation.Scorecard), CompileTexts.AScorecardCode);
            }
            if (!compiler.IndicatorIndex.TryGetValue(neutralisation.Indicator, out var index))
            {
                compiler.Fault($"{json}.indicator", CompileTexts.UnknownCode.With(neutralisation.Indicator), CompileTexts.AnIndicatorCode);
            }
            else if (card is not null && neutralisation.IsInForce)
            {
                neutralised.TryAdd(card, []);
                neutralised[card].Add(index);
            }
        }
        return neutralised;
    }

    private static Dictionary<string, CompiledNode> ByPath(TreeCompiler trees)
    {
        var byPath = new Dictionary<string, CompiledNode>();
        trees.Nodes.ForEach(node => byPath.TryAdd(node.Path, node));
        return byPath;
    }

    private static CompiledNode? Find(CycleCompiler compiler, Dictionary<string, CompiledNode> byPath, string path, string json)
    {
        if (byPath.TryGetValue(path, out var node))
        {
            return node;
        }
        compiler.Fault(json, CompileTexts.UnknownPath.With(path), CompileTexts.APath);
        return null;
    }
}
