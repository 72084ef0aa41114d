using System.Text.Json;
using Traguardo.Core.Checks;
using Traguardo.Core.Scoring;

namespace Traguardo.Core.Exchange;

/// <summary>
/// Writes <c>performance-findings/1</c>: what the checks found in a cycle, in words of the ambient language. UTF-8 on one line.
/// </summary>
public static class FindingWriter
{
    /// <summary>The name of the format.</summary>
    public const string Format = "performance-findings/1";

    /// <summary>The findings, with a line end after them.</summary>
    /// <param name="scored">The scored cycle they are of.</param>
    /// <param name="findings">The findings, in the order to be written.</param>
    public static byte[] Write(ScoredCycle scored, IEnumerable<Finding> findings)
    {
        ArgumentNullException.ThrowIfNull(scored);
        ArgumentNullException.ThrowIfNull(findings);
        return JsonFile.Line(Format, scored, writer => WriteList(writer, findings));
    }

    internal static void WriteList(Utf8JsonWriter writer, IEnumerable<Finding> findings)
    {
        writer.WriteStartArray("findings");
        foreach (var finding in findings)
        {
            writer.WriteStartObject();
            writer.WriteString("rule", finding.Rule);
            writer.WriteString("path", finding.Path);
            writer.WriteString("severity", Words.Severity.Write(finding.Severity));
            writer.WriteString("message", finding.Message);
            writer.WriteString("advice", finding.Advice);
            writer.WriteEndObject();
        }
        writer.WriteEndArray();
    }
}
