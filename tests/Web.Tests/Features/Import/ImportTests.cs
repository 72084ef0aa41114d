using System.Net;
using System.Text;
using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Traguardo.Core.Tests.Support;
using Traguardo.Web.Data;
using Traguardo.Web.Features.Import;
using Traguardo.Web.Tests.Rig;
using Xunit;

namespace Traguardo.Web.Tests.Features.Import;

/// <summary>From a file to a cycle with pages, and all that can go wrong on the way.</summary>
public sealed class ImportTests : IAsyncLifetime
{
    private readonly EmptySite site = new();

    private static byte[] Sample => SampleFile.Reserved;

    // As long as nothing is approved a file may take its place.
    private static byte[] Plan(Action<JsonObject>? change = null) => SampleFile.With(cycle =>
    {
        cycle.Remove("acts");
        change?.Invoke(cycle);
    });

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    public ValueTask InitializeAsync() => site.InitializeAsync();

    public ValueTask DisposeAsync() => site.DisposeAsync();

    [Fact]
    public async Task A_preview_shows_what_the_files_hold_and_stores_nothing()
    {
        using var form = new ImportForm(site);

        var (status, page, _) = await form.PreviewAsync(Sample, await File.ReadAllBytesAsync(SampleFile.ContextPath, Stop));

        Assert.Equal(HttpStatusCode.OK, status);
        Assert.Equal("Camera di commercio di Pisa, 2020", page.Says("#h-anteprima"));
        Assert.Matches("^4 cruscotti, [0-9]+ indicatori, [0-9]+ misure, [0-9]+ valori, [0-9]+ programmi, [0-9]+ tabelle di contesto\\.$", page.Says("section[aria-labelledby=h-anteprima] .lead-s"));
        Assert.Contains(page.EachSays("section[aria-labelledby=h-anteprima] li"), line => line.Contains(SampleFile.Expected.GetProperty("scorecards").GetProperty("ente").GetString()! + "%", StringComparison.Ordinal));
        Assert.Contains($"Rilievi dei controlli: {page.QuerySelectorAll(".findings > li").Length}", page.Says("#h-rilievi"), StringComparison.Ordinal);
        Assert.Contains(page.EachSays(".findings > li"), line => line.Contains("staff.", StringComparison.Ordinal) || line.Contains("Personale", StringComparison.Ordinal));
        Assert.Empty(page.QuerySelectorAll(".findings a"));
        Assert.Equal("Importa il ciclo", page.Says("form.actions button"));
        Assert.Empty(await StoredAsync());
    }

    [Fact]
    public async Task What_was_shown_is_taken_and_leads_to_its_map()
    {
        using var form = new ImportForm(site);
        var preview = await form.PreviewAsync(Sample);

        var taken = await form.TakeAsync(preview.Page);

        Assert.Equal((HttpStatusCode.Redirect, SampleSite.Map), (taken.Status, taken.Location));
        Assert.Contains("2020", (await form.PageAsync(SampleSite.Map)).Says("h1"), StringComparison.Ordinal);
        Assert.Equal(1, Assert.Single(await StoredAsync()).Version);
    }

    [Fact]
    public async Task A_cycle_that_is_there_already_is_replaced_after_saying_so()
    {
        await site.ImportAsync(Plan());
        using var form = new ImportForm(site);
        Assert.Contains("Il file contiene gli stessi dati che ci sono già: importarlo non cambia niente.", (await form.PreviewAsync(Plan())).Page.EachSays(".note"));

        var preview = await form.PreviewAsync(Plan(cycle => cycle["note"] = "Nota nuova."));
        Assert.Contains("Prende il posto del ciclo 2020 di Camera di commercio di Pisa (versione 1).", preview.Page.EachSays(".note"));
        Assert.Equal("Sostituisci il ciclo", preview.Page.Says("form.actions button"));
        await form.TakeAsync(preview.Page);

        Assert.Equal(2, Assert.Single(await StoredAsync()).Version);
        Assert.Equal("Nota nuova.", (await form.PageAsync(SampleSite.Map)).Says("footer .measure"));
    }

