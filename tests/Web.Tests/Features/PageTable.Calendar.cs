using Microsoft.Playwright;

namespace Traguardo.Web.Tests.Features;

public static partial class PageTable
{
    private const string Due = "/cciaa_pi/2021/scadenze";

    // What is due, and who is reminded of it.
    private static IEnumerable<PageState> CalendarPages =>
    [
        new("Calendar/Deadlines", "deadlines", Due) { On = Stored.Several },
        new("Calendar/Deadlines", "deadlines-english", Due + "?lang=en") { On = Stored.Several },
        new("Calendar/Deadlines", "deadlines-mine", Due + "?mie=true") { On = Stored.Several },
        new("Calendar/Deadlines", "deadlines-refused", Due) { On = Stored.Several, Also = SayWithoutDayAsync, Answered = 400 },
        Of("Calendar/Deadlines", "deadlines-published", "/scadenze"),
        Revised("Calendar/Deadlines", "deadlines-revised", "/scadenze"),
        Bare("Calendar/Deadlines", "deadlines", "/scadenze"),
        Odd("Calendar/Deadlines", "deadlines", "/scadenze"),
        new("Status/Status", "status-next-deadlines", "/cciaa_pi/2021/stato") { On = Stored.Reminded },
        new("Calendar/Calendar", "calendar", "/cciaa_pi/calendario"),
        new("Calendar/Calendar", "calendar-english", "/cciaa_pi/calendario?lang=en"),
        new("Calendar/Calendar", "calendar-refused", "/cciaa_pi/calendario") { Also = SetNoHoursAsync, Answered = 400 },
        new("Calendar/DeadlinePage", "deadline-of-law", "/cciaa_pi/calendario/scadenza/piano"),
        new("Calendar/DeadlinePage", "deadline-of-units", "/cciaa_pi/calendario/scadenza/dati?lang=en"),
        new("Calendar/DeadlinePage", "deadline-new", "/cciaa_pi/calendario/scadenza"),
        new("Calendar/DeadlinePage", "deadline-refused", "/cciaa_pi/calendario/scadenza") { Also = page => PressAsync(page, "Salva"), Answered = 400 },
        new("Calendar/Wishes", "calendar-wishes", "/profilo/calendario"),
        new("Calendar/Wishes", "calendar-wishes-english", "/profilo/calendario?lang=en"),
        new("Calendar/Wishes", "calendar-wishes-made", "/profilo/calendario") { On = Stored.Reminded, Also = MakeFeedAsync },
        new("Calendar/Letters", "letters-none", "/cciaa_pi/promemoria"),
        new("Calendar/Letters", "letters", "/cciaa_pi/promemoria") { On = Stored.Reminded },
        new("Calendar/Letters", "letters-english", "/cciaa_pi/promemoria?lang=en") { On = Stored.Reminded },
    ];

    private static async Task SayWithoutDayAsync(IPage page)
    {
        await page.Locator("#s-relazione-oiv summary").ClickAsync();
        await page.Locator("#s-relazione-oiv").GetByRole(AriaRole.Button, new() { Name = "Salva" }).ClickAsync();
        await page.GetByRole(AriaRole.Alert).WaitForAsync();
    }

    private static async Task SetNoHoursAsync(IPage page)
    {
        await page.GetByLabel("Dalle ore").FillAsync("19");
        await PressAsync(page, "Salva");
        await page.GetByRole(AriaRole.Alert).WaitForAsync();
    }

    private static async Task MakeFeedAsync(IPage page)
    {
        await PressAsync(page, "Prepara un indirizzo");
        await page.GetByRole(AriaRole.Status).WaitForAsync();
    }
}
