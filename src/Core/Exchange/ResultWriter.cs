using System.Buffers;
using System.Globalization;
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
        var line = new ArrayBufferWriter<byte>();
        using (var writer = new Utf8JsonWriter(line, JsonStyle.Compact))
        {
            WriteResult(writer, scored, findings);
        }
        line.Write("\n"u8);
        return line.WrittenSpan.ToArray();
    }

    private static void WriteResult(Utf8JsonWriter writer, ScoredCycle scored, IEnumerable<Finding> findings)
    {
        writer.WriteStartObject();
        writer.WriteString("format", Format);
        writer.WriteString("administration", scored.Cycle.Administration.Code);
        writer.WriteNumber("year", scored.Cycle.Year);
        if (!scored.Period.IsYear)
        {
            writer.WriteString("period", scored.Period.Code);
        }
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
        writer.WriteStartArray("findings");
        foreach (var finding in findings)
        {
            WriteFinding(writer, finding);
        }
        writer.WriteEndArray();
        writer.WriteEndObject();
    }

    private static void WriteScorecard(Utf8JsonWriter writer, ScoredCycle scored, ScoredNode scorecard)
    {
        writer.WriteStartObject();
        writer.WriteString("code", scorecard.Node.Code);
        writer.WriteString("title", scorecard.Node.Title);
        writer.NumberOrNull("score", scorecard.Result);
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
        writer.NumberOrNull("share", node.Share);
        writer.NumberOrNull("score", node.Result);
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
        WriteValue(writer, item.Actual);
        writer.WriteString("shownActual", item.Actual is { } actual ? ShownActual(item, actual) : null);
        writer.WritePropertyName("target");
        WriteTarget(writer, item.Item.Target);
        writer.NumberOrNull("share", item.Share);
        writer.NumberOrNull("achievement", item.Result);
        writer.WriteString("shown", Shown(item.Result, Figures.Italian.Whole));
        writer.NumberOrNull("pointsLost", item.PointsLost);
        writer.WriteEndObject();
    }

    private static void WriteArea(Utf8JsonWriter writer, ScoredArea area)
    {
        writer.WriteStartObject();
        writer.WriteString("code", area.Area.Code);
        writer.NumberOrNull("score", area.Score);
        writer.WriteString("shown", Shown(area.Score, Figures.Italian.Whole));
        writer.WriteEndObject();
    }

    private static void WriteFinding(Utf8JsonWriter writer, Finding finding)
    {
        writer.WriteStartObject();
        writer.WriteString("rule", finding.Rule);
        writer.WriteString("path", finding.Path);
        writer.WriteString("severity", Words.Severity.Write(finding.Severity));
        writer.WriteString("message", finding.Message);
        writer.WriteString("advice", finding.Advice);
        writer.WriteEndObject();
    }

    private static void WriteTarget(Utf8JsonWriter writer, Target? target)
    {
        if (target is { Upper: { } upper } bounds)
        {
            writer.WriteStartArray();
            WriteValue(writer, bounds.Value);
            WriteValue(writer, Value.Of(upper));
            writer.WriteEndArray();
        }
        else
        {
            WriteValue(writer, target?.Value);
        }
    }

    private static void WriteValue(Utf8JsonWriter writer, Value? value)
    {
        switch (value)
        {
            case null:
                writer.WriteNullValue();
                break;
            case { Kind: ValueKind.Number } number:
                writer.WriteNumberValue(JsonOutput.Plain(number.Content));
                break;
            case { Kind: ValueKind.YesNo } answer:
                writer.WriteBooleanValue(answer.IsYes);
                break;
            case { } date:
                writer.WriteStringValue(date.Date.ToString(Scalars.DateFormat, CultureInfo.InvariantCulture));
                break;
        }
    }

    private static string? Shown(decimal? result, Func<decimal, string> show) => result is { } known ? show(known) : null;

    private static string ShownActual(ScoredItem item, Value actual) => item.Indicator is { } compiled
        ? Figures.Italian.Bare(actual, compiled.Indicator.Unit, compiled.Indicator.Decimals)
        : Figures.Italian.Score(actual.Content);

    private static string? Light(ScoredCycle scored, ScoredNode node) =>
        scored.LightOf(node.Result) is { } light ? Words.Light.Write(light) : null;
}
