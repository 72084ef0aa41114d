using System.Text;
using System.Text.Json;
using Traguardo.Core.Cycles;

namespace Traguardo.Core.Exchange;

/// <summary>One item as it stands in <c>performance-cycle/1</c>, on one line: for who keeps it apart from its tree.</summary>
public static class ItemText
{
    /// <summary>The text of an item. Items that say the same have the same text.</summary>
    public static string Write(Item item)
    {
        ArgumentNullException.ThrowIfNull(item);
        using var text = new MemoryStream();
        using (var writer = new Utf8JsonWriter(text, JsonStyle.Compact))
        {
            writer.Element(item, ScorecardWriter.WriteItem);
        }
        return Encoding.UTF8.GetString(text.ToArray());
    }

    /// <summary>The item of a text that <see cref="Write"/> made.</summary>
    /// <exception cref="JsonException">It is not such a text.</exception>
    public static Item Read(string text)
    {
        var log = new FaultLog();
        var utf8 = Encoding.UTF8.GetBytes(text);
        var item = JsonTree.Parse(utf8, log) is { } root ? ScorecardShape.ReadItem(root, log) : null;
        return item is not null && log.IsEmpty ? item : throw new JsonException(string.Join("; ", log.ToList(utf8)));
    }
}
