using Microsoft.Playwright;
using Traguardo.Web.Tests.Rig;
using Xunit;

namespace Traguardo.Web.Tests.Features;

/// <summary>The site in a browser in which scripts are off: nothing is missing.</summary>
[OnAnyDatabase]
public sealed class WithoutScriptsTests(SampleSite site, Chromium chromium)
{
    [Fact]
    public async Task Every_entry_of_the_menu_opens_a_page_and_is_marked_there()
    {
        await using var window = await chromium.WindowAsync(site.Address, 1280, scripts: false);
        var page = await OpenAsync(window, "/");
        var entries = await page.Locator("#menu a").AllTextContentsAsync();
        Assert.True(entries.Count > 5, string.Join(", ", entries));

        foreach (var entry in entries)
        {
            await ChooseAsync(page, $"a:text-is('{entry}')");
            // In a menu that is folded up: it is there, and not seen.
            await page.Locator($"#menu a[aria-current=page]:text-is('{entry}')").WaitForAsync(new() { State = WaitForSelectorState.Attached });
            Assert.NotEmpty(await page.Locator("main h1").InnerTextAsync());
        }
    }

    [Fact]
    public async Task On_a_narrow_screen_the_menu_and_the_chooser_of_cycles_open()
    {
        await using var window = await chromium.WindowAsync(site.Address, 320, scripts: false);
        var page = await OpenAsync(window, SampleSite.Map);
        var link = page.Locator("#menu a[href$='/misure']");
        Assert.False(await link.IsVisibleAsync());

        await page.GetByRole(AriaRole.Button, new() { Name = "Menu" }).ClickAsync();
        await ChooseAsync(page, "a[href$='/misure']");
        await page.ArrivesAtAsync("/misure");
        await page.Locator(".year-btn").ClickAsync();

        Assert.True(await page.Locator("#cicli a").First.IsVisibleAsync());
    }

    [Fact]
    public async Task From_the_first_page_to_a_base_datum_in_two_clicks()
    {
        await using var window = await chromium.WindowAsync(site.Address, 1280, scripts: false);
        var page = await OpenAsync(window, "/");

        await page.Locator(".map a[href$='/perche/ente/A/A4']").First.ClickAsync();
        var datum = page.Locator("#dati a[href*='/misura/']").First;
        var code = await datum.InnerTextAsync();
        await datum.ClickAsync();
        await page.ArrivesAtAsync($"/misura/{code}");

        Assert.Contains(code, await page.Locator("main").InnerTextAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_scorecard_is_filtered_and_its_filter_taken_away()
    {
        await using var window = await chromium.WindowAsync(site.Address, 1280, scripts: false);
        var page = await OpenAsync(window, SampleSite.Map + "/cruscotto/ente");
        var items = page.Locator(".dense tbody tr:not(.p, .o)");
        var all = await items.CountAsync();

        await page.GetByLabel("Esito").SelectOptionAsync("non-raggiunto");
        await page.GetByRole(AriaRole.Button, new() { Name = "Filtra" }).ClickAsync();
        await page.ArrivesAsync(address => address.Contains("esito=non-raggiunto", StringComparison.Ordinal), "esito=non-raggiunto");

        Assert.InRange(await items.CountAsync(), 1, all - 1);
        Assert.Equal("non-raggiunto", await page.GetByLabel("Esito").InputValueAsync());

        await page.GetByLabel("Esito").SelectOptionAsync("");
        await page.GetByRole(AriaRole.Button, new() { Name = "Filtra" }).ClickAsync();
        await page.ArrivesAsync(address => address.Contains("esito=&", StringComparison.Ordinal), "esito=&");
        Assert.Equal(all, await items.CountAsync());
    }

    [Theory]
    [InlineData("A4.1", "A4.1 ")]
    [InlineData("a4.1", "A4.1 ")]
    [InlineData("694", "694 ")]
    [InlineData("PRESENZE turistiche", "")]
    [InlineData("qualita", "")]
    public async Task What_is_looked_for_by_code_or_words_is_found_from_any_page(string words, string first)
    {
        await using var window = await chromium.WindowAsync(site.Address, 1280, scripts: false);
        var page = await OpenAsync(window, SampleSite.Map + "/programmi");

        await page.Locator("header input[name=q]").FillAsync(words);
        await page.Locator("header .find button").ClickAsync();
        await page.GetByRole(AriaRole.Heading, new() { Name = $"Risultati per «{words}»" }).WaitForAsync();
        var hit = page.Locator("main table tbody a").First;
        Assert.StartsWith(first, await hit.InnerTextAsync(), StringComparison.Ordinal);
        await hit.ClickAsync();
        await page.ArrivesAsync(address => !address.Contains("/cerca", StringComparison.Ordinal), "what was looked for");

        Assert.NotEmpty(await page.Locator("main h1").InnerTextAsync());
    }

    [Fact]
    public async Task Too_many_words_are_answered_in_words()
    {
        using var client = site.Client();
        var page = await client.PageAsync(SampleSite.Map + "/cerca?q=" + new string('a', 201));

        Assert.StartsWith("Sono troppe parole: al massimo 200 caratteri.", page.Says("main .note"), StringComparison.Ordinal);
        Assert.Equal("Cerca nel ciclo", page.Says("h1"));
    }

    [Fact]
    public async Task The_other_language_is_kept_from_page_to_page()
    {
        await using var window = await chromium.WindowAsync(site.Address, 1280, scripts: false);
        var page = await OpenAsync(window, SampleSite.Map);

        await page.Locator("a[hreflang=en]").ClickAsync();
        await page.ArrivesAtAsync("lang=en");
        await ChooseAsync(page, "a[href$='/misure']");
        await page.ArrivesAtAsync("/misure");

        Assert.Equal("en", await page.Locator("html").GetAttributeAsync("lang"));
    }

    // An entry of the menu, be it in a group.
    private static async Task ChooseAsync(IPage page, string entry)
    {
        var link = page.Locator("#menu").Locator(entry);
        if (!await link.IsVisibleAsync())
        {
            await page.Locator("#menu details", new() { Has = page.Locator(entry) }).Locator("summary").ClickAsync();
        }
        await link.ClickAsync();
    }

    private async Task<IPage> OpenAsync(IBrowserContext window, string address)
    {
        var page = await window.NewPageAsync();
        await page.GotoAsync(site.Address + address);
        return page;
    }
}
