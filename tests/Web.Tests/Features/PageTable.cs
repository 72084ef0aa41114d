using Microsoft.Playwright;
using Traguardo.Core.Tests.Support;
using Traguardo.Web.Tests.Rig;

namespace Traguardo.Web.Tests.Features;

/// <summary>Every page of the site in each state worth seeing. A page that is not here fails a test of the house.</summary>
public static class PageTable
{
    public static IReadOnlyList<PageState> States { get; } =
    [
        new("Home/Index", "home-empty", "/") { On = Stored.Nothing },
        .. Map,
        .. Why,
        .. Scorecards,
        .. Objectives,
        .. Indicators,
        .. Measures,
        .. Programmes,
        .. Checks,
        .. Search,
        .. Import,
        .. SignIn,
        .. Cycle,
        .. Errors,
    ];

    private static IEnumerable<PageState> Cycle =>
    [
        Of("Status/Status", "status", "/stato"),
        new("Status/Status", "status-under-way", "/cciaa_pi/2021/stato") { On = Stored.Several },
        Bare("Status/Status", "status", "/stato"),
        new("Status/Status", "status-refused", "/cciaa_pi/2021/stato")
        {
            On = Stored.Several,
            Answered = 400,
            Also = async page =>
            {
                await page.Locator("summary", new() { HasText = "Riporta a" }).First.ClickAsync();
                await page.GetByRole(AriaRole.Button, new() { Name = "Passa a «piano approvato»" }).ClickAsync();
                await page.GetByRole(AriaRole.Heading, new() { Name = "Il passo non è stato fatto" }).WaitForAsync();
            },
        },
        new("Register/Register", "register", "/cciaa_pi/registro") { On = Stored.Several },
        new("Register/Register", "register-english", "/cciaa_pi/registro?lang=en") { On = Stored.Several },
        new("Register/Register", "register-nothing-passes", "/cciaa_pi/registro?Filter.Chi=nessuno") { On = Stored.Several },
    ];

    private static IEnumerable<PageState> SignIn =>
    [
        new("SignIn/SignIn", "sign-in", "/accesso") { Stranger = true },
        new("SignIn/SignIn", "sign-in-english", "/accesso?lang=en") { Stranger = true },
    ];

    private static IEnumerable<PageState> Map =>
    [
        Of("Map/Map", "map"),
        Of("Map/Map", "map-english", "?lang=en"),
        Of("Map/Map", "map-as-a-stranger") with { Stranger = true },
        Bare("Map/Map", "map"),
        Odd("Map/Map", "map"),
        new("Map/Map", "map-without-values", "/cciaa_pi/2021") { On = Stored.Several },
    ];

    private static IEnumerable<PageState> Why =>
    [
        Of("Why/Why", "why", "/perche/ente/A/A4"),
        Of("Why/Why", "why-english", "/perche/ente/A/A4?lang=en"),
        Of("Why/Why", "why-scorecard", "/perche/ente"),
        Of("Why/Why", "why-area", "/perche/area:1"),
        Of("Why/Why", "why-item", "/perche/ente/D/D2/D2.2"),
        Of("Why/Why", "why-monitored", "/perche/ente/A/A4/A4.5"),
        Of("Why/Why", "why-objective-of-another-card", "/perche/sg/P1/ente/A/A4"),
        Of("Why/Why", "why-neutralised", "/perche/sg/P1/ente/A/A4/A4.6"),
        Odd("Why/Why", "why", "/perche/ente%20%26%20co/A%3F/Cos%C3%AC%3F"),
        Odd("Why/Why", "why-missing", "/perche/ente%20%26%20co/B%23/O%203%25/I%2B4"),
        Odd("Why/Why", "why-nothing-counts", "/perche/ente%20%26%20co/B%23/vuoto"),
        Odd("Why/Why", "why-area-without-objectives", "/perche/area:2%20%3F"),
    ];

    private static IEnumerable<PageState> Scorecards =>
    [
        Of("Scorecards/Scorecard", "scorecard", "/cruscotto/ente"),
        Of("Scorecards/Scorecard", "scorecard-english", "/cruscotto/ente?lang=en"),
        Of("Scorecards/Scorecard", "scorecard-of-a-person", "/cruscotto/sg"),
        Of("Scorecards/Scorecard", "scorecard-filtered", "/cruscotto/ente?esito=non-raggiunto&ordine=persi"),
        Of("Scorecards/Scorecard", "scorecard-nothing-passes", "/cruscotto/ente?q=zzzz&prospettiva=A"),
        Of("Scorecards/Scorecard", "scorecard-by-code", "/cruscotto/ente?ordine=codice"),
        Bare("Scorecards/Scorecard", "scorecard", "/cruscotto"),
        Odd("Scorecards/Scorecard", "scorecard", "/cruscotto"),
    ];

    private static IEnumerable<PageState> Objectives =>
    [
        Of("Objectives/Objective", "objective", "/obiettivo/ente/A/A4"),
        Of("Objectives/Objective", "objective-english", "/obiettivo/ente/A/A4?lang=en"),
        Of("Objectives/Objective", "objective-without-budget", "/obiettivo/ente/A/A7"),
        Of("Objectives/Objective", "perspective", "/obiettivo/ente/D"),
        Odd("Objectives/Objective", "objective", "/obiettivo/ente%20%26%20co/A%3F/Cos%C3%AC%3F"),
        Odd("Objectives/Objective", "objective-without-entries", "/obiettivo/ente%20%26%20co/B%23/vuoto"),
    ];

