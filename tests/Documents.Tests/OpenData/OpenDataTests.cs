using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Xml.Linq;
using Traguardo.Core.Cycles;
using Traguardo.Core.Exchange;
using Traguardo.Core.OpenData;
using Traguardo.Core.Tests.Support;
using Traguardo.Documents.OpenData;
using Traguardo.Documents.Packages;
using Xunit;

namespace Traguardo.Documents.Tests.OpenData;

/// <summary>What is published is whole, is told of, and does nothing to whoever opens it.</summary>
public sealed class OpenDataTests
{
    private static readonly IReadOnlyList<PackedFile> Files = Write(Frozen.Sample);

    [Fact]
    public void Every_table_has_the_columns_that_the_dictionary_tells_of()
    {
        var tables = OpenTables.Of(Frozen.Read(Frozen.Sample).Source!);

        Assert.All(tables, table => Assert.All(table.Rows, row => Assert.Equal(table.Definition.Fields.Count, row.Count)));
        Assert.Equal(OpenGuide.Tables.Sum(table => table.Fields.Count), CsvRows.Read(File("dizionario.csv")).Count);
        Assert.DoesNotContain(OpenGuide.Tables.SelectMany(table => table.Fields), field => string.IsNullOrWhiteSpace(field.Meaning) || string.IsNullOrWhiteSpace(field.MeaningEn));
    }

    [Fact]
    public void Cells_are_of_the_type_that_is_said()
    {
        foreach (var table in OpenGuide.Tables)
        {
            var rows = CsvRows.Read(File($"{table.Name}.csv"));
            Assert.All(table.Fields, field => Assert.All(rows, row => Assert.True(row[field.Name].Length == 0 || Fits(field.Type, row[field.Name]), $"{table.Name}.{field.Name}: {row[field.Name]}")));
        }
    }

    [Fact]
    public void All_that_the_sample_prints_beside_its_scores_is_there()
    {
        Assert.Equal(11, CsvRows.Read(File("programmi.csv")).Count);
        Assert.Equal(31, CsvRows.Read(File("misure.csv")).Count);
        Assert.Equal(["51", "50"], CsvRows.Read(File("contesto_totali.csv")).Where(row => row["tabella"] == "staff.byEducation" && row["colonna"] == "2020" && row["scarto"] == "-1").SelectMany(row => new[] { row["somma"], row["stampato"] }));
        Assert.Contains("L'ente ottiene 94,9", CsvRows.Read(File("testi.csv"))[0]["testo"], StringComparison.Ordinal);
        Assert.Equal(Repository.Bytes("samples/pisa-2020/cycle.json").Length, File("ciclo.json").Length, 2_000.0);
    }

    [Fact]
    public void A_text_that_a_spreadsheet_would_run_is_kept_from_it()
    {
        var cycle = CycleReader.Read(Repository.Bytes("samples/pisa-2020/cycle.json")).Cycle!;
        var files = Write(Frozen.Of(cycle with { Units = [new Unit { Code = "X", Name = "=HYPERLINK(\"http://example.org\")" }, .. cycle.Units] }));

        Assert.Equal("'=HYPERLINK(\"http://example.org\")", CsvRows.Read(files.First(file => file.Name == "unita.csv").Content)[0]["nome"]);
    }

    [Fact]
    public void Metadata_say_whose_the_data_are_and_of_every_file()
    {
        var rdf = XDocument.Parse(Encoding.UTF8.GetString(File("dcat-ap_it.rdf")));
        XNamespace dcat = "http://www.w3.org/ns/dcat#", dct = "http://purl.org/dc/terms/", syntax = "http://www.w3.org/1999/02/22-rdf-syntax-ns#";
        var json = JsonElement.Parse(File("dcat-ap_it.jsonld"));
        var files = Files.Select(file => file.Name).TakeWhile(name => name != "dizionario.csv").ToList();

        Assert.Equal("cciaa_pi", rdf.Descendants(dct + "rightsHolder").Single().Descendants(dct + "identifier").Single().Value);
        Assert.Equal("2021-06-16", rdf.Descendants(dct + "issued").Single().Value);
        Assert.Equal(files, rdf.Descendants(dcat + "accessURL").Select(url => url.Attribute(syntax + "resource")!.Value));
        Assert.Equal(files, json.GetProperty("dcat:distribution").EnumerateArray().Select(one => one.GetProperty("dcat:accessURL")[0].GetProperty("@id").GetString()));
        Assert.All(rdf.Descendants(dcat + "distribution"), one => Assert.Equal(
            ["title", "description", "format", "byteSize", "accessURL", "downloadURL", "modified", "license"], one.Elements().Single().Elements().Skip(1).Select(said => said.Name.LocalName)));
    }

    [Fact]
    public async Task The_same_snapshot_gives_the_same_bytes_in_any_language()
    {
        var writer = new PackageWriter([], "");
        var document = Packages.Made.Document;
        using var english = Language.English();
        var inEnglish = await writer.FilesAsync(document, OpenDataWriter.Folder);
        using var italian = Language.Italian();

        Assert.Equal((await writer.FilesAsync(document, OpenDataWriter.Folder)).Select(file => file.Content), inEnglish.Select(file => file.Content));
    }

    private static byte[] File(string name) => Files.First(file => file.Name == name).Content;

    private static IReadOnlyList<PackedFile> Write(Core.Freezing.DocumentSnapshot snapshot)
    {
        using var italian = Language.Italian();
        var reading = Frozen.Read(snapshot);
        return OpenDataWriter.Write(reading.Snapshot!, reading.Source!);
    }

    private static bool Fits(string type, string cell) => type switch
    {
        "number" => decimal.TryParse(cell, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out _),
        "integer" => int.TryParse(cell, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out _),
        "boolean" => cell is "true" or "false",
        "date" => DateOnly.TryParseExact(cell, "yyyy-MM-dd", out _),
        _ => true,
    };
}
