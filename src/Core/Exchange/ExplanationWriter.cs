using System.Text.Json;
using Traguardo.Core.Explaining;
using Traguardo.Core.Scoring;

namespace Traguardo.Core.Exchange;

/// <summary>
/// Writes <c>performance-explanation/1</c>: why one figure is what it is, as a tree down to the base data, in words of the
/// ambient language. UTF-8 on one line; what a line of the explanation does not have is left out.
/// </summary>
public static class ExplanationWriter
{
    /// <summary>The name of the format.</summary>
    public const string Format = "performance-explanation/1";

    /// <summary>The explanation, with a line end after it.</summary>
    /// <param name="scored">The scored cycle it is of.</param>
    /// <param name="explanation">The explanation.</param>
    public static byte[] Write(ScoredCycle scored, Explanation explanation)
    {
        ArgumentNullException.ThrowIfNull(scored);
        ArgumentNullException.ThrowIfNull(explanation);
        return JsonFile.Line(Format, scored, writer =>
        {
            writer.WritePropertyName("explanation");
            Write(writer, explanation);
        });
    }

    private static void Write(Utf8JsonWriter writer, Explanation line)
    {
        writer.WriteStartObject();
        writer.WriteString("kind", Words.ExplanationKind.Write(line.Kind));
        writer.WriteString("path", line.Path);
        writer.WriteString("code", line.Code);
        writer.WriteString("name", line.Name);
        writer.WriteString("shown", line.Shown);
        writer.Computed("result", line.Result);
        writer.Value("value", line.Value);
        writer.Text("state", line.State is { } state ? Words.Result.Write(state) : null);
        writer.Text("light", line.Light is { } light ? Words.Light.Write(light) : null);
        writer.Number("weight", line.Weight);
        writer.Computed("share", line.Share);
        writer.Computed("pointsLost", line.PointsLost);
        writer.Text("pointsOf", line.PointsOf);
        writer.WriteString("why", line.Why);
        writer.WriteString("rule", line.Rule);
        writer.Text("arithmetic", line.Arithmetic);
        writer.Text("source", line.Source);
        writer.Text("owner", line.Owner);
        writer.Number("year", line.Year);
        if (line.Inputs.Count > 0)
        {
            writer.WriteStartArray("inputs");
            foreach (var input in line.Inputs)
            {
                Write(writer, input);
            }
            writer.WriteEndArray();
        }
        writer.WriteEndObject();
    }
}
