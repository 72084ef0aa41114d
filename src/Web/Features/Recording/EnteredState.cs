using System.Text.Json;
using System.Text.Json.Serialization;
using Traguardo.Core.Measures;
using Traguardo.Core.Recording;
using Traguardo.Web.Data.Mapping;

namespace Traguardo.Web.Features.Recording;

/// <summary>What was entered, as the audit keeps it: the value as a file would have it, so that it comes back digit by digit.</summary>
internal sealed record EnteredState(string? Value, ValueState State, string? Reason, string? Extra)
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase) },
    };

    /// <summary>The text; null where nothing was entered.</summary>
    public static string? Write(Entered? entered, string? extra = null) => entered is null ? null
        : JsonSerializer.Serialize(new EnteredState(entered.Value is { } value ? ValueText.Write(value) : null, entered.State, entered.Reason, extra), Json);

    /// <summary>The way back.</summary>
    public static Entered? Read(string? text) =>
        text is null || JsonSerializer.Deserialize<EnteredState>(text, Json) is not { } state ? null
        : new Entered(state.Value is { } value ? ValueText.Read(value) : null, state.State, state.Reason);
}
