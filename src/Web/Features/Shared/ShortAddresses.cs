using Traguardo.Web.Access;
using Traguardo.Web.Data;

namespace Traguardo.Web.Features.Shared;

/// <summary>Addresses cut short lead to what stands above them: an administration's to its newest cycle, a page without its code to its list.</summary>
public static class ShortAddresses
{
    public static void MapShortAddresses(this WebApplication app)
    {
        app.MapGet("/{ente}", async (string ente, CycleCache cycles, HttpContext context) =>
        {
            var own = (await cycles.ListAsync(context.Viewer(), context.RequestAborted)).Where(cycle => cycle.AdministrationCode == ente);
            return CycleSummary.Newest(own) is { } newest ? Results.LocalRedirect(new CycleLinks(ente, newest.Year).Map) : Results.NotFound();
        });
        Map("perche", links => links.Map);
        Map("obiettivo", links => links.Scorecard());
        Map("indicatore", links => links.Scorecard());
        Map("misura", links => links.Measures);

        void Map(string page, Func<CycleLinks, string> list) =>
            app.MapGet($"/{{ente}}/{{anno:int}}/{page}", (string ente, int anno) => Results.LocalRedirect(list(new CycleLinks(ente, anno))));
    }
}
