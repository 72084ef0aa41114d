using System.Globalization;

namespace Traguardo.Web.Features.Shared;

/// <summary>What a reader types to find something: all words must be there, whatever their case and accents.</summary>
public static class Words
{
    private static readonly CompareInfo Compare = CultureInfo.GetCultureInfo("it-IT").CompareInfo;

    /// <summary>True where all the words are in the text, and where there are none.</summary>
    public static bool AreIn(string? words, string text) =>
        (words ?? "").Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)
        .All(word => Compare.IndexOf(text, word, CompareOptions.IgnoreCase | CompareOptions.IgnoreNonSpace) >= 0);
}
