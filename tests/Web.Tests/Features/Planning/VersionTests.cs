using System.Net;
using System.Text;
using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Traguardo.Core.People;
using Traguardo.Core.Planning.Edits;
using Traguardo.Web.Access;
using Traguardo.Web.Data;
using Traguardo.Web.Features.Planning;
using Traguardo.Web.Tests.Rig;
using Xunit;

namespace Traguardo.Web.Tests.Features.Planning;

/// <summary>Versions are listed, read, compared and gone back to; a personal card is in none of it for whom it is not.</summary>
public sealed class VersionTests : IAsyncLifetime
{
    private const string Compare = PlannedSite.Map + "/piano/confronto?prima=1&dopo=";

    private readonly PlannedSite site = new();

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    public ValueTask InitializeAsync() => site.InitializeAsync();

    public ValueTask DisposeAsync() => site.DisposeAsync();

    [Fact]
    public async Task All_versions_are_listed_the_newest_first_and_those_an_act_fixed_are_marked()
    {
        using var office = await site.ClientAsync("struttura.tecnica");
        Assert.Equal(["Versione 2", "Versione 1"], (await office.PageAsync(PlannedSite.Versions)).EachSays("tbody th"));

        using var approved = await office.SubmitAsync(PlannedSite.Map + "/stato", "form.step", ("verso", "Approved"), ("organo", "Giunta"), ("numero", "1"), ("data", "2022-01-10"), ("confermo", "true"));
        Assert.Equal(HttpStatusCode.Redirect, approved.StatusCode);

        Assert.Contains("immutabile", (await office.PageAsync(PlannedSite.Versions)).Says("tbody tr"), StringComparison.Ordinal);
        var version = await office.PageAsync(PlannedSite.Versions + "/1");
        Assert.Empty(version.QuerySelectorAll("main form"));
        Assert.Contains("Il piano è approvato", version.Says(".note"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Two_versions_are_compared_item_by_item_on_the_page_and_in_both_files()
    {
        using var client = site.Client();
        var rows = (await client.PageAsync(Compare + "ora")).EachSays(".differences tbody tr").ToList();
        Assert.Equal(4, rows.Count);
        Assert.Contains("Cruscotto enteCruscotto di tutto l’ente titolo Cruscotto di Ente Cruscotto di tutto l’ente", rows);

        var csv = Encoding.UTF8.GetString(await client.FileAsync(Compare + "2&formato=csv"));
        Assert.Contains("Misura 694;fonte;", csv, StringComparison.Ordinal);
        Assert.Contains("Scheda riservata", PlanPages.TextOf(await client.FileAsync(Compare + "2&formato=xlsx")), StringComparison.Ordinal);

        Assert.Contains("I due piani sono uguali.", (await client.PageAsync(PlannedSite.Map + "/piano/confronto?prima=2&dopo=ora")).Says(".lead-s"), StringComparison.Ordinal);
        Assert.Contains("anno", (await client.PageAsync(PlannedSite.Map + "/piano/confronto?prima=ciclo-2020&dopo=ora")).Says(".differences tbody tr"), StringComparison.Ordinal);
    }

    [OnAnyDatabase]
    [Theory]
    [InlineData("/piano/versioni/99")]
    [InlineData("/piano/versioni/99/piano.json")]
    [InlineData("/piano/versioni/1/piano.pdf")]
    [InlineData("/piano/confronto?prima=99")]
    [InlineData("/piano/confronto?prima=ciclo-1999")]
    [InlineData("/piano/confronto?prima=1&dopo=%2B1")]
    [InlineData("/piano/confronto?prima=1&dopo=2&formato=pdf")]
    public async Task What_there_is_not_is_not_found(string address)
    {
        using var client = site.Client();
        using var answer = await client.GetAsync(new Uri(PlannedSite.Map + address, UriKind.Relative), Stop);
        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
    }

    [Fact]
    public async Task A_personal_card_is_in_nothing_of_who_may_not_see_it()
    {
        using var office = await site.ClientAsync("struttura.tecnica");
        using var oiv = await site.ClientAsync("oiv");
        foreach (var address in new[]
        {
            PlannedSite.Versions, PlannedSite.Versions + "/1", PlannedSite.Versions + "/2", PlannedSite.Versions + "/2/piano.json", PlannedSite.Versions + "/2/piano.xlsx",
            PlannedSite.Map + "/piano.xlsx", Compare + "2", Compare + "ora", Compare + "2&formato=csv", Compare + "2&formato=xlsx",
            PlannedSite.Map + "/piano/confronto?prima=ciclo-2020&dopo=ora", "/cciaa_pi/nuovo-ciclo?da=2022",
        })
        {
            Assert.DoesNotMatch("Scheda riservata|SG\\.819", await TextAsync(office, address));
        }
        Assert.Contains("Scheda riservata", await TextAsync(oiv, Compare + "2"), StringComparison.Ordinal);
        Assert.Contains("SG.819", await TextAsync(oiv, PlannedSite.Versions + "/2/piano.json"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_goes_back_takes_with_them_what_they_see_and_leaves_the_rest_and_can_go_forward_again()
    {
        using var office = await site.ClientAsync("struttura.tecnica");
        var values = (await StoredAsync()).Values.Count;
        using (var missing = await office.SubmitAsync(PlannedSite.Versions + "/1", "form.fields", ("motivo", " ")))
        {
            Assert.Equal(HttpStatusCode.BadRequest, missing.StatusCode);
            Assert.Contains("motivo", (await missing.PageAsync()).Alert(), StringComparison.Ordinal);
        }

        using var back = await office.SubmitAsync(PlannedSite.Versions + "/1", "form.fields", ("motivo", "Era giusto prima"));
        Assert.Equal((HttpStatusCode.Redirect, PlannedSite.Versions), (back.StatusCode, back.Headers.Location?.OriginalString));

        var stored = await StoredAsync();
        Assert.Equal("Cruscotto di Ente", stored.Scorecards[0].Title);
        Assert.Contains(stored.Scorecards, card => card.Title == "Scheda riservata");
        Assert.DoesNotContain(stored.Units, unit => unit.Code == "NEW");
        Assert.Equal(values, stored.Values.Count);
        Assert.Contains("come la versione 1", (await office.PageAsync(PlannedSite.Versions)).Says("tbody tr"), StringComparison.Ordinal);
        await using (var db = await DatabaseAsync())
        {
            var entry = await db.Audit.Where(one => one.Action == "plan-undone").OrderBy(one => one.Sequence).LastAsync(Stop);
            Assert.Equal("Era giusto prima", entry.Why);
            Assert.DoesNotContain("riservata", entry.Was + entry.Is, StringComparison.Ordinal);
        }

        using var forward = await office.SubmitAsync(PlannedSite.Versions + "/2", "form.fields", ("motivo", "Invece no"));
        Assert.Equal(HttpStatusCode.Redirect, forward.StatusCode);
        Assert.Equal("Cruscotto di tutto l’ente", (await StoredAsync()).Scorecards[0].Title);
    }

    [Fact]
    public async Task A_way_back_that_was_looked_at_before_another_change_is_refused()
    {
        using var office = await site.ClientAsync("struttura.tecnica");
        var page = await office.PageAsync(PlannedSite.Versions + "/1");
        await site.ImportAsync(PlannedSite.Plan(cycle => cycle["note"] = "Di un altro."));

        using var answer = await office.SendAsync(page, PlannedSite.Versions + "/1", "form.fields", ("motivo", "x"));

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Contains("Nel frattempo", (await answer.PageAsync()).Alert(), StringComparison.Ordinal);
        Assert.Equal("Di un altro.", (await StoredAsync()).Note);
    }

    [Theory]
    [InlineData("rag")]
    [InlineData("oiv")]
    [InlineData("dirigente.rs")]
    public async Task Who_does_not_edit_plans_reads_versions_and_cannot_go_back(string person)
    {
        using var client = await site.ClientAsync(person);
        var page = await client.PageAsync(PlannedSite.Versions + "/1");
        Assert.Empty(page.QuerySelectorAll("main form"));
        using var office = await site.ClientAsync("struttura.tecnica");
        var form = await client.PageAsync("/cciaa_pi/deleghe");

        using var content = new FormUrlEncodedContent(
        [
            new("__RequestVerificationToken", ((AngleSharp.Html.Dom.IHtmlInputElement)form.QuerySelector("[name=__RequestVerificationToken]")!).Value),
            new("visto", "2"), new("motivo", "x"),
        ]);
        using var answer = await client.PostAsync(new Uri(PlannedSite.Versions + "/1", UriKind.Relative), content, Stop);

        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
        Assert.Equal("Cruscotto di tutto l’ente", (await StoredAsync()).Scorecards[0].Title);
    }

    [Fact]
    public async Task What_was_done_in_a_personal_card_that_is_gone_stays_untold()
    {
        var organ = new Actor(Guid.NewGuid(), Guid.NewGuid(), "cciaa_pi", "Chi prova", null, [new Power(Role.SupportOffice, null, null), new Power(Role.GoverningBody, null, null)]);
        var desk = site.Services.GetRequiredService<PlanDesk>();
        // A card that no other year has.
        await site.ImportAsync(PlannedSite.Plan(cycle =>
        {
            cycle["neutralisations"] = new JsonArray();
            cycle["scorecards"]!.AsArray().Single(card => (string?)card!["code"] == "sg")!["code"] = "unica";
        }));
        foreach (var card in new[] { "unica", "ente" })
        {
            var seen = (await site.Services.GetRequiredService<CycleStore>().FindAsync("cciaa_pi", 2022, Stop))!.Summary.Version;
            var answer = await desk.EditAsync(
                new PlanWork(organ, new Origin("cciaa_pi", "x", "Chi prova", "local"), 2022, seen),
                cycle => new ChangeNode(card, cycle.Scorecards.Find(one => one.Code == card)! with { Title = $"Titolo di {card}" }), Stop);
            Assert.Empty(answer.Faults);
        }
        await site.ImportAsync(PlannedSite.Plan(cycle =>
        {
            cycle["neutralisations"] = new JsonArray();
            cycle["scorecards"] = new JsonArray([.. cycle["scorecards"]!.AsArray().Where(card => (string?)card!["code"] == "ente").Select(card => card!.DeepClone())]);
        }));

        using var office = await site.ClientAsync("struttura.tecnica");
        var rows = (await office.PageAsync("/cciaa_pi/registro?Filter.Azione=plan-edited")).EachSays("tbody tr").ToList();
        Assert.Equal(2, rows.Count);
        Assert.Contains("Titolo di ente", rows[0], StringComparison.Ordinal);
        Assert.DoesNotContain("Titolo di unica", rows[1], StringComparison.Ordinal);
        Assert.Contains("In un cruscotto personale", rows[1], StringComparison.Ordinal);
    }

    private static async Task<string> TextAsync(HttpClient client, string address)
    {
        using var answer = await client.GetAsync(new Uri(address, UriKind.Relative), Stop);
        Assert.True(answer.StatusCode == HttpStatusCode.OK, $"{address}: {answer.StatusCode}");
        var bytes = await answer.Content.ReadAsByteArrayAsync(Stop);
        return answer.Content.Headers.ContentType?.MediaType?.EndsWith("sheet", StringComparison.Ordinal) == true ? PlanPages.TextOf(bytes) : Encoding.UTF8.GetString(bytes);
    }

    private async Task<Core.Cycles.Cycle> StoredAsync() => (await site.Services.GetRequiredService<CycleStore>().FindAsync("cciaa_pi", 2022, Stop))!.Cycle;

    private Task<TraguardoDb> DatabaseAsync() => site.Services.GetRequiredService<IDbContextFactory<TraguardoDb>>().CreateDbContextAsync(Stop);
}
