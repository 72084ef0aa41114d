using System.Text.Encodings.Web;
using System.Text.Json;
using Traguardo.Core.OpenData;

namespace Traguardo.Web.Features.Api;

/// <summary>
/// Tables of the open data as JSON: a list of records for each, under its name, with the fields of the dictionary. Numbers with all their
/// digits, days as <c>2020-09-30</c>, and <c>null</c> where there is nothing.
/// </summary>
public static class TableJson
{
    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>The tables of a year.</summary>
    public static byte[] Write(string administration, int year, IEnumerable<OpenTable> tables)
    {
        ArgumentNullException.ThrowIfNull(tables);
        using var content = new MemoryStream();
        using (var writer = new Utf8JsonWriter(content, Options))
        {
            writer.WriteStartObject();
            writer.WriteString("administration", administration);
            writer.WriteNumber("year", year);
            foreach (var table in tables)
            {
                writer.WriteStartArray(table.Definition.Name);
                foreach (var row in table.Rows)
                {
                    writer.WriteStartObject();
                    foreach (var (field, cell) in table.Definition.Fields.Zip(row))
                    {
                        writer.WritePropertyName(field.Name);
                        Write(writer, field, cell);
                    }
                    writer.WriteEndObject();
                }
                writer.WriteEndArray();
            }
            writer.WriteEndObject();
        }
        return content.ToArray();
    }

    private static void Write(Utf8JsonWriter writer, OpenField field, OpenCell cell)
    {
        if (cell.Content.Length == 0)
        {
            writer.WriteNullValue();
        }
        else if (cell.IsText || field.Type is "string" or "date")
        {
            writer.WriteStringValue(cell.Content);
        }
        else if (cell.Content is "true" or "false")
        {
            writer.WriteBooleanValue(cell.Content == "true");
        }
        else if (field.Type == "any" && cell.Content.LastIndexOf('-') > 0)
        {
            // A day, where a value may be of any kind.
            writer.WriteStringValue(cell.Content);
        }
        else
        {
            writer.WriteRawValue(cell.Content);
        }
    }
}
