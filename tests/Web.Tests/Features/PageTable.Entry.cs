using Microsoft.Playwright;

namespace Traguardo.Web.Tests.Features;

public static partial class PageTable
{
    private const string Recording = "/cciaa_pi/2021/rilevazioni";

    // Entering values.
    private static IEnumerable<PageState> Entry =>
    [
        new("Recording/Overview", "recording-overview", Recording) { On = Stored.Several },
        new("Recording/Overview", "recording-overview-english", Recording + "?lang=en") { On = Stored.Several },
        Bare("Recording/Overview", "recording-overview", "/rilevazioni"),
        Odd("Recording/Overview", "recording-overview", "/rilevazioni"),
        Of("Recording/Overview", "recording-overview-published", "/rilevazioni"),
        new("Recording/Sheet", "recording", Recording + "/COMP") { On = Stored.Several },
        new("Recording/Sheet", "recording-english", Recording + "/COMP?lang=en") { On = Stored.Several },
        new("Recording/Sheet", "recording-some", Recording + "/COMP") { On = Stored.Several, Also = EnterSomeAsync },
        new("Recording/Sheet", "recording-carried-over", Recording + "/OCC") { On = Stored.Several },
        Of("Recording/Sheet", "recording-locked", "/rilevazioni/COMP"),
        new("Recording/MeasureValues", "recording-measure", "/cciaa_pi/2021/valori/694") { On = Stored.Several },
        Odd("Recording/MeasureValues", "recording-measure", "/valori/%C3%A8%20un%20codice"),
    ];

    // A value, one that is unusual, one that cannot be read, one that is said not to be there.
    private static async Task EnterSomeAsync(IPage page)
    {
        var values = page.Locator("input.val");
        await values.Nth(0).FillAsync("190");
        await values.Nth(1).FillAsync("4104");
        await values.Nth(2).FillAsync("due");
        await page.Locator(".state").Nth(3).SelectOptionAsync("Missing");
        await page.Keyboard.PressAsync("Enter");
        await page.GetByText("«due» non si legge").WaitForAsync();
        await page.GetByText("Insolito, ma salvato").First.WaitForAsync();
    }
}
