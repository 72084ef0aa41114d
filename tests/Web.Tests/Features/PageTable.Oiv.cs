using Microsoft.Playwright;
using Traguardo.Web.Tests.Rig;

namespace Traguardo.Web.Tests.Features;

public static partial class PageTable
{
    // The OIV's desk: what waits, a sample of values, the recomputation, judgements, the validation, the working papers.
    private static IEnumerable<PageState> Oiv =>
    [
        Examined("Oiv/Desk", "oiv-desk", "/oiv"),
        Examined("Oiv/Desk", "oiv-desk-english", "/oiv?lang=en"),
        Of("Oiv/Desk", "oiv-desk-published", "/oiv"),
        Bare("Oiv/Desk", "oiv-desk", "/oiv"),
        Examined("Oiv/Sample", "oiv-sample", "/oiv/campione?numero=1"),
        Examined("Oiv/Sample", "oiv-sample-english", "/oiv/campione?numero=1&lang=en"),
        Of("Oiv/Sample", "oiv-sample-none", "/oiv/campione"),
        Examined("Oiv/Sample", "oiv-sample-refused", "/oiv/campione") with
        {
            Answered = 400,
            Also = async page =>
            {
                await page.GetByLabel("Quanti (12 o 10%)").FillAsync("tutti");
                await PressAsync(page, "Estrai");
                await page.Locator("#quanti-errore").WaitForAsync();
            },
        },
        Examined("Oiv/Recomputation", "oiv-recomputation", "/oiv/ricalcolo"),
        Examined("Oiv/Recomputation", "oiv-recomputation-steps", "/oiv/ricalcolo?cruscotto=ente"),
        Examined("Oiv/Recomputation", "oiv-recomputation-english", "/oiv/ricalcolo?lang=en"),
        Bare("Oiv/Recomputation", "oiv-recomputation", "/oiv/ricalcolo"),
        Examined("Oiv/Judgements", "oiv-judgements", "/oiv/giudizi"),
        Examined("Oiv/Judgements", "oiv-judgements-english", "/oiv/giudizi?lang=en"),
        Examined("Oiv/Judgements", "oiv-judgements-refused", "/oiv/giudizi") with
        {
            Answered = 400,
            Also = async page =>
            {
                await page.Locator("summary", new() { HasText = "Esprimi il giudizio" }).First.ClickAsync();
                await page.GetByRole(AriaRole.Button, new() { Name = "Registra il giudizio" }).First.ClickAsync();
                await page.Locator("[id^=reason-][id$=-errore]").WaitForAsync();
            },
        },
        Of("Oiv/Judgements", "oiv-judgements-closed", "/oiv/giudizi"),
        Bare("Oiv/Judgements", "oiv-judgements", "/oiv/giudizi"),
        Examined("Oiv/Validation", "oiv-validation", "/oiv/validazione"),
        Examined("Oiv/Validation", "oiv-validation-english", "/oiv/validazione?lang=en"),
        Examined("Oiv/Validation", "oiv-validation-refused", "/oiv/validazione") with
        {
            Answered = 400,
            Also = async page =>
            {
                await page.Locator("input[name=Esito][value=validated]").CheckAsync();
                await PressAsync(page, "Registra l'esito");
                await page.Locator("#numero-errore").WaitForAsync();
            },
        },
        Of("Oiv/Validation", "oiv-validation-closed", "/oiv/validazione"),
        Examined("Oiv/Papers", "oiv-papers", "/oiv/carte"),
        Examined("Oiv/Papers", "oiv-papers-english", "/oiv/carte?lang=en"),
        Bare("Oiv/Papers", "oiv-papers", "/oiv/carte"),
        Examined("Map/Map", "map-judged", ""),
        Examined("Scorecards/Scorecard", "scorecard-judged", "/cruscotto/ente"),
        Examined("Recording/Overview", "recording-contested", "/rilevazioni"),
    ];

    private static PageState Examined(string page, string name, string address) => new(page, name, ExaminedSite.Map + address) { On = Stored.Examined };
}
