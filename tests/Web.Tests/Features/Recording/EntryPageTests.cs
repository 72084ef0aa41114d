using System.Net;
using System.Text.Json.Nodes;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using Microsoft.EntityFrameworkCore;
using Traguardo.Web.Access;
using Traguardo.Web.Tests.Rig;
using Xunit;

namespace Traguardo.Web.Tests.Features.Recording;

/// <summary>The pages on which values are entered, over HTTP as a browser without scripts has them: as each role, in words, and all in one form.</summary>
public sealed class EntryPageTests : IAsyncLifetime
{
    private const string Overview = EntrySite.Map + "/rilevazioni";
    private const string Page = Overview + "/COMP/Q1";
    private const string Form = "form.recording";

    private readonly EntrySite site = new();

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    public ValueTask InitializeAsync() => site.InitializeAsync();

    public ValueTask DisposeAsync() => site.DisposeAsync();

    [Fact]
    public async Task Everybody_of_the_administration_reads_and_who_answers_for_the_unit_enters()
    {
        foreach (var (person, datum) in new[]
        {
            ("rag", null), ("segretario.generale", null), ("dirigente.st", null), ("oiv", null), ("giunta", null), ("lettore", null),
            ("amministratore", null), ("comp", "misura/916/2021/Q1"), ("struttura.tecnica", "misura/694/2021/Q1"),
        })
        {
            using var client = await site.ClientAsync(person);
            Assert.Equal(datum is null ? 0 : 5, (await client.PageAsync(Page)).QuerySelectorAll("[name$='.Testo']").Length);

            using var answer = await SendRowAsync(client, await KeyAsync(client), datum ?? "misura/916/2021/Q1", "24");
            Assert.Equal((person, datum is null ? HttpStatusCode.NotFound : HttpStatusCode.Redirect), (person, answer.StatusCode));
            Assert.Equal((person, datum is null ? null : 24), (person, await StoredAsync(datum ?? "misura/916/2021/Q1")));
        }
    }

    [Fact]
    public async Task A_stranger_is_not_told_that_it_is_there()
    {
        using var stranger = site.Stranger();
        foreach (var address in new[] { Overview, Page, EntrySite.Map + "/valori/694", SampleSite.Map + "/rilevazioni" })
        {
            using var answer = await stranger.GetAsync(new Uri(address, UriKind.Relative), Stop);
            Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
        }
    }

    [OnAnyDatabase]
    [Theory]
    [InlineData("/NESSUNA/Q1")]
    [InlineData("/COMP/Q5")]
    [InlineData("/RAG/Q1")]
    [InlineData("/COMP/M01")]
    public async Task A_page_with_nothing_to_enter_is_not_there(string address)
    {
        using var client = await site.ClientAsync("struttura.tecnica");
        using var answer = await client.GetAsync(new Uri(Overview + address, UriKind.Relative), Stop);
        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
    }

    [Fact]
    public async Task A_value_of_another_unit_is_not_there_be_it_named_among_ones_own()
    {
        using var client = await site.ClientAsync("comp");
        using var answer = await SendRowAsync(client, await KeyAsync(client), "misura/2/2021", "36.000");
        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
        Assert.Null(await StoredAsync("misura/2/2021"));
    }

    [Fact]
    public async Task One_form_saves_all_that_was_changed_and_nothing_else()
    {
        using var client = await site.ClientAsync("comp");
        var before = await site.AuditAsync();

        using var answer = await client.SubmitAsync(Page, Form, ("Righe[0].Testo", "1.204"), ("Righe[4].Testo", "si"), ("Righe[2].Stato", "Missing"), ("Righe[2].Motivo", "Non rilevato"));

        Assert.Equal((HttpStatusCode.Redirect, Page), (answer.StatusCode, answer.Headers.Location!.ToString()));
        Assert.Equal(["misura/916/2021/Q1", "misura/917r/2021/Q1", "misura/919/2021/Q1"], (await site.AuditAsync(before.Count)).Select(entry => entry.Subject["2021/".Length..]).Order());
        var page = await client.PageAsync(Page);
        Assert.StartsWith("3 di 5 compilate. Scadenza giovedì 22 aprile 2021: scaduta da", page.Says("#avanzamento"), StringComparison.Ordinal);
        Assert.Equal(("1.204", "si", "Missing"), (Field(page, 0, "Testo"), Field(page, 4, "Testo"), Field(page, 2, "Stato")));
        Assert.StartsWith("salvato", page.Says("#a0"), StringComparison.Ordinal);
        Assert.Equal("serve a A1.1: aspetta 2, target ≥ 2,00 ‰", page.Says("#p0"));
    }

