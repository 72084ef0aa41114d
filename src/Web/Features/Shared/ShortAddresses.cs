namespace Traguardo.Web.Features.Shared;

/// <summary>Addresses cut short lead to what stands above them: a page without its code to its list.</summary>
public static class ShortAddresses
{
    public static void MapShortAddresses(this WebApplication app)
    {
        Map("perche", links => links.Map);
        Map("obiettivo", links => links.Scorecard());
        Map("indicatore", links => links.Scorecard());
        Map("misura", links => links.Measures);

        void Map(string page, Func<CycleLinks, string> list) =>
            app.MapGet($"/{{ente}}/{{anno:int}}/{page}", (string ente, int anno) => Results.LocalRedirect(list(new CycleLinks(ente, anno))));
    }
}
