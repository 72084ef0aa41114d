using System.Net;
using Traguardo.Core.Exchange;
using Traguardo.Core.Planning;
using Traguardo.Web.Tests.Rig;
using Xunit;

namespace Traguardo.Web.Tests.Features.Context;

/// <summary>The support office writes the tables of the context, others read them; their totals are checked, and each change is in the register.</summary>
public sealed class ContextTests : IAsyncLifetime
{
    private const string Contexts = "/cciaa_pi/2021/contesto";
    private const string Contract = Contexts + "/staff.byContract";
    private const string Edit = "/cciaa_pi/2021/modifica-contesto/staff.byContract";
    private const string Form = "form.context-form";
    private const string Bring = "Metti nella tabella";

    private readonly SampleSite site = new();

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        await site.InitializeAsync();
        var cycle = CycleReader.Read(SampleFile.Reserved).Cycle!;
        await site.ImportAsync(CycleWriter.Write(NextYear.From(cycle).Cycle));
    }

    public ValueTask DisposeAsync() => site.DisposeAsync();

    [Fact]
    public async Task A_year_begins_with_last_years_tables_and_they_are_filled_in()
    {
        using var office = await site.ClientAsync("struttura.tecnica");
        Assert.Contains("non ha ancora tabelle", (await office.PageAsync(Contexts)).Says("main"), StringComparison.Ordinal);
        using var begun = await office.SubmitAsync(Contexts, "main form");
        Assert.Equal(HttpStatusCode.Redirect, begun.StatusCode);
        Assert.Contains("mancano 2 dati", (await office.PageAsync(Contexts)).Says("main"), StringComparison.Ordinal);

        using var pasted = await office.PressAsync(Edit, Bring, ("incollato", "\t2020\t2021\nPart time\t5\t6\nFull time\t45\t43\nTotale\t50\t50"));
        var page = await pasted.PageAsync();
        Assert.Contains("non sono ancora salvati", page.Says("[role=status]"), StringComparison.Ordinal);
        Assert.Contains("–", (await office.PageAsync(Contract)).Says("main table"), StringComparison.Ordinal);

        using var saved = await office.SendAsync(page, Edit, Form);
        Assert.Equal(HttpStatusCode.Redirect, saved.StatusCode);
        var table = (await office.PageAsync(Contract)).Says("main");
        Assert.Contains("Un totale non torna", table, StringComparison.Ordinal);
        Assert.Contains("la somma è 49, il totale indicato 50", table, StringComparison.Ordinal);
        Assert.Contains("Personale per tipologia contrattuale", (await office.PageAsync("/cciaa_pi/2021/controlli")).Says("main"), StringComparison.Ordinal);

        var register = (await office.PageAsync("/cciaa_pi/registro")).Says("main");
        Assert.Contains("Tabella del contesto cambiata", register, StringComparison.Ordinal);
        Assert.Contains("Full time, 2021: 43", register, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Where_nothing_changed_it_is_said_so_and_is_no_refusal()
    {
        using var office = await BegunAsync();
        using var first = await office.SubmitAsync(Edit, Form, ("titolo", "Personale per contratto"));
        using var same = await office.SubmitAsync(Edit, Form);

        Assert.Equal(HttpStatusCode.OK, same.StatusCode);
        var page = await same.PageAsync();
        Assert.Contains("Non è cambiato niente", page.Says("[role=status]"), StringComparison.Ordinal);
        Assert.Null(page.QuerySelector("[role=alert]"));

        // Too much is not even read.
        using var large = await office.UploadAsync(Edit, Form, "foglio", "dati.csv", new byte[1_500_000], "?handler=Bring");
        Assert.Equal(HttpStatusCode.BadRequest, large.StatusCode);
        Assert.Contains("troppo grande", (await large.PageAsync()).Says("[role=alert]"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_cannot_be_read_is_said_and_changes_nothing()
    {
        using var office = await BegunAsync();
        var before = await office.GetStringAsync(new Uri(Contexts + "?formato=json", UriKind.Relative), Stop);

        using var refused = await office.SubmitAsync(Edit, Form, ("cella", "molti"));
        Assert.Equal(HttpStatusCode.BadRequest, refused.StatusCode);
        Assert.Contains("Full time, 2015: ", (await refused.PageAsync()).Says("[role=alert]"), StringComparison.Ordinal);

        // Two who saw the same tables: the second is told.
        var seen = await office.PageAsync(Edit);
        using var first = await office.SubmitAsync(Edit, Form, ("titolo", "Personale per contratto"));
        using var second = await office.SendAsync(seen, Edit, Form, ("titolo", "Altro titolo"));
        Assert.Equal(HttpStatusCode.Redirect, first.StatusCode);
        Assert.Equal(HttpStatusCode.BadRequest, second.StatusCode);
        Assert.Contains("qualcun altro ha cambiato le tabelle", (await second.PageAsync()).Says("[role=alert]"), StringComparison.Ordinal);
        Assert.Equal(before.Replace("Personale per tipologia contrattuale", "Personale per contratto", StringComparison.Ordinal), await office.GetStringAsync(new Uri(Contexts + "?formato=json", UriKind.Relative), Stop));
    }

    [Theory]
    [InlineData("xlsx")]
    [InlineData("csv")]
    public async Task A_table_goes_out_as_a_file_and_comes_back_by_it(string format)
    {
        using var office = await BegunAsync();
        var file = await office.GetByteArrayAsync(new Uri($"/cciaa_pi/2020/contesto/staff.byContract?formato={format}", UriKind.Relative), Stop);

        using var page = await office.UploadAsync(Edit, Form, "foglio", "tabella." + format, file, "?handler=Bring");
        var grid = await page.PageAsync();

        Assert.Equal(HttpStatusCode.OK, page.StatusCode);
        Assert.Equal(["2014", "2015", "2016", "2017", "2018", "2019", "2020"], grid.QuerySelectorAll("[name=colonna]").Select(field => field.GetAttribute("value")));
        Assert.Equal(["64", "60", "55", "53", "51", "49", "45"], grid.QuerySelectorAll("[name=cella]").Take(7).Select(field => field.GetAttribute("value")));
        Assert.Equal(["66", "64", "60", "57", "55", "52", "50"], grid.QuerySelectorAll("[name=totale]").Select(field => field.GetAttribute("value")));
    }

    [Theory]
    [InlineData("oiv")]
    [InlineData("amministratore")]
    [InlineData("rag")]
    public async Task Others_read_and_do_not_write(string who)
    {
        using var office = await BegunAsync();
        using var other = await site.ClientAsync(who);

        var page = await other.PageAsync(Contract);
        Assert.Null(page.QuerySelector("a[href*=modifica-contesto]"));
        using var edit = await other.GetAsync(new Uri(Edit, UriKind.Relative), Stop);
        Assert.Equal(HttpStatusCode.NotFound, edit.StatusCode);
    }

    [Fact]
    public async Task The_tables_of_a_published_year_do_not_change_and_everyone_reads_them()
    {
        using var office = await site.ClientAsync("struttura.tecnica");
        Assert.Contains("non cambiano più", (await office.PageAsync("/cciaa_pi/2020/contesto")).Says("main"), StringComparison.Ordinal);
        Assert.Null((await office.PageAsync("/cciaa_pi/2020/contesto/quality")).QuerySelector("a[href*=modifica-contesto]"));

        using var stranger = site.Stranger();
        Assert.Contains("22,06%", (await stranger.PageAsync("/cciaa_pi/2020/contesto/gender")).Says("main"), StringComparison.Ordinal);
        using var unknown = await stranger.GetAsync(new Uri("/cciaa_pi/2020/contesto/altro", UriKind.Relative), Stop);
        Assert.Equal(HttpStatusCode.NotFound, unknown.StatusCode);
    }

    private async Task<HttpClient> BegunAsync()
    {
        var office = await site.ClientAsync("struttura.tecnica");
        using var begun = await office.SubmitAsync(Contexts, "main form");
        Assert.Equal(HttpStatusCode.Redirect, begun.StatusCode);
        return office;
    }
}
