namespace Traguardo.Core.Explaining;

/// <summary>The article that Italian puts before a figure by its sound: «il 94,9», «l'88,2», «lo 0,4».</summary>
public static class ItalianArticle
{
    /// <summary>The article with the space it needs, for a figure from 0 to 999 as shown: otto, ottanta, undici and uno begin with a vowel, zero with z.</summary>
    public static string Before(string figure) => Of(figure, "Lo ", "L'", "Il ");

    /// <summary>The same within a sentence: «il 94,9», «l’88,2», «lo 0,4».</summary>
    public static string Within(string figure) => Of(figure, "lo ", "l’", "il ");

    /// <summary>The preposition «da» with the article: «Dal 94,9», «Dall’88,2», «Dallo 0,4».</summary>
    public static string From(string figure) => Of(figure, "Dallo ", "Dall’", "Dal ");

    /// <summary>The preposition «a» with the article: «al 94,9», «all’88,2», «allo 0,4».</summary>
    public static string To(string figure) => Of(figure, "allo ", "all’", "al ");

    private static string Of(string figure, string zed, string vowel, string other)
    {
        ArgumentNullException.ThrowIfNull(figure);
        return new string([.. figure.TakeWhile(char.IsAsciiDigit)]) switch
        {
            "0" => zed,
            "1" or "8" or "11" => vowel,
            ['8', _] or ['8', _, _] => vowel,
            _ => other,
        };
    }
}
