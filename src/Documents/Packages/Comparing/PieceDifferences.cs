using System.Text.RegularExpressions;

namespace Traguardo.Documents.Packages.Comparing;

/// <summary>What is different between two lists of parts.</summary>
internal static partial class PieceDifferences
{
    // How far apart two files may fall before they are taken to say nothing of the same.
    private const int Farthest = 60;

    // Words shown on either side of what differs within a paragraph.
    private const int Context = 5;

    public static IReadOnlyList<Difference> ByPlace(IReadOnlyList<Piece> was, IReadOnlyList<Piece> should)
    {
        var (found, expected) = (Places(was), Places(should));
        return [.. should.Select(piece => piece.Place).Concat(was.Select(piece => piece.Place)).Distinct()
            .Select(place => new Difference(place, found.GetValueOrDefault(place), expected.GetValueOrDefault(place)))
            .Where(difference => difference.Was != difference.Should)
            .Select(difference => difference is { Place: { } place, Was: { } text, Should: { } other } ? Within(place, text, other) : difference)];
    }

    /// <summary>Of places that both have: another version may write more, or less.</summary>
    public static IReadOnlyList<Difference> OfCommonPlaces(IReadOnlyList<Piece> was, IReadOnlyList<Piece> should)
    {
        var expected = Places(should);
        return [.. Places(was).Where(found => expected.TryGetValue(found.Key, out var text) && text != found.Value && IsFigure(found.Value, text))
            .Select(found => new Difference(found.Key, found.Value, expected[found.Key]))];
    }

    /// <summary>In the order of the two files: what one has and the other has not, or has otherwise.</summary>
    public static IReadOnlyList<Difference> InOrder(IReadOnlyList<Piece> was, IReadOnlyList<Piece> should)
    {
        var differences = new List<Difference>();
        var (i, j) = (0, 0);
        while (i < was.Count || j < should.Count)
        {
            if (i < was.Count && j < should.Count && was[i].Text == should[j].Text)
            {
                i++;
                j++;
                continue;
            }
            var (more, less) = Meeting(was, i, should, j);
            for (; more > 0 && less > 0; more--, less--, i++, j++)
            {
                differences.Add(Within(should[j].Place, was[i].Text, should[j].Text));
            }
            for (; more > 0; more--, i++)
            {
                differences.Add(new Difference(was[i].Place, was[i].Text, null));
            }
            for (; less > 0; less--, j++)
            {
                differences.Add(new Difference(should[j].Place, null, should[j].Text));
            }
        }
        return differences;
    }

    /// <summary>The figures of each place, without their order and without the words around them.</summary>
    public static IReadOnlyList<Difference> OfFigures(IReadOnlyList<Piece> was, IReadOnlyList<Piece> should)
    {
        var (found, expected) = (FiguresByPlace(was), FiguresByPlace(should));
        return [.. from place in expected
            where found.ContainsKey(place.Key)
            let missing = Less(place.Value, found[place.Key])
            let surplus = Less(found[place.Key], place.Value)
            where missing.Count > 0 || surplus.Count > 0
            select new Difference(place.Key, string.Join(" · ", surplus), string.Join(" · ", missing))];
    }

    private static Dictionary<string, string> Places(IReadOnlyList<Piece> pieces)
    {
        var places = new Dictionary<string, string>();
        foreach (var piece in pieces)
        {
            places.TryAdd(piece.Place, piece.Text);
        }
        return places;
    }

    // How many parts to pass over in each before they say the same again: the fewest.
    private static (int Was, int Should) Meeting(IReadOnlyList<Piece> was, int i, IReadOnlyList<Piece> should, int j)
    {
        for (var distance = 1; distance <= Farthest; distance++)
        {
            for (var ahead = distance; ahead >= 0; ahead--)
            {
                if (i + ahead < was.Count && j + distance - ahead < should.Count && was[i + ahead].Text == should[j + distance - ahead].Text)
                {
                    return (ahead, distance - ahead);
                }
            }
        }
        return (Math.Min(was.Count - i, Farthest), Math.Min(should.Count - j, Farthest));
    }

    // Of a long paragraph, the words that differ with a few on either side.
    private static Difference Within(string place, string was, string should)
    {
        var (found, expected) = (was.Split(' '), should.Split(' '));
        var begin = found.AsSpan().CommonPrefixLength(expected);
        var end = 0;
        while (end < Math.Min(found.Length, expected.Length) - begin && found[^(end + 1)] == expected[^(end + 1)])
        {
            end++;
        }
        return new Difference(place, Words(found, begin, end), Words(expected, begin, end));
    }

    private static string Words(string[] words, int begin, int end)
    {
        var (from, to) = (Math.Max(0, begin - Context), Math.Min(words.Length, words.Length - end + Context));
        return $"{(from > 0 ? "… " : "")}{string.Join(' ', words[from..to])}{(to < words.Length ? " …" : "")}";
    }

    private static Dictionary<string, List<string>> FiguresByPlace(IReadOnlyList<Piece> pieces) =>
        pieces.GroupBy(piece => piece.Place, piece => piece.Text)
            .ToDictionary(place => place.Key, place => place.SelectMany(text => Figure().Matches(text).Select(match => match.Value)).ToList());

    private static List<string> Less(List<string> all, List<string> without)
    {
        var left = new List<string>(all);
        without.ForEach(one => left.Remove(one));
        return left;
    }

    private static bool IsFigure(string was, string should) => Figure().IsMatch(was) || Figure().IsMatch(should);

    [GeneratedRegex(@"[−-]?\d[\d.,]*%?")]
    private static partial Regex Figure();
}
