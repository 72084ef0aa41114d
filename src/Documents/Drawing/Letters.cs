namespace Traguardo.Documents.Drawing;

/// <summary>
/// How wide words are, by a small table: whoever draws the picture may lack our family, so a letter counts as wide as in the widest of those
/// that stand in for it (Titillium Web, DejaVu Sans, Arial), and words never run into each other.
/// </summary>
internal static class Letters
{
    // Hundredths of the size.
    private static readonly Dictionary<char, int> Plain = Table(
        (32, " ,.'IJijlÌÍìí’‘·\u00a0"), (40, ":;f|()[]t"), (44, "!-/\\r"), (52, "\"*`“”"), (60, "?Lcsz°Fkvxy•"), (64, "$0123456789EPSTY_abdeghnopqu{}àáèéòóùúÈÉ«»–€ß"),
        (76, "ABCHKNRUVXZÀÙ"), (84, "#&+<=>DGMOQ^~wÒ−×"), (100, "%@Wm…"), (116, "—"), (136, "‰"));

    private static readonly Dictionary<char, int> Bold = Table(
        (36, " 'ijlìí\u00a0"), (40, ",.:;IJ|ÌÍ’‘·"), (44, "-f"), (52, "!()/[]t\\`r"), (60, "\"*°?csz"), (72, "$0123456789EFLT_abdeghknopquvxy{}àáèéòóùúÈÉ€ß–•“”«»"),
        (80, "ABCKPRSVXYZÀ"), (88, "#&+<=>DGHNOQU^~ÒÙ−×"), (108, "w@M…%m"), (120, "W—"), (144, "‰"));

    // Of letters that are not in the table; of signs of other scripts, which are squares.
    private const int Rare = 88;
    private const int Square = 110;
    private const char FirstOfOtherScripts = '\u0370';

    /// <summary>The width of a line in pixels.</summary>
    public static decimal Width(string text, Lettering lettering)
    {
        var table = lettering.Weight < 600 ? Plain : Bold;
        var hundredths = 0;
        foreach (var letter in text)
        {
            hundredths += char.IsLowSurrogate(letter) ? 0
                : table.TryGetValue(letter, out var known) ? known
                : letter < FirstOfOtherScripts ? Rare : Square;
        }
        return hundredths * lettering.Size / 100;
    }

    /// <summary>The width of the widest of some lines; 0 where there are none.</summary>
    public static decimal Widest(IEnumerable<string?> lines, Lettering lettering) =>
        lines.Select(line => line is null ? 0 : Width(line, lettering)).DefaultIfEmpty().Max();

    /// <summary>A text in lines no wider than given: broken at spaces, after hyphens, and within a word where that alone is wider.</summary>
    public static IReadOnlyList<string> Wrap(string text, Lettering lettering, decimal width)
    {
        var lines = new List<string>();
        var line = "";
        foreach (var word in Pieces(text))
        {
            if (Width((line + word).TrimEnd(' '), lettering) <= width)
            {
                line += word;
                continue;
            }
            Close();
            line = word;
            while (Fitting(line.TrimEnd(' '), lettering, width) is var fitting && fitting < line.TrimEnd(' ').Length)
            {
                lines.Add(line[..fitting]);
                line = line[fitting..];
            }
        }
        Close();
        return lines;

        void Close()
        {
            if (line.Trim(' ') is { Length: > 0 } full)
            {
                lines.Add(full);
            }
        }
    }

    // Words with the space or hyphen after them.
    private static IEnumerable<string> Pieces(string text)
    {
        var flat = string.Join(' ', XmlText.Of(text).Split([' ', '\t', '\r', '\n', '\u0085', '\u2028', '\u2029'], StringSplitOptions.RemoveEmptyEntries));
        var start = 0;
        for (var i = 0; i < flat.Length; i++)
        {
            if (flat[i] == ' ' || (flat[i] is '-' or '/' && i > 0 && char.IsLetter(flat[i - 1])))
            {
                yield return flat[start..(i + 1)];
                start = i + 1;
            }
        }
        yield return flat[start..];
    }

    // How many characters fit, one at least, pairs together.
    private static int Fitting(string word, Lettering lettering, decimal width)
    {
        var fitting = word.Length;
        if (Width(word, lettering) > width)
        {
            fitting = 0;
            var used = 0m;
            while (fitting < word.Length && (used += Width(word[fitting].ToString(), lettering)) <= width)
            {
                fitting++;
            }
            fitting = Math.Max(1, fitting);
        }
        return fitting < word.Length && char.IsLowSurrogate(word[fitting]) ? fitting == 1 ? 2 : fitting - 1 : fitting;
    }

    private static Dictionary<char, int> Table(params (int Width, string Letters)[] groups) =>
        groups.SelectMany(group => group.Letters.Select(letter => (letter, group.Width))).ToDictionary();
}
