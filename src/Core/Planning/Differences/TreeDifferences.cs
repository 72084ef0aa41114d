using Traguardo.Core.Cycles;
using Traguardo.Core.Planning.Edits;

namespace Traguardo.Core.Planning.Differences;

/// <summary>The differences of the scorecards, in the order of the newer ones; what is gone comes after the last of the node it stood in.</summary>
internal sealed class TreeDifferences(TreePairing trees, FieldDifferences fields)
{
    private readonly List<Field<Node>> nodeFields = TreeFields.Node();
    private readonly List<Field<Item>> itemFields = TreeFields.Item();
    private readonly ILookup<string, TreeEntry> below = trees.Newer.ToLookup(entry => entry.Parent);
    private readonly ILookup<string, TreeEntry> gone = trees.Gone.ToLookup(entry => trees.Nodes.GetValueOrDefault(entry.Parent, Gone(entry.Parent)));

    public void Compare() => CompareBelow("");

    // Under a name that no node of the newer version has.
    private static string Gone(string path) => path.Length == 0 ? "" : $"/{path}";

    private void CompareBelow(string parent)
    {
        var moved = MovedAmong([.. below[parent].Where(entry => Older(entry) is { } was && trees.Nodes.GetValueOrDefault(was.Parent, was.Parent) == parent)]);
        foreach (var entry in below[parent])
        {
            Compare(entry, moved);
            if (entry.Entry is Node)
            {
                CompareBelow(entry.Path);
            }
        }
        foreach (var entry in gone[parent])
        {
            CompareGone(entry);
        }
    }

    private void Compare(TreeEntry entry, HashSet<TreeEntry> moved)
    {
        var was = Older(entry);
        if (was is not null && trees.Nodes.GetValueOrDefault(was.Parent, was.Parent) != entry.Parent)
        {
            fields.Moved(SubjectOf(was), SubjectOf(entry), was.Parent, entry.Parent);
        }
        else if (was is not null && moved.Contains(entry))
        {
            fields.Moved(SubjectOf(was), SubjectOf(entry), FieldDifferences.Place(was.At), FieldDifferences.Place(entry.At));
        }
        CompareNamed(was, entry);
    }

    private void CompareGone(TreeEntry entry)
    {
        CompareNamed(entry, null);
        foreach (var lower in gone[Gone(entry.Path)])
        {
            CompareGone(lower);
        }
    }

    private void CompareNamed(TreeEntry? was, TreeEntry? now)
    {
        if ((now ?? was)!.Entry is Node)
        {
            fields.CompareNamed(At<Node>(was), At<Node>(now), node => node.Code, node => node.Title, nodeFields, node => new Node { Kind = node.Kind, Code = "", Title = node.Title });
        }
        else
        {
            // An item has no code of its own: it is called by what it is of.
            fields.CompareNamed(At<Item>(was), At<Item>(now), _ => "", PlanTree.CodeOf, itemFields, _ => new Item());
        }
    }

    private static (Subject, T)? At<T>(TreeEntry? entry)
        where T : Entry =>
        entry is null ? null : (SubjectOf(entry), (T)entry.Entry);

    private HashSet<TreeEntry> MovedAmong(List<TreeEntry> stayed) =>
    [
        .. Order.Moved([.. stayed.Select(entry => Older(entry)!.At)], [.. stayed.Select(entry => TreePairing.Names(Older(entry)!.Path, entry.Path))]).Select(i => stayed[i]),
    ];

    private TreeEntry? Older(TreeEntry entry) => trees.Older.GetValueOrDefault(entry);

    private static Subject SubjectOf(TreeEntry entry) => new(Subject.KindOf(entry.Entry), entry.Path, entry.Path);
}
