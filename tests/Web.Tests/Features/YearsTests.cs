using System.Net;
using System.Text.Json.Nodes;
using Traguardo.Web.Tests.Rig;
using Xunit;

namespace Traguardo.Web.Tests.Features;

/// <summary>An administration with the cycles of two years, the second of which records nothing of the first: the years stand beside each other.</summary>
public sealed class YearsTests(YearsSite site) : IClassFixture<YearsSite>
{
    private const string Map = "/cciaa_pi/2021";

    [Fact]
    public async Task An_indicator_shows_the_year_that_only_the_cycle_before_knows_and_says_so()
    {
        using var client = site.Client();

        var page = await client.PageAsync(Map + "/indicatore/D2.2");

        Assert.Equal(["Dato", "2021", "2020", "Fonte"], page.EachSays("[aria-labelledby=h-anni] thead th"));
        Assert.Equal(
            ["D2.2 L'indicatore", "5%", "4% dal ciclo 2020, con la formula di quel ciclo", "calcolato dalla formula"],
            page.EachSays("[aria-labelledby=h-anni] tbody tr:first-child > *"));
        Assert.Contains("2020: 4%; 2021: 5%", page.QuerySelector("svg.trend")!.GetAttribute("aria-label"), StringComparison.Ordinal);
        Assert.Contains(page.EachSays("[aria-labelledby=h-anni] tbody tr:nth-child(2) > *"), cell => cell == "792 dal ciclo 2020");
    }

    [Fact]
    public async Task A_measure_shows_it_too()
    {
        using var client = site.Client();
        var code = YearsSite.SoldSeats;

        var page = await client.PageAsync($"{Map}/misura/{code}");

        Assert.Equal(["1.125", "792"], page.EachSays("[aria-labelledby=h-valori] tbody .num"));
        Assert.Equal(["rilevato", "rilevatodal ciclo 2020"], page.EachSays("[aria-labelledby=h-valori] tbody td:last-child").Select(cell => cell.Split("importato")[0]));
        Assert.NotNull(page.QuerySelector("svg.trend"));
    }

    [Fact]
    public async Task What_comes_after_a_cycle_is_not_its_own()
    {
        using var client = site.Client();

        var page = await client.PageAsync(SampleSite.Map + "/indicatore/D2.2");

        Assert.DoesNotContain("2021", page.Says("[aria-labelledby=h-anni]"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/perche/ente/A/A4", "/perche/ente/A/A4")]
    [InlineData("/perche/sg/P1/ente/A/A4/A4.1", "/perche/sg/P1/ente/A/A4/A4.1")]
    [InlineData("/perche/area:1", "/perche/area%3A1")]
    [InlineData("/obiettivo/ente/A/A4", "/obiettivo/ente/A/A4")]
    [InlineData("/indicatore/D2.2", "/indicatore/D2.2")]
    [InlineData("/indicatore/C2.10", "")]
    [InlineData("/misura/694", "/misura/694")]
    [InlineData("/misure", "/misure")]
    [InlineData("/cruscotto", "/cruscotto")]
    [InlineData("/cruscotto/sg", "/cruscotto/sg")]
    [InlineData("/programmi", "/programmi")]
    [InlineData("/controlli", "/controlli")]
    [InlineData("/cerca?q=turismo", "/cerca?q=turismo")]
    [InlineData("", "")]
    public async Task The_chooser_leads_to_the_same_page_of_the_other_year_where_it_is_there(string here, string there)
    {
        using var client = site.Client();

        var page = await client.PageAsync(SampleSite.Map + here);

        var other = page.QuerySelectorAll("#cicli a").Single(link => link.Says().StartsWith("2021", StringComparison.Ordinal)).Href();
        Assert.Equal(Map + there, other);
        using var answer = await client.GetAsync(new Uri(other, UriKind.Relative), TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
    }
}

/// <summary>The sample, and the same plan in 2021 with values of that year alone, another formula, and an indicator less.</summary>
public sealed class YearsSite() : Site(sample: true)
{
    public const string SoldSeats = "920";

    protected override async Task FillAsync()
    {
        await ImportAsync(SampleFile.With(cycle =>
        {
            cycle["year"] = 2021;
            cycle["indicatorValues"] = new JsonArray();
            cycle["values"] = new JsonArray(cycle["values"]!.AsArray().Where(value => value!["year"]!.GetValue<int>() == 2020).Select(value =>
            {
                var next = value!.DeepClone();
                next["year"] = 2021;
                next["value"] = next["measure"]!.GetValue<string>() == SoldSeats ? 1125 : next["value"]?.DeepClone();
                return next;
            }).ToArray());
            var indicators = cycle["indicators"]!.AsArray();
            indicators.Remove(indicators.Single(indicator => indicator!["code"]!.GetValue<string>() == "C2.10"));
            var changed = indicators.Single(indicator => indicator!["code"]!.GetValue<string>() == "D2.2")!;
            changed["formula"] = $"1 * {changed["formula"]!.GetValue<string>()}";
        }));
    }
}
