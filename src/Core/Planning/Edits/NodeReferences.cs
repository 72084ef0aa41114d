using Traguardo.Core.Cycles;

namespace Traguardo.Core.Planning.Edits;

/// <summary>What refers to nodes: by their path items, areas, the objectives that serve them; by a card's code what the OIV set aside in it; programmes by either.</summary>
internal static class NodeReferences
{
    /// <summary>The draft with all that refers to a node, or to one below it, following where it has gone.</summary>
    /// <param name="before">The cycle before the edit.</param>
    /// <param name="draft">What the edit made of it.</param>
    /// <param name="from">The path that the edited node had; null where it is new.</param>
    public static Draft Follow(Cycle before, Draft draft, string? from = null)
    {
        if (draft.Refusals.Count > 0)
        {
            return draft;
        }
        string Path(string path) => from is not null && PlanTree.IsAtOrBelow(path, from) ? draft.Address + path[from.Length..] : path;
        var followed = from is null || from == draft.Address ? draft.Cycle : Follow(draft.Cycle, Path);
        return draft with { Cycle = followed with { Programmes = [.. followed.Programmes.Select(programme => Follow(before, followed, programme, Path))] } };
    }

    /// <summary>What an entry itself refers to, with other paths.</summary>
    public static Entry Follow(Entry entry, Func<string, string> path) => entry switch
    {
        Node { Serves: { } serves } node => node with { Serves = path(serves) },
        Item { Objective: { } objective } item => item with { Objective = path(objective) },
        _ => entry,
    };

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
        Judgements = [.. cycle.Judgements.Where(judgement => judgement.Scorecard != path)],
        // Another card that is given its code is not published by it.
        Method = cycle.Method with { PublishedCards = [.. cycle.Method.PublishedCards.Where(card => card != path)] },
    };

    public static Subject SubjectOf(Neutralisation set) =>
        new(SubjectKind.Neutralisation, $"neutralisations/{set.Scorecard}/{set.Indicator}", $"{set.Scorecard}/{set.Indicator}");

    private static Cycle Follow(Cycle cycle, Func<string, string> path) => PlanTree.Map(
        cycle with
        {
            StrategicAreas = [.. cycle.StrategicAreas.Select(area => area with { Objectives = [.. area.Objectives.Select(path)] })],
            Neutralisations = [.. cycle.Neutralisations.Select(set => set with { Scorecard = path(set.Scorecard) })],
            Revisions = [.. cycle.Revisions.Select(revision => revision with { Node = path(revision.Node), Was = (Item)Follow(revision.Was, path), Becomes = (Item)Follow(revision.Becomes, path) })],
            Analyses = [.. cycle.Analyses.Select(analysis => analysis with { Objective = path(analysis.Objective) })],
            Judgements = [.. cycle.Judgements.Select(judgement => judgement with { Scorecard = path(judgement.Scorecard) })],
            Method = cycle.Method with { PublishedCards = [.. cycle.Method.PublishedCards.Select(path)] },
        },
        entry => Follow(entry, path));

    // By the code as long as that says which is meant, by the path where it no longer does.
    private static Programme Follow(Cycle before, Cycle after, Programme programme, Func<string, string> path)
    {
        if (ObjectiveOf(before, programme.Objective) is not { } old)
        {
            return programme;
        }
        var now = path(old);
        var code = now[(now.LastIndexOf('/') + 1)..];
        return programme with { Objective = programme.Objective != old && ObjectiveOf(after, code) == now ? code : now };
    }

    // What a programme means, as the compiler reads it; null where that cannot be told.
    private static string? ObjectiveOf(Cycle cycle, string? codeOrPath)
    {
        var named = cycle.Scorecards
            .Where(card => card.Holder is null)
            .SelectMany(card => PlanTree.Below(card, ""))
            .Where(entry => entry.Entry is Node { Kind: NodeKind.Objective } node && (node.Code == codeOrPath || entry.Path == codeOrPath))
            .Select(entry => entry.Path)
            .ToList();
        var isAmbiguous = named.Count > 1 && named[0].Split('/')[0] == named[1].Split('/')[0];
        return named.Contains(codeOrPath!) ? codeOrPath : isAmbiguous ? null : named.FirstOrDefault();
    }

    private static bool IsOf(Cycle cycle, Programme programme, string top) =>
        ObjectiveOf(cycle, programme.Objective) is { } objective && PlanTree.IsAtOrBelow(objective, top);
}
