using System.Text.Json;

namespace Traguardo.Documents.Packages.Comparing;

/// <summary>The values of a JSON file, each by its path; an element of a list by what it calls itself, so that one more does not move all others.</summary>
internal static class JsonPieces
{
    private static readonly string[] Names = ["path", "code", "key", "chiave", "name", "@id", "measure", "indicator", "objective", "rule", "scorecard", "label"];

    public static IReadOnlyList<Piece> Of(byte[] file)
    {
        using var document = JsonDocument.Parse(file, new JsonDocumentOptions { MaxDepth = 128, AllowDuplicateProperties = false });
        var pieces = new List<Piece>();
        Add(pieces, "", document.RootElement);
        return pieces;
    }

    private static void Add(List<Piece> pieces, string place, JsonElement value)
    {
        switch (value.ValueKind)
        {
            case JsonValueKind.Object:
                foreach (var member in value.EnumerateObject())
                {
                    Add(pieces, place.Length == 0 ? member.Name : $"{place}.{member.Name}", member.Value);
                }
                break;
            case JsonValueKind.Array:
                var known = new Dictionary<string, int>();
                foreach (var (element, i) in value.EnumerateArray().Select((element, i) => (element, i)))
                {
                    var name = NameOf(element) ?? $"{i}";
                    var count = known[name] = known.GetValueOrDefault(name) + 1;
                    Add(pieces, $"{place}[{TextOfFile.OneLine(name)}{(count > 1 ? $" #{count}" : "")}]", element);
                }
                break;
            case JsonValueKind.String:
                pieces.Add(new Piece(place, value.GetString()!));
                break;
            default:
                pieces.Add(new Piece(place, value.GetRawText()));
                break;
        }
    }

    private static string? NameOf(JsonElement element)
    {
        if (element.ValueKind != JsonValueKind.Object || Array.Find(Names, name => element.TryGetProperty(name, out var said) && said.ValueKind == JsonValueKind.String) is not { } known)
        {
            return null;
        }
        var name = element.GetProperty(known).GetString()!;
        return element.TryGetProperty("year", out var year) && year.ValueKind == JsonValueKind.Number
            ? $"{name} {year.GetRawText()}{(element.TryGetProperty("period", out var period) && period.ValueKind == JsonValueKind.String ? " " + period.GetString() : "")}"
            : name;
    }
}