    [Fact]
    public async Task A_form_of_very_many_rows_is_taken_whole()
    {
        await site.ImportAsync(EntrySite.File(cycle =>
        {
            var items = cycle["scorecards"]![0]!["children"]![0]!["children"]![0]!["children"]!.AsArray();
            for (var i = 0; i < 300; i++)
            {
                cycle["indicators"]!.AsArray().Add(new JsonObject { ["code"] = $"tanti.{i}", ["name"] = $"Uno di tanti {i}", ["better"] = "higher", ["unit"] = "number", ["owner"] = "COMP" });
                items.Add(new JsonObject { ["indicator"] = $"tanti.{i}", ["weight"] = 0, ["target"] = 1 });
            }
        }));
        using var client = await site.ClientAsync("comp");
        var year = Overview + "/COMP";

        using var answer = await client.SubmitAsync(year, Form, ("Righe[299].Testo", "7"));

        Assert.Equal((HttpStatusCode.Redirect, year), (answer.StatusCode, answer.Headers.Location?.ToString()));
        Assert.Equal("7", Field(await client.PageAsync(year), 299, "Testo"));
    }

    [Fact]
    public async Task What_can_be_stored_is_and_what_cannot_says_why_beside_its_field()
    {
        using var client = await site.ClientAsync("comp");

        using var answer = await client.SubmitAsync(Page, Form, ("Righe[0].Testo", "due"), ("Righe[1].Testo", "139"), ("Righe[3].Stato", "NotApplicable"));

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        var page = await answer.PageAsync();
        Assert.Equal("«due» non si legge. Qui va un numero come 1.204.310 o 12,5.", page.Says("#w0"));
        Assert.Equal("Con «Non applicabile» ci vuole il motivo, in una riga.", page.Says("#w3"));
        Assert.Equal(("due", "139", "NotApplicable"), (Field(page, 0, "Testo"), Field(page, 1, "Testo"), Field(page, 3, "Stato")));
        Assert.Equal((null, 139), (await StoredAsync("misura/916/2021/Q1"), await StoredAsync("misura/694/2021/Q1")));
        Assert.Equal("true", page.QuerySelector("#v0")!.GetAttribute("aria-invalid"));
    }

    [Fact]
    public async Task Two_people_on_one_form_lose_nothing_and_what_one_did_not_touch_is_not_asked_about()
    {
        using var mine = await site.ClientAsync("comp");
        using var theirs = await site.ClientAsync("struttura.tecnica");
        var open = await mine.PageAsync(Page);
        using (await theirs.SubmitAsync(Page, Form, ("Righe[0].Testo", "120"), ("Righe[1].Testo", "139")))
        {
        }

        using var answer = await mine.SendAsync(open, Page, Form, ("Righe[0].Testo", "128"), ("Righe[2].Testo", "11"));

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        var page = await answer.PageAsync();
        Assert.Matches(@"^Intanto è stato registrato 120 \(da .+ alle .+\); qui c'è 128\. Scegliere quale vale\.", page.Says("#w0"));
        Assert.Equal(("128", "139", "11"), (Field(page, 0, "Testo"), Field(page, 1, "Testo"), Field(page, 2, "Testo")));
        Assert.Equal((120, 139, 11), (await StoredAsync("misura/916/2021/Q1"), await StoredAsync("misura/694/2021/Q1"), await StoredAsync("misura/917r/2021/Q1")));

        // Saved once more it is asked once more; chosen, it is stored.
        using (var again = await mine.SendAsync(page, Page, Form))
        {
            Assert.Equal(HttpStatusCode.BadRequest, again.StatusCode);
        }
        using var chosen = await mine.SendAsync(page, Page, Form, ("Righe[0].Scelta", page.QuerySelectorAll("#w0 button")[1].GetAttribute("value")));
        Assert.Equal(HttpStatusCode.Redirect, chosen.StatusCode);
        Assert.Equal(128, await StoredAsync("misura/916/2021/Q1"));
    }

