using Microsoft.Playwright;
using Traguardo.Web.Tests.Rig;

namespace Traguardo.Web.Tests.Features;

public static partial class PageTable
{
    // Personal scorecards: begun by the office, written by who evaluates.
    private static IEnumerable<PageState> Cards =>
    [
        Planned("PersonalCards", "personal-cards", "/cruscotti-personali"),
        Planned("PersonalCards", "personal-cards-english", "/cruscotti-personali?lang=en"),
        Planned("PersonalCards", "personal-cards-change", "/cruscotti-personali?cruscotto=rs"),
        Planned("PersonalCards", "personal-cards-refused", "/cruscotti-personali") with { Also = BeginForOneselfAsync, Answered = 400 },
        Planned("PersonalCards", "personal-cards-without-reason", "/cruscotti-personali?cruscotto=rs") with { Also = ChangeWithoutReasonAsync, Answered = 400 },
        Of("Planning/PersonalCards", "personal-cards-locked", "/piano/cruscotti-personali"),
        Bare("Planning/PersonalCards", "personal-cards", "/piano/cruscotti-personali"),
        Planned("NewIndicator", "plan-new-indicator-in-node", "/nuovo-indicatore/ente/A/A1"),
        Planned("NewIndicator", "plan-new-indicator-in-node-english", "/nuovo-indicatore/ente/A/A1?lang=en"),
        Planned("NewIndicator", "plan-new-indicator-in-node-refused", "/nuovo-indicatore/ente/A/A1") with { Also = AddIndicatorTwiceAsync, Answered = 400 },
        AsEvaluator("Scorecards/Scorecard", "personal-card-to-edit", "/cciaa_pi/2021/cruscotto/rs"),
        AsEvaluator("Planning/Plan", "personal-card-in-plan", "/cciaa_pi/2021/piano"),
        AsEvaluator("Planning/Entry", "personal-card-edited", "/cciaa_pi/2021/piano/voce/rs"),
        AsEvaluator("Planning/Entry", "personal-card-objective", "/cciaa_pi/2021/piano/voce/rs/B1"),
        AsEvaluator("Planning/Entry", "personal-card-objective-english", "/cciaa_pi/2021/piano/voce/rs/B1?lang=en"),
        AsEvaluator("Planning/NewIndicator", "personal-card-new-indicator", "/cciaa_pi/2021/piano/nuovo-indicatore/rs/B1"),
        AsEvaluator("Planning/Remove", "personal-card-remove", "/cciaa_pi/2021/piano/togli/rs/B1"),
        // Seen by who builds the plan and is of the OIV: it is read, and is not theirs to change.
        Planned("Entry", "personal-card-read-only", "/voce/rs/B1"),
    ];

    private static PageState AsEvaluator(string page, string name, string address) => new(page, name, "/accesso")
    {
        On = Stored.Planned,
        Stranger = true,
        Also = async view =>
        {
            await view.GetByRole(AriaRole.Button, new() { Name = "Segretario generale" }).ClickAsync();
            await view.ArrivesAsync(address => !address.Contains("/accesso", StringComparison.Ordinal), "behind the sign-in");
            await view.GotoAsync(new Uri(new Uri(view.Url), address).ToString());
        },
    };

    private static async Task BeginForOneselfAsync(IPage page)
    {
        await page.GetByLabel("Unità il cui responsabile è valutato").SelectOptionAsync("RAG");
        await page.GetByLabel("Unità il cui responsabile valuta").SelectOptionAsync("RAG");
        await page.GetByLabel("Titolo").FillAsync("Responsabile ragioneria");
        await page.GetByLabel("Codice", new() { Exact = true }).FillAsync("rag-p");
        await PressAsync(page, "Comincia il cruscotto");
        await page.Locator("#c-evaluator-errore").WaitForAsync();
    }

    private static async Task ChangeWithoutReasonAsync(IPage page)
    {
        await page.GetByLabel("Unità il cui responsabile valuta").SelectOptionAsync("ST");
        await page.GetByLabel("Motivo").FillAsync(" ");
        await PressAsync(page, "Salva");
        await page.Locator("#c-motivo-errore").WaitForAsync();
    }

    private static async Task AddIndicatorTwiceAsync(IPage page)
    {
        await page.GetByLabel("Codice", new() { Exact = true }).FillAsync("A1.1");
        await page.GetByLabel("Nome", new() { Exact = true }).FillAsync("Ancora uno");
        await PressAsync(page, "Aggiungi");
        await page.Locator("#c-code-errore").WaitForAsync();
    }
}
