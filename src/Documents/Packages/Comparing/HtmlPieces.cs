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
        var (heading, row, isFirst, isHeading, skip) = ("", "", false, false, "");
        var text = new StringBuilder();
        var at = 0;
        foreach (Match tag in Tag().Matches(html))
        {
            if (skip.Length == 0)
            {
                text.Append(html.AsSpan(at, tag.Index - at));
            }
            at = tag.Index + tag.Length;
            var (name, isEnd) = (tag.Groups["name"].Value.ToLowerInvariant(), tag.Groups["end"].Length > 0);
            if (skip.Length > 0)
            {
                skip = isEnd && name == skip ? "" : skip;
                continue;
            }
            if (name is "style" or "script" && !isEnd)
            {
                skip = name;
            }
            if (Inline.Contains(name) || name.Length == 0)
            {
                text.Append(name == "br" ? " " : "");
                continue;
            }
            End();
            isHeading = !isEnd && name is ['h', >= '1' and <= '6'];
            if (name == "tr")
            {
                (row, isFirst) = ("", !isEnd);
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

    [GeneratedRegex("<!--.*?-->|<!?(?<end>/?)(?<name>[A-Za-z][A-Za-z0-9]*)(?:\"[^\"]*\"|'[^']*'|[^>\"'])*>", RegexOptions.Singleline, matchTimeoutMilliseconds: 10_000)]
    private static partial Regex Tag();

    [GeneratedRegex(@"[ \t\r\n]+")]
    private static partial Regex Blanks();
}
