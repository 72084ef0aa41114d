using System.Text.Json;
using Traguardo.Core.Checks;
using Traguardo.Core.Cycles;
using Traguardo.Core.Display;
using Traguardo.Core.Measures;
using Traguardo.Core.Scoring;

namespace Traguardo.Core.Exchange;

/// <summary>
/// Writes <c>performance-result/1</c>: what a cycle scored, at full precision, with the figures as Italians print them beside.
/// UTF-8 on one line, so that results can be put one under the other in a file or a pipe.
/// </summary>
public static class ResultWriter
{
    /// <summary>The name of the format.</summary>
    public const string Format = "performance-result/1";

    /// <summary>The result, with a line end after it.</summary>
    /// <param name="scored">The scored cycle.</param>
    /// <param name="findings">What the checks found in it.</param>
    public static byte[] Write(ScoredCycle scored, IEnumerable<Finding> findings)
    {
        ArgumentNullException.ThrowIfNull(scored);
        ArgumentNullException.ThrowIfNull(findings);
        return JsonFile.Line(Format, scored, writer => WriteResult(writer, scored, findings));
    }

    private static void WriteResult(Utf8JsonWriter writer, ScoredCycle scored, IEnumerable<Finding> findings)
    {
        writer.WriteStartArray("scorecards");
        foreach (var scorecard in scored.Scorecards)
        {
            WriteScorecard(writer, scored, scorecard);
        }
        writer.WriteEndArray();
        writer.WriteStartArray("strategicAreas");
        foreach (var area in scored.Areas)
        {
            WriteArea(writer, area);
        }
        writer.WriteEndArray();
        FindingWriter.WriteList(writer, findings);
    }

    private static void WriteScorecard(Utf8JsonWriter writer, ScoredCycle scored, ScoredNode scorecard)
    {
        writer.WriteStartObject();
        writer.WriteString("code", scorecard.Node.Code);
        writer.WriteString("title", scorecard.Node.Title);
        writer.ComputedOrNull("score", scorecard.Result);
        writer.WriteString("shown", Shown(scorecard.Result, Figures.Italian.Score));
        writer.WriteString("judgement", scored.JudgementOf(scorecard)?.Label);
        writer.WriteString("light", Light(scored, scorecard));
        writer.WriteBoolean("complete", scorecard.IsComplete);
        writer.WriteStartArray("nodes");
        foreach (var node in scorecard.Nodes)
        {
            WriteNode(writer, scored, node);
        }
        writer.WriteEndArray();
        writer.WriteStartArray("items");
        foreach (var item in scorecard.Items)
        {
            WriteItem(writer, item);
        }
        writer.WriteEndArray();
        writer.WriteEndObject();
    }

    private static void WriteNode(Utf8JsonWriter writer, ScoredCycle scored, ScoredNode node)
    {
        writer.WriteStartObject();
        writer.WriteString("path", node.Path);
        writer.WriteString("kind", Words.Kind.Write(node.Node.Kind));
        writer.ComputedOrNull("share", node.Share);
        writer.ComputedOrNull("score", node.Result);
        writer.WriteString("shown", Shown(node.Result, Figures.Italian.Whole));
        writer.WriteString("light", Light(scored, node));
        writer.WriteEndObject();
    }

    private static void WriteItem(Utf8JsonWriter writer, ScoredItem item)
    {
        writer.WriteStartObject();
        writer.WriteString("path", item.Path);
        writer.Text("indicator", item.Item.Indicator);
        writer.Text("objective", item.Item.Objective);
        writer.WriteString("state", Words.Result.Write(item.State));
        writer.WritePropertyName("actual");
        writer.ComputedOrNull(item.Actual);
        writer.WriteString("shownActual", item.Actual is { } actual ? ShownActual(item, actual) : null);
        writer.WritePropertyName("target");
        WriteTarget(writer, item.Item.Target);
        writer.ComputedOrNull("share", item.Share);
        writer.ComputedOrNull("achievement", item.Result);
        writer.WriteString("shown", Shown(item.Result, Figures.Italian.Whole));
        writer.ComputedOrNull("pointsLost", item.PointsLost);
        writer.WriteEndObject();
    }

    private static void WriteArea(Utf8JsonWriter writer, ScoredArea area)
    {
        writer.WriteStartObject();
        writer.WriteString("code", area.Area.Code);
        writer.ComputedOrNull("score", area.Score);
        writer.WriteString("shown", Shown(area.Score, Figures.Italian.Whole));
        writer.WriteEndObject();
    }

    private static void WriteTarget(Utf8JsonWriter writer, Target? target)
    {
        if (target is { Upper: { } upper } bounds)
        {
            writer.WriteStartArray();
            writer.ComputedOrNull(bounds.Value);
            writer.ComputedOrNull(Value.Of(upper));
            writer.WriteEndArray();
        }
        else
        {
            writer.ComputedOrNull(target?.Value);
        }
    }

    private static string? Shown(decimal? result, Func<decimal, string> show) => result is { } known ? show(known) : null;

    private static string ShownActual(ScoredItem item, Value actual) => item.Indicator is { } compiled
        ? Figures.Italian.Bare(actual, compiled.Indicator.Unit, compiled.Indicator.Decimals)
        : Figures.Italian.Score(actual.Content);

    private static string? Light(ScoredCycle scored, ScoredNode node) =>
        scored.LightOf(node.Result) is { } light ? Words.Light.Write(light) : null;
}
