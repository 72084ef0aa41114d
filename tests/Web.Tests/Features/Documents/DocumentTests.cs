using System.Net;
using System.Security.Cryptography;
using AngleSharp.Dom;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Traguardo.Documents.OpenData;
using Traguardo.Documents.Packages;
using Traguardo.Web.Access;
using Traguardo.Web.Data;
using Traguardo.Web.Features.Documents;
using Traguardo.Web.Tests.Rig;
using Xunit;

namespace Traguardo.Web.Tests.Features.Documents;

/// <summary>Documents are asked for, made, read and removed, over real HTTP.</summary>
public sealed class DocumentTests(DocumentTests.OwnSite site) : IClassFixture<DocumentTests.OwnSite>
{
    private const string Office = "struttura.tecnica";

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_draft_is_made_in_every_format_and_told_of_in_words()
    {
        using var office = await site.ClientAsync(Office);
        using var reader = await site.ClientAsync("lettore");

        var made = await office.MadeAsync("monitoraggio");

        Assert.Contains("Prodotta", made.Says("[data-outcome]"), StringComparison.Ordinal);
        Assert.Matches("[0-9]+ sezioni, [0-9]+ tabelle, [0-9]+ figure, [0-9]+ pagine, [0-9,]+ s", made.Says("[data-outcome]"));
        Assert.Contains("È dello stato presente dei dati", made.Says("[data-outcome]"), StringComparison.Ordinal);
        var files = made.QuerySelectorAll(".doc-files a").Select(link => link.Href()).ToList();
        string[] formats = [.. site.Services.GetRequiredService<PackageWriter>().Formats.Where(format => format != OpenDataWriter.Folder), "zip"];
        Assert.Equal(formats, files.Select(file => file.Split('.')[^1]));
        foreach (var file in files)
        {
            using var answer = await reader.GetAsync(new Uri(file, UriKind.Relative), Stop);
            Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
            using var stranger = site.Stranger();
            using var hidden = await stranger.GetAsync(new Uri(file, UriKind.Relative), Stop);
            Assert.Equal(HttpStatusCode.NotFound, hidden.StatusCode);
        }
    }

