using System.Globalization;
using System.Text;
using Traguardo.Core.Display;

namespace Traguardo.Documents.Workbooks;

/// <summary>Text of a workbook as a message may show it: on one line, not too long, with nothing in it that nobody sees.</summary>
internal static class TextOfCell
{
    private const int Longest = 60;

    public static string Of(string text) => text.Length <= Longest ? OneLine(text) : OneLine(Shortened.To(text, Longest)) + "…";

    public static string OneLine(string text)
    {
        var shown = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
        {
            if (Rune.GetUnicodeCategory(rune) is UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator)
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

    /// <summary>A text with its places filled.</summary>
    public static string With(this string text, params object?[] values) => string.Format(CultureInfo.InvariantCulture, text, values);
}
