using Traguardo.Core.Cycles;

namespace Traguardo.Core.Planning.Edits;

/// <summary>Puts a scorecard, a node or an item among the children of a node.</summary>
/// <param name="Parent">Path of the node; empty for a scorecard, which stands in none.</param>
/// <param name="Entry">What is put there, with all below it.</param>
/// <param name="At">Its place among its siblings, from 0; after the last of them unless said.</param>
public sealed record AddEntry(string Parent, Entry Entry, int? At = null) : PlanEdit
{
    internal override Draft Draft(Cycle cycle) => NodeReferences.Follow(cycle, EntryPlaces.Put(cycle, Parent, Entry, At));
}

/// <summary>Changes what a node itself says; what stands below it stays. Where it has another code, all that refers to it, or to what stands below it, follows.</summary>
/// <param name="Path">Path of the node.</param>
/// <param name="Node">The node as it is to be; its children are not looked at.</param>
public sealed record ChangeNode(string Path, Node Node) : PlanEdit
{
    internal override Draft Draft(Cycle cycle)
    {
        if (PlanTree.Find(cycle, Path) is not (Node node, var place))
        {
            return Refusals.NotThere(cycle, Path, Path);
        }
        var path = PlanTree.PathOf(Node, PlanTree.ParentOf(node, Path));
        if (path != Path && PlanTree.Find(cycle, path) is not null)
        {
            return EntryPlaces.Taken(cycle, Path, Node);
        }
        var changed = PlanTree.Replace(cycle, place, Node with { Children = node.Children });
        return NodeReferences.Follow(cycle, new Draft(changed, path), Path);
    }
}

/// <summary>Puts an item in the place of another, or changes what it says.</summary>
/// <param name="Path">Path of the item.</param>
/// <param name="Item">The item as it is to be.</param>
public sealed record ChangeItem(string Path, Item Item) : PlanEdit
{
    internal override Draft Draft(Cycle cycle)
    {
        if (PlanTree.Find(cycle, Path) is not (Item item, var place))
        {
            return Refusals.NotThere(cycle, Path, Path);
        }
        var path = PlanTree.PathOf(Item, PlanTree.ParentOf(item, Path));
        return path != Path && PlanTree.Find(cycle, path) is not null
            ? EntryPlaces.Taken(cycle, Path, Item)
            : new Draft(PlanTree.Replace(cycle, place, Item), path);
    }
}

/// <summary>Takes away a scorecard, a node or an item, with all below it.</summary>
/// <param name="Path">Its path.</param>
public sealed record RemoveEntry(string Path) : PlanEdit
{
    /// <inheritdoc/>
    public override IReadOnlyList<Consequence> Consequences(Cycle cycle) =>
        PlanTree.Find(cycle, Path) is (Node node, _) ? [.. NodeReferences.GoesWith(cycle, node, Path)] : [];

    internal override Draft Draft(Cycle cycle)
    {
        if (PlanTree.Find(cycle, Path) is not var (entry, place))
        {
            return Refusals.NotThere(cycle, Path, Path);
        }
        if (entry is Item)
        {
            return new Draft(PlanTree.Remove(cycle, place), null);
        }
        var users = NodeReferences.ReferredBy(cycle, Path).ToList();
        return users.Count > 0
            ? Refusals.StillReferred(cycle, new Subject(Subject.KindOf(entry), Path, Path), users)
            : new Draft(PlanTree.Remove(NodeReferences.Release(cycle, Path), place), null);
    }
}

/// <summary>Puts a node or an item, with all below it, at another place among its siblings, or into another node.</summary>
/// <param name="Path">Its path.</param>
/// <param name="Parent">Path of the node that it is to stand in, its own for a place among its siblings; empty for a scorecard.</param>
/// <param name="At">Its place among those siblings, from 0; after the last of them unless said.</param>
public sealed record MoveEntry(string Path, string Parent, int? At = null) : PlanEdit
{
    internal override Draft Draft(Cycle cycle)
    {
        if (PlanTree.Find(cycle, Path) is not var (entry, place))
        {
            return Refusals.NotThere(cycle, Path, Path);
        }
        if (PlanTree.IsAtOrBelow(Parent, Path))
        {
            return Refusals.Of(cycle, Path, null, PlanningTexts.IntoItself.With(Path), PlanningTexts.IntoItselfExpected);
        }
        var put = EntryPlaces.Put(PlanTree.Remove(cycle, place), Parent, entry, At);
        return NodeReferences.Follow(cycle, put, Path);
    }
}

/// <summary>Puts beside a node a copy of it, with all below it, under another code. What refers to something in the node refers in the copy to the copy of it.</summary>
/// <param name="Path">Path of the node.</param>
/// <param name="Code">The copy's code.</param>
public sealed record CopyNode(string Path, string Code) : PlanEdit
{
    internal override Draft Draft(Cycle cycle)
    {
        if (PlanTree.Find(cycle, Path) is not (Node node, var place))
        {
            return Refusals.NotThere(cycle, Path, Path);
        }
        var parent = PlanTree.ParentOf(node, Path);
        var own = PlanTree.PathOf(node with { Code = Code }, parent);
        var copy = (Node)PlanTree.Map(node with { Code = Code }, entry => NodeReferences.Follow(entry, path => PlanTree.IsAtOrBelow(path, Path) ? own + path[Path.Length..] : path));
        return NodeReferences.Follow(cycle, EntryPlaces.Put(cycle, parent, copy, place[^1] + 1));
    }
}

/// <summary>Where entries may be put.</summary>
internal static class EntryPlaces
{
    public static Draft Put(Cycle cycle, string parent, Entry entry, int? at)
    {
        var path = PlanTree.PathOf(entry, parent);
        if (parent.Length == 0 != entry is Node { Kind: NodeKind.Scorecard })
        {
            return Refusals.Of(cycle, path, null, PlanningTexts.NotOnTop.With(PlanTree.CodeOf(entry)), PlanningTexts.NotOnTopExpected);
        }
        int[] place = [];
        if (parent.Length > 0)
        {
            if (PlanTree.Find(cycle, parent) is not (Node, var found))
            {
                return Refusals.NotThere(cycle, parent, parent);
            }
            place = found;
        }
        return PlanTree.Find(cycle, path) is not null ? Taken(cycle, path, entry) : new Draft(PlanTree.Insert(cycle, place, at, entry), path);
    }

    public static Draft Taken(Cycle cycle, string path, Entry entry) => entry switch
    {
        Node node => Refusals.Of(cycle, path, "code", PlanningTexts.CodeTaken.With(Shown.Of(node.Code)), PlanningTexts.CodeTakenExpected),
        Item item => Refusals.Of(
            cycle,
            path,
            item.Indicator is null ? "objective" : "indicator",
            PlanningTexts.AlreadyHere.With(Shown.Of(PlanTree.CodeOf(item))),
            PlanningTexts.AlreadyHereExpected),
        _ => throw new ArgumentOutOfRangeException(nameof(entry)),
    };
}