    [Fact]
    public async Task Its_page_is_opened_in_a_browser_with_its_own_style_and_without_any_script()
    {
        using var office = await site.ClientAsync(Office);
        var made = await office.MadeAsync("monitoraggio");

        using var page = await office.GetAsync(new Uri(made.QuerySelector(".doc-files a")!.Href(), UriKind.Relative), Stop);

        var policy = Assert.Single(page.Headers.GetValues("Content-Security-Policy"));
        var style = (await page.PageAsync()).QuerySelector("style")!.TextContent;
        Assert.Contains(Convert.ToBase64String(SHA256.HashData(System.Text.Encoding.UTF8.GetBytes(style))), policy, StringComparison.Ordinal);
        Assert.DoesNotContain("script-src", policy, StringComparison.Ordinal);
        Assert.Contains("frame-ancestors 'none'", policy, StringComparison.Ordinal);
        Assert.StartsWith("inline", page.Content.Headers.ContentDisposition!.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_package_proves_itself_on_the_server_and_a_byte_changed_in_it_is_found()
    {
        using var office = await site.ClientAsync(Office);
        var made = await office.MadeAsync("monitoraggio");
        var row = $"#{made.Id}";
        using var holds = await office.SubmitAsync(MadeDocuments.Page, $"{row} form[action*=Verify]");
        Assert.Contains("Il pacchetto è integro", (await holds.PageAsync()).Says($"{row} .doc-verified"), StringComparison.Ordinal);

        var place = site.Services.GetRequiredService<PackageFiles>().PathOf(made.QuerySelector(".doc-proof code")!.TextContent);
        var bytes = await File.ReadAllBytesAsync(place, Stop);
        bytes[bytes.Length / 2] ^= 1;
        await File.WriteAllBytesAsync(place, bytes, Stop);
        using var broken = await office.SubmitAsync(MadeDocuments.Page, $"{row} form[action*=Verify]");

        Assert.Contains("non è integro", (await broken.PageAsync()).Says($"{row} .doc-verified"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_package_is_found_in_the_exported_audit_log()
    {
        using var office = await site.ClientAsync(Office);
        var made = await office.MadeAsync("validazione");
        var package = await office.GetByteArrayAsync(new Uri(made.QuerySelector(".doc-files a[href$=zip]")!.Href(), UriKind.Relative), Stop);
        using var keeper = await site.ClientAsync("oiv");
        await using var log = await keeper.GetStreamAsync(new Uri("/cciaa_pi/registro.jsonl", UriKind.Relative), Stop);

        var verification = await site.Services.GetRequiredService<PackageVerifier>().VerifyAsync(new MemoryStream(package), cancel: Stop);
        var known = PackageInLog.Find(log, package, verification);

        Assert.True(verification.Holds && known.Holds);
        Assert.Equal(("document-asked", "document-produced"), (known.Asked?.Action, known.Produced?.Action));
    }

    [Fact]
    public async Task A_final_document_of_a_published_cycle_is_everybodys_at_an_address_for_ever()
    {
        using var office = await site.ClientAsync(Office);
        using var stranger = site.Stranger();
        var address = new Uri(MadeDocuments.Page + "/rapporto-risultati.zip", UriKind.Relative);
        using (var before = await stranger.GetAsync(address, Stop))
        {
            Assert.Equal(HttpStatusCode.NotFound, before.StatusCode);
        }

        var made = await office.MadeAsync("rapporto-risultati", isDraft: false);

        using var answer = await stranger.GetAsync(address, Stop);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Contains("quello pubblicato", made.Says("strong + strong"), StringComparison.Ordinal);
        var hash = Convert.ToHexStringLower(SHA256.HashData(await answer.Content.ReadAsByteArrayAsync(Stop)));
        Assert.Equal(made.QuerySelector(".doc-proof code")!.TextContent, hash);
        Assert.Equal($"\"{hash}\"", answer.Headers.ETag!.Tag);
        using var again = new HttpRequestMessage(HttpMethod.Get, address);
        again.Headers.IfNoneMatch.Add(answer.Headers.ETag);
        using var known = await stranger.SendAsync(again, Stop);
        Assert.Equal(HttpStatusCode.NotModified, known.StatusCode);
        using var head = await stranger.SendAsync(new HttpRequestMessage(HttpMethod.Head, address), Stop);
        Assert.Equal((HttpStatusCode.OK, answer.Content.Headers.ContentLength), (head.StatusCode, head.Content.Headers.ContentLength));
        var page = await stranger.PageAsync(MadeDocuments.Page);
        Assert.Contains(page.QuerySelectorAll("main a"), link => link.Href() == $"{address}");
        Assert.Contains(hash[..12], page.Says("#d-rapporto-risultati .doc-standing"), StringComparison.Ordinal);
        Assert.Empty(page.QuerySelectorAll("main form, .doc-list"));
    }

    [Fact]
    public async Task A_final_document_stays_as_it_is_and_a_draft_goes_with_its_package()
    {
        using var office = await site.ClientAsync(Office);
        var final = await office.MadeAsync("piao-performance", isDraft: false);
        var draft = await office.MadeAsync("piao-performance");
        var package = site.Services.GetRequiredService<PackageFiles>().PathOf(draft.QuerySelector(".doc-proof code")!.TextContent);
        Assert.True(File.Exists(package));
        Assert.Null(final.QuerySelector("form[action*=Remove]"));

        var page = await office.PageAsync(MadeDocuments.Page);
        using var refused = await office.SendAsync(page, MadeDocuments.Page, $"#{draft.Id} form[action*=Remove]", ("produzione", final.Id![2..]));
        using var removed = await office.SubmitAsync(MadeDocuments.Page, $"#{draft.Id} form[action*=Remove]");

        Assert.Equal((HttpStatusCode.BadRequest, HttpStatusCode.Redirect), (refused.StatusCode, removed.StatusCode));
        Assert.False(File.Exists(package));
        await using var db = await site.Services.GetRequiredService<IDbContextFactory<TraguardoDb>>().CreateDbContextAsync(Stop);
        var id = Guid.Parse(final.Id![2..]);
        await Assert.ThrowsAnyAsync<Exception>(() => db.DocumentProductions.Where(one => one.Id == id).ExecuteUpdateAsync(row => row.SetProperty(one => one.Title, "Altro"), Stop));
        await Assert.ThrowsAnyAsync<Exception>(() => db.DocumentProductions.Where(one => one.Id == id).ExecuteDeleteAsync(Stop));
    }

    [Fact]
    public async Task Of_two_asked_for_at_once_both_are_made_and_the_same_is_not_asked_for_twice()
    {
        using var office = await site.ClientAsync(Office);
        // Before the first, which is the longest, anything else waits.
        using var before = await office.AskAsync("relazione");
        using var first = await office.AskAsync("piano");
        using var second = await office.AskAsync("validazione");
        using var same = await office.AskAsync("validazione");

        Assert.Equal(HttpStatusCode.BadRequest, same.StatusCode);
        Assert.Contains("già in produzione", (await same.PageAsync()).Says("main [role=alert]"), StringComparison.Ordinal);
        await office.EndedAsync("relazione");
        Assert.Contains("Prodotta", (await office.EndedAsync("piano")).Says(), StringComparison.Ordinal);
        Assert.Contains("Prodotta", (await office.EndedAsync("validazione")).Says(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_stopped_leaves_nothing()
    {
        using var office = await site.ClientAsync(Office);
        // Again where it was made before anybody could stop it.
        IDocument seen;
        var (isStopped, until) = (false, DateTime.UtcNow + Waits.Longest);
        do
        {
            Assert.True(DateTime.UtcNow < until, "It is not to be stopped.");
            using var asked = await office.AskAsync("relazione");
            seen = await office.PageAsync(MadeDocuments.Page);
            if (seen.QuerySelector("#d-relazione form[action*=Stop]") is not null)
            {
                using var stopped = await office.SendAsync(seen, MadeDocuments.Page, "#d-relazione form[action*=Stop]");
                isStopped = stopped.StatusCode == HttpStatusCode.Redirect;
            }
        }
        while (!isStopped);

        var row = await office.EndedAsync("relazione");

        Assert.Contains("Fermata", row.Says("[data-outcome]"), StringComparison.Ordinal);
        using var late = await office.SendAsync(seen, MadeDocuments.Page, "#d-relazione form[action*=Stop]");
        Assert.Contains("«Relazione sulla performance 2020»: la produzione era già terminata", (await late.PageAsync()).Says("main [role=alert]"), StringComparison.Ordinal);
        Assert.Null(row.QuerySelector(".doc-files"));
    }

    [Fact]
    public async Task A_final_document_asks_for_its_texts_unless_it_is_meant_without()
    {
        using var office = await site.ClientAsync(Office);

        using var refused = await office.SubmitAsync(MadeDocuments.Page, "#d-report-integrato form.doc-make", ("tipo", "definitivo"));

        Assert.Equal(HttpStatusCode.BadRequest, refused.StatusCode);
        Assert.Contains("Mancano 7 testi", (await refused.PageAsync()).Says("main [role=alert]"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_for_everybody_at_once_is_asked_before_it_is_made_and_has_the_day_chosen()
    {
        using var office = await site.ClientAsync(Office);
        await using var db = await site.Services.GetRequiredService<IDbContextFactory<TraguardoDb>>().CreateDbContextAsync(Stop);
        var known = await db.DocumentProductions.CountAsync(Stop);

        using var unread = await office.SubmitAsync(MadeDocuments.Page, "#d-monitoraggio form.doc-make", ("tipo", "definitivo"), ("giorno", "domani"));
        Assert.Equal(HttpStatusCode.BadRequest, unread.StatusCode);
        using var far = await office.SubmitAsync(MadeDocuments.Page, "#d-monitoraggio form.doc-make", ("tipo", "bozza"), ("giorno", "1999-01-01"));
        Assert.Equal(HttpStatusCode.BadRequest, far.StatusCode);
        using var asked = await office.SubmitAsync(MadeDocuments.Page, "#d-monitoraggio form.doc-make", ("tipo", "definitivo"), ("confermo", "true"), ("giorno", "2021-06-16"));
        Assert.Equal(HttpStatusCode.OK, asked.StatusCode);
        var page = await asked.PageAsync();
        Assert.Contains("chiunque legge il nuovo documento", page.Says("#d-monitoraggio .doc-question"), StringComparison.Ordinal);
        Assert.Equal(known, await db.DocumentProductions.CountAsync(Stop));

        using var meant = await office.SendAsync(page, MadeDocuments.Page, "#d-monitoraggio .doc-question form");
        Assert.Equal(HttpStatusCode.Redirect, meant.StatusCode);
        var made = await office.EndedAsync("monitoraggio");
        var link = made.QuerySelectorAll(".doc-files a").First(one => one.Href().EndsWith(".html", StringComparison.Ordinal)).Href();
        Assert.Contains("16 giugno 2021", await office.GetStringAsync(new Uri(link, UriKind.Relative), Stop), StringComparison.Ordinal);
        Assert.Contains("Datato 16 giugno 2021", (await office.PageAsync(MadeDocuments.Page)).Says("#d-monitoraggio .doc-standing"), StringComparison.Ordinal);

        // What was answered to another question is no answer to this one, not even where nobody asks it.
        var stands = await db.DocumentProductions.CountAsync(Stop);
        using var stale = await office.SendAsync(page, MadeDocuments.Page, "#d-monitoraggio .doc-question form");
        Assert.Contains("Prende il posto del definitivo", (await stale.PageAsync()).Says("#d-monitoraggio .doc-question"), StringComparison.Ordinal);
        var who = await db.People.AsNoTracking().Include(person => person.Grants).SingleAsync(person => person.Email == $"{Office}@esempio.invalid", Stop);
        var actor = new Actor(who.AccountId!.Value, who.Id, who.Administration, who.Name, who.Unit, [.. who.Grants.Select(grant => new Power(grant.Role, grant.Unit.Length == 0 ? null : grant.Unit, null))]);
        var refused = await site.Services.GetRequiredService<ProductionDesk>().AskAsync(actor, new DefaultHttpContext(), 2020, new DocumentWish("monitoraggio", null, IsDraft: false, IsMeant: true) { Answered = "un'altra domanda" });
        Assert.Contains("rileggere la domanda", Assert.Single(refused), StringComparison.Ordinal);
        Assert.Equal(stands, await db.DocumentProductions.CountAsync(Stop));

        // Once it stands, another takes its place.
        using var again = await office.SubmitAsync(MadeDocuments.Page, "#d-monitoraggio form.doc-make", ("tipo", "definitivo"), ("confermo", "true"));
        Assert.Contains("Prende il posto del definitivo", (await again.PageAsync()).Says("#d-monitoraggio .doc-question"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_under_way_is_followed_without_the_rest_of_the_page()
    {
        const string progress = MadeDocuments.Page + "?handler=Progress";
        using var office = await site.ClientAsync(Office);
        using var stranger = site.Stranger();
        using var asked = await office.AskAsync("piano");

        using var part = await office.GetAsync(new Uri(progress, UriKind.Relative), Stop);
        var text = await part.Content.ReadAsStringAsync(Stop);
        Assert.DoesNotContain("<h1", text, StringComparison.Ordinal);
        Assert.True(text.Length < 8_000, $"{text.Length} characters");
        using var hidden = await stranger.GetAsync(new Uri(progress, UriKind.Relative), Stop);
        Assert.Equal(HttpStatusCode.NotFound, hidden.StatusCode);
        await office.EndedAsync("piano");
        Assert.DoesNotContain("doc-progress", await office.GetStringAsync(new Uri(progress, UriKind.Relative), Stop), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_personal_scorecard_is_made_by_and_for_who_sees_it_alone()
    {
        using var office = await site.ClientAsync(Office);
        using var evaluated = await site.ClientAsync("dirigente.rs");
        using var stranger = site.Stranger();

        var made = await evaluated.MadeAsync("scheda-individuale", isDraft: false, card: "rs");

        var file = new Uri(made.QuerySelector(".doc-files a")!.Href(), UriKind.Relative);
        using var own = await evaluated.GetAsync(file, Stop);
        Assert.Equal(HttpStatusCode.OK, own.StatusCode);
        Assert.Contains("Scheda di: Dirigente area risorse strumentali", await own.Content.ReadAsStringAsync(Stop), StringComparison.Ordinal);
        foreach (var other in new[] { office, stranger })
        {
            using var hidden = await other.GetAsync(file, Stop);
            using var published = await other.GetAsync(new Uri(MadeDocuments.Page + "/scheda-individuale.html", UriKind.Relative), Stop);
            Assert.Equal((HttpStatusCode.NotFound, HttpStatusCode.NotFound), (hidden.StatusCode, published.StatusCode));
            Assert.Null((await other.PageAsync(MadeDocuments.Page)).QuerySelector($"#{made.Id}"));
        }
        var page = await evaluated.PageAsync(MadeDocuments.Page);
        using var ofOther = await evaluated.SendAsync(page, MadeDocuments.Page, "#d-scheda-individuale form.doc-make", ("tipo", "bozza"), ("cruscotto", "st"));
        Assert.Equal(HttpStatusCode.BadRequest, ofOther.StatusCode);
        using (var removed = await evaluated.SubmitAsync(MadeDocuments.Page, $"#{made.Id} form[action*=Remove]"))
        {
            Assert.Equal(HttpStatusCode.Redirect, removed.StatusCode);
        }
        Assert.DoesNotContain("scheda-individuale", (await office.PageAsync("/cciaa_pi/registro")).Says("main"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("lettore")]
    [InlineData("rag")]
    [InlineData("amministratore")]
    public async Task Who_does_not_run_the_cycle_reads_and_makes_nothing_of_the_whole(string person)
    {
        using var other = await site.ClientAsync(person);
        using var office = await site.ClientAsync(Office);
        var page = await office.PageAsync(MadeDocuments.Page);
        var theirs = await other.PageAsync(MadeDocuments.Page);
        Assert.Null(theirs.QuerySelector("#d-piano form.doc-make"));

        // With a key of their own, as a page with a form would give it.
        var key = (await other.PageAsync("/cciaa_pi/deleghe")).QuerySelector("[name=__RequestVerificationToken]")!.GetAttribute("value");
        using var refused = await other.SendAsync(page, MadeDocuments.Page, "#d-piano form.doc-make", ("tipo", "bozza"), ("__RequestVerificationToken", key));

        Assert.Equal(HttpStatusCode.BadRequest, refused.StatusCode);
        Assert.Contains("con i propri incarichi", (await refused.PageAsync()).Says("main [role=alert]"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Without_Node_all_but_the_PDF_is_made_and_the_page_and_the_health_say_so()
    {
        await using var own = new OwnSite();
        await File.WriteAllTextAsync(Path.Combine(own.DataDirectory, "settings.json"), """{ "Documents": { "Node": "/nessun/node" } }""", Stop);
        await own.InitializeAsync();
        using var office = await own.ClientAsync(Office);

        var made = await office.MadeAsync("monitoraggio");

        Assert.Contains("Prodotta in parte", made.Says("[data-outcome]"), StringComparison.Ordinal);
        Assert.Contains("Node", made.Says("[data-outcome]"), StringComparison.Ordinal);
        Assert.DoesNotContain(made.QuerySelectorAll(".doc-files a"), link => link.Href().EndsWith(".pdf", StringComparison.Ordinal));
        Assert.Contains(made.QuerySelectorAll(".doc-files a"), link => link.Href().EndsWith(".docx", StringComparison.Ordinal));
        using var stranger = own.Stranger();
        using var health = await stranger.GetAsync(new Uri("/health/ready", UriKind.Relative), Stop);
        Assert.Equal(HttpStatusCode.OK, health.StatusCode);
        Assert.StartsWith("Degraded\npdf: ", await health.Content.ReadAsStringAsync(Stop), StringComparison.Ordinal);
        using var verified = await office.SubmitAsync(MadeDocuments.Page, $"#{made.Id} form[action*=Verify]");
        Assert.Contains("Il pacchetto è integro", (await verified.PageAsync()).Says(".doc-verified"), StringComparison.Ordinal);

        // What is final is whole.
        var final = await office.MadeAsync("validazione", isDraft: false);
        Assert.Contains("Non prodotta", final.Says("[data-outcome]"), StringComparison.Ordinal);
        Assert.Contains("si produce in tutti i formati", final.Says("[data-outcome]"), StringComparison.Ordinal);
        Assert.Null(final.QuerySelector(".doc-files"));
        Assert.NotNull(final.QuerySelector("form[action*=Remove]"));
    }

    /// <summary>The sample, with a site of its own.</summary>
    public sealed class OwnSite() : Site(sample: true)
    {
        protected override bool IsCopied => true;
    }
}
