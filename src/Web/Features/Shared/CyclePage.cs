using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.OutputCaching;
using Traguardo.Core.Cycles;
using Traguardo.Core.Display;
using Traguardo.Core.Explaining;
using Traguardo.Core.Scoring;
using Traguardo.Web.Data;
using Traguardo.Web.Http;

namespace Traguardo.Web.Features.Shared;

/// <summary>
/// A page of one cycle, at an address that begins <c>/{ente}/{anno}</c>. Before the page's own work the cycle is there, scored
/// from the data of this moment; an address whose cycle is not there is answered 404.
/// </summary>
[OutputCache(PolicyName = PageStore.Policy)]
public abstract class CyclePage : PageModel
{
    /// <summary>The cycle as stored.</summary>
    public LoadedCycle Loaded { get; private set; } = null!;

    /// <summary>The cycle, scored.</summary>
    public ScoredCycle Scored { get; private set; } = null!;

    /// <summary>Addresses of the pages of this cycle.</summary>
    public CycleLinks Links { get; private set; } = null!;

    /// <summary>How figures are shown to this reader.</summary>
    public Figures Figures { get; } = Figures.Current;

    /// <summary>Answers «why» in words.</summary>
    public WhyInWords Why { get; private set; } = null!;

    /// <summary>The cycle as planned.</summary>
    public Cycle Cycle => Loaded.Cycle;

    /// <summary>The entry of the menu the page belongs to.</summary>
    protected abstract Section Section { get; }

    /// <inheritdoc/>
    public override async Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
    {
        ArgumentNullException.ThrowIfNull(context);
        ArgumentNullException.ThrowIfNull(next);
        var cache = HttpContext.RequestServices.GetRequiredService<CycleCache>();
        var administration = (string)RouteData.Values["ente"]!;
        var year = int.Parse((string)RouteData.Values["anno"]!, System.Globalization.CultureInfo.InvariantCulture);
        var loaded = await cache.FindAsync(administration, year, HttpContext.RequestAborted);
        if (loaded is null)
        {
            context.Result = NotFound();
            return;
        }
        Loaded = loaded;
        Scored = loaded.Compiled.Score();
        Links = new CycleLinks(loaded.Summary.AdministrationCode, loaded.Summary.Year);
        Why = new WhyInWords(Scored, Figures);
        var frame = HttpContext.RequestServices.GetRequiredService<Frame>();
        frame.Show(loaded.Summary, await cache.ListAsync(HttpContext.RequestAborted), Section);
        await next();
    }
}
