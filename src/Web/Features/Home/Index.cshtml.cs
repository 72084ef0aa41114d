using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Traguardo.Core.People;
using Traguardo.Core.Phases;
using Traguardo.Web.Access;
using Traguardo.Web.Data;
using Traguardo.Web.Features.Planning;
using Traguardo.Web.Features.Recording;
using Traguardo.Web.Features.Shared;

namespace Traguardo.Web.Features.Home;

/// <summary>The way in: the values that the reader's unit has to enter, the newest cycle's map, or what to do while there is no cycle to show.</summary>
public sealed class IndexModel(CycleCache cycles, SetUpCode setUp, Frame frame) : PageModel
{
    /// <summary>Code of an administration in which the reader may begin a cycle; null where there is none.</summary>
    public string? Administration => HttpContext.Viewer().Actors.FirstOrDefault(PlanDesk.IsEditor)?.Administration;

    /// <summary>True for who may import a cycle.</summary>
    public bool Imports => HttpContext.Viewer().Actors.Any(actor => actor.Is(Role.Administrator, Role.SupportOffice));

    /// <summary>True for somebody who is not known: nothing is theirs to begin.</summary>
    public bool IsStranger => HttpContext.Viewer().AccountId is null;

    /// <summary>The names of the administrations that are here, for who finds nothing published.</summary>
    public IReadOnlyList<string> Administrations { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync()
    {
        var all = await cycles.ListAsync(HttpContext.Viewer(), HttpContext.RequestAborted);
        Administrations = [.. (await cycles.ListAsync(HttpContext.RequestAborted)).DistinctBy(cycle => cycle.AdministrationCode).Select(cycle => cycle.AdministrationName)];
        frame.Administration = Administrations is [var only] ? only : null;
        return await ToEnterAsync(all) is { } due ? Redirect(due.Recording())
            : CycleSummary.Newest(all) is { } newest ? Redirect(new CycleLinks(newest.AdministrationCode, newest.Year).Map)
            : await setUp.IsOpenAsync(HttpContext.RequestAborted) ? Redirect("/avvio")
            : Page();
    }

    // The newest cycle in which a unit that the reader heads still has something to enter.
    private async Task<CycleLinks?> ToEnterAsync(IReadOnlyList<CycleSummary> all)
    {
        var viewer = HttpContext.Viewer();
        foreach (var cycle in all.Where(one => PhaseLocks.IsOpen(one.Phase, Activity.EnterValues)).OrderByDescending(one => one.Year))
        {
            if (viewer.In(cycle.AdministrationCode) is { } actor && actor.Powers.Any(power => power.Unit is not null)
                && (await DueView.OfAsync(cycles, viewer, cycle.AdministrationCode, cycle.Year, HttpContext.RequestAborted))
                    .Sheets.Any(sheet => sheet.Owner is { } unit && actor.Heads(unit) && sheet.Missing.Any()))
            {
                return new(cycle.AdministrationCode, cycle.Year);
            }
        }
        return null;
    }
}