    private static IEnumerable<PageState> Indicators =>
    [
        Of("Indicators/Indicator", "indicator", "/indicatore/D2.2"),
        Of("Indicators/Indicator", "indicator-english", "/indicatore/A6.3?lang=en"),
        Of("Indicators/Indicator", "indicator-unused", "/indicatore/C2.10"),
        Odd("Indicators/Indicator", "indicator-over-years", "/indicatore/I/1%20%25%3F"),
        Odd("Indicators/Indicator", "indicator-without-values", "/indicatore/solo"),
    ];

    private static IEnumerable<PageState> Measures =>
    [
        Of("Measures/Measures", "measures", "/misure"),
        Of("Measures/Measures", "measures-english", "/misure?lang=en"),
        Of("Measures/Measures", "measures-nothing-passes", "/misure?q=zzzz"),
        Bare("Measures/Measures", "measures", "/misure"),
        Odd("Measures/Measures", "measures", "/misure"),
        Of("Measures/Measure", "measure", "/misura/694"),
        Of("Measures/Measure", "measure-english", "/misura/699?lang=en"),
        Odd("Measures/Measure", "measure-over-years", "/misura/m/1%20%25"),
        Odd("Measures/Measure", "measure-without-values", "/misura/%C3%A8%20un%20codice"),
    ];

    private static IEnumerable<PageState> Programmes =>
    [
        Of("Programmes/Programmes", "programmes", "/programmi"),
        Of("Programmes/Programmes", "programmes-english", "/programmi?lang=en"),
        Bare("Programmes/Programmes", "programmes", "/programmi"),
        Odd("Programmes/Programmes", "programmes", "/programmi"),
    ];

    private static IEnumerable<PageState> Checks =>
    [
        Of("Checks/Checks", "checks", "/controlli"),
        Of("Checks/Checks", "checks-english", "/controlli?lang=en"),
        Bare("Checks/Checks", "checks", "/controlli"),
        Odd("Checks/Checks", "checks", "/controlli"),
    ];

    private static IEnumerable<PageState> Search =>
    [
        Of("Search/Search", "search", "/cerca?q=turismo"),
        Of("Search/Search", "search-english", "/cerca?q=A4&lang=en"),
        Of("Search/Search", "search-nothing", "/cerca?q=zzzz"),
        Of("Search/Search", "search-asking", "/cerca"),
        Of("Search/Search", "search-too-much", "/cerca?q=a"),
        Of("Search/Search", "search-too-long", "/cerca?q=" + new string('a', 201)),
    ];

    private static IEnumerable<PageState> Import =>
    [
        new("Import/Import", "import", "/importa"),
        new("Import/Import", "import-english", "/importa?lang=en"),
        new("Import/Import", "import-empty", "/importa") { On = Stored.Nothing },
        new("Import/Import", "import-several", "/importa") { On = Stored.Several },
        new("Import/Import", "import-preview", "/importa") { Also = page => SendAsync(page, SampleFile.Path, SampleFile.ContextPath) },
        new("Import/Import", "import-refused", "/importa") { Also = page => SendAsync(page, RefusedFile), Answered = 400 },
    ];

    private static IEnumerable<PageState> Errors =>
    [
        new("Errors/Error", "not-found", "/nessuna/pagina") { Status = 404 },
        new("Errors/Error", "not-found-empty", "/nessuna/pagina") { Status = 404, On = Stored.Nothing },
        Of("Errors/Error", "not-found-english", "/perche/ente/Z?lang=en") with { Status = 404 },
        Odd("Errors/Error", "not-found", "/perche/ente%20%26%20co/Z") with { Status = 404 },
    ];

    private static string RefusedFile => Path.Combine(Repository.Root, "tests", "Core.Tests", "Exchange", "BadInput", "several-at-once.json");

    private static PageState Of(string page, string name, string address = "") => new(page, name, SampleSite.Map + address);

    private static PageState Bare(string page, string name, string address = "") => new(page, name + "-bare", SeveralSite.Bare + address) { On = Stored.Several };

    private static PageState Odd(string page, string name, string address = "") => new(page, name + "-odd", SeveralSite.Odd + address) { On = Stored.Several };

    private static async Task SendAsync(IPage page, string cycle, string? context = null)
    {
        await page.GetByLabel("File del ciclo").SetInputFilesAsync(cycle);
        if (context is not null)
        {
            await page.GetByLabel("Tabelle di contesto").SetInputFilesAsync(context);
        }
        await page.GetByRole(AriaRole.Button, new() { Name = "Mostra che cosa contiene" }).ClickAsync();
        await page.GetByRole(AriaRole.Heading, new() { Name = "Scegli altri file" }).WaitForAsync();
    }
}

/// <summary>What a site holds.</summary>
public enum Stored
{
    /// <summary>The sample, as after the first start.</summary>
    Sample,

    /// <summary>No cycle yet.</summary>
    Nothing,

    /// <summary>Several administrations and years; see <see cref="SeveralSite"/>.</summary>
    Several,
}

/// <summary>A page in a state.</summary>
/// <param name="Page">The page's file under <c>src/Web/Features</c>, without its ending.</param>
/// <param name="Name">Of the state, and of its screenshots.</param>
/// <param name="Address">As a reader would have it.</param>
public sealed record PageState(string Page, string Name, string Address)
{
    public int Status { get; init; } = 200;

    /// <summary>True where it is looked at by somebody who has not signed in.</summary>
    public bool Stranger { get; init; }

    public Stored On { get; init; }

    /// <summary>Steps that lead to the state, or what must be seen in it.</summary>
    public Func<IPage, Task>? Also { get; init; }

    /// <summary>What the steps are answered with.</summary>
    public int Answered { get; init; } = 200;

    public override string ToString() => Name;
}
