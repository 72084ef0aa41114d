using Traguardo.Core.Cycles;
using Traguardo.Core.Planning.Edits;

namespace Traguardo.Core.Planning.Differences;

/// <summary>A node or an item in one of the versions.</summary>
/// <param name="Path">Its path.</param>
/// <param name="Parent">Path of the node it stands in; empty for a scorecard.</param>
/// <param name="At">Its place among its siblings, from 0.</param>
/// <param name="Entry">What it is.</param>
/// <param name="IsOlder">True in the older version.</param>
internal sealed record TreeEntry(string Path, string Parent, int At, Entry Entry, bool IsOlder)
{
    /// <summary>Everything in the trees of a version, each before what stands below it.</summary>
    public static List<TreeEntry> All(Cycle cycle, bool isOlder)
    {
        IEnumerable<TreeEntry> Below(IReadOnlyList<Entry> entries, string parent) => entries.SelectMany((entry, i) =>
        {
            var own = new TreeEntry(PlanTree.PathOf(entry, parent), parent, i, entry, isOlder);
            return entry is Node node ? Below(node.Children, own.Path).Prepend(own) : [own];
        });
        return [.. Below(cycle.Scorecards, "")];
    }

    // Each is itself alone, however alike.
    public bool Equals(TreeEntry? other) => ReferenceEquals(this, other);

    public override int GetHashCode() => Path.GetHashCode(StringComparison.Ordinal);
}

/// <summary>
/// Finds what is the same in two trees. Nodes of the same code in the same node are; then those that stand elsewhere under the
/// same code and title; then, within a node, those of the same title, or with the same children, under another code. Items are the
/// same where they are of the same indicator or objective.
/// </summary>
internal sealed class TreePairing
{
    private readonly List<TreeEntry> older;
    private readonly List<TreeEntry> newer;
    private readonly ILookup<string, TreeEntry> olderBelow;
    private readonly ILookup<string, TreeEntry> newerBelow;
    private readonly Dictionary<string, string> indicators;
    private readonly HashSet<TreeEntry> taken = [];

    private TreePairing(Cycle older, Cycle newer, Dictionary<string, string> indicators)
    {
        this.older = TreeEntry.All(older, isOlder: true);
        this.newer = TreeEntry.All(newer, isOlder: false);
        olderBelow = this.older.ToLookup(entry => entry.Parent);
        newerBelow = this.newer.ToLookup(entry => entry.Parent);
        this.indicators = indicators;
    }

    /// <summary>From the older path of each node that is in both to the newer.</summary>
    public Dictionary<string, string> Nodes { get; } = [];

    /// <summary>From the newer entry to the older, nodes and items.</summary>
    public Dictionary<TreeEntry, TreeEntry> Older { get; } = [];

    /// <summary>Everything in the newer version, each before what stands below it.</summary>
    public IReadOnlyList<TreeEntry> Newer => newer;

    /// <summary>What only the older version has.</summary>
    public IEnumerable<TreeEntry> Gone => older.Where(IsFree);

    public static TreePairing Of(Cycle older, Cycle newer, Dictionary<string, string> indicators)
    {
        var pairing = new TreePairing(older, newer, indicators);
        pairing.PairNodes();
        pairing.PairItems();
        return pairing;
    }

    private void PairNodes()
    {
        PairBelow("", "");
        Func<TreeEntry, string?>[] looks = [Moved, Renamed, Alike];
        while (Array.Exists(looks, PairByLooks))
        {
        }
    }

    private void PairBelow(string olderParent, string newerParent)
    {
        var left = newerBelow[newerParent].Where(IsFreeNode).ToDictionary(entry => PlanTree.CodeOf(entry.Entry));
        foreach (var entry in olderBelow[olderParent].Where(IsFreeNode))
        {
            if (left.TryGetValue(PlanTree.CodeOf(entry.Entry), out var same))
            {
                Pair(entry, same);
            }
        }
    }

    private void Pair(TreeEntry olderEntry, TreeEntry newerEntry)
    {
        Older.Add(newerEntry, olderEntry);
        taken.UnionWith([olderEntry, newerEntry]);
        if (olderEntry.Entry is Node)
        {
            Nodes.Add(olderEntry.Path, newerEntry.Path);
            PairBelow(olderEntry.Path, newerEntry.Path);
        }
    }

    // In an order that does not depend on which version is the older.
    private bool PairByLooks(Func<TreeEntry, string?> looks)
    {
        var pairs = Pairing.Alike(older.Where(IsFreeNode), newer.Where(IsFreeNode), looks)
            .OrderBy(pair => Names(pair.Value.Path, pair.Key.Path), StringComparer.Ordinal)
            .ToList();
        foreach (var (newerEntry, olderEntry) in pairs.Where(pair => IsFreeNode(pair.Key) && IsFreeNode(pair.Value)))
        {
            Pair(olderEntry, newerEntry);
        }
        return pairs.Count > 0;
    }

    private void PairItems()
    {
        var olderItems = older.Where(entry => entry.Entry is Item).ToList();
        var newerItems = newer.Where(entry => entry.Entry is Item).ToList();
        var newerByPlace = newerItems.ToDictionary(entry => (entry.Parent, Subject(entry)));
        foreach (var entry in olderItems)
        {
            if (Nodes.TryGetValue(entry.Parent, out var parent) && newerByPlace.TryGetValue((parent, Subject(entry)), out var same))
            {
                Pair(entry, same);
            }
        }
        foreach (var (newerEntry, olderEntry) in Pairing.Alike(olderItems.Where(IsFree), newerItems.Where(IsFree), Subject))
        {
            Pair(olderEntry, newerEntry);
        }
    }

    private string? Moved(TreeEntry entry) => entry.Entry is Node node ? Fields.Row([node.Code, node.Kind.ToString(), node.Title]) : null;

    private string? Renamed(TreeEntry entry) =>
        Parent(entry) is { } parent && entry.Entry is Node node ? Fields.Row([parent, node.Kind.ToString(), node.Title]) : null;

    private string? Alike(TreeEntry entry) =>
        Parent(entry) is { } parent && entry.Entry is Node { Children.Count: > 0 } node
            ? Fields.Row([parent, node.Kind.ToString(), .. (entry.IsOlder ? olderBelow : newerBelow)[entry.Path].Select(Subject)])
            : null;

    private string? Parent(TreeEntry entry) => !entry.IsOlder || entry.Parent.Length == 0 ? entry.Parent : Nodes.GetValueOrDefault(entry.Parent);

    // What an entry is of, as the newer version calls it.
    private string Subject(TreeEntry entry) => entry.Entry switch
    {
        Item { Indicator: { } indicator } => "i " + (entry.IsOlder ? indicators.GetValueOrDefault(indicator, indicator) : indicator),
        Item { Objective: { } objective } => "o " + (entry.IsOlder ? Nodes.GetValueOrDefault(objective, "gone " + objective) : objective),
        _ => "n " + PlanTree.CodeOf(entry.Entry),
    };

    private bool IsFreeNode(TreeEntry entry) => entry.Entry is Node && IsFree(entry);

    private bool IsFree(TreeEntry entry) => !taken.Contains(entry);

    internal static string Names(string path, string other) => string.CompareOrdinal(path, other) <= 0 ? $"{path}\n{other}" : $"{other}\n{path}";
}
