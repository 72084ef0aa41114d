using System.Net;
using System.Text;
using System.Text.RegularExpressions;

namespace Traguardo.Documents.Packages.Comparing;

/// <summary>The words of a page, block by block under the headings they stand under; in a table, by the first cell of their row. Whatever the text is, it is read to its end in one pass.</summary>
internal static partial class HtmlPieces
{
    // Within these a block goes on; any other tag ends it.
    private static readonly HashSet<string> Inline = ["a", "abbr", "b", "br", "cite", "code", "em", "i", "small", "span", "strong", "sub", "sup", "tspan", "wbr"];

    public static IReadOnlyList<Piece> Of(string html)
    {
        var pieces = new List<Piece>();
        var (heading, row, isFirst, isHeading) = ("", "", false, false);
        var text = new StringBuilder();
        var at = 0;
        while (Next(html, at) is { } tag)
        {
            text.Append(html.AsSpan(at, tag.Begin - at));
            at = tag.End;
            if (tag.Name is "style" or "script" && !tag.IsEnd)
            {
                // Nothing in it is a tag or a word, up to its own end.
                var end = html.IndexOf("</" + tag.Name, at, StringComparison.OrdinalIgnoreCase);
                at = end < 0 ? html.Length : end;
            }
            if (Inline.Contains(tag.Name) || tag.Name.Length == 0)
            {
                text.Append(tag.Name == "br" ? " " : "");
                continue;
            }
            End();
            isHeading = !tag.IsEnd && tag.Name is ['h', >= '1' and <= '6'];
            if (tag.Name == "tr")
            {
                (row, isFirst) = ("", !tag.IsEnd);
            }
        }
        text.Append(html.AsSpan(at));
        End();
        return pieces;

        void End()
        {
            var words = Blanks().Replace(WebUtility.HtmlDecode(text.ToString()), " ").Trim();
            text.Clear();
            if (words.Length == 0)
            {
                return;
            }
            heading = isHeading ? words : heading;
            row = isFirst ? words : row;
            isFirst = false;
            pieces.Add(new Piece(row.Length > 0 && row != words ? $"{heading} › {row}" : heading, words));
        }
    }

    // The next tag or comment; null where there is none, or where one has no end: what follows it is taken for words, and none of it is read twice.
    private static Tag? Next(string html, int from)
    {
        for (var begin = html.IndexOf('<', from); begin >= 0; begin = html.IndexOf('<', begin + 1))
        {
            if (html.AsSpan(begin).StartsWith("<!--"))
            {
                var end = html.IndexOf("-->", begin + 4, StringComparison.Ordinal);
                return end < 0 ? null : new Tag(begin, end + 3, "", false);
            }
            var at = begin + 1;
            at += at < html.Length && html[at] == '!' ? 1 : 0;
            var isEnd = at < html.Length && html[at] == '/';
            at += isEnd ? 1 : 0;
            var name = at;
            while (at < html.Length && (at == name ? char.IsAsciiLetter(html[at]) : char.IsAsciiLetterOrDigit(html[at])))
            {
                at++;
            }
            if (at > name)
            {
                var end = EndOf(html, at);
                return end < 0 ? null : new Tag(begin, end, html[name..at].ToLowerInvariant(), isEnd);
            }
        }
        return null;
    }

    // Behind the bracket that ends a tag, which is none within quotes; less than 0 where there is none.
    private static int EndOf(string html, int at)
    {
        while (at >= 0 && at < html.Length && html[at] != '>')
        {
            at = html[at] is '"' or '\'' ? html.IndexOf(html[at], at + 1) : at;
            at = at < 0 ? at : at + 1;
        }
        return at < 0 || at >= html.Length ? -1 : at + 1;
    }

    [GeneratedRegex(@"[ \t\r\n]+")]
    private static partial Regex Blanks();

    private readonly record struct Tag(int Begin, int End, string Name, bool IsEnd);
}
