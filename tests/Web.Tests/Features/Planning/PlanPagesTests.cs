using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Traguardo.Core.Cycles;
using Traguardo.Web.Data;
using Traguardo.Web.Tests.Rig;
using Xunit;

namespace Traguardo.Web.Tests.Features.Planning;

/// <summary>A plan is built on pages, as a browser without scripts sends them.</summary>
public sealed class PlanPagesTests : IAsyncLifetime
{
    private const string Form = "main form.fields";
    private readonly PlanSite site = new();

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    public ValueTask InitializeAsync() => site.InitializeAsync();

    public ValueTask DisposeAsync() => site.DisposeAsync();

    [OnAnyDatabase]
    [Fact]
    public async Task A_form_sent_as_it_came_changes_nothing()
    {
        using var client = site.Client();
        var cycle = await CycleAsync();
        var addresses = cycle.Units.Select(unit => $"scheda/unita/{unit.Code}")
            .Concat(cycle.StrategicAreas.Select(area => $"scheda/aree/{area.Code}"))
            .Concat(cycle.Programmes.Select(programme => $"scheda/programmi/{programme.Code}"))
            .Concat(cycle.Measures.Select(measure => $"scheda/misure/{measure.Code}"))
            .Concat(cycle.Indicators.Select(indicator => $"scheda/indicatori/{indicator.Code}"))
            .Concat(Paths(cycle.Scorecards, "").Select(path => $"voce/{path}"))
            .Append("metodo");
        foreach (var address in addresses)
        {
            using var answer = await SendAsync(client, address, address.StartsWith("voce", StringComparison.Ordinal) ? "#campi-modulo" : Form);
            Assert.True(answer.StatusCode == HttpStatusCode.Redirect, $"{address}: {answer.StatusCode}");
        }
        Assert.Equal(1, await VersionsAsync());
    }

    [Theory]
    [InlineData("/nuova-voce/ente/A/A1", "voce", "main form #c-indicator")]
    [InlineData("/nuova-voce/ente/A", "obiettivo", "main form #c-title")]
    [InlineData("/nuova-voce", "cruscotto", "main form #c-title")]
    public async Task An_address_that_does_not_say_what_is_new_offers_what_goes_there(string address, string word, string field)
    {
        using var office = await site.ClientAsync("struttura.tecnica");

        var page = await office.PageAsync(PlanSite.Plan + address);

        Assert.Contains(word, page.Says("h1"), StringComparison.OrdinalIgnoreCase);
        Assert.NotNull(page.QuerySelector(field));
    }

    [Fact]
    public async Task Members_see_the_plan_and_only_editors_ways_to_change_it()
    {
        using var head = await site.ClientAsync("rag");
        var seen = await head.PageAsync(PlanSite.Plan);
        Assert.Contains("A4", seen.Says("main"), StringComparison.Ordinal);
        Assert.Empty(seen.QuerySelectorAll("main :is(a[href*='/piano/voce'], a[href*='/piano/scheda'], a[href*='/piano/elenco'], a[href*='/piano/nuov'], button)"));
        Assert.Equal("Piano", seen.Says("#menu [aria-current]"));

        using var office = await site.ClientAsync("struttura.tecnica");
        Assert.NotEmpty((await office.PageAsync(PlanSite.Plan)).QuerySelectorAll("main a[href$='/piano/voce/ente/A/A4']"));
        // Personal cards are not theirs.
        using var hidden = await office.GetAsync(new Uri($"{PlanSite.Plan}/voce/sg", UriKind.Relative), Stop);
        Assert.Equal(HttpStatusCode.NotFound, hidden.StatusCode);
    }

