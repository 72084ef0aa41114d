using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Traguardo.Core.Checks;
using Traguardo.Core.Cycles;
using Traguardo.Core.Exchange;
using Traguardo.Core.Phases;
using Traguardo.Web.Data;
using Traguardo.Web.Features.Import;
using Traguardo.Web.Features.Shared;

namespace Traguardo.Web.Features.Planning;

/// <summary>The plan as a workbook: downloaded, filled in elsewhere, and taken back as an edit, after its differences were shown.</summary>
[LargestForm(UploadedPlan.MostBytes)]
[RequestFormLimits(MultipartBodyLengthLimit = UploadedPlan.MostBytes)]
public sealed class WorkbookModel(CycleCache cycles, PlanDesk desk, PendingImports pending) : CyclePage
{
    private LoadedCycle whole = null!;

    /// <summary>Why the plan cannot be edited where the cycle stands; null where it can.</summary>
    public string? Locked => PhaseLocks.Refusal(whole.Cycle, Activity.EditPlan)?.Message;

    /// <summary>What is wrong with what was sent.</summary>
    public IReadOnlyList<string> Faults { get; private set; } = [];

    /// <summary>What the workbook would change; null before one was sent.</summary>
    public DifferenceList? Changes { get; private set; }

    /// <summary>What the checks would find in the plan with the changes in it.</summary>
    public FindingList? Findings { get; private set; }

    /// <summary>What of the workbook is not taken, in words; null where all is.</summary>
    public string? LeftOut { get; private set; }

    /// <summary>The name the plan is kept by until it is taken.</summary>
    public string? Pending { get; private set; }

    public VersionLinks Plans { get; private set; } = null!;

    protected override Section Section => Section.Plan;

    public Task OnGetAsync() => ShowAsync();

    public async Task<IActionResult> OnPostPreviewAsync(IFormFile? foglio)
    {
        await ShowAsync();
        if (Locked is { } locked)
        {
            return Refuse([locked]);
        }
        var upload = await UploadedPlan.ReadAsync(foglio, Loaded.Summary.AdministrationCode, HttpContext.RequestAborted);
        if (upload.Compiled is not { Cycle: var sent })
        {
            return Refuse(upload.Faults);
        }
        if (sent.Year != Loaded.Summary.Year)
        {
            return Refuse([string.Format(null, PlanVersionTexts.OtherYear, sent.Year, Loaded.Summary.Year)]);
        }
        var plan = PlanVersion.PlanOf(sent);
        LeftOut = UploadedPlan.LeftOut(sent, plan);
        if (Preview(plan) is { Count: > 0 } faults)
        {
            return Refuse(faults);
        }
        Pending = await pending.KeepAsync(CycleWriter.Write(plan), null, HttpContext.RequestAborted);
        return Page();
    }

    /// <param name="nome">The name the plan is kept by.</param>
    /// <param name="visto">The cycle's own version that the preview was made from.</param>
    public async Task<IActionResult> OnPostTakeAsync(string? nome, int visto)
    {
        await ShowAsync();
        if (pending.TakenTo(nome ?? "") is { } taken)
        {
            return Redirect(taken);
        }
        if (await pending.FindAsync(nome ?? "", HttpContext.RequestAborted) is not var (bytes, _)
            || CycleReader.Read(bytes).Cycle is not { } plan
            || plan.Administration.Code != Loaded.Summary.AdministrationCode || plan.Year != Loaded.Summary.Year)
        {
            return Refuse([PlanVersionTexts.NoLongerThere]);
        }
        var refusals = await TakeAsync(plan, visto);
        if (refusals.Count > 0)
        {
            Pending = Preview(plan).Count == 0 && Locked is null ? nome : null;
            return Refuse(refusals, StatusCodes.Status409Conflict);
        }
        pending.Take(nome!, Plans.List);
        return Redirect(Plans.List);
    }

    private async Task<IReadOnlyList<string>> TakeAsync(Cycle plan, int seen)
    {
        var work = PlanWork.Of(Actor!, Cycle, "", seen, HttpContext);
        return [.. (await desk.TakeAsync(work, plan, PlanVersionTexts.FromWorkbook, HttpContext.RequestAborted)).Faults.Select(fault => fault.Text)];
    }

    // Shows what a plan would change; why it cannot be taken, where it cannot.
    private IReadOnlyList<string> Preview(Cycle plan)
    {
        var hidden = PlanSight.Hidden(Actor!, whole.Cycle);
        var change = PlanChange.Taking(whole.Cycle, plan, Actor!);
        if (change.Compiled is not { } result)
        {
            return [.. change.Faults.Select(fault => fault.Text)];
        }
        var seen = CycleView.Without([whole.Cycle, result.Cycle], hidden);
        Changes = new DifferenceList(change.Differences(whole.Cycle, hidden), new PlanNames(seen[1], seen[0]));
        var scored = Core.Compiling.CompiledCycle.Compile(seen[1]).OrThrow().Score();
        Findings = new FindingList(CycleChecks.Run(scored, ContextTables.Read(whole.ContextJson)), scored, IsStored: false);
        return [];
    }

    private async Task ShowAsync()
    {
        Plans = new VersionLinks(Links);
        whole = (await cycles.FindAsync(Loaded.Summary.AdministrationCode, Loaded.Summary.Year, HttpContext.RequestAborted))!;
    }

    private PageResult Refuse(IReadOnlyList<string> faults, int status = StatusCodes.Status400BadRequest)
    {
        Faults = faults;
        Response.StatusCode = status;
        return Page();
    }
}
