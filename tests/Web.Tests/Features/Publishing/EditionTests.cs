using System.Net;
using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Traguardo.Core.Cycles;
using Traguardo.Core.Display;
using Traguardo.Core.Exchange;
using Traguardo.Core.Phases;
using Traguardo.Web.Data;
using Traguardo.Web.Tests.Data;
using Traguardo.Web.Tests.Features.Documents;
using Traguardo.Web.Tests.Rig;
using Xunit;

namespace Traguardo.Web.Tests.Features.Publishing;

/// <summary>What was published stays as it was while the cycle is worked on again, and is found after another took its place.</summary>
public sealed class EditionTests
{
    private const string Map = SampleSite.Map;
    private const string Making = "Titolo in lavorazione";
    private const string PastDay = "/monitoraggio?al=2020-12-25";

    private static readonly string[] Pages =
    [
        Map, Map + "/perche/ente/A/A4", Map + "/obiettivo/ente/A/A4", Map + "/indicatore/A1.1", Map + "/misura/694", Map + "/cruscotto", Map + "/misure", Map + "/documenti",
        Map + "/programmi", Map + "/monitoraggio", Map + PastDay, Map + "/contesto", Map + "/analisi", Map + "/aggiornamenti", Map + "/controlli", Map + "/pubblicazione", "/cciaa_pi",
    ];

    private static readonly string[] Files =
    [
        "/api/v1/amministrazioni", "/api/v1/cciaa_pi/anni", "/api/v1/cciaa_pi/2020/ciclo", "/api/v1/cciaa_pi/2020/risultati", "/api/v1/cciaa_pi/2020/misure", "/api/v1/cciaa_pi/2020/documenti",
        Map + "/ciclo.json", Map + "/risultato.json", "/cciaa_pi/pubblicazioni.atom", "/cciaa_pi/sitemap.xml", "/sitemap.xml", Map + "/documenti/relazione.zip", Map + "/documenti/relazione.html",
    ];

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_published_cycle_that_is_taken_back_is_read_as_it_was_until_it_is_published_again()
    {
        await using var site = new PublicSite();
        await site.InitializeAsync();
        using var stranger = site.Stranger();
        using var office = await site.ClientAsync("struttura.tecnica");
        var today = Figures.Italian.LongDate(DateOnly.FromDateTime(DateTime.Now));
        await EnterAsync(site, new DateTimeOffset(2020, 12, 20, 9, 0, 0, TimeSpan.Zero));
        var (pages, files) = await ReadAsync(stranger);
        var document = (await office.PageAsync(Map + "/documenti")).QuerySelector("#d-relazione .doc-list > li")!.Id![2..];

        using (var back = await office.SubmitAsync(Map + "/stato", "form:has([value=ReportApproved])", ("verso", "ReportApproved"), ("organo", "Segretario generale"), ("numero", "9/2021"), ("data", "2021-07-01"), ("motivo", "Un valore era di un altro anno.")))
        {
            Assert.Equal(HttpStatusCode.Redirect, back.StatusCode);
        }
        await ChangeAsync(site, (Phase.Validation, 2), (Phase.FinalMeasurement, 3));
        await FinalAsync(site);
        await EnterAsync(site, DateTimeOffset.UtcNow);
        var documents = await office.PageAsync(Map + "/documenti");
        Assert.Equal(["Definitivo, quello pubblicato"], documents.QuerySelectorAll("#d-relazione .doc-list > li").Where(one => one.Says().Contains("quello pubblicato", StringComparison.Ordinal)).Select(one => one.Id == $"x-{document}" ? string.Concat(one.EachSays("p:first-child > strong")) : one.Id));

        var (pagesMeanwhile, filesMeanwhile) = await ReadAsync(stranger);
        Assert.Equal(pages, pagesMeanwhile);
        Assert.Equal(files, filesMeanwhile);
        Assert.Equal($"Edizione pubblicata il {today}; il ciclo è in revisione.", (await stranger.PageAsync(Map)).Says(".edition"));
        Assert.Null((await office.PageAsync(Map)).QuerySelector(".edition"));
        Assert.Contains(Making, (await office.PageAsync(Map + "/obiettivo/ente/A/A4")).Says("h1"), StringComparison.Ordinal);
        foreach (var address in new[] { "/stato", "/piano", "/oiv", "/rilevazioni" })
        {
            using var hidden = await stranger.GetAsync(new Uri(Map + address, UriKind.Relative), Stop);
            Assert.Equal(HttpStatusCode.NotFound, hidden.StatusCode);
        }

        await ChangeAsync(site, (Phase.Validation, 4), (Phase.ReportApproved, 5), (Phase.Published, 6));

        Assert.Contains(Making, (await stranger.PageAsync(Map + "/obiettivo/ente/A/A4")).Says("h1"), StringComparison.Ordinal);
        Assert.Null((await stranger.PageAsync(Map)).QuerySelector(".edition"));
        var publication = await stranger.PageAsync(Map + "/pubblicazione");
        Assert.Contains($"Edizione 1, del {today}", publication.Says("#h-edizioni ~ h3"), StringComparison.Ordinal);
        Assert.Contains("9/2021", publication.QuerySelector("section:has(#h-edizioni)")!.TextContent, StringComparison.Ordinal);
        var package = publication.QuerySelectorAll("section:has(#h-edizioni) a").Select(link => link.Href()).Single(address => address.EndsWith(".zip", StringComparison.Ordinal));
        Assert.Equal($"{Map}/documento/{document}.zip", package);
        Assert.Equal(files[Map + "/documenti/relazione.zip"], await HashAsync(stranger, package));
        foreach (var (address, kind, status, to) in new[]
        {
            (".html", "text/html", HttpStatusCode.Redirect, Map + "/pubblicazione#h-edizioni"), (".zip", "*/*", HttpStatusCode.NotFound, null), (".exe", "text/html", HttpStatusCode.NotFound, null),
        })
        {
            using var request = new HttpRequestMessage(HttpMethod.Get, Map + "/documenti/relazione" + address) { Headers = { { "Accept", kind } } };
            using var gone = await stranger.SendAsync(request, Stop);
            Assert.Equal((status, to), (gone.StatusCode, gone.Headers.Location?.ToString()));
        }
        using var draft = await stranger.GetAsync(new Uri($"{Map}/documento/{await DraftAsync(site, office)}.zip", UriKind.Relative), Stop);
        Assert.Equal(HttpStatusCode.NotFound, draft.StatusCode);
    }

