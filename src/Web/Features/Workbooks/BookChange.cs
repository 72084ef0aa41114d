using System.Text.Json;
using System.Text.Json.Serialization;
using Traguardo.Core.Measures;
using Traguardo.Core.Recording;
using Traguardo.Web.Data.Mapping;

namespace Traguardo.Web.Features.Workbooks;

/// <summary>A value that a filled workbook proposes, as the page that shows it carries it to the one that takes it.</summary>
/// <param name="Key">The datum's address.</param>
/// <param name="Seen">What stood when the workbook went out, as <see cref="UnitBook"/> marks it; or what was shown beside it, where they differ.</param>
/// <param name="Value">The value as a file would have it; null where the state stands in its place.</param>
/// <param name="State">The state; null where the datum is to be empty.</param>
/// <param name="Reason">Why, in a line.</param>
public sealed record BookChange(string Key, string Seen, string? Value, ValueState? State, string? Reason)
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        Converters = { new JsonStringEnumConverter(allowIntegerValues: false) },
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    };

    /// <summary>What the datum is to be; null where it is to be empty.</summary>
    [JsonIgnore]
    public Entered? Entered => State is { } state ? new Entered(Value is null ? null : ValueText.Read(Value), state, Reason) : null;

    public static BookChange Of(DatumKey key, string seen, Entered? entered) =>
        new($"{key}", seen, entered?.Value is { } value ? ValueText.Write(value) : null, entered?.State, entered?.Reason);

    /// <summary>As a form carries them.</summary>
    public static string Write(IEnumerable<BookChange> changes) => JsonSerializer.Serialize(changes, Json);

    /// <summary>What a form brought back, which anyone may have written; null where it is none.</summary>
    public static IReadOnlyList<BookChange>? Read(string? text)
    {
        try
        {
            var changes = text is null ? null : JsonSerializer.Deserialize<List<BookChange>>(text, Json);
            return changes is not null && changes.TrueForAll(IsOne) && changes.DistinctBy(change => change.Key).Count() == changes.Count ? changes : null;
        }
        catch (Exception broken) when (broken is JsonException or FormatException or OverflowException)
        {
            return null;
        }
    }

    // A value that is none throws.
    private static bool IsOne(BookChange? change) => change is { Key: not null, Seen: not null } && change.Entered is null == change.State is null;
}
