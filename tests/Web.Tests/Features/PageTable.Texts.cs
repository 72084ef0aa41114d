using Traguardo.Web.Tests.Rig;
using Xunit;

namespace Traguardo.Web.Tests.Features;

public static partial class PageTable
{
    // Texts beside the data: all of them, one with its preview, its versions, what is found in it.
    private static IEnumerable<PageState> Texts =>
    [
        Written("Texts/Texts", "texts", "/testi"),
        Written("Texts/Texts", "texts-english", "/testi?lang=en"),
        Written("Texts/Texts", "texts-none-of-these", "/testi?vedi=niente"),
        Of("Texts/Texts", "texts-locked", "/testi"),
        Bare("Texts/Texts", "texts", "/testi"),
        new("Texts/TextPage", "text", WritingSite.Faulty) { On = Stored.Written },
        new("Texts/TextPage", "text-english", WritingSite.Faulty + "&lang=en") { On = Stored.Written },
        new("Texts/TextPage", "text-compared", WritingSite.Versioned + "&confronta=1") { On = Stored.Written },
        new("Texts/TextPage", "text-of-a-personal-card", "/cciaa_pi/2021/testi/modifica?testo=scheda%2Frs%2Fcomportamenti") { On = Stored.Planned },
        new("Texts/Texts", "texts-with-personal-cards", "/cciaa_pi/2021/testi") { On = Stored.Planned },
        Of("Texts/TextPage", "text-locked", "/testi/modifica?testo=obiettivo%2Fente%2FA%2FA4"),
        new("Texts/TextPage", "text-typed", WritingSite.Faulty)
        {
            On = Stored.Written,
            Also = async page =>
            {
                await page.Locator("#scritto").FillAsync("");
                // As one: questions that are given up count as failed here.
                await page.Keyboard.InsertTextAsync("Il risultato è {{A4.ac");
                await page.Locator(".text-choices li").First.WaitForAsync();
            },
        },
        new("Texts/TextPage", "text-at-a-finding", WritingSite.Faulty)
        {
            On = Stored.Written,
            Also = async page =>
            {
                var place = page.Locator(".findings a[data-line]").Last;
                var line = int.Parse((await place.GetAttributeAsync("data-line"))!, System.Globalization.CultureInfo.InvariantCulture);
                var lines = (await page.Locator("#scritto").InputValueAsync()).Split('\n');
                await place.ClickAsync();
                Assert.Equal(lines[line - 1], await page.EvaluateAsync<string>("() => { const text = document.activeElement; return text.value.slice(text.selectionStart, text.selectionEnd); }"));
            },
        },
        new("Texts/TextPage", "text-refused", WritingSite.Faulty)
        {
            On = Stored.Written,
            Answered = 400,
            Also = async page =>
            {
                await page.GetByLabel("approvato").CheckAsync();
                await PressAsync(page, "Salva");
                await page.Locator("#stato-errore").WaitForAsync();
            },
        },
    ];

    private static PageState Written(string page, string name, string address) => new(page, name, WritingSite.Map + address) { On = Stored.Written };
}
