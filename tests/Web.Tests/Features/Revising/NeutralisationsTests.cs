using System.Net;
using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Traguardo.Web.Data;
using Traguardo.Web.Tests.Rig;
using Xunit;

namespace Traguardo.Web.Tests.Features.Revising;

/// <summary>What the OIV sets aside: asked for by who answers for it, seen with its effect, decided by the OIV, in one card alone.</summary>
public sealed class NeutralisationsTests : IAsyncLifetime
{
    private const string Map = "/cciaa_pi/2020";
    private const string Address = Map + "/sterilizzazioni";

    private readonly SampleSite site = new();

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    // The sample's year, before the OIV has set anything aside.
    public async ValueTask InitializeAsync()
    {
        await site.InitializeAsync();
        await site.ImportAsync(SampleFile.With(cycle =>
        {
            cycle.Remove("neutralisations");
            cycle["acts"] = new JsonArray(new JsonObject { ["to"] = "approved" }, new JsonObject { ["to"] = "underWay" }, new JsonObject { ["to"] = "finalMeasurement" });
        }));
    }

    public ValueTask DisposeAsync() => site.DisposeAsync();

    [Fact]
    public async Task The_printed_score_of_the_secretary_general_comes_from_two_decisions_of_the_OIV()
    {
        using var secretary = await site.ClientAsync("segretario.generale");
        using var oiv = await site.ClientAsync("oiv");
        var before = await ScoreAsync(oiv, "sg");
        Assert.NotEqual("99,6", before);

        await AskAsync(secretary, "A4.6", "Festival annullato");
        await AskAsync(secretary, "D2.2", "Sale chiuse");
        Assert.Equal(before, await ScoreAsync(oiv, "sg"));

        await DecideAsync(oiv, "A4.6", "Accept");
        await DecideAsync(oiv, "D2.2", "Accept");
        Assert.Equal("99,6", await ScoreAsync(oiv, "sg"));
        Assert.Equal("94,9", await ScoreAsync(oiv, "ente"));

        await DecideAsync(oiv, "A4.6", "Refuse");
        await DecideAsync(oiv, "D2.2", "Refuse");
        Assert.Equal(before, await ScoreAsync(oiv, "sg"));
        await using var db = await site.Services.GetRequiredService<IDbContextFactory<TraguardoDb>>().CreateDbContextAsync(Stop);
        var audit = await db.Audit.Where(entry => entry.Action.StartsWith("neutralisation")).OrderBy(entry => entry.Sequence).ToListAsync(Stop);
        Assert.Equal(
            ["proposed A4.6", "proposed D2.2", "decided A4.6", "decided D2.2", "decided A4.6", "decided D2.2"],
            audit.Select(entry => $"{entry.Action["neutralisation-".Length..]} {entry.Subject.Split('/')[^1]}"));
        Assert.Equal(["Festival annullato", "Causa esterna"], audit.Where((_, i) => i is 0 or 2).Select(entry => entry.Why));
    }

    [Fact]
    public async Task Who_refuses_what_was_asked_for_does_not_take_back_what_another_has_decided_meanwhile()
    {
        using var secretary = await site.ClientAsync("segretario.generale");
        using var oiv = await site.ClientAsync("oiv");
        await AskAsync(secretary, "A4.6", "Festival annullato");
        var seen = await oiv.PageAsync(Address);
        await DecideAsync(oiv, "A4.6", "Accept");
        var score = await ScoreAsync(oiv, "sg");

        seen.QuerySelector("li.aside form")!.SetAttribute("action", Address + "?handler=Refuse");
        using var late = await oiv.SendAsync(seen, Address, "li.aside form", ("Atto", "OIV 2"), ("Data", "2021-06-02"), ("Motivo", "Nessuna causa esterna"));

        Assert.Equal(HttpStatusCode.BadRequest, late.StatusCode);
        Assert.Contains("Intanto il ciclo è cambiato", (await late.PageAsync()).Says("main"), StringComparison.Ordinal);
        Assert.Equal(score, await ScoreAsync(oiv, "sg"));
    }

