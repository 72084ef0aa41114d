using Microsoft.AspNetCore.Mvc;
using Traguardo.Core.Compiling;
using Traguardo.Core.Cycles;
using Traguardo.Core.Phases;
using Traguardo.Core.Planning.Edits;
using Traguardo.Core.Revising;
using Traguardo.Core.Scoring;
using Traguardo.Web.Data;
using Traguardo.Web.Features.Planning.Forms;
using Traguardo.Web.Features.Planning;
using Traguardo.Web.Features.Shared;

namespace Traguardo.Web.Features.Revising;

/// <summary>Proposes to change what an item promises; what that would do to the scores is seen before it is sent.</summary>
[ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
public sealed class NewRevisionModel(RevisingDesk desk, CycleCache cycles, TimeProvider clock) : CyclePage
{
    /// <summary>What the button sends that only asks how it would be.</summary>
    public const string Try = "prova";

    /// <summary>What was seen of it: see <see cref="SeenStamp"/>.</summary>
    [BindProperty]
    public string? Visto { get; set; }

    [BindProperty]
    public string? Azione { get; set; }

    /// <summary>The item, as the plan has it.</summary>
    public ScoredItem Item { get; private set; } = null!;

    /// <summary>The fields, each with what is wrong with it.</summary>
    public IReadOnlyList<FormField> Fields { get; private set; } = [];

    /// <summary>Why nothing was proposed, where it is not said beside a field.</summary>
    public IReadOnlyList<PlanFault> Problems { get; private set; } = [];

    /// <summary>What would be another figure; null where nobody has asked.</summary>
    public IReadOnlyList<ScoreChange>? Effect { get; private set; }

    /// <summary>A proposal for the same item that waits for its act; null where there is none.</summary>
    public Revision? Pending => Cycle.Revisions.Find(revision => revision.State == RevisionState.Proposed && RevisionPath.Before(revision) == Item.Path);

    /// <summary>Why nothing may be proposed now; null where it may.</summary>
    public string? Lock => PhaseLocks.Refusal(Cycle, Activity.Revise)?.Message;

    /// <summary>Code and name of the item's indicator or objective.</summary>
    public string Name => Item.Indicator is { } indicator
        ? $"{indicator.Indicator.Code} {indicator.Indicator.Name}"
        : $"{Item.Objective!.Node.Code} {Item.Objective.Node.Title}";

    /// <summary>That it is not the time of the year that the method keeps for it; null where it is.</summary>
    public string? OutOfSeason
    {
        get
        {
            var (today, months) = (Today, Cycle.Method.Revisions);
            if (today.Year == Cycle.Year && today.Month >= months.From && today.Month <= months.Until)
            {
                return null;
            }
            string Month(int month) => Figures.Culture.DateTimeFormat.GetMonthName(month);
            var season = months.From == months.Until
                ? string.Format(null, RevisionPageTexts.OneMonth, Month(months.From), Cycle.Year)
                : string.Format(null, RevisionPageTexts.SomeMonths, Month(months.From), Month(months.Until), Cycle.Year);
            return string.Format(null, RevisionPageTexts.OutOfSeason, season, Figures.Date(today));
        }
    }

    protected override Section Section => Section.Revising;

    private DateOnly Today => DateOnly.FromDateTime(clock.GetLocalNow().DateTime);

    private Revision Blank => new()
    {
        Code = "",
        Node = Item.ParentPath,
        Was = Item.Item,
        Becomes = Item.Item,
        Reason = "",
        ProposedBy = RevisionRights.UnitOf(Actor!, Cycle),
        ProposedOn = Today,
    };

    /// <summary>The form; without a path the way to the form of the item that was chosen.</summary>
    public IActionResult OnGet(string? path, string? voce)
    {
        if (path is null && voce is not null && Load(voce))
        {
            return Redirect(Links.ProposeRevision(voce));
        }
        if (!Load(path) || !RevisionRights.IsProposer(Actor, RevisionRights.CardOf(Cycle, Item.Path)))
        {
            return NotFound();
        }
        Fields = Form.Of(FieldsOfItem, Blank);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(string path)
    {
        if (!Load(path) || !RevisionRights.IsProposer(Actor, RevisionRights.CardOf(Cycle, path)))
        {
            return NotFound();
        }
        (var revision, Problems) = RevisionForm.Read(FieldsOfItem, Blank, Request.Form, path);
        if (Problems.Count == 0)
        {
            Problems = Azione == Try ? Look(revision) : await ProposeAsync(revision);
            if (Problems.Count == 0 && Azione != Try)
            {
                return Redirect(await AddressOfProposalAsync(path));
            }
        }
        ModelState.Clear();
        (Fields, Problems) = Form.Mark(Form.Sent(FieldsOfItem, Blank, Request.Form), Problems, path);
        Response.StatusCode = Problems.Count > 0 || Fields.Any(field => field.Faults.Count > 0) ? StatusCodes.Status400BadRequest : StatusCodes.Status200OK;
        return Page();
    }

    private IReadOnlyList<FieldOf<Revision>> FieldsOfItem => RevisionForm.Fields(Loaded.Compiled, Item.Item);

    private bool Load(string? path)
    {
        Item = (path is null ? null : Scored.Find(path) as ScoredItem)!;
        return Item is not null;
    }

    private IReadOnlyList<PlanFault> Look(Revision revision)
    {
        var tried = new ChangeItem(Item.Path, revision.Becomes).Apply(Cycle);
        Effect = tried.Compiled is { } compiled ? ScoreChanges.Between(Scored, compiled.Score()) : null;
        return [.. tried.Faults.Select(PlanFault.Of)];
    }

    private bool IsAsSeen(Cycle cycle) => CompiledCycle.Compile(cycle).Compiled?.Score().Find(Item.Path) is ScoredItem now && SeenStamp.Of(now.Item) == (Visto ?? "");

    private Task<IReadOnlyList<PlanFault>> ProposeAsync(Revision revision) => desk.DoAsync(
        new PlanWork(Actor!, Origin.Of(Actor!, HttpContext, Actor!.OnBehalfOf([.. RevisionRights.Proposers])), Cycle.Year, Loaded.Summary.Version),
        new RevisingAct("revision-proposed", Activity.Revise, Item.Path, new ProposeRevision(revision), revision.Reason, IsAsSeen: IsAsSeen, May: cycle => RevisionRights.IsProposer(Actor, RevisionRights.CardOf(cycle, Item.Path))),
        HttpContext.RequestAborted);

    // Its code is given to it when it is written.
    private async Task<string> AddressOfProposalAsync(string path)
    {
        var now = await cycles.FindAsync(Viewer, Loaded.Summary.AdministrationCode, Cycle.Year, HttpContext.RequestAborted);
        return now?.Cycle.Revisions.FindLast(revision => RevisionPath.Before(revision) == path) is { } made ? Links.Revision(made.Code) : Links.Revisions;
    }
}
