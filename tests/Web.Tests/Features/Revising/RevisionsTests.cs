using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Traguardo.Core.Cycles;
using Traguardo.Core.People;
using Traguardo.Web.Access;
using Traguardo.Web.Data;
using Traguardo.Web.Features.Revising;
using Traguardo.Web.Tests.Rig;
using Xunit;

namespace Traguardo.Web.Tests.Features.Revising;

/// <summary>What was promised is changed in the year: proposed by who answers for it, judged by the OIV, decided by an act; the first promise stays readable.</summary>
public sealed class RevisionsTests : IAsyncLifetime
{
    private const string Map = RevisedSite.Map;
    private const string List = Map + "/aggiornamenti";
    private const string Form = Map + "/nuovo-aggiornamento/" + RevisedSite.Item;
    private const string First = Map + "/aggiornamento/R1";

    private readonly SampleSite site = new();

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        await site.InitializeAsync();
        await site.ImportAsync(RevisedSite.First());
    }

    public ValueTask DisposeAsync() => site.DisposeAsync();

    [Fact]
    public async Task A_target_is_revised_by_its_office_the_OIV_and_an_act_and_both_scores_are_read()
    {
        using var head = await site.ClientAsync("prov");
        using var oiv = await site.ClientAsync("oiv");
        using var board = await site.ClientAsync("giunta");
        Assert.Equal("94,6%", (await head.PageAsync(Map)).Says(".hero .big"));

        await ProposeAsync(head, "20");
        Assert.Equal("94,6%", (await head.PageAsync(Map)).Says(".hero .big"));
        using var heard = await oiv.SubmitAsync(First, "form.opinion", ("Parere", "favourable"), ("Motivo", "Causa esterna"), ("Data", "2020-07-24"));
        Assert.Equal(HttpStatusCode.Redirect, heard.StatusCode);
        await DecideAsync(board, "Adotta");

        var map = await head.PageAsync(Map);
        Assert.Equal("94,9%", map.Says(".hero .big"));
        Assert.Equal("con i primi target: 94,6%", map.Says($".hero a[href='{List}']"));
        Assert.Contains("con i primi target: 94,6%", (await head.PageAsync(Map + "/cruscotto/ente")).Says("main"), StringComparison.Ordinal);
        foreach (var address in new[] { "/cruscotto/ente", "/indicatore/D2.2", "/perche/" + RevisedSite.Item, "/obiettivo/ente/D/D2" })
        {
            Assert.Equal("primo target ≥ 40%", (await head.PageAsync(Map + address)).Says($"main a[href='{First}']"));
        }
        var list = await head.PageAsync(List);
        Assert.Contains(list.EachSays("tbody tr"), row => row.StartsWith("Cruscotto di Ente 94,6% raggiunto 94,9% raggiunto +0,3", StringComparison.OrdinalIgnoreCase)
            || (row.Contains("94,6%", StringComparison.Ordinal) && row.Contains("94,9%", StringComparison.Ordinal) && row.EndsWith("+0,3", StringComparison.Ordinal)));
        Assert.Contains("chiede meno: da ≥ 40% a ≥ 20%", list.Says(".findings").Replace('\u00a0', ' '), StringComparison.Ordinal);
        var page = await head.PageAsync(First);
        Assert.Equal(["≥ 40%", "≥ 20%"], page.EachSays(".versus .big"));
        Assert.Contains("il giudizio è «Eccellente» con entrambi i target", page.Says("main"), StringComparison.OrdinalIgnoreCase);
        Assert.Contains(page.EachSays(".time li"), act => act.EndsWith("Giunta 31: il target aggiornato entra in vigore", StringComparison.Ordinal));
        Assert.Contains(";Primo target;Target;", await head.GetStringAsync(new Uri(Map + "/cruscotto/ente?formato=csv", UriKind.Relative), Stop), StringComparison.Ordinal);

        await using var db = await site.Services.GetRequiredService<IDbContextFactory<TraguardoDb>>().CreateDbContextAsync(Stop);
        var audit = await db.Audit.Where(entry => entry.Action.StartsWith("revision")).OrderBy(entry => entry.Sequence).ToListAsync(Stop);
        Assert.Equal(["revision-proposed", "revision-opinion", "revision-decided"], audit.Select(entry => entry.Action));
        Assert.All(audit, entry => Assert.Equal("2020/scorecards/" + RevisedSite.Item, entry.Subject));
        var version = await db.PlanVersions.OrderBy(version => version.Number).LastAsync(Stop);
        Assert.Equal((Phase.UnderWay, "Aggiornamento R1 di D2.2, Giunta 31"), (version.Fixed, version.Title));
        Assert.Equal(0.2m, TargetIn(version.Unpack()));
    }

    [Fact]
    public async Task Whoever_may_propose_is_led_there_from_the_row_and_nobody_else()
    {
        const string card = Map + "/cruscotto/ente";
        using var head = await site.ClientAsync("prov");
        Assert.Equal("Proponi aggiornamento D2.2", (await head.PageAsync(card)).Says($"td a[href='{Form}']"));
        using var reader = await site.ClientAsync("lettore");
        Assert.Empty((await reader.PageAsync(card)).QuerySelectorAll("td a[href*='nuovo-aggiornamento']"));
    }

    [Fact]
    public async Task What_is_refused_or_withdrawn_leaves_the_plan_as_it_was()
    {
        using var head = await site.ClientAsync("prov");
        using var office = await site.ClientAsync("struttura.tecnica");
        await ProposeAsync(head, "20");
        await DecideAsync(office, "Respingi");
        await ProposeAsync(head, "30");
        using var withdrawn = await head.PressAsync(Map + "/aggiornamento/R2", "Ritira la proposta");
        Assert.Equal(HttpStatusCode.Redirect, withdrawn.StatusCode);

        var list = await head.PageAsync(List);
        Assert.Equal(["Respinto", "Ritirato"], list.EachSays("tbody .st"));
        Assert.Empty(list.QuerySelectorAll("#h-punteggi"));
        var map = await head.PageAsync(Map);
        Assert.Equal("94,6%", map.Says(".hero .big"));
        Assert.DoesNotContain("primi target", map.Says("main"), StringComparison.Ordinal);
        Assert.Empty((await head.PageAsync(First)).QuerySelectorAll("main form"));
    }

    [Fact]
    public async Task The_effect_is_seen_before_anything_is_sent()
    {
        using var head = await site.ClientAsync("prov");
        using var answer = await head.SubmitAsync(Form, "form.propose", ("target", "20"), ("Azione", "prova"));
        var page = await answer.PageAsync();

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Contains(page.EachSays("tbody tr"), row => row.Contains("94,6%", StringComparison.Ordinal) && row.EndsWith("+0,3", StringComparison.Ordinal));
        Assert.Equal("20", ((AngleSharp.Html.Dom.IHtmlInputElement)page.QuerySelector("#c-target")!).Value);
        // Nobody sends it in July 2020 any more.
        Assert.Contains("fuori dai mesi previsti", page.Says(".note"), StringComparison.Ordinal);
        Assert.Contains("Nessun aggiornamento", (await head.PageAsync(List)).Says("main"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_item_leaves_the_plan_and_counts_no_more()
    {
        using var head = await site.ClientAsync("prov");
        using var office = await site.ClientAsync("struttura.tecnica");
        using var sent = await head.SubmitAsync(Form, "form.propose", ("status", "true"), ("reason", "Sale chiuse"));
        Assert.Equal(First, sent.Headers.Location?.OriginalString);
        await DecideAsync(office, "Adotta");

        Assert.Equal(["≥ 40%", "Esce dal piano"], (await head.PageAsync(First)).EachSays(".versus .big"));
        Assert.NotEqual("94,6%", (await head.PageAsync(Map)).Says(".hero .big"));
    }

    [Fact]
    public async Task Wrong_input_is_said_beside_its_field_and_changes_nothing()
    {
        using var head = await site.ClientAsync("prov");
        using var oiv = await site.ClientAsync("oiv");
        using var office = await site.ClientAsync("struttura.tecnica");
        foreach (var (typed, reason, field) in new[] { ("molto", "Perché", "target"), ("", "Perché", "target"), ("40", "Perché", "target"), ("20", "", "reason") })
        {
            using var refused = await head.SubmitAsync(Form, "form.propose", ("target", typed), ("reason", reason));
            Assert.Equal(HttpStatusCode.BadRequest, refused.StatusCode);
            Assert.NotEmpty((await refused.PageAsync()).Says($"#c-{field}-errore"));
        }
        await ProposeAsync(head, "20");
        using var twice = await head.GetAsync(new Uri(Form, UriKind.Relative), Stop);
        Assert.Contains("attende già l'atto", (await twice.PageAsync()).Says("main"), StringComparison.Ordinal);

        using var silent = await oiv.SubmitAsync(First, "form.opinion");
        Assert.Equal(3, (await silent.PageAsync()).QuerySelectorAll("form.opinion .fault").Length);
        using var without = await office.SubmitAsync(First, "form.decision", ("Organo", "Giunta"));
        Assert.Equal(["decide-number-errore", "decide-date-errore"], (await without.PageAsync()).QuerySelectorAll("form.decision .fault").Select(fault => fault.Id));
        Assert.Equal("94,6%", (await head.PageAsync(Map)).Says(".hero .big"));
    }

    [Fact]
    public async Task A_decision_on_a_page_that_is_out_of_date_is_refused()
    {
        using var head = await site.ClientAsync("prov");
        using var oiv = await site.ClientAsync("oiv");
        using var office = await site.ClientAsync("struttura.tecnica");
        await ProposeAsync(head, "20");
        var seen = await office.PageAsync(First);
        using var heard = await oiv.SubmitAsync(First, "form.opinion", ("Parere", "contrary"), ("Motivo", "Non documentata"), ("Data", "2020-07-24"));
        using var late = await office.SendAsync(seen, First, "form.decision", ("Organo", "Giunta"), ("Numero", "31"), ("Data", "2020-07-30"));

        Assert.Equal(HttpStatusCode.BadRequest, late.StatusCode);
        Assert.Contains("Intanto il ciclo è cambiato", (await late.PageAsync()).Says(".problem"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_else_is_written_meanwhile_keeps_nobody_from_proposing_hearing_or_deciding()
    {
        using var head = await site.ClientAsync("prov");
        using var oiv = await site.ClientAsync("oiv");
        using var board = await site.ClientAsync("giunta");
        var form = await head.PageAsync(Form);
        await WriteSomethingElseAsync();
        using var proposed = await head.SendAsync(form, Form, "form.propose", ("target", "20"), ("reason", "Sale chiuse"));
        var (heard, decided) = (await oiv.PageAsync(First), await board.PageAsync(First));
        await WriteSomethingElseAsync();
        using var withdrawn = await head.SendAsync(form, Form, "form.propose", ("target", "10"), ("reason", "Un'altra"));
        using var adopted = await board.SendAsync(decided, First, "form.decision", ("Organo", "Giunta"), ("Numero", "31"), ("Data", "2020-07-30"));
        // Decided by now, and that is another thing than what was seen.
        using var late = await oiv.SendAsync(heard, First, "form.opinion", ("Parere", "contrary"), ("Motivo", "Tardi"), ("Data", "2020-07-31"));

        Assert.Equal(
            (HttpStatusCode.Redirect, HttpStatusCode.BadRequest, HttpStatusCode.Redirect),
            (proposed.StatusCode, withdrawn.StatusCode, adopted.StatusCode));
        Assert.NotEqual(HttpStatusCode.Redirect, late.StatusCode);
        Assert.DoesNotContain("Tardi", (await head.PageAsync(First)).Says("main"), StringComparison.Ordinal);
    }

    private async Task WriteSomethingElseAsync()
    {
        var store = site.Services.GetRequiredService<CycleStore>();
        var cycle = (await store.FindAsync("cciaa_pi", 2020, Stop))!.Cycle;
        await store.SaveAsync(cycle with { Note = cycle.Note + "." }, null, isSample: false, Origin.Program("cciaa_pi", "Prova"), Stop);
    }

    [Fact]
    public async Task Each_may_do_what_is_theirs_and_of_a_personal_card_nothing_is_told()
    {
        using var secretary = await site.ClientAsync("segretario.generale");
        using var head = await site.ClientAsync("prov");
        using var oiv = await site.ClientAsync("oiv");
        using var office = await site.ClientAsync("struttura.tecnica");
        using var board = await site.ClientAsync("giunta");
        using var reader = await site.ClientAsync("lettore");
        await ProposeAsync(head, "20");
        (string Person, HttpClient Client, string Forms)[] people =
            [("prov", head, "withdraw"), ("oiv", oiv, "opinion"), ("struttura", office, "decision withdraw"), ("giunta", board, "decision"), ("sg", secretary, ""), ("lettore", reader, "")];
        foreach (var (person, client, forms) in people)
        {
            var page = await client.PageAsync(First);
            Assert.Equal($"{person}: {forms}", $"{person}: {string.Join(' ', page.QuerySelectorAll("main form").Select(form => form.ClassList[form.ClassList.Length - 1]))}");
        }
        foreach (var (client, handler) in new[] { (reader, "Adopt"), (head, "Adopt"), (oiv, "Refuse"), (office, "Opinion"), (secretary, "Withdraw"), (board, "Withdraw") })
        {
            Assert.Equal(HttpStatusCode.NotFound, (await PostAsync(client, First, handler)).StatusCode);
        }
        foreach (var client in new[] { reader, oiv, board })
        {
            using var form = await client.GetAsync(new Uri(Form, UriKind.Relative), Stop);
            Assert.Equal(HttpStatusCode.NotFound, form.StatusCode);
        }

        // In the secretary general's own card: for whom the card is not there, neither is the proposal.
        var own = (await secretary.PageAsync(List)).QuerySelectorAll("#voce option").Select(option => option.GetAttribute("value")!).First(path => path.StartsWith("sg/", StringComparison.Ordinal));
        using var sent = await secretary.SubmitAsync($"{Map}/nuovo-aggiornamento/{own}", "form.propose", ("status", "true"), ("reason", "Riservato a pochi"));
        Assert.Equal(Map + "/aggiornamento/R2", sent.Headers.Location?.OriginalString);
        Assert.Contains("R2", (await oiv.PageAsync(List)).Says("main table"), StringComparison.Ordinal);
        foreach (var client in new[] { head, office, reader })
        {
            Assert.DoesNotContain("R2", (await client.PageAsync(List)).Says("main table"), StringComparison.Ordinal);
            using var hidden = await client.GetAsync(new Uri(Map + "/aggiornamento/R2", UriKind.Relative), Stop);
            Assert.Equal(HttpStatusCode.NotFound, hidden.StatusCode);
        }
        using var form2 = await head.GetAsync(new Uri($"{Map}/nuovo-aggiornamento/{own}", UriKind.Relative), Stop);
        Assert.Equal(HttpStatusCode.NotFound, form2.StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await PostAsync(office, Map + "/aggiornamento/R2", "Adopt")).StatusCode);
        Assert.DoesNotContain("Riservato a pochi", (await office.PageAsync("/cciaa_pi/registro")).Says("main"), StringComparison.Ordinal);

        // The board evaluates by that card, and decides.
        await DecideAsync(board, "Adotta", "R2");
        await using var db = await site.Services.GetRequiredService<IDbContextFactory<TraguardoDb>>().CreateDbContextAsync(Stop);
        Assert.Equal("Aggiornamento dei target in un cruscotto personale", (await db.PlanVersions.OrderBy(version => version.Number).LastAsync(Stop)).Title);
    }

    [Fact]
    public async Task A_personal_card_that_is_published_is_changed_by_those_alone_whose_it_is()
    {
        var file = System.Text.Json.Nodes.JsonNode.Parse(RevisedSite.First())!.AsObject();
        file["method"]!["publishedCards"] = new System.Text.Json.Nodes.JsonArray("sg");
        await site.ImportAsync(System.Text.Encoding.UTF8.GetBytes(file.ToJsonString()));
        using var secretary = await site.ClientAsync("segretario.generale");
        using var office = await site.ClientAsync("struttura.tecnica");
        using var board = await site.ClientAsync("giunta");
        var own = (await secretary.PageAsync(List)).QuerySelectorAll("#voce option").Select(option => option.GetAttribute("value")!).First(path => path.StartsWith("sg/", StringComparison.Ordinal));
        var form = await secretary.PageAsync($"{Map}/nuovo-aggiornamento/{own}");
        using var sent = await secretary.SendAsync(form, $"{Map}/nuovo-aggiornamento/{own}", "form.propose", ("status", "true"), ("reason", "Perché"));
        Assert.Equal(First, sent.Headers.Location?.OriginalString);

        // Seen by the office, and no more than seen.
        Assert.Empty((await office.PageAsync(First)).QuerySelectorAll("main form"));
        Assert.DoesNotContain((await office.PageAsync(List)).QuerySelectorAll("#voce option"), option => option.GetAttribute("value")!.StartsWith("sg/", StringComparison.Ordinal));
        Assert.Empty((await office.PageAsync(Map + "/cruscotto/sg")).QuerySelectorAll("td a[href*='nuovo-aggiornamento']"));
        using var none = await office.GetAsync(new Uri($"{Map}/nuovo-aggiornamento/{own}", UriKind.Relative), Stop);
        Assert.Equal(HttpStatusCode.NotFound, none.StatusCode);
        foreach (var handler in new[] { "Adopt", "Refuse", "Withdraw" })
        {
            Assert.Equal(HttpStatusCode.NotFound, (await PostAsync(office, First, handler)).StatusCode);
        }
        await DecideAsync(board, "Adotta");
    }

    [Fact]
    public void Nobody_decides_on_a_card_of_their_own_whatever_else_they_are()
    {
        var card = new Node { Code = "rs", Title = "", Kind = NodeKind.Scorecard, Holder = "RS", Evaluator = "SG", Children = [] };
        Actor With(params Power[] powers) => new(Guid.Empty, Guid.Empty, "c_a111", "", null, powers);
        var evaluated = With(new Power(Role.SupportOffice, null, null), new Power(Role.UnitHead, "RS", null));
        var evaluator = With(new Power(Role.Manager, "SG", null));

        Assert.False(RevisionRights.IsDecider(evaluated, card));
        Assert.True(RevisionRights.IsProposer(evaluated, card));
        Assert.True(RevisionRights.IsDecider(evaluator, card));
        Assert.False(RevisionRights.IsDecider(With(new Power(Role.GoverningBody, null, null)), card));
        Assert.True(RevisionRights.IsDecider(evaluated, card with { Holder = null }));
    }

    private static decimal TargetIn(Cycle plan) =>
        ((Core.Scoring.ScoredItem)Core.Compiling.CompiledCycle.Compile(plan).OrThrow().Score().Find(RevisedSite.Item)!).Item.Target!.Value.Value.Content;

    private static async Task ProposeAsync(HttpClient client, string target)
    {
        using var answer = await client.SubmitAsync(Form, "form.propose", ("target", target), ("reason", "Sale chiuse"));
        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
    }

    private static async Task DecideAsync(HttpClient client, string button, string code = "R1")
    {
        using var answer = await client.PressAsync($"{Map}/aggiornamento/{code}", button, ("Organo", "Giunta"), ("Numero", "31"), ("Data", "2020-07-30"));
        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
    }

    // With the key of a form of another page that they see.
    private static async Task<HttpResponseMessage> PostAsync(HttpClient client, string address, string handler)
    {
        var page = await client.PageAsync(Map + "/sterilizzazioni");
        page.QuerySelector("form.ask")!.SetAttribute("action", $"{address}?handler={handler}");
        return await client.SendAsync(page, address, "form.ask", ("Organo", "Giunta"), ("Numero", "31"), ("Data", "2020-07-30"), ("Parere", "favourable"), ("Motivo", "Perché"));
    }
}
