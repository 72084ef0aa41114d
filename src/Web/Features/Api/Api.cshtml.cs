using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.OutputCaching;
using Traguardo.Web.Access;
using Traguardo.Web.Data;
using Traguardo.Web.Features.Publishing;
using Traguardo.Web.Http;

namespace Traguardo.Web.Features.Api;

/// <summary>The API told to people, with addresses that answer.</summary>
[OutputCache(PolicyName = PageStore.Policy)]
public sealed class ApiModel(PublicShelf shelf, SiteAddress site) : PageModel
{
    /// <summary>What is asked for in the examples; null while nothing is published.</summary>
    public CycleSummary? Example { get; private set; }

    /// <summary>What addresses begin with.</summary>
    public string Site => site.Of(Request);

    public async Task OnGetAsync() => Example = CycleSummary.Newest(await shelf.ListAsync(HttpContext.RequestAborted));

    /// <summary>The addresses, with what each answers, and one that answers now.</summary>
    public IEnumerable<(string Address, string Answers, string? Example)> Addresses
    {
        get
        {
            const string years = "/api/v1/{ente}/anni", cycle = "/api/v1/{ente}/{anno}/";
            var links = Example is { } known ? new ApiLinks(known.AdministrationCode, known.Year) : null;
            return
            [
                (ApiLinks.Administrations, ApiTexts.Administrations, ApiLinks.Administrations),
                (years, ApiTexts.Years, Example is { } one ? ApiLinks.Years(one.AdministrationCode) : null),
                (cycle + "ciclo", ApiTexts.Cycle, links?.Cycle),
                (cycle + "risultati", ApiTexts.Results, links?.Results),
                (cycle + "indicatori", ApiTexts.Indicators, links?.Indicators),
                (cycle + "misure", ApiTexts.Measures, links?.Measures),
                (cycle + "contesto", ApiTexts.Context, links?.Context),
                (cycle + "documenti", ApiTexts.Documents, links?.Documents),
            ];
        }
    }
}
