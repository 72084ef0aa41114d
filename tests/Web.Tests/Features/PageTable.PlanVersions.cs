using Microsoft.Playwright;
using Traguardo.Core.Exchange;
using Traguardo.Documents.Workbooks.Plans;
using Traguardo.Web.Tests.Rig;

namespace Traguardo.Web.Tests.Features;

public static partial class PageTable
{
    private const string NewCycle = "/cciaa_pi/nuovo-ciclo";

    // Beginning a plan and comparing its versions.
    private static IEnumerable<PageState> PlanVersions =>
    [
        new("Planning/Begin", "begin", NewCycle),
        new("Planning/Begin", "begin-english", NewCycle + "?lang=en"),
        new("Planning/Begin", "begin-bare", "/c_vuoto/nuovo-ciclo") { On = Stored.Several },
        new("Planning/Begin", "begin-proposal", NewCycle + "?da=2020"),
        new("Planning/Begin", "begin-proposal-english", NewCycle + "?da=2020&lang=en"),
        new("Planning/Begin", "begin-refused", NewCycle) { Also = page => BeginEmptyAsync(page, "2020"), Answered = 400 },
        new("Planning/Begin", "begin-workbook", NewCycle) { Also = page => SendWorkbookAsync(page, "Mostra che cosa contiene", PlanWorkbook(2025), "Ciclo 2025 dal foglio di calcolo") },
        new("Planning/Begin", "begin-workbook-refused", NewCycle) { Also = page => SendWorkbookAsync(page, "Mostra che cosa contiene", "non è un foglio"u8.ToArray(), "Non è stato cambiato nulla"), Answered = 400 },

        new("Planning/Versions", "versions", PlannedSite.Versions) { On = Stored.Versioned },
        new("Planning/Versions", "versions-english", PlannedSite.Versions + "?lang=en") { On = Stored.Versioned },
        Bare("Planning/Versions", "versions", "/piano/versioni"),
        new("Planning/Version", "version", PlannedSite.Versions + "/1") { On = Stored.Versioned },
        new("Planning/Version", "version-english", PlannedSite.Versions + "/1?lang=en") { On = Stored.Versioned },
        new("Planning/Version", "version-like-now", PlannedSite.Versions + "/2") { On = Stored.Versioned },
        new("Planning/Version", "version-refused", PlannedSite.Versions + "/1") { On = Stored.Versioned, Also = GoBackWithoutReasonAsync, Answered = 400 },
        Bare("Planning/Version", "version", "/piano/versioni/1"),
        Odd("Planning/Version", "version", "/piano/versioni/1"),

        new("Planning/Compare", "compare", PlannedSite.Map + "/piano/confronto?prima=1&dopo=ora") { On = Stored.Versioned },
        new("Planning/Compare", "compare-english", PlannedSite.Map + "/piano/confronto?prima=1&dopo=2&lang=en") { On = Stored.Versioned },
        new("Planning/Compare", "compare-years", PlannedSite.Map + "/piano/confronto?prima=ciclo-2020&dopo=ora") { On = Stored.Versioned },
        new("Planning/Compare", "compare-same", PlannedSite.Map + "/piano/confronto?prima=2&dopo=ora") { On = Stored.Versioned },

        new("Planning/Workbook", "workbook", PlannedSite.Map + "/piano/foglio") { On = Stored.Versioned },
        new("Planning/Workbook", "workbook-english", PlannedSite.Map + "/piano/foglio?lang=en") { On = Stored.Versioned },
        Of("Planning/Workbook", "workbook-locked", "/piano/foglio"),
        new("Planning/Workbook", "workbook-preview", PlannedSite.Map + "/piano/foglio") { On = Stored.Versioned, Also = page => SendWorkbookAsync(page, "Mostra che cosa cambia", PlanWorkbook(2022), "Che cosa cambia") },
        new("Planning/Workbook", "workbook-refused", PlannedSite.Map + "/piano/foglio") { On = Stored.Versioned, Also = page => SendWorkbookAsync(page, "Mostra che cosa cambia", PlanWorkbook(2021), "Non è stato cambiato nulla"), Answered = 400 },
    ];

    /// <summary>The sample's plan as a workbook of another year.</summary>
    private static byte[] PlanWorkbook(int year)
    {
        using var content = new MemoryStream();
        PlanBook.Write(CycleReader.Read(SampleFile.OfYear(year)).Cycle!, content);
        return content.ToArray();
    }

    private static async Task BeginEmptyAsync(IPage page, string year)
    {
        await page.GetByLabel("Anno", new() { Exact = true }).FillAsync(year);
        await PressAsync(page, "Comincia da zero");
        await page.GetByRole(AriaRole.Alert).WaitForAsync();
    }

    private static async Task SendWorkbookAsync(IPage page, string button, byte[] content, string heading)
    {
        await page.GetByLabel("Foglio di calcolo", new() { Exact = true }).SetInputFilesAsync(new FilePayload { Name = "piano.xlsx", MimeType = "application/octet-stream", Buffer = content });
        await PressAsync(page, button);
        await page.GetByRole(AriaRole.Heading, new() { Name = heading }).First.WaitForAsync();
    }

    private static async Task GoBackWithoutReasonAsync(IPage page)
    {
        await page.GetByLabel("Motivo").FillAsync(" ");
        await PressAsync(page, "Torna alla versione 1");
        await page.GetByRole(AriaRole.Alert).WaitForAsync();
    }
}
