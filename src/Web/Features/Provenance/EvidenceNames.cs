using System.Globalization;
using System.Text;
using Traguardo.Core.Display;

namespace Traguardo.Web.Features.Provenance;

/// <summary>Names of files as they may be shown and given back: no folders, nothing unseen that turns a name around.</summary>
public static class EvidenceNames
{
    private const int Longest = 150;

    /// <summary>The name of a file that was sent, its ending kept.</summary>
    public static string OfFile(string sent)
    {
        ArgumentNullException.ThrowIfNull(sent);
        var name = Plain(sent[(sent.LastIndexOfAny(['/', '\\']) + 1)..]).Trim('.', ' ');
        var ending = Path.GetExtension(name);
        return name.Length <= Longest || ending.Length > 10 ? Shortened.To(name, Longest) : Shortened.To(name, Longest - ending.Length) + ending;
    }

    /// <summary>A text without what cannot be seen, on one line.</summary>
    public static string Plain(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var seen = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes().Where(rune => !IsUnseen(rune)))
        {
            seen.Append(rune);
        }
        return seen.ToString().Trim().Normalize();
    }

    private static bool IsUnseen(Rune rune) => rune == Rune.ReplacementChar || rune.Value == 0xFFFE || Rune.GetUnicodeCategory(rune)
        is UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator;
}
