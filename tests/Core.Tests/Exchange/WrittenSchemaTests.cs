using System.Text.Json;
using CsCheck;
using Traguardo.Core.Checks;
using Traguardo.Core.Display;
using Traguardo.Core.Exchange;
using Traguardo.Core.Explaining;
using Traguardo.Core.Measures;
using Traguardo.Core.Scoring;
using Traguardo.Core.Tests.Generators;
using Traguardo.Core.Tests.Support;
using Xunit;

namespace Traguardo.Core.Tests.Exchange;

/// <summary>The published schemas of what is only written: all that is written fits them, and they tell of nothing that never is.</summary>
public sealed class WrittenSchemaTests
{
    public static TheoryData<string> Formats => [.. Writers.Keys];

    private static readonly Dictionary<string, Func<ScoredCycle, IEnumerable<byte[]>>> Writers = new()
    {
        [ResultWriter.Format] = scored => [ResultWriter.Write(scored, CycleChecks.Run(scored))],
        [FindingWriter.Format] = scored => [FindingWriter.Write(scored, CycleChecks.Run(scored))],
        [ExplanationWriter.Format] = Explanations,
    };

    [Theory]
    [MemberData(nameof(Formats))]
    public void What_is_written_fits_the_schema(string format)
    {
        var schema = JsonSchemaSubset.Load(File(format));

        CycleGen.Cycle.Sample(cycle => Assert.All(Written(format, cycle.Scored()), document => Assert.True(schema.Accepts(document))));
    }

    [Theory]
    [MemberData(nameof(Formats))]
    public void The_schema_has_the_members_that_are_written_and_no_other(string format)
    {
        var written = new SortedSet<string>(StringComparer.Ordinal);
        CycleGen.Cycle.Sample(
            cycle => written.UnionWith(Written(format, cycle.Compiled().Score(Period.Parse("S1"))).Concat(Written(format, cycle.Scored())).SelectMany(Members)),
            iter: 100,
            threads: 1,
            seed: "0000000000001");

        Assert.Equal(Properties(JsonElement.Parse(File(format))).Distinct().Order(StringComparer.Ordinal), written);
    }

    private static IEnumerable<byte[]> Explanations(ScoredCycle scored)
    {
        var explainer = new Explainer(scored, Figures.Italian);
        return scored.Scorecards.Select(card => card.Path)
            .Concat(scored.Areas.Select(area => Explainer.AreaPrefix + area.Area.Code))
            .Select(path => ExplanationWriter.Write(scored, explainer.Explain(path)!));
    }

    private static IEnumerable<JsonElement> Written(string format, ScoredCycle scored) => Writers[format](scored).Select(line => JsonElement.Parse(line));

    private static byte[] File(string format) => Repository.Bytes($"schemas/{format.Replace('/', '-')}.schema.json");

    private static IEnumerable<string> Members(JsonElement document) => document.ValueKind switch
    {
        JsonValueKind.Object => document.EnumerateObject().SelectMany(member => Members(member.Value).Prepend(member.Name)),
        JsonValueKind.Array => document.EnumerateArray().SelectMany(Members),
        _ => [],
    };

    private static IEnumerable<string> Properties(JsonElement schema) => schema.ValueKind switch
    {
        JsonValueKind.Object => schema.EnumerateObject().SelectMany(member => member.Name == "properties"
            ? member.Value.EnumerateObject().SelectMany(property => Properties(property.Value).Prepend(property.Name))
            : Properties(member.Value)),
        JsonValueKind.Array => schema.EnumerateArray().SelectMany(Properties),
        _ => [],
    };
}
