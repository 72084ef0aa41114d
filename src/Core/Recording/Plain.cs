using System.Globalization;
using System.Text;

namespace Traguardo.Core.Recording;

/// <summary>A text as it looks: without blanks around it, letters with their accents in one piece, and none of the marks that nobody sees and that come along from a word processor.</summary>
internal static class Plain
{
    // Accents cannot be put in one piece in a text that holds it.
    private const int NoCharacter = 0xFFFE;

    public static string Of(string? text)
    {
        if (string.IsNullOrWhiteSpace(text))
        {
            return "";
        }
        var seen = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes().Where(rune => Rune.GetUnicodeCategory(rune) != UnicodeCategory.Format && rune.Value != NoCharacter))
        {
            seen.Append(rune);
        }
        return seen.ToString().Trim().Normalize();
    }
}
