using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Traguardo.Documents.Workbooks.Plans;

/// <summary>A text or a code. A code of digits may have been typed as a number.</summary>
internal sealed class TextKind : PlanCellKind
{
    public override string Expected => PlanTexts.TextExpected;

    public override object Write(JsonElement member) => member.GetString()!;

    public override bool TryRead(BookCell cell, out JsonNode? member) => Found(JsonValue.Create(cell.Text), out member);
}

/// <summary>A number.</summary>
internal sealed class NumberKind : PlanCellKind
{
    public override string Expected => PlanTexts.NumberExpected;

    public override object? Write(JsonElement member) => member.ValueKind == JsonValueKind.Null ? null : member.GetDecimal();

    public override bool TryRead(BookCell cell, out JsonNode? member) => Found(Number(cell) is { } number ? JsonValue.Create(number) : null, out member);

    /// <summary>A number, typed or as text; null where there is none.</summary>
    public static decimal? Number(BookCell cell) => cell.Kind switch
    {
        CellKind.Number => cell.Value!.Value.Content,
        CellKind.Text => NumberText.Read(cell.Text),
        _ => null,
    };
}

/// <summary>A number, or a word for no limit.</summary>
internal sealed class CapKind : PlanCellKind
{
    public override string Expected => PlanTexts.CapExpected.With(PlanTexts.NoCap);

    public override object Write(JsonElement member) => member.ValueKind == JsonValueKind.Null ? PlanTexts.NoCap : member.GetDecimal();

    public override bool TryRead(BookCell cell, out JsonNode? member)
    {
        member = NumberKind.Number(cell) is { } number ? JsonValue.Create(number) : null;
        return member is not null || BothLanguages.Of(PlanTexts.ResourceManager, nameof(PlanTexts.NoCap)).Contains(cell.Text.Trim(), StringComparer.OrdinalIgnoreCase);
    }
}

/// <summary>Yes, or nothing.</summary>
internal sealed class FlagKind : PlanCellKind
{
    public override string Expected => PlanTexts.FlagExpected;

    public override IReadOnlyList<string> Choices => [PlanTexts.Yes, PlanTexts.No];

    public override object? Write(JsonElement member) => member.GetBoolean() ? PlanTexts.Yes : null;

    public override bool TryRead(BookCell cell, out JsonNode? member) => Found(Answer(cell) is { } answer ? JsonValue.Create(answer) : null, out member);

    /// <summary>Yes or no; null where it is neither.</summary>
    public static bool? Answer(BookCell cell)
    {
        var text = cell.Text.Trim();
        return cell.Kind == CellKind.YesNo ? cell.Value!.Value.IsYes
            : Is(nameof(PlanTexts.Yes)) || text.Equals("si", StringComparison.OrdinalIgnoreCase) ? true
            : Is(nameof(PlanTexts.No)) ? false
            : null;

        bool Is(string word) => BothLanguages.Of(PlanTexts.ResourceManager, word).Contains(text, StringComparer.OrdinalIgnoreCase);
    }
}

/// <summary>A day.</summary>
internal sealed class DayKind : PlanCellKind
{
    public override string Expected => PlanTexts.DayExpected;

    public override object Write(JsonElement member) => DateOnly.ParseExact(member.GetString()!, "yyyy-MM-dd", CultureInfo.InvariantCulture);

    public override bool TryRead(BookCell cell, out JsonNode? member) => Found(Day(cell) is { } day ? JsonValue.Create(day) : null, out member);

    /// <summary>A day as the format writes it; null where there is none.</summary>
    public static string? Day(BookCell cell) =>
        cell.Kind == CellKind.Date ? cell.Text
        : cell.Kind == CellKind.Text && DateOnly.TryParseExact(cell.Text.Trim(), ["d/M/yyyy", "yyyy-MM-dd"], CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
            ? day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)
        : null;
}

/// <summary>Texts with a semicolon between; one that holds a semicolon, a quote or blanks at its ends stands in quotes.</summary>
internal sealed class TextsKind : PlanCellKind
{
    public override string Expected => PlanTexts.TextsExpected;

    public override object? Write(JsonElement member) =>
        member.GetArrayLength() == 0 ? null : string.Join("; ", member.EnumerateArray().Select(text => Quoted(text.GetString()!)));

    public override bool TryRead(BookCell cell, out JsonNode? member) => Found(new JsonArray([.. Split(cell.Text).Select(text => (JsonNode)JsonValue.Create(text))]), out member);

    private static string Quoted(string text) =>
        text.Contains(';') || text.Contains('"') || text.Trim() != text ? $"\"{text.Replace("\"", "\"\"", StringComparison.Ordinal)}\"" : text;

    private static IEnumerable<string> Split(string texts)
    {
        for (var at = 0; at <= texts.Length;)
        {
            var begin = at + texts[at..].TakeWhile(char.IsWhiteSpace).Count();
            var end = begin < texts.Length && texts[begin] == '"' ? EndOfQuoted(texts, begin) : begin;
            var semicolon = texts.IndexOf(';', end);
            semicolon = semicolon < 0 ? texts.Length : semicolon;
            var text = end > begin ? texts[(begin + 1)..(end - 1)].Replace("\"\"", "\"", StringComparison.Ordinal) : texts[begin..semicolon].TrimEnd();
            at = semicolon + 1;
            if (text.Length > 0)
            {
                yield return text;
            }
        }
    }

    // One past the quote that ends it; the beginning where none does, and the text is then as it stands.
    private static int EndOfQuoted(string texts, int begin)
    {
        for (var i = begin + 1; i < texts.Length; i++)
        {
            if (texts[i] != '"')
            {
                continue;
            }
            if (i + 1 == texts.Length || texts[i + 1] != '"')
            {
                return i + 1;
            }
            i++;
        }
        return begin;
    }
}

/// <summary>Members that no version knows, as the text of one object.</summary>
internal sealed class JsonKind : PlanCellKind
{
    private const int MaxDepth = 32;

    public override string Expected => PlanTexts.JsonExpected;

    public override object Write(JsonElement member) => member.GetRawText();

    public override bool TryRead(BookCell cell, out JsonNode? member) => Found(Members(cell.Text), out member);

    /// <summary>The object that a text is; null where it is none.</summary>
    public static JsonObject? Members(string text)
    {
        try
        {
            var members = JsonNode.Parse(text, documentOptions: new JsonDocumentOptions { MaxDepth = MaxDepth, AllowDuplicateProperties = false }) as JsonObject;
            // Half a character, which a text of JSON can say and no file can hold, comes out here.
            return members?.ToJsonString().Length > 2 ? members : null;
        }
        catch (Exception bad) when (bad is JsonException or InvalidOperationException or ArgumentException)
        {
            return null;
        }
    }
}
