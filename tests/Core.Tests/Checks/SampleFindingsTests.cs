using System.Text;
using System.Text.Json.Nodes;
using Traguardo.Core.Checks;
using Traguardo.Core.Exchange;
using Traguardo.Core.Tests.Support;
using Xunit;

namespace Traguardo.Core.Tests.Checks;

public sealed class SampleFindingsTests
{
    [Fact]
    public void The_findings_of_the_sample_are_the_approved_ones()
    {
        using var _ = Language.Italian();

        ApprovedText.Check(Text(), "SampleFindings.it");
    }

    [Fact]
    public void They_read_in_English_too()
    {
        using var _ = Language.English();

        ApprovedText.Check(Text(), "SampleFindings.en");
    }

    [Fact]
    public void A_target_of_D3_8_as_first_printed_is_found_to_be_of_another_unit()
    {
        var printed = JsonNode.Parse(Cycle)!;
        Item(printed, "ente", "D", "D3", "D3.8")["target"] = 0.01m;

        var more = Run(Encoding.UTF8.GetBytes(printed.ToJsonString())).Except(Run(Cycle));

        Assert.Equal(["target-misfit ente/D/D3/D3.8"], more.Select(finding => $"{finding.Rule} {finding.Path}"));
    }

    [Fact]
    public void Of_the_tables_only_the_one_that_does_not_add_up_is_found() =>
        Assert.Equal(
            ["context/staff.byEducation", "context/staff.byEducation.genderLastYear"],
            Run(Cycle).Where(finding => finding.Path.StartsWith("context/", StringComparison.Ordinal)).Select(finding => finding.Path));

    private static readonly byte[] Cycle = Repository.Bytes("samples/pisa-2020/cycle.json");

    private static readonly byte[] Context = Repository.Bytes("samples/pisa-2020/context.json");

    private static IReadOnlyList<Finding> Run(byte[] cycle) => CycleChecks.Run(CycleReader.Read(cycle).Compiled!.Score(), ContextReader.Read(Context).Tables);

    private static string Text() => string.Concat(Run(Cycle).Select(Checked.Line));

    private static JsonNode Item(JsonNode cycle, string card, params string[] codes) =>
        codes.Aggregate(
            cycle["scorecards"]!.AsArray().Single(node => (string?)node!["code"] == card)!,
            (node, code) => node["children"]!.AsArray().Single(child => (string?)(child!["code"] ?? child["indicator"]) == code)!);
}
