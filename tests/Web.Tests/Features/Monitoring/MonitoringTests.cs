using System.Globalization;
using System.Net;
using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Traguardo.Core.Cycles;
using Traguardo.Core.Exchange;
using Traguardo.Web.Data;
using Traguardo.Web.Tests.Rig;
using Xunit;

namespace Traguardo.Web.Tests.Features.Monitoring;

/// <summary>How a cycle stands on a day, what is frozen of it for ever, and why objectives are not where they should be.</summary>
public sealed class MonitoringTests : IAsyncLifetime
{
    private const string Map = MonitoredSite.Map;
    private const string August = Map + "/monitoraggio?al=2020-08-31";
    private const string June = Map + "/monitoraggio?al=2020-06-30";
    private const string Frozen = Map + "/monitoraggio/2020-06-30";
    private const string Cause = Map + "/scostamento/ente/A/A4?al=2020-06-30";

    private readonly SampleSite site = new();

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        await site.InitializeAsync();
        await site.ImportAsync(MonitoredSite.UnderWay());
    }

    public ValueTask DisposeAsync() => site.DisposeAsync();

    [Fact]
    public async Task The_page_says_what_is_due_so_far_what_is_missing_and_what_is_at_risk_and_why()
    {
        using var head = await site.ClientAsync("comp");
        var page = await head.PageAsync(August);

        Assert.Contains("punteggio di quanto è dovuto a questa data", page.Says(".hero"), StringComparison.Ordinal);
        Assert.Contains("Voci con i loro valori: 1 su 2.", page.Says(".hero"), StringComparison.Ordinal);
        Assert.Contains("non è il risultato finale", page.Says(".hero"), StringComparison.Ordinal);
        var late = page.QuerySelectorAll("table[aria-labelledby='h-mancanti'] tbody tr");
        // The second quarter of the measure that COMP enters: due by 22 July, 40 days late at the end of August.
        Assert.Contains(late, row => row.Says().StartsWith("Servizio per la competitivitàla tua unità II trimestre 2020", StringComparison.Ordinal) && row.Says().EndsWith("1 su 2 22/07/2020 40", StringComparison.Ordinal));
        Assert.Equal(Map + "/rilevazioni/COMP/Q2", late[0].QuerySelector("a")!.GetAttribute("href"));
        var risk = page.QuerySelector("table[aria-labelledby='h-rischio'] tbody tr")!.Says();
        Assert.Contains("A4 Turismo e territorio", risk, StringComparison.Ordinal);
        Assert.Contains("a rischio", risk, StringComparison.Ordinal);
        Assert.Contains("A4.1", risk, StringComparison.Ordinal);
        Assert.Contains("a fine anno è atteso", risk, StringComparison.Ordinal);
    }

    [Fact]
    public async Task On_a_personal_card_that_is_published_nobody_says_causes_but_those_whose_it_is()
    {
        var file = System.Text.Json.Nodes.JsonNode.Parse(MonitoredSite.UnderWay())!.AsObject();
        file["method"]!["publishedCards"] = new System.Text.Json.Nodes.JsonArray("sg");
        await site.ImportAsync(System.Text.Encoding.UTF8.GetBytes(file.ToJsonString()));
        const string theirs = Map + "/scostamento/sg/P1?al=2020-06-30";
        using var office = await site.ClientAsync("struttura.tecnica");
        using var secretary = await site.ClientAsync("segretario.generale");
        var form = await secretary.PageAsync(theirs);

        var key = ((AngleSharp.Html.Dom.IHtmlInputElement)(await office.PageAsync("/cciaa_pi/deleghe")).QuerySelector("[name=__RequestVerificationToken]")!).Value;
        using var sent = await office.SendAsync(form, theirs, "form.cause", ("__RequestVerificationToken", key), ("Testo", "Perché"));

        Assert.Null((await office.PageAsync(theirs)).QuerySelector("form.cause"));
        Assert.Equal(HttpStatusCode.NotFound, sent.StatusCode);
    }

    [Fact]
    public async Task A_day_before_anything_is_due_has_no_score_and_a_day_that_is_none_is_refused()
    {
        using var head = await site.ClientAsync("comp");
        Assert.Equal("–", (await head.PageAsync(Map + "/monitoraggio?al=2020-02-15")).Says(".hero .big"));
        foreach (var day in new[] { "2020-02-31", "2021-01-01", "2019-12-31", "ieri" })
        {
            using var refused = await head.GetAsync(new Uri(Map + "/monitoraggio?al=" + day, UriKind.Relative), Stop);
            Assert.Equal(HttpStatusCode.BadRequest, refused.StatusCode);
            Assert.Contains("dal 01/01/2020 al 31/12/2020", (await refused.PageAsync()).Says("[role=alert]"), StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task A_frozen_monitoring_stays_as_it_was_whatever_changes_later()
    {
        using var office = await site.ClientAsync("struttura.tecnica");
        await FreezeAsync(office, "2020-03-31");
        await FreezeAsync(office, "2020-06-30");
        var before = (await office.PageAsync(Frozen)).Says("main");
        var cycle = CycleReader.Read(MonitoredSite.UnderWay()).Cycle!;
        await site.ImportAsync(CycleWriter.Write(cycle with { Values = [.. cycle.Values.Where(value => value.Measure != "694" || value.Year < 2020)] }));

        Assert.Equal(before, (await office.PageAsync(Frozen)).Says("main"));
        Assert.NotEqual((await office.PageAsync(Frozen)).Says(".hero .big"), (await office.PageAsync(June)).Says(".hero .big"));
        Assert.Contains("Fissato da Struttura tecnica", before, StringComparison.Ordinal);

        using var twice = await office.SubmitAsync(Map + "/monitoraggio?al=2020-05-31", "form.freeze");
        Assert.Equal(Map + "/monitoraggio/2020-05-31", twice.Headers.Location?.OriginalString);
        var page = await office.PageAsync(Map + "/monitoraggio?al=2020-04-30");
        page.QuerySelector("form.freeze")!.SetAttribute("action", June);
        using var refused = await office.SendAsync(page, June, "form.freeze");
        Assert.Equal(HttpStatusCode.BadRequest, refused.StatusCode);
        Assert.Contains("Il monitoraggio al 30 giugno 2020 è già fissato", (await refused.PageAsync()).Says("[role=alert]"), StringComparison.Ordinal);

        await using var db = await OpenAsync();
        Assert.Equal(3, await db.MonitoringSnapshots.CountAsync(Stop));
        var noted = await db.Audit.Where(entry => entry.Action == "monitoring-frozen").OrderBy(entry => entry.Sequence).Select(entry => entry.Subject).ToListAsync(Stop);
        Assert.Equal(["2020/monitoring/2020-03-31", "2020/monitoring/2020-06-30", "2020/monitoring/2020-05-31"], noted);
        Assert.Contains("Monitoraggio al 30 giugno 2020", (await office.PageAsync("/cciaa_pi/registro")).Says("main"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Only_the_support_office_freezes()
    {
        using var office = await site.ClientAsync("struttura.tecnica");
        var form = await office.PageAsync(June);
        foreach (var person in new[] { "comp", "dirigente.rs", "segretario.generale", "oiv", "giunta", "lettore", "amministratore" })
        {
            using var other = await site.ClientAsync(person);
            var page = await other.PageAsync(June);
            Assert.Empty(page.QuerySelectorAll("form.freeze"));
            using var refused = await other.SendAsync(await WithFormAsync(other, form), June, "form.freeze");
            Assert.Equal(HttpStatusCode.NotFound, refused.StatusCode);
        }
        await using var db = await OpenAsync();
        Assert.Empty(await db.MonitoringSnapshots.ToListAsync(Stop));
    }

    [Fact]
    public async Task What_rose_and_what_fell_is_said_in_points_and_the_course_is_drawn_from_two_on()
    {
        using var office = await site.ClientAsync("struttura.tecnica");
        await FreezeAsync(office, "2020-03-31");
        Assert.Empty((await office.PageAsync(Map + "/obiettivo/ente/A/A4")).QuerySelectorAll("svg.trend"));
        await FreezeAsync(office, "2020-06-30");

        var page = await office.PageAsync(August + "&con=2020-03-31");
        Assert.Contains("Che cosa è cambiato dal 31 marzo 2020", page.Says("#h-confronto"), StringComparison.Ordinal);
        Assert.Contains(page.EachSays("#h-confronto ~ .two li"), row => row.StartsWith('+') && row.Contains("A4 Turismo e territorio", StringComparison.Ordinal));
        foreach (var address in new[] { "", "/obiettivo/ente/A/A4", "/indicatore/A4.1" })
        {
            var drawn = await office.PageAsync(Map + address);
            Assert.Single(drawn.QuerySelectorAll(".course svg.trend"));
            Assert.Equal(2, drawn.QuerySelectorAll(".course tbody tr").Length);
        }
    }

    [Fact]
    public async Task A_cause_is_said_by_who_answers_and_a_later_one_stands_in_its_place()
    {
        using var owner = await site.ClientAsync("comp");
        using var above = await site.ClientAsync("segretario.generale");
        using var other = await site.ClientAsync("rag");
        await SayAsync(owner, "external", "Alberghi\u0007 chiusi.");
        await SayAsync(above, "internal", "Campagna partita tardi.");

        var page = await other.PageAsync(Cause);
        Assert.Empty(page.QuerySelectorAll("form.cause"));
        Assert.Equal(2, page.QuerySelectorAll(".time li").Length);
        Assert.StartsWith("Monitoraggio al 30 giugno 2020 interna: Campagna partita tardi.", page.EachSays(".time li").First(), StringComparison.Ordinal);
        Assert.Contains("sostituita da una successiva esterna: Alberghi chiusi.", page.EachSays(".time li").Last(), StringComparison.Ordinal);
        Assert.Contains("interna: Campagna partita tardi.", (await other.PageAsync(June)).Says("table[aria-labelledby='h-rischio']"), StringComparison.Ordinal);
        Assert.DoesNotContain("Campagna", (await other.PageAsync(August)).Says("main"), StringComparison.Ordinal);
        var objective = (await other.PageAsync(Map + "/obiettivo/ente/A/A4")).Says("main");
        Assert.Contains("Campagna partita tardi.", objective, StringComparison.Ordinal);
        Assert.DoesNotContain("Alberghi", objective, StringComparison.Ordinal);

        using var office = await site.ClientAsync("struttura.tecnica");
        var register = (await office.PageAsync("/cciaa_pi/registro")).Says("main");
        Assert.Contains("Causa di uno scostamento indicata", register, StringComparison.Ordinal);
        Assert.Contains("testo: da Alberghi chiusi. a Campagna partita tardi.", register.Replace("«", "", StringComparison.Ordinal).Replace("»", "", StringComparison.Ordinal), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_cause_without_its_kind_or_text_is_refused_beside_the_field_and_nobody_else_may_say_one()
    {
        using var owner = await site.ClientAsync("comp");
        using var empty = await owner.SubmitAsync(Cause, "form.cause");
        Assert.Equal(HttpStatusCode.BadRequest, empty.StatusCode);
        Assert.Equal(["causa-errore", "testo-errore"], (await empty.PageAsync()).QuerySelectorAll("form.cause .fault").Select(fault => fault.Id));
        using var endless = await owner.SubmitAsync(Cause, "form.cause", ("Causa", "external"), ("Testo", new string('a', 2001)));
        Assert.Contains("2.000 caratteri", (await endless.PageAsync()).Says("#testo-errore"), StringComparison.Ordinal);

        var form = await owner.PageAsync(Cause);
        foreach (var person in new[] { "rag", "lettore", "oiv", "giunta" })
        {
            using var other = await site.ClientAsync(person);
            using var refused = await other.SendAsync(await WithFormAsync(other, form), Cause, "form.cause", ("Causa", "external"), ("Testo", "Altro"));
            Assert.Equal(HttpStatusCode.NotFound, refused.StatusCode);
        }
        await using var db = await OpenAsync();
        Assert.Empty(await db.DeviationComments.ToListAsync(Stop));
    }

    [Fact]
    public async Task Personal_cards_are_in_no_monitoring_of_who_may_not_see_them()
    {
        using var office = await site.ClientAsync("struttura.tecnica");
        using var holder = await site.ClientAsync("dirigente.rs");
        await FreezeAsync(office, "2020-06-30");
        const string mine = Map + "/scostamento/rs/B1?al=2020-06-30";
        using var said = await holder.SubmitAsync(mine, "form.cause", ("Causa", "internal"), ("Testo", "Segreto della scheda"));
        Assert.Equal(HttpStatusCode.Redirect, said.StatusCode);

        Assert.Contains("rs/B1;", await holder.GetStringAsync(new Uri(Frozen + "?formato=csv", UriKind.Relative), Stop), StringComparison.Ordinal);
        Assert.Contains("Segreto della scheda", (await holder.PageAsync(mine)).Says("main"), StringComparison.Ordinal);
        foreach (var person in new[] { "comp", "struttura.tecnica", "lettore", "amministratore" })
        {
            using var other = await site.ClientAsync(person);
            foreach (var address in new[] { June, Frozen, Frozen + "?formato=csv", June + "&formato=csv", Map + "/analisi", "/cciaa_pi/registro" })
            {
                using var answer = await other.GetAsync(new Uri(address, UriKind.Relative), Stop);
                var text = await answer.Content.ReadAsStringAsync(Stop);
                Assert.DoesNotContain("Segreto", text, StringComparison.Ordinal);
                // The register says by whom and at which address something was done in a card, and not what.
                Assert.True(address.EndsWith("registro", StringComparison.Ordinal) || !(text.Contains("Dirigente area risorse strumentali", StringComparison.Ordinal) || text.Contains("rs/B1", StringComparison.Ordinal)), $"{person} {address}");
            }
            using var there = await other.GetAsync(new Uri(mine, UriKind.Relative), Stop);
            Assert.Equal(HttpStatusCode.NotFound, there.StatusCode);
        }
    }

    [Fact]
    public async Task A_cause_is_for_whom_its_card_was_for_when_it_was_said_and_is_still()
    {
        const string mine = Map + "/scostamento/rs/B1?al=2020-06-30";
        using var holder = await site.ClientAsync("dirigente.rs");
        using var said = await holder.SubmitAsync(mine, "form.cause", ("Causa", "internal"), ("Testo", "Segreto di allora"));
        Assert.Equal(HttpStatusCode.Redirect, said.StatusCode);
        var cycle = CycleReader.Read(MonitoredSite.UnderWay()).Cycle!;
        await site.ImportAsync(CycleWriter.Write(cycle with { Scorecards = [.. cycle.Scorecards.Select(card => card.Code == "rs" ? card with { Holder = "COMP" } : card)] }));

        using var later = await site.ClientAsync("comp");
        Assert.DoesNotContain("Segreto di allora", (await later.PageAsync(mine)).Says("main"), StringComparison.Ordinal);
        Assert.DoesNotContain("Segreto di allora", (await later.PageAsync(Map + "/obiettivo/rs/B1")).Says("main"), StringComparison.Ordinal);
        using var evaluator = await site.ClientAsync("segretario.generale");
        Assert.Contains("Segreto di allora", (await evaluator.PageAsync(mine)).Says("main"), StringComparison.Ordinal);
        using var gone = await holder.GetAsync(new Uri(mine, UriKind.Relative), Stop);
        Assert.Equal(HttpStatusCode.NotFound, gone.StatusCode);
    }

    [Fact]
    public async Task A_cause_is_read_by_its_name_when_the_plan_no_longer_has_what_it_was_said_of()
    {
        using var office = await site.ClientAsync("struttura.tecnica");
        await FreezeAsync(office, "2020-06-30");
        using var said = await office.SubmitAsync(Map + "/scostamento/ente/A/A4/A4.1?al=2020-06-30", "form.cause", ("Causa", "external"), ("Testo", "Alberghi chiusi."));
        Assert.Equal(HttpStatusCode.Redirect, said.StatusCode);
        var cycle = CycleReader.Read(MonitoredSite.UnderWay()).Cycle! with { Neutralisations = [] };
        var name = "A4.1 " + cycle.Indicators.Find(indicator => indicator.Code == "A4.1")!.Name;
        await site.ImportAsync(CycleWriter.Write(cycle with { Scorecards = [.. cycle.Scorecards.Select(card => Without(card, "A4.1"))] }));

        foreach (var address in new[] { June, Frozen })
        {
            var page = (await office.PageAsync(address)).Says("section[aria-labelledby=h-tolte]");
            Assert.Contains(name, page, StringComparison.Ordinal);
            Assert.Contains("Alberghi chiusi.", page, StringComparison.Ordinal);
        }
        Assert.Contains("Detto di: " + name, (await office.PageAsync(Map + "/obiettivo/ente/A/A4")).Says("main"), StringComparison.Ordinal);

        // Something else under the same code: the words stay with what they were said of.
        await site.ImportAsync(CycleWriter.Write(cycle with { Indicators = [.. cycle.Indicators.Select(one => one.Code == "A4.1" ? one with { Name = "Un altro indicatore" } : one)] }));
        Assert.Contains("Detto di: " + name, (await office.PageAsync(Map + "/scostamento/ente/A/A4/A4.1")).Says("main"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_stands_in_for_the_head_says_a_cause_in_their_name_though_they_head_another_unit()
    {
        await StandInAsync(site, "comp", "rag");
        using var other = await site.ClientAsync("rag");
        await SayAsync(other, "external", "Detto in sostituzione.");
        await using var db = await OpenAsync();
        var entry = await db.Audit.Where(one => one.Action == "deviation-commented").SingleAsync(Stop);
        Assert.Equal(("Responsabile ragioneria", "Responsabile servizio per la competitività"), (entry.PersonName, entry.OnBehalfOfName));
    }

    [Fact]
    public async Task What_was_entered_by_a_past_day_counts_on_it_and_a_snapshot_says_how_much_later_it_was_frozen()
    {
        var cycle = CycleReader.Read(MonitoredSite.UnderWay()).Cycle!;
        var code = cycle.Scorecards[0].Children.OfType<Node>().SelectMany(ItemsOf).First(item => item.Indicator is { } one && cycle.Indicators.Find(indicator => indicator.Code == one)!.Formula is null).Indicator!;
        var given = CycleReader.Read(File.ReadAllBytes(SampleFile.Path)).Cycle!.IndicatorValues.Where(value => value.Indicator == code && value.Year == 2020);
        await site.ImportAsync(CycleWriter.Write(cycle with { IndicatorValues = [.. given] }));
        using var office = await site.ClientAsync("struttura.tecnica");
        var before = Counts((await office.PageAsync(June)).Says(".hero"));

        await using (var db = await OpenAsync())
        {
            db.DatumRecords.Add(new DatumRecord { CycleId = await CycleIdAsync(), Datum = $"indicatore/{code}/2020", Version = 1, Person = "p", PersonName = "P", At = new DateTimeOffset(2020, 5, 10, 9, 0, 0, TimeSpan.Zero) });
            await db.SaveChangesAsync(Stop);
        }
        Assert.Equal((before.Given + 1, before.Due + 1), Counts((await office.PageAsync(June)).Says(".hero")));
        await FreezeAsync(office, "2020-06-30");
        var frozen = (await office.PageAsync(Frozen)).Says(".hero");
        Assert.Contains("giorni dopo, con il piano del giorno in cui è stato fissato.", frozen, StringComparison.Ordinal);
        Assert.Equal((before.Given + 1, before.Due + 1), Counts(frozen));
    }

    [Fact]
    public async Task What_is_missing_is_due_when_the_administrations_calendar_says()
    {
        using var office = await site.ClientAsync("struttura.tecnica");
        using var changed = await office.SubmitAsync("/cciaa_pi/calendario/scadenza/dati", "main form", ("Form.Giorni", "31"));
        Assert.Equal(HttpStatusCode.Redirect, changed.StatusCode);
        var late = (await office.PageAsync(August)).EachSays("table[aria-labelledby='h-mancanti'] tbody tr");
        Assert.Contains(late, row => row.Contains("II trimestre 2020", StringComparison.Ordinal) && row.EndsWith("31/07/2020 31", StringComparison.Ordinal));
    }

    [Fact]
    public async Task What_is_shown_is_downloaded()
    {
        using var head = await site.ClientAsync("comp");
        var scores = await head.GetStringAsync(new Uri(August + "&formato=csv", UriKind.Relative), Stop);
        Assert.Contains("ente/A/A4;Turismo e territorio;", scores, StringComparison.Ordinal);
        Assert.Contains(";a rischio", scores, StringComparison.Ordinal);
        var missing = await head.GetStringAsync(new Uri(August + "&formato=csv&tabella=mancanti", UriKind.Relative), Stop);
        Assert.Contains("Servizio per la competitività;II trimestre 2020;1;2;", missing, StringComparison.Ordinal);
        using var book = await head.GetAsync(new Uri(August + "&formato=xlsx", UriKind.Relative), Stop);
        Assert.Equal(HttpStatusCode.OK, book.StatusCode);
        using var none = await head.GetAsync(new Uri(August + "&formato=pdf", UriKind.Relative), Stop);
        Assert.Equal(HttpStatusCode.NotFound, none.StatusCode);
    }

    private static async Task FreezeAsync(HttpClient office, string day)
    {
        using var frozen = await office.SubmitAsync(Map + "/monitoraggio?al=" + day, "form.freeze");
        Assert.Equal(Map + "/monitoraggio/" + day, frozen.Headers.Location?.OriginalString);
    }

    private static async Task SayAsync(HttpClient client, string cause, string text)
    {
        using var said = await client.SubmitAsync(Cause, "form.cause", ("Causa", cause), ("Testo", text));
        Assert.Equal(Cause, said.Headers.Location?.OriginalString);
    }

    // A form of another's page, with the key of one's own: as who writes the request by hand.
    private static async Task<AngleSharp.Dom.IDocument> WithFormAsync(HttpClient client, AngleSharp.Dom.IDocument form)
    {
        var key = (await client.PageAsync("/cciaa_pi/deleghe")).QuerySelector("input[name=__RequestVerificationToken]")!.GetAttribute("value")!;
        foreach (var field in form.QuerySelectorAll("input[name=__RequestVerificationToken]"))
        {
            field.SetAttribute("value", key);
        }
        return form;
    }

    private static (int Given, int Due) Counts(string text) =>
        Regex.Match(text, "([0-9]+) su ([0-9]+)").Groups is [_, var given, var due] ? (int.Parse(given.Value, CultureInfo.InvariantCulture), int.Parse(due.Value, CultureInfo.InvariantCulture)) : default;

    private static Node Without(Node node, string indicator) => node with
    {
        Children = [.. node.Children.Where(child => child is not Item { Indicator: { } code } || code != indicator).Select(child => child is Node below ? Without(below, indicator) : child)],
    };

    private static IEnumerable<Item> ItemsOf(Node node) => node.Children.SelectMany(child => child is Node below ? ItemsOf(below) : [(Item)child]);

    private async Task<int> CycleIdAsync() => (await site.Services.GetRequiredService<CycleCache>().SummaryAsync("cciaa_pi", 2020, Stop))!.Id;

    /// <summary>Has somebody stand in for another from now on.</summary>
    internal static async Task StandInAsync(Site site, string from, string to)
    {
        await using var db = await site.Services.GetRequiredService<IDbContextFactory<TraguardoDb>>().CreateDbContextAsync(Stop);
        async Task<Guid> IdAsync(string who) => (await db.People.SingleAsync(person => person.Email == $"{who}@esempio.invalid", Stop)).Id;
        db.Delegations.Add(new Web.Access.Delegation { Administration = "cciaa_pi", FromPerson = await IdAsync(from), ToPerson = await IdAsync(to), From = DateOnly.MinValue, Until = DateOnly.MaxValue });
        await db.SaveChangesAsync(Stop);
    }

    private Task<TraguardoDb> OpenAsync() => site.Services.GetRequiredService<IDbContextFactory<TraguardoDb>>().CreateDbContextAsync(Stop);
}
