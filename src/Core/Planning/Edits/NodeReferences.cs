using Traguardo.Core.Cycles;

namespace Traguardo.Core.Planning.Edits;

/// <summary>What refers to nodes: by their path items, areas, the objectives that serve them; by a card's code what the OIV set aside in it; programmes by either.</summary>
internal static class NodeReferences
{
    /// <summary>With a new path wherever a node, or one below it, was referred to by the old one.</summary>
    public static Cycle Follow(Cycle cycle, string from, string to)
    {
        if (from == to)
        {
            return cycle;
        }
        string Path(string path) => PlanTree.IsAtOrBelow(path, from) ? to + path[from.Length..] : path;
        var followed = cycle with
        {
            StrategicAreas = [.. cycle.StrategicAreas.Select(area => area with { Objectives = [.. area.Objectives.Select(Path)] })],
            Neutralisations = [.. cycle.Neutralisations.Select(set => set with { Scorecard = Path(set.Scorecard) })],
            Programmes = [.. cycle.Programmes.Select(programme => programme with { Objective = programme.Objective is { } objective && objective.Contains('/', StringComparison.Ordinal) ? Path(objective) : programme.Objective })],
        };
        return PlanTree.Map(followed, entry => Follow(entry, Path));
    }

    /// <summary>What an entry itself refers to, with other paths.</summary>
    public static Entry Follow(Entry entry, Func<string, string> path) => entry switch
    {
        Node { Serves: { } serves } node => node with { Serves = path(serves) },
        Item { Objective: { } objective } item => item with { Objective = path(objective) },
        _ => entry,
    };

    /// <summary>The objective that a programme means by a code: the first one that has it.</summary>
    public static string? ObjectiveOf(Cycle cycle, string? codeOrPath) => codeOrPath is null ? null
        : PlanTree.All(cycle)
            .Where(entry => entry.Entry is Node { Kind: NodeKind.Objective } node && (node.Code == codeOrPath || entry.Path == codeOrPath))
            .Select(entry => entry.Path)
            .FirstOrDefault();

    /// <summary>What cannot be without a node or those below it, and stands elsewhere.</summary>
    public static IEnumerable<Subject> ReferredBy(Cycle cycle, string top) =>
        from entry in PlanTree.All(cycle)
        where !PlanTree.IsAtOrBelow(entry.Path, top)
        let path = entry.Entry switch { Node node => node.Serves, Item item => item.Objective, _ => null }
        where path is not null && PlanTree.IsAtOrBelow(path, top)
        select new Subject(Subject.KindOf(entry.Entry), entry.Path, entry.Path);

    /// <summary>What goes, or is left without an objective, with a node and those below it.</summary>
    public static IEnumerable<Consequence> GoesWith(Cycle cycle, Entry top, string path)
    {
        var parent = PlanTree.ParentOf(top, path);
        foreach (var (below, entry) in PlanTree.Below(top, parent).Skip(1))
        {
            yield return new Consequence(new Subject(Subject.KindOf(entry), below, below), PlanningTexts.GoesWith.With(path));
        }
        foreach (var area in cycle.StrategicAreas)
        {
            foreach (var objective in area.Objectives.Where(objective => PlanTree.IsAtOrBelow(objective, path)))
            {
                yield return new Consequence(PlanParts.Areas.SubjectOf(area.Code), PlanningTexts.LosesObjective.With(objective));
            }
        }
        foreach (var programme in cycle.Programmes.Where(programme => IsOf(cycle, programme, path)))
        {
            yield return new Consequence(PlanParts.Programmes.SubjectOf(programme.Code), PlanningTexts.StaysWithoutObjective);
        }
        foreach (var neutralisation in cycle.Neutralisations.Where(set => set.Scorecard == path))
        {
            yield return new Consequence(SubjectOf(neutralisation), PlanningTexts.GoesWith.With(path));
        }
    }

    /// <summary>The cycle without what goes with a node; the node is still in it.</summary>
    public static Cycle Release(Cycle cycle, string path) => cycle with
    {
        StrategicAreas = [.. cycle.StrategicAreas.Select(area => area with { Objectives = [.. area.Objectives.Where(objective => !PlanTree.IsAtOrBelow(objective, path))] })],
        Programmes = [.. cycle.Programmes.Select(programme => IsOf(cycle, programme, path) ? programme with { Objective = null } : programme)],
        Neutralisations = [.. cycle.Neutralisations.Where(set => set.Scorecard != path)],
    };

    public static Subject SubjectOf(Neutralisation set) =>
        new(SubjectKind.Neutralisation, $"neutralisations/{set.Scorecard}/{set.Indicator}", $"{set.Scorecard}/{set.Indicator}");

    private static bool IsOf(Cycle cycle, Programme programme, string top) =>
        ObjectiveOf(cycle, programme.Objective) is { } objective && PlanTree.IsAtOrBelow(objective, top);
}
