using System.Text;

namespace Traguardo.Web.Http;

/// <summary>
/// Text that somebody typed, as it is kept: without what nobody sees and no database keeps. All that comes in by a form or an address
/// passes through here, see <see cref="FreeTextFilter"/>.
/// </summary>
public static class FreeText
{
    /// <summary>The most that a field takes, in characters, as the exchange format and the audit do.</summary>
    public const int Longest = 10_000;

    /// <summary>On one line, with single blanks; null where nothing is said.</summary>
    public static string? Line(string? text)
    {
        var words = Seen(text ?? "").Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
        return words.Length == 0 ? null : string.Join(' ', words);
    }

    /// <summary>With its lines; null where nothing is said.</summary>
    public static string? Lines(string? text) => string.IsNullOrWhiteSpace(text) ? null : Seen(text).Trim().ReplaceLineEndings("\n") is { Length: > 0 } seen ? seen : null;

    /// <summary>True where nothing is in it that <see cref="Seen"/> takes out.</summary>
    public static bool IsSeen(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return !text.EnumerateRunes().Any(IsUnseen);
    }

    /// <summary>Without control characters, but for tabs and ends of lines, and without what turns a text around.</summary>
    public static string Seen(string text)
    {
        if (IsSeen(text))
        {
            return text;
        }
        var seen = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes().Where(rune => !IsUnseen(rune)))
        {
            seen.Append(rune);
        }
        return seen.ToString();
    }

    // U+FFFE is no character, and spoils a text for whoever puts its accents in one piece.
    // U+202A to U+202E and U+2066 to U+2069 change the direction of what follows them: a name would read as another.
    private static bool IsUnseen(Rune rune) => (Rune.IsControl(rune) && rune.Value is not ('\t' or '\n' or '\r')) || rune.Value is (>= 0x202A and <= 0x202E) or (>= 0x2066 and <= 0x2069) or 0xFFFE;
}
