using Microsoft.Playwright;
using Traguardo.Web.Tests.Rig;

namespace Traguardo.Web.Tests.Features;

public static partial class PageTable
{
    // Editing a plan.
    private static IEnumerable<PageState> Planning =>
    [
        Planned("Plan", "plan", ""),
        Planned("Plan", "plan-english", "?lang=en"),
        Of("Planning/Plan", "plan-published", "/piano"),
        Bare("Planning/Plan", "plan", "/piano"),
        Planned("PlanList", "plan-list", "/elenco/misure"),
        Planned("PlanList", "plan-list-english", "/elenco/unita?lang=en"),
        Bare("Planning/PlanList", "plan-list", "/piano/elenco/aree"),
        Planned("Part", "plan-measure", "/scheda/misure/916"),
        Planned("Part", "plan-area", "/scheda/aree/1"),
        Planned("Part", "plan-indicator", "/scheda/indicatori/A1.1"),
        Planned("Part", "plan-indicator-english", "/scheda/indicatori/A1.1?lang=en"),
        Planned("Part", "plan-indicator-formula-wrong", "/scheda/indicatori/A1.1") with { Also = TypeWrongFormulaAsync },
        Of("Planning/Part", "plan-measure-locked", "/piano/scheda/misure/916"),
        Planned("NewPart", "plan-new-indicator", "/nuova-scheda/indicatori"),
        Planned("NewPart", "plan-new-programme-english", "/nuova-scheda/programmi?lang=en"),
        Planned("NewPart", "plan-new-measure-refused", "/nuova-scheda/misure") with { Also = AddMeasureTwiceAsync, Answered = 400 },
        Planned("Entry", "plan-objective", "/voce/ente/A/A4"),
        Planned("Entry", "plan-objective-english", "/voce/ente/A/A4?lang=en"),
        Planned("Entry", "plan-scorecard", "/voce/ente"),
        Planned("Entry", "plan-item", "/voce/ente/A/A1/A1.1"),
        Planned("Entry", "plan-weights-refused", "/voce/ente/A") with { Also = WeighWronglyAsync, Answered = 400 },
        Planned("NewEntry", "plan-new-objective", "/nuova-voce/ente/A?tipo=objective"),
        Planned("NewEntry", "plan-new-item", "/nuova-voce/ente/A/A1?tipo=indicator"),
        Planned("NewEntry", "plan-new-item-english", "/nuova-voce/ente/A/A1?tipo=indicator&lang=en"),
        Planned("NewEntry", "plan-new-scorecard", "/nuova-voce"),
        Planned("Method", "plan-method", "/metodo"),
        Planned("Method", "plan-method-english", "/metodo?lang=en"),
        Planned("Remove", "plan-remove", "/togli/ente/A"),
        Planned("Remove", "plan-remove-english", "/togli/measures/916?lang=en"),
        Planned("Remove", "plan-remove-refused", "/togli/measures/916") with { Also = RemoveAsync, Answered = 400 },
    ];

    private static PageState Planned(string page, string name, string address) => new($"Planning/{page}", name, PlanSite.Plan + address) { On = Stored.Planned };

    private static async Task TypeWrongFormulaAsync(IPage page)
    {
        await page.GetByLabel("Formula", new() { Exact = true }).FillAsync("[916] * 1000 / [2");
        await page.GetByText("Colonna").WaitForAsync();
    }

    private static async Task AddMeasureTwiceAsync(IPage page)
    {
        await page.GetByLabel("Codice", new() { Exact = true }).FillAsync("916");
        await page.GetByLabel("Che cosa si conta").FillAsync("Ancora una");
        await PressAsync(page, "Aggiungi");
        await page.GetByRole(AriaRole.Alert).WaitForAsync();
    }

    private static async Task WeighWronglyAsync(IPage page)
    {
        await page.GetByLabel("Peso di A1", new() { Exact = true }).FillAsync("venti");
        await PressAsync(page, "Salva i pesi");
        await page.GetByRole(AriaRole.Alert).WaitForAsync();
    }

    private static async Task RemoveAsync(IPage page)
    {
        await PressAsync(page, "Togli");
        await page.GetByRole(AriaRole.Alert).WaitForAsync();
    }
}
