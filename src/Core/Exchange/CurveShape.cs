using System.Text.Json;
using Traguardo.Core.Scoring;

namespace Traguardo.Core.Exchange;

/// <summary>The curves. A new kind adds its word here, in the writer and in the schema.</summary>
internal static class CurveShape
{
    private const string Kinds = "steps, line, floor, baseline";

    public static Curve? Read(JsonTreeNode node, FaultLog log)
    {
        var members = new Members(node, log);
        return ReadKind(members, log) is { } curve ? curve with { Extra = members.Extra() } : null;
    }

    /// <summary>A list of exactly two numbers.</summary>
    public static (decimal First, decimal Second) ReadPair(JsonTreeNode node, FaultLog log, string expected)
    {
        if (node.Children is [{ Kind: JsonValueKind.Number } first, { Kind: JsonValueKind.Number } second])
        {
            return (first.Number, second.Number);
        }
        log.Expect(node, expected);
        return default;
    }

    private static Curve? ReadKind(Members members, FaultLog log)
    {
        var expected = ExchangeTexts.WordExpected.With(Kinds);
        if (members.Required("kind", expected) is not { } kind)
        {
            return null;
        }
        switch (kind.Kind == JsonValueKind.String ? kind.Text : null)
        {
            case "steps":
                return new StepsCurve(members.RequiredList("steps", ReadPoint));
            case "line":
                return new LineCurve(members.RequiredList("points", ReadPoint));
            case "floor":
                return new FloorCurve(members.Number("floor"));
            case "baseline":
                return new BaselineCurve(members.Number("base"));
            default:
                log.Expect(kind, expected);
                return null;
        }
    }

    private static CurvePoint ReadPoint(JsonTreeNode node, FaultLog log)
    {
        var (x, score) = ReadPair(node, log, ExchangeTexts.PointExpected);
        return new CurvePoint(x, score);
    }
}
