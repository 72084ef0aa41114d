using System.Text.Json;
using Traguardo.Core.Tests.Support;
using Traguardo.Web.Tests.Rig;
using Xunit;

namespace Traguardo.Web.Tests.Commands;

[OnAnyDatabase]
public sealed class ExplainCommandTests
{
    [Theory]
    [InlineData("it", "ente")]
    [InlineData("en", "dir/ente/U/U1")]
    [InlineData("it", "area:1")]
    public async Task A_score_is_explained_as_approved(string language, string path) => ApprovedText.Check(
        (await Traguardo.Run("explain", Traguardo.Small, path, "--lang", language)).ToString(),
        $"Explain.{path.Replace('/', '-').Replace(':', '-')}.{language}");

    [Theory]
    [InlineData("ente/D/D2/D2.2", "920", "950", "3,09")]
    [InlineData("ente/A/A4/A4.6", "919", "919", "1,56")]
    [InlineData("ente/A/A4/A4.1", "694", "2", "0,15")]
    public async Task Base_data_source_and_points_lost_are_named(string path, string first, string second, string lost)
    {
        var run = await Traguardo.Run("explain", Traguardo.Sample, path);

        Assert.Equal((0, ""), (run.Exit, run.Error));
        Assert.Contains($"─ {first} ", run.Output, StringComparison.Ordinal);
        Assert.Contains($"─ {second} ", run.Output, StringComparison.Ordinal);
        Assert.Contains("fonte: ", run.Output, StringComparison.Ordinal);
        Assert.Contains($"{lost} persi", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Programs_get_the_same_tree()
    {
        var run = await Traguardo.Run("explain", Traguardo.Sample, "ente/A/A4", "--json");

        var explanation = JsonElement.Parse(run.Output).GetProperty("explanation");
        Assert.Equal("ente/A/A4", explanation.GetProperty("path").GetString());
        Assert.Equal(["A4.1", "A4.2", "A4.3", "A4.6", "A4.5"], explanation.GetProperty("inputs").EnumerateArray().Select(item => item.GetProperty("code").GetString()));
        var datum = explanation.GetProperty("inputs")[0].GetProperty("inputs")[0];
        Assert.Equal(("measure", 404, 2020), (datum.GetProperty("kind").GetString(), datum.GetProperty("value").GetInt32(), datum.GetProperty("year").GetInt32()));
    }

    [Theory]
    [InlineData("D2.2", "ente/D/D2/D2.2")]
    [InlineData("ente/A/A44", "ente/A/A4")]
    [InlineData("ente/a/a4", "ente/A/A4, sg/P1/ente/A/A4")]
    [InlineData("area:9", "area:1, area:2, area:3")]
    public async Task A_path_that_leads_nowhere_is_answered_with_near_ones(string wrong, string near)
    {
        var run = await Traguardo.Run("explain", Traguardo.Sample, wrong);

        Assert.Equal((2, ""), (run.Exit, run.Output));
        Assert.StartsWith($"{Traguardo.Sample}: il percorso «{wrong}» non porta a niente; forse: {near}", run.Error, StringComparison.Ordinal);
        Assert.Equal(1, run.Error.Count(character => character == '\n'));
    }

    [Fact]
    public async Task A_path_that_is_near_nothing_is_told_how_paths_are_made()
    {
        var run = await Traguardo.Run("explain", Traguardo.Sample, new string('z', 100_000), "--lang", "en");

        Assert.Equal(2, run.Exit);
        Assert.EndsWith("leads nowhere; expected: the codes from the scorecard down joined by /, beginning with ente\n", run.Error, StringComparison.Ordinal);
    }
}
