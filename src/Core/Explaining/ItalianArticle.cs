namespace Traguardo.Core.Explaining;

/// <summary>The article that Italian puts before a figure by its sound: «il 94,9», «l'88,2», «lo 0,4».</summary>
internal static class ItalianArticle
{
    /// <summary>The article with the space it needs, for a figure from 0 to 999 as shown: otto, ottanta, undici and uno begin with a vowel, zero with z.</summary>
    public static string Before(string figure)
    {
        var whole = new string([.. figure.TakeWhile(char.IsAsciiDigit)]);
        return whole switch
        {
            "0" => "Lo ",
            "1" or "8" or "11" => "L'",
            ['8', _] or ['8', _, _] => "L'",
            _ => "Il ",
        };
    }
}
