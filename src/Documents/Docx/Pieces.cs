using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Wordprocessing;

namespace Traguardo.Documents.Docx;

/// <summary>A heading or a block, written.</summary>
/// <param name="Elements">Its paragraphs and tables.</param>
/// <param name="Turn">How the page should be that it stands on.</param>
/// <param name="Letters">About how long it is; 0 where that does not matter.</param>
internal sealed record Piece(IReadOnlyList<OpenXmlElement> Elements, Turn Turn, int Letters = 0);

/// <summary>How a page should be.</summary>
internal enum Turn
{
    /// <summary>Upright.</summary>
    Upright,

    /// <summary>On its side.</summary>
    Wide,

    /// <summary>As that of what comes next: a heading does not stay behind.</summary>
    WithNext,

    /// <summary>Upright, but what little stands between two wide tables stays with them.</summary>
    Either,
}

/// <summary>Lays pieces on pages upright and on their side, turning them as seldom as reads well.</summary>
internal static class Pieces
{
    // About half a page on its side.
    private const int Little = 1500;

    // So much that a table below it still begins on the same page.
    private const int LittleBefore = 900;

    /// <summary>The pieces that stand one after the other on pages that are alike.</summary>
    public static IEnumerable<(bool IsWide, IReadOnlyList<OpenXmlElement> Elements)> Laid(IReadOnlyList<Piece> pieces)
    {
        var turns = Turns(pieces);
        for (var from = 0; from < pieces.Count;)
        {
            var to = from;
            while (to < pieces.Count && turns[to] == turns[from])
            {
                to++;
            }
            yield return (turns[from], Spaced([.. pieces.Skip(from).Take(to - from).SelectMany(piece => piece.Elements)]));
            from = to;
        }
    }

    private static bool[] Turns(IReadOnlyList<Piece> pieces)
    {
        var turns = new bool[pieces.Count];
        for (var i = 0; i < pieces.Count; i++)
        {
            turns[i] = pieces[i].Turn switch
            {
                Turn.Wide => true,
                Turn.Upright => false,
                _ => i > 0 && turns[i - 1] && IsLittleBeforeWide(pieces, i),
            };
        }
        // What leads to something goes with it: a heading, and a few words between the heading and a wide table.
        for (var i = pieces.Count - 2; i >= 0; i--)
        {
            turns[i] = pieces[i].Turn == Turn.WithNext ? turns[i + 1] : turns[i] || IsLittleAfterHeading(pieces, i);
        }
        return turns;
    }

    /// <summary>True where from here to the next wide piece, or to the end, there is little, and none that must be upright.</summary>
    private static bool IsLittleBeforeWide(IReadOnlyList<Piece> pieces, int from)
    {
        var between = pieces.Skip(from).TakeWhile(piece => piece.Turn is Turn.Either or Turn.WithNext).ToList();
        return (from + between.Count == pieces.Count || pieces[from + between.Count].Turn == Turn.Wide) && between.Sum(piece => piece.Letters) <= Little;
    }

    /// <summary>True where there is little between a heading and the next wide piece, and this is of it.</summary>
    private static bool IsLittleAfterHeading(IReadOnlyList<Piece> pieces, int at)
    {
        var before = pieces.Take(at + 1).Reverse().TakeWhile(piece => piece.Turn == Turn.Either).ToList();
        var after = pieces.Skip(at + 1).TakeWhile(piece => piece.Turn == Turn.Either).ToList();
        return pieces[at].Turn == Turn.Either
            && at >= before.Count && pieces[at - before.Count].Turn == Turn.WithNext
            && pieces.ElementAtOrDefault(at + 1 + after.Count)?.Turn == Turn.Wide
            && before.Concat(after).Sum(piece => piece.Letters) <= LittleBefore;
    }

    // A table has no room below it of its own: what follows must leave it.
    private static List<OpenXmlElement> Spaced(List<OpenXmlElement> elements)
    {
        for (var i = 1; i < elements.Count; i++)
        {
            if (elements[i - 1] is Table && elements[i] is Paragraph { ParagraphProperties: { ParagraphStyleId.Val.Value: "Normal" or "ListParagraph" } properties })
            {
                (properties.SpacingBetweenLines ??= new SpacingBetweenLines()).Before = "200";
            }
        }
        return elements;
    }
}
