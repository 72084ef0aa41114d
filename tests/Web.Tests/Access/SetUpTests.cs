using System.Net;
using Traguardo.Web.Tests.Rig;
using Xunit;

namespace Traguardo.Web.Tests.Access;

/// <summary>The first run without the sample: who has the code that was printed makes the administration, once.</summary>
public sealed class SetUpTests(NewSite fresh, StaffedSite staffed)
{
    [Fact]
    public async Task An_empty_installation_leads_to_its_set_up_page()
    {
        using var client = fresh.Stranger();
        using var answer = await client.GetAsync(new Uri("/", UriKind.Relative), TestContext.Current.CancellationToken);

        Assert.Equal("/avvio", answer.Headers.Location?.OriginalString);
    }

    [Fact]
    public async Task Without_the_code_nothing_is_set_up()
    {
        using var client = fresh.Stranger();
        var page = await client.PageAsync("/avvio?chiave=indovinata");
        Assert.Null(page.QuerySelector("[name='Form.Ente']"));
        using var answer = await client.SendAsync(page, "/avvio", "main form", ("chiave", "indovinata"));
        var asked = await client.PageAsync($"/avvio?chiave={fresh.SetUpCode}");
        using var wrong = await client.SendAsync(asked, "/avvio", "main form", ("chiave", "indovinata"), ("Form.Ente", "c_furto"));

        Assert.Equal(HttpStatusCode.BadRequest, wrong.StatusCode);
    }

    [Fact]
    public async Task All_that_is_wrong_is_said_at_once_and_what_was_typed_stays()
    {
        using var client = fresh.Stranger();
        using var answer = await StaffedSite.SetUpAsync(client, fresh.SetUpCode!, ("Form.Ente", "con spazi"), ("Form.Anno", "1999"), ("Form.Parola", "corta"), ("Form.Unita", "A; Uno; B\nB\nA; Due"));
        var page = await answer.PageAsync();

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Equal(6, page.QuerySelectorAll("[role=alert] li").Length);
        Assert.Equal("con spazi", page.QuerySelector("#ente")!.GetAttribute("value"));
        Assert.Null(page.QuerySelector("#parola")!.GetAttribute("value"));
    }

    [Fact]
    public async Task What_was_set_up_is_there_and_the_page_is_gone()
    {
        using var client = await staffed.SignedInAsync();
        var cycle = await client.GetStringAsync(new Uri($"/{StaffedSite.Code}/{DateTime.Now.Year}/ciclo.json", UriKind.Relative), TestContext.Current.CancellationToken);
        Assert.Contains("\"RAG\"", cycle, StringComparison.Ordinal);
        Assert.Contains("Comune di Prova", cycle, StringComparison.Ordinal);

        using var again = await client.GetAsync(new Uri($"/avvio?chiave={staffed.SetUpCode}", UriKind.Relative), TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.NotFound, again.StatusCode);
        using var stranger = staffed.Stranger();
        using var hidden = await stranger.GetAsync(new Uri($"/{StaffedSite.Code}/{DateTime.Now.Year}", UriKind.Relative), TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.NotFound, hidden.StatusCode);
    }
}
