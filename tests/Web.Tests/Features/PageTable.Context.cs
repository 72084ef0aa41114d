namespace Traguardo.Web.Tests.Features;

public static partial class PageTable
{
    // What the year's documents tell besides scores.
    private static IEnumerable<PageState> Context =>
    [
        Of("Context/Contexts", "contexts", "/contesto"),
        Of("Context/Contexts", "contexts-english", "/contesto?lang=en"),
        Bare("Context/Contexts", "contexts", "/contesto"),
        Of("Context/ContextTablePage", "context-table", "/contesto/staff.byEducation"),
        Of("Context/ContextTablePage", "context-table-english", "/contesto/finance.groups%5B0%5D?lang=en"),
        Of("Context/ContextTablePage", "context-figures", "/contesto/quality"),
        Of("Context/ContextTablePage", "context-texts", "/contesto/incentiveProjects"),
        Of("Context/EditContext", "context-locked", "/modifica-contesto/staff.byAge"),
        Begun("context-edit", "staff.byAge", _ => Task.CompletedTask),
        Begun("context-edit-figures", "quality", _ => Task.CompletedTask),
        Begun("context-brought", "staff.byContract", async page =>
        {
            await page.Locator("summary", new() { HasText = "Incolla o carica" }).ClickAsync();
            await page.Locator("#incollato").FillAsync("\t2021\nFull time\t44\nPart time\t5\nTotale\t49");
            await PressAsync(page, "Metti nella tabella");
            await page.GetByRole(Microsoft.Playwright.AriaRole.Status).WaitForAsync();
        }),
        Begun("context-refused", "staff.byContract", async page =>
        {
            await page.GetByLabel("Full time, 2021").FillAsync("molti");
            await PressAsync(page, "Salva");
            await page.GetByRole(Microsoft.Playwright.AriaRole.Alert).WaitForAsync();
        }) with { Answered = 400 },
    ];

    // A year whose tables have begun, by the pages themselves; it may have begun for another state before.
    private static PageState Begun(string name, string path, Func<Microsoft.Playwright.IPage, Task> also) =>
        new("Context/EditContext", name, "/cciaa_pi/2021/contesto")
        {
            On = Stored.Several,
            Also = async page =>
            {
                var begin = page.GetByRole(Microsoft.Playwright.AriaRole.Button, new() { Name = "Comincia dalle tabelle del 2020" });
                if (await begin.CountAsync() > 0)
                {
                    await begin.ClickAsync();
                    await page.Locator(".context-list").First.WaitForAsync();
                }
                await page.GotoAsync(new Uri(new Uri(page.Url), $"/cciaa_pi/2021/modifica-contesto/{path}").ToString());
                await page.Locator("[data-griglia]").WaitForAsync();
                await also(page);
            },
        };
}
