using System.Net;
using System.Text.Json;
using Microsoft.Extensions.DependencyInjection;
using Traguardo.Core.Writing;
using Traguardo.Web.Data;
using Traguardo.Web.Tests.Rig;
using Xunit;

namespace Traguardo.Web.Tests.Features.Texts;

/// <summary>Texts are written beside the data: by whom, with what is found in them, in versions, until the report is approved.</summary>
public sealed class TextTests : IAsyncLifetime
{
    private const string Map = ExaminedSite.Map;
    private const string List = Map + "/testi";
    private const string Key = "obiettivo/ente/A/A4";
    private const string Page = List + "/modifica?testo=obiettivo%2Fente%2FA%2FA4";
    private const string Premise = List + "/modifica?testo=relazione%2Fpremessa";

    private readonly SampleSite site = new();

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        await site.InitializeAsync();
        await site.ImportAsync(ExaminedSite.InValidation(), WritingSite.Context);
    }

    public ValueTask DisposeAsync() => site.DisposeAsync();

    [Theory]
    [InlineData("struttura.tecnica", true, true, true)]
    [InlineData("amministratore", true, true, true)]
    [InlineData("comp", true, false, true)]
    [InlineData("rag", false, false, false)]
    [InlineData("oiv", false, false, true)]
    [InlineData("giunta", false, false, true)]
    [InlineData("lettore", false, false, false)]
    public async Task Everybody_of_the_administration_reads_and_who_answers_writes(string person, bool writes, bool writesAll, bool comments)
    {
        using var client = await site.ClientAsync(person);
        var page = await client.PageAsync(Page);

        Assert.Contains("raggiunto al 68%", page.Says(".prose"), StringComparison.Ordinal);
        Assert.Equal(writes, page.QuerySelector("#scrivi") is not null);
        Assert.Equal(comments, page.QuerySelector("form.comment") is not null);
        Assert.Equal(writesAll, (await client.PageAsync(Premise)).QuerySelector("#scrivi") is not null);
        Assert.Equal(writesAll, page.QuerySelector("#chi") is not null);
    }

    [Fact]
    public async Task Approved_is_not_chosen_for_who_does_not_approve()
    {
        using var head = await site.ClientAsync("comp");
        using var office = await site.ClientAsync("struttura.tecnica");
        var page = await head.PageAsync(Page);

        Assert.Null(page.QuerySelector("#scrivi input[value=approvato]"));
        Assert.NotNull(page.QuerySelector("#scrivi input[value=scritto][checked]"));
        Assert.NotNull((await office.PageAsync(Page)).QuerySelector("#scrivi input[value=approvato][checked]"));
        // To send it as it is takes no approval back.
        using var same = await head.SubmitAsync(Page, "#scrivi");
        Assert.Equal(HttpStatusCode.BadRequest, same.StatusCode);
        Assert.NotNull((await office.PageAsync(Page)).QuerySelector("#scrivi input[value=approvato][checked]"));
    }

    [Theory]
    [InlineData("segretario.generale", true, true)]
    [InlineData("dirigente.rs", true, false)]
    [InlineData("oiv", true, false)]
    [InlineData("dirigente.st", false, false)]
    [InlineData("struttura.tecnica", false, false)]
    [InlineData("amministratore", false, false)]
    [InlineData("giunta", false, false)]
    [InlineData("lettore", false, false)]
    public async Task The_texts_of_a_personal_scorecard_are_read_by_whose_it_is_and_written_by_who_evaluates(string person, bool reads, bool writes)
    {
        const string card = List + "/modifica?testo=scheda%2Frs%2Fcomportamenti";
        using (var secretary = await site.ClientAsync("segretario.generale"))
        {
            using var written = await secretary.SubmitAsync(card, "#scrivi", ("Scritto", "Ha raggiunto {{rs.score}} punti, in silenzio."), ("Stato", "approvato"));
            Assert.Equal(HttpStatusCode.Redirect, written.StatusCode);
        }
        using var client = await site.ClientAsync(person);
        using var answer = await client.GetAsync(new Uri(card, UriKind.Relative), Stop);

        Assert.Equal(reads ? HttpStatusCode.OK : HttpStatusCode.NotFound, answer.StatusCode);
        Assert.Equal(reads, (await client.PageAsync(List)).QuerySelector("a[href*='scheda%2Frs%2Fcomportamenti']") is not null);
        if (reads)
        {
            var page = await answer.PageAsync();
            Assert.Contains("in silenzio", page.Says(".prose"), StringComparison.Ordinal);
            Assert.DoesNotContain("{{", page.Says(".prose"), StringComparison.Ordinal);
            Assert.Equal(writes, page.QuerySelector("#scrivi") is not null);
            Assert.NotNull(page.QuerySelector("form.comment"));
        }
        // Nor is it written by who cannot read it, nor its figures offered, nor told by the register.
        var token = (await client.PageAsync("/cciaa_pi/deleghe")).QuerySelector("input[name=__RequestVerificationToken]")?.GetAttribute("value") ?? "";
        using var content = new FormUrlEncodedContent([new("__RequestVerificationToken", token), new("Scritto", "Altro"), new("Stato", "scritto"), new("Visto", "1")]);
        using var forced = await client.PostAsync(new Uri(card, UriKind.Relative), content, Stop);
        Assert.Contains(forced.StatusCode, writes ? [HttpStatusCode.Redirect] : new[] { HttpStatusCode.NotFound, HttpStatusCode.BadRequest });
        using var figures = await client.GetAsync(new Uri(List + "/dati?digitato=rs.score&testo=scheda%2Frs%2Fcomportamenti", UriKind.Relative), Stop);
        Assert.Equal(reads ? HttpStatusCode.OK : HttpStatusCode.NotFound, figures.StatusCode);
        using var register = await client.GetAsync(new Uri("/cciaa_pi/registro?Filter.Oggetto=scheda/rs", UriKind.Relative), Stop);
        if (!reads && register.StatusCode == HttpStatusCode.OK)
        {
            Assert.DoesNotContain("comportamenti", await register.Content.ReadAsStringAsync(Stop), StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task What_the_OIV_writes_of_its_validation_is_the_OIVs_alone()
    {
        const string conclusions = List + "/modifica?testo=validazione%2Fconclusioni";
        using var oiv = await site.ClientAsync("oiv");
        using var office = await site.ClientAsync("struttura.tecnica");
        using (var draft = await oiv.SubmitAsync(conclusions, "#scrivi", ("Scritto", "Non si valida."), ("Stato", "scritto")))
        {
            Assert.Equal(HttpStatusCode.Redirect, draft.StatusCode);
        }
        using (var hidden = await office.GetAsync(new Uri(conclusions, UriKind.Relative), Stop))
        {
            Assert.Equal(HttpStatusCode.NotFound, hidden.StatusCode);
        }
        const string link = "main a[href*='validazione%2Fconclusioni']";
        Assert.Null((await office.PageAsync(List)).QuerySelector(link));
        Assert.NotNull((await oiv.PageAsync(List)).QuerySelector(link));

        using var saved = await oiv.SubmitAsync(conclusions, "#scrivi", ("Scritto", "Si valida, con {{ente.score}}."), ("Stato", "approvato"));
        Assert.Equal(HttpStatusCode.Redirect, saved.StatusCode);
        Assert.Contains("A chi spetta: OIV", (await oiv.PageAsync(conclusions)).Says(".text-lead"), StringComparison.Ordinal);

        using var said = await oiv.SubmitAsync(conclusions, "form.comment", ("Commento", "Da discutere fra noi."));

        // What is approved, and nothing of how it came about.
        var page = await office.PageAsync(conclusions);
        Assert.Contains("Si valida", page.Says(".prose"), StringComparison.Ordinal);
        Assert.Empty(page.QuerySelectorAll("#scrivi, form.comment, #h-versioni, #h-commenti"));
        Assert.DoesNotContain("Da discutere fra noi.", page.Says("main"), StringComparison.Ordinal);
        Assert.DoesNotContain("Da discutere fra noi.", (await office.PageAsync("/cciaa_pi/registro")).Says("main"), StringComparison.Ordinal);
        Assert.Contains("Da discutere fra noi.", (await oiv.PageAsync("/cciaa_pi/registro")).Says("main"), StringComparison.Ordinal);
        foreach (var version in new[] { 1, 2 })
        {
            using var draft = await office.GetAsync(new Uri($"{conclusions}&confronta={version}", UriKind.Relative), Stop);
            Assert.Equal(HttpStatusCode.NotFound, draft.StatusCode);
        }
        Assert.Contains("Da discutere fra noi.", (await oiv.PageAsync(conclusions + "&confronta=1")).Says("main"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_may_not_write_is_refused_whatever_they_send()
    {
        using var office = await site.ClientAsync("struttura.tecnica");
        var form = await office.PageAsync(Page);
        foreach (var person in new[] { "rag", "oiv", "lettore" })
        {
            using var client = await site.ClientAsync(person);
            var own = (await client.PageAsync("/cciaa_pi/deleghe")).QuerySelector("input[name=__RequestVerificationToken]")?.GetAttribute("value");
            foreach (var handler in new[] { "", "&handler=Preview", "&handler=Back", "&handler=Live" })
            {
                using var content = new FormUrlEncodedContent([new("Scritto", "altro"), new("Stato", "scritto"), new("numero", "1"), new("__RequestVerificationToken", own ?? "")]);
                using var answer = await client.PostAsync(new Uri(Page + handler, UriKind.Relative), content, Stop);
                Assert.Contains(answer.StatusCode, new[] { HttpStatusCode.NotFound, HttpStatusCode.BadRequest });
            }
        }
        Assert.Equal(form.Says(".prose"), (await office.PageAsync(Page)).Says(".prose"));
    }

    [Fact]
    public async Task A_text_is_written_follows_the_data_and_is_told_in_the_register()
    {
        using var head = await site.ClientAsync("comp");
        using var saved = await head.SubmitAsync(Page, "#scrivi", ("Scritto", "Siamo al {{A4.achievement}}.\r\n\r\n- **Uno**\r\n- due"), ("Stato", "scritto"));
        Assert.Equal(HttpStatusCode.Redirect, saved.StatusCode);
        // Nor of a text that nobody ever wrote.
        Assert.Null((await head.PageAsync(List + "/modifica?testo=report-integrato%2Fvalore-pubblico")).QuerySelector(".text-saved"));

        var page = await head.PageAsync(saved.Headers.Location!.OriginalString);
        Assert.Contains(page.EachSays("main [role=status]"), said => said == "Salvato: versione 2, scritto.");
        Assert.Null((await head.PageAsync(Page)).QuerySelector(".text-saved"));
        Assert.Equal("Siamo al 68%.", page.Says(".prose p"));
        Assert.Equal("/cciaa_pi/2020/perche/ente/A/A4", page.QuerySelector(".prose a.live")!.GetAttribute("href"));
        Assert.Equal(["Uno", "due"], page.EachSays(".prose li"));
        Assert.Contains("scritto", page.Says(".text-lead"), StringComparison.Ordinal);
        Assert.Contains("Versione 2 di Responsabile servizio per la competitività", page.Says(".text-lead"), StringComparison.Ordinal);

        var text = await TextAsync();
        Assert.Equal(new Narrative(Key, "Siamo al {{A4.achievement}}.\n\n- **Uno**\n- due", NarrativeState.Written), text);
        using var oiv = await site.ClientAsync("oiv");
        Assert.Contains("Testo scritto", (await oiv.PageAsync("/cciaa_pi/registro")).Says("main"), StringComparison.Ordinal);
        Assert.Contains("stato: da approvato a scritto", (await oiv.PageAsync("/cciaa_pi/registro")).Says("main"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_preview_keeps_nothing_and_a_figure_typed_by_hand_is_made_live()
    {
        using var office = await site.ClientAsync("struttura.tecnica");
        const string typed = "Siamo al 68%.\r\nPoi {{A4.achievment}} e il 12,34%.";
        using var answer = await office.PressAsync(Page, "Anteprima", ("Scritto", typed));
        var page = await answer.PageAsync();

        Assert.Contains("non ancora salvate", page.Says(".text-unsaved"), StringComparison.Ordinal);
        Assert.Equal(["info", "error", "warning"], page.QuerySelectorAll(".findings li").Select(finding => finding.ClassName));
        Assert.Equal(NarrativeState.Approved, (await TextAsync()).State);
        Assert.Equal("3 rilievi", page.Says(".text-count a"));
        Assert.Equal(["1", "2", "2"], page.QuerySelectorAll(".findings a[data-line]").Select(line => line.GetAttribute("data-line")));

        var live = page.QuerySelectorAll("button[name=vivo]").Select(button => button.GetAttribute("value")!).ToList();
        Assert.Equal("9:3:A4.achievement", live[0]);
        Assert.Contains("18:17:A4.achievement", live);
    }

    [Fact]
    public async Task A_button_puts_the_live_figure_where_it_was_typed()
    {
        using var office = await site.ClientAsync("struttura.tecnica");
        var page = await office.PageAsync(Page);
        page.QuerySelector("#scrivi")!.SetAttribute("action", Page + "&handler=Live");
        using var answer = await office.SendAsync(page, Page, "#scrivi", ("Scritto", "Siamo\r\nal 68%."), ("vivo", "9:3:A4.achievement"));

        Assert.Equal("Siamo\nal {{A4.achievement}}.", (await answer.PageAsync()).QuerySelector("#scritto")!.TextContent);

        // What is not offered is not put anywhere.
        using var other = await office.SendAsync(page, Page, "#scrivi", ("Scritto", "Siamo\r\nal 68%."), ("vivo", "0:99:A4.weight"));
        Assert.Equal("Siamo\nal 68%.", (await other.PageAsync()).QuerySelector("#scritto")!.TextContent);
    }

    [Fact]
    public async Task Nobody_writes_over_what_they_have_not_seen_and_nothing_typed_is_lost()
    {
        using var head = await site.ClientAsync("comp");
        using var office = await site.ClientAsync("struttura.tecnica");
        var seen = await head.PageAsync(Page);
        using var first = await office.SubmitAsync(Page, "#scrivi", ("Scritto", "Della Struttura tecnica."), ("Stato", "scritto"));
        Assert.Equal(HttpStatusCode.Redirect, first.StatusCode);

        using var second = await head.SendAsync(seen, Page, "#scrivi", ("Scritto", "Del servizio."), ("Stato", "scritto"));
        Assert.Equal(HttpStatusCode.BadRequest, second.StatusCode);
        var page = await second.PageAsync();
        Assert.Contains("Nel frattempo Struttura tecnica di supporto ha salvato", page.Says("[role=alert]"), StringComparison.Ordinal);
        Assert.Equal("Del servizio.", page.QuerySelector("#scritto")!.TextContent);
        Assert.Contains("Della Struttura tecnica.", page.Says("table.diff"), StringComparison.Ordinal);
        Assert.Equal("Della Struttura tecnica.", (await TextAsync()).Markdown);

        using var third = await head.SendAsync(page, Page, "#scrivi", ("Scritto", "Di tutti e due."));
        Assert.Equal(HttpStatusCode.Redirect, third.StatusCode);
        Assert.Equal("Di tutti e due.", (await TextAsync()).Markdown);
    }

    [Fact]
    public async Task Versions_are_kept_compared_and_gone_back_to()
    {
        var before = (await TextAsync()).Markdown;
        using var office = await site.ClientAsync("struttura.tecnica");
        using var saved = await office.SubmitAsync(Page, "#scrivi", ("Scritto", "Altro."), ("Stato", "scritto"));
        Assert.Equal(HttpStatusCode.Redirect, saved.StatusCode);

        var compared = Page + "&confronta=1";
        Assert.Contains("Altro.", (await office.PageAsync(compared)).Says("table.diff ins"), StringComparison.Ordinal);
        using var back = await office.PressAsync(compared, "Torna alla versione 1");
        Assert.Equal(HttpStatusCode.Redirect, back.StatusCode);
        Assert.Equal(new Narrative(Key, before, NarrativeState.Written), await TextAsync());
        Assert.Contains("ritorno alla versione 1", (await office.PageAsync(Page)).Says("main"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Only_the_offices_approve_and_nothing_with_errors()
    {
        using var head = await site.ClientAsync("comp");
        using var own = await head.SubmitAsync(Page, "#scrivi", ("Scritto", "Approvato da sé."), ("Stato", "approvato"));
        Assert.Contains("Approva la Struttura tecnica", (await own.PageAsync()).Says("#stato-errore"), StringComparison.Ordinal);

        using var office = await site.ClientAsync("struttura.tecnica");
        using var wrong = await office.SubmitAsync(Page, "#scrivi", ("Scritto", "È {{boh}}."), ("Stato", "approvato"));
        Assert.Contains("1 errore nel testo", (await wrong.PageAsync()).Says("#stato-errore"), StringComparison.Ordinal);
        using var empty = await office.SubmitAsync(Page, "#scrivi", ("Scritto", " "), ("Stato", "approvato"));
        Assert.Contains("vuoto", (await empty.PageAsync()).Says("#stato-errore"), StringComparison.Ordinal);
        using var same = await office.SubmitAsync(Page, "#scrivi");
        Assert.Contains("niente di cambiato", (await same.PageAsync()).Says("[role=alert]"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_text_is_given_to_a_unit_whose_head_then_writes_it()
    {
        using var office = await site.ClientAsync("struttura.tecnica");
        using var given = await office.SubmitAsync(Premise, "#scrivi", ("Chi", "RAG"));
        Assert.Equal(HttpStatusCode.Redirect, given.StatusCode);

        using var head = await site.ClientAsync("rag");
        using var saved = await head.SubmitAsync(Premise, "#scrivi", ("Scritto", "Della ragioneria."), ("Stato", "scritto"), ("Chi", "COMP"));
        Assert.Equal(HttpStatusCode.Redirect, saved.StatusCode);
        var mine = await head.PageAsync(List + "?vedi=miei");
        Assert.Contains("Premessa", mine.Says("main table"), StringComparison.Ordinal);
        // Whose it is the offices say.
        Assert.Contains("A chi spetta: ", (await office.PageAsync(Premise)).Says(".text-lead"), StringComparison.Ordinal);
        Assert.Equal("RAG", (await office.PageAsync(Premise)).QuerySelector("#chi")!.GetAttribute("value"));
    }

    [Fact]
    public async Task Remarks_are_kept_with_who_made_them()
    {
        using var oiv = await site.ClientAsync("oiv");
        using var none = await oiv.SubmitAsync(Page, "form.comment", ("Commento", " "));
        Assert.Equal(HttpStatusCode.BadRequest, none.StatusCode);
        using var said = await oiv.SubmitAsync(Page, "form.comment", ("Commento", "Manca l'anno prima."));
        Assert.Equal(HttpStatusCode.Redirect, said.StatusCode);

        Assert.Matches("OIV .* sulla versione 1 ?Manca l'anno prima\\.", (await oiv.PageAsync(Page)).Says(".text-comments li"));
    }

    [Fact]
    public async Task Once_the_report_is_approved_nothing_changes()
    {
        await using var published = new SampleSite();
        await published.InitializeAsync();
        using var office = await published.ClientAsync("struttura.tecnica");
        var page = await office.PageAsync(Page);

        Assert.Null(page.QuerySelector("#scrivi"));
        Assert.Contains("i testi dei documenti non cambiano più", page.Says("main .note"), StringComparison.Ordinal);
        using var content = new FormUrlEncodedContent([new("Scritto", "altro"), new("Stato", "scritto"), new("Visto", "1"), new("__RequestVerificationToken", (await office.PageAsync("/cciaa_pi/deleghe")).QuerySelector("input[name=__RequestVerificationToken]")!.GetAttribute("value")!)]);
        using var answer = await office.PostAsync(new Uri(Page, UriKind.Relative), content, Stop);
        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.DoesNotContain("altro", (await office.PageAsync(Page)).Says(".prose"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_the_OIV_writes_is_refused_by_the_name_of_its_document_once_the_report_is_approved_and_criteria_are_written_in_one_place()
    {
        await using var published = new SampleSite();
        await published.InitializeAsync();
        using var oiv = await published.ClientAsync("oiv");
        var page = await oiv.PageAsync(List + "/modifica?testo=validazione%2Fpremessa");

        Assert.Null(page.QuerySelector("#scrivi"));
        Assert.Contains(page.QuerySelectorAll("main .note"), note => note.TextContent.Contains("i testi della validazione dell’OIV non cambiano più, perché su di essa la Relazione è stata approvata", StringComparison.Ordinal));
        Assert.Contains("/cciaa_pi/2020/oiv/validazione", page.QuerySelectorAll("main .note a").Select(link => link.Href()));
        Assert.DoesNotContain((await oiv.PageAsync(List)).QuerySelectorAll("main a"), link => link.Href().Contains("criterio", StringComparison.Ordinal));
    }

    [Fact]
    public async Task What_is_typed_finds_figures_and_none_of_a_personal_card()
    {
        // The OIV sees the personal cards; a text that is published may not.
        using var oiv = await site.ClientAsync("oiv");
        var found = JsonDocument.Parse(await oiv.GetStringAsync(new Uri($"{List}/dati?digitato=A4.&testo={Key}", UriKind.Relative), Stop)).RootElement.EnumerateArray().Select(choice => choice.GetProperty("name").GetString()).ToList();
        Assert.Equal("A4.achievement", found[0]);
        Assert.Equal("[]", await oiv.GetStringAsync(new Uri($"{List}/dati?digitato=sg.score", UriKind.Relative), Stop));
        using var none = await oiv.GetAsync(new Uri(List + "/modifica?testo=obiettivo%2Fsg%2FP1", UriKind.Relative), Stop);
        Assert.Equal(HttpStatusCode.NotFound, none.StatusCode);
    }

    [Fact]
    public async Task The_list_shows_how_far_the_texts_are()
    {
        using var office = await site.ClientAsync("struttura.tecnica");
        using var saved = await office.SubmitAsync(Page, "#scrivi", ("Scritto", "È {{boh}}."), ("Stato", "scritto"));
        Assert.Equal(HttpStatusCode.Redirect, saved.StatusCode);

        var wrong = await office.PageAsync(List + "?vedi=errori");
        Assert.Contains("A4", Assert.Single(wrong.EachSays("main tbody th")), StringComparison.Ordinal);
        Assert.Contains("1 errore da correggere", wrong.Says("main tbody th"), StringComparison.Ordinal);
        var all = await office.PageAsync(List);
        Assert.Contains("1 scritti", all.Says(".lead-s"), StringComparison.Ordinal);
        Assert.True(all.QuerySelectorAll("main tbody tr").Length > 40);
    }

    [Fact]
    public async Task A_page_that_was_kept_is_another_once_its_text_is_approved()
    {
        const string objective = Map + "/obiettivo/ente/A/A4";
        using var office = await site.ClientAsync("struttura.tecnica");
        using var reader = await site.ClientAsync("lettore");
        using var before = await reader.GetAsync(new Uri(objective, UriKind.Relative), Stop);
        using var saved = await office.SubmitAsync(Page, "#scrivi", ("Scritto", "Il turismo è ripartito."), ("Stato", "approvato"));
        Assert.Equal(HttpStatusCode.Redirect, saved.StatusCode);

        using var request = new HttpRequestMessage(HttpMethod.Get, objective);
        request.Headers.TryAddWithoutValidation("If-None-Match", before.Headers.ETag!.ToString());
        using var after = await reader.SendAsync(request, Stop);
        Assert.Contains("Il turismo è ripartito.", (await after.PageAsync()).Says("main"), StringComparison.Ordinal);
    }

    private async Task<Narrative> TextAsync()
    {
        var cycle = await site.Services.GetRequiredService<CycleCache>().SummaryAsync("cciaa_pi", 2020, Stop);
        return (await site.Services.GetRequiredService<NarrativeStore>().ListAsync(cycle!.Id, Stop)).Single(text => text.Key == Key);
    }
}
