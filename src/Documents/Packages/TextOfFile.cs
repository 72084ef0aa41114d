using System.Globalization;
using System.Text;

namespace Traguardo.Documents.Packages;

/// <summary>Texts of a file that somebody may have made up, as a message shows them.</summary>
internal static class TextOfFile
{
    private const int Longest = 120;

    /// <summary>On one line, and no longer than is read.</summary>
    public static string OneLine(string text)
    {
        var shown = new StringBuilder();
        foreach (var rune in text.EnumerateRunes())
        {
            if (shown.Length >= Longest)
            {
                return shown.Append('…').ToString();
            }
            var category = Rune.GetUnicodeCategory(rune);
            shown.Append(category is UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator or UnicodeCategory.Surrogate
                ? " "
                : rune.ToString());
        }
        return shown.ToString();
    }

    /// <summary>A text with its places filled.</summary>
    public static string With(this string text, params object?[] values) => string.Format(CultureInfo.InvariantCulture, text, values);
}
