using System.Text.RegularExpressions;

namespace Traguardo.Core.Explaining;

/// <summary>The article that Italian puts before a figure by its sound: «il 94,9», «l'88,2», «lo 0,4».</summary>
public static partial class ItalianArticle
{
    /// <summary>The article with the space it needs, for a figure from 0 to 999 as shown: otto, ottanta, undici and uno begin with a vowel, zero with z.</summary>
    public static string Before(string figure) => Of(figure, "Lo ", "L'", "Il ");

    /// <summary>The same within a sentence: «il 94,9», «l’88,2», «lo 0,4».</summary>
    public static string Within(string figure) => Of(figure, "lo ", "l’", "il ");

    /// <summary>The preposition «da» with the article: «Dal 94,9», «Dall’88,2», «Dallo 0,4».</summary>
    public static string From(string figure) => Of(figure, "Dallo ", "Dall’", "Dal ");

    /// <summary>The preposition «a» with the article: «al 94,9», «all’88,2», «allo 0,4».</summary>
    public static string To(string figure) => Of(figure, "allo ", "all’", "al ");

    /// <summary>
    /// Words that end with an article, alone or joined to «a», «da», «di», «in» or «su», with the one that a figure asks for: «pari all'» before 94,9 is
    /// «pari al ». Whatever else they end with, or where no digit begins the figure, they stay as they are.
    /// </summary>
    public static string Fit(string words, string figure)
    {
        ArgumentNullException.ThrowIfNull(words);
        ArgumentNullException.ThrowIfNull(figure);
        if (figure is not [>= '0' and <= '9', ..] || Article().Match(words) is not { Success: true } found)
        {
            return words;
        }
        // What a preposition becomes before the article: «de» of «del».
        var joined = found.Groups["joined"].Value.ToLowerInvariant();
        var fitted = joined.Length == 0 ? Of(figure, "lo ", "l'", "il ") : Of(figure, $"{joined}llo ", $"{joined}ll'", $"{joined}l ");
        var written = found.Value.TrimEnd();
        return string.Equals(written.Replace('’', '\''), fitted.TrimEnd(), StringComparison.OrdinalIgnoreCase) ? words : words[..found.Index] + InCaseOf(written, fitted);
    }

    // «Al» gives «Allo », «AL» gives «ALLO »; of «L'» nobody can tell.
    private static string InCaseOf(string written, string article) =>
        !char.IsUpper(written[0]) ? article : written.Count(char.IsUpper) > 1 ? article.ToUpperInvariant() : char.ToUpperInvariant(article[0]) + article[1..];

    [GeneratedRegex(@"(?<![\p{L}\p{N}'’])(?:il|lo|l['’]|(?<joined>a|da|de|ne|su)(?:l|llo|ll['’]))\s*\z", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Article();

    private static string Of(string figure, string zed, string vowel, string other)
    {
        ArgumentNullException.ThrowIfNull(figure);
        var digits = new string([.. figure.TakeWhile(char.IsAsciiDigit)]);
        return digits switch
        {
            "0" => zed,
            // The first of a month, and a thousand.
            "1" when figure[digits.Length..] is ['°' or '.', ..] => other,
            "1" or "8" or "11" => vowel,
            ['8', _] or ['8', _, _] => vowel,
            _ => other,
        };
    }
}
