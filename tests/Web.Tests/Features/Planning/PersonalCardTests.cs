using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Traguardo.Core.Cycles;
using Traguardo.Web.Access;
using Traguardo.Web.Data;
using Traguardo.Web.Tests.Rig;
using Xunit;

namespace Traguardo.Web.Tests.Features.Planning;

/// <summary>A personal scorecard is begun by the office, written by who evaluates, read by the evaluated and the OIV, and is not there for anybody else.</summary>
public sealed class PersonalCardTests : IAsyncLifetime
{
    private const string Card = PlanSite.Plan + "/voce/rs";
    private const string Objective = Card + "/B1";
    private const string Cards = PlanSite.Plan + "/cruscotti-personali";
    private const string Fields = "#campi-modulo";
    private readonly PlanSite site = new();

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    public ValueTask InitializeAsync() => site.InitializeAsync();

    public ValueTask DisposeAsync() => site.DisposeAsync();

    [Fact]
    public async Task Each_reads_and_writes_what_is_theirs()
    {
        using var evaluator = await site.ClientAsync("segretario.generale");
        var form = await evaluator.PageAsync(Objective);
        foreach (var person in new[] { "dirigente.st", "struttura.tecnica", "amministratore", "giunta", "rag", "lettore", null, "dirigente.rs", "oiv" })
        {
            using var client = person is null ? site.Stranger() : await site.ClientAsync(person);
            await ReadsAsync(client, person, person is "dirigente.rs" or "oiv", edits: false);
            // The form is the evaluator's own; who sends it is not.
            var own = await client.PageAsync(person is null ? "/accesso" : "/cciaa_pi/deleghe");
            var key = ((AngleSharp.Html.Dom.IHtmlInputElement)own.QuerySelector("[name=__RequestVerificationToken]")!).Value;
            using var sent = await client.SendAsync(form, Objective, Fields, ("title", "Un altro titolo"), ("__RequestVerificationToken", key));
            Assert.Equal((person, HttpStatusCode.NotFound), (person, sent.StatusCode));
        }
        Assert.NotEqual("Un altro titolo", (await NodeAsync("rs", "B1")).Title);

        await ReadsAsync(evaluator, "segretario.generale", reads: true, edits: true);
        using var done = await evaluator.SendAsync(form, Objective, Fields, ("title", "Un altro titolo"));
        Assert.Equal(HttpStatusCode.Redirect, done.StatusCode);
        Assert.Equal("Un altro titolo", (await NodeAsync("rs", "B1")).Title);
    }

    [Fact]
    public async Task Who_evaluates_builds_the_card_moves_within_it_and_undoes()
    {
        using var client = await site.ClientAsync("segretario.generale");
        using var objective = await client.SubmitAsync($"{PlanSite.Plan}/nuova-voce/rs?tipo=objective", "main form.fields", ("code", "K1"), ("title", "Guidare le persone"), ("weight", "20"));
        Assert.EndsWith("/piano/voce/rs/K1", objective.Headers.Location!.ToString(), StringComparison.Ordinal);
        using var indicator = await client.SubmitAsync($"{PlanSite.Plan}/nuovo-indicatore/rs/K1", "main form.fields", ("code", "RS.C1"), ("name", "Valutazione dei collaboratori"), ("better", "higher"), ("owner", "SG"));
        Assert.EndsWith("/piano/voce/rs/K1/RS.C1", indicator.Headers.Location!.ToString(), StringComparison.Ordinal);
        using var item = await client.SubmitAsync($"{Card}/K1/RS.C1", Fields, ("target", "8"), ("weight", "100"));
        Assert.Equal(HttpStatusCode.Redirect, item.StatusCode);
        using var moved = await client.SubmitAsync($"{Card}/K1/RS.C1", "form[action*=Move]", ("parent", "rs/B1"));
        Assert.EndsWith("/piano/voce/rs/B1/RS.C1", moved.Headers.Location!.ToString(), StringComparison.Ordinal);
        Assert.Equal(Target.Of(8), (await NodeAsync("rs", "B1")).Children.OfType<Item>().Single(one => one.Indicator == "RS.C1").Target);

        // In no step was it for other eyes.
        using var office = await site.ClientAsync("struttura.tecnica");
        foreach (var address in new[] { PlanSite.Plan, PlanSite.Plan + "/elenco/indicatori", PlanSite.Plan + "/versioni", PlanSite.Plan + "/versioni/3", "/cciaa_pi/registro" })
        {
            Assert.DoesNotMatch("Guidare le persone|Valutazione dei collaboratori|RS\\.C1", (await office.PageAsync(address)).Says("main"));
        }
        using var undone = await client.SubmitAsync(PlanSite.Plan, ".last-edit");
        Assert.Single((await NodeAsync("rs", "K1")).Children);

        // What only the card had goes with it, and that is told first.
        Assert.Contains("Indicatore RS.C1 viene tolto", (await client.PageAsync($"{PlanSite.Plan}/togli/rs/K1")).Says("main"), StringComparison.Ordinal);
        using var removed = await client.SubmitAsync($"{PlanSite.Plan}/togli/rs/K1", "main form.actions");
        Assert.Equal(HttpStatusCode.Redirect, removed.StatusCode);
        Assert.DoesNotContain((await CycleAsync()).Indicators, one => one.Code == "RS.C1");
    }

