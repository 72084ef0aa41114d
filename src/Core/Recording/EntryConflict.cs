using Traguardo.Core.Display;
using Traguardo.Core.Measures;

namespace Traguardo.Core.Recording;

/// <summary>What to do with a value that arrives for a datum.</summary>
public enum EntryDecision
{
    /// <summary>It is what is stored already: nothing to write, whoever wrote it.</summary>
    Same,

    /// <summary>The person saw what is stored and changes it, or enters the first.</summary>
    Overwrites,

    /// <summary>Somebody else changed it meanwhile: the person is shown both and chooses.</summary>
    Conflict,
}

/// <summary>Two people on one datum: nothing of either is lost without somebody having chosen.</summary>
public static class EntryConflict
{
    /// <summary>Decides. A datum's version grows with each change and is never used twice, not even after its value was taken out.</summary>
    /// <param name="seen">The version that the person saw; 0 where there was nothing yet.</param>
    /// <param name="version">The version that is stored; 0 where there has never been anything.</param>
    /// <param name="stored">What is stored; null where nothing is.</param>
    /// <param name="entered">What the person enters; null to take out what is there.</param>
    public static EntryDecision Decide(long seen, long version, Entered? stored, Entered? entered) =>
        stored == entered ? EntryDecision.Same
        : seen == version ? EntryDecision.Overwrites
        : EntryDecision.Conflict;

    /// <summary>Both in a sentence: <c>Intanto è stato registrato 120 (da Anna Bianchi, il 12/03/2021 alle 9:40); qui c'è 128. Scegliere quale vale.</c></summary>
    /// <param name="stored">What is stored; null where nothing is.</param>
    /// <param name="entered">What the person enters; null to take out what is there.</param>
    /// <param name="unit">The unit of both.</param>
    /// <param name="figures">How figures are shown.</param>
    /// <param name="by">By whom what is stored came, and when, in words; null where it is not known.</param>
    public static string InWords(Entered? stored, Entered? entered, UnitOfMeasure unit, Figures figures, string? by = null) =>
        RecordingTexts.Conflict.With(Words(stored, unit, figures) + (by is null ? "" : $" ({by})"), Words(entered, unit, figures));

    private static string Words(Entered? entered, UnitOfMeasure unit, Figures figures)
    {
        var plain = EnteredInWords.Of(entered, unit, figures, RecordingTexts.Nothing);
        var words = entered is { Value: null } ? $"«{plain}»" : plain;
        return entered?.Reason is { Length: > 0 } reason ? RecordingTexts.WithReason.With(words, Shown.Of(reason)) : words;
    }
}
