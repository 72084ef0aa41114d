using Microsoft.Playwright;

namespace Traguardo.Web.Tests.Features;

public static partial class PageTable
{
    private const string Templates = "/cciaa_pi/modelli";

    // Documents, and the templates that they are made from.
    private static IEnumerable<PageState> DocumentPages =>
    [
        Documented("documents", ""),
        Documented("documents-english", "?lang=en"),
        Documented("documents-as-a-stranger", "") with { Stranger = true },
        Documented("documents-refused", "") with
        {
            Answered = 400,
            Also = async page =>
            {
                await page.Locator("#d-validazione .doc-make").GetByRole(AriaRole.Button, new() { Name = "Produci Validazione" }).ClickAsync();
                await page.GetByRole(AriaRole.Alert).WaitForAsync();
            },
        },
        Documented("documents-verified", "") with { Also = VerifyAsync },
        Documented("documents-asked", "") with
        {
            Also = async page =>
            {
                await page.Locator("#d-relazione .doc-make").GetByRole(AriaRole.Button, new() { Name = "Produci Relazione" }).ClickAsync();
                await page.Locator(".doc-question").WaitForAsync();
            },
        },
        Of("Documents/Documents", "documents-none-published", "/documenti") with { Stranger = true },
        Bare("Documents/Documents", "documents", "/documenti"),
        Odd("Documents/Documents", "documents", "/documenti"),
        new("Status/Status", "status-to-approve", "/cciaa_pi/2020/stato") { On = Stored.Examined },
        new("Documents/Templates", "templates", Templates) { On = Stored.Documented },
        new("Documents/Templates", "templates-english", Templates + "?lang=en") { On = Stored.Documented },
        new("Documents/Template", "template", Templates + "/modello/relazione") { On = Stored.Documented },
        new("Documents/Template", "template-own", Templates + "/modello/monitoraggio?lang=en") { On = Stored.Documented },
        new("Documents/Template", "template-new", Templates + "/modello"),
        new("Documents/Template", "template-refused", Templates + "/modello/relazione")
        {
            Answered = 400,
            Also = async page =>
            {
                await page.GetByLabel("Testo del modello").FillAsync("{\n  \"format\": \"document-template/1\",\n  \"code\": \"mia\",\n  \"titolo\": \"Relazione\"\n}");
                await PressAsync(page, "Salva");
                await page.Locator("#h-errori").WaitForAsync();
            },
        },
    ];

    private static PageState Documented(string name, string query) => new("Documents/Documents", name, "/cciaa_pi/2020/documenti" + query) { On = Stored.Documented };

    private static async Task VerifyAsync(IPage page)
    {
        await page.Locator("#d-relazione").GetByRole(AriaRole.Button, new() { Name = "Verifica" }).ClickAsync();
        await page.Locator(".doc-verified").WaitForAsync();
    }
}
