using System.Net;
using System.Text.RegularExpressions;
using Traguardo.Core.People;
using Traguardo.Web.Tests.Rig;
using Xunit;

namespace Traguardo.Web.Tests.Features.Calendar;

/// <summary>The calendar on its pages: who is late, what an administration makes of it, a feed of one's own.</summary>
public sealed class CalendarPagesTests : IAsyncLifetime
{
    private const string Page = RemindedSite.Map + "/scadenze";

    private readonly RemindedSite site = new();

    public async ValueTask InitializeAsync()
    {
        await site.InitializeAsync();
        await site.EmployAsync("ufficio@ente.invalid", Role.SupportOffice);
        site.Time.Now = new DateTime(2021, 1, 25, 9, 0, 0, DateTimeKind.Unspecified);
    }

    public ValueTask DisposeAsync() => site.DisposeAsync();

    [Fact]
    public async Task What_is_due_is_said_with_who_is_late_and_leads_to_its_page()
    {
        using var client = await site.SignedInAsync(RemindedSite.Accounts);
        var all = await client.PageAsync(Page);
        Assert.Contains("Inserimento dei dati: Anagrafe, 2020", all.Says("main"), StringComparison.Ordinal);

        var mine = await client.PageAsync(Page + "?mie=true");
        var row = mine.QuerySelector("[aria-labelledby=h-aperte] tbody tr")!;
        Assert.Equal("Inserimento dei dati: Ragioneria, 2020", row.Says("th a"));
        Assert.Equal("scaduta da 3 giorni", row.Says(".st"));
        Assert.Equal(RemindedSite.Map + "/rilevazioni/RAG", row.QuerySelector("th a")!.Href());
        Assert.DoesNotContain("Anagrafe", mine.Says("[aria-labelledby=h-aperte]"), StringComparison.Ordinal);
        // Two sheets were to be entered, each three days late by now.
        Assert.Equal("90,0% nell’anno", mine.Says("[aria-labelledby=h-indice] .lead-s"));

        var status = await client.PageAsync(RemindedSite.Map + "/stato");
        Assert.StartsWith("Inserimento dei dati: Ragioneria, 2020 entro il 22 gennaio 2021", status.Says(".next-due li"), StringComparison.Ordinal);
        Assert.Equal(2, (await client.PageAsync(RemindedSite.Map)).QuerySelectorAll(".next-due li").Length);
    }

    [Fact]
    public async Task The_same_is_a_file()
    {
        using var client = await site.SignedInAsync(RemindedSite.Accounts);
        var text = await client.GetStringAsync(new Uri(Page + "?mie=true&formato=csv", UriKind.Relative), TestContext.Current.CancellationToken);
        Assert.Contains("Inserimento dei dati: Ragioneria, 2020;Ragioneria;22/01/2021;in ritardo;;3;dell’amministrazione;", text, StringComparison.Ordinal);
        using var other = await client.GetAsync(new Uri(Page + "?formato=pdf", UriKind.Relative), TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.NotFound, other.StatusCode);
    }

