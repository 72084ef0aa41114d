using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Traguardo.Core.Cycles;
using Traguardo.Web.Data;
using Traguardo.Web.Tests.Rig;
using Xunit;

namespace Traguardo.Web.Tests.Features.Planning;

/// <summary>A cycle is begun from the year before, from a workbook or from nothing, each shown before it is taken, once.</summary>
public sealed class BeginTests : IAsyncLifetime
{
    private const string Address = "/cciaa_pi/nuovo-ciclo";

    private readonly PlannedSite site = new();

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    public ValueTask InitializeAsync() => site.InitializeAsync();

    public ValueTask DisposeAsync() => site.DisposeAsync();

    [Fact]
    public async Task From_last_year_with_its_values_as_history_and_its_targets_to_look_at()
    {
        using var office = await site.ClientAsync("struttura.tecnica");
        Assert.Contains((await office.PageAsync(Address)).EachSays(".begin-ways a.btn-primary"), link => link == "Vedi la proposta 2021 dal ciclo 2020");
        var proposal = await office.PageAsync(Address + "?da=2020");
        Assert.Contains(proposal.EachSays(".proposal tbody tr"), row => row.Contains("già raggiunto", StringComparison.Ordinal));
        Assert.Contains("target già raggiunt", proposal.Says("section[aria-labelledby=h-guardare]"), StringComparison.Ordinal);
        Assert.Null(await StoredAsync(2021));

        using var begun = await office.SendAsync(proposal, Address, "form.actions");
        Assert.Equal((HttpStatusCode.Redirect, "/cciaa_pi/2021/piano"), (begun.StatusCode, begun.Headers.Location?.OriginalString));
        var cycle = (await StoredAsync(2021))!;
        Assert.Equal(Phase.Preparation, cycle.Phase);
        Assert.Contains(cycle.Values, value => value.Year == 2020);
        // With the cards that the office does not see.
        Assert.Contains(cycle.Scorecards, card => card.Code == "sg");
        await using var db = await site.Services.GetRequiredService<IDbContextFactory<TraguardoDb>>().CreateDbContextAsync(Stop);
        Assert.Equal("2021", (await db.Audit.SingleAsync(entry => entry.Action == "cycle-begun", Stop)).Subject);
        Assert.Equal(["Versione 1"], (await office.PageAsync("/cciaa_pi/2021/piano/versioni")).EachSays("tbody th"));

        using var twice = await office.SendAsync(proposal, Address, "form.actions");
        Assert.Equal(HttpStatusCode.Conflict, twice.StatusCode);
        Assert.Contains("Il ciclo 2021 c’è già", (await twice.PageAsync()).Alert(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_proposal_that_is_out_of_date_is_shown_anew()
    {
        using var office = await site.ClientAsync("struttura.tecnica");
        var proposal = await office.PageAsync(Address + "?da=2022");
        await site.ImportAsync(PlannedSite.Plan(cycle => cycle["note"] = "Di un altro."));

        using var refused = await office.SendAsync(proposal, Address, "form.actions");
        Assert.Equal(HttpStatusCode.Conflict, refused.StatusCode);
        Assert.Null(await StoredAsync(2023));

        using var begun = await office.SendAsync(await refused.PageAsync(), Address, "form.actions");
        Assert.Equal(HttpStatusCode.Redirect, begun.StatusCode);
        Assert.Equal("Di un altro.", (await StoredAsync(2023))!.Note);
    }

    [Fact]
    public async Task From_the_template_filled_in()
    {
        using var office = await site.ClientAsync("struttura.tecnica");
        using var preview = await office.UploadAsync(Address, await office.FileAsync(Address + "/modello.xlsx?anno=2025"));
        Assert.Equal(HttpStatusCode.OK, preview.StatusCode);
        var page = await preview.PageAsync();
        Assert.Contains("1 cruscotto, 0 indicatori", page.Says(".lead-s"), StringComparison.Ordinal);
        Assert.Null(await StoredAsync(2025));

        using var begun = await office.SendAsync(page, Address, "form.actions");
        Assert.Equal((HttpStatusCode.Redirect, "/cciaa_pi/2025/piano"), (begun.StatusCode, begun.Headers.Location?.OriginalString));
        Assert.NotEmpty((await StoredAsync(2025))!.Units);
    }

    [Fact]
    public async Task A_whole_workbook_begins_in_preparation_with_what_is_known_of_the_years_before()
    {
        using var office = await site.ClientAsync("struttura.tecnica");
        using var preview = await office.UploadAsync(Address, PlanPages.Workbook(SampleFile.OfYear(2025)));
        var page = await preview.PageAsync();
        Assert.Contains("non vengono presi", page.Says(".note"), StringComparison.Ordinal);

        using var begun = await office.SendAsync(page, Address, "form.actions");
        Assert.Equal(HttpStatusCode.Redirect, begun.StatusCode);
        var cycle = (await StoredAsync(2025))!;
        Assert.Empty(cycle.Acts);
        Assert.Contains(cycle.Values, value => value.Year == 2019);
    }

    [Theory]
    [InlineData("2022", "Il ciclo 2022 c’è già")]
    [InlineData("2029", "")]
    [InlineData("2050", "L’anno deve essere fra")]
    [InlineData("1990", "L’anno deve essere fra")]
    [InlineData("", "Manca l’anno")]
    [InlineData("abc", "Manca l’anno")]
    public async Task From_nothing_with_the_method_and_the_units_of_a_cycle(string year, string refusal)
    {
        using var office = await site.ClientAsync("struttura.tecnica");
        using var answer = await office.SubmitAsync(Address, "section[aria-labelledby=h-zero] form", ("Anno", year));

        if (refusal.Length > 0)
        {
            Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
            Assert.Contains(refusal, (await answer.PageAsync()).Alert(), StringComparison.Ordinal);
            return;
        }
        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        var (begun, like) = ((await StoredAsync(2029))!, (await StoredAsync(2022))!);
        Assert.Equal(like.Units, begun.Units);
        Assert.Equal(like.Method.Judgements, begun.Method.Judgements);
        Assert.Empty(Assert.Single(begun.Scorecards).Children);
    }

    [Fact]
    public async Task Hostile_and_mistaken_files_are_refused_in_words()
    {
        using var office = await site.ClientAsync("struttura.tecnica");
        foreach (var (file, words) in new (byte[], string)[]
        {
            ("PK\u0003\u0004 rotto"u8.ToArray(), "danneggiato"),
            (PlanPages.Workbook(SampleFile.OfYear(2022)), "Il ciclo 2022 c’è già"),
            (PlanPages.Workbook(SampleFile.OfYear(2060)), "L’anno deve essere fra"),
        })
        {
            using var answer = await office.UploadAsync(Address, file);
            Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
            Assert.Contains(words, (await answer.PageAsync()).Says("[role=alert]"), StringComparison.OrdinalIgnoreCase);
        }
    }

    [Theory]
    [InlineData("rag")]
    [InlineData("oiv")]
    [InlineData("giunta")]
    public async Task It_is_for_those_who_edit_plans(string person)
    {
        using var client = await site.ClientAsync(person);
        foreach (var address in new[] { Address, Address + "?da=2020", Address + "/modello.xlsx" })
        {
            using var answer = await client.GetAsync(new Uri(address, UriKind.Relative), Stop);
            Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
        }
        using var elsewhere = await site.Client().GetAsync(new Uri("/c_altra/nuovo-ciclo", UriKind.Relative), Stop);
        Assert.Equal(HttpStatusCode.NotFound, elsewhere.StatusCode);
    }

    private async Task<Cycle?> StoredAsync(int year) => (await site.Services.GetRequiredService<CycleStore>().FindAsync("cciaa_pi", year, Stop))?.Cycle;
}
