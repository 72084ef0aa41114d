using System.Globalization;
using System.Text;
using Traguardo.Core.Display;

namespace Traguardo.Core;

/// <summary>Text of an input as a message may show it: on one line, not too long, with nothing that moves a terminal's cursor.</summary>
internal static class Shown
{
    private const int Longest = 60;

    public static string Of(string text) => text.Length <= Longest ? OneLine(text) : OneLine(Shortened.To(text, Longest)) + "…";

    /// <summary>The whole of it, with what would break the line spelled out as <c>\u000a</c>.</summary>
    public static string OneLine(string text)
    {
        var shown = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
        {
            if (Moves(rune))
            {
                shown.Append(CultureInfo.InvariantCulture, $"\\u{rune.Value:x4}");
            }
            else
            {
                shown.Append(rune);
            }
        }
        return shown.ToString();
    }

    /// <summary>A text with its places filled; numbers as files and formulas write them, for they are compared with those.</summary>
    public static string With(this string text, params object?[] values) => string.Format(CultureInfo.InvariantCulture, text, values);

    private static bool Moves(Rune rune) => Rune.GetUnicodeCategory(rune)
        is UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator;
}
