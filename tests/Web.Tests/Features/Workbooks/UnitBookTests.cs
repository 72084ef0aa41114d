using System.Net;
using System.Text;
using System.Text.Json.Nodes;
using Microsoft.Extensions.DependencyInjection;
using Traguardo.Core.Exchange;
using Traguardo.Core.Measures;
using Traguardo.Core.Recording;
using Traguardo.Documents.Tests.Workbooks;
using Traguardo.Web.Data;
using Traguardo.Web.Features.Recording;
using Traguardo.Web.Tests.Features.Recording;
using Traguardo.Web.Tests.Rig;
using Xunit;

namespace Traguardo.Web.Tests.Features.Workbooks;

/// <summary>A unit's values go out on a workbook, are filled in by another program, and come back: over HTTP, all of them or none.</summary>
public sealed class UnitBookTests(LibreOffice office) : IClassFixture<LibreOffice>, IAsyncLifetime
{
    private const string Address = "/cciaa_pi/2021/foglio/COMP/Q1";
    private const string Take = "form[action*=Take]";

    private static readonly DatumKey First = new(DatumKind.Measure, "916", 2021, Period.Parse("Q1"));

    private readonly EntrySite site = new();

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    public ValueTask InitializeAsync() => site.InitializeAsync();

    public ValueTask DisposeAsync() => site.DisposeAsync();

    [Fact]
    public async Task Out_filled_by_an_Italian_and_in_nothing_changes_but_what_was_filled()
    {
        await site.EnterAsync("comp", new NewValue(First, new Entered(Value.Of(24)), 0));
        using var head = await site.ClientAsync("comp");
        var before = await CycleAsync();
        // 916, 694, 917r, 917p, 919: value, state, reason in G, H, I from row 5 on.
        var filled = office.Fill(await DownloadAsync(head), "it-IT", "Rilevazioni", ("G6", "1.139"), ("H8", "Non disponibile"), ("I8", "elenco in ritardo"), ("G9", "No"), ("B6", "un altro nome"));

        var preview = await PreviewAsync(head, filled);
        Assert.Equal(["694", "917p", "919"], preview.EachSays("tbody th strong"));
        Assert.True(JsonNode.DeepEquals(before, await CycleAsync()));

        using var taken = await head.SendAsync(preview, Address, Take);
        Assert.Equal("/cciaa_pi/2021/rilevazioni/COMP/Q1", taken.Headers.Location?.OriginalString);
        var after = await CycleAsync();
        Assert.Equal(["694 1139", "917p  missing elenco in ritardo", "919 false"], Values(after).Except(Values(before)));
        (before["values"], after["values"]) = (null, null);
        Assert.True(JsonNode.DeepEquals(before, after));
        Assert.Equal(["value-entered", "value-entered", "value-entered"], (await site.AuditAsync()).TakeLast(3).Select(entry => entry.Action));
    }

    [Fact]
    public async Task A_book_that_nobody_touched_proposes_nothing()
    {
        await site.EnterAsync("comp", new NewValue(First, new Entered(Value.Of(24), ValueState.Estimated, "prima stima"), 0));
        using var head = await site.ClientAsync("comp");
        var preview = await PreviewAsync(head, office.Fill(await DownloadAsync(head), "it-IT", "Rilevazioni"));
        Assert.Empty(preview.QuerySelectorAll(Take));
    }

    [Fact]
    public async Task What_others_changed_meanwhile_is_shown_and_chosen()
    {
        using var head = await site.ClientAsync("comp");
        var filled = office.Fill(await DownloadAsync(head), "it-IT", "Rilevazioni", ("G5", "30"), ("G6", "150"));
        await site.EnterAsync("struttura.tecnica", new NewValue(First, new Entered(Value.Of(24)), 0));

        var preview = await PreviewAsync(head, filled);
        Assert.Contains("Cambiato da Struttura tecnica di supporto", preview.Says("fieldset"), StringComparison.Ordinal);
        using var undecided = await head.SendAsync(preview, Address, Take);
        Assert.Contains("scegliere quale valore vale", (await undecided.PageAsync()).Says("[role=alert]"), StringComparison.Ordinal);
        Assert.Equal((24m, null), await StoredAsync());

        using var kept = await head.SendAsync(await undecided.PageAsync(), Address, Take, ($"scelta {First}", "resta"));
        Assert.Equal(HttpStatusCode.Redirect, kept.StatusCode);
        Assert.Equal((24m, 150m), await StoredAsync());

        preview = await PreviewAsync(head, filled);
        using var mine = await head.SendAsync(preview, Address, Take, ($"scelta {First}", preview.QuerySelector("fieldset input")!.GetAttribute("value")));
        Assert.Equal(HttpStatusCode.Redirect, mine.StatusCode);
        Assert.Equal((30m, 150m), await StoredAsync());
    }

