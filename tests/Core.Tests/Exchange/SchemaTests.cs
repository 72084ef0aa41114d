using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using CsCheck;
using Traguardo.Core.Compiling;
using Traguardo.Core.Exchange;
using Traguardo.Core.Tests.Generators;
using Traguardo.Core.Tests.Support;
using Xunit;

namespace Traguardo.Core.Tests.Exchange;

/// <summary>The published schemas and the program say the same of the same document.</summary>
public sealed class SchemaTests
{
    private static readonly byte[] CycleSchema = Repository.Bytes("schemas/performance-cycle-1.schema.json");
    private static readonly JsonSchemaSubset Cycle = JsonSchemaSubset.Load(CycleSchema);
    private static readonly byte[] Everything = Repository.Bytes("tests/Core.Tests/Exchange/everything.json");

    private const string Hole = "here";

    // In place of any member, none of these may be taken by one and refused by the other.
    private static readonly string[] Replacements =
    [
        "null", "true", "\"\"", "\"x\"", "\"a/b\"", "\"a,b]\"", "\"2020-12-31\"", "\"31/12/2020\"", "\"riga\\nriga\"",
        "0", "-1", "2.5", "7", "2020.0", "1000000000000001", "[]", "[1]", "[1, 2]", "[1, 2, 3]", "[\"x\"]", "[\"\"]", "[null]", "[[1, 2]]", "[[1, \"2\"]]",
        "{}", "[{}]", "{\"kind\": \"floor\"}", "{\"kind\": \"floor\", \"floor\": 1}", "{\"kind\": \"spline\"}",
        "{\"kind\": \"steps\", \"steps\": []}", "{\"kind\": \"line\", \"points\": [[1, 2], [3]]}", "{\"kind\": \"baseline\", \"base\": true}",
    ];

    [Fact]
    public void The_sample_fits_the_schema() => Assert.True(Accepts(Repository.Bytes("samples/pisa-2020/cycle.json")));

    [Fact]
    public void Every_cycle_written_fits_the_schema() => CycleGen.Cycle.Sample(cycle => Assert.True(Accepts(CycleWriter.Write(cycle))));

    [Fact]
    public void The_document_with_everything_holds_every_member_of_the_schema_and_none_that_is_unknown()
    {
        var reading = CycleReader.Read(Everything);
        var written = new HashSet<string>(Members(JsonNode.Parse(Everything)!));

        Assert.Equal([], reading.Faults);
        Assert.DoesNotContain("Extra = '", Content.Of(reading.Cycle), StringComparison.Ordinal);
        Assert.Equal([], Properties(JsonNode.Parse(CycleSchema)!).Where(name => !written.Contains(name)));
    }

    [Fact]
    public void A_member_left_out_is_refused_by_both_or_by_neither() =>
        Assert.Equal([], Places.Select(WithoutPlace).OfType<(string, string)>().Select(changed => Disagreement(changed)).OfType<string>());

    [Fact]
    public void A_member_replaced_is_refused_by_both_or_by_neither() =>
        Assert.Equal([], Places.Select(WithHole).SelectMany(hole => Replacements.Select(by => Disagreement(Filled(hole, by)))).OfType<string>());

    [Theory]
    [MemberData(nameof(BadInputTests.Documents), MemberType = typeof(BadInputTests))]
    public void A_bad_document_is_refused_by_both_where_its_shape_is_bad(string name)
    {
        var document = Repository.Bytes($"{BadInputTests.Folder}/{name}.json");

        Assert.True(IsBeyondSchemas(name) || ShapeIsSound(document) == Accepts(document));
    }

    // What no schema can say: that the text is JSON at all, that a name stands once, that 1e400 has too many digits, that a text holds NUL.
    private static bool IsBeyondSchemas(string name) => name is "broken-json" or "broken-json-cut" or "double-member" or "numbers-too-large" or "text-with-nul";

    private static string? Disagreement((string What, string Document) changed)
    {
        var document = Encoding.UTF8.GetBytes(changed.Document);
        return Accepts(document) == ShapeIsSound(document) ? null : changed.What;
    }

    private static bool Accepts(byte[] document)
    {
        using var instance = JsonDocument.Parse(document);
        return Cycle.Accepts(instance.RootElement);
    }

    private static bool ShapeIsSound(byte[] document)
    {
        var log = new FaultLog();
        return CycleReader.ReadShape(document, log, out _) is { } cycle
            && log.IsEmpty
            && !CompiledCycle.Compile(cycle).Faults.Any(fault => SaidBySchemas.Any(text => Regex.IsMatch(fault.What, text)));
    }

    // What the compiler refuses for every cycle, from a file or not, and a schema can say as well: codes, names, ranges, what must be there.
    private static readonly string[] SaidBySchemas =
    [
        .. new[]
        {
            CompileTexts.UnsoundCode, CompileTexts.NoName, CompileTexts.YearOutOfRange, CompileTexts.DecimalsOutOfRange, CompileTexts.RowRoundingOutOfRange,
            CompileTexts.BandOutOfRange, CompileTexts.ThresholdOutOfRange, CompileTexts.CapOutOfRange, CompileTexts.OneSubject, CompileTexts.NoValue,
        }.Select(text => $"^{Regex.Replace(Regex.Escape(text), @"\\\{\d}", ".*")}$"),
    ];

    // All that can be left out or replaced, by its number; the root is not among them.
    private static IEnumerable<int> Places => Enumerable.Range(1, Below(JsonNode.Parse(Everything)!).Count() - 1);

    private static (string What, string Document)? WithoutPlace(int number)
    {
        var document = JsonNode.Parse(Everything)!;
        var place = Below(document).ElementAt(number);
        var what = $"{place.GetPath()}: left out";
        return place.Parent is JsonObject parent && parent.Remove(place.GetPropertyName()) ? (what, document.ToJsonString()) : null;
    }

    private static (string Path, string Document) WithHole(int number)
    {
        var document = JsonNode.Parse(Everything)!;
        var place = Below(document).ElementAt(number);
        var path = place.GetPath();
        place.ReplaceWith(Hole);
        return (path, document.ToJsonString());
    }

    private static (string What, string Document) Filled((string Path, string Document) hole, string by) =>
        ($"{hole.Path}: {by}", hole.Document.Replace($"\"{Hole}\"", by, StringComparison.Ordinal));

    private static IEnumerable<JsonNode> Below(JsonNode node) => (node switch
    {
        JsonObject members => members.Select(member => member.Value),
        JsonArray elements => elements,
        _ => Enumerable.Empty<JsonNode?>(),
    }).OfType<JsonNode>().SelectMany(Below).Prepend(node);

    private static IEnumerable<string> Members(JsonNode node) =>
        Below(node).OfType<JsonObject>().SelectMany(members => members.Select(member => member.Key));

    private static IEnumerable<string> Properties(JsonNode schema) =>
        Below(schema).Where(node => node.Parent is JsonObject && node.GetPropertyName() == "properties").OfType<JsonObject>().SelectMany(properties => properties.Select(property => property.Key));
}
