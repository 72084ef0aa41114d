using System.Text;
using System.Text.Json;
using Traguardo.Core.Cycles;

namespace Traguardo.Core.Exchange;

/// <summary>The criteria of a validation as they stand in <c>performance-cycle/1</c>, on one line: for who keeps them in one place.</summary>
public static class CriteriaText
{
    /// <summary>The text of some criteria. Those that say the same have the same text.</summary>
    public static string Write(IReadOnlyList<ExaminedCriterion> criteria)
    {
        ArgumentNullException.ThrowIfNull(criteria);
        using var text = new MemoryStream();
        using (var writer = new Utf8JsonWriter(text, JsonStyle.Compact))
        {
            writer.WriteStartObject();
            writer.List("criteria", [.. criteria], CycleWriter.WriteCriterion);
            writer.WriteEndObject();
        }
        return Encoding.UTF8.GetString(text.ToArray());
    }

    /// <summary>The criteria of a text that <see cref="Write"/> made.</summary>
    /// <exception cref="JsonException">It is not such a text.</exception>
    public static List<ExaminedCriterion> Read(string text)
    {
        var log = new FaultLog();
        var utf8 = Encoding.UTF8.GetBytes(text);
        var criteria = JsonTree.Parse(utf8, log) is { } root ? new Members(root, log).Objects("criteria", CycleShape.ReadCriterion) : null;
        return criteria is not null && log.IsEmpty ? criteria : throw new JsonException(string.Join("; ", log.ToList(utf8)));
    }
}
