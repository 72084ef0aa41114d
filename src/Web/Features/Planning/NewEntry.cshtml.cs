using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Traguardo.Core.Cycles;
using Traguardo.Core.Planning;
using Traguardo.Core.Planning.Edits;
using Traguardo.Core.Scoring;
using Traguardo.Web.Data;
using Traguardo.Web.Features.Planning.Forms;
using FormatWords = Traguardo.Core.Exchange.Words;

namespace Traguardo.Web.Features.Planning;

/// <summary>Something new in a scorecard, or a new scorecard. The address says what: <c>?tipo=objective</c>, <c>?tipo=indicator</c> for an item.</summary>
public sealed class NewEntryModel(PlanDesk desk, IDbContextFactory<TraguardoDb> databases, CycleCache cycles) : PlanPage(desk, databases)
{
    /// <summary>An item with an indicator.</summary>
    public const string Indicator = "indicator";

    /// <summary>An item with another scorecard's objective.</summary>
    public const string Objective = "link";

    /// <summary>What is new.</summary>
    [BindProperty(SupportsGet = true)]
    public string? Tipo { get; set; }

    /// <summary>The node it is to stand in; null for a scorecard.</summary>
    public ScoredNode? Parent { get; private set; }

    /// <summary>What helps to choose an item's target; null for a node.</summary>
    public AmbitionHints? Hints { get; private set; }

    /// <summary>The kind of a new node; null for an item.</summary>
    public NodeKind? Kind => IsItem ? null : FormatWords.Kind.Read(Tipo ?? "") ?? (Parent is null ? NodeKind.Scorecard : NodeKind.Objective);

    public bool IsItem => Tipo is Indicator or Objective;

    protected override string Subject => ParentPath;

    private string ParentPath => Parent?.Path ?? "";

    public async Task<IActionResult> OnGetAsync(string? path) => Load(path) ? await ShownAsync(null) : NotFound();

    public async Task<IActionResult> OnPostAsync(string? path)
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
        var (entry, unread) = Read();
        return await ApplyAsync(_ => new AddEntry(ParentPath, entry), unread, address => IsItem ? $"{Plan.Entry(ParentPath)}#dentro" : Plan.Entry(address!), () => ShownAsync(Request.Form));
    }

    private bool Load(string? path)
    {
        Parent = path is null ? null : Scored.Find(path) as ScoredNode;
        // In an objective stand items: what else is new says so.
        Tipo ??= Parent?.Node.Kind == NodeKind.Objective ? Indicator : null;
        return path is null || Parent is not null;
    }

    private (Entry Entry, IReadOnlyList<PlanFault> Unread) Read() => IsItem
        ? ItemForm.Read(Loaded.Compiled, ParentPath, NewItem, Request.Form, $"{ParentPath}/")
        : Form.Read(NodeForm.Fields(Loaded.Compiled, NewNode), NewNode, Request.Form, PathOf(""));

    private Item NewItem => new() { Objective = Tipo == Objective ? "" : null, Weight = WeightLeft };

    private Node NewNode => new() { Kind = Kind ?? NodeKind.Objective, Code = "", Title = "", Weight = Parent is null ? null : WeightLeft };

    // What is still to be given out is what one would give; where nothing is, one has to think.
    private decimal? WeightLeft => Parent is null ? null : PlannedWeights.Of(Cycle).Of(ParentPath)?.ToGive;

    private async Task<IActionResult> ShownAsync(IFormCollection? form)
    {
        if (IsItem)
        {
            var item = form is null ? NewItem : ItemForm.Read(Loaded.Compiled, ParentPath, NewItem, form, "").Item;
            var path = $"{ParentPath}/{item.Indicator ?? item.Objective}";
            Show(form is null ? Form.Of(ItemForm.Fields(Loaded.Compiled, ParentPath, item), item) : ItemForm.Sent(Loaded.Compiled, ParentPath, item, form), null, Problems.Count > 0 ? Problems[0].Address : path);
            Hints = AmbitionHints.Of(Loaded.Compiled, item, LastYears.Target(await OtherCyclesAsync(cycles), Cycle.Year - 1, path, item));
        }
        else
        {
            var fields = NodeForm.Fields(Loaded.Compiled, NewNode);
            Show(form is null ? Form.Of(fields, NewNode) : Form.Sent(fields, NewNode, form), null, PathOf(form?["code"].ToString().Trim() ?? ""));
        }
        return Page();
    }

    private string PathOf(string code) => Parent is null ? code : $"{ParentPath}/{code}";
}
