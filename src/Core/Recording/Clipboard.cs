using System.Text;

namespace Traguardo.Core.Recording;

/// <summary>Cells as a spreadsheet puts them on the clipboard: lines, tabs, and quotes around a cell that holds either.</summary>
internal static class Clipboard
{
    /// <summary>The one column that has anything in it, without the empty lines at its end; null where there are more.</summary>
    public static IReadOnlyList<string>? Column(string text)
    {
        var lines = Lines(text);
        int[] filled = [.. lines.SelectMany(cells => cells.Index()).Where(cell => cell.Item.Length > 0).Select(cell => cell.Index).Distinct()];
        if (filled.Length > 1)
        {
            return null;
        }
        var column = lines.Select(cells => filled.Length == 1 ? cells.ElementAtOrDefault(filled[0]) ?? "" : "").ToList();
        return column[..(1 + column.FindLastIndex(cell => cell.Length > 0))];
    }

    /// <summary>All cells, line by line.</summary>
    public static List<List<string>> Lines(string text, char separator = '\t')
    {
        var lines = new List<List<string>> { new() };
        var at = 0;
        while (true)
        {
            lines[^1].Add(Plain.Of(Cell(text, ref at, separator)));
            if (at == text.Length)
            {
                return lines;
            }
            if (text[at] != separator)
            {
                at += text[at] == '\r' && at + 1 < text.Length && text[at + 1] == '\n' ? 1 : 0;
                lines.Add([]);
            }
            at++;
        }
    }

    // The cell that begins here; afterwards the place is at what ends it, or at the end of the text.
    private static string Cell(string text, ref int at, char separator)
    {
        var close = at < text.Length && text[at] == '"' ? Close(text, at + 1, separator) : null;
        if (close is { } quote)
        {
            var inside = text[(at + 1)..quote].Replace("\"\"", "\"", StringComparison.Ordinal);
            at = quote + 1;
            return inside;
        }
        var cell = new StringBuilder();
        for (; at < text.Length && !Ends(text[at], separator); at++)
        {
            cell.Append(text[at]);
        }
        return cell.ToString();
    }

    // Where the quote is that closes a cell: one that is not doubled, with the end of a cell after it. Null where the first was just a character.
    private static int? Close(string text, int from, char separator)
    {
        for (var i = from; i < text.Length; i++)
        {
            if (text[i] != '"')
            {
                continue;
            }
            if (i + 1 == text.Length || Ends(text[i + 1], separator))
            {
                return i;
            }
            if (text[i + 1] != '"')
            {
                return null;
            }
            i++;
        }
        return null;
    }

    private static bool Ends(char character, char separator) => character == separator || character is '\r' or '\n';
}
