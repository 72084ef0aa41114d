using System.Text.RegularExpressions;
using Traguardo.Core.Checks;

namespace Traguardo.Core.Writing;

/// <summary>What is found in texts: figures that there are not, or have no value; figures typed by hand.</summary>
public static partial class TextChecks
{
    private const int MostOffers = 5;
    private const int FirstYear = 1900;
    private const int LastYear = 2100;
    private const int FewDigits = 2;

    /// <summary>All that is found in the texts of a cycle, text by text, in the order of each.</summary>
    public static IReadOnlyList<TextFinding> Of(IEnumerable<Narrative> texts, LiveFigures figures)
    {
        ArgumentNullException.ThrowIfNull(texts);
        return [.. texts.SelectMany(text => Of(text.Key, Prose.Read(text.Markdown, figures), figures))];
    }

    /// <summary>All that is found in one text, in its order.</summary>
    /// <param name="key">Its key.</param>
    /// <param name="reading">The text, read with <paramref name="figures"/>.</param>
    /// <param name="figures">The figures there are.</param>
    public static IReadOnlyList<TextFinding> Of(string key, ProseReading reading, LiveFigures figures)
    {
        ArgumentNullException.ThrowIfNull(key);
        ArgumentNullException.ThrowIfNull(reading);
        ArgumentNullException.ThrowIfNull(figures);
        var faults = reading.Faults.Select(fault => Of(key, fault, figures));
        var empty = reading.Figures.Where(place => !place.Figure.IsKnown).Select(place => new TextFinding(
            "figure-without-value", key, place.Line, place.Column, Severity.Warning,
            WritingTexts.NoValue.With(place.Figure.Name), WritingTexts.NoValueAdvice));
        var typed = reading.Typed.SelectMany(words => Number().Matches(words.Text).Select(match => Of(key, words, match, figures)).OfType<TextFinding>());
        return [.. faults.Concat(empty).Concat(typed).OrderBy(finding => finding.Line).ThenBy(finding => finding.Column)];
    }

    private static TextFinding Of(string key, ProseFault fault, LiveFigures figures) => new(
        fault.Name is null ? "not-taken" : "unknown-figure", key, fault.Line, fault.Column, Severity.Error, fault.Message,
        fault.Name is null ? WritingTexts.NotTakenAdvice
        : fault.Nearest.Count == 0 ? WritingTexts.UnknownNameAdvice
        : WritingTexts.NearestAdvice.With(string.Join(", ", fault.Nearest)))
    {
        Offset = fault.Offset,
        Length = fault.Length,
        Offers = [.. fault.Nearest.Select(name => figures.Find(name)!)],
    };

    private static TextFinding? Of(string key, ProseWords words, Match match, LiveFigures figures)
    {
        var shown = AsShown(match);
        var isPercentage = shown.EndsWith('%');
        if (!isPercentage && !IsTelling(match))
        {
            return null;
        }
        var found = figures.ShownAs(shown, key).ToList();
        var (line, column, offset) = (words.Line, words.Column + match.Index, words.Offset + match.Index);
        // What any of many figures may be is no figure to offer, unless the text is about one of them.
        var offers = found.Count <= MostOffers ? found : found.FindAll(offer => offer.IsAbout);
        return offers.Count is > 0 and <= MostOffers
            ? new TextFinding("typed-figure", key, line, column, Severity.Info, WritingTexts.Typed.With(match.Value, offers[0].Figure.Label), WritingTexts.TypedAdvice.With(offers[0].Figure.Name))
            {
                Offset = offset,
                Length = match.Length,
                Offers = [.. offers.Select(offer => offer.Figure)],
            }
            : isPercentage && found.Count == 0
            ? new TextFinding("unknown-percentage", key, line, column, Severity.Warning, WritingTexts.UnknownPercentage.With(match.Value), WritingTexts.UnknownPercentageAdvice)
            {
                Offset = offset,
                Length = match.Length,
            }
            : null;
    }

    /// <summary>A number that hardly is an article of a law, a year or a count of three.</summary>
    private static bool IsTelling(Match match)
    {
        var number = match.Groups["number"].Value;
        return match.Groups["unit"].Success
            || number.Any(letter => !char.IsDigit(letter))
            || (number.Length > FewDigits && !(number.Length == 4 && int.Parse(number, System.Globalization.CultureInfo.InvariantCulture) is >= FirstYear and <= LastYear));
    }

    private static string AsShown(Match match) => match.Groups["sign"].Value.Replace('-', '\u2212').Replace('–', '\u2212') + match.Groups["number"].Value + match.Groups["unit"].Value switch
    {
        "per cento" => "%",
        "euro" => "€",
        var unit => unit,
    };

    [GeneratedRegex(@"(?<![\p{L}\p{N}.,/])(?<sign>(?<![\p{L}\p{N}])[-−–])?(?<number>[0-9]+(?:[.,][0-9]+)*)(?:[ \u00a0]?(?<unit>%|‰|€|per cento\b|euro\b))?(?![\p{L}\p{N}/]|[.,][0-9])", RegexOptions.CultureInvariant)]
    private static partial Regex Number();
}
