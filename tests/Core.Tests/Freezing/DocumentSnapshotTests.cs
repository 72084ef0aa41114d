using System.Text;
using System.Text.Json;
using CsCheck;
using Traguardo.Core.Cycles;
using Traguardo.Core.Exchange;
using Traguardo.Core.Freezing;
using Traguardo.Core.Monitoring;
using Traguardo.Core.Tests.Exchange;
using Traguardo.Core.Tests.Generators;
using Traguardo.Core.Tests.Support;
using Traguardo.Core.Writing;
using Xunit;

namespace Traguardo.Core.Tests.Freezing;

/// <summary>What is frozen is read as it was, is written in one way, fits its schema, and what is no snapshot is told why.</summary>
public sealed class DocumentSnapshotTests
{
    private static readonly byte[] Schema = Repository.Bytes("schemas/document-snapshot-1.schema.json");
    private static readonly Cycle Pisa = CycleReader.Read(Repository.Bytes("samples/pisa-2020/cycle.json")).Cycle!;
    private static readonly DocumentSnapshot Full = Of(Pisa);

    [Fact]
    public void It_is_read_as_it_was_and_written_in_one_way() => CycleGen.Cycle.Sample(
        cycle =>
        {
            var written = Of(cycle).Write();
            var reading = SnapshotReader.Read(written);

            Assert.Equal([], reading.Faults);
            Assert.Equal(Content.Of(cycle), Content.Of(reading.Snapshot!.Cycle));
            Assert.Equal(Encoding.UTF8.GetString(written), Encoding.UTF8.GetString(reading.Snapshot.Write()));
        },
        iter: 100);

    [Fact]
    public void Layout_of_what_was_stored_and_the_order_of_texts_make_no_other_bytes()
    {
        var other = Full with
        {
            Context = JsonSerializer.Serialize(JsonElement.Parse(Full.Context!)),
            Template = """{ "code" :   "relazione",  "weight": 2.0 }""",
            Texts = [.. Full.Texts.Reverse()],
        };

        Assert.Equal((Full with { Template = """{"code":"relazione","weight":2.0}""" }).Write(), other.Write());
    }

    [Fact]
    public void A_document_is_made_from_what_is_in_it()
    {
        var source = SnapshotReader.Read(Full.Write()).Source!;

        Assert.Equal(Pisa.Scored().Scorecards.Select(card => card.Result), source.Scored.Scorecards.Select(card => card.Result));
        Assert.Equal(ContextReader.Read(Encoding.UTF8.GetBytes(Full.Context!)).Tables.Select(table => table.Path), source.Context.Select(table => table.Path));
        Assert.Equal(Full.Texts.OrderBy(text => text.Key, StringComparer.Ordinal), source.Texts);
        Assert.Equal(Full.Monitorings[0].Write(), Assert.Single(source.Monitorings).Write());
        Assert.Equal((Full.Day, true), (source.Day, source.IsDraft));
    }

    [Fact]
    public void What_is_written_fits_the_schema_and_the_schema_tells_of_nothing_that_never_is()
    {
        var document = JsonElement.Parse(Full.Write());

        Assert.True(JsonSchemaSubset.Load(Schema).Accepts(document));
        Assert.Equal(Properties(JsonElement.Parse(Schema)).Order(StringComparer.Ordinal).Distinct(), Members(document).Order(StringComparer.Ordinal).Distinct());
    }

    [Theory]
    [InlineData("", "$")]
    [InlineData("[]", "$")]
    [InlineData("{\"format\":\"performance-cycle/1\"}", "$.format")]
    [InlineData("{\"format\":\"document-snapshot/1\"}", "$.template")]
    public void What_is_none_is_told_why(string text, string path) => Assert.Equal(path, SnapshotReader.Read(Encoding.UTF8.GetBytes(text)).Faults[0].Path);

    [Theory]
    [InlineData("\"draft\": true", "\"draft\": 1", "$.draft")]
    [InlineData("\"auditHead\": \"a", "\"auditHead\": \"A", "$.auditHead")]
    [InlineData("\"code\": \"cciaa_pi\"", "\"code\": \"\"", "$.cycle.administration.code")]
    [InlineData("\"indicator\": \"A1.1\"", "\"indicator\": \"A1.x\"", "$.cycle.scorecards[0].children[0].children[0].children[0].indicator")]
    [InlineData("\"total\": [", "\"total\": [1,", "$.context.staff.byAge.total")]
    [InlineData("\"key\": \"b\"", "\"key\": \"a\"", "$.texts[1]")]
    [InlineData("\"entries\": [", "\"others\": [", "$.monitorings[0]")]
    [InlineData("\"cards\": [", "\"cards\": null, \"others\": [", "$.monitorings[0]")]
    public void A_fault_says_where_it_is(string was, string becomes, string path)
    {
        var text = Encoding.UTF8.GetString(Full.Write());
        var at = text.IndexOf(was, StringComparison.Ordinal);
        var faults = SnapshotReader.Read(Encoding.UTF8.GetBytes(text.Remove(at, was.Length).Insert(at, becomes))).Faults;

        Assert.Equal(path, faults[0].Path);
        Assert.Equal(text[..at].Count(character => character == '\n') + 1, faults[0].Line!.Value, 6.0);
    }

    private static DocumentSnapshot Of(Cycle cycle) => new()
    {
        Template = """{"code":"relazione","weight":2.0}""",
        Day = new DateOnly(2021, 6, 16),
        IsDraft = true,
        AuditHead = new string('a', 64),
        Cycle = cycle,
        Context = Encoding.UTF8.GetString(Repository.Bytes("samples/pisa-2020/context.json")),
        Texts = [new Narrative("b", "Più", NarrativeState.Approved), new Narrative("a", "", NarrativeState.ToWrite)],
        Monitorings = [Snapshot.Of(Pisa.Scored(), new DateOnly(2020, 9, 30))],
    };

    // What has a format of its own is another schema's.
    private static IEnumerable<string> Members(JsonElement document) => document.ValueKind switch
    {
        JsonValueKind.Object => document.EnumerateObject().SelectMany(member =>
            (member.Name is "cycle" or "context" or "template" ? [] : Members(member.Value)).Prepend(member.Name)),
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
