using System.Text.Json;
using Traguardo.Core.Cycles;
using Traguardo.Core.Scoring;

namespace Traguardo.Core.Exchange;

/// <summary>Writes the trees.</summary>
internal static class ScorecardWriter
{
    public static void WriteNode(Utf8JsonWriter writer, Node node)
    {
        writer.WriteString("kind", Words.Kind.Write(node.Kind));
        writer.WriteString("code", node.Code);
        writer.WriteString("title", node.Title);
        writer.Text("shortTitle", node.ShortTitle);
        WriteNumberOrNull(writer, "weight", node.Weight);
        writer.WordUnlessUsual("rollup", Words.Rollup, node.Rollup);
        writer.Text("programme", node.Programme);
        writer.Text("owner", node.Owner);
        writer.Texts("collaborators", node.Collaborators);
        writer.Text("level", node.Level is { } level ? Words.Level.Write(level) : null);
        writer.Text("serves", node.Serves);
        writer.Text("holder", node.Holder);
        writer.Text("evaluator", node.Evaluator);
        writer.AllOfList("children", node.Children, WriteEntry);
    }

    /// <summary>A cap that is written down; <c>null</c> is no cap.</summary>
    public static void WriteCap(Utf8JsonWriter writer, Cap cap) => WriteNumberOrNull(writer, "cap", cap.Limit);

    private static void WriteEntry(Utf8JsonWriter writer, Entry entry)
    {
        if (entry is Node node)
        {
            WriteNode(writer, node);
        }
        else
        {
            WriteItem(writer, (Item)entry);
        }
    }

    /// <summary>A leaf of a tree, there or apart from it.</summary>
    public static void WriteItem(Utf8JsonWriter writer, Item item)
    {
        writer.Text("indicator", item.Indicator);
        writer.Text("objective", item.Objective);
        writer.Number("weight", item.Weight);
        if (item.Target is { } target)
        {
            writer.WritePropertyName("target");
            WriteTarget(writer, target);
        }
        if (item.LaterTargets.Count > 0)
        {
            writer.WriteStartArray("laterTargets");
            item.LaterTargets.ForEach(later => WriteTarget(writer, later));
            writer.WriteEndArray();
        }
        writer.Text("targetReason", item.TargetReason);
        if (item.Cap is { } cap)
        {
            WriteCap(writer, cap);
        }
        if (item.Curve is { } curve)
        {
            writer.Object("curve", curve, WriteCurve);
        }
        writer.Flag("monitoring", item.Monitoring);
        if (item.Status != ItemStatus.Due)
        {
            writer.WriteString("status", Words.Status.Write(item.Status));
        }
        writer.Texts("tags", item.Tags);
        writer.Text("note", item.Note);
    }

    private static void WriteTarget(Utf8JsonWriter writer, Target target)
    {
        if (target.Upper is { } upper)
        {
            writer.Pair(target.Value.Content, upper);
        }
        else
        {
            writer.ValueOrNull(target.Value);
        }
    }

    private static void WriteCurve(Utf8JsonWriter writer, Curve curve)
    {
        switch (curve)
        {
            case StepsCurve steps:
                writer.WriteString("kind", "steps");
                WritePoints(writer, "steps", steps.Points);
                break;
            case LineCurve line:
                writer.WriteString("kind", "line");
                WritePoints(writer, "points", line.Points);
                break;
            case FloorCurve floor:
                writer.WriteString("kind", "floor");
                writer.WriteNumber("floor", floor.Floor);
                break;
            case BaselineCurve baseline:
                writer.WriteString("kind", "baseline");
                writer.WriteNumber("base", baseline.Base);
                break;
        }
    }

    private static void WritePoints(Utf8JsonWriter writer, string name, IReadOnlyList<CurvePoint> points)
    {
        writer.WriteStartArray(name);
        foreach (var point in points)
        {
            writer.Pair(point.X, point.Score);
        }
        writer.WriteEndArray();
    }

    private static void WriteNumberOrNull(Utf8JsonWriter writer, string name, decimal? number)
    {
        if (number is { } value)
        {
            writer.WriteNumber(name, value);
        }
        else
        {
            writer.WriteNull(name);
        }
    }
}
