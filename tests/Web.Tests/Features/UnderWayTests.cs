using System.Globalization;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Microsoft.Extensions.DependencyInjection;
using Traguardo.Core.Recording;
using Traguardo.Core.Tests.Support;
using Traguardo.Web.Data;
using Traguardo.Web.Tests.Rig;
using Xunit;

namespace Traguardo.Web.Tests.Features;

/// <summary>A year that is not over: what is missing is to be entered, and is neither lost nor judged.</summary>
public sealed partial class UnderWayTests(UnderWaySite site, Chromium chromium) : IClassFixture<UnderWaySite>
{
    private static readonly string[] Judgements = ["non raggiunto", "mancante", "«", "promessi"];

    [Fact]
    public async Task The_map_leads_with_how_many_values_are_in_and_judges_nothing()
    {
        using var client = site.Client();

        var page = await client.PageAsync(UnderWaySite.Begun);

        var counts = Counts().Match(page.Says(".hero"));
        var due = DueData.Of((await site.Services.GetRequiredService<CycleCache>().FindAsync("cciaa_pi", 2022, TestContext.Current.CancellationToken))!.Compiled).All;
        Assert.True(counts.Success, page.Says(".hero"));
        Assert.Equal((due.Count(datum => datum.Lacks == Lack.Nothing), due.Count), (Number(counts, 1), Number(counts, 2)));
        Assert.Contains("valori inseriti", page.Says(".hero"), StringComparison.Ordinal);
        Assert.Equal(UnderWaySite.Begun + "/rilevazioni", page.QuerySelector(".hero a.big")!.Href());
        Assert.All(Judgements, word => Assert.DoesNotContain(word, page.Says(".hero"), StringComparison.Ordinal));
        Assert.Contains("Le voci già complete valgono", page.Says(".hero"), StringComparison.Ordinal);
        Assert.Empty(page.QuerySelectorAll(".bands"));
        Assert.Contains("da compilare", page.EachSays(".tile .st"));
        Assert.Contains("in corso", page.EachSays(".tile .st"));
        Assert.DoesNotContain("Dove si perdono", page.Says("main"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("")]
    [InlineData("/cruscotto/ente")]
    [InlineData("/obiettivo/ente/A/A4")]
    [InlineData("/perche/ente/A/A4")]
    [InlineData("/perche/ente")]
    public async Task Nothing_is_said_to_be_not_reached_while_nothing_is_in(string address)
    {
        using var client = site.Client();

        var page = await client.PageAsync(UnderWaySite.Empty + address);

        Assert.DoesNotContain(page.QuerySelectorAll("main .st.no, main .st.mid").Where(mark => mark.Closest(".legend") is null), _ => true);
        Assert.Contains(page.EachSays("main .st"), word => word == "da compilare");
        Assert.DoesNotContain("perde", page.Says(".lead-s"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/ipotesi?valori=inserite&prova=peso:ente/A/A4=50")]
    [InlineData("/aggiornamento/R1")]
    [InlineData("/sterilizzazioni?Cruscotto=sg&Indicatore=A4.6")]
    [InlineData("/oiv/giudizi")]
    public async Task What_would_change_is_shown_and_judged_by_nobody_while_values_are_missing(string address)
    {
        using var client = site.Client();

        foreach (var map in new[] { UnderWaySite.Begun, UnderWaySite.Empty })
        {
            var main = (await client.PageAsync(map + address)).QuerySelector("main")!;
            foreach (var choice in main.QuerySelectorAll("select, form, .legend").ToList())
            {
                choice.Remove();
            }
            Assert.DoesNotContain(main.EachSays(".st"), word => word.Contains("raggiunto", StringComparison.Ordinal));
            Assert.All(new[] { "Non adeguato", "Il giudizio è «", "Il giudizio passa" }, word => Assert.DoesNotContain(word, main.Says(), StringComparison.Ordinal));
            if (map == UnderWaySite.Empty)
            {
                Assert.DoesNotMatch(@"(?<![\d,])0%", main.Says());
            }
        }
    }

    [Fact]
    public async Task Once_the_year_is_over_what_is_missing_counts_as_the_method_says()
    {
        using var client = site.Client();

        var over = await client.PageAsync(UnderWaySite.Over);
        var good = await client.PageAsync(SampleSite.Map);

        Assert.Contains("non raggiunto", over.EachSays(".tile .st"));
        Assert.Equal("no", over.QuerySelector(".bands [aria-current]")!.ClassName);
        Assert.Equal("ok", good.QuerySelector(".bands [aria-current]")!.ClassName);
    }

    [Fact]
    public async Task A_plan_in_preparation_is_shown_as_a_plan()
    {
        using var client = site.Client();

        var page = await client.PageAsync(UnderWaySite.Planned);

        Assert.StartsWith("Il piano: 12 obiettivi, 46 voci del cruscotto.", page.Says(".hero"), StringComparison.Ordinal);
        Assert.Equal("", string.Concat(page.EachSays(".tile .st, .tile .pct")));
        Assert.NotEmpty(page.QuerySelectorAll(".tile .w"));
        Assert.All(new[] { "Dei 100 punti", "Dove si perdono" }, word => Assert.DoesNotContain(word, page.Says("main"), StringComparison.Ordinal));
    }

    [Fact]
    public async Task Of_a_plan_in_preparation_nothing_is_missing_lost_or_late()
    {
        using var client = site.Client();

        Assert.DoesNotContain("manca un valore", (await client.PageAsync(UnderWaySite.Planned + "/controlli")).Says("main"), StringComparison.OrdinalIgnoreCase);
        foreach (var address in new[] { "/perche/ente/D/D2", "/perche/ente/D/D2/D2.2", "/indicatore/D2.2", "/rilevazioni" })
        {
            var said = (await client.PageAsync(UnderWaySite.Planned + address)).Says("main");
            Assert.All(new[] { "perde", "toglie", "in ritardo", "scaduta", "Dal 0%", "Dallo 0%", " 0%" }, word => Assert.DoesNotContain(word, said, StringComparison.Ordinal));
        }
        Assert.DoesNotContain("scaduta", (await client.PageAsync(UnderWaySite.Planned + "/rilevazioni/PROV")).Says("main"), StringComparison.Ordinal);
        Assert.Contains("non ancora aperta", (await client.PageAsync(UnderWaySite.Planned + "/rilevazioni")).Says("main"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(UnderWaySite.Begun)]
    [InlineData(UnderWaySite.Empty)]
    public async Task A_monitoring_of_a_year_that_lacks_values_says_that_it_is_incomplete_and_judges_nothing(string map)
    {
        using var client = site.Client();

        var page = await client.PageAsync(map + "/monitoraggio");

        Assert.Contains("Incompleto: mancano valori a ", page.Says(".hero"), StringComparison.Ordinal);
        Assert.DoesNotContain("Tutti gli obiettivi", page.Says("main"), StringComparison.Ordinal);
        Assert.Contains("da compilare", page.EachSays("main .st"));
        Assert.DoesNotContain("■", page.Says("main"), StringComparison.Ordinal);
        Assert.All(page.QuerySelectorAll("table[aria-labelledby=h-rischio] tbody tr").Where(row => row.Says().Contains("manca", StringComparison.Ordinal)), row => Assert.Empty(row.QuerySelectorAll(".st.no")));
        if (map == UnderWaySite.Empty)
        {
            Assert.Equal("–", page.Says(".hero .big"));
            Assert.DoesNotContain("non raggiunto", page.EachSays("main .st"));
        }
    }

    [Fact]
    public async Task A_frozen_monitoring_names_what_it_lacked()
    {
        using var office = await site.ClientAsync("struttura.tecnica");
        using var frozen = await office.SubmitAsync(UnderWaySite.Empty + "/monitoraggio?al=2023-12-31", "form.freeze");
        Assert.Equal(UnderWaySite.Empty + "/monitoraggio/2023-12-31", frozen.Headers.Location?.OriginalString);

        var page = await office.PageAsync(UnderWaySite.Empty + "/monitoraggio/2023-12-31");
        var lacked = page.EachSays(".lacked li").ToList();
        Assert.Contains($"Non era completo: {lacked.Count} voci dovute non avevano i loro valori", page.Says(".hero"), StringComparison.Ordinal);
        Assert.Contains(lacked, entry => entry.StartsWith("D2.2 ", StringComparison.Ordinal));
        Assert.Equal(41, lacked.Count);
    }

    [Fact]
    public async Task A_plan_without_entries_has_nothing_to_check_yet()
    {
        using var client = site.Client();

        Assert.Equal("Non c’è ancora niente da controllare: il piano non ha voci.", (await client.PageAsync(SeveralSite.Bare + "/controlli")).Says(".lead-s"));
        Assert.DoesNotContain("Dove si perdono", (await client.PageAsync(UnderWaySite.Blank)).Says("main"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("rag", UnderWaySite.Empty + "/rilevazioni")]
    [InlineData("oiv", UnderWaySite.Planned)]
    public async Task Who_has_values_to_enter_comes_in_where_they_are_entered(string person, string first)
    {
        using var client = await site.ClientAsync(person);

        using var answer = await client.GetAsync(new Uri("/", UriKind.Relative), TestContext.Current.CancellationToken);

        Assert.Equal(first, answer.Headers.Location!.OriginalString);
    }

    [Fact]
    public async Task The_register_is_no_wider_than_a_telephone()
    {
        await using var window = await chromium.WindowAsync(site.Address, 320);
        var page = await window.NewPageAsync();
        await page.GotoAsync(site.Address + "/cciaa_pi/registro");

        var wide = await page.EvaluateAsync<string[]>("() => [...document.querySelectorAll('main *')].filter(e => e.getBoundingClientRect().right > 320.5).map(e => e.tagName + '.' + e.className + ' ' + Math.round(e.getBoundingClientRect().right) + ' ' + e.textContent.trim().slice(0, 40))");

        Assert.Empty(wide);
        Assert.True(await page.EvaluateAsync<int>("() => document.documentElement.scrollWidth") <= 320);
    }

    [GeneratedRegex(@"^(\d+) (?:di|su) (\d+)")]
    private static partial Regex Counts();

    private static int Number(Match match, int group) => int.Parse(match.Groups[group].Value, CultureInfo.InvariantCulture);
}

/// <summary>The sample's plan in other years: over and under way without values, begun, in preparation; and a plan with nothing in it.</summary>
public sealed class UnderWaySite() : Site(sample: true)
{
    public const string Begun = "/cciaa_pi/2022";
    public const string Empty = "/cciaa_pi/2023";
    public const string Over = "/cciaa_pi/2019";
    public const string Planned = "/cciaa_pi/2024";
    public const string Blank = "/c_prova/2020";

    protected override async Task FillAsync()
    {
        await ImportAsync(OfYear(2022, some: true));
        await ImportAsync(OfYear(2023));
        await ImportAsync(OfYear(2019, "finalMeasurement"));
        await ImportAsync(SampleFile.InPreparation(2024));
        await ImportAsync(Repository.Bytes("tests/Web.Tests/Features/Cycles/bare.json"));
        await ImportAsync(SampleFile.With(cycle =>
        {
            cycle["administration"] = new JsonObject { ["code"] = "c_prova", ["name"] = "Comune di Prova" };
            foreach (var part in new[] { "acts", "neutralisations", "values", "indicatorValues", "indicators", "measures", "strategicAreas", "programmes", "units" })
            {
                cycle.Remove(part);
            }
            cycle["scorecards"] = new JsonArray(new JsonObject { ["code"] = "ente", ["title"] = "Ente", ["kind"] = "scorecard", ["children"] = new JsonArray() });
        }));
    }

    private static byte[] OfYear(int year, string? last = null, bool some = false) => SampleFile.With(cycle =>
    {
        cycle["year"] = year;
        cycle["acts"] = new JsonArray([.. new[] { "approved", "underWay", last }.OfType<string>().Select(to => (JsonNode)new JsonObject { ["to"] = to })]);
        cycle["revisions"] = new JsonArray(new JsonObject
        {
            ["code"] = "R1",
            ["node"] = "ente/D/D2",
            ["was"] = new JsonObject { ["indicator"] = "D2.2", ["target"] = 0.2 },
            ["becomes"] = new JsonObject { ["indicator"] = "D2.2", ["target"] = 0.1 },
            ["reason"] = "Sale chiuse",
        });
        foreach (var value in cycle["values"]!.AsArray().Where(value => (int)value!["year"]! == 2020).Take(some ? 20 : 0))
        {
            value!["year"] = year;
        }
    });
}
