using Traguardo.Web.Tests.Rig;
using Xunit;

namespace Traguardo.Web.Tests.Features;

public sealed class SearchTests(SampleSite site)
{
    [Fact]
    public async Task An_objective_is_found_by_the_name_people_call_it_by_and_its_figure_leads_to_why()
    {
        using var client = site.Client();

        var page = await client.PageAsync(SampleSite.Map + "/cerca?q=turismo+e+territorio");

        var row = page.QuerySelectorAll("tbody tr").First(row => row.Says("th strong") == "A4");
        Assert.StartsWith("A4 Turismo e territorio", row.Says("th"), StringComparison.Ordinal);
        Assert.Equal(SampleSite.Map + "/perche/ente/A/A4", row.QuerySelector(".num a")!.Href());
    }

    [Fact]
    public async Task Measures_are_found_by_who_answers_for_them()
    {
        using var client = site.Client();
        var units = SampleFile.Cycle.GetProperty("units").EnumerateArray();
        var unit = units.Single(unit => unit.GetProperty("name").GetString()!.Contains("ragioneria", StringComparison.OrdinalIgnoreCase)).GetProperty("code").GetString();
        var owned = SampleFile.Cycle.GetProperty("measures").EnumerateArray()
            .Where(measure => measure.TryGetProperty("owner", out var owner) && owner.GetString() == unit).Select(measure => measure.GetProperty("code").GetString()!).ToList();

        var page = await client.PageAsync(SampleSite.Map + "/cerca?q=ragioneria");

        Assert.True(owned.Count > 1);
        Assert.Subset(page.EachSays("tbody th strong").ToHashSet(), owned.ToHashSet());
    }
}
