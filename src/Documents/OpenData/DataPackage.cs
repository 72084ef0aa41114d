using Traguardo.Core.OpenData;

namespace Traguardo.Documents.OpenData;

/// <summary>The tables as a Frictionless Data Package: programs know the type and the meaning of every field.</summary>
internal static class DataPackage
{
    public static byte[] Write(OpenDataset about, IReadOnlyList<OpenTable> tables) => OpenDataWriter.Written(writer =>
    {
        writer.WriteStartObject();
        writer.WriteString("profile", "tabular-data-package");
        writer.WriteString("name", $"performance-{about.Year}");
        writer.WriteString("title", about.Title);
        writer.WriteString("description", about.Description);
        writer.WriteStartArray("licenses");
        writer.WriteStartObject();
        writer.WriteString("name", "CC-BY-4.0");
        writer.WriteString("path", OpenDataset.LicenceAddress);
        writer.WriteEndObject();
        writer.WriteEndArray();
        writer.WriteStartArray("resources");
        foreach (var table in tables)
        {
            writer.WriteStartObject();
            writer.WriteString("profile", "tabular-data-resource");
            writer.WriteString("name", table.Definition.Name.Replace('_', '-'));
            writer.WriteString("path", $"{table.Definition.Name}.csv");
            writer.WriteString("title", table.Definition.Title);
            writer.WriteString("description", table.Definition.Description);
            writer.WriteString("mediatype", "text/csv");
            writer.WriteString("encoding", "utf-8");
            writer.WriteStartObject("dialect");
            writer.WriteString("delimiter", ",");
            writer.WriteString("lineTerminator", "\r\n");
            writer.WriteEndObject();
            writer.WriteStartObject("schema");
            writer.WriteStartArray("fields");
            foreach (var field in table.Definition.Fields)
            {
                writer.WriteStartObject();
                writer.WriteString("name", field.Name);
                writer.WriteString("type", field.Type);
                if (field.Unit is { } unit)
                {
                    writer.WriteString("unit", unit);
                }
                writer.WriteString("description", field.Meaning);
                writer.WriteEndObject();
            }
            writer.WriteEndArray();
            writer.WriteEndObject();
            writer.WriteEndObject();
        }
        writer.WriteEndArray();
        writer.WriteEndObject();
    });
}