    [Fact]
    public async Task What_an_import_changed_meanwhile_is_not_overwritten_unseen()
    {
        using var head = await site.ClientAsync("comp");
        var filled = office.Fill(await DownloadAsync(head), "it-IT", "Rilevazioni", ("G5", "30"));
        await site.ImportAsync(EntrySite.File(cycle => cycle["values"]!.AsArray().Add(new JsonObject { ["measure"] = "916", ["year"] = 2021, ["period"] = "Q1", ["value"] = 24 })));

        var preview = await PreviewAsync(head, filled);
        Assert.NotNull(preview.QuerySelector("fieldset"));
        using var undecided = await head.SendAsync(preview, Address, Take);
        Assert.Equal(HttpStatusCode.BadRequest, undecided.StatusCode);
        Assert.Equal((24m, null), await StoredAsync());
    }

    [OnAnyDatabase]
    [Fact]
    public async Task What_cannot_be_read_is_said_with_its_cell_and_nothing_is_taken()
    {
        using var head = await site.ClientAsync("comp");
        var filled = office.Fill(await DownloadAsync(head), "it-IT", "Rilevazioni", ("G5", "trenta"), ("G6", "150"), ("H7", "Stimato"));
        using var answer = await UploadAsync(head, filled);
        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        var page = await answer.PageAsync();
        Assert.Contains("riga 5, colonna G: 916: «trenta» non si legge", page.Says("[role=alert]"), StringComparison.Ordinal);
        Assert.Contains("riga 7: 917r: Con «Stimato» ci vuole un valore", page.Says("[role=alert]"), StringComparison.Ordinal);
        Assert.Empty(page.QuerySelectorAll("[name=contenuto]"));
    }

    [OnAnyDatabase]
    [Fact]
    public async Task A_hostile_book_is_answered_in_words_and_changes_nothing()
    {
        using var head = await site.ClientAsync("comp");
        using var other = await site.ClientAsync("struttura.tecnica");
        var audit = (await site.AuditAsync()).Count;
        var books = HostileBooks.All.ToDictionary(book => book.Key, book => book.Value);
        books["the book of another unit"] = () => DownloadAsync(other, "/cciaa_pi/2021/foglio/RAG").GetAwaiter().GetResult();
        books["the book of another period"] = () => DownloadAsync(head, "/cciaa_pi/2021/foglio/COMP/Q2").GetAwaiter().GetResult();
        books["the book of another year"] = () => DownloadAsync(other, "/cciaa_pi/2020/foglio/COMP").GetAwaiter().GetResult();
        foreach (var (name, book) in books)
        {
            using var answer = await UploadAsync(head, book());
            Assert.Equal((name, HttpStatusCode.BadRequest), (name, answer.StatusCode));
            Assert.NotEqual("", (await answer.PageAsync()).Says("[role=alert] li"));
        }
        Assert.Equal(audit, (await site.AuditAsync()).Count);
    }

    [Fact]
    public async Task A_book_with_another_code_or_key_is_refused()
    {
        using var head = await site.ClientAsync("comp");
        var sound = await DownloadAsync(head);
        foreach (var (was, becomes) in new[] { (">916<", ">917<"), ("misura/694/2021/Q1", "misura/607/2021/Q1") })
        {
            using var answer = await UploadAsync(head, Rewritten(sound, was, becomes));
            Assert.Equal((becomes, HttpStatusCode.BadRequest), (becomes, answer.StatusCode));
        }
    }

    [Fact]
    public async Task What_a_form_brings_that_no_book_said_is_held_against_the_same_rules()
    {
        using var head = await site.ClientAsync("comp");
        var preview = await PreviewAsync(head, office.Fill(await DownloadAsync(head), "it-IT", "Rilevazioni", ("G5", "30")));
        foreach (var forged in new[] { "", "[", "[{\"key\":\"misura/607/2021\",\"seen\":\"\",\"value\":\"1\",\"state\":\"Measured\"}]", "[{\"key\":\"misura/916/2021/Q1\",\"seen\":\"\",\"value\":\"uno\",\"state\":\"Measured\"}]", "[{\"key\":\"misura/916/2021/Q1\",\"seen\":\"\",\"state\":\"Missing\"}]" })
        {
            using var answer = await head.SendAsync(preview, Address, Take, ("contenuto", forged));
            Assert.Equal((forged, HttpStatusCode.BadRequest), (forged, answer.StatusCode));
        }
        Assert.Equal((null, null), await StoredAsync());
    }