    [Fact]
    public async Task What_was_imported_meanwhile_is_not_overwritten_unseen()
    {
        static byte[] With(int value) => EntrySite.File(cycle => cycle["values"]!.AsArray().Add(System.Text.Json.JsonSerializer.SerializeToNode(new { measure = "916", year = 2021, period = "Q1", value })));

        await site.ImportAsync(With(24));
        using var client = await site.ClientAsync("comp");
        var open = await client.PageAsync(Page);
        await site.ImportAsync(With(30));

        using var clash = await client.SendAsync(open, Page, Form, ("Righe[0].Testo", "25"));
        var page = await clash.PageAsync();
        Assert.Matches(@"^Intanto è stato registrato 30 \(importato da .+ alle .+\); qui c'è 25\.", page.Says("#w0"));
        using (var again = await client.SendAsync(page, Page, Form))
        {
            Assert.Equal(HttpStatusCode.BadRequest, again.StatusCode);
        }
        using var chosen = await client.SendAsync(page, Page, Form, ("Righe[0].Scelta", page.QuerySelectorAll("#w0 button")[1].GetAttribute("value")));
        Assert.Equal((HttpStatusCode.Redirect, 25), (chosen.StatusCode, await StoredAsync("misura/916/2021/Q1")));
    }

    [Fact]
    public async Task The_other_value_may_be_kept_too()
    {
        using var mine = await site.ClientAsync("comp");
        using var theirs = await site.ClientAsync("struttura.tecnica");
        var open = await mine.PageAsync(Page);
        using (await theirs.SubmitAsync(Page, Form, ("Righe[0].Testo", "120")))
        {
        }
        using var clash = await mine.SendAsync(open, Page, Form, ("Righe[0].Testo", "128"));
        var page = await clash.PageAsync();

        using var chosen = await mine.SendAsync(page, Page, Form, ("Righe[0].Scelta", page.QuerySelectorAll("#w0 button")[0].GetAttribute("value")));

        Assert.Equal(HttpStatusCode.Redirect, chosen.StatusCode);
        Assert.Equal(120, await StoredAsync("misura/916/2021/Q1"));
    }

    [Fact]
    public async Task An_emptied_field_takes_the_value_out_and_undo_brings_it_back_with_its_reason()
    {
        using var client = await site.ClientAsync("comp");
        using (await client.SubmitAsync(Page, Form, ("Righe[0].Testo", "24"), ("Righe[0].Stato", "Estimated"), ("Righe[0].Motivo", "Stima di marzo")))
        using (await client.SubmitAsync(Page, Form, ("Righe[0].Testo", "0"), ("Righe[0].Stato", "Measured"), ("Righe[0].Motivo", "")))
        {
        }
        Assert.Equal(0, await StoredAsync("misura/916/2021/Q1"));

        using (await client.SubmitAsync(Page, Form, ("Righe[0].Testo", "")))
        {
        }
        Assert.Null((await site.DueAsync()).All.Single(datum => datum.Key.ToString() == "misura/916/2021/Q1").Entered);

        using (await client.SubmitAsync(Page, "#annulla", ("chiave", "misura/916/2021/Q1")))
        using (await client.SubmitAsync(Page, "#annulla", ("chiave", "")))
        {
        }
        var page = await client.PageAsync(Page);
        Assert.Equal(("24", "Estimated", "Stima di marzo"), (Field(page, 0, "Testo"), Field(page, 0, "Stato"), Field(page, 0, "Motivo")));
        using (await client.SubmitAsync(Page, "#annulla", ("chiave", "misura/916/2021/Q1")))
        {
        }
        using var nothing = await client.SubmitAsync(Page, "#annulla", ("chiave", "misura/916/2021/Q1"));
        Assert.Equal("Non c’è una modifica da annullare.", (await nothing.PageAsync()).Says("[role=alert]"));
        Assert.Equal(["value-entered", "value-entered", "value-entered", "value-undone", "value-undone", "value-undone"], (await site.AuditAsync()).TakeLast(6).Select(entry => entry.Action));
    }

    [Fact]
    public async Task Undo_is_not_of_what_somebody_else_changed_since()
    {
        using var mine = await site.ClientAsync("comp");
        using var theirs = await site.ClientAsync("struttura.tecnica");
        using (await mine.SubmitAsync(Page, Form, ("Righe[1].Testo", "139")))
        using (await mine.SubmitAsync(Page, Form, ("Righe[0].Testo", "24")))
        using (await theirs.SubmitAsync(Page, Form, ("Righe[0].Testo", "25")))
        using (await mine.SubmitAsync(Page, "#annulla", ("chiave", "")))
        {
        }
        Assert.Equal((25, null), (await StoredAsync("misura/916/2021/Q1"), await StoredAsync("misura/694/2021/Q1")));
    }

