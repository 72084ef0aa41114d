using System.Text.Json;
using System.Text.RegularExpressions;
using Traguardo.Core.Tests.Support;
using Traguardo.Web.Tests.Rig;
using Xunit;

namespace Traguardo.Web.Tests.Commands;

[OnAnyDatabase]
public sealed partial class CheckCommandTests
{
    [Theory]
    [InlineData("it")]
    [InlineData("en")]
    public async Task Findings_are_printed_as_the_approved_ones(string language) =>
        ApprovedText.Check((await Traguardo.Run("check", Traguardo.Small, "--lang", language)).ToString(), $"Check.{language}");

    [Fact]
    public async Task The_staff_that_adds_up_to_51_is_found_in_the_context_beside_the_cycle()
    {
        var run = await Traguardo.Run("check", Traguardo.Sample);

        Assert.Matches("context/staff.byEducation .*\n.*51.*50|context/staff.byEducation .*\n.*50.*51", run.Output);
    }

    [Fact]
    public async Task Context_tables_can_be_named()
    {
        using var folder = new TemporaryFolder();
        var context = folder.Write("altro.json", "{\"rows\": {\"a\": [1], \"b\": [1]}, \"years\": [2024], \"total\": [2]}");

        var run = await Traguardo.Run("check", Traguardo.Small, "--context", context);

        Assert.DoesNotContain("context/", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Context_tables_that_cannot_be_read_are_told()
    {
        var run = await Traguardo.Run("check", Traguardo.Small, "--context", "nessuno.json");

        Assert.Equal((2, ""), (run.Exit, run.Output));
        Assert.StartsWith("nessuno.json: il file non c'è", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_target_first_printed_as_one_per_cent_is_found()
    {
        using var folder = new TemporaryFolder();
        var file = folder.Write("cycle.json", AsFirstPrinted(Text(Traguardo.Sample)));

        var run = await Traguardo.Run("check", file, "--json");

        var found = JsonElement.Parse(run.Output).GetProperty("findings").EnumerateArray()
            .Where(finding => finding.GetProperty("rule").GetString() == "target-misfit");
        Assert.Equal("ente/D/D3/D3.8", Assert.Single(found).GetProperty("path").GetString());
    }

    [Fact]
    public async Task The_answer_is_no_where_a_finding_is_an_error()
    {
        using var folder = new TemporaryFolder();
        var file = folder.Write("comune.json", Text(Traguardo.Small).Replace(", \"target\": 0.9}", "}", StringComparison.Ordinal));

        var run = await Traguardo.Run("check", file);

        Assert.Equal((1, ""), (run.Exit, run.Error));
        Assert.StartsWith("Errori: 1 ", run.Output, StringComparison.Ordinal);
        Assert.Contains("\nErrori\n  ente/U/U1/I1 [item-without-target]\n", run.Output, StringComparison.Ordinal);
    }

    private static string Text(string file) => System.Text.Encoding.UTF8.GetString(Repository.Bytes(file));

    private static string AsFirstPrinted(string cycle)
    {
        var printed = TargetOfD38().Replace(cycle, "${before}0.01");
        Assert.NotEqual(cycle, printed);
        return printed;
    }

    [GeneratedRegex("""(?<before>"indicator": "D3.8",\s*"weight": 10,\s*"target": )1\.0""")]
    private static partial Regex TargetOfD38();
}
