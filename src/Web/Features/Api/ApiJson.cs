using System.Net.Mime;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Traguardo.Web.Features.Api;

/// <summary>Answers to programs as JSON: names as in the exchange formats, accents as they are, and nothing where nothing is known.</summary>
internal static class ApiJson
{
    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web)
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase) },
    };

    /// <param name="answer">What is answered.</param>
    /// <param name="changedAt">When it last changed; null where nobody can say.</param>
    public static IResult Of<T>(T answer, DateTimeOffset? changedAt) =>
        Results.Bytes(JsonSerializer.SerializeToUtf8Bytes(answer, Options), MediaTypeNames.Application.Json, lastModified: changedAt);
}
