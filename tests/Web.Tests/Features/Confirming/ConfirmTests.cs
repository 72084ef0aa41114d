using System.Net;
using System.Text;
using AngleSharp.Html.Dom;
using Traguardo.Core.Measures;
using Traguardo.Core.Recording;
using Traguardo.Web.Access;
using Traguardo.Web.Features.Recording;
using Traguardo.Web.Tests.Features.Recording;
using Traguardo.Web.Tests.Rig;
using Xunit;

namespace Traguardo.Web.Tests.Features.Confirming;

/// <summary>A unit's head confirms a period once nothing is missing, and locks it; the support office opens it again, with a reason.</summary>
public sealed class ConfirmTests : IAsyncLifetime
{
    private const string Sheet = "/cciaa_pi/2021/rilevazioni/CONC";
    private const string Address = "/cciaa_pi/2021/conferma/CONC";
    private const string Datum = "/cciaa_pi/2021/rilevazione/misura/700/2021";
    private const string Confirm = "main form:not([action])";
    private const string Reopen = "form[action*=Reopen]";

    private static readonly DatumKey Key = new(DatumKind.Measure, "700", 2021, Period.Year);

    private readonly EntrySite site = new();

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    public ValueTask InitializeAsync() => site.InitializeAsync();

    public ValueTask DisposeAsync() => site.DisposeAsync();

