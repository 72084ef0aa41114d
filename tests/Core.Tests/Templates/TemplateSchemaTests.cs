using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Traguardo.Core.Templates;
using Traguardo.Core.Templates.Charting;
using Traguardo.Core.Templates.Tables;
using Traguardo.Core.Tests.Exchange;
using Traguardo.Core.Tests.Support;
using Xunit;

namespace Traguardo.Core.Tests.Templates;

/// <summary>The published schema of templates and the reader say the same of the same template.</summary>
public sealed class TemplateSchemaTests
{
    private const string Hole = "here";

    private static readonly JsonSchemaSubset Schema = JsonSchemaSubset.Load(Encoding.UTF8.GetBytes(TemplateSchema.Write()));

    // In place of any member, none of these may be taken by one and refused by the other.
    private static readonly string[] Replacements =
    [
        "null", "true", "false", "0", "3.5", "\"\"", "\"x\"", "\"A\"", "\"a/b\"", "\"it\"", "\"all\"", "\"strategic\"", "\"code\"", "\"objective\"", "\"programmes\"", "[]", "[\"code\"]",
        "[\"x\"]", "[null]", "[{}]", "{}", "{\"has\": \"areas\"}", "[{\"column\": \"code\"}]", "[{\"header\": \"x\", \"text\": \"y\"}]", "[{\"column\": \"code\", \"text\": \"y\"}]", "[{\"name\": \"x\"}]", "{\"x\": 1}",
    ];

    private static readonly string[] Blocks =
    [
        """{"prose": "a", "heading": "b", "guide": "c", "instead": "d"}""",
        """{"text": "a"}""",
        """{"note": "a"}""",
        """{"figures": [{"name": "a", "label": "b"}]}""",
        .. TableKinds.All.Select(kind => $$"""{"table": "{{kind.Name}}", "title": "a", "turned": true, "columns": ["{{kind.Columns[0].Key}}", {"column": "{{kind.Columns[^1].Key}}", "header": "b"}, {"header": "c", "text": "d"}]{{Options(kind.Options)}}}"""),
        .. ChartKinds.All.Select(kind => $$"""{"chart": "{{kind.Name}}", "title": "a"{{Options(kind.Options)}}}"""),
    ];

    // Small templates, each with one thing, so that what is put in its place is tried soon.
    private static readonly string[] Documents =
    [
        """{"format": "document-template/1", "code": "a", "title": "b", "purpose": "c", "language": "it", "personalCards": true, "front": ["day"], "sections": [{"id": "s", "title": "t"}]}""",
        Around("""{"id": "s", "number": "3.0", "title": "t", "each": "objective", "when": {"has": "areas", "context": "x", "tag": "y", "prose": "z"}, "optional": true, "content": [], "sections": [{"id": "u", "title": "v"}]}"""),
        .. Blocks.Select(block => Around($$"""{"id": "s", "title": "t", "content": [{{block}}]}""")),
    ];

    [Fact]
    public void The_published_schema_is_what_the_program_knows()
    {
        var file = Path.Combine(Repository.Root, TemplateSchema.File);
        if (Environment.GetEnvironmentVariable("APPROVE") == "1")
        {
            File.WriteAllText(file, TemplateSchema.Write());
        }
        Assert.Equal(TemplateSchema.Write(), File.ReadAllText(file));
    }

    [Fact]
    public void Every_template_shipped_fits_it() => Assert.All(Shipped.Codes, code => Assert.True(Accepts(Encoding.UTF8.GetString(Shipped.Bytes(code)))));

    [Fact]
    public void What_each_document_begins_as_is_taken_by_both() => Assert.All(Documents, document => Assert.True(Accepts(document) && IsTaken(document), document));

    [Fact]
    public void A_member_left_out_added_or_replaced_is_refused_by_both_or_by_neither() =>
        Assert.Equal([], Documents.SelectMany(Changed).Where(changed => Accepts(changed) != IsTaken(changed)));

    private static IEnumerable<string> Changed(string document)
    {
        var count = Below(JsonNode.Parse(document)!).Count();
        for (var i = 1; i < count; i++)
        {
            if (At(document, i) is { Place.Parent: JsonObject parent } left && parent.Remove(left.Place.GetPropertyName()))
            {
                yield return left.Root.ToJsonString();
            }
            var hole = At(document, i);
            hole.Place.ReplaceWith(Hole);
            var text = hole.Root.ToJsonString();
            foreach (var by in Replacements)
            {
                yield return text.Replace($"\"{Hole}\"", by, StringComparison.Ordinal);
            }
            if (At(document, i) is { Place: JsonObject members } more)
            {
                members["altro"] = "x";
                yield return more.Root.ToJsonString();
            }
        }
    }

    private static (JsonNode Root, JsonNode Place) At(string document, int number)
    {
        var root = JsonNode.Parse(document)!;
        return (root, Below(root).ElementAt(number));
    }

    private static bool Accepts(string document)
    {
        using var instance = JsonDocument.Parse(document);
        return Schema.Accepts(instance.RootElement);
    }

    private static bool IsTaken(string document) => TemplateReader.Read(Encoding.UTF8.GetBytes(document)).Template is not null;

    private static string Around(string section) => $$"""{"format": "document-template/1", "code": "a", "title": "b", "sections": [{{section}}]}""";

    private static string Options(IReadOnlyList<string> options) => string.Concat(options.Select(option => option switch
    {
        "rows" => """, "rows": "items" """,
        "level" => """, "level": "operational" """,
        "measures" => """, "measures": ["m"] """,
        _ => $$""", "{{option}}": "x" """,
    }));

    private static IEnumerable<JsonNode> Below(JsonNode node) => (node switch
    {
        JsonObject members => members.Select(member => member.Value),
        JsonArray elements => elements,
        _ => Enumerable.Empty<JsonNode?>(),
    }).OfType<JsonNode>().SelectMany(Below).Prepend(node);
}