    [Fact]
    public async Task What_is_not_in_the_card_is_offered_nowhere_and_taken_from_nowhere()
    {
        using var client = await site.ClientAsync("segretario.generale");
        var page = await client.PageAsync(Objective + "/RS.222");
        Assert.All(page.QuerySelectorAll("#c-parent option"), option => Assert.StartsWith("rs/", option.GetAttribute("value"), StringComparison.Ordinal));
        Assert.Null((await client.PageAsync(Card)).QuerySelector("a.remove"));

        using var moved = await client.SendAsync(page, Objective + "/RS.222", "form[action*=Move]", ("parent", "ente/A/A1"));
        Assert.Equal(HttpStatusCode.BadRequest, moved.StatusCode);
        Assert.Contains("Chi valuta modifica solo il suo cruscotto personale", (await moved.PageAsync()).Alert(), StringComparison.Ordinal);
        using var assigned = await client.SubmitAsync(Card, Fields, ("code", "rs2"), ("holder", "ST"), ("evaluator", "RS"), ("title", "Nuovo titolo"));
        Assert.Equal(HttpStatusCode.Redirect, assigned.StatusCode);
        var card = (await CycleAsync()).Scorecards.Find(one => one.Code == "rs")!;
        Assert.Equal(("RS", "SG", "Nuovo titolo"), (card.Holder, card.Evaluator, card.Title));

        foreach (var address in new[] { PlanSite.Plan + "/voce/ente", PlanSite.Plan + "/voce/sg", PlanSite.Plan + "/metodo", PlanSite.Plan + "/scheda/indicatori/A1.1", PlanSite.Plan + "/nuova-voce", PlanSite.Plan + "/togli/rs", Cards })
        {
            using var answer = await client.GetAsync(new Uri(address, UriKind.Relative), Stop);
            Assert.True(answer.StatusCode == HttpStatusCode.NotFound, $"{address}: {answer.StatusCode}");
        }
    }

