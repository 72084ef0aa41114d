using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Traguardo.Web.Access;
using Traguardo.Web.Data;
using Traguardo.Web.Features.Planning;
using Traguardo.Web.Features.Shared;

namespace Traguardo.Web.Features.Home;

/// <summary>The way in: the newest cycle's map, or what to do while there is no cycle to show.</summary>
public sealed class IndexModel(CycleCache cycles, SetUpCode setUp) : PageModel
{
    /// <summary>Code of an administration in which the reader may begin a cycle; null where there is none.</summary>
    public string? Administration => HttpContext.Viewer().Actors.FirstOrDefault(PlanDesk.IsEditor)?.Administration;

    public async Task<IActionResult> OnGetAsync()
    {
        var all = await cycles.ListAsync(HttpContext.Viewer(), HttpContext.RequestAborted);
        return CycleSummary.Newest(all) is { } newest ? Redirect(new CycleLinks(newest.AdministrationCode, newest.Year).Map)
            : await setUp.IsOpenAsync(HttpContext.RequestAborted) ? Redirect("/avvio")
            : Page();
    }
}