    [Fact]
    public async Task Who_does_something_that_no_act_tells_of_says_so_and_takes_it_back()
    {
        using var oiv = await site.SignedInAsync(RemindedSite.Oiv);
        using var incomplete = await oiv.SubmitAsync(Page, "#s-relazione-oiv form", ("nota", " "), ("giorno", "2021-02-01"));
        Assert.Equal(HttpStatusCode.BadRequest, incomplete.StatusCode);
        Assert.Equal(["Il giorno non può essere dopo oggi.", "Scrivere l’atto o il protocollo."], (await incomplete.PageAsync()).EachSays("[role=alert] li"));

        using var said = await oiv.SubmitAsync(Page, "#s-relazione-oiv form", ("nota", "prot. 12"), ("giorno", "2021-01-20"));
        Assert.Equal(HttpStatusCode.Redirect, said.StatusCode);
        var row = (await oiv.PageAsync(Page)).QuerySelector("#s-relazione-oiv")!;
        Assert.Contains("fatta il 20/01/2021, 100 giorni prima", row.Says(), StringComparison.Ordinal);
        Assert.Contains("prot. 12", row.Says(), StringComparison.Ordinal);

        using var head = await site.SignedInAsync(RemindedSite.Accounts);
        Assert.Null((await head.PageAsync(Page)).QuerySelector("#s-relazione-oiv form"));
        var key = (await head.PageAsync("/profilo/calendario")).QuerySelector("input[name=__RequestVerificationToken]")!.GetAttribute("value")!;
        using var forged = new FormUrlEncodedContent([new("codice", "relazione-oiv"), new("nota", "mio"), new("giorno", "2021-01-20"), new("__RequestVerificationToken", key)]);
        using var refused = await head.PostAsync(new Uri(Page, UriKind.Relative), forged, TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.NotFound, refused.StatusCode);

        using var back = await oiv.PressAsync(Page, "Non è stata fatta");
        Assert.Contains("mancano 95 giorni", (await oiv.PageAsync(Page)).Says("#s-relazione-oiv"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_administration_changes_switches_off_and_adds_deadlines_and_every_page_follows()
    {
        using var office = await site.SignedInAsync("ufficio@ente.invalid");
        using var changed = await office.SubmitAsync("/c_prova/calendario/scadenza/dati", "main form", ("Form.Giorni", "40"));
        using var off = await office.SubmitAsync("/c_prova/calendario/scadenza/smvp", "main form", ("Form.Attiva", null));
        using var added = await office.SubmitAsync("/c_prova/calendario/scadenza", "main form",
            ("Form.Titolo", "  Conferenza dei\u0007 dirigenti "), ("Form.Giorno", "3"), ("Form.Mese", "2"), ("Form.Anno", "1"), ("Form.Ruoli", "SupportOffice"));
        Assert.Equal((HttpStatusCode.Redirect, HttpStatusCode.Redirect, HttpStatusCode.Redirect), (changed.StatusCode, off.StatusCode, added.StatusCode));

        var page = await office.PageAsync(Page);
        Assert.Contains("mancano 15 giorni", page.QuerySelectorAll("tr").Single(row => row.Says().StartsWith("Inserimento dei dati: Ragioneria", StringComparison.Ordinal)).Says(), StringComparison.Ordinal);
        Assert.DoesNotContain("SMVP", page.Says("main"), StringComparison.Ordinal);
        var own = page.QuerySelectorAll("tr").Single(row => row.Says().StartsWith("Conferenza dei dirigenti", StringComparison.Ordinal));
        Assert.Contains("mancano 9 giorni", own.Says(), StringComparison.Ordinal);
        Assert.Contains("dell’amministrazione", own.Says(), StringComparison.Ordinal);
        using var head = await site.SignedInAsync(RemindedSite.Accounts);
        Assert.Contains("9 febbraio", (await head.PageAsync(RemindedSite.Map + "/rilevazioni/RAG")).Says("#avanzamento"), StringComparison.Ordinal);

        var list = await office.PageAsync("/c_prova/calendario");
        Assert.Contains("spenta", list.QuerySelectorAll("tr").Single(row => row.Says().Contains("SMVP", StringComparison.Ordinal)).Says("th"), StringComparison.Ordinal);
        using var removed = await office.PressAsync(list.QuerySelectorAll("th a").Single(link => link.Says().StartsWith("Conferenza", StringComparison.Ordinal)).Href(), "Togli la scadenza");
        using var reset = await office.PressAsync("/c_prova/calendario/scadenza/dati", "Torna a quella fornita");
        Assert.DoesNotContain("Conferenza", (await office.PageAsync(Page)).Says("main"), StringComparison.Ordinal);

        using var administrator = await site.SignedInAsync();
        Assert.Contains("da 22 giorni dopo la fine del periodo a 40 giorni dopo la fine del periodo", (await administrator.PageAsync("/c_prova/registro")).Says("main"), StringComparison.Ordinal);
    }

    [OnAnyDatabase]
    [Theory]
    [InlineData("Form.Prima", "quattordici", "I giorni prima")]
    [InlineData("Form.DalleOre", "19", "Le ore vanno")]
    [InlineData("Form.Patrono", "31/02", "Il santo patrono")]
    [InlineData("Form.Dopo", "-1", "I giorni dopo")]
    public async Task Days_of_reminders_that_make_no_sense_are_refused(string field, string typed, string said)
    {
        using var office = await site.SignedInAsync("ufficio@ente.invalid");
        using var answer = await office.SubmitAsync("/c_prova/calendario", "main form", (field, typed));
        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.StartsWith(said, (await answer.PageAsync()).EachSays("[role=alert] li").Single(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_feed_is_read_by_its_address_alone_until_it_is_renewed()
    {
        using var client = await site.SignedInAsync(RemindedSite.Accounts);
        var first = await MadeAsync(client, "Prepara un indirizzo");
        using var stranger = site.Stranger();
        using var answer = await stranger.GetAsync(new Uri(first, UriKind.Relative), TestContext.Current.CancellationToken);
        var feed = await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        Assert.Equal(("text/calendar", "no-store"), (answer.Content.Headers.ContentType!.MediaType, answer.Headers.CacheControl!.ToString()));
        Assert.Contains("BEGIN:VEVENT\r\nUID:c_prova-2020-dati%2FRAG@performance.ente.invalid\r\nDTSTAMP:20210125T090000Z\r\nDTSTART;VALUE=DATE:20210122\r\nDTEND;VALUE=DATE:20210123\r\nSUMMARY:Inserimento dei dati: Ragioneria\\, 2020\r\n", feed, StringComparison.Ordinal);
        Assert.Contains($"URL:{PostedSite.Name}{RemindedSite.Map}/rilevazioni/RAG\r\n", feed, StringComparison.Ordinal);
        Assert.DoesNotContain("Anagrafe", feed, StringComparison.Ordinal);

        var second = await MadeAsync(client, "Prepara un indirizzo nuovo");
        Assert.Equal((HttpStatusCode.Gone, HttpStatusCode.OK), (await StatusAsync(stranger, first), await StatusAsync(stranger, second)));
        using var closed = await client.PressAsync("/profilo/calendario", "Chiudi l’indirizzo");
        Assert.Equal(HttpStatusCode.Gone, await StatusAsync(stranger, second));
    }

    private static async Task<string> MadeAsync(HttpClient client, string button)
    {
        using var answer = await client.PressAsync("/profilo/calendario", button);
        var address = (await answer.PageAsync()).QuerySelector("#indirizzo")!.GetAttribute("value")!;
        return Regex.Match(address, "^" + Regex.Escape(PostedSite.Name) + "(/calendario/[0-9a-f]{64}[.]ics)$").Groups[1].Value;
    }

    private static async Task<HttpStatusCode> StatusAsync(HttpClient client, string address)
    {
        using var answer = await client.GetAsync(new Uri(address, UriKind.Relative), TestContext.Current.CancellationToken);
        return answer.StatusCode;
    }
}
