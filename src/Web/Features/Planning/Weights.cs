using Traguardo.Core.Cycles;
using Traguardo.Core.Planning.Edits;
using Traguardo.Core.Scoring;
using Traguardo.Web.Features.Planning.Forms;

namespace Traguardo.Web.Features.Planning;

/// <summary>The weights of all that stands in a node, which are given out and saved together.</summary>
internal static class Weights
{
    /// <summary>The name of the field of an entry's weight: <c>ente/A/A4.weight</c>.</summary>
    public static string NameOf(ScoredEntry entry) => $"{entry.Path}.weight";

    /// <summary>The fields, with what was sent in them.</summary>
    public static IReadOnlyList<FormField> Fields(IEnumerable<ScoredEntry> entries, IFormCollection? form) => [.. entries.SelectMany(entry => entry is ScoredNode node
        ? Of(FieldOf<Node>(entry), node.Node, form)
        : Of(FieldOf<Item>(entry), ((ScoredItem)entry).Item, form))];

    /// <summary>The edits that a form asks for, and what in it cannot be read.</summary>
    public static (List<PlanEdit> Edits, List<PlanFault> Faults) Read(IEnumerable<ScoredEntry> entries, IFormCollection form)
    {
        var (edits, faults) = (new List<PlanEdit>(), new List<PlanFault>());
        foreach (var entry in entries)
        {
            var unread = entry is ScoredNode node
                ? Read(entry, node.Node, form, changed => edits.Add(new ChangeNode(entry.Path, changed)))
                : Read(entry, ((ScoredItem)entry).Item, form, changed => edits.Add(new ChangeItem(entry.Path, changed)));
            faults.AddRange(unread);
        }
        return (edits, faults);
    }

    private static IReadOnlyList<FormField> Of<T>(FieldOf<T> field, T thing, IFormCollection? form) => form is null ? Form.Of([field], thing) : Form.Sent([field], thing, form);

    private static FieldOf<T> FieldOf<T>(ScoredEntry entry)
        where T : Entry => Forms.Fields.Weight<T>(NameOf(entry)) with { Label = string.Format(null, PlanPageTexts.WeightOf, EntryWords.CodeOf(entry)) };

    private static List<PlanFault> Read<T>(ScoredEntry entry, T thing, IFormCollection form, Action<T> change)
        where T : Entry
    {
        var (changed, faults) = Form.Read([FieldOf<T>(entry)], thing, form, entry.Path);
        if (changed.Weight != thing.Weight)
        {
            change(changed);
        }
        return faults;
    }
}
