using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.OutputCaching;
using Traguardo.Core.Display;
using Traguardo.Web.Access;
using Traguardo.Web.Data;
using Traguardo.Web.Features.Map;
using Traguardo.Web.Features.Shared;
using Traguardo.Web.Http;

namespace Traguardo.Web.Features.Publishing;

/// <summary>
/// The administration's page for everybody: the years that are published, the last of them at a glance, and all that one takes away. While
/// nothing is published its people are led to their newest cycle, and nobody else learns that there is one.
/// </summary>
[OutputCache(PolicyName = PageStore.Policy)]
public sealed class HomeModel(PublicShelf shelf, CycleCache cycles, Frame frame, SiteAddress site) : PageModel
{
    /// <summary>The years that are published, the newest first.</summary>
    public IReadOnlyList<PublishedYear> Years { get; private set; } = [];

    /// <summary>The last of them.</summary>
    public PublishedYear Last => Years[0];

    /// <summary>The strategy map of the last year; null where it has no scorecard.</summary>
    public StrategyMap? Map { get; private set; }

    /// <summary>The scores of the years, the oldest first, as a trend shows them.</summary>
    public IReadOnlyList<TrendPoint> Trend { get; private set; } = [];

    /// <summary>The last year as others cite it.</summary>
    public string Citation => Publishing.Citation.Of(Last, site.Of(Request));

    public Figures Figures { get; } = Figures.Current;

    public async Task<IActionResult> OnGetAsync(string ente)
    {
        var seen = await cycles.ListAsync(HttpContext.Viewer(), HttpContext.RequestAborted);
        Years = await shelf.OfAsync(ente, HttpContext.RequestAborted);
        if (Years.Count == 0)
        {
            return CycleSummary.Newest(seen.Where(cycle => cycle.AdministrationCode == ente)) is { } newest ? Redirect(new CycleLinks(ente, newest.Year).Map) : NotFound();
        }
        frame.Show(Last.Loaded.Summary, seen, Section.Home);
        frame.Actor = HttpContext.Viewer().In(ente);
        frame.Note = Last.Cycle.Note;
        frame.Edition = EditionWords.Of(Last.Loaded, Figures);
        if (Last.Card is { } card)
        {
            Map = new StrategyMap(Last.Scored, card, Last.Links);
        }
        Trend = [.. from year in Years.Reverse()
            where year.Card?.Result is not null
            select new TrendPoint($"{year.Cycle.Year}", 100 * year.Card!.Result!.Value, Figures.Score(year.Card.Result.Value) + "%")];
        return Page();
    }
}
