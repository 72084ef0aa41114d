using System.Globalization;
using System.Text;

namespace Traguardo.Core.Formulas;

/// <summary>Texts of faults: on one line and of bearable length, whatever was typed.</summary>
internal static class FaultText
{
    private const int LongestShown = 40;

    public static string With(this string text, params object[] values) => string.Format(CultureInfo.CurrentCulture, text, values);

    /// <summary>What was typed, as it can be shown: cut where it is long, with a mark for what has no shape.</summary>
    public static string Shown(this string typed)
    {
        var runes = typed.EnumerateRunes().Take(LongestShown + 1).Select(rune => Rune.IsControl(rune) ? Rune.ReplacementChar : rune).ToList();
        return string.Concat(runes.Take(LongestShown)) + (runes.Count > LongestShown ? "…" : "");
    }
}
