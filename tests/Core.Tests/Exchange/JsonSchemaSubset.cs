using System.Collections.Concurrent;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace Traguardo.Core.Tests.Exchange;

/// <summary>
/// The keywords of JSON Schema 2020-12 that this project's schemas use, and no other: a keyword that is not here stops the
/// test, for it would hold nothing.
/// </summary>
internal sealed class JsonSchemaSubset(JsonElement root)
{
    private readonly ConcurrentDictionary<string, JsonElement> references = new();

    public static JsonSchemaSubset Load(byte[] file) => new(JsonDocument.Parse(file).RootElement);

    public bool Accepts(JsonElement instance) => Accepts(root, instance);

    private bool Accepts(JsonElement schema, JsonElement instance)
    {
        foreach (var keyword in schema.EnumerateObject())
        {
            if (!Holds(schema, keyword.Name, keyword.Value, instance))
            {
                return false;
            }
        }
        return true;
    }

    private bool Holds(JsonElement schema, string keyword, JsonElement rule, JsonElement instance) => keyword switch
    {
        "$schema" or "$id" or "$defs" or "title" or "description" or "format" or "then" or "else" => true,
        "$ref" => Accepts(Resolve(rule.GetString()!), instance),
        "type" => rule.ValueKind == JsonValueKind.Array ? rule.EnumerateArray().Any(type => IsOf(type, instance)) : IsOf(rule, instance),
        "const" => JsonElement.DeepEquals(rule, instance),
        "enum" => rule.EnumerateArray().Any(one => JsonElement.DeepEquals(one, instance)),
        "anyOf" => rule.EnumerateArray().Any(one => Accepts(one, instance)),
        "oneOf" => rule.EnumerateArray().Count(one => Accepts(one, instance)) == 1,
        "if" => Accepts(schema.GetProperty(Accepts(rule, instance) ? "then" : "else"), instance),
        "required" => !IsObject(instance) || rule.EnumerateArray().All(name => instance.TryGetProperty(name.GetString()!, out _)),
        "properties" => !IsObject(instance) || rule.EnumerateObject().All(property => !instance.TryGetProperty(property.Name, out var member) || Accepts(property.Value, member)),
        "additionalProperties" => !IsObject(instance) || rule.ValueKind != JsonValueKind.False || instance.EnumerateObject().All(member => schema.GetProperty("properties").TryGetProperty(member.Name, out _)),
        "items" => !IsList(instance) || instance.EnumerateArray().All(element => Accepts(rule, element)),
        "minItems" => !IsList(instance) || instance.GetArrayLength() >= rule.GetInt32(),
        "maxItems" => !IsList(instance) || instance.GetArrayLength() <= rule.GetInt32(),
        "minimum" => !IsNumber(instance) || Number(instance) >= Number(rule),
        "maximum" => !IsNumber(instance) || Number(instance) <= Number(rule),
        "minLength" => !IsText(instance) || instance.GetString()!.EnumerateRunes().Count() >= rule.GetInt32(),
        "maxLength" => !IsText(instance) || instance.GetString()!.EnumerateRunes().Count() <= rule.GetInt32(),
        "pattern" => !IsText(instance) || Regex.IsMatch(instance.GetString()!, rule.GetString()!, RegexOptions.ECMAScript),
        _ => throw new NotSupportedException($"The keyword {keyword} is not among those that the tests hold."),
    };

    private JsonElement Resolve(string reference) =>
        references.GetOrAdd(reference, path => path.TrimStart('#', '/').Split('/').Aggregate(root, (at, step) => at.GetProperty(step)));

    private static bool IsOf(JsonElement type, JsonElement instance) => type.GetString() switch
    {
        "object" => IsObject(instance),
        "array" => IsList(instance),
        "string" => IsText(instance),
        "number" => IsNumber(instance),
        "integer" => IsNumber(instance) && decimal.IsInteger(Number(instance)),
        "boolean" => instance.ValueKind is JsonValueKind.True or JsonValueKind.False,
        "null" => instance.ValueKind == JsonValueKind.Null,
        var other => throw new NotSupportedException($"The type {other} is none of JSON's."),
    };

    private static bool IsObject(JsonElement instance) => instance.ValueKind == JsonValueKind.Object;

    private static bool IsList(JsonElement instance) => instance.ValueKind == JsonValueKind.Array;

    private static bool IsText(JsonElement instance) => instance.ValueKind == JsonValueKind.String;

    private static bool IsNumber(JsonElement instance) => instance.ValueKind == JsonValueKind.Number;

    private static decimal Number(JsonElement number) => number.GetDecimal();
}
