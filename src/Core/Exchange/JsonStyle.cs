using System.Text.Encodings.Web;
using System.Text.Json;

namespace Traguardo.Core.Exchange;

/// <summary>How the files of this program are written: UTF-8, two spaces, accents as they are.</summary>
internal static class JsonStyle
{
    // "Relaxed" is about text pasted into HTML; a file keeps «più» readable. Pages encode what they show themselves.
    public static readonly JsonWriterOptions Compact = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static readonly JsonWriterOptions Indented = Compact with { Indented = true, IndentSize = 2, NewLine = "\n" };

    /// <summary>Writes a node as it was read.</summary>
    public static void Write(Utf8JsonWriter writer, JsonTreeNode node)
    {
        if (node.Name is not null)
        {
            writer.WritePropertyName(node.Name);
        }
        WriteContent(writer, node);
    }

    /// <summary>Writes a node as it was read, without the name it had there.</summary>
    public static void WriteContent(Utf8JsonWriter writer, JsonTreeNode node)
    {
        switch (node.Kind)
        {
            case JsonValueKind.Object:
                writer.WriteStartObject();
                WriteChildren(writer, node);
                writer.WriteEndObject();
                break;
            case JsonValueKind.Array:
                writer.WriteStartArray();
                WriteChildren(writer, node);
                writer.WriteEndArray();
                break;
            case JsonValueKind.String:
                writer.WriteStringValue(node.Text);
                break;
            case JsonValueKind.Number:
                writer.WriteNumberValue(node.Number);
                break;
            case JsonValueKind.Null:
                writer.WriteNullValue();
                break;
            default:
                writer.WriteBooleanValue(node.Kind == JsonValueKind.True);
                break;
        }
    }

    private static void WriteChildren(Utf8JsonWriter writer, JsonTreeNode node)
    {
        foreach (var child in node.Children)
        {
            Write(writer, child);
        }
    }
}
