using System.Globalization;

namespace Traguardo.Web;

/// <summary>The languages of screens and messages: Italian, and English for those who ask.</summary>
public static class Languages
{
    public const string Italian = "it";
    public const string English = "en";

    public static IReadOnlyList<string> All { get; } = [Italian, English];

    /// <summary>The language of the request or command at hand.</summary>
    public static string Current => CultureInfo.CurrentUICulture.TwoLetterISOLanguageName;

    /// <summary>Whoever reads the other language is offered a way to it.</summary>
    public static string Other => Current == Italian ? English : Italian;

    public static void Use(string language)
    {
        var culture = CultureInfo.GetCultureInfo(language == English ? "en-GB" : "it-IT");
        CultureInfo.CurrentCulture = culture;
        CultureInfo.CurrentUICulture = culture;
    }

    /// <summary>Reads <c>--lang en</c> ahead of the parser, whose own texts are already in that language.</summary>
    public static string Of(IReadOnlyList<string> args)
    {
        for (var i = 0; i < args.Count; i++)
        {
            if (args[i] is "--lang=en" or "--lang:en" || (args[i] == "--lang" && i + 1 < args.Count && args[i + 1] == English))
            {
                return English;
            }
        }
        return Italian;
    }
}
