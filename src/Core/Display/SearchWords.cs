using System.Globalization;
using System.Text;
using Traguardo.Core.Recording;

namespace Traguardo.Core.Display;

/// <summary>Words as people look for them: small letters without accents.</summary>
internal static class SearchWords
{
    /// <summary>The words of a text.</summary>
    public static string[] Of(string text)
    {
        var plain = new StringBuilder();
        foreach (var letter in Plain.Of(text).Normalize(NormalizationForm.FormD))
        {
            if (CharUnicodeInfo.GetUnicodeCategory(letter) != UnicodeCategory.NonSpacingMark)
            {
                plain.Append(char.IsLetterOrDigit(letter) ? char.ToLowerInvariant(letter) : ' ');
            }
        }
        return plain.ToString().Split(' ', StringSplitOptions.RemoveEmptyEntries);
    }

    /// <summary>True where each of some words begins one of others.</summary>
    public static bool AllBegin(string[] words, string[] others) =>
        Array.TrueForAll(words, word => Array.Exists(others, of => of.StartsWith(word, StringComparison.Ordinal)));
}
