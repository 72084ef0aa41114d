using System.Net;
using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Traguardo.Documents.Html;
using Traguardo.Documents.Packages;
using Traguardo.Web.Data;
using Traguardo.Web.Features.Documents;
using Traguardo.Web.Tests.Rig;
using Xunit;

namespace Traguardo.Web.Tests.Access;

/// <summary>The personal scorecards that a method publishes are everybody's, those and no others, and what was judged by them is not.</summary>
public sealed class PublishedCardsTests : IAsyncLifetime
{
    private const string Reason = "Colloquio di maggio";

    private readonly PublishingSite site = new();

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync() => await site.InitializeAsync();

    public async ValueTask DisposeAsync() => await site.DisposeAsync();

    [Fact]
    public async Task Everybody_reads_those_that_the_method_publishes_and_no_others()
    {
        using var stranger = site.Stranger();
        Assert.Contains("90,1%", await TextAsync(stranger, "/cruscotto/sg"), StringComparison.Ordinal);
        Assert.Contains("\"sg\"", await TextAsync(stranger, "/ciclo.json"), StringComparison.Ordinal);
        Assert.Contains("99,6", await TextAsync(stranger, "/cruscotto/sg"), StringComparison.Ordinal);

        await PublishAsync("sg", "st");
        using var colleague = await site.ClientAsync("rag");
        foreach (var client in new[] { stranger, colleague })
        {
            Assert.Equal(HttpStatusCode.OK, await StatusAsync(client, "/cruscotto/sg"));
            Assert.Equal(HttpStatusCode.NotFound, await StatusAsync(client, "/cruscotto/rs"));
            Assert.Equal(HttpStatusCode.NotFound, await StatusAsync(client, "/obiettivo/rs/B1"));
            Assert.DoesNotContain("\"rs\",", (await TextAsync(client, "/ciclo.json")).Replace("\"publishedCards\"", "", StringComparison.Ordinal), StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task What_was_judged_by_them_is_for_those_whose_it_is()
    {
        await JudgeAsync();
        using var stranger = site.Stranger();
        using var office = await site.ClientAsync("struttura.tecnica");
        using var evaluated = await site.ClientAsync("dirigente.rs");
        using var oiv = await site.ClientAsync("oiv");
        foreach (var client in new[] { stranger, office })
        {
            Assert.DoesNotContain(Reason, await TextAsync(client, "/ciclo.json"), StringComparison.Ordinal);
        }
        foreach (var client in new[] { evaluated, oiv })
        {
            Assert.Contains(Reason, await TextAsync(client, "/ciclo.json"), StringComparison.Ordinal);
        }
        // Nor is it said that they are still to be judged.
        var page = await TextAsync(office, "/oiv/giudizi");
        Assert.DoesNotContain(Reason, page, StringComparison.Ordinal);
        Assert.DoesNotContain("judge-rs", page, StringComparison.Ordinal);
        Assert.DoesNotContain("h-rs", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Documents_show_them_and_nothing_of_the_others()
    {
        await PublishAsync("sg");
        await JudgeAsync();
        await using var db = await site.Services.GetRequiredService<IDbContextFactory<TraguardoDb>>().CreateDbContextAsync(Stop);
        var stored = (await site.Services.GetRequiredService<CycleStore>().FindAsync("cciaa_pi", 2020, Stop))!;
        var template = (await TemplateShelf.FindAsync(db, "cciaa_pi", "relazione", Stop))!;
        var state = await CycleState.ReadAsync(db, stored, null, Stop);
        Assert.Equal(["ente", "sg"], state.Cycle.Scorecards.Select(card => card.Code));
        var snapshot = state.Freeze(template, new DateOnly(2021, 6, 30), isDraft: true, auditHead: null).Write();
        Assert.DoesNotContain(Reason, System.Text.Encoding.UTF8.GetString(snapshot), StringComparison.Ordinal);
        using var page = new MemoryStream();
        HtmlWriter.Write(FrozenDocument.Read(snapshot).Document!.Report, page);
        Assert.Contains("90,1", System.Text.Encoding.UTF8.GetString(page.ToArray()), StringComparison.Ordinal);
    }

    [Fact]
    public void Of_the_sample_all_is_in_its_documents_so_that_the_printed_figures_are()
    {
        var sample = Core.Exchange.CycleReader.Read(File.ReadAllBytes(SampleFile.Path)).Cycle!;

        Assert.Equal(Core.Exchange.CycleWriter.Write(sample), Core.Exchange.CycleWriter.Write(DocumentSight.Of(sample, null).Cycle));
    }

    [Fact]
    public async Task Which_are_published_is_set_where_the_method_is()
    {
        await site.ImportAsync(SampleFile.InPreparation(2021));
        using var office = await site.ClientAsync("struttura.tecnica");
        using var colleague = await site.ClientAsync("rag");
        using (var before = await colleague.GetAsync(new Uri("/cciaa_pi/2021/cruscotto/rs", UriKind.Relative), Stop))
        {
            Assert.Equal(HttpStatusCode.NotFound, before.StatusCode);
        }
        using var saved = await office.SubmitAsync("/cciaa_pi/2021/piano/metodo", "main form.fields", ("publishedCards", "rs"));
        Assert.Equal(HttpStatusCode.Redirect, saved.StatusCode);
        using (var after = await colleague.GetAsync(new Uri("/cciaa_pi/2021/cruscotto/rs", UriKind.Relative), Stop))
        {
            Assert.Equal(HttpStatusCode.OK, after.StatusCode);
        }
        // Seen is not changed: it is its evaluator's still.
        using var edit = await office.SubmitAsync("/cciaa_pi/2021/piano/nuova-voce/rs?tipo=objective", "main form.fields", ("code", "K1"), ("title", "Un obiettivo"));
        Assert.NotEqual(HttpStatusCode.Redirect, edit.StatusCode);
        Assert.DoesNotContain("K1", (await colleague.PageAsync("/cciaa_pi/2021/cruscotto/rs")).Says("main"), StringComparison.Ordinal);
    }

    private Task PublishAsync(params string[] cards) => StoreAsync(cycle => cycle["method"]!["publishedCards"] = new JsonArray([.. cards.Select(card => (JsonNode)card)]));

    private Task JudgeAsync() => StoreAsync(cycle => cycle["judgements"]!.AsArray().Add(new JsonObject { ["scorecard"] = "rs", ["label"] = "Eccellente", ["reason"] = Reason }));

    private async Task StoreAsync(Action<JsonObject> change)
    {
        var store = site.Services.GetRequiredService<CycleStore>();
        var file = JsonNode.Parse(Core.Exchange.CycleWriter.Write((await store.FindAsync("cciaa_pi", 2020, Stop))!.Cycle))!.AsObject();
        change(file);
        await site.ImportAsync(System.Text.Encoding.UTF8.GetBytes(file.ToJsonString()));
    }

    private static async Task<string> TextAsync(HttpClient client, string address)
    {
        using var answer = await client.GetAsync(new Uri(SampleSite.Map + address, UriKind.Relative), Stop);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        return await answer.Content.ReadAsStringAsync(Stop);
    }

    private static async Task<HttpStatusCode> StatusAsync(HttpClient client, string address)
    {
        using var answer = await client.GetAsync(new Uri(SampleSite.Map + address, UriKind.Relative), Stop);
        return answer.StatusCode;
    }
}

/// <summary>The sample as it is, with the personal scorecards that its administration published.</summary>
public sealed class PublishingSite() : Site(sample: true, publishesCards: true)
{
    protected override bool IsCopied => true;
}