    [Fact]
    public async Task A_cycle_that_changed_since_the_preview_is_left_alone_and_shown_anew()
    {
        using var form = new ImportForm(site);
        var preview = await form.PreviewAsync(Plan());
        await site.ImportAsync(Plan(cycle => cycle["note"] = "Di un altro."));

        var refused = await form.TakeAsync(preview.Page);

        Assert.Equal(HttpStatusCode.Conflict, refused.Status);
        Assert.Contains("il ciclo presente è cambiato", refused.Page.Says("[role=alert]"), StringComparison.Ordinal);
        Assert.Contains("(versione 1)", refused.Page.Says("section .note"), StringComparison.Ordinal);
        Assert.Equal("Sostituisci il ciclo", refused.Page.Says("form.actions button"));
        Assert.Equal(1, Assert.Single(await StoredAsync()).Version);

        var taken = await form.TakeAsync(refused.Page);

        Assert.Equal(HttpStatusCode.Redirect, taken.Status);
        Assert.Equal(2, Assert.Single(await StoredAsync()).Version);
    }

    [Fact]
    public async Task A_file_goes_round_no_act()
    {
        using var form = new ImportForm(site);
        await site.ImportAsync(SampleFile.OfYear(2020));

        var underWay = await form.PreviewAsync(SampleFile.OfYear(2020, cycle => cycle["note"] = "Altri target."));
        Assert.Equal(HttpStatusCode.BadRequest, underWay.Status);
        Assert.Contains("da quando il piano è approvato un ciclo cambia con i suoi atti", underWay.Page.Says("[role=alert]"), StringComparison.Ordinal);

        await site.ImportAsync(Plan());
        var ahead = await form.PreviewAsync(SampleFile.OfYear(2020));
        Assert.Contains("Le fasi si passano nello Stato del ciclo", ahead.Page.Says("[role=alert]"), StringComparison.Ordinal);
        Assert.Equal(2, Assert.Single(await StoredAsync()).Version);
    }

    [Fact]
    public async Task Approved_between_the_preview_and_the_taking_it_is_left_alone()
    {
        using var form = new ImportForm(site);
        await site.ImportAsync(Plan());
        var preview = await form.PreviewAsync(Plan(cycle => cycle["note"] = "Altri target."));
        await site.ImportAsync(SampleFile.OfYear(2020));

        var refused = await form.TakeAsync(preview.Page);

        Assert.Equal(HttpStatusCode.Conflict, refused.Status);
        Assert.Equal(2, Assert.Single(await StoredAsync()).Version);
    }

    [Fact]
    public async Task A_personal_card_in_a_file_does_not_take_the_place_of_one_that_is_not_seen()
    {
        await using var other = new PlanSite();
        await other.InitializeAsync();
        var store = other.Services.GetRequiredService<CycleStore>();
        var before = (await store.FindAsync("cciaa_pi", 2021, Stop))!.Cycle.Scorecards.Single(card => card.Code == "rs");
        using var office = await other.ClientAsync("struttura.tecnica");
        using var form = new ImportForm(office);

        var preview = await form.PreviewAsync(SampleFile.With(cycle =>
        {
            cycle["year"] = 2021;
            cycle.Remove("acts");
            cycle["scorecards"]!.AsArray().Single(card => (string?)card!["code"] == "rs")!["title"] = "Un altro titolo";
        }));
        await form.TakeAsync(preview.Page);

        Assert.Equal(before.Title, (await store.FindAsync("cciaa_pi", 2021, Stop))!.Cycle.Scorecards.Single(card => card.Code == "rs").Title);
    }