    [Fact]
    public async Task What_is_missing_is_named_with_a_link_to_its_field_and_once_it_is_there_the_period_is_locked()
    {
        using var head = await site.ClientAsync("conc");
        using var early = await head.SubmitAsync(Address, Confirm);
        Assert.Equal(HttpStatusCode.BadRequest, early.StatusCode);
        var missing = (await early.PageAsync()).QuerySelector("[role=alert] a")!;
        Assert.StartsWith("700", missing.Says(), StringComparison.Ordinal);
        Assert.Equal(Sheet + "#v0", missing.Href());
        Assert.NotNull((await head.PageAsync(Sheet)).QuerySelector("#v0"));

        // What was typed is saved on the way.
        using var saved = await head.PressAsync(Sheet, "Salva e vai alla conferma", ("Righe[0].Testo", "12"));
        Assert.Equal(Address, saved.Headers.Location!.OriginalString);
        using var confirmed = await head.SubmitAsync(Address, Confirm);
        Assert.Equal(HttpStatusCode.Redirect, confirmed.StatusCode);
        Assert.Contains("Confermato il", (await head.PageAsync(Address)).Says(".lead-s"), StringComparison.Ordinal);
        Assert.Contains("da Responsabile ufficio conciliazione", (await head.PageAsync(Sheet)).Says(".note"), StringComparison.Ordinal);

        var outcome = await site.EnterAsync("conc", new NewValue(Key, new Entered(Value.Of(13)), 1));
        Assert.NotEmpty(outcome!.Refusals);
        Assert.Empty((await head.PageAsync(Datum)).QuerySelectorAll("main form"));
        using var late = await PostAsync(head, Datum + "?handler=Link", ("indirizzo", "https://esempio.invalid/"));
        Assert.Contains("confermat", (await late.PageAsync()).Says("[role=alert]"), StringComparison.Ordinal);
        Assert.Contains("Periodo confermato", (await head.PageAsync(Datum)).Says("#h-storia ~ table"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_confirmed_period_is_opened_again_by_the_support_office_with_a_reason()
    {
        await site.EnterAsync("conc", new NewValue(Key, new Entered(Value.Of(12)), 0));
        using var head = await site.ClientAsync("conc");
        using var confirmed = await head.SubmitAsync(Address, Confirm);
        Assert.Empty((await head.PageAsync(Address)).QuerySelectorAll(Reopen));

        Assert.EndsWith("lo riapre la Struttura tecnica.", (await head.PageAsync(Sheet)).Says(".note"), StringComparison.Ordinal);

        using var office = await site.ClientAsync("struttura.tecnica");
        var way = (await office.PageAsync(Sheet)).QuerySelector(".note a")!;
        Assert.Equal((Address, "riaprire il periodo"), (way.Href(), way.Says()));
        using var silent = await office.SubmitAsync(Address, Reopen);
        Assert.Contains("serve il motivo", (await silent.PageAsync()).Says("[role=alert]"), StringComparison.Ordinal);
        using var reopened = await office.SubmitAsync(Address, Reopen, ("motivo", "Un errore di battitura"));
        Assert.Equal(HttpStatusCode.Redirect, reopened.StatusCode);

        Assert.True((await site.EnterAsync("conc", new NewValue(Key, new Entered(Value.Of(13)), 1)))!.IsDone);
        Assert.Equal([("value-entered", null), ("period-confirmed", null), ("period-reopened", "Un errore di battitura"), ("value-entered", null)],
            (await site.AuditAsync()).Where(entry => entry.Subject is "2021/periods/CONC" or "2021/misura/700/2021").Select(entry => (entry.Action, entry.Why)));
    }

    [Fact]
    public async Task Four_eyes_and_evidence_are_asked_for_where_the_method_says_so()
    {
        await site.ImportAsync(EntrySite.File(cycle => (cycle["method"]!["fourEyes"], cycle["method"]!["evidenceRequired"]) = (true, true)));
        await site.EnterAsync("conc", new NewValue(Key, new Entered(Value.Of(12)), 0));
        using var head = await site.ClientAsync("conc");
        using var alone = await head.SubmitAsync(Address, Confirm);
        var problems = (await alone.PageAsync()).Says("[role=alert]");
        Assert.Contains("manca un’evidenza", problems, StringComparison.Ordinal);
        Assert.Contains("serve un’altra persona", problems, StringComparison.Ordinal);
        Assert.Contains("chi dirige l’unità superiore", problems, StringComparison.Ordinal);
        Assert.Equal("/cciaa_pi/deleghe", (await alone.PageAsync()).QuerySelector("[role=alert] p a")!.Href());

        using var office = await site.ClientAsync("struttura.tecnica");
        using var sent = await office.UploadAsync(Datum, "form.files", "prova", "prova.pdf", Encoding.ASCII.GetBytes("%PDF-1.7"));
        Assert.True((await site.EnterAsync("struttura.tecnica", new NewValue(Key, new Entered(Value.Of(13)), 1)))!.IsDone);
        using var confirmed = await head.SubmitAsync(Address, Confirm);
        Assert.Equal(HttpStatusCode.Redirect, confirmed.StatusCode);
    }

    [Fact]
    public async Task Where_four_eyes_are_asked_for_the_head_of_the_unit_above_confirms_too()
    {
        await site.ImportAsync(EntrySite.File(cycle => cycle["method"]!["fourEyes"] = true));
        await site.EnterAsync("conc", new NewValue(Key, new Entered(Value.Of(12)), 0));
        using var beside = await site.ClientAsync("rag");
        using var unheard = await PostAsync(beside, Address);
        Assert.Equal(HttpStatusCode.NotFound, unheard.StatusCode);

        using var above = await site.ClientAsync("dirigente.st");
        Assert.Contains("o quella superiore", (await above.PageAsync(Address)).Says(".lead-s"), StringComparison.Ordinal);
        using var confirmed = await above.SubmitAsync(Address, Confirm);

        Assert.Equal(HttpStatusCode.Redirect, confirmed.StatusCode);
        Assert.Contains("da Dirigente", (await above.PageAsync(Address)).Says(".lead-s"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Only_the_units_head_confirms_and_only_the_support_office_reopens()
    {
        await site.EnterAsync("conc", new NewValue(Key, new Entered(Value.Of(12)), 0));
        foreach (var (person, confirms, reopens) in new[]
        {
            ("struttura.tecnica", false, true), ("amministratore", false, false), ("rag", false, false), ("segretario.generale", false, false), ("oiv", false, false), ("giunta", false, false), ("lettore", false, false), ("conc", true, false),
        })
        {
            using var client = await site.ClientAsync(person);
            Assert.Equal((person, confirms ? 1 : 0), (person, (await client.PageAsync(Address)).QuerySelectorAll("main form").Length));
            using var confirm = await PostAsync(client, Address);
            Assert.Equal((person, confirms), (person, confirm.StatusCode != HttpStatusCode.NotFound));
            using var reopen = await PostAsync(client, Address + "?handler=Reopen", ("motivo", "x"));
            Assert.Equal((person, reopens), (person, reopen.StatusCode != HttpStatusCode.NotFound));
        }
        using var stranger = site.Stranger();
        using var hidden = await stranger.GetAsync(new Uri("/cciaa_pi/2020/conferma/CONC", UriKind.Relative), Stop);
        Assert.Equal(HttpStatusCode.NotFound, hidden.StatusCode);
    }

    [Fact]
    public async Task Who_stands_in_for_the_head_confirms_in_their_place()
    {
        await site.EnterAsync("conc", new NewValue(Key, new Entered(Value.Of(12)), 0));
        var (head, other) = (await site.ActorAsync("conc"), await site.ActorAsync("lettore"));
        await using (var db = await site.DatabaseAsync())
        {
            var today = DateOnly.FromDateTime(DateTimeOffset.Now.DateTime);
            db.Delegations.Add(new Delegation { Administration = "cciaa_pi", FromPerson = head.PersonId, ToPerson = other.PersonId, From = today.AddDays(-1), Until = today.AddDays(1) });
            await db.SaveChangesAsync(Stop);
        }
        using var client = await site.ClientAsync("lettore");
        using var confirmed = await client.SubmitAsync(Address, Confirm);
        Assert.Equal(HttpStatusCode.Redirect, confirmed.StatusCode);
        var entry = (await site.AuditAsync())[^1];
        Assert.Equal(("period-confirmed", "Lettore", "Responsabile ufficio conciliazione"), (entry.Action, entry.PersonName, entry.OnBehalfOfName));
    }

    [Fact]
    public async Task Values_that_changed_since_they_were_read_are_not_confirmed_unread()
    {
        await site.EnterAsync("conc", new NewValue(Key, new Entered(Value.Of(12)), 0));
        using var head = await site.ClientAsync("conc");
        var read = await head.PageAsync(Address);
        await site.EnterAsync("struttura.tecnica", new NewValue(Key, new Entered(Value.Of(13)), 1));

        using var answer = await head.SendAsync(read, Address, Confirm);
        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Contains("Nel frattempo i valori sono cambiati", (await answer.PageAsync()).Says("[role=alert]"), StringComparison.Ordinal);
        Assert.Contains("13", (await answer.PageAsync()).Says("tbody"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_import_opens_again_what_it_changes_and_leaves_the_rest_confirmed()
    {
        await site.ConfirmAsync("CONC", "");
        await site.ConfirmAsync("PATR", "");
        await site.ImportAsync(EntrySite.File(cycle => cycle["values"]!.AsArray().Add(new System.Text.Json.Nodes.JsonObject { ["measure"] = "700", ["year"] = 2021, ["value"] = 12 })));

        using var head = await site.ClientAsync("conc");
        Assert.Contains("Da confermare", (await head.PageAsync(Address)).Says(".lead-s"), StringComparison.Ordinal);
        Assert.Contains("Periodo riaperto", (await head.PageAsync(Datum)).Says("#h-storia ~ table"), StringComparison.Ordinal);
        Assert.Contains("Confermato il", (await head.PageAsync("/cciaa_pi/2021/conferma/PATR")).Says(".lead-s"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_cycle_that_is_over_says_why_nothing_is_confirmed()
    {
        using var head = await site.ClientAsync("conc");
        using var answer = await head.SubmitAsync("/cciaa_pi/2020/conferma/CONC", Confirm);
        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Contains("pubblicat", (await answer.PageAsync()).Says("[role=alert]"), StringComparison.Ordinal);
    }

    private static async Task<HttpResponseMessage> PostAsync(HttpClient client, string address, params (string Name, string Value)[] fields)
    {
        var key = ((IHtmlInputElement)(await client.PageAsync("/cciaa_pi/deleghe")).QuerySelector("input[name=__RequestVerificationToken]")!).Value;
        using var form = new FormUrlEncodedContent([new("__RequestVerificationToken", key), .. fields.Select(field => KeyValuePair.Create(field.Name, field.Value))]);
        return await client.PostAsync(new Uri(address, UriKind.Relative), form, Stop);
    }
}
