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
}
