using Traguardo.Web.Tests.Rig;

namespace Traguardo.Web.Tests.Features;

public static partial class PageTable
{
    // What is changed in the year of what was promised, and of what counts of it.
    private static IEnumerable<PageState> Revising =>
    [
        Of("Revising/Neutralisations", "neutralisations", "/sterilizzazioni"),
        Of("Revising/Neutralisations", "neutralisations-english", "/sterilizzazioni?Cruscotto=sg&Indicatore=A4.6&lang=en"),
        Of("Revising/Neutralisations", "neutralisations-effect", "/sterilizzazioni?Cruscotto=sg&Indicatore=D2.2"),
        Bare("Revising/Neutralisations", "neutralisations", "/sterilizzazioni"),
        Revised("Revising/Revisions", "revisions", "/aggiornamenti"),
        Revised("Revising/Revisions", "revisions-english", "/aggiornamenti?lang=en"),
        Bare("Revising/Revisions", "revisions", "/aggiornamenti"),
        Revised("Revising/Revision", "revision", "/aggiornamento/R1"),
        Revised("Revising/Revision", "revision-english", "/aggiornamento/R1?lang=en"),
        Revised("Revising/Revision", "revision-proposed", "/aggiornamento/R4"),
        Revised("Revising/Revision", "revision-withdrawn", "/aggiornamento/R3"),
        Revised("Revising/Revision", "revision-refused", "/aggiornamento/R4") with
        {
            Answered = 400,
            Also = async page =>
            {
                await PressAsync(page, "Adotta");
                await page.Locator("#decide-organ-errore").WaitForAsync();
            },
        },
        Revised("Revising/NewRevision", "new-revision", "/nuovo-aggiornamento/ente/A/A4/A4.1"),
        Revised("Revising/NewRevision", "new-revision-english", "/nuovo-aggiornamento/ente/A/A4/A4.1?lang=en"),
        Revised("Revising/NewRevision", "new-revision-waiting", "/nuovo-aggiornamento/" + RevisedSite.Item),
        Of("Revising/NewRevision", "new-revision-locked", "/nuovo-aggiornamento/" + RevisedSite.Item),
        Revised("Revising/NewRevision", "new-revision-effect", "/nuovo-aggiornamento/ente/A/A4/A4.1") with
        {
            Also = async page =>
            {
                await page.GetByLabel("Target 2020").FillAsync("1");
                await PressAsync(page, "Mostra l'effetto");
                await page.GetByRole(Microsoft.Playwright.AriaRole.Status).WaitForAsync();
            },
        },
        Revised("Revising/NewRevision", "new-revision-refused", "/nuovo-aggiornamento/ente/A/A4/A4.1") with
        {
            Answered = 400,
            Also = async page =>
            {
                await page.GetByLabel("Target 2020").FillAsync("molto");
                await PressAsync(page, "Invia la proposta");
                await page.Locator("#c-target-errore").WaitForAsync();
            },
        },
        Revised("Map/Map", "map-revised", ""),
        Revised("Scorecards/Scorecard", "scorecard-revised", "/cruscotto/ente"),
        Revised("Why/Why", "why-revised", "/perche/" + RevisedSite.Item),
        Revised("Indicators/Indicator", "indicator-revised", "/indicatore/D2.2"),
        new("Revising/Neutralisations", "neutralisations-refused", "/cciaa_pi/2021/sterilizzazioni")
        {
            On = Stored.Several,
            Answered = 400,
            Also = async page =>
            {
                await page.GetByLabel("Codice dell’indicatore").Or(page.GetByLabel("Codice dell'indicatore")).FillAsync("A4.6");
                await PressAsync(page, "Chiedi una sterilizzazione");
                await page.GetByRole(Microsoft.Playwright.AriaRole.Alert).WaitForAsync();
            },
        },
    ];

    private static PageState Revised(string page, string name, string address) => new(page, name, RevisedSite.Map + address) { On = Stored.Revised };
}
