using System.Text.Json;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Traguardo.Core.Checks;
using Traguardo.Core.Compiling;
using Traguardo.Core.Cycles;
using Traguardo.Core.Exchange;
using Traguardo.Core.Phases;
using Traguardo.Web.Access;
using Traguardo.Web.Data;
using Traguardo.Web.Features.Import;
using Traguardo.Web.Features.Shared;

namespace Traguardo.Web.Features.Planning;

/// <summary>Begins an administration's cycle: from the year before, from a workbook, or from nothing but its method and its units.</summary>
[LargestForm(UploadedPlan.MostBytes)]
[RequestFormLimits(MultipartBodyLengthLimit = UploadedPlan.MostBytes)]
public sealed class BeginModel(CycleCache cycles, Ledger ledger, PendingImports pending, Frame frame, TimeProvider clock) : PageModel
{
    private const int FurthestBack = 10;
    private const int FurthestAhead = 3;

    private Actor actor = null!;

    /// <summary>Code of the administration.</summary>
    public string Administration { get; private set; } = "";

    /// <summary>The administration's cycles, the newest first, as the reader sees them.</summary>
    public IReadOnlyList<LoadedCycle> Cycles { get; private set; } = [];

    /// <summary>Those after which no cycle has been begun yet.</summary>
    public IEnumerable<LoadedCycle> Sources => Cycles.Where(cycle => cycle.Cycle.Scorecards.Count > 0 && !Cycles.Any(next => next.Summary.Year == cycle.Summary.Year + 1));

    /// <summary>What comes of the cycle of the year before, as the reader may see it; null until asked for.</summary>
    public NextYearProposal? Proposal { get; private set; }

    /// <summary>The cycle in the workbook that was sent, with what the checks find in it; null before one was.</summary>
    public FindingList? Sent { get; private set; }

    /// <summary>What of the workbook is not taken, in words; null where all is.</summary>
    public string? LeftOut { get; private set; }

    /// <summary>The name the workbook's cycle is kept by until it is taken.</summary>
    public string? Pending { get; private set; }

    /// <summary>What keeps the cycle from being begun.</summary>
    public IReadOnlyList<string> Faults { get; private set; } = [];

    /// <summary>A cycle that is there already, of the year asked for.</summary>
    public int? Existing { get; private set; }

    /// <summary>True where that one's plan may still be filled.</summary>
    public bool MayFillExisting => Cycles.FirstOrDefault(cycle => cycle.Summary.Year == Existing) is not { Cycle.Phase: var phase } || PhaseLocks.IsOpen(phase, Activity.EditPlan);

    /// <summary>What was typed for a cycle from nothing.</summary>
    public EmptyCycleForm Form { get; private set; } = new();

    /// <summary>The year that comes next.</summary>
    public int NextYear => Cycles.Count == 0 ? Today : Math.Max(Cycles[0].Summary.Year + 1, Today - FurthestBack);

    private int Today => clock.GetLocalNow().Year;

    /// <param name="da">The year of the cycle to go on from; null where none is chosen yet.</param>
    public IActionResult OnGet(int? da)
    {
        if (da is null)
        {
            return Page();
        }
        if (Sources.FirstOrDefault(source => source.Summary.Year == da) is not { } source)
        {
            return NotFound();
        }
        Proposal = NextYearProposal.Of(source);
        return Page();
    }

    /// <param name="da">The year of the cycle to go on from.</param>
    /// <param name="visto">The stamp of that cycle as it was shown.</param>
    public async Task<IActionResult> OnPostNextAsync(int da, string? visto)
    {
        if (Cycles.FirstOrDefault(cycle => cycle.Summary.Year == da) is not { } source)
        {
            return NotFound();
        }
        var faults = await StoreAsync(da + 1, string.Format(null, BeginTexts.FromYear, da), new { from = $"{da}" }, async writing =>
        {
            var stored = await CycleStore.FindAsync(writing.Db, Administration, da, HttpContext.RequestAborted);
            return stored?.Summary.Stamp == visto
                ? new Begun(Core.Planning.NextYear.From(stored!.Cycle).Cycle, [])
                : new Begun(null, [BeginTexts.SourceChanged]);
        });
        if (faults.Count == 0)
        {
            return Redirect(new PlanLinks(new CycleLinks(Administration, da + 1)).Plan);
        }
        Proposal = Existing is null ? NextYearProposal.Of(source) : null;
        return Refuse(faults, StatusCodes.Status409Conflict);
    }

    public async Task<IActionResult> OnPostPreviewAsync(IFormFile? foglio)
    {
        var upload = await UploadedPlan.ReadAsync(foglio, Administration, HttpContext.RequestAborted);
        if (upload.Compiled is not { Cycle: var sent })
        {
            return Refuse(upload.Faults);
        }
        if (YearFault(sent.Year) is { } fault)
        {
            return Refuse([fault]);
        }
        var cycle = AtItsBeginning(sent);
        if (CompiledCycle.Compile(cycle).Compiled is not { } compiled)
        {
            return Refuse([.. CompiledCycle.Compile(cycle).Faults.Select(found => string.Format(null, PlanDeskTexts.FaultAt, found.Path, found.What, found.Expected))]);
        }
        LeftOut = UploadedPlan.LeftOut(sent, cycle);
        Show(compiled);
        Pending = await pending.KeepAsync(CycleWriter.Write(cycle), null, HttpContext.RequestAborted);
        return Page();
    }

