using System.Text.Json;
using Microsoft.Playwright;
using Traguardo.Web.Tests.Rig;
using Xunit;

namespace Traguardo.Web.Tests.Features;

/// <summary>
/// What the sample's administration printed is what its pages show, as a reader sees it in a browser; scripts are off, for no page
/// needs them.
/// </summary>
[OnAnyDatabase]
public sealed class PrintedFiguresTests(SampleSite site, Chromium chromium)
{
    private static JsonElement Expected => SampleFile.Expected;

    [Fact]
    public async Task The_map_shows_the_result_its_judgement_and_every_perspective_area_and_objective()
    {
        await using var window = await chromium.WindowAsync(site.Address, 1280, scripts: false);
        var page = await OpenAsync(window, "");

        Assert.Equal(Expected.GetProperty("scorecards").GetProperty("ente").GetString() + "%", await Says(page.Locator("a.big")));
        Assert.Contains($"«{Expected.GetProperty("judgements").GetProperty("ente").GetString()}»", await Says(page.Locator(".hero")), StringComparison.Ordinal);
        foreach (var node in Expected.GetProperty("nodes").EnumerateObject().Where(node => node.Name.StartsWith("ente/", StringComparison.Ordinal)))
        {
            Assert.Equal($"{node.Name} {node.Value}%", $"{node.Name} {await Percentage(page.Locator($".map {LinkTo(node.Name)}"))}");
        }
        foreach (var area in Expected.GetProperty("strategicAreas").EnumerateObject())
        {
            Assert.Equal($"{area.Name} {area.Value}%", $"{area.Name} {await Percentage(page.Locator($".map {LinkTo($"area%3A{area.Name}")}"))}");
        }
        foreach (var card in Expected.GetProperty("scorecards").EnumerateObject().Skip(1))
        {
            Assert.Equal(card.Value + "%", await Says(page.Locator($".others {LinkTo(card.Name)}")));
        }
    }

    [Theory]
    [InlineData("ente")]
    [InlineData("sg")]
    [InlineData("rs")]
    [InlineData("st")]
    public async Task A_scorecard_shows_its_score_and_every_percentage_in_it(string code)
    {
        await using var window = await chromium.WindowAsync(site.Address, 1280, scripts: false);
        var page = await OpenAsync(window, $"/cruscotto/{code}");

        Assert.Equal(Expected.GetProperty("scorecards").GetProperty(code).GetString() + "%", await Says(page.Locator($".lead-s {LinkTo(code)}")));
        foreach (var node in Expected.GetProperty("nodes").EnumerateObject().Where(node => node.Name.StartsWith(code + "/", StringComparison.Ordinal)))
        {
            Assert.Equal($"{node.Name} {node.Value}%", $"{node.Name} {await Says(page.Locator($".dense {LinkTo(node.Name)}"))}");
        }
        // The report prints 100 for every other item that counts.
        var printed = Expected.GetProperty("items");
        var links = await page.Locator(".dense tbody tr:not(.p, .o) a[href*='/perche/']").AllAsync();
        Assert.NotEmpty(links);
        foreach (var link in links)
        {
            var path = (await link.GetAttributeAsync("href"))![(SampleSite.Map + "/perche/").Length..];
            var percentage = printed.TryGetProperty(path, out var known) ? known.GetString() : "100";
            Assert.Equal($"{path} {percentage}%", $"{path} {await Says(link)}");
        }
    }

    [Fact]
    public async Task An_objective_in_another_card_shows_its_score_there()
    {
        await using var window = await chromium.WindowAsync(site.Address, 1280, scripts: false);
        foreach (var goal in Expected.GetProperty("valuesOfGoals").EnumerateObject())
        {
            var card = await OpenAsync(window, $"/cruscotto/{goal.Name.Split('/')[0]}");
            Assert.Contains(goal.Value + "%", await Says(card.Locator($"tr:has({LinkTo(goal.Name)})")), StringComparison.Ordinal);

            var objective = await OpenAsync(window, $"/obiettivo/{goal.Name[(goal.Name.IndexOf("ente/", StringComparison.Ordinal))..]}");
            Assert.Contains(goal.Value + "%", await Says(objective.Locator($"tr:has({LinkTo(goal.Name)})")), StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task An_indicator_shows_what_was_obtained()
    {
        await using var window = await chromium.WindowAsync(site.Address, 1280, scripts: false);
        foreach (var actual in Expected.GetProperty("actuals").EnumerateObject())
        {
            var page = await OpenAsync(window, $"/indicatore/{actual.Name}");
            // The report prints no unit but the per cent.
            Assert.Equal($"{actual.Name} {actual.Value}", $"{actual.Name} {(await Says(page.Locator(".big"))).Split(' ', '\u00a0')[0]}");
        }
    }

    [Fact]
    public async Task Programmes_show_what_part_was_spent()
    {
        await using var window = await chromium.WindowAsync(site.Address, 1280, scripts: false);
        var page = await OpenAsync(window, "/programmi");
        foreach (var share in Expected.GetProperty("spending").EnumerateObject())
        {
            Assert.Equal($"{share.Name} {share.Value}%", $"{share.Name} {await Says(page.Locator($"#programma-{share.Name} td").Nth(3))}");
        }
    }

    private static string LinkTo(string address) => $"a[href='{SampleSite.Map}/perche/{address}']";

    private async Task<IPage> OpenAsync(IBrowserContext window, string address)
    {
        var page = window.Pages.Count > 0 ? window.Pages[0] : await window.NewPageAsync();
        await page.GotoAsync(site.Address + SampleSite.Map + address);
        return page;
    }

    // A tile says more than its percentage.
    private static async Task<string> Percentage(ILocator link) => (await Says(link)).Split(' ')[^1];

    private static async Task<string> Says(ILocator place) =>
        string.Join(' ', (await place.InnerTextAsync()).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)).Replace(" %", "%", StringComparison.Ordinal);
}
