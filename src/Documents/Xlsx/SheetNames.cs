using System.Globalization;
using System.Text;
using Traguardo.Core.Display;

namespace Traguardo.Documents.Xlsx;

/// <summary>Names of sheets that every spreadsheet takes: 1 to 31 characters, none of <c>[ ] : * ? / \</c>, no apostrophe at either end, no two alike.</summary>
internal static class SheetNames
{
    private const int Longest = 31;
    private const int LongestEnd = 18;
    private const string Forbidden = "[]:*?/\\";

    // Excel keeps this one for itself, in English even where it speaks Italian.
    private const string Reserved = "History";

    public static IReadOnlyList<string> Of(IReadOnlyList<string> wanted)
    {
        var taken = new HashSet<string>(StringComparer.OrdinalIgnoreCase) { Reserved };
        var clean = wanted.Select(Clean).ToList();
        // Long names that begin alike are told apart by how they end.
        var alike = clean.CountBy(name => Cut(name, Longest), StringComparer.OrdinalIgnoreCase).Where(name => name.Value > 1).Select(name => name.Key).ToHashSet(StringComparer.OrdinalIgnoreCase);
        return [.. clean.Select(name => Free(name.Length > Longest && alike.Contains(Cut(name, Longest)) ? CutWithin(name) : name, taken))];
    }

    /// <summary>A name as formulas and links refer to its sheet.</summary>
    public static string Quoted(string name) => $"'{name.Replace("'", "''", StringComparison.Ordinal)}'";

    private static string Free(string name, HashSet<string> taken)
    {
        var free = Cut(name, Longest);
        for (var i = 2; !taken.Add(free); i++)
        {
            var number = string.Create(CultureInfo.InvariantCulture, $" ({i})");
            free = Cut(name, Longest - number.Length) + number;
        }
        return free;
    }

    private static string Clean(string name)
    {
        var clean = new StringBuilder();
        foreach (var rune in name.EnumerateRunes())
        {
            if (rune == Rune.ReplacementChar || Rune.IsControl(rune) || (rune.IsAscii && Forbidden.Contains((char)rune.Value)))
            {
                clean.Append(' ');
            }
            else
            {
                clean.Append(rune);
            }
        }
        var trimmed = string.Join(' ', clean.ToString().Split(' ', StringSplitOptions.RemoveEmptyEntries)).Trim('\'', ' ');
        return trimmed.Length == 0 ? "–" : trimmed;
    }

    // «Personale a… per fascia d'età»: the last words, and as many of the first as there is room for.
    private static string CutWithin(string name)
    {
        var last = name.IndexOf(' ', name.Length - LongestEnd);
        return last < 0 ? name : Cut(name[..last], Longest - (name.Length - last)) + name[last..];
    }

    /// <summary>A name of so many characters at most, cut after a word where that leaves half of it.</summary>
    private static string Cut(string name, int length)
    {
        if (name.Length <= length)
        {
            return name;
        }
        var cut = Shortened.To(name, length - 1);
        var word = name[cut.Length] == ' ' ? cut.Length : cut.LastIndexOf(' ');
        return (word >= length / 2 ? cut[..word] : cut).TrimEnd('\'', ' ', ',', '.') + "…";
    }
}