    /// <param name="nome">The name the workbook's cycle is kept by.</param>
    public async Task<IActionResult> OnPostTakeAsync(string? nome)
    {
        if (pending.TakenTo(nome ?? "") is { } taken)
        {
            return Redirect(taken);
        }
        if (await pending.FindAsync(nome ?? "", HttpContext.RequestAborted) is not var (bytes, _)
            || CycleReader.Read(bytes).Cycle is not { } cycle || cycle.Administration.Code != Administration || cycle.Acts.Count > 0)
        {
            return Refuse([PlanVersionTexts.NoLongerThere]);
        }
        var faults = await StoreAsync(cycle.Year, PlanVersionTexts.FromWorkbook, new { from = "workbook" }, _ => Task.FromResult(new Begun(cycle, [])));
        if (faults.Count > 0)
        {
            return Refuse(faults, StatusCodes.Status409Conflict);
        }
        var address = new PlanLinks(new CycleLinks(Administration, cycle.Year)).Plan;
        pending.Take(nome!, address);
        return Redirect(address);
    }

    public async Task<IActionResult> OnPostEmptyAsync([FromForm] EmptyCycleForm form)
    {
        ArgumentNullException.ThrowIfNull(form);
        Form = form;
        if (form.Faults() is { Count: > 0 } faults)
        {
            return Refuse(faults);
        }
        if (YearFault(form.Anno!.Value) is { } fault)
        {
            return Refuse([fault]);
        }
        var like = form.Come is { } year ? Cycles.FirstOrDefault(cycle => cycle.Summary.Year == year) : null;
        var refusals = await StoreAsync(form.Anno.Value, BeginTexts.FromNothing, new { from = "nothing", like = like?.Summary.Year }, _ => Task.FromResult(form.CycleOf(Administration, like?.Cycle)));
        return refusals.Count == 0 ? Redirect(new PlanLinks(new CycleLinks(Administration, form.Anno.Value)).Plan) : Refuse(refusals);
    }

    public override async Task OnPageHandlerExecutionAsync(Microsoft.AspNetCore.Mvc.Filters.PageHandlerExecutingContext context, Microsoft.AspNetCore.Mvc.Filters.PageHandlerExecutionDelegate next)
    {
        ArgumentNullException.ThrowIfNull(context);
        ArgumentNullException.ThrowIfNull(next);
        Administration = (string)RouteData.Values["ente"]!;
        var viewer = HttpContext.Viewer();
        actor = viewer.In(Administration)!;
        var all = await cycles.ListAsync(viewer, HttpContext.RequestAborted);
        var own = new List<LoadedCycle>();
        foreach (var summary in all.Where(cycle => cycle.AdministrationCode == Administration))
        {
            own.Add((await cycles.FindAsync(viewer, Administration, summary.Year, HttpContext.RequestAborted))!);
        }
        Cycles = own;
        if (own.Count > 0)
        {
            frame.Show(own[0].Summary, all, Section.None);
        }
        frame.Actor = actor;
        Form.Anno = NextYear;
        Form.Denominazione = own.FirstOrDefault()?.Cycle.Administration.Name;
        Form.Come = own.FirstOrDefault()?.Summary.Year;
        await next();
    }

    /// <summary>A cycle from a workbook as one begins it: in preparation, with what is known of the years before.</summary>
    private static Cycle AtItsBeginning(Cycle sent) => sent with
    {
        Values = [.. sent.Values.Where(value => value.Year < sent.Year)],
        IndicatorValues = [.. sent.IndicatorValues.Where(value => value.Year < sent.Year)],
        Acts = [],
        Neutralisations = [],
        Revisions = [],
        Analyses = [],
        Judgements = [],
        Validations = [],
    };

    private string? YearFault(int year)
    {
        if (Cycles.Any(cycle => cycle.Summary.Year == year))
        {
            Existing = year;
            return string.Format(null, BeginTexts.YearThere, year);
        }
        return year < Today - FurthestBack || year > Today + FurthestAhead ? string.Format(null, BeginTexts.YearRange, Today - FurthestBack, Today + FurthestAhead) : null;
    }

    private async Task<IReadOnlyList<string>> StoreAsync(int year, string title, object how, Func<Writing, Task<Begun>> begin)
    {
        return await ledger.TryAsync(Origin.Of(actor, HttpContext, actor.OnBehalfOf([.. PlanRights.Editors])), async writing =>
        {
            if (await CycleStore.SummaryAsync(writing.Db, Administration, year, HttpContext.RequestAborted) is not null)
            {
                Existing = year;
                return [string.Format(null, BeginTexts.YearThere, year)];
            }
            var begun = await begin(writing);
            if (begun.Cycle is not { } cycle)
            {
                return begun.Faults;
            }
            var saved = await CycleStore.SaveAsync(writing, cycle, contextJson: null, isSample: false, HttpContext.RequestAborted);
            await CycleStore.KeepVersionAsync(writing, saved.Id, cycle, title, cancellation: HttpContext.RequestAborted);
            writing.Note("cycle-begun", $"{year}", becomes: JsonSerializer.Serialize(how));
            return (IReadOnlyList<string>)[];
        }, HttpContext.RequestAborted);
    }

    private void Show(CompiledCycle compiled)
    {
        var scored = compiled.Score();
        Sent = new FindingList(CycleChecks.Run(scored, null), scored, IsStored: false);
    }

    private PageResult Refuse(IReadOnlyList<string> faults, int status = StatusCodes.Status400BadRequest)
    {
        Faults = faults;
        Response.StatusCode = status;
        return Page();
    }
}

/// <summary>A cycle to begin with, or why there is none.</summary>
public sealed record Begun(Cycle? Cycle, IReadOnlyList<string> Faults);
