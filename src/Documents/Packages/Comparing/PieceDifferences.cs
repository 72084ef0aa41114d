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

    /// <summary>The figures of each place, and every place that has one and not the other: another version may write other words, but no other figures.</summary>
    public static IReadOnlyList<Difference> OfFiguresByPlace(IReadOnlyList<Piece> was, IReadOnlyList<Piece> should) =>
        [.. ByPlace(was, should).Where(difference => HasFigure(difference.Was) || HasFigure(difference.Should) || difference.Was is null || difference.Should is null)];

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

    /// <summary>The figures of each place, without their order and without the words around them; a place that only one of the two has is a difference.</summary>
    public static IReadOnlyList<Difference> OfFigures(IReadOnlyList<Piece> was, IReadOnlyList<Piece> should)
    {
        var (found, expected) = (FiguresByPlace(was), FiguresByPlace(should));
        return [.. from place in expected.Keys.Union(found.Keys)
            let has = found.GetValueOrDefault(place)
            let needs = expected.GetValueOrDefault(place)
            let missing = Less(needs ?? [], has ?? [])
            let surplus = Less(has ?? [], needs ?? [])
            where has is null || needs is null || missing.Count > 0 || surplus.Count > 0
            select new Difference(place, has is null ? null : string.Join(" · ", surplus), needs is null ? null : string.Join(" · ", missing))];
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
        var taken = without.CountBy(figure => figure).ToDictionary();
        return [.. all.Where(figure =>
        {
            var left = taken.GetValueOrDefault(figure);
            taken[figure] = left - 1;
            return left <= 0;
        })];
    }

    private static bool HasFigure(string? text) => text is not null && Figure().IsMatch(text);

    [GeneratedRegex(@"[−-]?\d[\d.,]*%?")]
    private static partial Regex Figure();
}
