using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using Traguardo.Core.Exchange;
using Traguardo.Core.Templates;
using Traguardo.Core.Templates.Charting;
using Traguardo.Core.Templates.Tables;
using Traguardo.Core.Tests.Support;

namespace Traguardo.Core.Tests.Templates;

/// <summary>The schema of <c>document-template/1</c>, written from the kinds and words that the program knows.</summary>
internal static class TemplateSchema
{
    public const string File = "schemas/document-template-1.schema.json";

    private static readonly JsonSerializerOptions Style = new() { WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static string Write()
    {
        using var _ = Language.English();
        var schema = new JsonObject
        {
            ["$schema"] = "https://json-schema.org/draft/2020-12/schema",
            ["$id"] = "urn:traguardo:document-template:1",
            ["title"] = TemplateReader.Format,
            ["description"] = "What a document of the performance cycle is made of: sections, tables, charts and prose. A member that is not described here is refused. A member that may be left out may as well be null. What a schema cannot say is checked by the reader: ids are unique, and what stands in single braces means something where it stands.",
            ["type"] = "object",
            ["required"] = Strings("format", "code", "title", "sections"),
            ["additionalProperties"] = false,
            ["properties"] = new JsonObject
            {
                ["format"] = Say(new() { ["const"] = TemplateReader.Format }, "The format and its version."),
                ["code"] = Say(Ref("anchor"), "Its code, good as part of a file's name."),
                ["title"] = Say(Ref("text"), "Title of the document: Relazione sulla performance {anno}."),
                ["purpose"] = Optional(new() { ["type"] = "string", ["maxLength"] = 10000 }, "What the document is for, for who chooses among templates."),
                ["language"] = Optional(Enum(TemplateWords.Language), "The language of its texts, and of the document; Italian unless said."),
                ["personalCards"] = Optional(new() { ["type"] = "boolean" }, "True where the document shows personal scorecards, as far as whoever makes it sees any."),
                ["front"] = Optional(new() { ["type"] = "array", ["items"] = Enum(TemplateWords.Front) }, "The lines of the title page; a line whose act is not known is left out."),
                ["sections"] = Say(new() { ["type"] = "array", ["minItems"] = 1, ["items"] = Ref("section") }, "The sections."),
            },
            ["$defs"] = Definitions(),
        };
        return schema.ToJsonString(Style) + "\n";
    }

    private static JsonObject Definitions()
    {
        var definitions = new JsonObject
        {
            ["text"] = new JsonObject { ["type"] = "string", ["minLength"] = 1, ["maxLength"] = 10000 },
            ["anchor"] = new JsonObject { ["type"] = "string", ["maxLength"] = 100, ["pattern"] = "^[a-z0-9][a-z0-9.-]*$" },
            ["section"] = Section(),
            ["condition"] = Condition(),
            ["block"] = new JsonObject { ["anyOf"] = new JsonArray([.. Blocks().Select(JsonNode (block) => Ref(block.Key))]) },
        };
        foreach (var (name, schema) in Blocks())
        {
            definitions[name] = schema;
        }
        return definitions;
    }

    private static JsonObject Section() => Object("A section, with those inside it.", ["id", "title"], new()
    {
        ["id"] = Say(Ref("anchor"), "Its anchor, unique in the template and the same every year."),
        ["number"] = Optional(new() { ["anyOf"] = new JsonArray(new JsonObject { ["const"] = false }, Ref("text")) }, "Counted unless said; false: none, nor inside it; a text: as given."),
        ["title"] = Ref("text"),
        ["each"] = Optional(Enum(TemplateWords.Each), "What it is repeated for."),
        ["when"] = Optional(Ref("condition"), "What it is there for."),
        ["optional"] = Optional(new() { ["type"] = "boolean" }, "True where it is left out when nothing is in it."),
        ["content"] = Optional(new() { ["type"] = "array", ["items"] = Ref("block") }, "What stands in it before its inner sections."),
        ["sections"] = Optional(new() { ["type"] = "array", ["items"] = Ref("section") }, "The sections inside it."),
    });

    private static JsonObject Condition()
    {
        var condition = Object("What must be there; all that is asked for.", [], new()
        {
            ["has"] = Optional(Enum(TemplateWords.Has), "Something of the cycle."),
            ["context"] = Optional(Ref("text"), "A context table at this path, or below it."),
            ["tag"] = Optional(Ref("text"), "An indicator with this mark."),
            ["prose"] = Optional(Ref("text"), "A text with this key."),
        });
        condition["anyOf"] = new JsonArray([.. new[] { "has", "context", "tag", "prose" }.Select(JsonNode (name) => new JsonObject
        {
            ["required"] = Strings(name),
            ["properties"] = new JsonObject { [name] = new JsonObject { ["type"] = "string" } },
        })]);
        return condition;
    }

    private static IEnumerable<KeyValuePair<string, JsonObject>> Blocks()
    {
        yield return new("prose", Object("A text that people write beside the data.", ["prose"], new()
        {
            ["prose"] = Say(Ref("text"), "Its key: relazione/premessa, obiettivo/{percorso}."),
            ["heading"] = Optional(Ref("text"), "A heading before it."),
            ["guide"] = Optional(Ref("text"), "What belongs into it, for who writes it."),
            ["instead"] = Optional(Ref("text"), "Markdown that stands in its place until somebody writes it."),
        }));
        yield return new("ownText", Object("A text of the template's own, in Markdown, with live figures.", ["text"], new() { ["text"] = Ref("text") }));
        yield return new("note", Object("A remark set apart.", ["note"], new() { ["note"] = Ref("text") }));
        yield return new("figures", Object("A few figures to be read first.", ["figures"], new()
        {
            ["figures"] = new JsonObject
            {
                ["type"] = "array",
                ["minItems"] = 1,
                ["maxItems"] = 6,
                ["items"] = Object("A figure by its name.", ["name"], new() { ["name"] = Ref("text"), ["label"] = Optional(Ref("text"), "What it is.") }),
            },
        }));
        foreach (var kind in TableKinds.All)
        {
            yield return new("table-" + kind.Name, Table(kind));
        }
        foreach (var kind in ChartKinds.All)
        {
            yield return new("chart-" + kind.Name, Chart(kind));
        }
    }

    private static JsonObject Table(TableKind kind)
    {
        var columns = new JsonObject { ["enum"] = Strings([.. kind.Columns.Select(choice => choice.Key)]) };
        var properties = new JsonObject
        {
            ["table"] = new JsonObject { ["const"] = kind.Name },
            ["title"] = Optional(Ref("text"), "Its title; as its kind says unless given."),
            ["turned"] = Optional(new() { ["type"] = "boolean" }, "True where each row becomes a column."),
            ["columns"] = Optional(new()
            {
                ["type"] = "array",
                ["items"] = new JsonObject
                {
                    ["anyOf"] = new JsonArray(
                        columns,
                        Object("A column of the kind.", ["column"], new() { ["column"] = columns.DeepClone(), ["header"] = Optional(Ref("text"), "Its header."), ["text"] = new JsonObject { ["type"] = "null" } }),
                        Object("A column of the template's own.", ["header"], new() { ["column"] = new JsonObject { ["type"] = "null" }, ["header"] = Ref("text"), ["text"] = Optional(Ref("text"), "What stands in each row.") })),
                },
            }, "Its columns in their order; the usual ones unless given."),
        };
        return Object(kind.Summary + ".", AddOptions(kind.Options, properties, "table"), properties);
    }

    private static JsonObject Chart(ChartKind kind)
    {
        var properties = new JsonObject
        {
            ["chart"] = new JsonObject { ["const"] = kind.Name },
            ["title"] = Optional(Ref("text"), "Its title; as its kind says unless given."),
        };
        return Object(kind.Summary + ".", AddOptions(kind.Options, properties, "chart"), properties);
    }

    private static string[] AddOptions(IReadOnlyList<string> options, JsonObject properties, string required)
    {
        foreach (var option in options)
        {
            properties[option] = option switch
            {
                "of" => Optional(Ref("text"), "Path of the scorecard or node that it is of; what the section stands at unless given."),
                "context" => Say(Ref("text"), "Path of the context table."),
                "rows" => Optional(Enum(TemplateWords.Rows), "Which rows; all unless said."),
                "tag" => Optional(Ref("text"), "Only what has this mark."),
                "level" => Optional(Enum(Words.Level), "Only objectives that stand so high."),
                "measures" => Say(new() { ["type"] = "array", ["minItems"] = 1, ["items"] = Ref("text") }, "Codes of the measures."),
                _ => throw new InvalidOperationException($"What is {option}?"),
            };
        }
        return [required, .. options.Where(option => option is "context" or "measures")];
    }

    private static JsonObject Object(string description, string[] required, JsonObject properties) => new()
    {
        ["type"] = "object",
        ["description"] = description,
        ["required"] = Strings(required),
        ["additionalProperties"] = false,
        ["properties"] = properties,
    };

    private static JsonObject Optional(JsonObject schema, string description) =>
        Say(new() { ["anyOf"] = new JsonArray(schema, new JsonObject { ["type"] = "null" }) }, description);

    private static JsonObject Say(JsonObject schema, string description)
    {
        schema["description"] = description;
        return schema;
    }

    private static JsonObject Ref(string name) => new() { ["$ref"] = $"#/$defs/{name}" };

    private static JsonObject Enum<T>(Words<T> words)
        where T : struct, Enum => new() { ["enum"] = Strings([.. words.Rows.Select(row => row.Word)]) };

    private static JsonArray Strings(params string[] words) => new([.. words.Select(JsonNode (word) => JsonValue.Create(word))]);
}
