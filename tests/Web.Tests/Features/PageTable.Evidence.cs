using Microsoft.Playwright;
using Traguardo.Core.People;
using Traguardo.Documents.Workbooks.People;
using Traguardo.Web.Tests.Rig;

namespace Traguardo.Web.Tests.Features;

public static partial class PageTable
{
    private const string UnderWay = "/cciaa_pi/2021";

    // What proves values, who confirms them, workbooks to fill in.
    private static IEnumerable<PageState> Evidence =>
    [
        Of("Provenance/DatumPage", "datum", "/rilevazione/misura/694/2020"),
        Of("Provenance/DatumPage", "datum-english", "/rilevazione/misura/694/2020?lang=en"),
        Odd("Provenance/DatumPage", "datum", "/rilevazione/misura/%C3%A8%20un%20codice/2020"),
        new("Provenance/DatumPage", "datum-empty", UnderWay + "/rilevazione/misura/916/2021") { On = Stored.Several },
        new("Provenance/DatumPage", "datum-evidence", UnderWay + "/rilevazione/misura/917r/2021") { On = Stored.Several, Also = ProveAsync },
        new("Provenance/DatumPage", "datum-refused", UnderWay + "/rilevazione/misura/917p/2021")
        {
            On = Stored.Several,
            Answered = 400,
            Also = page => UploadAsync(page, "File", "foglio con macro.xlsm", [1], "Allega il file"),
        },
        new("People/PeopleFromBook", "people-from-book", "/cciaa_pi/persone/foglio"),
        new("People/PeopleFromBook", "people-from-book-english", "/cciaa_pi/persone/foglio?lang=en"),
        new("People/PeopleFromBook", "people-from-book-changes", "/cciaa_pi/persone/foglio") { On = Stored.Several, Also = page => UploadAsync(page, "Foglio di calcolo", "persone.xlsx", PeopleFile("COMP"), "Vedi che cosa cambia", refused: false) },
        new("People/PeopleFromBook", "people-from-book-refused", "/cciaa_pi/persone/foglio") { Answered = 400, Also = page => UploadAsync(page, "Foglio di calcolo", "persone.xlsx", PeopleFile("ZZZ"), "Vedi che cosa cambia") },
        new("Confirming/Confirm", "confirm", UnderWay + "/conferma/COMP") { On = Stored.Several },
        new("Confirming/Confirm", "confirm-english", UnderWay + "/conferma/COMP?lang=en") { On = Stored.Several },
        Of("Confirming/Confirm", "confirm-complete", "/conferma/COMP"),
        new("Confirming/Confirm", "confirm-refused", "/accesso") { Stranger = true, Answered = 400, Also = ConfirmAsync },
        new("Workbooks/UnitBookPage", "unit-book", UnderWay + "/foglio/COMP") { On = Stored.Several },
        new("Workbooks/UnitBookPage", "unit-book-english", UnderWay + "/foglio/COMP?lang=en") { On = Stored.Several },
        Of("Workbooks/UnitBookPage", "unit-book-locked", "/foglio/COMP"),
        new("Workbooks/UnitBookPage", "unit-book-refused", UnderWay + "/foglio/RAG") { On = Stored.Several, Answered = 400, Also = page => UploadAsync(page, "Foglio di calcolo", "rilevazioni.xlsx", PeopleFile("RAG"), "Vedi che cosa cambia") },
        new("Workbooks/UnitBookPage", "unit-book-changes", UnderWay + "/foglio/RI") { On = Stored.Several, Also = FillAsync },
    ];

    // The head of a unit, who has values still to enter or a cycle that is over.
    private static async Task ConfirmAsync(IPage page)
    {
        await page.GetByRole(AriaRole.Button, new() { Name = "Responsabile servizio per la competitività" }).ClickAsync();
        await page.ArrivesAsync(address => !address.Contains("/accesso", StringComparison.Ordinal), "behind the sign-in");
        await page.GotoAsync(new Uri(new Uri(page.Url), "/cciaa_pi/2020/conferma/COMP").ToString());
        await PressAsync(page, "Conferma");
        await page.GetByRole(AriaRole.Alert).WaitForAsync();
    }

    // The book as it went out, with two values written in its cells, one of them unusual.
    private static async Task FillAsync(IPage page)
    {
        var answer = await page.APIRequest.GetAsync(page.Url + "?formato=xlsx");
        await UploadAsync(page, "Foglio di calcolo", "rilevazioni.xlsx", FilledBook.Of(await answer.BodyAsync(), "36.900", "412"), "Vedi che cosa cambia", refused: false);
        await page.GetByRole(AriaRole.Button, new() { Name = "Prendi tutto" }).WaitForAsync();
    }

    private static byte[] PeopleFile(string unit)
    {
        using var stream = new MemoryStream();
        PeopleBook.Write([new BookPerson("Nuova Responsabile", "nuova.responsabile@esempio.invalid", unit, [Role.UnitHead]), new BookPerson("OIV", "oiv@esempio.invalid", null, [Role.Oiv, Role.Reader])], [], stream);
        return stream.ToArray();
    }

    private static async Task ProveAsync(IPage page)
    {
        await page.GetByLabel("Oppure un collegamento").FillAsync($"https://www.esempio.invalid/albo/{Guid.NewGuid()}");
        await page.GetByLabel("Che cos’è").FillAsync("Determinazione di approvazione della relazione");
        await PressAsync(page, "Aggiungi il collegamento");
        await UploadAsync(page, "File", "relazione-ambito.pdf", [.. "%PDF-1.7\n"u8, .. Guid.NewGuid().ToByteArray()], "Allega il file", refused: false);
        await page.GetByRole(AriaRole.Link, new() { Name = "relazione-ambito.pdf" }).First.WaitForAsync();
    }

    private static async Task UploadAsync(IPage page, string field, string name, byte[] content, string button, bool refused = true)
    {
        await page.GetByLabel(field, new() { Exact = true }).SetInputFilesAsync(new FilePayload { Name = name, MimeType = "application/octet-stream", Buffer = content });
        await PressAsync(page, button);
        if (refused)
        {
            await page.GetByRole(AriaRole.Alert).WaitForAsync();
        }
    }
}
