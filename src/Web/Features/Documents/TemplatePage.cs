using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Traguardo.Web.Access;
using Traguardo.Web.Data;
using Traguardo.Web.Features.Shared;

namespace Traguardo.Web.Features.Documents;

/// <summary>A page about the templates of one administration, at an address that begins <c>/{ente}/modelli</c>.</summary>
public abstract class TemplatePage : PageModel
{
    /// <summary>Code of the administration.</summary>
    public string Administration { get; private set; } = "";

    /// <summary>Who reads.</summary>
    public Actor Actor { get; private set; } = null!;

    /// <summary>The administration's newest cycle, by which templates are tried; null where there is none yet.</summary>
    public CycleSummary? Newest { get; private set; }

    public override async Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
    {
        ArgumentNullException.ThrowIfNull(context);
        ArgumentNullException.ThrowIfNull(next);
        Administration = (string)RouteData.Values["ente"]!;
        Actor = HttpContext.Viewer().In(Administration)!;
        var all = await HttpContext.RequestServices.GetRequiredService<CycleCache>().ListAsync(HttpContext.Viewer(), HttpContext.RequestAborted);
        Newest = CycleSummary.Newest(all.Where(cycle => cycle.AdministrationCode == Administration));
        if (Newest is { } newest)
        {
            var frame = HttpContext.RequestServices.GetRequiredService<Frame>();
            frame.Show(newest, all, Section.Templates);
            frame.Actor = Actor;
        }
        await next();
    }
}
