using System.Text.Json;
using System.Text.Json.Nodes;

namespace Traguardo.Core.Tests.Exchange;

/// <summary>A JSON text in one form: members by name, numbers by their size. Two texts that mean the same are the same.</summary>
internal static class Canonical
{
    public static string Text(ReadOnlySpan<byte> json) => Sorted(JsonNode.Parse(json))?.ToJsonString() ?? "null";

    private static JsonNode? Sorted(JsonNode? node) => node switch
    {
        JsonObject members => new JsonObject(members
            .OrderBy(member => member.Key, StringComparer.Ordinal)
            .Select(member => KeyValuePair.Create(member.Key, Sorted(member.Value)))),
        JsonArray elements => new JsonArray([.. elements.Select(Sorted)]),
        JsonValue value when value.GetValueKind() == JsonValueKind.Number => JsonValue.Create(value.GetValue<decimal>() / 1.0000000000000000000000000000m),
        _ => node?.DeepClone(),
    };
}