    [Fact]
    public async Task Who_does_not_see_a_personal_card_does_not_take_it_away_with_an_import()
    {
        await using var other = new SampleSite();
        await other.InitializeAsync();
        var store = other.Services.GetRequiredService<CycleStore>();
        var before = (await store.FindAsync("cciaa_pi", 2020, Stop))!.Cycle;
        using var office = await other.ClientAsync("struttura.tecnica");
        using var form = new ImportForm(office);
        var theirs = await office.GetByteArrayAsync(new Uri(SampleSite.Map + "/ciclo.json", UriKind.Relative), Stop);
        Assert.DoesNotContain("SG.819", Encoding.UTF8.GetString(theirs), StringComparison.Ordinal);

        // What the card refers to cannot be taken away from under it.
        var without = SampleFile.With(cycle =>
        {
            var cards = cycle["scorecards"]!.AsArray();
            cycle["scorecards"] = new JsonArray(cards.Single(card => (string?)card!["code"] == "ente")!.DeepClone());
            cycle["neutralisations"] = new JsonArray();
            cycle["measures"]!.AsArray().Remove(cycle["measures"]!.AsArray().Single(measure => (string?)measure!["code"] == "819"));
            cycle["values"] = new JsonArray([.. cycle["values"]!.AsArray().Where(value => (string?)value!["measure"] != "819").Select(value => value!.DeepClone())]);
            cycle["indicators"]!.AsArray().Remove(cycle["indicators"]!.AsArray().Single(one => (string?)one!["code"] == "SG.819"));
        });
        Assert.Contains("un cruscotto personale", (await form.PreviewAsync(without)).Page.Says("[role=alert]"), StringComparison.Ordinal);

        var preview = await form.PreviewAsync(theirs);
        Assert.Contains("restano come sono", preview.Page.Says("section .note"), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Redirect, (await form.TakeAsync(preview.Page)).Status);

        var after = (await store.FindAsync("cciaa_pi", 2020, Stop))!.Cycle;
        Assert.Equal(before.Scorecards.Select(card => card.Code), after.Scorecards.Select(card => card.Code));
        Assert.Equal(before.Indicators.Select(indicator => indicator.Code), after.Indicators.Select(indicator => indicator.Code));
        Assert.Equal(before.IndicatorValues.Count, after.IndicatorValues.Count);
        Assert.NotEmpty(after.Neutralisations);
        Assert.Equal(before.Neutralisations.Count, after.Neutralisations.Count);
    }

    [Fact]
    public async Task A_cycle_of_an_administration_of_others_is_refused()
    {
        var other = SampleFile.With(cycle => cycle["administration"]!["code"] = "c_g702");
        await site.ImportAsync(other);
        await using (var db = await site.Services.GetRequiredService<IDbContextFactory<TraguardoDb>>().CreateDbContextAsync(Stop))
        {
            await db.People.Where(person => person.Administration == "c_g702").ExecuteDeleteAsync(Stop);
        }
        using var form = new ImportForm(site);

        var refused = await form.PreviewAsync(other);

        Assert.Equal(HttpStatusCode.BadRequest, refused.Status);
        Assert.Contains("di un’altra amministrazione", refused.Page.Says("[role=alert]"), StringComparison.Ordinal);
        Assert.Empty(refused.Page.QuerySelectorAll("form.actions"));
        Assert.Empty(Kept());
    }

    [Fact]
    public async Task Confirmed_twice_at_once_it_is_taken_once_and_both_are_led_to_the_map()
    {
        using var form = new ImportForm(site);
        var preview = await form.PreviewAsync(Sample);

        var answers = await Task.WhenAll(form.TakeAsync(preview.Page), form.TakeAsync(preview.Page));

        Assert.All(answers, answer => Assert.Equal((HttpStatusCode.Redirect, SampleSite.Map), (answer.Status, answer.Location)));
        Assert.Equal(1, Assert.Single(await StoredAsync()).Version);
    }

    [Fact]
    public async Task Two_people_with_the_same_file_do_not_meet()
    {
        using var one = new ImportForm(site);
        using var other = new ImportForm(site);
        var previews = await Task.WhenAll(one.PreviewAsync(Plan()), other.PreviewAsync(Plan()));
        Assert.All(previews, preview => Assert.Equal(HttpStatusCode.OK, preview.Status));

        Assert.Equal(HttpStatusCode.Redirect, (await one.TakeAsync(previews[0].Page)).Status);

        var second = await other.TakeAsync(previews[1].Page);
        Assert.Equal(HttpStatusCode.Conflict, second.Status);
        Assert.Equal("Sostituisci il ciclo", second.Page.Says("form.actions button"));
    }

    [Fact]
    public async Task A_preview_of_more_than_an_hour_ago_is_no_longer_there()
    {
        using var form = new ImportForm(site);
        var preview = await form.PreviewAsync(Sample);
        var kept = Assert.Single(Kept());
        kept.LastWriteTimeUtc = DateTime.UtcNow.AddMinutes(-61);

        var refused = await form.TakeAsync(preview.Page);

        Assert.Equal(HttpStatusCode.BadRequest, refused.Status);
        Assert.Contains("Il file non è più qui", refused.Page.Says("[role=alert]"), StringComparison.Ordinal);
        Assert.Empty(await StoredAsync());

        await form.PreviewAsync(Sample);
        Assert.NotEqual(kept.Name, Assert.Single(Kept()).Name);
    }

