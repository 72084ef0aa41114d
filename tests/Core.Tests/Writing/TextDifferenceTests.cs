using CsCheck;
using Traguardo.Core.Writing;
using Xunit;

namespace Traguardo.Core.Tests.Writing;

public sealed class TextDifferenceTests
{
    [Theory]
    [InlineData("a\nb\nc", "a\nb\nc", "= a|= b|= c")]
    [InlineData("a\nc", "a\nb\nc", "= a|+ b|= c")]
    [InlineData("a\nb\nc", "a\nc", "= a|- b|= c")]
    [InlineData("", "a", "+ a")]
    [InlineData("Il punteggio è 94.", "Il punteggio è 95.", "~ Il punteggio è [94.]>Il punteggio è [95.]")]
    [InlineData("uno due tre", "uno tre quattro", "~ uno [due ][tre]>uno [tre ][quattro]")]
    public void Two_versions_stand_side_by_side(string before, string after, string expected)
    {
        var shown = TextDifference.Between(before, after).Select(pair => pair.Change switch
        {
            LineChange.Same => "= " + Shown(pair.Before),
            LineChange.Added => "+ " + pair.After[0].Text,
            LineChange.Removed => "- " + pair.Before[0].Text,
            _ => $"~ {Shown(pair.Before)}>{Shown(pair.After)}",
        });

        Assert.Equal(expected.Replace("][", "", StringComparison.Ordinal), string.Join('|', shown));
    }

    [Fact]
    public void Each_side_is_its_version_whole() => Gen.Select(Text, Text).Sample((before, after) =>
    {
        var pairs = TextDifference.Between(before, after);
        return Side(pairs, LineChange.Added, pair => pair.Before) == before && Side(pairs, LineChange.Removed, pair => pair.After) == after;
    }, iter: 2000);

    [Fact]
    public void A_text_of_nothing_but_lines_is_compared_in_no_time() =>
        Assert.Equal(200_000, TextDifference.Between(string.Concat(Enumerable.Repeat("a\n", 50_000)) + "b", string.Concat(Enumerable.Repeat("c\n", 199_999)) + "d").Count);

    private static readonly Gen<string> Text = Gen.Char["ab \n"].Array[0, 12].Select(letters => new string(letters));

    private static string Side(IEnumerable<LinePair> pairs, LineChange without, Func<LinePair, IReadOnlyList<WordsOfLine>> side) =>
        string.Join('\n', pairs.Where(pair => pair.Change != without).Select(pair => string.Concat(side(pair).Select(words => words.Text))));

    private static string Shown(IReadOnlyList<WordsOfLine> line) => string.Concat(line.Select(words => words.IsOther ? $"[{words.Text}]" : words.Text));
}
