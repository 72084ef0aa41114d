using Microsoft.AspNetCore.Mvc;
using Traguardo.Core.Calendar;
using Traguardo.Core.Cycles;
using Traguardo.Web.Features.Shared;

namespace Traguardo.Web.Features.Calendar;

/// <summary>
/// The next things that a reader has to do in a cycle, with their days; those that are late come first. What stands here follows from the
/// cycle's version alone, and not from the day: pages that are kept show it.
/// </summary>
/// <param name="Entries">At most three.</param>
/// <param name="Cycle">The cycle as the reader sees it.</param>
/// <param name="Links">Its pages.</param>
public sealed record NextDeadlines(IReadOnlyList<CalendarEntry> Entries, Cycle Cycle, CycleLinks Links);

/// <summary><c>&lt;vc:next-deadlines page="…" /&gt;</c></summary>
public sealed class NextDeadlinesViewComponent(CalendarReader reader) : ViewComponent
{
    private const int Some = 3;

    public async Task<IViewComponentResult> InvokeAsync(CyclePage page)
    {
        ArgumentNullException.ThrowIfNull(page);
        var summary = page.Loaded.Summary;
        var entries = page.Actor is null ? []
            : (await reader.OfAsync(page.Viewer, summary.AdministrationCode, summary.Year, HttpContext.RequestAborted)).Mine.Where(entry => entry.IsOpen).Take(Some).ToList();
        return View("~/Features/Calendar/_Next.cshtml", new NextDeadlines(entries, page.Cycle, page.Links));
    }
}
