using Microsoft.AspNetCore.Mvc;
using Traguardo.Core.Compiling;
using Traguardo.Core.Phases;
using Traguardo.Core.Planning;
using Traguardo.Core.Scoring;
using Traguardo.Web.Access;
using Traguardo.Web.Data;
using Traguardo.Web.Features.Shared;
using Traguardo.Web.Http;

namespace Traguardo.Web.Features.Planning;

/// <summary>One version of the plan, to be read; and, while the plan is being prepared, the way back to it.</summary>
public sealed class VersionModel(CycleCache cycles, TraguardoDb db, PlanDesk desk) : CyclePage
{
    private LoadedCycle whole = null!;

    /// <summary>The version.</summary>
    public PlanVersionLine Version { get; private set; } = null!;

    /// <summary>How many there are.</summary>
    public int Count { get; private set; }

    /// <summary>The plan of the version as the reader may see it, scored without values.</summary>
    public ScoredCycle Plan { get; private set; } = null!;

    /// <summary>What is different in the plan as it stands.</summary>
    public DifferenceList SinceThen { get; private set; } = null!;

    /// <summary>True where the reader may go back to it now.</summary>
    public bool MayGoBack { get; private set; }

    /// <summary>Why it cannot be gone back to now, told to who otherwise could; null where it can.</summary>
    public string? Locked => !Reach.IsNothing ? PhaseLocks.Refusal(whole.Cycle, Activity.EditPlan)?.Message : null;

    /// <summary>What kept the plan as it was.</summary>
    public IReadOnlyList<string> Problems { get; private set; } = [];

    /// <summary>The reason typed.</summary>
    public string? Reason { get; private set; }

    public VersionLinks Plans { get; private set; } = null!;

    protected override Section Section => Section.Plan;

    /// <summary>What of the plan the reader changes, when it is time.</summary>
    public PlanReach Reach => PlanRights.ReachOf(Actor, whole.Cycle);

    public async Task<IActionResult> OnGetAsync(int numero) => await ShowAsync(numero) ? Page() : NotFound();

    /// <param name="numero">The version to go back to.</param>
    /// <param name="visto">The cycle's own version that the page was made from.</param>
    /// <param name="motivo">Why.</param>
    public async Task<IActionResult> OnPostAsync(int numero, int visto, string? motivo)
    {
        if (!await ShowAsync(numero) || Reach.IsNothing)
        {
            return NotFound();
        }
        Reason = FreeText.Line(motivo);
        Problems = Reason is null ? [PlanVersionTexts.ReasonMissing] : await GoBackAsync(numero, visto, Reason);
        if (Problems.Count == 0)
        {
            return Redirect(Plans.List);
        }
        Response.StatusCode = StatusCodes.Status400BadRequest;
        return Page();
    }

    private async Task<IReadOnlyList<string>> GoBackAsync(int number, int seen, string reason)
    {
        var work = PlanWork.Of(Actor!, Cycle, "", seen, HttpContext);
        return [.. (await desk.GoBackAsync(work, number, reason, HttpContext.RequestAborted)).Faults.Select(fault => fault.Text)];
    }

    private async Task<bool> ShowAsync(int number)
    {
        Plans = new VersionLinks(Links);
        var all = await PlanHistory.OfAsync(db, Loaded.Summary.Id, HttpContext.RequestAborted);
        if (all.FirstOrDefault(version => version.Number == number) is not { } line)
        {
            return false;
        }
        (Version, Count) = (line, all.Count);
        whole = (await cycles.FindAsync(Loaded.Summary.AdministrationCode, Loaded.Summary.Year, HttpContext.RequestAborted))!;
        var version = (await PlanHistory.FindAsync(db, Loaded.Summary.Id, number, HttpContext.RequestAborted))!;
        var seen = PlanSight.Of(Actor!, whole.Cycle, version, PlanVersion.PlanOf(whole.Cycle));
        Plan = CompiledCycle.Compile(seen[0]).OrThrow().Score();
        SinceThen = DifferenceList.Between(seen[0], seen[1]);
        MayGoBack = !Reach.IsNothing && PhaseLocks.IsOpen(whole.Cycle.Phase, Activity.EditPlan)
            && await PlanHistory.LeadsBackAsync(db, Loaded.Summary.Id, whole.Cycle, number, Actor!, HttpContext.RequestAborted);
        return true;
    }
}
