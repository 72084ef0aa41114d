using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Traguardo.Core.Cycles;
using Traguardo.Core.Planning;
using Traguardo.Core.Planning.Edits;
using Traguardo.Core.Scoring;
using Traguardo.Web.Data;
using Traguardo.Web.Features.Planning.Forms;

namespace Traguardo.Web.Features.Planning;

/// <summary>What stands in a scorecard: a node with what it says, the weights of all that stands in it and its place; or an item with its target.</summary>
public sealed class EntryModel(PlanDesk desk, IDbContextFactory<TraguardoDb> databases, CycleCache cycles) : PlanPage(desk, databases)
{
    /// <summary>The node or item.</summary>
    public ScoredEntry Entry { get; private set; } = null!;

    /// <summary>What the weights in a node add up to; null for an item.</summary>
    public WeightSum? Sum { get; private set; }

    /// <summary>The fields of the weights of all that stands in a node.</summary>
    public IReadOnlyList<FormField> WeightFields { get; private set; } = [];

    public override IEnumerable<FormField> AllFields => [.. WeightFields, .. Fields];

    /// <summary>What helps to choose an item's target; null for a node.</summary>
    public AmbitionHints? Hints { get; private set; }

    /// <summary>What stands in a node, in its order.</summary>
    public IReadOnlyList<ScoredEntry> Children => Entry is ScoredNode node ? node.Children : [];

    /// <summary>True where it may be copied, or taken away: whose a personal scorecard is, and that there is one, is said elsewhere.</summary>
    public bool MayCopyOrRemove => MayEdit && Entry is not ScoredNode { Node.Holder: not null };

    protected override string Subject => Entry.Path;

    /// <summary>The nodes that it may be put into; what is in a personal scorecard stays in it.</summary>
    public IEnumerable<ScoredNode> Parents =>
        from node in Scored.Scorecards.SelectMany(card => card.Nodes.Prepend(card))
        where Covers(node.Path) && (Reach.IsShared || CardOf(node) == CardOf(Entry)) && node.Path != EntryWords.ParentOf(Entry) && node.Path != Entry.Path && !node.Path.StartsWith(Entry.Path + "/", StringComparison.Ordinal)
        where Entry is ScoredItem ? node.Node.Kind != NodeKind.Scorecard : EntryWords.Below(node.Node.Kind).Contains(((ScoredNode)Entry).Node.Kind)
        select node;

    public async Task<IActionResult> OnGetAsync(string path) => Load(path) ? await ShownAsync(null) : NotFound();

    public async Task<IActionResult> OnPostAsync(string path)
    {
        if (!Load(path))
        {
            return NotFound();
        }
        if (Azione == Try)
        {
            ModelState.Clear();
            return await ShownAsync(Request.Form);
        }
        var (edit, unread) = Entry is ScoredNode node ? Read(node.Node) : Read(((ScoredItem)Entry).Item);
        return await ApplyAsync(_ => edit, unread, NextOf, () => ShownAsync(Request.Form));
    }

    /// <summary>Saves the weights of all that stands in a node, and takes a step up or down among them.</summary>
    public async Task<IActionResult> OnPostChildrenAsync(string path)
    {
        if (!Load(path))
        {
            return NotFound();
        }
        var (edits, unread) = Weights.Read(Children, Request.Form);
        var siblings = Children.Select(child => child.Path).ToList();
        if (Step.Read(Azione, siblings) is var (name, place))
        {
            edits.Add(new MoveEntry(name, path, siblings.IndexOf(place)));
        }
        return await ApplyAsync(_ => new EditsTogether(edits), unread, _ => $"{Plan.Entry(path)}#dentro", async () =>
        {
            await ShownAsync(null);
            var faults = Problems.Select(fault => fault.Field == "weight" ? fault with { Field = $"{fault.Address}.weight" } : fault).ToList();
            (WeightFields, Problems) = Form.Mark(Weights.Fields(Children, Request.Form), faults, [.. siblings]);
        });
    }

    /// <summary>Puts it into another node.</summary>
    public async Task<IActionResult> OnPostMoveAsync(string path, string? parent) =>
        !Load(path) ? NotFound() : await ApplyAsync(_ => new MoveEntry(path, parent ?? ""), [], NextOf, () => ShownAsync(null));

    /// <summary>Puts a copy of a node beside it.</summary>
    public async Task<IActionResult> OnPostCopyAsync(string path, string? copia) =>
        !Load(path) ? NotFound() : await ApplyAsync(_ => new CopyNode(path, copia?.Trim() ?? ""), [], NextOf, () => ShownAsync(null));

    private static string CardOf(ScoredEntry entry) => entry.Path.Split('/')[0];

    private string NextOf(string? address) => Plan.Entry(address ?? Entry.Path);

    private bool Load(string path)
    {
        var found = Scored.Find(path);
        Entry = found!;
        return found is not null;
    }

    private (PlanEdit, IReadOnlyList<PlanFault>) Read(Node node)
    {
        var (changed, faults) = Form.Read(NodeForm.Fields(Loaded.Compiled, node), node, Request.Form, Entry.Path);
        return (new ChangeNode(Entry.Path, changed), faults);
    }

    private (PlanEdit, IReadOnlyList<PlanFault>) Read(Item item)
    {
        var (changed, faults) = ItemForm.Read(Loaded.Compiled, EntryWords.ParentOf(Entry)!, item, Request.Form, Entry.Path);
        return (new ChangeItem(Entry.Path, changed), faults);
    }

    private async Task<IActionResult> ShownAsync(IFormCollection? form)
    {
        if (Entry is ScoredNode node)
        {
            var fields = NodeForm.Fields(Loaded.Compiled, node.Node);
            var parent = EntryWords.ParentOf(node);
            var code = form?["code"].ToString().Trim() ?? node.Node.Code;
            Show(form is null ? Form.Of(fields, node.Node) : Form.Sent(fields, node.Node, form), Entry.Path, parent is null ? code : $"{parent}/{code}");
            Sum = PlannedWeights.Of(Cycle).Of(Entry.Path);
            WeightFields = Weights.Fields(Children, null);
        }
        else if (Entry is ScoredItem { Item: var stored } scored)
        {
            var item = form is null ? stored : ItemForm.Read(Loaded.Compiled, scored.ParentPath, stored, form, Entry.Path).Item;
            Show(form is null ? Form.Of(ItemForm.Fields(Loaded.Compiled, scored.ParentPath, item), item) : ItemForm.Sent(Loaded.Compiled, scored.ParentPath, item, form), Entry.Path, $"{scored.ParentPath}/{item.Indicator ?? item.Objective}");
            Hints = AmbitionHints.Of(Loaded.Compiled, item, LastYears.Target(await OtherCyclesAsync(cycles), Cycle.Year - 1, Entry.Path, item));
        }
        return Page();
    }
}
