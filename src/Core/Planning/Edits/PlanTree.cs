using Traguardo.Core.Cycles;

namespace Traguardo.Core.Planning.Edits;

/// <summary>
/// The scorecards' trees as one edits them: a place is the index of a scorecard, then of each child on the way down. What comes
/// out is new on that way, and shares the rest with what went in.
/// </summary>
internal static class PlanTree
{
    /// <summary>Every node and item with its path, each before what stands below it.</summary>
    public static IEnumerable<(string Path, Entry Entry)> All(Cycle cycle) => cycle.Scorecards.SelectMany(card => Below(card, ""));

    /// <summary>A node and all below it, with their paths.</summary>
    public static IEnumerable<(string Path, Entry Entry)> Below(Entry entry, string parent)
    {
        var path = PathOf(entry, parent);
        return entry is Node node ? node.Children.SelectMany(child => Below(child, path)).Prepend((path, entry)) : [(path, entry)];
    }

    public static string CodeOf(Entry entry) => entry is Node node ? node.Code : ((Item)entry).Indicator ?? ((Item)entry).Objective ?? "";

    public static string PathOf(Entry entry, string parent) => parent.Length == 0 ? CodeOf(entry) : $"{parent}/{CodeOf(entry)}";

    /// <summary>True for a path, and for those below it.</summary>
    public static bool IsAtOrBelow(string path, string top) =>
        path.StartsWith(top, StringComparison.Ordinal) && (path.Length == top.Length || path[top.Length] == '/');

    /// <summary>What stands at a path, and where; null where nothing does.</summary>
    public static (Entry Entry, int[] Place)? Find(Cycle cycle, string path) => Find(cycle.Scorecards, path, "", []);

    /// <summary>Path of the node in which something stands; empty for a scorecard.</summary>
    public static string ParentOf(Entry entry, string path) => path.Length == CodeOf(entry).Length ? "" : path[..^(CodeOf(entry).Length + 1)];

    /// <summary>What stands in a node; the scorecards where the place is empty.</summary>
    public static IReadOnlyList<Entry> Children(Cycle cycle, int[] place) =>
        place.Aggregate<int, IReadOnlyList<Entry>>(cycle.Scorecards, (children, at) => ((Node)children[at]).Children);

    public static Cycle Replace(Cycle cycle, int[] place, Entry entry) => Edit(cycle, place, (children, at) => children[at] = entry);

    public static Cycle Remove(Cycle cycle, int[] place) => Edit(cycle, place, (children, at) => children.RemoveAt(at));

    /// <summary>With an entry at a place among its siblings, or after the last of them.</summary>
    public static Cycle Insert(Cycle cycle, int[] parent, int? at, Entry entry)
    {
        var count = Children(cycle, parent).Count;
        return Edit(cycle, [.. parent, Math.Clamp(at ?? count, 0, count)], (children, index) => children.Insert(index, entry));
    }

    /// <summary>With each node and item as the function gives it; it is given what stands below already changed.</summary>
    public static Cycle Map(Cycle cycle, Func<Entry, Entry> map) => cycle with { Scorecards = [.. cycle.Scorecards.Select(card => (Node)Map(card, map))] };

    /// <summary>A node or item, and all below it, as the function gives them.</summary>
    public static Entry Map(Entry entry, Func<Entry, Entry> map) =>
        map(entry is Node node ? node with { Children = [.. node.Children.Select(child => Map(child, map))] } : entry);

    private static (Entry, int[])? Find(IReadOnlyList<Entry> entries, string path, string parent, int[] place)
    {
        for (var i = 0; i < entries.Count; i++)
        {
            var own = PathOf(entries[i], parent);
            if (own == path)
            {
                return (entries[i], [.. place, i]);
            }
            if (entries[i] is Node node && IsAtOrBelow(path, own) && Find(node.Children, path, own, [.. place, i]) is { } found)
            {
                return found;
            }
        }
        return null;
    }

    private static Cycle Edit(Cycle cycle, int[] place, Action<List<Entry>, int> edit) =>
        cycle with { Scorecards = [.. Edit(cycle.Scorecards, place, edit).Cast<Node>()] };

    private static List<Entry> Edit(IReadOnlyList<Entry> entries, ReadOnlySpan<int> place, Action<List<Entry>, int> edit)
    {
        List<Entry> edited = [.. entries];
        if (place.Length == 1)
        {
            edit(edited, place[0]);
        }
        else
        {
            var node = (Node)edited[place[0]];
            edited[place[0]] = node with { Children = Edit(node.Children, place[1..], edit) };
        }
        return edited;
    }
}
