using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Traguardo.Core.Cycles;
using Traguardo.Web.Data;
using Traguardo.Web.Tests.Rig;
using Xunit;

namespace Traguardo.Web.Tests.Features.Planning;

/// <summary>A plan goes out as a workbook and comes back as an edit: shown first, all or nothing.</summary>
public sealed class WorkbookTests : IAsyncLifetime
{
    private const string Address = PlannedSite.Map + "/piano/foglio";

    private readonly PlannedSite site = new();

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    public ValueTask InitializeAsync() => site.InitializeAsync();

    public ValueTask DisposeAsync() => site.DisposeAsync();

    [Fact]
    public async Task What_was_downloaded_changes_nothing_when_it_comes_back()
    {
        using var office = await site.ClientAsync("struttura.tecnica");

        using var answer = await office.UploadAsync(Address, await office.FileAsync(PlannedSite.Map + "/piano.xlsx"));

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        var page = await answer.PageAsync();
        Assert.Contains("non cambia nulla", page.Says(".lead-s"), StringComparison.Ordinal);
        Assert.Empty(page.QuerySelectorAll("form.actions button"));
    }

    [Fact]
    public async Task What_was_filled_in_is_shown_then_taken_with_its_version_and_the_hidden_cards_stay()
    {
        using var office = await site.ClientAsync("struttura.tecnica");
        var before = await StoredAsync();
        using var preview = await office.UploadAsync(Address, await SeenAsync(plan => plan with { Scorecards = [plan.Scorecards[0] with { Title = "Da Excel" }] }));
        Assert.Equal(HttpStatusCode.OK, preview.StatusCode);
        var page = await preview.PageAsync();
        Assert.Contains("Da Excel", Assert.Single(page.EachSays(".differences tbody tr")), StringComparison.Ordinal);
        Assert.Equal("Cruscotto di tutto l’ente", (await StoredAsync()).Scorecards[0].Title);

        using var taken = await office.SendAsync(page, Address, "form.actions");
        Assert.Equal((HttpStatusCode.Redirect, PlannedSite.Versions), (taken.StatusCode, taken.Headers.Location?.OriginalString));
        var after = await StoredAsync();
        Assert.Equal("Da Excel", after.Scorecards[0].Title);
        Assert.Equal(before.Scorecards.Select(card => card.Code), after.Scorecards.Select(card => card.Code));
        Assert.Equal(before.Indicators.Select(indicator => indicator.Code), after.Indicators.Select(indicator => indicator.Code));
        Assert.Equal(before.Values, after.Values);
        Assert.Contains("Dal foglio di calcolo", (await office.PageAsync(PlannedSite.Versions)).Says("tbody tr"), StringComparison.Ordinal);
        await using var db = await site.Services.GetRequiredService<IDbContextFactory<TraguardoDb>>().CreateDbContextAsync(Stop);
        Assert.Contains("Da Excel", (await db.Audit.SingleAsync(entry => entry.Action == "plan-edited", Stop)).Is, StringComparison.Ordinal);

        // Who sends the same form twice is led to the same place.
        using var again = await office.SendAsync(page, Address, "form.actions");
        Assert.Equal(HttpStatusCode.Redirect, again.StatusCode);
    }

    [Fact]
    public async Task What_a_hidden_card_uses_cannot_be_removed_and_nothing_of_the_card_is_told()
    {
        using var office = await site.ClientAsync("struttura.tecnica");
        var workbook = await SeenAsync(plan => plan with { Scorecards = [plan.Scorecards[0] with { Children = [] }], StrategicAreas = [], Programmes = [] });

        using var answer = await office.UploadAsync(Address, workbook);

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        var alert = (await answer.PageAsync()).Alert();
        Assert.Contains("cruscotto personale", alert, StringComparison.Ordinal);
        Assert.DoesNotContain("sg", alert, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_preview_that_is_out_of_date_is_refused_and_shown_anew()
    {
        using var office = await site.ClientAsync("struttura.tecnica");
        using var preview = await office.UploadAsync(Address, await SeenAsync(plan => plan with { Note = "Da Excel." }));
        var page = await preview.PageAsync();
        await site.ImportAsync(PlannedSite.Plan(cycle => cycle["note"] = "Di un altro."));

        using var refused = await office.SendAsync(page, Address, "form.actions");
        Assert.Equal(HttpStatusCode.Conflict, refused.StatusCode);
        var anew = await refused.PageAsync();
        Assert.Contains("Nel frattempo", anew.Alert(), StringComparison.Ordinal);
        Assert.Contains(anew.EachSays(".differences tbody tr"), row => row.Contains("Di un altro. Da Excel.", StringComparison.Ordinal));
        Assert.Equal("Di un altro.", (await StoredAsync()).Note);

        using var taken = await office.SendAsync(anew, Address, "form.actions");
        Assert.Equal(HttpStatusCode.Redirect, taken.StatusCode);
        Assert.Equal("Da Excel.", (await StoredAsync()).Note);
    }

    [Fact]
    public async Task Hostile_and_mistaken_files_are_refused_in_words()
    {
        using var office = await site.ClientAsync("struttura.tecnica");
        foreach (var (file, words) in new (byte[], string)[]
        {
            ([], "vuoto"),
            ("%PDF-1.7"u8.ToArray(), "PDF"),
            ("codice;nome"u8.ToArray(), ".xlsx"),
            (new byte[5_000_001], "5"),
            (PlanPages.Workbook(SampleFile.OfYear(2021)), "2021"),
            (PlanPages.Workbook(PlannedSite.Plan(cycle => cycle["administration"]!["code"] = "c_altra")), "c_altra"),
        })
        {
            using var answer = await office.UploadAsync(Address, file);
            Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
            Assert.Contains(words, (await answer.PageAsync()).Alert(), StringComparison.Ordinal);
        }
        using var huge = await office.UploadAsync(Address, new byte[7_000_000]);
        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, huge.StatusCode);
    }

    [Fact]
    public async Task A_plan_that_is_no_longer_prepared_takes_no_workbook()
    {
        using var office = await site.ClientAsync("struttura.tecnica");
        var published = await office.PageAsync(SampleSite.Map + "/piano/foglio");
        Assert.Empty(published.QuerySelectorAll("form[enctype]"));
        Assert.NotEmpty(published.Says(".note"));
    }

    [Theory]
    [InlineData("rag", HttpStatusCode.NotFound)]
    [InlineData("oiv", HttpStatusCode.NotFound)]
    [InlineData("amministratore", HttpStatusCode.OK)]
    public async Task It_is_for_those_who_edit_plans(string person, HttpStatusCode expected)
    {
        using var client = await site.ClientAsync(person);
        using var answer = await client.GetAsync(new Uri(Address, UriKind.Relative), Stop);
        Assert.Equal(expected, answer.StatusCode);
        using var elsewhere = await client.GetAsync(new Uri("/cciaa_pi/2031/piano/foglio", UriKind.Relative), Stop);
        Assert.Equal(HttpStatusCode.NotFound, elsewhere.StatusCode);
    }

    // The plan as the support office sees it, changed.
    private async Task<byte[]> SeenAsync(Func<Cycle, Cycle> change)
    {
        using var content = new MemoryStream();
        var seen = CycleView.Without(PlanVersion.PlanOf(await StoredAsync()), new HashSet<string> { "sg", "rs", "st" });
        global::Traguardo.Documents.Workbooks.Plans.PlanBook.Write(change(seen), content);
        return content.ToArray();
    }

    private async Task<Cycle> StoredAsync() => (await site.Services.GetRequiredService<CycleStore>().FindAsync("cciaa_pi", 2022, Stop))!.Cycle;
}
