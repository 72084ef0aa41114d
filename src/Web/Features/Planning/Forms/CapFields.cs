using Traguardo.Core.Cycles;
using Traguardo.Core.Display;
using Traguardo.Core.Measures;
using Traguardo.Core.Recording;

namespace Traguardo.Web.Features.Planning.Forms;

/// <summary>How far an achievement may count: a percentage, or the word for no limit.</summary>
internal static class CapFields
{
    /// <summary>The word of the format for no limit.</summary>
    private const string None = "none";

    public static FieldOf<T> Of<T>(string hint, Func<T, Cap?> of, Func<T, Cap?, T> with) => new(
        "cap",
        FieldKind.Brief,
        FormTexts.Cap,
        thing => [Show(of(thing))],
        (thing, texts) => Read(thing, Fields.Line(texts), with))
    {
        Hint = hint,
    };

    private static string Show(Cap? cap) => cap switch
    {
        null => "",
        { Limit: { } limit } => EnteredText.Show(Value.Of(limit), UnitOfMeasure.Percent, Figures.Current),
        _ => FormTexts.CapNone,
    };

    private static Filled<T> Read<T>(T thing, string? text, Func<T, Cap?, T> with)
    {
        if (text is null)
        {
            return with(thing, null);
        }
        if (text.Equals(None, StringComparison.OrdinalIgnoreCase) || text.Equals(FormTexts.CapNone, StringComparison.OrdinalIgnoreCase))
        {
            return with(thing, Cap.None);
        }
        var read = EnteredText.Read(text, UnitOfMeasure.Percent, Figures.Current);
        return read.Value is { } limit ? with(thing, new Cap(limit.Content)) : Filled.Refused(thing, read.Refusal);
    }
}
