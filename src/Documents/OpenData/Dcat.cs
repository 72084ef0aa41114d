using System.Globalization;
using Traguardo.Core.OpenData;
using Traguardo.Documents.Packages;

namespace Traguardo.Documents.OpenData;

/// <summary>
/// The data set in the national profile <c>DCAT-AP_IT</c>: whose it is, by its code in the public register; what it is about, how often it
/// comes, under which licence, in which files. Addresses are meant from where the file is published, so that they hold wherever that is.
/// </summary>
internal static class Dcat
{
    private const string Vocabulary = "http://publications.europa.eu/resource/authority/";

    public static RdfNode Of(OpenDataset about, IReadOnlyList<PackedFile> files)
    {
        var titles = OpenGuide.Tables.ToDictionary(table => $"{table.Name}.csv", table => (table.Title, table.Description));
        var publisher = new RdfNode("#titolare", ["dcatapit:Agent", "foaf:Agent"],
        [
            ("dct:identifier", RdfValue.Plain(about.Code)),
            ("foaf:name", RdfValue.Italian(about.Publisher)),
        ]);
        return new RdfNode("#dati", ["dcatapit:Dataset", "dcat:Dataset"],
        [
            ("dct:identifier", RdfValue.Plain($"{about.Code}:performance:{about.Year.ToString(CultureInfo.InvariantCulture)}")),
            ("dct:title", RdfValue.Italian(about.Title)),
            ("dct:description", RdfValue.Italian(about.Description)),
            ("dct:issued", RdfValue.Day(about.Day)),
            ("dct:modified", RdfValue.Day(about.Day)),
            ("dcat:theme", RdfValue.To(Vocabulary + "data-theme/GOVE")),
            ("dct:accrualPeriodicity", RdfValue.To(Vocabulary + "frequency/ANNUAL")),
            ("dct:language", RdfValue.To(Vocabulary + "language/ITA")),
            ("dct:rightsHolder", RdfValue.Of(publisher)),
            ("dct:publisher", RdfValue.To(publisher.Iri)),
            ("dct:temporal", RdfValue.Of(new RdfNode("#anno", ["dct:PeriodOfTime"],
            [
                ("dcatapit:startDate", RdfValue.Day(new DateOnly(about.Year, 1, 1))),
                ("dcatapit:endDate", RdfValue.Day(new DateOnly(about.Year, 12, 31))),
            ]))),
            .. Keywords.Select(keyword => ("dcat:keyword", RdfValue.Italian(keyword))),
            .. files.Select((file, i) => ("dcat:distribution", RdfValue.Of(Distribution(file, i, about, titles)))),
        ]);
    }

    private static IReadOnlyList<string> Keywords => ["performance", "trasparenza", "obiettivi", "indicatori", "relazione sulla performance"];

    private static RdfNode Distribution(PackedFile file, int index, OpenDataset about, Dictionary<string, (string Title, string Description)> titles)
    {
        var (title, description) = titles.GetValueOrDefault(file.Name, OfJson(file.Name));
        return new RdfNode($"#file-{index + 1}", ["dcatapit:Distribution", "dcat:Distribution"],
        [
            ("dct:title", RdfValue.Italian(title)),
            ("dct:description", RdfValue.Italian(description)),
            ("dct:format", RdfValue.To(Vocabulary + (file.Name.EndsWith(".csv", StringComparison.Ordinal) ? "file-type/CSV" : "file-type/JSON"))),
            ("dcat:byteSize", new RdfValue(file.Content.Length.ToString(CultureInfo.InvariantCulture), Type: "xsd:decimal")),
            ("dcat:accessURL", RdfValue.To(file.Name)),
            ("dcat:downloadURL", RdfValue.To(file.Name)),
            ("dct:modified", RdfValue.Day(about.Day)),
            ("dct:license", index == 0 ? RdfValue.Of(Licence()) : RdfValue.To(OpenDataset.LicenceAddress)),
        ]);
    }

    private static RdfNode Licence() => new(OpenDataset.LicenceAddress, ["dcatapit:LicenseDocument", "dct:LicenseDocument"],
    [
        ("dct:type", RdfValue.To("http://purl.org/adms/licencetype/Attribution")),
        ("foaf:name", RdfValue.Italian("Creative Commons Attribuzione 4.0 Internazionale (CC BY 4.0)")),
        ("owl:versionInfo", RdfValue.Plain("4.0")),
    ]);

    private static (string Title, string Description) OfJson(string name) => name switch
    {
        "ciclo.json" => ("Il ciclo intero", "Metodo, piano, dati e atti nel formato performance-cycle/1: chi ha il programma lo importa così com'è."),
        "risultati.json" => ("I risultati", "Tutti i punteggi e i rilievi dei controlli nel formato performance-result/1."),
        "contesto.json" => ("Le tabelle di contesto", "Personale, bilancio e le altre tabelle, come l'amministrazione le tiene."),
        _ => ("I testi", "I testi con le cifre al loro posto, e come sono scritti."),
    };
}
