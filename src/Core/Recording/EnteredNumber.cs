using System.Globalization;
using System.Text.RegularExpressions;
using Traguardo.Core.Display;
using Traguardo.Core.Formulas;
using Traguardo.Core.Measures;

namespace Traguardo.Core.Recording;

/// <summary>
/// A number as people write it. In Italian the point divides thousands and the comma begins the decimals: <c>1.204.310</c>,
/// <c>12,5</c>, and <c>1.234</c> is one thousand two hundred and thirty-four; in English the other way round. Thousands may as
/// well be divided by a blank or an apostrophe, or not at all. Groups are of three figures and do not begin with zero, so that the
/// <c>0.95</c> and the <c>12.5</c> of another language are refused rather than read as 95 and 125.
/// </summary>
internal static partial class EnteredNumber
{
    // What a decimal holds without rounding, whatever the digits.
    private const int MostDigits = 28;

    private static readonly Dictionary<string, string[]> SignsByUnit = new()
    {
        ["percent"] = ["%"],
        ["per-thousand"] = ["‰"],
        ["euro"] = ["€", "euro", "eur"],
        ["days"] = ["gg", "giorni", "giorno", "days", "day"],
    };

    public static EnteredValue Read(string text, UnitOfMeasure unit, Figures figures)
    {
        var (bare, hasSign) = WithoutSign(text, unit);
        var match = (figures == Figures.English ? English() : Italian()).Match(bare);
        if (!match.Success)
        {
            return Refused(text, unit, figures, LooksLikeNumber().IsMatch(bare)
                ? figures == Figures.English ? RecordingTexts.EnglishSeparators : RecordingTexts.ItalianSeparators
                : RecordingTexts.NotRead);
        }
        var digits = string.Concat(match.Groups["whole"].Value.Where(char.IsAsciiDigit)).TrimStart('0');
        var decimals = match.Groups["decimals"].Value.TrimEnd('0');
        if (digits.Length + decimals.Length > MostDigits)
        {
            return EnteredValue.Refused(RecordingTexts.TooManyDigits.With(Shown.Of(text), MostDigits));
        }
        var number = decimal.Parse($"0{digits}.{decimals}", NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture);
        number = match.Groups["minus"].Success ? -number : number;
        var value = unit == UnitOfMeasure.Percent ? number / 100 : number;
        return Math.Abs(value) > Formula.MaxNumber
            ? EnteredValue.Refused(RecordingTexts.TooLarge.With(Shown.Of(text), EnteredText.Show(Value.Of(Formula.MaxNumber), unit, figures)))
            : unit == UnitOfMeasure.Percent && !hasSign && number is not 0 and >= -1 and <= 1 ? EnteredValue.Refused(RecordingTexts.PercentOrFraction.With(
                Shown.Of(text), EnteredText.Show(Value.Of(number), unit, figures), EnteredText.Show(Value.Of(value), unit, figures)))
            : EnteredValue.Of(Value.Of(value));
    }

    private static (string Bare, bool HasSign) WithoutSign(string text, UnitOfMeasure unit)
    {
        // An administration's own unit is named by its code, which is no sign where it could be taken for a part of the number.
        var signs = SignsByUnit.TryGetValue(unit.Code, out var known) ? known
            : unit.Code.Length > 0 && char.IsLetter(unit.Code[0]) ? [unit.Code]
            : [];
        foreach (var sign in signs)
        {
            if (text.EndsWith(sign, StringComparison.OrdinalIgnoreCase))
            {
                return (text[..^sign.Length].TrimEnd(), true);
            }
            if (sign == "€" && text.StartsWith(sign, StringComparison.Ordinal))
            {
                return (text[sign.Length..].TrimStart(), true);
            }
        }
        return (text, false);
    }

    private static EnteredValue Refused(string text, UnitOfMeasure unit, Figures figures, string why) =>
        EnteredValue.Refused(why.With(Shown.Of(text), EnteredText.Expected(unit, figures)));

    private const string Sign = @"\A(?:\+|(?<minus>[-\u2212\u2013]))? ?";
    private const string Blanks = @" \u00a0\u2009\u202f";

    [GeneratedRegex(Sign + @"(?=[0-9,])(?<whole>[0-9]*|[1-9][0-9]{0,2}(?<group>[.'’" + Blanks + @"])[0-9]{3}(?:\k<group>[0-9]{3})*)(?:,(?<decimals>[0-9]+))?\z")]
    private static partial Regex Italian();

    [GeneratedRegex(Sign + @"(?=[0-9.])(?<whole>[0-9]*|[1-9][0-9]{0,2}(?<group>[,'’" + Blanks + @"])[0-9]{3}(?:\k<group>[0-9]{3})*)(?:\.(?<decimals>[0-9]+))?\z")]
    private static partial Regex English();

    [GeneratedRegex(Sign + @"[0-9.,'’" + Blanks + @"]*[0-9][0-9.,'’" + Blanks + @"]*\z")]
    private static partial Regex LooksLikeNumber();
}
