using System.Net;
using System.Text;
using Traguardo.Web.Tests.Rig;
using Xunit;

namespace Traguardo.Web.Tests.Features.Documents;

/// <summary>An administration copies a template, changes it, and makes its documents from it.</summary>
public sealed class TemplateTests(TemplateTests.OwnSite site) : IClassFixture<TemplateTests.OwnSite>
{
    private const string Office = "struttura.tecnica";
    private const string Templates = "/cciaa_pi/modelli";
    private const string Form = "form.template-form";

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_template_that_is_copied_and_changed_makes_the_documents_from_then_on_until_it_is_removed()
    {
        using var office = await site.ClientAsync(Office);
        var address = Templates + "/modello/validazione";
        var shipped = await TextAsync(office, address);
        var changed = shipped.Replace("Validazione della Relazione", "Parere sulla Relazione", StringComparison.Ordinal);

        using var saved = await office.SubmitAsync(address, Form, ("contenuto", changed));

        Assert.Equal($"{address}?salvato=true", saved.Headers.Location?.ToString());
        var made = await office.MadeAsync("validazione");
        Assert.StartsWith("Parere sulla Relazione", (await office.PageAsync(MadeDocuments.Page)).Says("#d-validazione h2"), StringComparison.Ordinal);
        using var page = await office.GetAsync(new Uri(made.QuerySelector(".doc-files a")!.Href(), UriKind.Relative), Stop);
        Assert.StartsWith("Parere sulla Relazione", (await page.PageAsync()).Says("h1"), StringComparison.Ordinal);

        using var removed = await office.SubmitAsync(address, "form[action*=Remove]");

        Assert.Equal(HttpStatusCode.Redirect, removed.StatusCode);
        Assert.Equal(shipped, await TextAsync(office, address));
        var versions = (await office.PageAsync(address)).EachSays("#h-versioni ~ ul li").ToList();
        Assert.Equal(2, versions.Count);
        Assert.StartsWith("Versione 2: eliminato", versions[0], StringComparison.Ordinal);
        Assert.Equal(changed, await TextAsync(office, address + "?versione=1"));
        // What was made before is of the template as it was.
        Assert.Contains("sono cambiati da allora", (await office.EndedAsync("validazione")).Says("[data-outcome]"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Under_another_code_it_stands_beside_the_one_that_was_copied()
    {
        using var office = await site.ClientAsync(Office);
        var address = Templates + "/modello/piano";
        var copy = (await TextAsync(office, address)).Replace("\"code\": \"piano\"", "\"code\": \"piano-breve\"", StringComparison.Ordinal);

        using var saved = await office.SubmitAsync(address, Form, ("contenuto", copy));

        Assert.Equal(Templates + "/modello/piano-breve?salvato=true", saved.Headers.Location?.ToString());
        var page = await office.PageAsync(MadeDocuments.Page);
        Assert.NotNull(page.QuerySelector("#d-piano"));
        Assert.NotNull(page.QuerySelector("#d-piano-breve"));
        using var taken = await office.SubmitAsync(address, Form, ("contenuto", copy));
        Assert.Equal(HttpStatusCode.BadRequest, taken.StatusCode);
        Assert.Contains("C’è già un modello con il codice «piano-breve»", (await taken.PageAsync()).Says("main [role=alert]"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_was_tried_is_saved_from_the_page_that_shows_it()
    {
        using var office = await site.ClientAsync(Office);
        var address = Templates + "/modello/report-integrato";
        var changed = (await TextAsync(office, address)).Replace("Report integrato", "Report unico", StringComparison.Ordinal);

        using var tried = await office.UploadAsync(address, ".template-file", "file", "modello.json", System.Text.Encoding.UTF8.GetBytes(changed));
        using var saved = await office.SendAsync(await tried.PageAsync(), address + "?handler=Try", Form);

        Assert.Equal($"{address}?salvato=true", saved.Headers.Location?.ToString());
        Assert.Equal(changed, await TextAsync(office, address));
    }

    [Fact]
    public async Task Faults_are_told_by_their_line_and_nothing_is_saved()
    {
        using var office = await site.ClientAsync(Office);
        var address = Templates + "/modello/relazione";
        var broken = (await TextAsync(office, address)).Replace("\"sections\": [", "\"sezioni\": [", StringComparison.Ordinal);

        using var refused = await office.SubmitAsync(address, Form, ("contenuto", broken));

        var page = await refused.PageAsync();
        Assert.Equal(HttpStatusCode.BadRequest, refused.StatusCode);
        Assert.Contains(page.EachSays(".template-faults li"), fault => fault.StartsWith("riga ", StringComparison.Ordinal) && fault.Contains("sezioni", StringComparison.Ordinal));
        Assert.Equal(broken.ReplaceLineEndings("\n"), page.QuerySelector("textarea")!.TextContent.ReplaceLineEndings("\n"));
        Assert.Empty((await office.PageAsync(address)).QuerySelectorAll("#h-versioni"));
    }

    [Fact]
    public async Task A_file_is_shown_with_the_sections_that_it_makes_and_saved_by_the_button_alone()
    {
        using var office = await site.ClientAsync(Office);
        var file = Encoding.UTF8.GetBytes(await TextAsync(office, Templates + "/modello/piano"));

        using var tried = await office.UploadAsync(Templates + "/modello", "form.template-file", "file", "piano.json", file);

        var page = await tried.PageAsync();
        Assert.Equal(HttpStatusCode.OK, tried.StatusCode);
        Assert.Contains("Presentazione del Piano", string.Join(' ', page.EachSays(".template-sections li")), StringComparison.Ordinal);
        Assert.Contains("\"piano\"", page.QuerySelector("textarea")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Nobody_writes_over_a_version_that_they_have_not_seen()
    {
        using var office = await site.ClientAsync(Office);
        var address = Templates + "/modello/rapporto-risultati";
        var seen = await office.PageAsync(address);
        using var first = await office.SubmitAsync(address, Form);

        using var second = await office.SendAsync(seen, address, Form);

        Assert.Equal((HttpStatusCode.Redirect, HttpStatusCode.BadRequest), (first.StatusCode, second.StatusCode));
        Assert.Contains("Intanto qualcuno ha salvato", (await second.PageAsync()).Says("main [role=alert]"), StringComparison.Ordinal);
    }

    private static async Task<string> TextAsync(HttpClient client, string address) => (await client.PageAsync(address)).QuerySelector("textarea")!.TextContent.ReplaceLineEndings("\n");

    /// <summary>The sample, with a site of its own.</summary>
    public sealed class OwnSite() : Site(sample: true);
}
