using Traguardo.Core.Display;
using Traguardo.Core.Measures;

namespace Traguardo.Core.Recording;

/// <summary>Yes or no as people write it, in either language: <c>sì</c>, <c>si</c>, <c>s</c>, <c>vero</c>, <c>1</c>; <c>no</c>, <c>n</c>, <c>falso</c>, <c>0</c>.</summary>
internal static class EnteredAnswer
{
    private static readonly HashSet<string> Yes = new(StringComparer.OrdinalIgnoreCase) { "sì", "sí", "si", "si'", "si’", "s", "vero", "1", "yes", "y", "true" };
    private static readonly HashSet<string> No = new(StringComparer.OrdinalIgnoreCase) { "no", "n", "falso", "0", "false" };

    public static EnteredValue Read(string text, Figures figures) =>
        Yes.Contains(text) ? EnteredValue.Of(Value.Of(true))
        : No.Contains(text) ? EnteredValue.Of(Value.Of(false))
        : EnteredValue.Refused(RecordingTexts.NotRead.With(Shown.Of(text), EnteredText.Expected(UnitOfMeasure.YesNo, figures)));
}
