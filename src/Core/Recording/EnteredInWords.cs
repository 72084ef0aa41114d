using Traguardo.Core.Display;
using Traguardo.Core.Measures;

namespace Traguardo.Core.Recording;

/// <summary>What was entered, in words: <c>12,5%</c>, <c>12,5% (stimato)</c>, <c>Non disponibile</c>.</summary>
public static class EnteredInWords
{
    /// <summary>The words, in the language of the ambient culture.</summary>
    /// <param name="entered">What was entered; null where nothing is.</param>
    /// <param name="unit">The unit of the value.</param>
    /// <param name="figures">How figures are shown.</param>
    /// <param name="nothing">What is said where nothing was entered.</param>
    public static string Of(Entered? entered, UnitOfMeasure unit, Figures figures, string nothing)
    {
        ArgumentNullException.ThrowIfNull(figures);
        return entered switch
        {
            null => nothing,
            { Value: { } value, State: ValueState.Measured } => figures.Datum(value, unit),
            { Value: { } value } => $"{figures.Datum(value, unit)} ({StateInWords.Of(entered.State)})",
            _ => StateInWords.Of(entered.State),
        };
    }
}
