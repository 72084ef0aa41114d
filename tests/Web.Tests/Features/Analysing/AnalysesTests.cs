using System.Net;
using Microsoft.EntityFrameworkCore;
using Traguardo.Core.Cycles;
using Traguardo.Core.Exchange;
using Traguardo.Web.Data;
using Traguardo.Web.Tests.Rig;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace Traguardo.Web.Tests.Features.Analysing;

/// <summary>An objective below the threshold asks who answers for it why, and the OIV answers.</summary>
public sealed class AnalysesTests : IAsyncLifetime
{
    private const string Map = MonitoredSite.Map;
    private const string List = Map + "/analisi";
    private const string One = List + "/ente/A/A4";

    private readonly SampleSite site = new();

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        await site.InitializeAsync();
        await site.ImportAsync(MonitoredSite.Measured());
    }

    public ValueTask DisposeAsync() => site.DisposeAsync();

    [Fact]
    public async Task An_analysis_is_asked_for_written_answered_and_read_in_the_register()
    {
        using var owner = await site.ClientAsync("comp");
        using var oiv = await site.ClientAsync("oiv");
        var asked = await owner.PageAsync(List);
        Assert.Contains("2 da scrivere, 0 in attesa dell'OIV, 0 con risposta.", asked.Says("main"), StringComparison.Ordinal);
        Assert.Contains(asked.EachSays("tbody tr"), row => row.StartsWith("A4 Turismo e territorio", StringComparison.Ordinal) && row.Contains("68% chiesta", StringComparison.Ordinal));
        Assert.Contains("Analisi: chiesta", (await owner.PageAsync(Map + "/obiettivo/ente/A/A4")).Says(".hero"), StringComparison.Ordinal);

        using var written = await owner.SubmitAsync(One, "form.analysis", ("Causa", "external"), ("Cause", "Presenze turistiche dimezzate."), ("Azione", "Promozione con i comuni."));
        Assert.Equal(One, written.Headers.Location?.OriginalString);
        using var answered = await oiv.SubmitAsync(One, "form.answer", ("Risposta", "Causa documentata."));
        Assert.Equal(One, answered.Headers.Location?.OriginalString);

        var page = (await owner.PageAsync(One)).Says("main");
        Assert.Contains("esterna: Presenze turistiche dimezzate.", page, StringComparison.Ordinal);
        Assert.Contains("Servizio per la competitività", page, StringComparison.Ordinal);
        Assert.Contains("Causa documentata.", page, StringComparison.Ordinal);
        Assert.Empty((await owner.PageAsync(One)).QuerySelectorAll("form.analysis"));
        var register = (await oiv.PageAsync("/cciaa_pi/registro")).Says("main");
        Assert.Contains("Analisi di un obiettivo scritta", register, StringComparison.Ordinal);
        Assert.Contains("Presenze turistiche dimezzate.", register, StringComparison.Ordinal);
        var stored = await site.Services.GetRequiredService<CycleCache>().FindAsync("cciaa_pi", 2020, Stop);
        Assert.Equal(stored!.Cycle.Analyses, CycleReader.Read(CycleWriter.Write(stored.Cycle)).Cycle!.Analyses);
    }

    [Fact]
    public async Task Who_does_not_answer_for_it_writes_none_and_only_the_OIV_answers()
    {
        using var owner = await site.ClientAsync("comp");
        var form = await owner.PageAsync(One);
        foreach (var person in new[] { "rag", "lettore", "giunta", "oiv", "struttura.tecnica" })
        {
            using var other = await site.ClientAsync(person);
            Assert.Empty((await other.PageAsync(One)).QuerySelectorAll("form.analysis, form.answer"));
            using var refused = await other.SendAsync(await WithFormAsync(other, form), One, "form.analysis", ("Causa", "external"), ("Cause", "x"), ("Azione", "y"));
            Assert.Equal(HttpStatusCode.NotFound, refused.StatusCode);
        }
        using var written = await owner.SubmitAsync(One, "form.analysis", ("Causa", "external"), ("Cause", "Presenze dimezzate."), ("Azione", "Promozione."));
        Assert.Equal(HttpStatusCode.Redirect, written.StatusCode);
        using var oiv = await site.ClientAsync("oiv");
        var answer = await oiv.PageAsync(One);
        Assert.NotNull(answer.QuerySelector("form.answer"));
        foreach (var person in new[] { "comp", "segretario.generale", "struttura.tecnica", "giunta", "amministratore" })
        {
            using var other = await site.ClientAsync(person);
            using var refused = await other.SendAsync(await WithFormAsync(other, answer), One, "form.answer", ("Risposta", "Mi rispondo"));
            Assert.Equal(HttpStatusCode.NotFound, refused.StatusCode);
        }
        Assert.DoesNotContain("Mi rispondo", (await oiv.PageAsync(One)).Says("main"), StringComparison.Ordinal);
        Assert.Contains("1 da scrivere, 1 in attesa dell'OIV, 0 con risposta.", (await owner.PageAsync(List)).Says("main"), StringComparison.Ordinal);
        using var stranger = site.Stranger();
        using var hidden = await stranger.GetAsync(new Uri(List, UriKind.Relative), Stop);
        Assert.Equal(HttpStatusCode.NotFound, hidden.StatusCode);
    }

    [Fact]
    public async Task What_is_lacking_is_said_beside_its_field_and_a_page_out_of_date_is_refused()
    {
        using var owner = await site.ClientAsync("comp");
        using var above = await site.ClientAsync("segretario.generale");
        using var empty = await owner.SubmitAsync(One, "form.analysis", ("Cause", "  "));
        Assert.Equal(HttpStatusCode.BadRequest, empty.StatusCode);
        Assert.NotEmpty((await empty.PageAsync()).Says("#cause-errore"));
        using var half = await owner.SubmitAsync(One, "form.analysis", ("Causa", "internal"), ("Cause", "Sale chiuse"));
        Assert.Equal(["action-errore"], (await half.PageAsync()).QuerySelectorAll("form.analysis .fault").Select(fault => fault.Id));

        var seen = await owner.PageAsync(One);
        using var first = await above.SubmitAsync(One, "form.analysis", ("Causa", "internal"), ("Cause", "Sale chiuse"), ("Azione", "Riaprire"));
        Assert.Equal(HttpStatusCode.Redirect, first.StatusCode);
        using var second = await owner.SendAsync(seen, One, "form.analysis", ("Causa", "external"), ("Cause", "Altro"), ("Azione", "Altro"));
        Assert.Equal(HttpStatusCode.BadRequest, second.StatusCode);
        // What the other wrote is there to be read before it is written over.
        var told = await second.PageAsync();
        Assert.Contains("Sale chiuse", told.Says("section[aria-labelledby=h-cause]"), StringComparison.Ordinal);
        Assert.Equal("Altro", told.QuerySelector("#causes")!.TextContent.Trim());
        Assert.Contains("Sale chiuse", (await above.PageAsync(One)).Says("main"), StringComparison.Ordinal);
        using var third = await owner.SendAsync(told, One, "form.analysis", ("Causa", "external"));
        Assert.Equal(HttpStatusCode.Redirect, third.StatusCode);
    }

    [Fact]
    public async Task Who_writes_is_not_held_up_by_what_else_changes_meanwhile()
    {
        using var owner = await site.ClientAsync("comp");
        using var office = await site.ClientAsync("struttura.tecnica");
        var seen = await owner.PageAsync(One);
        var before = await VersionAsync();
        using var calendar = await office.SubmitAsync("/cciaa_pi/calendario/scadenza/dati", "main form", ("Form.Giorni", "31"));
        Assert.Equal((HttpStatusCode.Redirect, before), (calendar.StatusCode, await VersionAsync()));
        await site.ImportAsync(CycleWriter.Write(CycleReader.Read(MonitoredSite.Measured()).Cycle! with { Note = "Un'altra nota." }));
        Assert.NotEqual(before, await VersionAsync());

        using var written = await owner.SendAsync(seen, One, "form.analysis", ("Causa", "external"), ("Cause", "Presenze dimezzate."), ("Azione", "Promozione."));
        Assert.Equal(HttpStatusCode.Redirect, written.StatusCode);
    }

    [Fact]
    public async Task The_analysis_of_a_personal_card_is_for_who_sees_the_card()
    {
        var cycle = CycleReader.Read(MonitoredSite.Measured()).Cycle!;
        await site.ImportAsync(CycleWriter.Write(cycle with { Analyses = [new Analysis { Objective = "rs/B1", Cause = DeviationCause.Internal, Causes = "Segreto della scheda", Action = "Segreto", WrittenBy = "Area" }] }));
        const string personal = List + "/rs/B1";
        foreach (var person in new[] { "dirigente.rs", "segretario.generale", "oiv" })
        {
            using var theirs = await site.ClientAsync(person);
            Assert.Contains("Segreto della scheda", (await theirs.PageAsync(personal)).Says("main"), StringComparison.Ordinal);
            Assert.NotNull((await theirs.PageAsync(List)).QuerySelector($"a[href='{personal}']"));
        }
        foreach (var person in new[] { "comp", "struttura.tecnica", "amministratore", "giunta", "lettore", "dirigente.st" })
        {
            using var other = await site.ClientAsync(person);
            using var hidden = await other.GetAsync(new Uri(personal, UriKind.Relative), Stop);
            Assert.Equal(HttpStatusCode.NotFound, hidden.StatusCode);
            Assert.DoesNotContain("/rs/", (await other.PageAsync(List)).QuerySelector("main")!.InnerHtml, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Who_stands_in_for_the_head_writes_in_their_name_though_they_head_another_unit()
    {
        await Monitoring.MonitoringTests.StandInAsync(site, "comp", "rag");
        using var other = await site.ClientAsync("rag");
        using var written = await other.SubmitAsync(One, "form.analysis", ("Causa", "external"), ("Cause", "Presenze dimezzate."), ("Azione", "Promozione."));
        Assert.Equal(HttpStatusCode.Redirect, written.StatusCode);
        var stored = await site.Services.GetRequiredService<CycleCache>().FindAsync("cciaa_pi", 2020, Stop);
        Assert.Equal("Servizio per la competitività", Assert.Single(stored!.Cycle.Analyses).WrittenBy);
        await using var db = await site.Services.GetRequiredService<IDbContextFactory<TraguardoDb>>().CreateDbContextAsync(Stop);
        Assert.Equal("Responsabile servizio per la competitività", (await db.Audit.SingleAsync(entry => entry.Action == "analysis-written", Stop)).OnBehalfOfName);
    }

    private async Task<int> VersionAsync() => (await site.Services.GetRequiredService<CycleCache>().SummaryAsync("cciaa_pi", 2020, Stop))!.Version;

    private static async Task<AngleSharp.Dom.IDocument> WithFormAsync(HttpClient client, AngleSharp.Dom.IDocument form)
    {
        var key = (await client.PageAsync("/cciaa_pi/deleghe")).QuerySelector("input[name=__RequestVerificationToken]")!.GetAttribute("value")!;
        foreach (var field in form.QuerySelectorAll("input[name=__RequestVerificationToken]"))
        {
            field.SetAttribute("value", key);
        }
        return form;
    }
}
