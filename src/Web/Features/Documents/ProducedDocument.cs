using System.Text.Json;
using Traguardo.Core.Display;
using Traguardo.Web.Data;

namespace Traguardo.Web.Features.Documents;

/// <summary>What a document that was made is, and the files of it in its package.</summary>
/// <param name="Sections">How many sections it has.</param>
/// <param name="Tables">How many tables.</param>
/// <param name="Charts">How many figures.</param>
/// <param name="Pages">How many pages of the PDF; null where there is none.</param>
/// <param name="Bytes">How large the package is.</param>
/// <param name="Policy">The content security policy of its page.</param>
/// <param name="Files">The document in each format.</param>
public sealed record ProducedDocument(int Sections, int Tables, int Charts, int? Pages, long Bytes, string Policy, IReadOnlyList<ProducedFile> Files)
{
    /// <summary>The day that it says of itself; null where nobody noted it.</summary>
    public DateOnly? Day { get; init; }

    /// <summary>How many acts the cycle had when the document was frozen; null where nobody noted it.</summary>
    public int? Acts { get; init; }

    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web);

    /// <summary>As a production keeps it.</summary>
    public static ProducedDocument? Of(DocumentProduction production)
    {
        ArgumentNullException.ThrowIfNull(production);
        return production.Content is { } content ? JsonSerializer.Deserialize<ProducedDocument>(content, Json) : null;
    }

    /// <summary>The same as a text.</summary>
    public string Write() => JsonSerializer.Serialize(this, Json);

    /// <summary>In words: <c>41 sezioni, 44 tabelle, 12 figure, 61 pagine, 1,8 s</c>.</summary>
    public string InWords(int? milliseconds, Figures figures)
    {
        ArgumentNullException.ThrowIfNull(figures);
        return string.Join(", ", new[]
        {
            Counted.Of(Sections, DocumentsTexts.Sections),
            Counted.Of(Tables, DocumentsTexts.Tables),
            Counted.Of(Charts, DocumentsTexts.Charts),
            Pages is { } pages ? Counted.Of(pages, DocumentsTexts.Pages) : null,
            milliseconds is { } taken ? $"{figures.Number(taken / 1000m, 1)} s" : null,
        }.OfType<string>());
    }
}

/// <summary>A document in one format.</summary>
/// <param name="Format">Its format, as the file's name ends: <c>pdf</c>.</param>
/// <param name="Name">Its name in the package.</param>
/// <param name="Bytes">How large it is.</param>
/// <param name="Hash">Its SHA-256, in hexadecimal digits.</param>
public sealed record ProducedFile(string Format, string Name, long Bytes, string Hash);
