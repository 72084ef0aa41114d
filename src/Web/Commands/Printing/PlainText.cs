using System.Globalization;
using System.Text;

namespace Traguardo.Web.Commands.Printing;

/// <summary>Texts of a file on their way to a terminal: on one line, with nothing in them that moves its cursor or hides what follows.</summary>
public static class PlainText
{
    public static string Of(string text) => text.EnumerateRunes().Any(Moves)
        ? string.Concat(text.EnumerateRunes().Select(rune => Moves(rune) ? " " : rune.ToString()))
        : text;

    /// <summary>Columns it takes, a letter with its accents being one.</summary>
    public static int Width(string text) => new StringInfo(text).LengthInTextElements;

    /// <summary>The text, cut with «…» where it is wider than there is room.</summary>
    public static string Fit(string text, int width) =>
        Width(text) <= width ? text : new StringInfo(text).SubstringByTextElements(0, width - 1).TrimEnd() + "…";

    /// <summary>Broken between words into lines of that width; a longer word stands on a line of its own.</summary>
    public static IEnumerable<string> Wrap(string text, int width)
    {
        var line = new StringBuilder();
        foreach (var word in Of(text).Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            if (line.Length > 0 && Width(line.ToString()) + 1 + Width(word) > width)
            {
                yield return line.ToString();
                line.Clear();
            }
            line.Append(line.Length > 0 ? " " : "").Append(word);
        }
        if (line.Length > 0)
        {
            yield return line.ToString();
        }
    }

    private static bool Moves(Rune rune) => Rune.GetUnicodeCategory(rune)
        is UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator;
}
