using Microsoft.Playwright;
using Traguardo.Core.Tests.Support;
using Traguardo.Web.Tests.Rig;

namespace Traguardo.Web.Tests.Features;

/// <summary>Every page of the site in each state worth seeing. A page that is not here fails a test of the house.</summary>
public static partial class PageTable
{
    /// <summary>Pages that are read.</summary>
    public static IReadOnlyList<PageState> Read { get; } =
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
        .. Context,
        .. Search,
        .. Errors,
    ];

    /// <summary>Pages on which a plan is made.</summary>
    public static IReadOnlyList<PageState> Plan { get; } =
    [
        .. Import,
        .. Cycle,
        .. Planning,
        .. PlanVersions,
        .. Cards,
    ];

    /// <summary>Pages on which the year's work is done.</summary>
    public static IReadOnlyList<PageState> Work { get; } =
    [
        .. Entry,
        .. Evidence,
        .. Revising,
        .. Monitoring,
        .. WhatIf,
        .. CalendarPages,
    ];

    /// <summary>Pages on which account is rendered.</summary>
    public static IReadOnlyList<PageState> Account { get; } =
    [
        .. Oiv,
        .. Texts,
        .. DocumentPages,
        .. PublicPages,
    ];

    /// <summary>Pages of people and of the installation.</summary>
    public static IReadOnlyList<PageState> House { get; } =
    [
        .. SignIn,
        .. People,
        .. Security,
    ];

    public static IReadOnlyList<PageState> States { get; } = [.. Read, .. Plan, .. Work, .. Account, .. House];

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
        new("SignIn/SignIn", "sign-in-inside", "/accesso"),
        new("SignIn/SignIn", "sign-in-without-sample", "/accesso") { Stranger = true, On = Stored.Staffed },
        new("SignIn/SignIn", "sign-in-refused", "/accesso") { Stranger = true, On = Stored.Staffed, Also = GuessAsync, Answered = 400 },
        new("SignIn/Forgotten", "forgotten-without-mail", "/accesso/dimenticata") { Stranger = true },
        new("SignIn/NewPassword", "new-password", "/accesso/nuova-parola?accesso=x&codice=y") { Stranger = true },
        new("SignIn/NewPassword", "new-password-gone", "/accesso/nuova-parola?accesso=x&codice=y") { Stranger = true, Also = SetAnyPasswordAsync, Answered = 400 },
        new("SignIn/Invitation", "invitation-gone", "/accesso/invito/nessuno") { Stranger = true, Status = 410 },
        new("SetUp/SetUp", "set-up-code", "/avvio") { Stranger = true, On = Stored.Nobody },
        new("SetUp/SetUp", "set-up-code-wrong", "/avvio?chiave=x") { Stranger = true, On = Stored.Nobody },
        new("SetUp/SetUp", "set-up", "/avvio?chiave={chiave}") { Stranger = true, On = Stored.Nobody },
        new("SetUp/SetUp", "set-up-refused", "/avvio?chiave={chiave}") { Stranger = true, On = Stored.Nobody, Also = BeginWronglyAsync, Answered = 400 },
    ];

    private static IEnumerable<PageState> People =>
    [
        new("Profile/Profile", "profile", "/profilo"),
        new("People/People", "people", "/cciaa_pi/persone"),
        new("People/People", "people-english", "/cciaa_pi/persone?lang=en"),
        new("People/Person", "person", "/cciaa_pi/persone") { Also = page => OpenAsync(page, "Responsabile ragioneria") },
        new("People/Person", "person-to-invite", "/errore/nuova-persona") { On = Stored.Several, Also = page => AddAsync(page, "invitata@esempio.invalid", invite: true) },
        new("People/NewPerson", "new-person", "/cciaa_pi/nuova-persona"),
        new("People/NewPerson", "new-person-refused", "/cciaa_pi/nuova-persona") { Also = page => AddAsync(page, "oiv@esempio.invalid"), Answered = 400 },
        new("People/Delegations", "delegations", "/cciaa_pi/deleghe"),
        new("People/Delegations", "delegations-english", "/cciaa_pi/deleghe?lang=en"),
        new("People/Delegations", "delegations-refused", "/cciaa_pi/deleghe") { Also = DelegateWronglyAsync, Answered = 400 },
        new("People/Delegations", "delegations-some", "/errore/nuova-persona") { On = Stored.Several, Also = DelegateAsync },
    ];

    private static IEnumerable<PageState> Map =>
    [
        Of("Map/Map", "map"),
        Of("Map/Map", "map-english", "?lang=en"),
        Of("Map/Map", "map-as-a-stranger") with { Stranger = true },
        Bare("Map/Map", "map"),
        Odd("Map/Map", "map"),
        new("Map/Map", "map-without-values", "/cciaa_pi/2021") { On = Stored.Several },
        new("Map/Map", "map-in-preparation", PlannedSite.Map) { On = Stored.Versioned },
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
        new("Scorecards/Scorecard", "scorecard-without-values", "/cciaa_pi/2021/cruscotto/ente") { On = Stored.Several },
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

    private static async Task GuessAsync(IPage page)
    {
        await page.GetByLabel("Indirizzo di posta").FillAsync("chi@ente.invalid");
        await page.GetByLabel("Parola d’ordine", new() { Exact = true }).FillAsync("una parola a caso");
        await PressAsync(page, "Entra");
        await page.GetByRole(AriaRole.Alert).WaitForAsync();
    }

    private static async Task SetAnyPasswordAsync(IPage page)
    {
        await page.GetByLabel("Nuova parola d’ordine").FillAsync("una frase che si ricorda");
        await PressAsync(page, "Cambia la parola d’ordine");
        await page.GetByRole(AriaRole.Alert).WaitForAsync();
    }

    private static async Task BeginWronglyAsync(IPage page)
    {
        await page.GetByLabel("Codice IPA").FillAsync("con spazi");
        await page.GetByLabel("Denominazione").FillAsync("Comune di Prova");
        await page.GetByLabel("Una per riga").FillAsync("A; Uno; B");
        await page.GetByLabel("Nome e cognome").FillAsync("Prima Persona");
        await page.GetByLabel("Indirizzo di posta").FillAsync("prima@ente.invalid");
        await page.GetByLabel("Parola d’ordine").FillAsync("Password1234!");
        await PressAsync(page, "Comincia");
        await page.GetByRole(AriaRole.Alert).WaitForAsync();
    }

    private static async Task OpenAsync(IPage page, string link)
    {
        await page.GetByRole(AriaRole.Link, new() { Name = link }).ClickAsync();
        await page.GetByRole(AriaRole.Heading, new() { Name = link }).WaitForAsync();
    }

    private static async Task AddAsync(IPage page, string email, bool invite = false)
    {
        await page.GetByLabel("Nome e cognome").FillAsync("Nuova Persona");
        await page.GetByLabel("Indirizzo di posta").FillAsync(email);
        await page.GetByLabel("Lettore").CheckAsync();
        await PressAsync(page, "Aggiungi una persona");
        if (invite)
        {
            await PressAsync(page, "Prepara l’invito");
            await page.GetByLabel("Collegamento da consegnare").WaitForAsync();
        }
    }

    private static async Task DelegateWronglyAsync(IPage page)
    {
        await FillDelegationAsync(page, "2199-12-31", "2199-01-01");
        await page.GetByRole(AriaRole.Alert).WaitForAsync();
    }

    private static async Task DelegateAsync(IPage page)
    {
        await AddAsync(page, "delegata@esempio.invalid");
        await page.GetByRole(AriaRole.Heading, new() { Name = "Nuova Persona" }).WaitForAsync();
        await page.GetByRole(AriaRole.Link, new() { Name = "Deleghe" }).First.ClickAsync();
        await FillDelegationAsync(page, $"{DateTimeOffset.Now:yyyy-MM-dd}", "2199-12-31");
        await page.GetByRole(AriaRole.Button, new() { Name = "Termina ora" }).First.WaitForAsync();
    }

    // To whom does not matter; the first is the reader.
    private static async Task FillDelegationAsync(IPage page, string first, string last)
    {
        await page.GetByLabel("Chi sostituisce").SelectOptionAsync([new SelectOptionValue { Index = 2 }]);
        await page.GetByLabel("Primo giorno").FillAsync(first);
        await page.GetByLabel("Ultimo giorno").FillAsync(last);
        await PressAsync(page, "Delega");
    }

    private static Task PressAsync(IPage page, string button) => page.GetByRole(AriaRole.Button, new() { Name = button, Exact = true }).ClickAsync();

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

    /// <summary>Nobody yet, so that the set-up page is open; see <see cref="NewSite"/>.</summary>
    Nobody,

    /// <summary>An administration with people of its own; see <see cref="StaffedSite"/>.</summary>
    Staffed,

    /// <summary>A plan in preparation; see <see cref="PlanSite"/>.</summary>
    Planned,

    /// <summary>Several administrations and years; see <see cref="SeveralSite"/>.</summary>
    Several,

    /// <summary>A plan in preparation, in versions; see <see cref="PlannedSite"/>.</summary>
    Versioned,

    /// <summary>The sample, with reminders that were sent and some that were not; see <see cref="Features.Calendar.LettersSite"/>.</summary>
    Reminded,

    /// <summary>A year in which targets were revised; see <see cref="RevisedSite"/>.</summary>
    Revised,

    /// <summary>The sample's year half way, with frozen monitorings; see <see cref="MonitoredSite"/>.</summary>
    Monitored,

    /// <summary>The sample's year before the OIV; see <see cref="ExaminedSite"/>.</summary>
    Examined,

    /// <summary>The sample with documents: see <see cref="DocumentedSite"/>.</summary>
    Documented,

    /// <summary>The sample, published twice and taken back twice; see <see cref="TakenBackSite"/>.</summary>
    TakenBack,

    /// <summary>The texts of the sample's year being finished; see <see cref="WritingSite"/>.</summary>
    Written,
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

    /// <summary>Its address on a site, with the set-up code where it asks for one.</summary>
    public string AddressOn(Site site) => Address.Replace("{chiave}", site.SetUpCode, StringComparison.Ordinal);

    public override string ToString() => Name;
}
