using System.Text.Json;

namespace Traguardo.Core.Validating;

/// <summary>Something that the OIV looks at before it validates the report.</summary>
/// <param name="Code">Its code, unique among them.</param>
/// <param name="Title">Its words, as they go into the act.</param>
/// <param name="Proofs">Where the program shows what it takes: <c>plan</c>, <c>revisions</c>, <c>judgements</c>, <c>results</c>, <c>missing</c>, <c>recomputation</c>, <c>sample</c>, <c>analyses</c>, <c>audit</c>, <c>neutralisations</c>; words that it does not know are passed over.</param>
public sealed record ValidationCriterion(string Code, string Title, IReadOnlyList<string>? Proofs = null);

/// <summary>The criteria by which the OIV validates the report: data, which an installation may put its own in the place of.</summary>
public static class ValidationCriteria
{
    private const int LongestTitle = 300;

    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web);

    /// <summary>As they come with the program: <c>criteria.json</c>.</summary>
    public static IReadOnlyList<ValidationCriterion> Shipped { get; } = ReadShipped();

    /// <summary>Reads a list of criteria: a JSON array of objects with <c>code</c>, <c>title</c> and, if it has any, <c>proofs</c>.</summary>
    /// <exception cref="JsonException">It is no such list: it is empty, or one has no code or title, or the code of another.</exception>
    public static IReadOnlyList<ValidationCriterion> Read(ReadOnlySpan<byte> utf8)
    {
        var criteria = JsonSerializer.Deserialize<List<ValidationCriterion>>(utf8, Json) ?? [];
        var isSound = criteria.Count > 0
            && criteria.TrueForAll(one => !string.IsNullOrWhiteSpace(one?.Code) && !string.IsNullOrWhiteSpace(one.Title) && one.Title.Length <= LongestTitle)
            && criteria.DistinctBy(one => one.Code).Count() == criteria.Count;
        return isSound ? criteria : throw new JsonException(ValidatingTexts.CriteriaUnsound);
    }

    private static IReadOnlyList<ValidationCriterion> ReadShipped()
    {
        using var file = typeof(ValidationCriteria).Assembly.GetManifestResourceStream("criteria.json")!;
        var bytes = new byte[file.Length];
        file.ReadExactly(bytes);
        return Read(bytes);
    }
}
