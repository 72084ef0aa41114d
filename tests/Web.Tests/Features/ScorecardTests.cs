using System.Net;
using Traguardo.Web.Tests.Rig;
using Xunit;

namespace Traguardo.Web.Tests.Features;

/// <summary>A scorecard as its readers filter it, count it and find their way from it.</summary>
public sealed class ScorecardTests(SampleSite site, Chromium chromium)
{
    private const string Ente = SampleSite.Map + "/cruscotto/ente";

    [Fact]
    public async Task Filters_say_how_many_pass_how_to_be_rid_of_them_and_that_a_download_is_of_those()
    {
        using var client = site.Client();

        var all = await client.PageAsync(Ente);
        var red = await client.PageAsync(Ente + "?esito=non-raggiunto");
        var ordered = await client.PageAsync(Ente + "?ordine=persi");

        Assert.Equal("2 voci su 46 corrispondono ai filtri. Togli i filtri", red.Says("p[role=status]"));
        Assert.Equal(Ente, red.QuerySelector("p[role=status] a")!.Href());
        Assert.StartsWith("Scarica le voci filtrate:", red.Says(".dl"), StringComparison.Ordinal);
        Assert.Equal([Ente + "?esito=non-raggiunto&formato=xlsx", Ente + "?esito=non-raggiunto&formato=csv"], red.QuerySelectorAll(".dl a").Select(link => link.Href()));
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

    [Theory]
    [InlineData("?esito=non-raggiunto&formato=csv", 2)]
    [InlineData("?prospettiva=D&esito=non-raggiunto&formato=csv", 1)]
    [InlineData("?ordine=persi&formato=csv", 46)]
    public async Task A_download_holds_what_the_page_shows(string query, int rows)
    {
        using var client = site.Client();

        var lines = (await client.GetStringAsync(new Uri(Ente + query, UriKind.Relative), TestContext.Current.CancellationToken)).Split('\n', StringSplitOptions.RemoveEmptyEntries);

        Assert.Equal(rows, lines.Count(line => line.Contains(";Indicatore;", StringComparison.Ordinal)));
        Assert.Equal(0, lines.Count(line => line.Contains(";Obiettivo;", StringComparison.Ordinal)));
    }
}
