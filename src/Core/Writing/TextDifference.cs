namespace Traguardo.Core.Writing;

/// <summary>What became of a line between two versions of a text.</summary>
public enum LineChange
{
    /// <summary>It is in both.</summary>
    Same,

    /// <summary>It is in the newer alone.</summary>
    Added,

    /// <summary>It is in the older alone.</summary>
    Removed,

    /// <summary>It is in both, with other words.</summary>
    Changed,
}

/// <summary>Some words of a line.</summary>
/// <param name="Text">The words, with the blanks after them.</param>
/// <param name="IsOther">True where the other version has not got them.</param>
public sealed record WordsOfLine(string Text, bool IsOther);

/// <summary>A line of two versions, side by side.</summary>
/// <param name="Change">What became of it.</param>
/// <param name="Before">Its words in the older version; empty where it was not there.</param>
/// <param name="After">Its words in the newer version; empty where it is gone.</param>
public sealed record LinePair(LineChange Change, IReadOnlyList<WordsOfLine> Before, IReadOnlyList<WordsOfLine> After);

/// <summary>Compares two versions of a text line by line, and the lines that changed word by word.</summary>
public static class TextDifference
{
    // Beyond this many comparisons the middle counts as written anew: texts of people stay far below.
    private const long Most = 4_000_000;

    /// <summary>The lines of both, in order.</summary>
    public static IReadOnlyList<LinePair> Between(string before, string after)
    {
        ArgumentNullException.ThrowIfNull(before);
        ArgumentNullException.ThrowIfNull(after);
        var pairs = new List<LinePair>();
        var (removed, added) = (new List<string>(), new List<string>());
        foreach (var (left, right) in Align(Lines(before), Lines(after)))
        {
            if (left is not null && right is not null)
            {
                Flush(removed, added, pairs);
                pairs.Add(new LinePair(LineChange.Same, [new(left, false)], [new(right, false)]));
                continue;
            }
            if (left is not null)
            {
                removed.Add(left);
            }
            if (right is not null)
            {
                added.Add(right);
            }
        }
        Flush(removed, added, pairs);
        return pairs;
    }

    // Lines that went and lines that came in the same place are held against each other, one by one.
    private static void Flush(List<string> removed, List<string> added, List<LinePair> pairs)
    {
        for (var i = 0; i < Math.Max(removed.Count, added.Count); i++)
        {
            pairs.Add(i >= added.Count ? new LinePair(LineChange.Removed, [new(removed[i], true)], [])
                : i >= removed.Count ? new LinePair(LineChange.Added, [], [new(added[i], true)])
                : Changed(removed[i], added[i]));
        }
        removed.Clear();
        added.Clear();
    }

    private static LinePair Changed(string before, string after)
    {
        var (left, right) = (new List<WordsOfLine>(), new List<WordsOfLine>());
        foreach (var (was, becomes) in Align(Words(before), Words(after)))
        {
            if (was is not null)
            {
                Append(left, was, becomes is null);
            }
            if (becomes is not null)
            {
                Append(right, becomes, was is null);
            }
        }
        return new LinePair(LineChange.Changed, left, right);
    }

    private static void Append(List<WordsOfLine> line, string text, bool isOther)
    {
        if (line is [.., var last] && last.IsOther == isOther)
        {
            line[^1] = last with { Text = last.Text + text };
        }
        else
        {
            line.Add(new WordsOfLine(text, isOther));
        }
    }

    private static string[] Lines(string text) => text.Length == 0 ? [] : text.Split('\n');

    private static string[] Words(string line)
    {
        var words = new List<string>();
        var start = 0;
        for (var i = 1; i <= line.Length; i++)
        {
            if (i == line.Length || (line[i - 1] == ' ' && line[i] != ' '))
            {
                words.Add(line[start..i]);
                start = i;
            }
        }
        return [.. words];
    }

    // The longest row of parts that both have in the same order stands side by side; what both begin and end with needs no search.
    private static List<(string? Left, string? Right)> Align(string[] left, string[] right)
    {
        var head = 0;
        while (head < left.Length && head < right.Length && left[head] == right[head])
        {
            head++;
        }
        var tail = 0;
        while (tail < left.Length - head && tail < right.Length - head && left[^(tail + 1)] == right[^(tail + 1)])
        {
            tail++;
        }
        var rows = new List<(string?, string?)>();
        rows.AddRange(left[..head].Select(part => ((string?)part, (string?)part)));
        rows.AddRange(Middle(left[head..^tail], right[head..^tail]));
        rows.AddRange(left[^tail..].Select(part => ((string?)part, (string?)part)));
        return rows;
    }

    private static IEnumerable<(string? Left, string? Right)> Middle(string[] left, string[] right)
    {
        if ((long)left.Length * right.Length > Most)
        {
            return left.Select(part => ((string?)part, (string?)null)).Concat(right.Select(part => ((string?)null, (string?)part)));
        }
        var common = new int[left.Length + 1, right.Length + 1];
        for (var l = left.Length - 1; l >= 0; l--)
        {
            for (var r = right.Length - 1; r >= 0; r--)
            {
                common[l, r] = left[l] == right[r] ? common[l + 1, r + 1] + 1 : Math.Max(common[l + 1, r], common[l, r + 1]);
            }
        }
        return Walk(left, right, common);
    }

    private static IEnumerable<(string? Left, string? Right)> Walk(string[] left, string[] right, int[,] common)
    {
        var (l, r) = (0, 0);
        while (l < left.Length || r < right.Length)
        {
            if (l < left.Length && r < right.Length && left[l] == right[r])
            {
                yield return (left[l++], right[r++]);
            }
            else if (r == right.Length || (l < left.Length && common[l + 1, r] >= common[l, r + 1]))
            {
                yield return (left[l++], null);
            }
            else
            {
                yield return (null, right[r++]);
            }
        }
    }
}
