using System.Globalization;
using Traguardo.Core.Display;
using Traguardo.Core.Measures;

namespace Traguardo.Core.Recording;

/// <summary>
/// What a person typed or pasted as a value, read in the datum's unit and in the language's way of writing figures; or a sentence
/// that says what was expected. Nothing is guessed: a text that can be read in two ways of which one is a hundred or a thousand
/// times the other is refused, and the refusal says how to write either.
/// <list type="bullet">
/// <item>Numbers, see <see cref="EnteredNumber"/>; days, see <see cref="EnteredDay"/>; yes and no, see <see cref="EnteredAnswer"/>.</item>
/// <item>The sign of the datum's own unit may follow: <c>12,5%</c>, <c>11,02 ‰</c>, <c>105 €</c>; that of another is refused.</item>
/// <item>Per cent: <c>12,5</c> and <c>12,5%</c> are both 0.125. From −1 to 1 the sign is asked for, because a spreadsheet may hold
/// 95% as <c>0,95</c> and 100% as <c>1</c>.</item>
/// <item>Per thousand and ratios are stored as they are written: <c>11,02</c>, <c>0,95</c>.</item>
/// </list>
/// </summary>
public static class EnteredText
{
    private const int Longest = 200;

    // How people write that there is nothing to write. An answer, but not a value: the state says it, with its reason.
    private static readonly HashSet<string> NoDatum = new(StringComparer.OrdinalIgnoreCase)
    {
        "-", "–", "—", "−", "/", "nd", "n.d.", "n.d", "n/d", "#N/D", "na", "n.a.", "n.a", "n/a", "#N/A", "non disponibile", "non applicabile", "not available", "not applicable",
    };

    /// <summary>Reads a text in a unit. An empty text is no value, and no fault either.</summary>
    public static EnteredValue Read(string? text, UnitOfMeasure unit, Figures figures)
    {
        ArgumentNullException.ThrowIfNull(figures);
        var plain = Plain.Of(text);
        return plain.Length == 0 ? default
            : plain.Length > Longest ? EnteredValue.Refused(RecordingTexts.NotRead.With(Shown.Of(plain), Expected(unit, figures)))
            : IsNoDatum(plain) ? EnteredValue.Refused(RecordingTexts.NoDatum.With(Shown.Of(plain)))
            : unit.Kind switch
            {
                ValueKind.Date => EnteredDay.Read(plain, figures),
                ValueKind.YesNo => EnteredAnswer.Read(plain, figures),
                _ => EnteredNumber.Read(plain, unit, figures),
            };
    }

    /// <summary>The way back: the value with all its decimals, as its field shows it and as reading gives it again, to the last digit.</summary>
    public static string Show(Value value, UnitOfMeasure unit, Figures figures)
    {
        ArgumentNullException.ThrowIfNull(figures);
        return value.Kind != ValueKind.Number ? figures.Bare(value, unit, 0)
            : unit == UnitOfMeasure.Percent ? Exactly(value.Content * 100, figures) + "%"
            : Exactly(value.Content, figures);
    }

    internal static bool IsNoDatum(string plain) => NoDatum.Contains(plain);

    /// <summary>What a value in a unit looks like, with an example.</summary>
    internal static string Expected(UnitOfMeasure unit, Figures figures) => unit.Code switch
    {
        "date" => RecordingTexts.ExpectedDay,
        "yesno" => RecordingTexts.ExpectedAnswer,
        "percent" => RecordingTexts.ExpectedPercent.With(figures.Number(12.5m)),
        "per-thousand" => RecordingTexts.ExpectedPerThousand.With(figures.Number(11.02m)),
        "ratio" => RecordingTexts.ExpectedRatio.With(figures.Number(0.95m)),
        "euro" => RecordingTexts.ExpectedEuro.With(figures.Number(1_204.50m, 2)),
        "days" => RecordingTexts.ExpectedDays.With(figures.Number(12)),
        "number" or "score" => RecordingTexts.ExpectedNumber.With(figures.Number(1_204_310), figures.Number(12.5m)),
        _ => RecordingTexts.ExpectedOwnUnit.With(Shown.Of(unit.Code), figures.Number(1_204_310), figures.Number(12.5m)),
    };

    // Figures to be read are rounded far behind the comma; a field gives back what is stored.
    private static string Exactly(decimal number, Figures figures)
    {
        var digits = Math.Abs(number).ToString(CultureInfo.InvariantCulture).Split('.');
        var whole = figures.Number(decimal.Truncate(Math.Abs(number)));
        var decimals = digits.Length == 1 ? "" : digits[1].TrimEnd('0');
        return (number < 0 ? "\u2212" : "") + whole + (decimals.Length == 0 ? "" : figures.Number(0.5m)[1] + decimals);
    }
}

/// <summary>What reading a text gave: a value, or the sentence it is refused with; neither where the text is empty.</summary>
/// <param name="Value">The value.</param>
/// <param name="Refusal">Why there is none, and what was expected.</param>
public readonly record struct EnteredValue(Value? Value, string? Refusal)
{
    internal static EnteredValue Of(Value value) => new(value, null);

    internal static EnteredValue Refused(string why) => new(null, why);
}
