using System.Net;
using Traguardo.Web.Tests.Rig;
using Xunit;

namespace Traguardo.Web.Tests.Features;

/// <summary>A scorecard as its readers filter it, count it and find their way from it.</summary>
public sealed class ScorecardTests(SampleSite site, SeveralSite several, Chromium chromium)
{
    private const string Ente = SampleSite.Map + "/cruscotto/ente";

    [Fact]
    public async Task Filters_say_how_many_pass_how_to_be_rid_of_them_and_that_a_download_is_of_all()
    {
        using var client = site.Client();

        var all = await client.PageAsync(Ente);
        var red = await client.PageAsync(Ente + "?esito=non-raggiunto");
        var ordered = await client.PageAsync(Ente + "?ordine=persi");

        Assert.Equal("2 voci su 46 corrispondono ai filtri. Togli i filtri", red.Says("p[role=status]"));
        Assert.Equal(Ente, red.QuerySelector("p[role=status] a")!.Href());
        Assert.StartsWith("Scarica il cruscotto intero, senza filtri:", red.Says(".dl"), StringComparison.Ordinal);
        Assert.StartsWith("Scarica: XLSX", all.Says(".dl"), StringComparison.Ordinal);
        Assert.All(new[] { all, ordered }, page => Assert.Null(page.QuerySelector("p[role=status]")));
    }

    [Fact]
    public async Task An_address_keeps_only_what_was_asked_for()
    {
        using var client = site.Client();

        using var answer = await client.GetAsync(new Uri(Ente + "?q=&prospettiva=&esito=parziale&ufficio=&piano=&ordine=", UriKind.Relative), TestContext.Current.CancellationToken);

        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        Assert.Equal(Ente + "?esito=parziale", answer.Headers.Location!.ToString());
    }

    [Fact]
    public async Task Objectives_referred_to_are_objectives_of_the_card()
    {
        using var client = site.Client();

        var page = await client.PageAsync(SampleSite.Map + "/cruscotto/sg");

        Assert.Contains(": 12 obiettivi, ", page.Says(".lead-s"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_link_is_seen_to_be_one_and_a_figure_on_a_small_screen_has_its_label()
    {
        await using var window = await chromium.WindowAsync(site.Address, 320);
        var page = await window.NewPageAsync();
        await page.GotoAsync(site.Address + Ente);

        var name = page.Locator(".dense .nm a").Filter(new() { HasText = "Grado di coinvolgimento" }).First;
        Assert.Contains("underline", await name.EvaluateAsync<string>("link => getComputedStyle(link).textDecorationLine"), StringComparison.Ordinal);
        Assert.Contains("Realizzazione", await page.Locator(".dense td:has(> a[href*='/perche/'])").First.EvaluateAsync<string>("cell => getComputedStyle(cell, '::before').content"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_judgement_is_of_the_colour_of_the_result()
    {
        using var client = several.Client();

        var good = await client.PageAsync(SampleSite.Map);
        var empty = await client.PageAsync(SeveralSite.Odd);

        Assert.Equal("ok", good.QuerySelector(".bands [aria-current]")!.ClassName);
        Assert.NotEqual("ok", empty.QuerySelector(".bands [aria-current]")!.ClassName);
    }
}
