using System.Net;
using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Traguardo.Web.Access;
using Traguardo.Web.Data;
using Traguardo.Web.Features.Provenance;
using Traguardo.Web.Tests.Rig;
using Xunit;

namespace Traguardo.Web.Tests.Features.Provenance;

/// <summary>What proves a value is brought by who enters it, given back as it came to who may see the value, and taken back with a reason.</summary>
public sealed class EvidenceTests : IAsyncLifetime
{
    private const string Address = "/cciaa_pi/2021/rilevazione/misura/694/2021";
    private const string Upload = "form.files";
    private const string Link = "form[action*=Link]";
    private const string Withdraw = "form[action*=Withdraw]";

    private static readonly byte[] Pdf = Encoding.ASCII.GetBytes("%PDF-1.7\n<script>alert(1)</script>");

    private readonly SampleSite site = new();

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        await site.InitializeAsync();
        await site.ImportAsync(SampleFile.OfYear(2021));
    }

    public ValueTask DisposeAsync() => site.DisposeAsync();

    [Fact]
    public async Task A_file_comes_back_as_it_was_sent_and_only_ever_as_a_download()
    {
        using var head = await site.ClientAsync("comp");
        using var sent = await head.UploadAsync(Address, Upload, "prova", @"C:\cartella\elenco partecipanti.pdf", Pdf);
        Assert.Equal(HttpStatusCode.Redirect, sent.StatusCode);

        var page = await head.PageAsync(Address);
        var link = page.QuerySelector(".evidence a")!;
        Assert.Equal("elenco partecipanti.pdf", link.Says());
        Assert.Contains(Convert.ToHexStringLower(SHA256.HashData(Pdf)), page.Says(".evidence"), StringComparison.Ordinal);
        Assert.Contains("Evidenza allegata elenco partecipanti.pdf", page.Says("#h-storia ~ table"), StringComparison.Ordinal);

        using var reader = await site.ClientAsync("lettore");
        using var answer = await reader.GetAsync(new Uri(link.Href(), UriKind.Relative), Stop);
        Assert.Equal(Pdf, await answer.Content.ReadAsByteArrayAsync(Stop));
        Assert.Equal("application/octet-stream", answer.Content.Headers.ContentType!.MediaType);
        Assert.Equal("attachment", answer.Content.Headers.ContentDisposition!.DispositionType);
        Assert.Equal("nosniff", answer.Headers.GetValues("X-Content-Type-Options").Single());

        using var stranger = site.Stranger();
        using var hidden = await stranger.GetAsync(new Uri(link.Href(), UriKind.Relative), Stop);
        Assert.Equal(HttpStatusCode.NotFound, hidden.StatusCode);
    }

    [Fact]
    public async Task What_was_withdrawn_is_there_for_who_checks_and_for_nobody_else()
    {
        using var head = await site.ClientAsync("comp");
        using var sent = await head.UploadAsync(Address, Upload, "prova", "sbagliato.pdf", Pdf);
        var file = (await head.PageAsync(Address)).QuerySelector(".evidence a")!.Href();

        using var hasty = await head.SubmitAsync(Address, Withdraw, ("motivo", " "));
        Assert.Contains("serve il motivo", (await hasty.PageAsync()).Says("[role=alert]"), StringComparison.Ordinal);
        using var withdrawn = await head.SubmitAsync(Address, Withdraw, ("motivo", "file di un altro ufficio"));
        Assert.Equal(HttpStatusCode.Redirect, withdrawn.StatusCode);

        var page = await head.PageAsync(Address);
        Assert.DoesNotContain("sbagliato.pdf", page.Says("#evidenze"), StringComparison.Ordinal);
        Assert.Contains("Evidenza ritirata sbagliato.pdf file di un altro ufficio", page.Says("#h-storia ~ table"), StringComparison.Ordinal);
        foreach (var (person, status) in new[] { ("comp", HttpStatusCode.NotFound), ("lettore", HttpStatusCode.NotFound), ("oiv", HttpStatusCode.OK), ("struttura.tecnica", HttpStatusCode.OK) })
        {
            using var client = await site.ClientAsync(person);
            using var answer = await client.GetAsync(new Uri(file, UriKind.Relative), Stop);
            Assert.Equal((person, status), (person, answer.StatusCode));
        }
    }

    [OnAnyDatabase]
    [Theory]
    [InlineData("programma.exe", "MZ", "non è di un tipo ammesso")]
    [InlineData("pagina.html", "<html>", "non è di un tipo ammesso")]
    [InlineData("vecchio.doc", "a", "non è di un tipo ammesso")]
    [InlineData("finto.pdf", "MZ", "non è quello di un file .pdf")]
    [InlineData("finto.docx", "PK\u0003\u0004", "non è quello di un file .docx")]
    [InlineData("finto.txt", "a\0b", "non è quello di un file .txt")]
    [InlineData("finto.p7m", "firma", "non è quello di un file .p7m")]
    [InlineData("vuoto.pdf", "", "è vuoto")]
    public async Task What_is_not_taken_is_answered_in_words_and_kept_nowhere(string name, string content, string why)
    {
        using var head = await site.ClientAsync("comp");
        using var answer = await head.UploadAsync(Address, Upload, "prova", name, Encoding.Latin1.GetBytes(content));

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Contains(why, (await answer.PageAsync()).Says("[role=alert]"), StringComparison.Ordinal);
        Assert.False(Directory.Exists(Path.Combine(site.DataDirectory, "evidence")));
        Assert.Empty(await ActionsAsync());
    }

    [OnAnyDatabase]
    [Theory]
    [InlineData("http://esempio.invalid/atto")]
    [InlineData("javascript:alert(1)")]
    [InlineData("https://chi@esempio.invalid/atto")]
    [InlineData("atto")]
    public async Task A_link_is_of_https_or_refused(string link)
    {
        using var head = await site.ClientAsync("comp");
        using var answer = await head.SubmitAsync(Address, Link, ("indirizzo", link));
        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Contains("https://", (await answer.PageAsync()).Says("[role=alert]"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_link_is_added_once()
    {
        using var head = await site.ClientAsync("comp");
        using var added = await head.SubmitAsync(Address, Link, ("indirizzo", "https://www.esempio.invalid/atti/263"), ("titolo", "Determinazione 263/2021"));
        Assert.Equal(HttpStatusCode.Redirect, added.StatusCode);
        var link = (await head.PageAsync(Address)).QuerySelector(".evidence a")!;
        Assert.Equal(("Determinazione 263/2021", "https://www.esempio.invalid/atti/263"), (link.Says(), link.Href()));

        using var again = await head.SubmitAsync(Address, Link, ("indirizzo", "https://www.esempio.invalid/atti/263"));
        Assert.Contains("già allegata come «Determinazione 263/2021»", (await again.PageAsync()).Says("[role=alert]"), StringComparison.Ordinal);
        Assert.Equal(["evidence-added"], await ActionsAsync());
    }

    [Fact]
    public async Task Whoever_does_not_enter_the_value_brings_no_evidence_of_it()
    {
        foreach (var person in new[] { "rag", "oiv", "lettore", "giunta" })
        {
            using var client = await site.ClientAsync(person);
            Assert.Empty((await client.PageAsync(Address)).QuerySelectorAll("main form"));
            var key = ((AngleSharp.Html.Dom.IHtmlInputElement)(await client.PageAsync("/cciaa_pi/deleghe")).QuerySelector("input[name=__RequestVerificationToken]")!).Value;
            using var form = new FormUrlEncodedContent([new("__RequestVerificationToken", key), new("indirizzo", "https://esempio.invalid/")]);
            using var answer = await client.PostAsync(new Uri(Address + "?handler=Link", UriKind.Relative), form, Stop);
            Assert.Equal((person, HttpStatusCode.NotFound), (person, answer.StatusCode));
        }
        Assert.Empty(await ActionsAsync());
    }

    [Fact]
    public async Task In_a_cycle_that_is_over_nothing_is_added()
    {
        using var office = await site.ClientAsync("struttura.tecnica");
        var page = await office.PageAsync("/cciaa_pi/2020/rilevazione/misura/694/2020");
        Assert.Empty(page.QuerySelectorAll("main form"));
        Assert.Contains("importato il", page.Says(".facts"), StringComparison.Ordinal);
        Assert.Contains("da Caricamento dimostrativo", page.Says(".facts"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_value_for_a_personal_card_alone_is_there_for_who_enters_it_and_not_the_card()
    {
        const string ofCard = "/cciaa_pi/2021/rilevazione/indicatore/RS.478/2021";
        using var head = await site.ClientAsync("prov");
        var page = await head.PageAsync(ofCard);
        Assert.Empty(page.QuerySelectorAll("#h-serve"));
        using var sent = await head.UploadAsync(ofCard, Upload, "prova", "prova.pdf", Pdf);
        var file = (await head.PageAsync(ofCard)).QuerySelector(".evidence a")!.Href();
        foreach (var (person, status) in new[] { ("prov", HttpStatusCode.OK), ("dirigente.rs", HttpStatusCode.OK), ("oiv", HttpStatusCode.OK), ("rag", HttpStatusCode.NotFound), ("lettore", HttpStatusCode.NotFound) })
        {
            using var client = await site.ClientAsync(person);
            using var datum = await client.GetAsync(new Uri(ofCard, UriKind.Relative), Stop);
            using var download = await client.GetAsync(new Uri(file, UriKind.Relative), Stop);
            Assert.Equal((person, status, status), (person, datum.StatusCode, download.StatusCode));
        }
    }

    [Fact]
    public async Task The_pages_of_a_figure_name_people_to_members_alone()
    {
        foreach (var address in new[] { "/cciaa_pi/2020/perche/ente/A/A4", "/cciaa_pi/2020/misura/694" })
        {
            using var reader = await site.ClientAsync("lettore");
            Assert.Contains("importato il", (await reader.PageAsync(address)).Says("main"), StringComparison.Ordinal);
            using var stranger = site.Stranger();
            Assert.DoesNotContain("importato il", (await stranger.PageAsync(address)).Says("main"), StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Evidence_of_a_value_that_an_import_gave_to_others_is_not_taken()
    {
        var cycles = site.Services.GetRequiredService<CycleCache>();
        var seen = (await cycles.FindAsync("cciaa_pi", 2021, Stop))!;
        var head = await ActorAsync("comp");
        var work = new EvidenceWork(head, Origin.Of(head, new DefaultHttpContext()), seen.Summary, DatumLookup.Find(seen.Compiled, "misura/694/2021")!);
        await site.ImportAsync(SampleFile.OfYear(2021, cycle => cycle["measures"]!.AsArray().Single(measure => (string?)measure!["code"] == "694")!["owner"] = "RAG"));

        var refusals = await site.Services.GetRequiredService<EvidenceRecords>().AddLinkAsync(work, "Atto", "https://esempio.invalid/atto", Stop);

        Assert.Contains("è passato ad altri", Assert.Single(refusals), StringComparison.Ordinal);
        Assert.Empty(await ActionsAsync());
    }

    [Fact]
    public async Task A_file_that_is_refused_when_it_is_written_leaves_nothing_and_an_old_remnant_is_swept_away()
    {
        using var head = await site.ClientAsync("comp");
        using var sent = await head.UploadAsync(Address, Upload, "prova", "uno.pdf", Pdf);
        await using (var db = await site.Services.GetRequiredService<IDbContextFactory<TraguardoDb>>().CreateDbContextAsync(Stop))
        {
            var cycle = (await site.Services.GetRequiredService<CycleCache>().SummaryAsync("cciaa_pi", 2021, Stop))!.Id;
            db.Confirmations.Add(new Confirmation { CycleId = cycle, Unit = "COMP", Period = "", Person = "x", PersonName = "Chi conferma", At = DateTimeOffset.UnixEpoch });
            await db.SaveChangesAsync(Stop);
        }
        var before = Kept();
        using var late = await PostFileAsync(head, "%PDF-1.7 tardi"u8.ToArray());
        Assert.Equal(HttpStatusCode.BadRequest, late.StatusCode);
        Assert.Equal(before, Kept());

        var folder = Path.Combine(site.DataDirectory, "evidence", "aside");
        var (old, young) = (Path.Combine(folder, "vecchio"), Path.Combine(folder, "giovane"));
        await File.WriteAllTextAsync(old, "x", Stop);
        await File.WriteAllTextAsync(young, "x", Stop);
        File.SetLastWriteTimeUtc(old, DateTime.UtcNow.AddDays(-2));
        File.SetLastWriteTimeUtc(before[0], DateTime.UtcNow.AddDays(-2));

        // What lies under its hash stays where the database at hand names nothing of the folder.
        await using (var db = await site.Services.GetRequiredService<IDbContextFactory<TraguardoDb>>().CreateDbContextAsync(Stop))
        {
            await db.Evidence.ExecuteDeleteAsync(Stop);
        }
        Assert.Equal(1, await EvidenceSweep.RunAsync(site.Services, Stop));
        Assert.Equal([.. before.Append(young).Order(StringComparer.Ordinal)], Kept());
    }

    [Fact]
    public async Task A_file_that_was_kept_and_that_nothing_names_is_swept_away_after_a_day()
    {
        using var head = await site.ClientAsync("comp");
        using var sent = await head.UploadAsync(Address, Upload, "prova", "uno.pdf", Pdf);
        var files = site.Services.GetRequiredService<EvidenceFiles>();
        var (old, young) = (await KeptAsync(files, 2), await KeptAsync(files, 3));
        foreach (var file in Kept().Where(file => file != young))
        {
            File.SetLastWriteTimeUtc(file, DateTime.UtcNow.AddDays(-2));
        }

        Assert.Equal(1, await EvidenceSweep.RunAsync(site.Services, Stop));
        Assert.DoesNotContain(old, Kept());
        Assert.Contains(young, Kept());
        Assert.Equal(2, Kept().Length);
    }

    private static async Task<string> KeptAsync(EvidenceFiles files, byte content)
    {
        using var aside = await files.SetAsideAsync(new MemoryStream([content]), Stop);
        aside.Keep();
        return files.PathOf(aside.Hash);
    }

    private string[] Kept() => [.. Directory.EnumerateFiles(Path.Combine(site.DataDirectory, "evidence"), "*", SearchOption.AllDirectories).Order(StringComparer.Ordinal)];

    private static async Task<HttpResponseMessage> PostFileAsync(HttpClient client, byte[] file)
    {
        var key = ((AngleSharp.Html.Dom.IHtmlInputElement)(await client.PageAsync("/cciaa_pi/deleghe")).QuerySelector("input[name=__RequestVerificationToken]")!).Value;
        using var content = new MultipartFormDataContent { { new StringContent(key), "__RequestVerificationToken" }, { new ByteArrayContent(file), "prova", "tardi.pdf" } };
        return await client.PostAsync(new Uri(Address + "?handler=File", UriKind.Relative), content, Stop);
    }

    private async Task<Actor> ActorAsync(string person)
    {
        await using var db = await site.Services.GetRequiredService<IDbContextFactory<TraguardoDb>>().CreateDbContextAsync(Stop);
        var found = await db.People.Include(one => one.Grants).SingleAsync(one => one.Administration == "cciaa_pi" && one.Email == $"{person}@esempio.invalid", Stop);
        return new Actor(found.AccountId!.Value, found.Id, found.Administration, found.Name, found.Unit, [.. found.Grants.Select(grant => new Power(grant.Role, grant.Unit.Length == 0 ? null : grant.Unit, null))]);
    }

    private async Task<List<string>> ActionsAsync()
    {
        await using var db = await site.Services.GetRequiredService<IDbContextFactory<TraguardoDb>>().CreateDbContextAsync(Stop);
        return await db.Audit.Where(entry => entry.Action.StartsWith("evidence-")).Select(entry => entry.Action).ToListAsync(Stop);
    }
}