    [Fact]
    public async Task An_edition_is_only_added()
    {
        await using var database = await TestDatabase.MigratedAsync();
        var published = Cycles.Small() with { Acts = [new PhaseAct(Phase.Published) { Date = new DateOnly(2025, 6, 30) }] };
        await database.Store.SaveAsync(published, null, isSample: false, TestDatabase.Tester, Stop);
        Assert.Empty(await database.Store.EditionsAsync(Stop));
        await database.Store.SaveAsync(TakenStep.Of(published, new PhaseAct(Phase.ReportApproved)), null, isSample: false, TestDatabase.Tester, Stop);

        Assert.Single(await database.Store.EditionsAsync(Stop));
        await Assert.ThrowsAnyAsync<System.Data.Common.DbException>(() => database.ExecuteAsync("UPDATE \"Editions\" SET \"Number\" = 2"));
        await Assert.ThrowsAnyAsync<System.Data.Common.DbException>(() => database.ExecuteAsync("DELETE FROM \"Editions\""));
    }

    [Fact]
    public async Task A_published_cycle_that_another_is_put_in_the_place_of_is_kept_and_no_act_is_said_to_have_taken_it_back()
    {
        await using var site = new SampleSite();
        await site.InitializeAsync();
        var store = site.Services.GetRequiredService<CycleStore>();
        // First with the last of its acts alone, as somebody wrote it who had no more; then with all of them.
        var whole = CycleReader.Read(SampleFile.Reserved).Cycle!;
        whole = whole with { Acts = [.. whole.Acts.Select(act => act with { Organ = "Giunta", Number = "7", Date = new DateOnly(2021, 6, 1) })] };
        // Validated twice, as the OIV may without a change between.
        whole = whole with { Validations = [.. new[] { "8", "9" }.Select(number => new ReportValidation { Outcome = ValidationOutcome.Validated, Organ = "OIV", Number = number })] };
        await store.SaveAsync(whole with { Acts = [whole.Acts[^1]] }, null, isSample: false, TestDatabase.Tester, Stop);
        Assert.Empty(await store.EditionsAsync(Stop));
        await store.SaveAsync(whole with { Note = "Portato da un file" }, null, isSample: false, TestDatabase.Tester, Stop);

        var kept = await store.EditionAsync(Assert.Single(await store.EditionsAsync(Stop)), Stop);
        Assert.Single(kept.Unpack().Acts);
        using var stranger = site.Stranger();
        var acts = (await stranger.PageAsync(Map + "/pubblicazione")).QuerySelectorAll("section:has(#h-atti) tbody tr").TakeLast(2).ToList();
        Assert.Equal([(false, true), (true, false)], acts.Select(row => (row.ClassList.Contains("muted"), row.Says().Contains('9', StringComparison.Ordinal))));
        var former = (await stranger.PageAsync(Map + "/pubblicazione")).QuerySelector("section:has(#h-edizioni)")!.Says();
        Assert.Contains("Edizione 1, del", former, StringComparison.Ordinal);
        Assert.Contains("Sostituita con i dati di un file", former, StringComparison.Ordinal);
        Assert.DoesNotContain("Ritirata con", former, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_act_is_not_said_to_have_taken_back_an_edition_that_a_file_with_the_same_acts_replaced_before()
    {
        await using var site = new SampleSite();
        await site.InitializeAsync();
        await site.ImportAsync(SampleFile.Reserved);
        await site.ImportAsync(SampleFile.With(cycle => cycle["note"] = Making));
        using var office = await site.ClientAsync("struttura.tecnica");
        (string, string?)[] act = [("organo", "Giunta"), ("numero", "60"), ("data", "2021-07-01"), ("motivo", "Un valore era di un altro anno.")];
        using (var back = await office.SubmitAsync(Map + "/stato", "form:has([value=ReportApproved])", [("verso", "ReportApproved"), .. act]))
        {
            Assert.Equal(HttpStatusCode.Redirect, back.StatusCode);
        }

        var former = (await office.PageAsync(Map + "/pubblicazione")).QuerySelectorAll("section:has(#h-edizioni) h3 + ul").Select(edition => edition.Says()).ToList();

        Assert.Equal([true, false], former.Select(edition => edition.Contains("atto n. 60", StringComparison.Ordinal)));
        Assert.Equal([false, true], former.Select(edition => edition.Contains("Sostituita con i dati di un file", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task A_document_that_no_act_names_does_not_stand_beside_the_figures_of_a_file()
    {
        await using var site = new PublicSite();
        await site.InitializeAsync();
        using var stranger = site.Stranger();
        Assert.Single((await stranger.PageAsync(Map + "/pubblicazione")).QuerySelectorAll("a[href$='/documenti/relazione.zip']"));
        var stored = (await site.Services.GetRequiredService<CycleStore>().FindAsync("cciaa_pi", 2020, Stop))!;

        await site.Services.GetRequiredService<CycleStore>().SaveAsync(stored.Cycle with { Note = Making }, stored.ContextJson, stored.Summary.IsSample, TestDatabase.Tester, Stop);

        var publication = await stranger.PageAsync(Map + "/pubblicazione");
        Assert.Empty(publication.QuerySelectorAll("a[href$='/documenti/relazione.zip']"));
        Assert.Single(publication.QuerySelectorAll("section:has(#h-edizioni) a[href$='.zip']"));
    }

    [Fact]
    public async Task A_personal_card_that_was_published_in_error_is_taken_back_from_the_edition_too()
    {
        await using var site = new SampleSite();
        await site.InitializeAsync();
        await site.ImportAsync(SampleFile.With(cycle => cycle["method"]!["publishedCards"] = new JsonArray("rs")));
        using var stranger = site.Stranger();
        var store = site.Services.GetRequiredService<CycleStore>();
        async Task<HttpStatusCode> CardAsync()
        {
            using var answer = await stranger.GetAsync(new Uri(Map + "/cruscotto/rs", UriKind.Relative), Stop);
            return answer.StatusCode;
        }
        Assert.Equal(HttpStatusCode.OK, await CardAsync());

        var back = TakenStep.Of((await store.FindAsync("cciaa_pi", 2020, Stop))!.Cycle, new PhaseAct(Phase.Preparation) { Organ = "Giunta", Number = "1", Date = new DateOnly(2021, 7, 1) });
        await store.SaveAsync(back, null, isSample: false, TestDatabase.Tester, Stop);
        Assert.Equal(HttpStatusCode.OK, await CardAsync());
        await store.SaveAsync(back with { Method = back.Method with { PublishedCards = [] } }, null, isSample: false, TestDatabase.Tester, Stop);

        Assert.Equal(HttpStatusCode.NotFound, await CardAsync());
        await stranger.PageAsync(Map);
    }

    private static async Task<(Dictionary<string, string> Pages, Dictionary<string, string> Files)> ReadAsync(HttpClient client)
    {
        var (pages, files) = (new Dictionary<string, string>(), new Dictionary<string, string>());
        foreach (var address in Pages)
        {
            var page = await client.PageAsync(address);
            page.QuerySelector(".edition")?.Remove();
            pages[address] = page.Says("main");
        }
        foreach (var address in Files)
        {
            files[address] = await HashAsync(client, address);
        }
        return (pages, files);
    }

    private static async Task<string> HashAsync(HttpClient client, string address)
    {
        using var answer = await client.GetAsync(new Uri(address, UriKind.Relative), Stop);
        return $"{answer.StatusCode} {Convert.ToHexString(System.Security.Cryptography.SHA256.HashData(await answer.Content.ReadAsByteArrayAsync(Stop)))}";
    }

    // The cycle goes on by acts of July 2021, and what it says changes on the way.
    private static async Task ChangeAsync(Site site, params (Phase To, int Day)[] steps)
    {
        var stored = (await site.Services.GetRequiredService<CycleStore>().FindAsync("cciaa_pi", 2020, Stop))!;
        var cycle = steps.Aggregate(stored.Cycle, (now, step) => TakenStep.Of(now, new PhaseAct(step.To) { Organ = "Giunta", Number = $"{step.Day}", Date = new DateOnly(2021, 7, step.Day) }));
        var changed = cycle with
        {
            Note = Making,
            Values = [.. cycle.Values.Where(value => value.Measure != "694" || value.Year != cycle.Year)],
            Scorecards = [.. cycle.Scorecards.Select(Retitled)],
        };
        await site.Services.GetRequiredService<CycleStore>().SaveAsync(changed, null, stored.Summary.IsSample, TestDatabase.Tester, Stop);
    }

    // A value of the year is typed at a moment.
    private static async Task EnterAsync(Site site, DateTimeOffset at)
    {
        var cycle = (await site.Services.GetRequiredService<CycleCache>().SummaryAsync("cciaa_pi", 2020, Stop))!;
        await using var db = await site.Services.GetRequiredService<IDbContextFactory<TraguardoDb>>().CreateDbContextAsync(Stop);
        var datum = "misura/690/2020";
        await db.DatumRecords.Where(record => record.CycleId == cycle.Id && record.Datum == datum).ExecuteDeleteAsync(Stop);
        db.DatumRecords.Add(new DatumRecord { CycleId = cycle.Id, Datum = datum, Version = 1, Person = "", PersonName = "Prova", At = at });
        await db.SaveChangesAsync(Stop);
    }

    private static Node Retitled(Node node) =>
        node with { Title = node.Code is "A4" ? Making : node.Title, ShortTitle = node.Code is "A4" ? Making : node.ShortTitle, Children = [.. node.Children.Select(child => child is Node below ? Retitled(below) : child)] };

    // A final document that is made while the cycle is worked on.
    private static async Task FinalAsync(Site site)
    {
        var cycle = (await site.Services.GetRequiredService<CycleCache>().SummaryAsync("cciaa_pi", 2020, Stop))!;
        await using var db = await site.Services.GetRequiredService<IDbContextFactory<TraguardoDb>>().CreateDbContextAsync(Stop);
        var made = await MadeDocuments.AddedAsync(site, cycle.Id, Guid.NewGuid());
        made.EndedAt = DateTimeOffset.UtcNow;
        db.DocumentProductions.Add(made);
        await db.SaveChangesAsync(Stop);
    }

    private static async Task<string> DraftAsync(Site site, HttpClient office) => (await office.MadeAsync("validazione", isDraft: true)).Id![2..];
}
