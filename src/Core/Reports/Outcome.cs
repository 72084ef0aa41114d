using Traguardo.Core.Monitoring;
using Traguardo.Core.Scoring;

namespace Traguardo.Core.Reports;

/// <summary>How a node or an item came out, in one word.</summary>
public enum Outcome
{
    /// <summary>Above the upper threshold of the lights (<i>raggiunto</i>).</summary>
    Reached,

    /// <summary>Between the thresholds (<i>parziale</i>).</summary>
    Partial,

    /// <summary>Below the lower threshold (<i>non raggiunto</i>).</summary>
    NotReached,

    /// <summary>Observed, never counted (<i>monitoraggio</i>).</summary>
    Monitoring,

    /// <summary>Set aside by the OIV in this scorecard (<i>sterilizzato</i>).</summary>
    Neutralised,

    /// <summary>Due, and not given (<i>mancante</i>).</summary>
    Missing,

    /// <summary>Of a year that is not over: its values are still to be entered (<i>da compilare</i>).</summary>
    Awaited,

    /// <summary>Of a year that is not over: some of its values are there (<i>in corso</i>).</summary>
    UnderWay,

    /// <summary>Not due yet (<i>non dovuto</i>).</summary>
    NotDue,

    /// <summary>Does not apply; also a node of which nothing counts (<i>non applicabile</i>).</summary>
    NotApplicable,
}

/// <summary>Reads the outcome of an entry, and says it.</summary>
public static class Outcomes
{
    /// <summary>The outcome of a node or an item: that its values are still to come, what keeps it from counting where something does, its light otherwise.</summary>
    public static Outcome Of(ScoredCycle scored, ScoredEntry entry)
    {
        ArgumentNullException.ThrowIfNull(scored);
        ArgumentNullException.ThrowIfNull(entry);
        return Of(FilledSoFar.Of(scored.Cycle, entry)) ?? Of((entry as ScoredItem)?.State, scored.LightOf(entry.Result));
    }

    /// <summary>The outcome of a node or an item as a cell.</summary>
    internal static OutcomeCell Cell(ScoredCycle scored, ScoredEntry entry) => Cell(Of(scored, entry));

    /// <summary>An outcome as a cell.</summary>
    internal static OutcomeCell Cell(Outcome outcome) => new(outcome, Word(outcome));

    /// <summary>The outcome of what waits for values; null where they are there, or the year is over.</summary>
    public static Outcome? Of(Filled filled) => filled switch
    {
        Filled.None => Outcome.Awaited,
        Filled.Some => Outcome.UnderWay,
        _ => null,
    };

    /// <summary>The outcome of what is in a state and has a light; a node has no state, and what is left out no light.</summary>
    public static Outcome Of(ItemState? state, Light? light) => KeptOut(state) ?? light switch
    {
        Light.Green => Outcome.Reached,
        Light.Amber => Outcome.Partial,
        Light.Red => Outcome.NotReached,
        _ => Outcome.NotApplicable,
    };

    /// <summary>The word of an outcome, in the language of the ambient culture.</summary>
    public static string Word(Outcome outcome) => outcome switch
    {
        Outcome.Reached => ReportTexts.Reached,
        Outcome.Partial => ReportTexts.Partial,
        Outcome.NotReached => ReportTexts.NotReached,
        Outcome.Monitoring => ReportTexts.Monitoring,
        Outcome.Neutralised => ReportTexts.Neutralised,
        Outcome.Missing => ReportTexts.Missing,
        Outcome.Awaited => ReportTexts.Awaited,
        Outcome.UnderWay => ReportTexts.UnderWay,
        Outcome.NotDue => ReportTexts.NotDue,
        _ => ReportTexts.NotApplicable,
    };

    private static Outcome? KeptOut(ItemState? state) => state switch
    {
        ItemState.Monitoring => Outcome.Monitoring,
        ItemState.Neutralised => Outcome.Neutralised,
        ItemState.Missing => Outcome.Missing,
        ItemState.NotDue => Outcome.NotDue,
        ItemState.NotApplicable => Outcome.NotApplicable,
        _ => null,
    };
}
