using Traguardo.Core.Cycles;
using Traguardo.Core.Display;
using Traguardo.Core.Measures;
using Traguardo.Core.Reports;

namespace Traguardo.Core.Planning;

/// <summary>What may stand in a formula where one is typing.</summary>
/// <param name="Start">Where what is being typed begins, counted from 0.</param>
/// <param name="Length">How much of the text a candidate takes the place of.</param>
/// <param name="Typed">What has been typed of it.</param>
/// <param name="Candidates">The measures that it may be, the likeliest first.</param>
public sealed record FormulaCompletion(int Start, int Length, string Typed, IReadOnlyList<FormulaCandidate> Candidates)
{
    private const int Most = 12;

    /// <summary>
    /// What is being typed at the caret, and the measures that it may be: by their code, or by words of their name, begun in any
    /// order and without minding accents. Null where nothing is: after an operator, or in the years of a reference.
    /// </summary>
    /// <param name="cycle">The cycle whose measures they are.</param>
    /// <param name="text">The formula as typed so far.</param>
    /// <param name="caret">How many characters stand before the caret.</param>
    public static FormulaCompletion? At(Cycle cycle, string text, int caret)
    {
        ArgumentNullException.ThrowIfNull(cycle);
        ArgumentNullException.ThrowIfNull(text);
        caret = Math.Clamp(caret, 0, text.Length);
        var open = text.LastIndexOf('[', Math.Max(caret - 1, 0), caret);
        if (open >= 0 && text.IndexOf(']', open, caret - open) < 0)
        {
            return InReference(cycle, text, open + 1, caret);
        }
        var start = caret;
        while (start > 0 && (char.IsLetterOrDigit(text[start - 1]) || text[start - 1] == '_'))
        {
            start--;
        }
        return start == caret ? null : Of(cycle, start, caret - start, text[start..caret], code => $"[{code}]");
    }

    private static FormulaCompletion? InReference(Cycle cycle, string text, int start, int caret)
    {
        if (text.IndexOf(',', start, caret - start) >= 0)
        {
            return null;
        }
        // Up to the comma or the bracket that is there already; to the caret where there is neither.
        var end = text.IndexOfAny([',', ']', '['], caret);
        var isClosed = end >= 0 && text[end] != '[';
        return Of(cycle, start, (isClosed ? end : caret) - start, text[start..caret].Trim(), code => isClosed ? code : $"{code}]");
    }

    private static FormulaCompletion Of(Cycle cycle, int start, int length, string typed, Func<string, string> insert)
    {
        var words = SearchWords.Of(typed);
        var candidates =
            from measure in cycle.Measures
            let rank = Rank(measure, typed, words)
            where rank is not null
            orderby rank
            select new FormulaCandidate(measure.Code, measure.Name, UnitsInWords.Of(measure.Unit, Figures.Current), insert(measure.Code));
        return new FormulaCompletion(start, length, typed, [.. candidates.Take(Most)]);
    }

    // The code itself, then codes that begin so, then names with such words in them; null where it is none of these.
    private static int? Rank(Measure measure, string typed, string[] words) =>
        measure.Code.Equals(typed, StringComparison.OrdinalIgnoreCase) ? 0
        : measure.Code.StartsWith(typed, StringComparison.OrdinalIgnoreCase) ? 1
        : words.Length > 0 && SearchWords.AllBegin(words, SearchWords.Of(measure.Name)) ? 2
        : null;
}

/// <summary>A measure that may be what one is typing.</summary>
/// <param name="Code">Its code.</param>
/// <param name="Name">Its name.</param>
/// <param name="Unit">Its unit, in words.</param>
/// <param name="Insert">What to put in the place of what was typed.</param>
public sealed record FormulaCandidate(string Code, string Name, string Unit, string Insert);
