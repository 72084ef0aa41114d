using Microsoft.Playwright;
using Traguardo.Web.Tests.Rig;

namespace Traguardo.Web.Tests.Features;

/// <summary>Every page of the site in each state worth seeing. A page that is not here fails a test of the house.</summary>
public static class PageTable
{
    public static IReadOnlyList<PageState> States { get; } =
    [
        new("Home/Index", "home-empty", "/") { Empty = true },
        new("Map/Map", "map", SampleSite.Map),
        new("Map/Map", "map-menu", SampleSite.Map) { Also = OpenMenus },
        new("Map/Map", "map-english", SampleSite.Map + "?lang=en"),
        new("Why/Why", "why", SampleSite.Map + "/perche/ente/A/A4"),
        new("Indicators/Indicator", "indicator", SampleSite.Map + "/indicatore/D2.2"),
        new("Scorecards/Scorecard", "scorecard", SampleSite.Map + "/cruscotto/ente"),
        new("Objectives/Objective", "objective", SampleSite.Map + "/obiettivo/ente/A/A4"),
        new("Measures/Measures", "measures", SampleSite.Map + "/misure"),
        new("Measures/Measure", "measure", SampleSite.Map + "/misura/694"),
        new("Programmes/Programmes", "programmes", SampleSite.Map + "/programmi"),
        new("Checks/Checks", "checks", SampleSite.Map + "/controlli"),
        new("Search/Search", "search", SampleSite.Map + "/cerca?q=turismo"),
        new("Search/Search", "search-nothing", SampleSite.Map + "/cerca?q=zzzz"),
        new("Import/Import", "import", "/importa"),
        new("Import/Import", "import-empty", "/importa") { Empty = true },
        new("Errors/Error", "not-found", "/nessuna/pagina") { Status = 404 },
        new("Errors/Error", "not-found-empty", "/nessuna/pagina") { Status = 404, Empty = true },
        new("Errors/Error", "not-found-english", "/nessuna/pagina?lang=en") { Status = 404 },
    ];

    // The menu is a button on small screens only; the chooser of cycles is always there.
    private static async Task OpenMenus(IPage page)
    {
        await page.Locator("details.year summary").ClickAsync();
        await Assertions.Expect(page.Locator("details.year a").First).ToBeVisibleAsync();
        var menu = page.GetByRole(AriaRole.Button, new() { Name = "Menu", Exact = true });
        if (await menu.IsVisibleAsync())
        {
            await menu.ClickAsync();
            await page.Keyboard.PressAsync("Escape");
            await Assertions.Expect(page.Locator("#menu")).ToBeHiddenAsync();
            await menu.ClickAsync();
        }
        await Assertions.Expect(page.Locator("#menu")).ToBeVisibleAsync();
    }
}

/// <summary>A page in a state.</summary>
/// <param name="Page">The page's file under <c>src/Web/Features</c>, without its ending.</param>
/// <param name="Name">Of the state, and of its screenshots.</param>
/// <param name="Address">As a reader would have it.</param>
public sealed record PageState(string Page, string Name, string Address)
{
    public int Status { get; init; } = 200;

    /// <summary>On a site without any cycle; otherwise on the sample.</summary>
    public bool Empty { get; init; }

    /// <summary>Steps that lead to the state, or what must be seen in it, at each width.</summary>
    public Func<IPage, Task>? Also { get; init; }

    public override string ToString() => Name;
}