    [Fact]
    public async Task Who_decides_says_what_they_saw()
    {
        using var secretary = await site.ClientAsync("segretario.generale");
        using var oiv = await site.ClientAsync("oiv");
        await AskAsync(secretary, "A4.6", "Festival annullato");
        foreach (var handler in new[] { "?handler=Accept", "?handler=Refuse" })
        {
            using var unseen = await PostAsync(oiv, handler, "A4.6", "Causa esterna", ("Atto", "OIV 2"), ("Data", "2021-06-02"), ("Visto", null));
            Assert.Equal(HttpStatusCode.BadRequest, unseen.StatusCode);
            Assert.Contains("Intanto il ciclo è cambiato", (await unseen.PageAsync()).Says("main"), StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task The_effect_is_seen_before_anything_is_decided()
    {
        using var oiv = await site.ClientAsync("oiv");
        var page = await oiv.PageAsync(Address + "?Cruscotto=sg&Indicatore=A4.6");

        var rows = page.EachSays("table tbody tr").ToList();
        Assert.Contains(rows, row => row.StartsWith("Segretario generale ", StringComparison.Ordinal) && row.Contains('+', StringComparison.Ordinal));
        Assert.DoesNotContain(rows, row => row.StartsWith("A4.1", StringComparison.Ordinal));
        Assert.Empty((await oiv.PageAsync(Address)).QuerySelectorAll("table"));

        using var preview = await PostAsync(oiv, "?handler=Effect", "D2.2", "Sale chiuse");
        var seen = await preview.PageAsync();
        Assert.Equal("Sale chiuse", seen.Says("form.ask textarea"));
        Assert.NotEmpty(seen.QuerySelectorAll("table"));
        Assert.Empty((await oiv.PageAsync(Address)).QuerySelectorAll(".asides > li"));
        Assert.Contains("«ZZ» non è un indicatore", (await oiv.PageAsync(Address + "?Cruscotto=sg&Indicatore=ZZ")).Says(".problem"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_may_not_is_answered_404_and_a_decision_without_its_act_is_told_what_it_lacks()
    {
        using var office = await site.ClientAsync("struttura.tecnica");
        using var secretary = await site.ClientAsync("segretario.generale");
        using var reader = await site.ClientAsync("lettore");
        using var oiv = await site.ClientAsync("oiv");
        await AskAsync(secretary, "A4.6", "Festival annullato");

        // The card is personal: for the office it is not there, and so is what was asked for in it.
        Assert.DoesNotContain("A4.6", (await office.PageAsync(Address)).Says("main section"), StringComparison.Ordinal);
        foreach (var (client, handler) in new[] { (office, ""), (reader, ""), (secretary, "?handler=Accept"), (office, "?handler=Refuse") })
        {
            Assert.Equal(HttpStatusCode.NotFound, (await PostAsync(client, handler, "A4.6", "Perché")).StatusCode);
        }
        using var refused = await PostAsync(oiv, "?handler=Accept", "A4.6", "Perché");
        Assert.Equal(HttpStatusCode.BadRequest, refused.StatusCode);
        Assert.Contains("Manca l'atto dell'OIV", (await refused.PageAsync()).Says(".problem"), StringComparison.Ordinal);
        using var twice = await PostAsync(secretary, "", "A4.6", "Ancora");
        Assert.Contains("è già stata richiesta", (await twice.PageAsync()).Says(".problem"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task In_a_personal_card_that_is_published_those_alone_ask_whose_it_is()
    {
        await site.ImportAsync(SampleFile.With(cycle =>
        {
            cycle.Remove("neutralisations");
            cycle["acts"] = new JsonArray(new JsonObject { ["to"] = "approved" }, new JsonObject { ["to"] = "underWay" }, new JsonObject { ["to"] = "finalMeasurement" });
            cycle["method"]!["publishedCards"] = new JsonArray("sg");
        }));
        using var office = await site.ClientAsync("struttura.tecnica");
        using var secretary = await site.ClientAsync("segretario.generale");

        using var refused = await PostAsync(office, "", "A4.6", "Festival annullato");
        Assert.Equal(HttpStatusCode.BadRequest, refused.StatusCode);
        Assert.Contains("Spetta ad altri", (await refused.PageAsync()).Says(".problem"), StringComparison.Ordinal);
        Assert.Empty((await office.PageAsync(Address)).QuerySelectorAll(".asides > li"));
        await AskAsync(secretary, "A4.6", "Festival annullato");
    }

    [Fact]
    public async Task The_register_tells_the_office_that_something_was_asked_for_in_a_personal_card_and_not_what()
    {
        using var secretary = await site.ClientAsync("segretario.generale");
        using var office = await site.ClientAsync("struttura.tecnica");
        using var oiv = await site.ClientAsync("oiv");
        await AskAsync(secretary, "A4.6", "Festival annullato");

        const string register = "/cciaa_pi/registro?Filter.Azione=neutralisation-proposed";
        Assert.Contains("Festival annullato", Assert.Single((await oiv.PageAsync(register)).EachSays("tbody tr")), StringComparison.Ordinal);
        var told = Assert.Single((await office.PageAsync(register)).EachSays("tbody tr"));
        Assert.Contains("In un cruscotto personale", told, StringComparison.Ordinal);
        Assert.DoesNotContain("Festival", told, StringComparison.Ordinal);
    }

    private static async Task<string> ScoreAsync(HttpClient client, string card) =>
        (await client.PageAsync($"{Map}/perche/{card}")).Says(".hero .big").TrimEnd('%');

    private static async Task AskAsync(HttpClient client, string indicator, string reason)
    {
        using var answer = await client.SubmitAsync(Address, "form.ask", ("Cruscotto", "sg"), ("Indicatore", indicator), ("Motivo", reason));
        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
    }

    private static async Task DecideAsync(HttpClient oiv, string indicator, string handler)
    {
        using var answer = await PostAsync(oiv, "?handler=" + handler, indicator, "Causa esterna", ("Atto", "Verbale 4/2021"), ("Data", "2021-06-01"));
        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
    }

    // From a page that they see, whatever it offers them.
    private static async Task<HttpResponseMessage> PostAsync(HttpClient client, string handler, string indicator, string reason, params (string Name, string? Value)[] more)
    {
        var page = await client.PageAsync(Address);
        page.QuerySelector("form.ask")!.SetAttribute("action", Address + handler);
        var seen = page.QuerySelectorAll("li.aside form").FirstOrDefault(form => form.QuerySelector("[name=Indicatore]")?.GetAttribute("value") == indicator)?.QuerySelector("[name=Visto]")?.GetAttribute("value");
        return await client.SendAsync(page, Address, "form.ask", [("Cruscotto", "sg"), ("Indicatore", indicator), ("Motivo", reason), .. more.Any(field => field.Name == "Visto") ? Array.Empty<(string, string?)>() : [("Visto", seen)], .. more]);
    }
}