    [Fact]
    public async Task Who_does_not_enter_the_values_may_read_the_book_and_not_send_it()
    {
        var book = await DownloadAsync(site.Client());
        foreach (var (person, enters) in new[] { ("comp", true), ("struttura.tecnica", true), ("rag", false), ("oiv", false), ("lettore", false) })
        {
            using var client = await site.ClientAsync(person);
            Assert.Equal((person, enters), (person, (await client.PageAsync(Address)).QuerySelector("form.files") is not null));
            Assert.NotEmpty(await DownloadAsync(client));
            using var sent = await PostAsync(client, book);
            Assert.Equal((person, enters), (person, sent.StatusCode != HttpStatusCode.NotFound));
        }
        using var stranger = site.Stranger();
        using var hidden = await stranger.GetAsync(new Uri("/cciaa_pi/2020/foglio/COMP?formato=xlsx", UriKind.Relative), Stop);
        Assert.Equal(HttpStatusCode.NotFound, hidden.StatusCode);
    }

    [Fact]
    public async Task A_confirmed_period_takes_no_book()
    {
        using var head = await site.ClientAsync("comp");
        var book = await DownloadAsync(head);
        await site.ConfirmAsync("COMP", "Q1");
        using var answer = await PostAsync(head, book);
        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Contains("Chi conferma", (await answer.PageAsync()).Says("[role=alert]"), StringComparison.Ordinal);
    }

    private static async Task<byte[]> DownloadAsync(HttpClient client, string address = Address)
    {
        using var answer = await client.GetAsync(new Uri(address + "?formato=xlsx", UriKind.Relative), Stop);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        return await answer.Content.ReadAsByteArrayAsync(Stop);
    }

    private static Task<HttpResponseMessage> UploadAsync(HttpClient client, byte[] book) => client.UploadAsync(Address, "form.files", "foglio", "rilevazioni.xlsx", book);

    // Without the form, which may not be there.
    private static async Task<HttpResponseMessage> PostAsync(HttpClient client, byte[] book)
    {
        var key = (await client.PageAsync("/cciaa_pi/deleghe")).QuerySelector("main [name=__RequestVerificationToken]")!.GetAttribute("value")!;
        using var form = new MultipartFormDataContent { { new StringContent(key), "__RequestVerificationToken" }, { new ByteArrayContent(book), "foglio", "foglio.xlsx" } };
        return await client.PostAsync(new Uri(Address + "?handler=Preview", UriKind.Relative), form, Stop);
    }

    private static async Task<AngleSharp.Dom.IDocument> PreviewAsync(HttpClient client, byte[] book)
    {
        using var answer = await UploadAsync(client, book);
        var page = await answer.PageAsync();
        Assert.True(answer.StatusCode == HttpStatusCode.OK, page.Says("main"));
        return page;
    }

    // The archive with a text of its sheets replaced.
    private static byte[] Rewritten(byte[] book, string was, string becomes)
    {
        using var file = new MemoryStream();
        file.Write(book);
        using (var archive = new System.IO.Compression.ZipArchive(file, System.IO.Compression.ZipArchiveMode.Update, leaveOpen: true))
        {
            var part = archive.GetEntry("xl/worksheets/sheet1.xml")!;
            string text;
            using (var reader = new StreamReader(part.Open()))
            {
                text = reader.ReadToEnd();
            }
            Assert.Contains(was, text, StringComparison.Ordinal);
            part.Delete();
            using var stream = archive.CreateEntry("xl/worksheets/sheet1.xml").Open();
            stream.Write(Encoding.UTF8.GetBytes(text.Replace(was, becomes, StringComparison.Ordinal)));
        }
        return file.ToArray();
    }

    private async Task<JsonNode> CycleAsync() =>
        JsonNode.Parse(CycleWriter.Write((await site.Services.GetRequiredService<CycleCache>().FindAsync("cciaa_pi", 2021, Stop))!.Cycle))!;

    private static IEnumerable<string> Values(JsonNode cycle) =>
        cycle["values"]!.AsArray().Where(value => (int)value!["year"]! == 2021).Select(value => $"{value!["measure"]} {value["value"]} {value["state"]} {value["reason"]}".TrimEnd());

    private async Task<(decimal? First, decimal? Second)> StoredAsync()
    {
        var due = await site.DueAsync();
        return (due.Find(First)!.Entered?.Value?.Content, due.Find(First with { Code = "694" })!.Entered?.Value?.Content);
    }
}
