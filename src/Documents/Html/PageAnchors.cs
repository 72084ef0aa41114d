using System.Globalization;
using System.Text;

namespace Traguardo.Documents.Html;

/// <summary>Anchors of a page beside those of its report, which have no <c>_</c>.</summary>
internal static class PageAnchors
{
    public const string Content = "page_content";
    public const string Contents = "page_contents";
    public const string Whys = "page_whys";

    /// <summary>The anchor of why a figure is what it is: each address its own, and the same in every file.</summary>
    public static string Of(string why)
    {
        var anchor = new StringBuilder("why_");
        foreach (var letter in why)
        {
            _ = letter switch
            {
                '/' => anchor.Append('_'),
                '.' or '-' => anchor.Append(letter),
                _ when char.IsAsciiLetterOrDigit(letter) => anchor.Append(letter),
                _ => anchor.Append(CultureInfo.InvariantCulture, $"_{(int)letter:x4}_"),
            };
        }
        return anchor.ToString();
    }
}
