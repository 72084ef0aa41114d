using System.Reflection;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Traguardo.Core.Checks;
using Traguardo.Core.Exchange;
using Traguardo.Core.Freezing;
using Traguardo.Core.OpenData;
using Traguardo.Core.Templates;
using Traguardo.Documents.Csv;
using Traguardo.Documents.Packages;

namespace Traguardo.Documents.OpenData;

/// <summary>
/// The open data of a cycle: every table as CSV (UTF-8, RFC 4180) for a spreadsheet, the exchange formats for programs, what each
/// field means, <c>dcat-ap_it</c> metadata, and how a third party computes the scores again without any program of ours.
/// </summary>
public static class OpenDataWriter
{
    /// <summary>The folder that they stand in, in a package.</summary>
    public const string Folder = "open-data";

    internal static readonly JsonWriterOptions Json = new() { Indented = true, IndentSize = 2, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>The files, named within their folder. The same snapshot gives the same bytes.</summary>
    /// <param name="snapshot">The snapshot, as it was read.</param>
    /// <param name="source">Its data, scored.</param>
    public static IReadOnlyList<PackedFile> Write(DocumentSnapshot snapshot, ReportSource source)
    {
        ArgumentNullException.ThrowIfNull(snapshot);
        ArgumentNullException.ThrowIfNull(source);
        var tables = OpenTables.Of(source);
        var about = OpenDataset.Of(source);
        List<PackedFile> data =
        [
            .. tables.Select(table => new PackedFile($"{table.Definition.Name}.csv", Table(table))),
            new("ciclo.json", CycleWriter.Write(source.Scored.Cycle)),
            new("risultati.json", ResultWriter.Write(source.Scored, CycleChecks.Run(source.Scored, source.Context))),
            .. snapshot.Context is { } context ? [new PackedFile("contesto.json", Indented(context))] : Array.Empty<PackedFile>(),
            new("testi.json", Texts(tables.First(table => table.Definition.Name == "testi"))),
        ];
        return
        [
            .. data,
            new("dizionario.csv", Dictionary(tables)),
            new("datapackage.json", DataPackage.Write(about, tables)),
            new("dcat-ap_it.jsonld", JsonLd.Write(Dcat.Of(about, data))),
            new("dcat-ap_it.rdf", RdfXml.Write(Dcat.Of(about, data))),
            new("LEGGIMI.md", Recipe("LEGGIMI.md", about)),
            new("README.md", Recipe("README.md", about)),
        ];
    }

    private static byte[] Table(OpenTable table) => Csv(
        table.Rows.Select(row => row.Select(cell => cell.IsText ? CsvText.Harmless(cell.Content) : cell.Content))
            .Prepend(table.Definition.Fields.Select(field => field.Name)));

    private static byte[] Dictionary(IReadOnlyList<OpenTable> tables) => Csv(
        (from table in tables
         from field in table.Definition.Fields
         select (IEnumerable<string>)[$"{table.Definition.Name}.csv", field.Name, field.Type, field.Unit ?? "", CsvText.Harmless(field.Meaning), CsvText.Harmless(field.MeaningEn)])
        .Prepend(["file", "campo", "tipo", "unita_di_misura", "significato", "meaning"]));

    private static byte[] Csv(IEnumerable<IEnumerable<string>> rows)
    {
        using var text = new StringWriter();
        foreach (var row in rows)
        {
            CsvText.WriteRow(text, row, ',');
        }
        return Encoding.UTF8.GetBytes(text.ToString());
    }

    private static byte[] Texts(OpenTable texts) => Written(writer =>
    {
        writer.WriteStartArray();
        foreach (var row in texts.Rows)
        {
            writer.WriteStartObject();
            foreach (var (field, cell) in texts.Definition.Fields.Zip(row))
            {
                writer.WriteString(field.Name, cell.Content);
            }
            writer.WriteEndObject();
        }
        writer.WriteEndArray();
    });

    private static byte[] Indented(string json) => Written(writer =>
    {
        using var document = JsonDocument.Parse(json);
        document.WriteTo(writer);
    });

    private static byte[] Recipe(string name, OpenDataset about)
    {
        using var file = Assembly.GetExecutingAssembly().GetManifestResourceStream(name)!;
        using var reader = new StreamReader(file);
        return Encoding.UTF8.GetBytes(reader.ReadToEnd()
            .Replace("\r\n", "\n", StringComparison.Ordinal)
            .Replace("{administration}", about.Publisher, StringComparison.Ordinal)
            .Replace("{year}", $"{about.Year}", StringComparison.Ordinal)
            .Replace("{licence}", OpenDataset.Licence, StringComparison.Ordinal));
    }

    internal static byte[] Written(Action<Utf8JsonWriter> write)
    {
        using var file = new MemoryStream();
        using (var writer = new Utf8JsonWriter(file, Json))
        {
            write(writer);
        }
        file.WriteByte((byte)'\n');
        return file.ToArray();
    }
}
