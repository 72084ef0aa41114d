using System.Text.Json;
using System.Text.Json.Serialization;
using Traguardo.Core.Cycles;
using Traguardo.Documents.Workbooks.People;
using Traguardo.Web.Http;

namespace Traguardo.Web.Features.People;

/// <summary>What a workbook of people holds, between the page that shows what it would change and the one that takes it.</summary>
/// <param name="Units">The units, those above first.</param>
/// <param name="People">The people.</param>
public sealed record BookContent(IReadOnlyList<Unit> Units, IReadOnlyList<BookPerson> People)
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        Converters = { new JsonStringEnumConverter() },
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    };

    /// <summary>As a form carries it.</summary>
    public string Write() => JsonSerializer.Serialize(this, Json);

    /// <summary>What a form brought back, which anyone may have written; null where it is none.</summary>
    public static BookContent? Read(string? text)
    {
        try
        {
            return text is null ? null
                : JsonSerializer.Deserialize<BookContent>(text, Json) is { Units: { } units, People: { } people }
                && units.All(unit => unit is { Code.Length: > 0, Name.Length: > 0 }) && people.All(person => person is { Name: not null, Email: not null, Roles: not null })
                && units.SelectMany(unit => new[] { unit.Code, unit.Name, unit.Parent }).Concat(people.SelectMany(person => new[] { person.Name, person.Email, person.Unit })).All(said => FreeText.IsSeen(said ?? ""))
                    ? new BookContent(units, people)
                    : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