    [Fact]
    public async Task A_column_from_a_spreadsheet_is_laid_on_the_rows_or_on_none()
    {
        using var client = await site.ClientAsync("comp");
        using (var refused = await client.PressAsync(Page, "Metti i valori nelle righe", ("colonna", "1\n2\n3\n4\n5\n6"), ("da", "misura/916/2021/Q1")))
        {
            Assert.Equal("Sono 6 righe per 5 dati da qui in giù: non è cambiato nulla.", (await refused.PageAsync()).Says("[role=alert]"));
        }
        using (var some = await client.PressAsync(Page, "Metti i valori nelle righe", ("colonna", "139\n\n18"), ("da", "misura/694/2021/Q1")))
        {
            Assert.Equal(HttpStatusCode.Redirect, some.StatusCode);
        }
        Assert.Equal((null, 139, null, 18), (await StoredAsync("misura/916/2021/Q1"), await StoredAsync("misura/694/2021/Q1"), await StoredAsync("misura/917r/2021/Q1"), await StoredAsync("misura/917p/2021/Q1")));
    }

    [Fact]
    public async Task A_phase_or_a_confirmed_period_that_takes_no_values_says_so_and_shows_them()
    {
        using var client = await site.ClientAsync("comp");
        var key = await KeyAsync(client);
        await site.ConfirmAsync("COMP", "Q1");
        var confirmed = await client.PageAsync(Page);
        Assert.Contains("è stato confermato da Chi conferma il 10 aprile 2021", confirmed.Says("main .note"), StringComparison.Ordinal);
        Assert.Empty(confirmed.QuerySelectorAll("[name$='.Testo']"));
        using (var late = await SendRowAsync(client, key, "misura/916/2021/Q1", "24"))
        {
            Assert.Equal(HttpStatusCode.BadRequest, late.StatusCode);
            Assert.Contains("lo riapre la Struttura tecnica", (await late.PageAsync()).Says("#w0"), StringComparison.Ordinal);
        }

        await site.ImportAsync(EntrySite.File(cycle => cycle["acts"]!.AsArray().RemoveAt(1)));
        Assert.Contains("i valori si inseriscono da quando il ciclo è in corso", (await client.PageAsync(Overview + "/COMP/Q2")).Says("main .note"), StringComparison.Ordinal);
        using var early = await SendRowAsync(client, key, "misura/916/2021/Q2", "24", Overview + "/COMP/Q2");
        Assert.Equal(HttpStatusCode.BadRequest, early.StatusCode);
        var given = await early.PageAsync();
        Assert.Contains("i valori si inseriscono da quando", given.Says("[role=alert]"), StringComparison.Ordinal);
        Assert.Equal("Non salvato: 24", given.Says(".why-lost"));
        Assert.Equal((null, null), (await StoredAsync("misura/916/2021/Q1"), await StoredAsync("misura/916/2021/Q2")));
    }

    [Fact]
    public async Task Who_stands_in_for_a_head_enters_in_their_name_and_the_audit_says_for_whom()
    {
        await using (var db = await site.DatabaseAsync())
        {
            var ids = await db.People.Where(person => person.Email == "comp@esempio.invalid" || person.Email == "lettore@esempio.invalid").ToDictionaryAsync(person => person.Email, person => person.Id, Stop);
            db.Delegations.Add(new Delegation { Administration = "cciaa_pi", FromPerson = ids["comp@esempio.invalid"], ToPerson = ids["lettore@esempio.invalid"], From = new DateOnly(2020, 1, 1), Until = new DateOnly(2999, 1, 1) });
            await db.SaveChangesAsync(Stop);
        }
        using var client = await site.ClientAsync("lettore");

        using var answer = await client.SubmitAsync(Page, Form, ("Righe[0].Testo", "24"));

        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        var entry = (await site.AuditAsync())[^1];
        Assert.Equal(("Lettore", "Responsabile servizio per la competitività"), (entry.PersonName, entry.OnBehalfOfName));
    }

    [Fact]
    public async Task A_measure_that_no_formula_reads_is_entered_on_a_page_of_its_own()
    {
        await site.ImportAsync(EntrySite.File(cycle => cycle["measures"]!.AsArray().Add(System.Text.Json.JsonSerializer.SerializeToNode(new { code = "X/1", name = "Non letta", owner = "COMP" }))));
        using var client = await site.ClientAsync("comp");
        var link = (await client.PageAsync(EntrySite.Map + "/misura/X/1")).QuerySelector("main a[href$='/valori/X/1']")!.Href();

        using var answer = await client.SubmitAsync(link, Form, ("Righe[0].Testo", "7"));

        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        Assert.Equal(7, (await site.DueAsync()).Unread.Single(datum => datum.Key.Code == "X/1").Entered!.Value!.Value.Content);
        using var other = await site.ClientAsync("rag");
        Assert.Empty((await other.PageAsync(EntrySite.Map + "/misura/X/1")).QuerySelectorAll("main a[href*='/valori/']"));
    }