    [Fact]
    public async Task What_is_kept_has_a_bound_in_number_and_in_bytes()
    {
        var pending = site.Services.GetRequiredService<PendingImports>();
        for (var i = 0; i <= PendingImports.Most; i++)
        {
            await pending.KeepAsync([1], null, Stop);
        }
        Assert.Equal(PendingImports.Most, Kept().Length);

        var large = new byte[PendingImports.MostBytes / 2];
        await pending.KeepAsync(large, null, Stop);
        var last = await pending.KeepAsync(large, [1], Stop);
        Assert.Equal(last, Assert.Single(Kept()).Name);
    }

    [Fact]
    public async Task Every_fault_of_both_files_is_told_with_its_place_and_what_to_do()
    {
        using var form = new ImportForm(site);
        var bad = Repository.Bytes("tests/Core.Tests/Exchange/BadInput/several-at-once.json");

        var (status, page, _) = await form.PreviewAsync(bad, "[1, }"u8.ToArray(), "piano 2020.json");

        Assert.Equal(HttpStatusCode.BadRequest, status);
        ApprovedText.Check(string.Join('\n', page.EachSays("section.problem :is(h2, li, p)")) + "\n", "Refused");
        Assert.Empty(page.QuerySelectorAll("form.actions"));
        Assert.Empty(Kept());
    }

    [OnAnyDatabase]
    [Theory]
    [InlineData("%PDF-1.7\n%âãÏÓ")]
    [InlineData("")]
    [InlineData("codice;nome\n1;Uno")]
    public async Task A_file_that_is_not_JSON_is_refused_in_a_line(string content)
    {
        using var form = new ImportForm(site);

        var (status, page, _) = await form.PreviewAsync(Encoding.Latin1.GetBytes(content), name: "relazione.pdf");

        Assert.Equal(HttpStatusCode.BadRequest, status);
        Assert.StartsWith("relazione.pdf:1: ", Assert.Single(page.EachSays(".faults > li")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_form_without_a_file_says_which_is_missing()
    {
        using var form = new ImportForm(site);

        var (status, page, _) = await form.PreviewAsync(null);

        Assert.Equal(HttpStatusCode.BadRequest, status);
        Assert.Equal("Scegliere il file del ciclo.", page.Says("[role=alert]"));
    }

    [Fact]
    public async Task A_form_without_its_key_is_refused()
    {
        using var form = new ImportForm(site);

        using var answer = await form.SendAsync(Sample, withKey: false);

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Equal("La richiesta non è comprensibile", (await answer.PageAsync()).Says("h1"));
        Assert.Empty(Kept());
    }

    [Fact]
    public async Task A_file_over_twenty_megabytes_is_refused_by_its_name()
    {
        using var form = new ImportForm(site);

        var (status, page, _) = await form.PreviewAsync(new byte[20_000_001], name: "grande.json");

        Assert.Equal(HttpStatusCode.BadRequest, status);
        Assert.Equal("grande.json: $: il file è di 20,1 MB; atteso: al massimo 20 MB", page.Says("[role=alert]"));
    }

    [Fact]
    public async Task A_form_over_the_limit_is_refused_in_words_as_well()
    {
        using var form = new ImportForm(site);

        using var answer = await form.SendAsync(new byte[42_000_000]);

        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, answer.StatusCode);
        Assert.Equal("Quanto inviato è troppo grande", (await answer.PageAsync()).Says("h1"));
    }

    [Fact]
    public async Task A_form_that_does_not_say_how_long_it_is_is_refused()
    {
        using var client = site.Client();
        using var request = new HttpRequestMessage(HttpMethod.Post, "/importa?handler=Preview") { Content = new MultipartFormDataContent { { new ByteArrayContent(Sample), "ciclo", "ciclo.json" } } };
        request.Headers.TransferEncodingChunked = true;

        using var answer = await client.SendAsync(request, Stop);

        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, answer.StatusCode);
    }

    private async Task<IReadOnlyList<CycleSummary>> StoredAsync() => await site.Services.GetRequiredService<CycleStore>().ListAsync(Stop);

    private DirectoryInfo[] Kept() => new DirectoryInfo(Path.Combine(site.DataDirectory, "imports")) is { Exists: true } folder ? folder.GetDirectories() : [];
}
