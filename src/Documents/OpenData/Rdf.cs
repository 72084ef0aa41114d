namespace Traguardo.Documents.OpenData;

/// <summary>Something that metadata are said of.</summary>
/// <param name="Iri">Its address; one that begins with nothing absolute is meant from where the file is published.</param>
/// <param name="Types">What it is, with the prefixes of <see cref="Rdf.Prefixes"/>.</param>
/// <param name="Says">What is said of it.</param>
internal sealed record RdfNode(string Iri, IReadOnlyList<string> Types, IReadOnlyList<(string Property, RdfValue Value)> Says);

/// <summary>What is said: an address, something else, or words.</summary>
internal sealed record RdfValue(string? Text, string? Iri = null, RdfNode? Node = null, string? Language = null, string? Type = null)
{
    public static RdfValue To(string iri) => new(null, Iri: iri);

    public static RdfValue Of(RdfNode node) => new(null, Node: node);

    public static RdfValue Italian(string text) => new(text, Language: "it");

    public static RdfValue Plain(string text) => new(text);

    public static RdfValue Day(DateOnly day) => new(day.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture), Type: "xsd:date");
}

/// <summary>The vocabularies used.</summary>
internal static class Rdf
{
    public static readonly IReadOnlyList<(string Prefix, string Iri)> Prefixes =
    [
        ("dcat", "http://www.w3.org/ns/dcat#"),
        ("dcatapit", "http://dati.gov.it/onto/dcatapit#"),
        ("dct", "http://purl.org/dc/terms/"),
        ("foaf", "http://xmlns.com/foaf/0.1/"),
        ("owl", "http://www.w3.org/2002/07/owl#"),
        ("rdf", "http://www.w3.org/1999/02/22-rdf-syntax-ns#"),
        ("xsd", "http://www.w3.org/2001/XMLSchema#"),
    ];

    public static string Full(string name)
    {
        var (prefix, iri) = Prefixes.First(known => name.StartsWith(known.Prefix + ":", StringComparison.Ordinal));
        return iri + name[(prefix.Length + 1)..];
    }
}
