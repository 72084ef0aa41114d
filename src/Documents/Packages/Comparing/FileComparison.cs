using System.Text;
using System.Xml;
using System.Text.Json;

namespace Traguardo.Documents.Packages.Comparing;

/// <summary>Names what is different between a file and the same one made again.</summary>
internal static class FileComparison
{
    private const int Excerpt = 30;

    /// <summary>The differences, those that a reader would notice first; never none where the bytes differ, but for archives that are packed otherwise and hold the same.</summary>
    public static IEnumerable<Difference> Of(string name, byte[] was, byte[] should)
    {
        if (was.AsSpan().SequenceEqual(should))
        {
            return [];
        }
        if (Pieces(name, was) is { } found && Pieces(name, should) is { } expected)
        {
            var differences = found.HasOwnPlaces ? PieceDifferences.ByPlace(found.Pieces, expected.Pieces) : PieceDifferences.InOrder(found.Pieces, expected.Pieces);
            if (differences.Count > 0)
            {
                return differences;
            }
        }
        return IsArchive(name) && ArchiveParts.Of(was) is { } parts && ArchiveParts.Of(should) is { } others
            ? others.Keys.Union(parts.Keys).Order(StringComparer.Ordinal).SelectMany(part => Part(part, parts.GetValueOrDefault(part), others.GetValueOrDefault(part)))
            : [Bytes(null, was, should)];
    }

    /// <summary>The figures alone that are different, and what stands in one of the two only: for a file that another version of the program wrote in its own way. Null where a file of its kind is not compared so.</summary>
    public static IReadOnlyList<Difference>? OfFigures(string name, byte[] was, byte[] should) =>
        was.AsSpan().SequenceEqual(should) ? []
        : Pieces(name, should) is not { } expected ? null
        : Pieces(name, was) is not { } found ? [new Difference(null, null, null)]
        : found.HasOwnPlaces ? PieceDifferences.OfFiguresByPlace(found.Pieces, expected.Pieces)
        : PieceDifferences.OfFigures(found.Pieces, expected.Pieces);

    /// <summary>The parts of a file that a person can be shown; null where it is of a kind without any, or cannot be read.</summary>
    public static PieceList? Pieces(string name, byte[] file)
    {
        try
        {
            return Path.GetExtension(name) switch
            {
                ".html" => new PieceList(HtmlPieces.Of(Encoding.UTF8.GetString(file)), false),
                ".docx" => new PieceList(DocxPieces.Of(file), false),
                ".xlsx" => new PieceList(XlsxPieces.Of(file), true),
                ".csv" => new PieceList(CsvPieces.Of(Encoding.UTF8.GetString(file)), true),
                ".json" or ".jsonld" => new PieceList(JsonPieces.Of(file), true),
                ".md" or ".rdf" => new PieceList(LinePieces.Of(Encoding.UTF8.GetString(file)), false),
                _ => null,
            };
        }
        catch (Exception broken) when (broken is InvalidDataException or XmlException or JsonException or IOException or InvalidOperationException or ArgumentException)
        {
            return null;
        }
    }

    private static bool IsArchive(string name) => Path.GetExtension(name) is ".docx" or ".xlsx";

    private static IEnumerable<Difference> Part(string part, byte[]? was, byte[]? should) =>
        was is null ? [new Difference(part, null, "")]
        : should is null ? [new Difference(part, "", null)]
        : was.AsSpan().SequenceEqual(should) ? []
        : [Bytes(part, was, should)];

    private static Difference Bytes(string? part, byte[] was, byte[] should)
    {
        var at = was.AsSpan().CommonPrefixLength(should);
        var place = PackageTexts.AtByte.With(at);
        return new Difference(part is null ? place : $"{part}, {place}", Around(was, at), Around(should, at));
    }

    private static string Around(byte[] bytes, int at)
    {
        var from = Math.Max(0, at - Excerpt);
        var text = Encoding.UTF8.GetString(bytes.AsSpan(from, Math.Min(bytes.Length - from, 2 * Excerpt)));
        return text.Contains('\uFFFD', StringComparison.Ordinal) && text.Count(character => character == '\uFFFD' || char.IsControl(character)) > Excerpt / 3
            ? at < bytes.Length ? $"0x{bytes[at]:x2}" : ""
            : text;
    }
}
