using System.Text.Json;

namespace Traguardo.Documents.OpenData;

/// <summary>Metadata as JSON-LD.</summary>
internal static class JsonLd
{
    public static byte[] Write(RdfNode root) => OpenDataWriter.Written(writer =>
    {
        writer.WriteStartObject();
        writer.WriteStartObject("@context");
        foreach (var (prefix, iri) in Rdf.Prefixes)
        {
            writer.WriteString(prefix, iri);
        }
        writer.WriteEndObject();
        WriteMembers(writer, root);
        writer.WriteEndObject();
    });

    private static void WriteMembers(Utf8JsonWriter writer, RdfNode node)
    {
        writer.WriteString("@id", node.Iri);
        writer.WriteStartArray("@type");
        foreach (var type in node.Types)
        {
            writer.WriteStringValue(type);
        }
        writer.WriteEndArray();
        foreach (var said in node.Says.GroupBy(said => said.Property, said => said.Value))
        {
            writer.WriteStartArray(said.Key);
            foreach (var value in said)
            {
                WriteValue(writer, value);
            }
            writer.WriteEndArray();
        }
    }

    private static void WriteValue(Utf8JsonWriter writer, RdfValue value)
    {
        writer.WriteStartObject();
        if (value.Node is { } node)
        {
            WriteMembers(writer, node);
        }
        else if (value.Iri is { } iri)
        {
            writer.WriteString("@id", iri);
        }
        else
        {
            if (value.Language is { } language)
            {
                writer.WriteString("@language", language);
            }
            if (value.Type is { } type)
            {
                writer.WriteString("@type", type);
            }
            writer.WriteString("@value", value.Text);
        }
        writer.WriteEndObject();
    }
}
