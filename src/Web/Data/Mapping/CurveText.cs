using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;
using Traguardo.Core.Scoring;

namespace Traguardo.Web.Data.Mapping;

/// <summary>A curve as JSON: <c>{"kind":"steps","Points":[{"X":0,"Score":1}]}</c>.</summary>
internal sealed class CurveText() : ValueConverter<Curve, string>(curve => Write(curve), text => Read(text))
{
    // Said here and not by attributes, because how a curve is stored is no concern of Core's.
    private static readonly JsonPolymorphismOptions Kinds = new()
    {
        TypeDiscriminatorPropertyName = "kind",
        DerivedTypes =
        {
            new(typeof(StepsCurve), "steps"),
            new(typeof(LineCurve), "line"),
            new(typeof(FloorCurve), "floor"),
            new(typeof(BaselineCurve), "baseline"),
        },
    };

    private static readonly JsonSerializerOptions Options = new()
    {
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        TypeInfoResolver = new DefaultJsonTypeInfoResolver
        {
            Modifiers =
            {
                type =>
                {
                    if (type.Type == typeof(Curve))
                    {
                        type.PolymorphismOptions = Kinds;
                    }
                },
            },
        },
    };

    public static string Write(Curve curve) => JsonSerializer.Serialize(curve, Options);

    public static Curve Read(string text) => JsonSerializer.Deserialize<Curve>(text, Options)!;
}
