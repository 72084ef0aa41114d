using Traguardo.Web.Tests.Rig;
using Xunit;

namespace Traguardo.Web.Tests.Features;

/// <summary>The programmes and the objectives they pay for lead to one another.</summary>
public sealed class ProgrammeTests(SampleSite sample, SeveralSite several)
{
    [Fact]
    public Task An_objective_named_by_its_code_is_the_administrations_own() =>
        LeadToOneAnother(sample, SampleSite.Map, "104", "/obiettivo/ente/A/A4");

    [Fact]
    public Task An_objective_may_be_named_by_its_path() =>
        LeadToOneAnother(several, SeveralSite.Odd, "P 1/a", "/obiettivo/ente%20%26%20co/A%3F/Cos%C3%AC%3F");

    [Fact]
    public async Task The_column_adds_up_and_what_the_expense_is_held_against_is_said()
    {
        using var client = sample.Client();

        var page = await client.PageAsync(SampleSite.Map + "/programmi");

        Assert.Equal(
            ["Totale 3.377.805 €", "di cui dei programmi con la spesa nota 2.335.698 €"],
            page.QuerySelectorAll("tfoot tr").Select(row => $"{row.Says("th")} {row.Says("td:nth-child(3)")}"));
        Assert.Contains("dei 2.335.698 € stanziati", page.Says(".lead-s"), StringComparison.Ordinal);
        var budgets = page.EachSays("tbody td:nth-child(3)").Where(euros => euros != "–")
            .Sum(euros => int.Parse(euros.Replace(".", "", StringComparison.Ordinal)[..^2], System.Globalization.CultureInfo.InvariantCulture));
        Assert.Equal(3_377_805, budgets);
    }

    [Fact]
    public async Task What_was_spent_is_not_zero_where_nobody_knows_it()
    {
        await several.ImportAsync(SampleFile.With(cycle =>
        {
            cycle["year"] = 2018;
            foreach (var programme in cycle["programmes"]!.AsArray())
            {
                programme!.AsObject().Remove("spent");
            }
        }));
        using var client = several.Client();

        var page = await client.PageAsync("/cciaa_pi/2018/programmi");

        Assert.Equal("Stanziati 3.377.805 €; la spesa non è ancora nota.", page.Says(".lead-s"));
        Assert.Equal(["Totale 3.377.805 € – –"], page.QuerySelectorAll("tfoot tr").Select(row => string.Join(' ', row.Says("th"), row.Says("td:nth-child(3)"), row.Says("td:nth-child(4)"), row.Says("td:nth-child(5)"))));
    }

    private static async Task LeadToOneAnother(Site site, string map, string programme, string objective)
    {
        using var client = site.Client();
        var programmes = await client.PageAsync($"{map}/programmi");

        var row = programmes.QuerySelectorAll("tbody tr").Single(row => row.Says("th strong") == programme);
        Assert.Equal(map + objective, row.QuerySelector("td a")!.Href());
        Assert.Equal([programme], (await client.PageAsync(map + objective)).EachSays("section[aria-labelledby=h-soldi] th strong"));
    }
}
