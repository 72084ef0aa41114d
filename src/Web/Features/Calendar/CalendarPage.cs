using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Traguardo.Web.Access;
using Traguardo.Web.Data;
using Traguardo.Web.Features.Shared;

namespace Traguardo.Web.Features.Calendar;

/// <summary>A page about the calendar of one administration, at an address that begins <c>/{ente}</c>.</summary>
public abstract class CalendarPage : PageModel
{
    /// <summary>Code of the administration.</summary>
    public string Administration { get; private set; } = "";

    /// <summary>Who reads.</summary>
    public Actor Actor { get; private set; } = null!;

    /// <summary>The administration's newest cycle; null where there is none yet.</summary>
    public CycleSummary? Newest { get; private set; }

    /// <summary>Why nothing was changed.</summary>
    public IReadOnlyList<string> Problems { get; protected set; } = [];

    /// <summary>All that is due in the newest cycle; null where there is none yet.</summary>
    public string? ToDeadlines => Newest is { } newest ? new CycleLinks(newest.AdministrationCode, newest.Year).Deadlines() : null;

    public override async Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
    {
        ArgumentNullException.ThrowIfNull(context);
        ArgumentNullException.ThrowIfNull(next);
        Administration = (string)RouteData.Values["ente"]!;
        Actor = HttpContext.Viewer().In(Administration)!;
        var cycles = HttpContext.RequestServices.GetRequiredService<CycleCache>();
        var all = await cycles.ListAsync(HttpContext.Viewer(), HttpContext.RequestAborted);
        Newest = all.Where(cycle => cycle.AdministrationCode == Administration).MaxBy(cycle => cycle.Year);
        if (Newest is { } newest)
        {
            var frame = HttpContext.RequestServices.GetRequiredService<Frame>();
            frame.Show(newest, all, Section.Deadlines);
            frame.Actor = Actor;
        }
        await next();
    }

    /// <summary>Goes on where nothing was in the way; otherwise shows the page again.</summary>
    protected Microsoft.AspNetCore.Mvc.IActionResult Answer(IReadOnlyList<string> faults, string next)
    {
        ArgumentNullException.ThrowIfNull(faults);
        if (faults.Count == 0)
        {
            return Redirect(next);
        }
        Problems = faults;
        Response.StatusCode = StatusCodes.Status400BadRequest;
        return Page();
    }
}