    [Fact]
    public async Task In_a_plan_that_is_approved_nobody_changes_a_card()
    {
        using var client = await site.ClientAsync("segretario.generale");
        var seen = await client.PageAsync(Objective);
        await site.ImportAsync(SampleFile.OfYear(2021));

        using var late = await client.SendAsync(seen, Objective, Fields, ("title", "In ritardo"));
        Assert.Equal(HttpStatusCode.BadRequest, late.StatusCode);
        var page = await client.PageAsync(Objective);
        Assert.NotNull(page.QuerySelector("fieldset[disabled]"));
        Assert.DoesNotContain("Modifica il cruscotto personale", (await client.PageAsync("/cciaa_pi/2021/cruscotto/rs")).Says("main"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_stands_in_for_the_evaluator_edits_in_their_name_and_the_evaluated_never()
    {
        await DelegateAsync("segretario.generale", "dirigente.rs", "rag");
        using var standIn = await site.ClientAsync("rag");
        using var evaluated = await site.ClientAsync("dirigente.rs");

        using var done = await standIn.SubmitAsync(Objective, Fields, ("title", "In vece"));
        Assert.Equal(HttpStatusCode.Redirect, done.StatusCode);
        await using (var db = await DatabaseAsync())
        {
            var entry = await db.Audit.OrderBy(one => one.Sequence).LastAsync(Stop);
            Assert.Equal(("plan-edited", "2021/scorecards/rs", "Segretario generale"), (entry.Action, entry.Subject, entry.OnBehalfOfName));
        }
        using var own = await evaluated.GetAsync(new Uri(Objective, UriKind.Relative), Stop);
        Assert.Equal(HttpStatusCode.NotFound, own.StatusCode);
        using var other = await evaluated.GetAsync(new Uri(PlanSite.Plan + "/voce/st", UriKind.Relative), Stop);
        Assert.Equal(HttpStatusCode.OK, other.StatusCode);
    }

    [Fact]
    public async Task The_office_begins_a_card_says_whose_it_is_and_sees_nothing_of_it()
    {
        using var office = await site.ClientAsync("struttura.tecnica");
        using var evaluator = await site.ClientAsync("dirigente.rs");
        using var begun = await office.SubmitAsync(Cards, "#nuovo", ("code", "rag-p"), ("title", "Responsabile ragioneria"), ("holder", "RAG"), ("evaluator", "RS"));
        Assert.Equal(Cards, begun.Headers.Location!.ToString());
        var rows = (await office.PageAsync(Cards)).EachSays("tbody tr").ToList();
        Assert.Equal(4, rows.Count);
        Assert.Equal("rag-p RAG · Ragioneria Responsabile ragioneria RS · Area risorse strumentali Dirigente area risorse strumentali ancora vuoto Cambia", rows[3]);
        Assert.DoesNotContain("Dirigente area semplificazione, trasparenza e tutela", string.Join(' ', (await office.PageAsync(Cards)).EachSays("th")), StringComparison.Ordinal);

        using var written = await evaluator.SubmitAsync($"{PlanSite.Plan}/nuova-voce/rag-p?tipo=objective", "main form.fields", ("code", "O1"), ("title", "Chiudere il bilancio"), ("weight", "100"));
        Assert.Equal(HttpStatusCode.Redirect, written.StatusCode);
        var page = await office.PageAsync($"{Cards}?cruscotto=rag-p");
        Assert.Contains("iniziato", page.EachSays("tbody tr").Last(), StringComparison.Ordinal);
        Assert.DoesNotContain("Chiudere il bilancio", page.Says("main"), StringComparison.Ordinal);
        Assert.Null(page.QuerySelector("button[formaction*=Remove]"));

        // Not without a reason, and not to oneself.
        using var unsaid = await office.SubmitAsync($"{Cards}?cruscotto=rag-p", "#persone", ("evaluator", "ST"));
        Assert.Contains("Manca il motivo", (await unsaid.PageAsync()).Alert(), StringComparison.Ordinal);
        using var oneself = await office.SubmitAsync($"{Cards}?cruscotto=rag-p", "#persone", ("evaluator", "RAG"), ("motivo", "Prova"));
        Assert.Contains("valuterebbe sé stesso", (await oneself.PageAsync()).Says("#c-evaluator-errore"), StringComparison.Ordinal);
        using var changed = await office.SubmitAsync($"{Cards}?cruscotto=rag-p", "#persone", ("evaluator", "ST"), ("motivo", "Nuovo assetto"));
        Assert.Equal(HttpStatusCode.Redirect, changed.StatusCode);
        var card = (await CycleAsync()).Scorecards.Find(one => one.Code == "rag-p")!;
        Assert.Equal(("RAG", "ST", 1), (card.Holder, card.Evaluator, card.Children.Count));
        using var no = await evaluator.GetAsync(new Uri($"{PlanSite.Plan}/voce/rag-p", UriKind.Relative), Stop);
        Assert.Equal(HttpStatusCode.NotFound, no.StatusCode);
        await using var db = await DatabaseAsync();
        var entry = await db.Audit.OrderBy(one => one.Sequence).LastAsync(Stop);
        Assert.Equal(("plan-edited", "2021/scorecards/rag-p", "Nuovo assetto"), (entry.Action, entry.Subject, entry.Why));

        using var stays = await RemoveAsync(office, "rag-p");
        Assert.Contains("contiene già qualcosa", (await stays.PageAsync()).Alert(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_empty_card_is_taken_away_again()
    {
        using var office = await site.ClientAsync("struttura.tecnica");
        using var begun = await office.SubmitAsync(Cards, "#nuovo", ("code", "rag-p"), ("title", "Responsabile ragioneria"), ("holder", "RAG"), ("evaluator", "RS"));
        using var gone = await RemoveAsync(office, "rag-p");
        Assert.Equal(HttpStatusCode.Redirect, gone.StatusCode);
        Assert.DoesNotContain((await CycleAsync()).Scorecards, one => one.Code == "rag-p");
    }

    [Fact]
    public async Task Undo_and_versions_take_back_what_is_ones_own_alone()
    {
        using var evaluator = await site.ClientAsync("segretario.generale");
        using var office = await site.ClientAsync("struttura.tecnica");
        using (await evaluator.SubmitAsync(Objective, Fields, ("title", "Del cruscotto")))
        using (await office.SubmitAsync(PlanSite.Plan + "/voce/ente/A/A1", Fields, ("title", "Di tutti")))
        {
        }
        // The last edit is the office's: who evaluates has nothing to undo, and the office has.
        Assert.Null((await evaluator.PageAsync(Card)).QuerySelector(".last-edit button"));
        Assert.NotNull((await office.PageAsync(PlanSite.Plan)).QuerySelector(".last-edit button"));

        using var back = await evaluator.SubmitAsync(PlanSite.Plan + "/versioni/1", "form.fields", ("motivo", "Era giusto prima"));
        Assert.Equal(HttpStatusCode.Redirect, back.StatusCode);
        Assert.NotEqual("Del cruscotto", (await NodeAsync("rs", "B1")).Title);
        Assert.Equal("Di tutti", ((Node)((Node)(await CycleAsync()).Scorecards[0].Children[0]).Children[0]).Title);
        Assert.Null((await office.PageAsync(PlanSite.Plan)).QuerySelector(".last-edit button"));
    }

    [Fact]
    public async Task The_register_says_of_an_edit_of_a_card_what_it_was_to_who_sees_the_card_alone()
    {
        using var evaluator = await site.ClientAsync("segretario.generale");
        using (await evaluator.SubmitAsync(Objective, Fields, ("title", "Solo per pochi")))
        {
        }
        const string entries = "/cciaa_pi/registro?Filter.Azione=plan-edited";
        using var office = await site.ClientAsync("struttura.tecnica");
        using var oiv = await site.ClientAsync("oiv");
        var hidden = (await office.PageAsync(entries)).Says("tbody tr");
        Assert.Contains("In un cruscotto personale", hidden, StringComparison.Ordinal);
        Assert.DoesNotContain("Solo per pochi", hidden, StringComparison.Ordinal);
        Assert.Contains("Solo per pochi", (await oiv.PageAsync(entries)).Says("tbody tr"), StringComparison.Ordinal);

        // Nor which card it was, be it guessed.
        Assert.Empty((await office.PageAsync("/cciaa_pi/registro?Filter.Oggetto=scorecards/rs")).QuerySelectorAll("tbody tr"));
        Assert.NotEmpty((await oiv.PageAsync("/cciaa_pi/registro?Filter.Oggetto=scorecards/rs")).QuerySelectorAll("tbody tr"));
    }

    [Fact]
    public async Task Who_sees_a_card_and_builds_the_plan_changes_the_plan_alone()
    {
        // The person who sees everything edits plans and is of the OIV.
        using var client = site.Client();
        var page = await client.PageAsync(Objective);
        Assert.NotNull(page.QuerySelector("fieldset[disabled]"));
        using var refused = await client.SendAsync(page, Objective, Fields, ("title", "Un altro titolo"));
        Assert.Contains("Un cruscotto personale lo modifica solo chi valuta", (await refused.PageAsync()).Alert(), StringComparison.Ordinal);
        // What follows a code is no change of the card.
        using var renamed = await client.SubmitAsync(PlanSite.Plan + "/voce/ente/A/A4", Fields, ("code", "A44"));
        Assert.Equal(HttpStatusCode.Redirect, renamed.StatusCode);
    }

    private static async Task<HttpResponseMessage> RemoveAsync(HttpClient office, string code)
    {
        var page = await office.PageAsync($"{Cards}?cruscotto={code}");
        page.QuerySelector("#persone")!.SetAttribute("action", $"{Cards}?handler=Remove");
        return await office.SendAsync(page, Cards, "#persone", ("motivo", "Non serve"));
    }

    // The card's own page, the plan, and the pages on which it is edited.
    private static async Task ReadsAsync(HttpClient client, string? person, bool reads, bool edits)
    {
        using (var page = await client.GetAsync(new Uri("/cciaa_pi/2021/cruscotto/rs", UriKind.Relative), Stop))
        {
            Assert.Equal((person, reads ? HttpStatusCode.OK : HttpStatusCode.NotFound), (person, page.StatusCode));
            var text = await page.Content.ReadAsStringAsync(Stop);
            Assert.Equal((person, edits), (person, text.Contains("Modifica il cruscotto personale", StringComparison.Ordinal)));
        }
        if (person is not null)
        {
            var plan = await client.PageAsync(PlanSite.Plan);
            Assert.Equal((person, reads), (person, plan.Says("main").Contains("Dirigente area risorse strumentali", StringComparison.Ordinal)));
            Assert.Equal((person, edits), (person, plan.QuerySelector($"main a[href='{Card}']") is not null));
        }
        foreach (var address in new[] { "/voce/rs", "/voce/rs/B1", "/voce/rs/B1/RS.222", "/nuova-voce/rs/B1?tipo=indicator", "/nuovo-indicatore/rs/B1", "/togli/rs/B1", "/scheda/indicatori/RS.222" })
        {
            using var answer = await client.GetAsync(new Uri(PlanSite.Plan + address, UriKind.Relative), Stop);
            Assert.Equal((person, address, edits ? HttpStatusCode.OK : HttpStatusCode.NotFound), (person, address, answer.StatusCode));
        }
    }

    private async Task DelegateAsync(string from, params string[] to)
    {
        await using var db = await DatabaseAsync();
        async Task<Guid> IdAsync(string person) => await db.People.Where(one => one.Administration == "cciaa_pi" && one.Email == $"{person}@esempio.invalid").Select(one => one.Id).SingleAsync(Stop);
        foreach (var other in to)
        {
            db.Delegations.Add(new Delegation { Administration = "cciaa_pi", FromPerson = await IdAsync(from), ToPerson = await IdAsync(other), From = DateOnly.MinValue, Until = DateOnly.MaxValue });
        }
        await db.SaveChangesAsync(Stop);
    }

    private async Task<Cycle> CycleAsync() => (await site.Services.GetRequiredService<CycleStore>().FindAsync("cciaa_pi", 2021, Stop))!.Cycle;

    private async Task<Node> NodeAsync(string card, string code) => (await CycleAsync()).Scorecards.Find(one => one.Code == card)!.Children.OfType<Node>().Single(one => one.Code == code);

    private Task<TraguardoDb> DatabaseAsync() => site.Services.GetRequiredService<IDbContextFactory<TraguardoDb>>().CreateDbContextAsync(Stop);
}
