using System.Net;
using System.Text.RegularExpressions;
using Microsoft.Extensions.DependencyInjection;
using Traguardo.Core.Cycles;
using Traguardo.Core.Exchange;
using Traguardo.Core.Validating;
using Traguardo.Web.Data;
using Traguardo.Web.Features.Oiv;
using Traguardo.Web.Tests.Rig;
using Xunit;

namespace Traguardo.Web.Tests.Features.Oiv;

/// <summary>The OIV draws, finds, judges and validates; the offices read, and nobody else knows of its desk.</summary>
public sealed partial class OivTests : IAsyncLifetime
{
    private const string Map = ExaminedSite.Map;
    private const string Desk = Map + "/oiv";
    private const string Sample = Desk + "/campione";
    private const string Judgements = Desk + "/giudizi";
    private const string Validation = Desk + "/validazione";

    private readonly SampleSite site = new();

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        await site.InitializeAsync();
        await site.ImportAsync(ExaminedSite.InValidation());
    }

    public ValueTask DisposeAsync() => site.DisposeAsync();

    [Fact]
    public async Task A_text_that_is_written_after_the_validation_asks_for_another()
    {
        using var oiv = await site.ClientAsync("oiv");
        using var office = await site.ClientAsync("struttura.tecnica");
        using var validated = await ValidateAsync(oiv, "withObservations");
        Assert.DoesNotContain("va validata di nuovo", (await oiv.PageAsync(Validation)).Says("main"), StringComparison.Ordinal);

        using var written = await office.SubmitAsync(Map + "/testi/modifica?testo=relazione%2Fpremessa", "#scrivi", ("Scritto", "Una frase che l’OIV non ha letto."), ("Stato", "approvato"));
        Assert.Equal(HttpStatusCode.Redirect, written.StatusCode);

        Assert.Contains("va validata di nuovo", (await oiv.PageAsync(Validation)).Says("main"), StringComparison.Ordinal);
        Assert.Contains("L’OIV deve validarla di nuovo", (await office.PageAsync(Map + "/stato")).Says("main"), StringComparison.Ordinal);
        var told = Assert.Single((await oiv.PageAsync("/cciaa_pi/registro?Filter.Azione=validation-reopened")).EachSays("tbody tr"));
        Assert.Contains("Relazione da validare di nuovo", told, StringComparison.Ordinal);

        using var again = await ValidateAsync(oiv, "withObservations");
        Assert.DoesNotContain("va validata di nuovo", (await oiv.PageAsync(Validation)).Says("main"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_validates_reads_first_what_stays_open()
    {
        using var oiv = await site.ClientAsync("oiv");
        using var drawn = await oiv.SubmitAsync(Sample, "form.draw", ("Seme", "Verbale 2"), ("Quanti", "2"));

        var open = (await oiv.PageAsync(Validation)).QuerySelectorAll("#aperti li").ToDictionary(line => line.QuerySelector("a")!.Href(), line => line.TextContent);
        Assert.Contains("3 cruscotti senza giudizio", open[Judgements], StringComparison.Ordinal);
        Assert.Contains("2 valori", open[Sample], StringComparison.Ordinal);
        Assert.DoesNotContain(Validation, open.Keys);
    }

    [Fact]
    public async Task A_sample_is_drawn_that_a_third_party_draws_again_and_its_values_are_found_right_or_contested()
    {
        using var oiv = await site.ClientAsync("oiv");
        using var drawn = await oiv.SubmitAsync(Sample, "form.draw", ("Seme", "Verbale 2"), ("Quanti", "5"));
        Assert.Equal(HttpStatusCode.Redirect, drawn.StatusCode);

        // With nothing but the file, the seed and the words of the page.
        var file = CycleReader.Read(await oiv.GetByteArrayAsync(new Uri(Map + "/ciclo.json", UriKind.Relative), Stop)).Compiled!.Score();
        var expected = SampleDraw.Of("Verbale 2", DrawableValues.Of(file).Select(key => $"{key}"), 5);
        var page = await oiv.PageAsync(Sample);
        Assert.Equal(expected.Select(one => $"/cciaa_pi/2020/rilevazione/{one.Key}"), page.QuerySelectorAll("ol.oiv-values h2 a").Select(link => Uri.UnescapeDataString(link.GetAttribute("href")!)));
        Assert.Contains("0 valori esaminati su 5.", page.Says("main"), StringComparison.Ordinal);

        using var verified = await oiv.SubmitAsync(Sample, "form.finding", ("Esito", "riscontrato"));
        using var unsaid = await oiv.SubmitAsync(Sample, "li:nth-of-type(2) form.finding", ("Esito", "contestato"));
        Assert.Equal(HttpStatusCode.BadRequest, unsaid.StatusCode);
        Assert.Contains("scrivere perché", (await unsaid.PageAsync()).Says("#nota-2-errore"), StringComparison.Ordinal);
        using var contested = await oiv.SubmitAsync(Sample, "li:nth-of-type(2) form.finding", ("Esito", "contestato"), ("Nota", "Il gestionale dà un altro totale."));
        Assert.Equal(HttpStatusCode.Redirect, contested.StatusCode);
        Assert.Contains("2 valori esaminati su 5. Uno riscontrato, uno contestato.", (await oiv.PageAsync(Sample)).Says("main"), StringComparison.Ordinal);

        // The value's own page and the register tell it; a second sample leaves the first as it was.
        var datum = $"/cciaa_pi/2020/rilevazione/{expected[1].Key}";
        using var office = await site.ClientAsync("struttura.tecnica");
        Assert.Contains("L'OIV contesta questo valore", (await office.PageAsync(datum)).Says("main"), StringComparison.Ordinal);
        Assert.Contains("Il gestionale dà un altro totale.", (await office.PageAsync(Map + "/rilevazioni")).Says("main"), StringComparison.Ordinal);

        // Whoever enters the value answers; what the OIV said stands until it says otherwise.
        using var nothing = await office.SubmitAsync(datum, "#risposta form", ("risposta", " "));
        Assert.Equal(HttpStatusCode.BadRequest, nothing.StatusCode);
        Assert.Contains("Scrivere la risposta.", (await nothing.PageAsync()).Says("#risposta"), StringComparison.Ordinal);
        using var answered = await office.SubmitAsync(datum, "#risposta form", ("risposta", "Il gestionale conta anche le unità locali."));
        Assert.Equal(HttpStatusCode.Redirect, answered.StatusCode);
        Assert.Contains("Il gestionale conta anche le unità locali.", (await oiv.PageAsync(Sample)).Says("li#valore-2"), StringComparison.Ordinal);
        Assert.Contains("Uno riscontrato, uno contestato.", (await oiv.PageAsync(Sample)).Says("main"), StringComparison.Ordinal);
        Assert.Contains("Il gestionale conta anche le unità locali.", (await oiv.PageAsync(Map + "/oiv")).Says("main"), StringComparison.Ordinal);
        Assert.Null((await oiv.PageAsync(datum)).QuerySelector("#risposta form"));
        using var right = await oiv.SubmitAsync(Sample, "li:nth-of-type(2) form.finding", ("Esito", "riscontrato"));
        Assert.Null((await office.PageAsync(datum)).QuerySelector("#risposta"));

        Assert.Contains("Campione di valori estratto", (await oiv.PageAsync("/cciaa_pi/registro")).Says("main"), StringComparison.Ordinal);
        using var second = await oiv.SubmitAsync(Sample, "form.draw", ("Seme", ""), ("Quanti", "10%"), ("Cruscotto", "ente"));
        Assert.Equal(HttpStatusCode.Redirect, second.StatusCode);
        Assert.Matches(Machine(), (await oiv.PageAsync(Sample)).Says("dl.facts code"));
        Assert.Contains("Verbale 2", (await oiv.PageAsync(Sample + "?numero=1")).Says("main"), StringComparison.Ordinal);
        using var none = await oiv.GetAsync(new Uri(Sample + "?numero=3", UriKind.Relative), Stop);
        Assert.Equal(HttpStatusCode.NotFound, none.StatusCode);
    }

    [Fact]
    public async Task A_button_that_is_pressed_twice_draws_one_sample()
    {
        using var oiv = await site.ClientAsync("oiv");
        var page = await oiv.PageAsync(Sample);
        using var once = await oiv.SendAsync(page, Sample, "form.draw", ("Seme", "s"), ("Quanti", "5"));
        using var twice = await oiv.SendAsync(page, Sample, "form.draw", ("Seme", "s"), ("Quanti", "5"));

        Assert.Equal((HttpStatusCode.Redirect, HttpStatusCode.BadRequest), (once.StatusCode, twice.StatusCode));
        Assert.Contains("Intanto è stato estratto un altro campione", (await twice.PageAsync()).Says("main"), StringComparison.Ordinal);
        using var second = await oiv.GetAsync(new Uri(Sample + "?numero=2", UriKind.Relative), Stop);
        Assert.Equal(HttpStatusCode.NotFound, second.StatusCode);
    }

    [Fact]
    public async Task A_draft_keeps_the_whole_form_and_an_act_is_not_the_beginning_of_the_next()
    {
        using var oiv = await site.ClientAsync("oiv");
        using var draft = await DraftAsync(
            oiv, ("criterio-piano", "yes"), ("nota-piano", "Letto."), ("nota-dati", "Vedere il «campione»."), ("Osservazioni", "Più breve.\nE prima."), ("Organo", "Nucleo"), ("Numero", "4/2021"), ("Data", "2021-06-10"));
        Assert.Equal(HttpStatusCode.Redirect, draft.StatusCode);

        var again = await oiv.PageAsync(Validation);
        Assert.Contains("1 criterio esaminato su 10.", again.Says("main"), StringComparison.Ordinal);
        Assert.Equal(["Letto.", "Vedere il «campione».", "Più breve.\nE prima."], new[] { "#nota-piano", "#nota-dati", "#osservazioni" }.Select(field => again.QuerySelector(field)!.TextContent));
        Assert.Equal(["Nucleo", "4/2021", "2021-06-10"], new[] { "#organo", "#numero", "#data" }.Select(field => again.QuerySelector(field)!.GetAttribute("value")));

        using var refused = await ValidateAsync(oiv, "notValidated");
        Assert.Equal(HttpStatusCode.Redirect, refused.StatusCode);
        Assert.Null((await oiv.PageAsync(Validation)).QuerySelector("#numero")!.GetAttribute("value"));
    }

    [Fact]
    public async Task A_value_that_changed_after_the_drawing_is_shown_with_what_it_was()
    {
        using var oiv = await site.ClientAsync("oiv");
        using var drawn = await oiv.SubmitAsync(Sample, "form.draw", ("Seme", "s"), ("Quanti", "100%"));
        Assert.Equal(HttpStatusCode.Redirect, drawn.StatusCode);
        Assert.DoesNotContain("Valore cambiato dopo l'estrazione", (await oiv.PageAsync(Sample)).Says("main"), StringComparison.Ordinal);

        var cycle = CycleReader.Read(ExaminedSite.InValidation()).Cycle!;
        await site.ImportAsync(CycleWriter.Write(cycle with { Values = [.. cycle.Values.Select(value => value is { Measure: "694", Year: 2020 } ? value with { Value = Traguardo.Core.Measures.Value.Of(123_456m) } : value)] }));
        var said = (await oiv.PageAsync(Sample)).EachSays("ol.oiv-values .note");
        Assert.Contains("ora è 123.456", Assert.Single(said), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_judgement_is_an_act_that_may_differ_from_the_band_and_is_shown_beside_it()
    {
        using var oiv = await site.ClientAsync("oiv");
        using var empty = await oiv.SubmitAsync(Judgements, "form.judge-ente");
        Assert.Equal(["reason-ente-errore", "number-ente-errore", "date-ente-errore"], (await empty.PageAsync()).QuerySelectorAll(".fault").Select(fault => fault.Id));
        using var judged = await oiv.SubmitAsync(Judgements, "form.judge-ente", ("Giudizio", "Più che adeguato"), ("Motivo", "Dati da consolidare."), ("Numero", "3/2021"), ("Data", "2021-05-10"));
        using var personal = await oiv.SubmitAsync(Judgements, "form.judge-rs", ("Motivo", "Obiettivi raggiunti da tempo."), ("Numero", "3/2021"), ("Data", "2021-05-10"));
        Assert.Equal([HttpStatusCode.Redirect, HttpStatusCode.Redirect], new[] { judged.StatusCode, personal.StatusCode });

        using var reader = await site.ClientAsync("lettore");
        foreach (var page in new[] { Map, Map + "/cruscotto/ente" })
        {
            Assert.Contains("Giudizio dell'OIV: «Più che adeguato» (OIV, 3/2021, 10/05/2021). Dati da consolidare.", (await reader.PageAsync(page)).Says("main"), StringComparison.Ordinal);
        }
        // The personal card's judgement is in nothing of who may not see the card.
        using var office = await site.ClientAsync("struttura.tecnica");
        foreach (var page in new[] { Judgements, Desk + "/carte", "/cciaa_pi/registro", Map + "/ciclo.json" })
        {
            Assert.DoesNotContain("Obiettivi raggiunti da tempo.", await office.GetStringAsync(new Uri(page, UriKind.Relative), Stop), StringComparison.Ordinal);
        }
        Assert.Contains("Obiettivi raggiunti da tempo.", (await oiv.PageAsync(Judgements)).Says("main"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_report_is_approved_only_once_it_is_validated()
    {
        using var oiv = await site.ClientAsync("oiv");
        using var office = await site.ClientAsync("struttura.tecnica");
        Assert.Contains("L'OIV non ha ancora validato la Relazione", (await office.PageAsync(Map + "/stato")).Says("main"), StringComparison.Ordinal);

        using var kept = await oiv.SubmitAsync(Validation, "form.validation", ("criterio-piano", "yes"), ("nota-dati", "Vedere il campione."));
        Assert.NotEmpty((await kept.PageAsync()).Says("#esito-errore"));
        using var draft = await DraftAsync(oiv, ("criterio-piano", "yes"), ("criterio-dati", "no"), ("nota-dati", "Vedere il campione."));
        Assert.Equal(HttpStatusCode.Redirect, draft.StatusCode);
        var again = await oiv.PageAsync(Validation);
        Assert.Contains("2 criteri esaminati su 10.", again.Says("main"), StringComparison.Ordinal);
        Assert.Equal("Vedere il campione.", again.QuerySelector("#nota-dati")!.TextContent);
        Assert.DoesNotContain("Vedere il campione.", await office.GetStringAsync(new Uri(Validation, UriKind.Relative), Stop), StringComparison.Ordinal);

        using var plain = await ValidateAsync(oiv, "validated");
        Assert.Contains("Un criterio non è pienamente rispettato", (await plain.PageAsync()).Says("#esito-errore"), StringComparison.Ordinal);
        using var refused = await ValidateAsync(oiv, "notValidated");
        Assert.Equal(HttpStatusCode.Redirect, refused.StatusCode);
        Assert.Contains("L'OIV non ha validato la Relazione", (await office.PageAsync(Map + "/stato")).Says("main"), StringComparison.Ordinal);
        using var validated = await ValidateAsync(oiv, "withObservations");
        Assert.Equal(HttpStatusCode.Redirect, validated.StatusCode);

        Assert.Contains("Relazione validata con osservazioni · OIV, 4/2021, 10/06/2021", (await office.PageAsync(Validation)).Says("main"), StringComparison.Ordinal);
        Assert.DoesNotContain("validato la Relazione", (await office.PageAsync(Map + "/stato")).Says("main"), StringComparison.Ordinal);
        var stored = (await site.Services.GetRequiredService<CycleCache>().FindAsync("cciaa_pi", 2020, Stop))!.Cycle;
        Assert.Equal([ValidationOutcome.NotValidated, ValidationOutcome.WithObservations], stored.Validations.Select(one => one.Outcome));
        Assert.Equal(CycleWriter.Write(stored), CycleWriter.Write(CycleReader.Read(CycleWriter.Write(stored)).Cycle!));
    }

    [Fact]
    public async Task Every_score_recomputed_is_what_is_shown_and_what_the_file_says()
    {
        using var oiv = await site.ClientAsync("oiv");
        foreach (var address in new[] { Desk + "/ricalcolo", Desk + "/ricalcolo?cruscotto=ente", Desk + "/ricalcolo?cruscotto=rs" })
        {
            var page = await oiv.PageAsync(address);
            Assert.Contains("tutti uguali a quelli mostrati", page.Says("main"), StringComparison.Ordinal);
            Assert.All(page.QuerySelectorAll("tbody tr td:last-child").Select(cell => cell.TextContent.Trim()), outcome => Assert.Equal("uguale", outcome));
        }
        var file = await oiv.GetByteArrayAsync(new Uri(Map + "/risultato.json", UriKind.Relative), Stop);
        Assert.Contains(Hashes.Of(file), (await oiv.PageAsync(Desk + "/ricalcolo")).Says("main"), StringComparison.Ordinal);
        // A personal card is recomputed for who sees it.
        using var office = await site.ClientAsync("struttura.tecnica");
        using var hidden = await office.GetAsync(new Uri(Desk + "/ricalcolo?cruscotto=rs", UriKind.Relative), Stop);
        Assert.Equal(HttpStatusCode.NotFound, hidden.StatusCode);
    }

    [Fact]
    public async Task The_offices_read_and_nobody_else_knows_of_the_desk()
    {
        using var oiv = await site.ClientAsync("oiv");
        using var drawn = await oiv.SubmitAsync(Sample, "form.draw", ("Seme", "s"), ("Quanti", "3"));
        string[] pages = [Desk, Sample, Desk + "/ricalcolo", Judgements, Validation, Desk + "/carte", Desk + "/carte?formato=xlsx"];
        string[] forms = ["form.draw", "form.finding", "form.judge-ente", "form.validation"];
        foreach (var (person, status) in new[] { ("struttura.tecnica", HttpStatusCode.OK), ("segretario.generale", HttpStatusCode.OK), ("rag", HttpStatusCode.NotFound), ("giunta", HttpStatusCode.NotFound), ("lettore", HttpStatusCode.NotFound), ("amministratore", HttpStatusCode.NotFound) })
        {
            using var client = await site.ClientAsync(person);
            foreach (var page in pages)
            {
                using var answer = await client.GetAsync(new Uri(page, UriKind.Relative), Stop);
                Assert.Equal((page, status), (page, answer.StatusCode));
                Assert.True(status != HttpStatusCode.OK || page.EndsWith("xlsx", StringComparison.Ordinal) || (await client.PageAsync(page)).QuerySelector(string.Join(',', forms)) is null);
            }
        }
        using var stranger = site.Stranger();
        using var unknown = await stranger.GetAsync(new Uri(Desk, UriKind.Relative), Stop);
        Assert.Equal(HttpStatusCode.NotFound, unknown.StatusCode);
    }

    [Fact]
    public async Task Nothing_is_drawn_or_judged_once_the_report_is_approved()
    {
        using var oiv = await site.ClientAsync("oiv");
        var (sample, judgements, validation) = (await oiv.PageAsync(Sample), await oiv.PageAsync(Judgements), await oiv.PageAsync(Validation));
        await site.ImportAsync(SampleFile.Reserved);
        foreach (var (page, address, form) in new[] { (sample, Sample, "form.draw"), (judgements, Judgements, "form.judge-ente"), (validation, Validation, "form.validation") })
        {
            (string, string?)[] act = form == "form.draw" ? [("Seme", "x")] : [.. ExaminedSite.Answers(), ("Esito", "notValidated"), ("Osservazioni", "x"), ("Motivo", "x"), ("Numero", "1"), ("Data", "2021-06-10")];
            using var refused = await oiv.SendAsync(page, address, form, act);
            Assert.Equal(HttpStatusCode.BadRequest, refused.StatusCode);
            Assert.Contains("Il ciclo è pubblicato", (await refused.PageAsync()).Says("[role=alert]"), StringComparison.Ordinal);
        }
    }

    private static Task<HttpResponseMessage> ValidateAsync(HttpClient oiv, string outcome) => oiv.SubmitAsync(
        Validation, "form.validation", [.. ExaminedSite.Answers(), ("Esito", outcome), ("Osservazioni", "Da rendere più breve."), ("Numero", "4/2021"), ("Data", "2021-06-10")]);

    private static Task<HttpResponseMessage> DraftAsync(HttpClient oiv, params (string Name, string? Value)[] fields) => oiv.PressAsync(Validation, "Salva la bozza", fields);

    [GeneratedRegex("^[0-9a-f]{32}$")]
    private static partial Regex Machine();
}
