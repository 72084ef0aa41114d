using System.Text.Json;
using Microsoft.Playwright;
using Traguardo.Web.Tests.Rig;
using Xunit;

namespace Traguardo.Web.Tests.Features;

/// <summary>The site by keyboard alone: where the focus is, that it is seen, and that it goes on in the order of the page.</summary>
[OnAnyDatabase]
public sealed class KeyboardTests(SampleSite site, Chromium chromium)
{
    // What the tabulator stops at, in the order of the page; what is not shown is passed over.
    private const string Stops = """
        [...document.querySelectorAll('a[href], button, input:not([type=hidden]), select, textarea, summary, [tabindex="0"]')]
            .filter(stop => stop.checkVisibility({ visibilityProperty: true }) && !stop.disabled)
        """;

    private const string Focused = $$"""
        (() => {
            const stop = document.activeElement, style = getComputedStyle(stop), box = stop.getBoundingClientRect();
            return JSON.stringify({
                place: {{Stops}}.indexOf(stop),
                what: stop.outerHTML.slice(0, 100),
                marked: (style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) > 0) || style.boxShadow !== 'none',
                shown: box.width > 1 && box.height > 1 && box.bottom > 0 && box.top < innerHeight && box.right > 0 && box.left < innerWidth,
            });
        })()
        """;

    [Theory]
    [InlineData("")]
    [InlineData("/cruscotto/sg")]
    [InlineData("/perche/ente/A/A4")]
    [InlineData("/obiettivo/ente/A/A4")]
    [InlineData("/indicatore/D2.2")]
    [InlineData("/misure")]
    [InlineData("/misura/694")]
    [InlineData("/programmi")]
    [InlineData("/controlli")]
    [InlineData("/cerca?q=turismo")]
    public Task The_tabulator_stops_at_everything_in_order_and_is_seen(string address) => WalkAsync(SampleSite.Map + address);

    [Fact]
    public Task So_it_does_where_files_are_chosen() => WalkAsync("/importa");

    [Fact]
    public async Task The_first_stop_leads_past_the_menu_to_the_content()
    {
        await using var window = await chromium.WindowAsync(site.Address, 1280);
        var page = await OpenAsync(window, SampleSite.Map);
        await page.Keyboard.PressAsync("Tab");
        await page.Keyboard.PressAsync("Enter");
        await page.Keyboard.PressAsync("Tab");

        Assert.True(await page.EvaluateAsync<bool>("document.getElementById('contenuto').contains(document.activeElement)"));
    }

    [Fact]
    public async Task The_menu_of_an_office_is_one_line_and_its_groups_open_by_keyboard()
    {
        await using var window = await chromium.StrangersWindowAsync(1280);
        var session = await Sessions.SignInAsync(site, "struttura.tecnica@esempio.invalid");
        await window.AddCookiesAsync([new() { Name = session.Name, Value = session.Value, Url = site.Address }]);
        var page = await OpenAsync(window, SampleSite.Map);
        // In the site's own letters, which come after the page: another machine's may be wider.
        await page.EvaluateAsync("document.fonts.ready.then(() => true)");
        Assert.Single(await page.EvaluateAsync<int[]>("[...new Set([...document.querySelectorAll('.menu > li')].map(entry => Math.round(entry.getBoundingClientRect().top)))]"));

        await ToAsync(page, "#menu li:last-child summary");
        await page.Keyboard.PressAsync("Enter");
        await ToAsync(page, "#menu a[href$='/registro']");
        Assert.True(await page.EvaluateAsync<bool>("(box => box.left >= 0 && box.right <= innerWidth && document.elementFromPoint(box.left + 5, box.top + 5) === document.activeElement)(document.activeElement.getBoundingClientRect())"));
        await page.Keyboard.PressAsync("Enter");
        await page.ArrivesAtAsync("/registro");
        Assert.Equal("Amministrazione", await page.Locator("#menu summary.here").TextContentAsync());
    }

    [Fact]
    public async Task From_the_map_to_a_base_datum_and_from_the_search_to_an_objective_without_a_mouse()
    {
        await using var window = await chromium.WindowAsync(site.Address, 1280);
        var page = await OpenAsync(window, "/");
        await FollowAsync(page, "a[href$='/perche/ente/A/A4']", "/perche/ente/A/A4");
        await FollowAsync(page, "#dati a[href*='/misura/']", "/misura/");
        await ToAsync(page, "header input[name=q]");
        await page.Keyboard.TypeAsync("A4.1");
        await page.Keyboard.PressAsync("Enter");
        await page.ArrivesAtAsync("/cerca?q=A4.1");
        await FollowAsync(page, "main table a", "/indicatore/A4.1");
    }

    private static async Task FollowAsync(IPage page, string link, string address)
    {
        await ToAsync(page, link);
        // Drawn, as whoever presses the key sees it: a browser with much to draw may let a key go that comes before.
        await page.EvaluateAsync("() => new Promise(drawn => requestAnimationFrame(() => requestAnimationFrame(drawn)))");
        await page.Keyboard.PressAsync("Enter");
        await page.ArrivesAsync(there => there.Contains(address, StringComparison.Ordinal), address);
    }

    private static async Task ToAsync(IPage page, string selector)
    {
        for (var i = 0; i < 200; i++)
        {
            await page.Keyboard.PressAsync("Tab");
            if (await page.EvaluateAsync<bool>("selector => document.activeElement.matches(selector)", selector))
            {
                return;
            }
        }
        Assert.Fail($"The tabulator does not come to {selector}.");
    }

    private async Task WalkAsync(string address)
    {
        await using var window = await chromium.WindowAsync(site.Address, 1280);
        var page = await OpenAsync(window, address);
        var count = await page.EvaluateAsync<int>($"{Stops}.length");
        Assert.True(count > 10, $"There are {count} stops.");
        for (var place = 0; place < count; place++)
        {
            await page.Keyboard.PressAsync("Tab");
            var stop = JsonDocument.Parse(await page.EvaluateAsync<string>(Focused)).RootElement;
            var what = stop.GetProperty("what").GetString();
            Assert.Equal($"{place} {what}", $"{stop.GetProperty("place")} {what}");
            Assert.True(stop.GetProperty("marked").GetBoolean(), $"Nothing marks the focus on {what}");
            Assert.True(stop.GetProperty("shown").GetBoolean(), $"Out of sight: {what}");
        }
        await page.Keyboard.PressAsync("Tab");
        Assert.Equal(-1, JsonDocument.Parse(await page.EvaluateAsync<string>(Focused)).RootElement.GetProperty("place").GetInt32());
    }

    // Without motion, for the page scrolls after the focus in its own time.
    private async Task<IPage> OpenAsync(IBrowserContext window, string address)
    {
        var page = await window.NewPageAsync();
        await page.EmulateMediaAsync(new() { ReducedMotion = ReducedMotion.Reduce });
        await page.GotoAsync(site.Address + address);
        return page;
    }
}