    [Fact]
    public async Task Who_writes_for_a_unit_that_is_not_theirs_is_told_so()
    {
        using var head = await site.ClientAsync("comp");
        using var office = await site.ClientAsync("struttura.tecnica");
        var (mine, theirs) = (await head.PageAsync(EntrySite.Map + "/rilevazioni/COMP/Q1"), await office.PageAsync(EntrySite.Map + "/rilevazioni/COMP/Q1"));

        Assert.Equal(("Le mie rilevazioni", "Rilevazioni"), (mine.Says("main h1"), theirs.Says("main h1")));
        Assert.Contains("Si scrive per conto di «Servizio per la competitività»", theirs.Says("main"), StringComparison.Ordinal);
        Assert.DoesNotContain("per conto", mine.Says("main"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_overview_says_who_is_late_and_shows_ones_own_first()
    {
        using var client = await site.ClientAsync("comp");
        var page = await client.PageAsync(Overview);

        Assert.Equal("Le mie rilevazioni", page.Says("main h2"));
        Assert.Equal(
            ["I trimestre 2021, Servizio per la competitività", "II trimestre 2021, Servizio per la competitività", "III trimestre 2021, Servizio per la competitività", "IV trimestre 2021, Servizio per la competitività", "2021, Servizio per la competitività"],
            page.EachSays("[aria-labelledby=h-mie] td a"));
        Assert.Contains("Sono in ritardo ", page.Says(".lead-s"), StringComparison.Ordinal);
        Assert.Contains("0 di 5", page.Says("[aria-labelledby=h-mie] tbody tr"), StringComparison.Ordinal);

        using var office = await site.ClientAsync("struttura.tecnica");
        Assert.Equal("Per unità e periodo", (await office.PageAsync(Overview)).Says("main h2"));
    }

    [Fact]
    public async Task What_is_for_a_personal_card_alone_is_entered_without_telling_what_the_card_asks()
    {
        using var client = await site.ClientAsync("comp");
        await site.ImportAsync(EntrySite.File(cycle =>
        {
            cycle["indicators"]!.AsArray().Add(System.Text.Json.JsonSerializer.SerializeToNode(new { code = "P9", name = "Obiettivo di una persona", better = "higher", unit = "number", owner = "COMP" }));
            cycle["scorecards"]!.AsArray().Add(System.Text.Json.JsonSerializer.SerializeToNode(new { kind = "scorecard", code = "dir-x", title = "Scheda", holder = "RS", evaluator = "SG", children = new[] { new { indicator = "P9", weight = 100, target = 864 } } }));
        }));

        var page = await client.PageAsync(Overview + "/COMP");
        Assert.Contains("P9", page.Says("main"), StringComparison.Ordinal);
        Assert.DoesNotContain("864", page.Says("main"), StringComparison.Ordinal);
        using var other = await site.ClientAsync("lettore");
        Assert.DoesNotContain("P9", (await other.PageAsync(Overview + "/COMP")).Says("main"), StringComparison.Ordinal);
    }

    private static string Field(IDocument page, int row, string name) => page.QuerySelector($"[name='Righe[{row}].{name}']") switch
    {
        IHtmlInputElement input => input.Value,
        IHtmlSelectElement select => select.Value ?? "",
        _ => "",
    };

    private async Task<decimal?> StoredAsync(string key) => (await site.DueAsync()).All.Single(datum => datum.Key.ToString() == key).Entered?.Value?.Content;

    private static async Task<string> KeyAsync(HttpClient client) =>
        ((IHtmlInputElement)(await client.PageAsync("/cciaa_pi/deleghe")).QuerySelector("main input[name=__RequestVerificationToken]")!).Value;

    private static async Task<HttpResponseMessage> SendRowAsync(HttpClient client, string key, string datum, string text, string address = Page)
    {
        using var form = new FormUrlEncodedContent([new("__RequestVerificationToken", key), new("Righe[0].Chiave", datum), new("Righe[0].Testo", text), new("Righe[0].Versione", "0"), new("Righe[0].Prima", "|Measured|")]);
        return await client.PostAsync(new Uri(address, UriKind.Relative), form, Stop);
    }
}