    [Fact]
    public async Task A_plan_that_is_no_longer_in_preparation_says_what_to_do_and_takes_nothing()
    {
        using var client = site.Client();
        var page = await client.PageAsync("/cciaa_pi/2020/piano/metodo");
        Assert.NotNull(page.QuerySelector("fieldset[disabled]"));
        Assert.Contains("pubblicato", page.Says("main .note"), StringComparison.OrdinalIgnoreCase);

        using var answer = await client.SendAsync(page, "/cciaa_pi/2020/piano/metodo", Form, ("cap", "120%"));
        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Contains("Non è stato salvato nulla.", (await answer.PageAsync()).Says("[role=alert]"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_objective_with_an_item_is_added_and_undone()
    {
        using var client = site.Client();
        using var objective = await SendAsync(client, "nuova-voce/ente/A?tipo=objective", Form, ("code", "A9"), ("title", "Aprire ai giovani"), ("weight", "7,5"), ("owner", "COMP"), ("level", "operational"));
        Assert.EndsWith("/piano/voce/ente/A/A9", objective.Headers.Location!.ToString(), StringComparison.Ordinal);
        using var item = await SendAsync(client, "nuova-voce/ente/A/A9?tipo=indicator", Form, ("indicator", "A1.1"), ("weight", "100"), ("target", "5,2"), ("laterTargets[0]", "5,5"), ("tags", "PIRA, PTPCT"), ("targetReason", "Anno di ripresa"));
        Assert.Equal(HttpStatusCode.Redirect, item.StatusCode);

        var added = (Node)((Node)(await CycleAsync()).Scorecards[0].Children[0]).Children[^1];
        Assert.Equal(("A9", 7.5m, "COMP", Level.Operational), (added.Code, added.Weight, added.Owner, added.Level));
        var promised = Assert.IsType<Item>(Assert.Single(added.Children));
        Assert.Equal((Target.Of(5.2m), Target.Of(5.5m), "Anno di ripresa"), (promised.Target, promised.LaterTargets.Single(), promised.TargetReason));
        Assert.Equal(["PIRA", "PTPCT"], promised.Tags);
        Assert.Contains("107,5 su 100: 7,5 di troppo", (await client.PageAsync(PlanSite.Plan)).Says("main"), StringComparison.Ordinal);

        using var undone = await client.SubmitAsync(PlanSite.Plan, ".last-edit");
        using var again = await client.SubmitAsync(PlanSite.Plan, ".last-edit");
        Assert.DoesNotContain(((Node)(await CycleAsync()).Scorecards[0].Children[0]).Children.OfType<Node>(), node => node.Code == "A9");
        Assert.Null((await client.PageAsync(PlanSite.Plan)).QuerySelector(".last-edit button"));
    }

    [Fact]
    public async Task What_is_wrong_is_said_beside_its_field_and_what_was_typed_stays()
    {
        using var client = site.Client();
        using var answer = await SendAsync(client, "nuova-scheda/misure", Form, ("code", "916"), ("name", "Un’altra"));
        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        var page = await answer.PageAsync();
        Assert.Equal("Da correggere: Il codice «916» è già in uso. Serve: un codice che qui non c'è ancora.", page.Says("#c-code-errore"));
        Assert.Equal("true", page.QuerySelector("#c-code")!.GetAttribute("aria-invalid"));
        Assert.Equal("Un’altra", page.QuerySelector("#c-name")!.GetAttribute("value"));
        Assert.Equal("#c-code", page.QuerySelector("[role=alert] a")!.GetAttribute("href"));

        using var target = await SendAsync(client, "voce/ente/A/A1/A1.1", "#campi-modulo", ("target", "molto"));
        Assert.Contains("molto", (await target.PageAsync()).Says("#c-target-errore"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Weights_are_saved_together_and_a_step_takes_them_along()
    {
        using var client = site.Client();
        using var answer = await SendAsync(client, "voce/ente/A/A1", "#pesi", ("ente/A/A1/A1.1.weight", "60"), ("ente/A/A1/A1.2.weight", "40"), ("Azione", "giu:ente/A/A1/A1.1"));
        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        var items = ((Node)((Node)(await CycleAsync()).Scorecards[0].Children[0]).Children[0]).Children.Cast<Item>().ToList();
        Assert.Equal([("A1.2", 40m), ("A1.1", 60m)], items.Take(2).Select(item => (item.Indicator!, item.Weight!.Value)));
        Assert.Equal(2, await VersionsAsync());

        using var refused = await SendAsync(client, "voce/ente/A/A1", "#pesi", ("ente/A/A1/A1.1.weight", "-1"), ("ente/A/A1/A1.2.weight", "40"));
        Assert.Equal(HttpStatusCode.BadRequest, refused.StatusCode);
        Assert.NotEmpty((await refused.PageAsync()).Says("#c-ente-A-A1-A1-1-weight-errore"));
    }

    [Fact]
    public async Task Who_saw_another_version_is_told_and_may_save_again()
    {
        using var client = site.Client();
        var seen = await client.PageAsync($"{PlanSite.Plan}/scheda/misure/916");
        using var other = await SendAsync(client, "scheda/misure/2", Form, ("name", "Altro nome"));
        using var late = await client.SendAsync(seen, $"{PlanSite.Plan}/scheda/misure/916", Form, ("name", "Il mio nome"));
        Assert.Equal(HttpStatusCode.BadRequest, late.StatusCode);
        var page = await late.PageAsync();
        Assert.Contains("Nel frattempo Chi vede tutto ha cambiato il piano", page.Says("[role=alert]"), StringComparison.Ordinal);

        using var again = await client.SendAsync(page, $"{PlanSite.Plan}/scheda/misure/916", Form);
        Assert.Equal(HttpStatusCode.Redirect, again.StatusCode);
        Assert.Equal("Il mio nome", (await CycleAsync()).Measures.Find(measure => measure.Code == "916")!.Name);
    }

    [Fact]
    public async Task What_goes_with_a_removal_is_told_before_it_and_what_is_still_needed_stays()
    {
        using var client = site.Client();
        var told = (await client.PageAsync($"{PlanSite.Plan}/togli/ente/A/A1")).Says("main");
        Assert.Contains("Voce ente/A/A1/A1.1 viene tolto con ente/A/A1", told, StringComparison.Ordinal);
        Assert.Contains("Programma 101 resta senza obiettivo", told, StringComparison.Ordinal);
        using var refused = await client.SubmitAsync($"{PlanSite.Plan}/togli/measures/916", "main form.actions");
        Assert.Contains("«916» serve ancora a Indicatore A1.1", (await refused.PageAsync()).Says("[role=alert]"), StringComparison.Ordinal);
        using var done = await client.SubmitAsync($"{PlanSite.Plan}/togli/ente/A/A1/A1.2", "main form.actions");
        Assert.EndsWith("/piano/voce/ente/A/A1", done.Headers.Location!.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_formula_is_tried_without_being_saved()
    {
        using var client = site.Client();
        using var wrong = await SendAsync(client, "scheda/indicatori/A1.1", Form, ("formula", "[916] * / [2]"), ("Azione", "prova"));
        var page = await wrong.PageAsync();
        Assert.Equal("[916] * / [2]", page.Says(".trial code"));
        Assert.Equal("/", page.Says(".trial mark"));
        Assert.StartsWith("Colonna 9:", page.Says(".trial p:last-child"), StringComparison.Ordinal);

        using var right = await SendAsync(client, "scheda/indicatori/A1.1", Form, ("formula", "[916] * 500 / [2]"), ("Azione", "prova"));
        Assert.Contains("2,45\u00a0‰", (await right.PageAsync()).QuerySelector(".trial table")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(1, await VersionsAsync());
    }

    [Fact]
    public async Task The_formula_of_a_new_indicator_is_tried_before_it_has_a_name()
    {
        using var client = site.Client();
        using var tried = await SendAsync(client, "nuova-scheda/indicatori", Form, ("formula", "[916] / [M9]"), ("Azione", "prova"));

        var said = (await tried.PageAsync()).Says(".trial p:last-child");
        Assert.StartsWith("Colonna 9:", said, StringComparison.Ordinal);
        Assert.Contains("M9", said, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_target_that_last_year_reaches_asks_why()
    {
        using var client = site.Client();
        var page = await client.PageAsync($"{PlanSite.Plan}/voce/ente/A/A1/A1.1");
        Assert.Equal("4,91 ‰", page.Says("#ambizione dd").Replace('\u00a0', ' '));
        Assert.Contains("≥ 2,00 ‰", page.Says("#ambizione").Replace('\u00a0', ' '), StringComparison.Ordinal);
        Assert.Contains("scrivere perché no", page.Says("#ambizione"), StringComparison.Ordinal);

        using var more = await SendAsync(client, "voce/ente/A/A1/A1.1", "#campi-modulo", ("target", "6"), ("Azione", "prova"));
        Assert.DoesNotContain("scrivere perché no", (await more.PageAsync()).Says("#ambizione"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_formula_is_completed_by_code_and_by_words()
    {
        using var client = site.Client();
        foreach (var typed in new[] { "91", "[coinvolte" })
        {
            var found = await client.GetStringAsync(new Uri($"{PlanSite.Plan}/formula?testo={Uri.EscapeDataString(typed)}&cursore={typed.Length}", UriKind.Relative), Stop);
            Assert.Contains("\"code\":\"916\"", found, StringComparison.Ordinal);
        }
    }

    [OnAnyDatabase]
    [Theory]
    [InlineData("[916] * ")]
    [InlineData("")]
    [InlineData("[916, ")]
    public async Task Where_nothing_may_be_completed_the_answer_is_an_empty_list(string typed)
    {
        using var client = site.Client();
        var found = await client.GetStringAsync(new Uri($"{PlanSite.Plan}/formula?testo={Uri.EscapeDataString(typed)}&cursore={typed.Length}", UriKind.Relative), Stop);

        Assert.Contains("\"candidates\":[]", found, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_item_refers_to_the_objectives_of_others_never_to_the_one_that_it_is_in()
    {
        using var client = site.Client();
        var page = await client.PageAsync($"{PlanSite.Plan}/nuova-voce/ente/A/A1?tipo=link");
        var offered = page.QuerySelectorAll("#objective option, [name=objective] option").Select(option => option.GetAttribute("value")).ToList();

        Assert.DoesNotContain("ente/A/A1", offered);
        Assert.Contains("ente/A/A3", offered);
        Assert.Equal("Nuova voce: obiettivo di un altro cruscotto", page.Says("h1"));
    }

    [Fact]
    public async Task One_form_is_one_change_in_the_list_of_versions_however_many_fields_it_has()
    {
        using var client = site.Client();
        using var added = await SendAsync(client, "nuova-scheda/misure", Form, ("code", "M1"), ("name", "Pratiche evase"), ("source", "Protocollo"), ("owner", "COMP"), ("frequency", "quarter"));
        Assert.Equal(HttpStatusCode.Redirect, added.StatusCode);
        Assert.Equal("Misura M1, aggiunta: Pratiche evase", await LastTitleAsync());

        using var changed = await SendAsync(client, "scheda/misure/M1", Form, ("source", "Registro"), ("owner", "RAG"));
        Assert.Equal("Misura M1: fonte, responsabile", await LastTitleAsync());
    }

    [Fact]
    public async Task What_is_in_the_way_is_called_by_its_name()
    {
        await site.ImportAsync(SampleFile.With(cycle =>
        {
            cycle["year"] = 2021;
            cycle.Remove("acts");
            cycle["measures"]!.AsArray().Single(one => (string?)one!["code"] == "916")!["owner"] = "Chi passa";
        }));
        using var client = site.Client();

        var name = (await CycleAsync()).Measures.Single(measure => measure.Code == "916").Name;
        Assert.Contains($"misura 916 {name}", (await client.PageAsync(PlanSite.Plan)).EachSays(".hindrances a"));
    }

    private static Task<HttpResponseMessage> SendAsync(HttpClient client, string address, string form, params (string, string?)[] typed) =>
        client.SubmitAsync($"{PlanSite.Plan}/{address}", form, typed);

    private static IEnumerable<string> Paths(IEnumerable<Entry> entries, string parent)
    {
        foreach (var entry in entries)
        {
            var code = entry is Node node ? node.Code : ((Item)entry).Indicator ?? ((Item)entry).Objective!;
            var path = parent.Length == 0 ? code : $"{parent}/{code}";
            yield return path;
            foreach (var below in entry is Node inner ? Paths(inner.Children, path) : [])
            {
                yield return below;
            }
        }
    }

    private async Task<Cycle> CycleAsync() => (await site.Services.GetRequiredService<CycleStore>().FindAsync("cciaa_pi", 2021, Stop))!.Cycle;

    private async Task<string> LastTitleAsync()
    {
        await using var db = await site.Services.GetRequiredService<IDbContextFactory<TraguardoDb>>().CreateDbContextAsync(Stop);
        var id = (await site.Services.GetRequiredService<CycleStore>().FindAsync("cciaa_pi", 2021, Stop))!.Summary.Id;
        return (await db.PlanVersions.Where(version => version.CycleId == id).OrderBy(version => version.Number).LastAsync(Stop)).Title;
    }

    private async Task<int> VersionsAsync()
    {
        await using var db = await site.Services.GetRequiredService<IDbContextFactory<TraguardoDb>>().CreateDbContextAsync(Stop);
        var id = (await site.Services.GetRequiredService<CycleStore>().FindAsync("cciaa_pi", 2021, Stop))!.Summary.Id;
        return await db.PlanVersions.CountAsync(version => version.CycleId == id, Stop);
    }
}
