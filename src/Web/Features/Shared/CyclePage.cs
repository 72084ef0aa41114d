using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.OutputCaching;
using Traguardo.Core.Compiling;
using Traguardo.Core.Cycles;
using Traguardo.Core.Display;
using Traguardo.Core.Explaining;
using Traguardo.Core.Monitoring;
using Traguardo.Core.Reports;
using Traguardo.Core.Revising;
using Traguardo.Core.Scoring;
using Traguardo.Web.Access;
using Traguardo.Web.Data;
using Traguardo.Web.Features.Publishing;
using Traguardo.Web.Http;

namespace Traguardo.Web.Features.Shared;

/// <summary>
/// A page of one cycle, at an address that begins <c>/{ente}/{anno}</c>. Before the page's own work the cycle is there, scored
/// from the data of this moment; an address whose cycle is not there is answered 404.
/// </summary>
[OutputCache(PolicyName = PageStore.Policy)]
public abstract class CyclePage : PageModel
{
    /// <summary>Who reads.</summary>
    public Viewer Viewer { get; private set; } = Viewer.Stranger;

    /// <summary>Who the reader is in this administration; null for a stranger.</summary>
    public Actor? Actor => Viewer.In(Loaded.Summary.AdministrationCode);

    /// <summary>The cycle as the reader sees it.</summary>
    public LoadedCycle Loaded { get; private set; } = null!;

    /// <summary>The cycle, scored.</summary>
    public ScoredCycle Scored { get; private set; } = null!;

    /// <summary>The cycle scored by what was first promised; null where no target has been revised.</summary>
    public ScoredCycle? FirstScored => FirstPlan.IsRevised(Cycle) ? CompiledCycle.Compile(FirstPlan.Of(Cycle)).Compiled?.Score() : null;

    /// <summary>Addresses of the pages of this cycle.</summary>
    public CycleLinks Links { get; private set; } = null!;

    /// <summary>How figures are shown to this reader.</summary>
    public Figures Figures { get; } = Figures.Current;

    /// <summary>Answers «why» in words.</summary>
    public WhyInWords Why { get; private set; } = null!;

    /// <summary>The cycle as planned.</summary>
    public Cycle Cycle => Loaded.Cycle;

    /// <summary>How much is there of what a node or an item is worked out from.</summary>
    public Filled FilledOf(ScoredEntry entry) => FilledSoFar.Of(Cycle, entry);

    /// <summary>Where a node loses its points; while its values are still to come, how many are there.</summary>
    public string Said(ScoredNode node)
    {
        ArgumentNullException.ThrowIfNull(node);
        return Awaited.InWords(Cycle, node) ?? Why.Of(node);
    }

    /// <summary>The entry of the menu the page belongs to.</summary>
    protected abstract Section Section { get; }

    /// <summary>From the map down to the page at hand.</summary>
    /// <param name="address">The address of a figure; those above it are steps on the way.</param>
    /// <param name="here">The page at hand.</param>
    public IEnumerable<Crumb> CrumbsTo(string address, string here)
    {
        ArgumentNullException.ThrowIfNull(address);
        yield return MapCrumb;
        for (var slash = address.IndexOf('/', StringComparison.Ordinal); slash >= 0; slash = address.IndexOf('/', slash + 1))
        {
            // An item on the way is one that refers to an objective.
            var node = Address.Find(Scored, address[..slash])?.Entry switch
            {
                ScoredNode step => step.Node,
                ScoredItem step => step.Objective?.Node,
                _ => null,
            };
            if (node is not null)
            {
                yield return new(node.ShortTitle ?? node.Title, Links.Why(address[..slash]));
            }
        }
        yield return new(here);
    }

    /// <summary>The first step of the way to any page of the cycle.</summary>
    protected Crumb MapCrumb => new(string.Format(null, LayoutTexts.MapOf, Cycle.Year), Links.Map);

    /// <inheritdoc/>
    public override async Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
    {
        ArgumentNullException.ThrowIfNull(context);
        ArgumentNullException.ThrowIfNull(next);
        var cache = HttpContext.RequestServices.GetRequiredService<CycleCache>();
        var administration = (string)RouteData.Values["ente"]!;
        var year = int.Parse((string)RouteData.Values["anno"]!, System.Globalization.CultureInfo.InvariantCulture);
        Viewer = HttpContext.Viewer();
        var loaded = await cache.FindAsync(Viewer, administration, year, HttpContext.RequestAborted);
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
        frame.Show(loaded.Summary, await cache.ListAsync(Viewer, HttpContext.RequestAborted), Section, await SamePageAsync(cache));
        frame.Note = Cycle.Note;
        frame.Edition = EditionWords.Of(loaded, Figures);
        frame.Actor = Actor;
        var answered = await next();
        if (answered.Result is NotFoundResult && Request.Path.Value!.EndsWith('/'))
        {
            answered.Result = LocalRedirect(Request.PathBase + Request.Path.ToUriComponent().TrimEnd('/') + Request.QueryString);
        }
    }

    /// <summary>The administration's other cycles that the reader may see, the newest first.</summary>
    protected async Task<IReadOnlyList<LoadedCycle>> OtherCyclesAsync(CycleCache cache)
    {
        ArgumentNullException.ThrowIfNull(cache);
        var others = new List<LoadedCycle>();
        foreach (var summary in await cache.ListAsync(Viewer, HttpContext.RequestAborted))
        {
            if (summary.AdministrationCode == Loaded.Summary.AdministrationCode && summary.Year != Loaded.Summary.Year
                && await cache.FindAsync(Viewer, summary.AdministrationCode, summary.Year, HttpContext.RequestAborted) is { } other)
            {
                others.Add(other);
            }
        }
        return others;
    }

    private async Task<Func<CycleSummary, string?>> SamePageAsync(CycleCache cache)
    {
        var others = await OtherCyclesAsync(cache);
        return summary => others.FirstOrDefault(other => other.Summary.Stamp == summary.Stamp) is { } other
            ? SamePage.In(other, RouteData.Values, Request.QueryString)
            : null;
    }
}
