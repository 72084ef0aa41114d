using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace Traguardo.Documents.Workbooks.Plans;

/// <summary>A value: a number, yes or no, or a day.</summary>
internal sealed class AnyValueKind : PlanCellKind
{
    public override string Expected => PlanTexts.ValueExpected;

    public override object? Write(JsonElement member) => member.ValueKind switch
    {
        JsonValueKind.Null => null,
        JsonValueKind.True => PlanTexts.Yes,
        JsonValueKind.False => PlanTexts.No,
        JsonValueKind.String => DateOnly.ParseExact(member.GetString()!, "yyyy-MM-dd", CultureInfo.InvariantCulture),
        _ => member.GetDecimal(),
    };

    public override bool TryRead(BookCell cell, out JsonNode? member) => Found(Value(cell), out member);

    /// <summary>A value, typed or as text; null where there is none.</summary>
    public static JsonNode? Value(BookCell cell) =>
        NumberKind.Number(cell) is { } number ? JsonValue.Create(number)
        : DayKind.Day(cell) is { } day ? JsonValue.Create(day)
        : FlagKind.Answer(cell) is { } answer ? JsonValue.Create(answer)
        : null;

    /// <summary>A value inside a text.</summary>
    public static string Text(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.True => PlanTexts.Yes,
        JsonValueKind.False => PlanTexts.No,
        JsonValueKind.String => DateOnly.ParseExact(value.GetString()!, "yyyy-MM-dd", CultureInfo.InvariantCulture).ToString("dd'/'MM'/'yyyy", CultureInfo.InvariantCulture),
        _ => NumberText.Of(value.GetDecimal()),
    };
}

/// <summary>A target: a value, or two bounds as <c>40–60</c>.</summary>
internal sealed partial class TargetKind : PlanCellKind
{
    public override string Expected => PlanTexts.TargetExpected;

    public override object? Write(JsonElement member) =>
        member.ValueKind == JsonValueKind.Array ? Text(member) : PlanKinds.Value.Write(member);

    public override bool TryRead(BookCell cell, out JsonNode? member) => Found(Target(cell), out member);

    /// <summary>A target; null where there is none.</summary>
    public static JsonNode? Target(BookCell cell) =>
        AnyValueKind.Value(cell)
        ?? (Bounds().Match(cell.Text) is { Success: true } bounds && NumberText.Read(bounds.Groups[1].Value) is { } low && NumberText.Read(bounds.Groups[2].Value) is { } high
            ? new JsonArray(low, high)
            : null);

    /// <summary>A target inside a text.</summary>
    public static string Text(JsonElement target) => target.ValueKind == JsonValueKind.Array
        ? string.Join('–', target.EnumerateArray().Select(bound => NumberText.Of(bound.GetDecimal())))
        : AnyValueKind.Text(target);

    [GeneratedRegex(@"^\s*(.+?)\s*(?:–|\s-\s)\s*(.+?)\s*$")]
    private static partial Regex Bounds();
}

/// <summary>The targets of later years, the next first, with a semicolon between.</summary>
internal sealed class TargetsKind : PlanCellKind
{
    public override string Expected => PlanTexts.TargetsExpected;

    public override object Write(JsonElement member) =>
        member.GetArrayLength() == 1 ? PlanKinds.Target.Write(member[0])! : string.Join("; ", member.EnumerateArray().Select(TargetKind.Text));

    public override bool TryRead(BookCell cell, out JsonNode? member)
    {
        var targets = cell.Kind == CellKind.Text
            ? cell.Text.Split(';', StringSplitOptions.RemoveEmptyEntries).Select(text => TargetKind.Target(cell with { Text = text })).ToList()
            : [TargetKind.Target(cell)];
        return Found(targets.Contains(null) ? null : new JsonArray([.. targets]), out member);
    }
}

/// <summary>A curve: its kind and its numbers, as <c>gradini 30: 0,8; 70: 1</c>; where it has members that no version knows, the whole of it as the text of one object.</summary>
internal sealed class CurveKind : PlanCellKind
{
    private static readonly (string Word, string Text, string Member)[] Kinds =
    [
        ("steps", nameof(PlanTexts.CurveSteps), "steps"),
        ("line", nameof(PlanTexts.CurveLine), "points"),
        ("floor", nameof(PlanTexts.CurveFloor), "floor"),
        ("baseline", nameof(PlanTexts.CurveBaseline), "base"),
    ];

    public override string Expected => PlanTexts.CurveExpected;

    public override object Write(JsonElement member)
    {
        var word = member.GetProperty("kind").GetString();
        var kind = Kinds.FirstOrDefault(kind => kind.Word == word);
        if (kind.Word is null || member.EnumerateObject().Count() != 2)
        {
            return member.GetRawText();
        }
        var numbers = member.GetProperty(kind.Member);
        return $"{PlanTexts.ResourceManager.GetString(kind.Text, PlanTexts.Culture)} {(numbers.ValueKind == JsonValueKind.Array
            ? string.Join("; ", numbers.EnumerateArray().Select(point => $"{NumberText.Of(point[0].GetDecimal())}: {NumberText.Of(point[1].GetDecimal())}"))
            : NumberText.Of(numbers.GetDecimal()))}";
    }

    public override bool TryRead(BookCell cell, out JsonNode? member)
    {
        var text = cell.Text.Trim();
        return Found(text.StartsWith('{') ? JsonKind.Members(text) : Curve(text.Split(' ', 2)), out member);
    }

    private static JsonObject? Curve(string[] words)
    {
        var kind = Kinds.FirstOrDefault(kind => BothLanguages.Of(PlanTexts.ResourceManager, kind.Text).Contains(words[0], StringComparer.OrdinalIgnoreCase));
        JsonNode? numbers = (kind.Word, words) switch
        {
            ("floor" or "baseline", [_, var one]) => NumberText.Read(one) is { } number ? JsonValue.Create(number) : null,
            (not null, [_, var points]) => Points(points),
            _ => null,
        };
        return numbers is null ? null : new JsonObject { ["kind"] = kind.Word, [kind.Member] = numbers };
    }

    private static JsonArray? Points(string text)
    {
        var points = new JsonArray();
        foreach (var point in text.Split(';', StringSplitOptions.RemoveEmptyEntries))
        {
            if (point.Split(':') is not [var at, var score] || NumberText.Read(at) is not { } x || NumberText.Read(score) is not { } y)
            {
                return null;
            }
            points.Add(new JsonArray(x, y));
        }
        return points;
    }
}

/// <summary>The kinds that have no choice to make.</summary>
internal static class PlanKinds
{
    public static readonly TextKind Text = new();
    public static readonly TextsKind Texts = new();
    public static readonly NumberKind Number = new();
    public static readonly CapKind Cap = new();
    public static readonly FlagKind Flag = new();
    public static readonly DayKind Day = new();
    public static readonly AnyValueKind Value = new();
    public static readonly TargetKind Target = new();
    public static readonly TargetsKind Targets = new();
    public static readonly CurveKind Curve = new();
    public static readonly JsonKind Json = new();
}
