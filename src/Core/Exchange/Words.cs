using Traguardo.Core.Checks;
using Traguardo.Core.Cycles;
using Traguardo.Core.Explaining;
using Traguardo.Core.Measures;
using Traguardo.Core.Scoring;
using Traguardo.Core.Writing;

namespace Traguardo.Core.Exchange;

/// <summary>The words that stand in a file for the values of an enumeration; the same table reads and writes.</summary>
/// <typeparam name="T">The enumeration.</typeparam>
/// <param name="table">The words.</param>
public sealed class Words<T>(params (string Word, T Value)[] table)
    where T : struct, Enum
{
    /// <summary>All the words, as a message lists them.</summary>
    public string All => string.Join(", ", table.Select(row => row.Word));

    /// <summary>Each word with its value, in the order listed.</summary>
    public IReadOnlyList<(string Word, T Value)> Rows => table;

    /// <summary>The value of a word; null where it is none of them.</summary>
    public T? Read(string word)
    {
        foreach (var row in table)
        {
            if (row.Word == word)
            {
                return row.Value;
            }
        }
        return null;
    }

    /// <summary>The word of a value.</summary>
    public string Write(T value) => table.First(row => EqualityComparer<T>.Default.Equals(row.Value, value)).Word;
}

/// <summary>The tables of the formats.</summary>
public static class Words
{
    /// <summary>When a target is reached.</summary>
    public static readonly Words<Better> Better = new(
        ("higher", Cycles.Better.Higher),
        ("lower", Cycles.Better.Lower),
        ("equal", Cycles.Better.Equal),
        ("within", Cycles.Better.Within),
        ("yes", Cycles.Better.Yes),
        ("by", Cycles.Better.By));

    /// <summary>What a node is.</summary>
    public static readonly Words<NodeKind> Kind = new(
        ("scorecard", NodeKind.Scorecard),
        ("perspective", NodeKind.Perspective),
        ("priority", NodeKind.Priority),
        ("objective", NodeKind.Objective));

    /// <summary>How a node's score comes from its children.</summary>
    public static readonly Words<Rollup> Rollup = new(
        ("weighted", Cycles.Rollup.WeightedMean),
        ("mean", Cycles.Rollup.Mean),
        ("worst", Cycles.Rollup.Worst));

    /// <summary>What a missing value does.</summary>
    public static readonly Words<MissingRule> Missing = new(
        ("zero", MissingRule.Zero),
        ("skip", MissingRule.Skip));

    /// <summary>What an item set aside does.</summary>
    public static readonly Words<NeutralisedRule> Neutralised = new(
        ("leftOut", NeutralisedRule.LeftOut),
        ("full", NeutralisedRule.Full));

    /// <summary>An item that counts has no word: it says nothing of its status.</summary>
    public static readonly Words<ItemStatus> Status = new(
        ("notDue", ItemStatus.NotDue),
        ("notApplicable", ItemStatus.NotApplicable));

    internal static readonly Words<ValueState> State = new(
        ("measured", ValueState.Measured),
        ("estimated", ValueState.Estimated),
        ("missing", ValueState.Missing),
        ("notDue", ValueState.NotDue),
        ("notApplicable", ValueState.NotApplicable));

    /// <summary>How often a measure is read.</summary>
    public static readonly Words<Frequency> Frequency = new(
        ("year", Measures.Frequency.Yearly),
        ("half", Measures.Frequency.HalfYearly),
        ("quarter", Measures.Frequency.Quarterly),
        ("month", Measures.Frequency.Monthly));

    /// <summary>How the year's value comes from those of its periods.</summary>
    public static readonly Words<Aggregation> Aggregation = new(
        ("sum", Measures.Aggregation.Sum),
        ("last", Measures.Aggregation.Last),
        ("mean", Measures.Aggregation.Mean),
        ("toDate", Measures.Aggregation.ToDate));

    /// <summary>How high an objective stands.</summary>
    public static readonly Words<Level> Level = new(
        ("strategic", Cycles.Level.Strategic),
        ("operational", Cycles.Level.Operational),
        ("individual", Cycles.Level.Individual));

    internal static readonly Words<Phase> Phase = new(
        ("preparation", Cycles.Phase.Preparation),
        ("approved", Cycles.Phase.Approved),
        ("underWay", Cycles.Phase.UnderWay),
        ("finalMeasurement", Cycles.Phase.FinalMeasurement),
        ("validation", Cycles.Phase.Validation),
        ("reportApproved", Cycles.Phase.ReportApproved),
        ("published", Cycles.Phase.Published));

    /// <summary>One that is in force has no word.</summary>
    public static readonly Words<NeutralisationState> NeutralisationState = new(
        ("proposed", Cycles.NeutralisationState.Proposed),
        ("refused", Cycles.NeutralisationState.Refused));

    /// <summary>A revision that waits for its act has no word.</summary>
    internal static readonly Words<RevisionState> RevisionState = new(
        ("adopted", Cycles.RevisionState.Adopted),
        ("refused", Cycles.RevisionState.Refused),
        ("withdrawn", Cycles.RevisionState.Withdrawn));

    /// <summary>What the OIV decides of the report.</summary>
    public static readonly Words<ValidationOutcome> Outcome = new(
        ("validated", ValidationOutcome.Validated),
        ("withObservations", ValidationOutcome.WithObservations),
        ("notValidated", ValidationOutcome.NotValidated));

    /// <summary>What the OIV finds of a criterion.</summary>
    public static readonly Words<CriterionAnswer> Criterion = new(
        ("yes", CriterionAnswer.Yes),
        ("withObservations", CriterionAnswer.WithObservations),
        ("no", CriterionAnswer.No));

    /// <summary>Where the cause of a deviation lies.</summary>
    public static readonly Words<DeviationCause> Cause = new(
        ("external", DeviationCause.External),
        ("internal", DeviationCause.Internal),
        ("indicator", DeviationCause.Indicator));

    /// <summary>How far a text is.</summary>
    public static readonly Words<NarrativeState> Narrative = new(
        ("toWrite", NarrativeState.ToWrite),
        ("written", NarrativeState.Written),
        ("approved", NarrativeState.Approved));

    internal static readonly Words<Opinion> Opinion = new(
        ("favourable", Cycles.Opinion.Favourable),
        ("contrary", Cycles.Opinion.Contrary));

    internal static readonly Words<ExplanationKind> ExplanationKind = new(
        ("scorecard", Explaining.ExplanationKind.Scorecard),
        ("perspective", Explaining.ExplanationKind.Perspective),
        ("priority", Explaining.ExplanationKind.Priority),
        ("objective", Explaining.ExplanationKind.Objective),
        ("area", Explaining.ExplanationKind.Area),
        ("item", Explaining.ExplanationKind.Item),
        ("measure", Explaining.ExplanationKind.Measure));

    /// <summary>The states of an item in <c>performance-result/1</c>.</summary>
    internal static readonly Words<ItemState> Result = new(
        ("measured", ItemState.Measured),
        ("estimated", ItemState.Estimated),
        ("missing", ItemState.Missing),
        ("notDue", ItemState.NotDue),
        ("notApplicable", ItemState.NotApplicable),
        ("neutralised", ItemState.Neutralised),
        ("monitoring", ItemState.Monitoring));

    /// <summary>The lights in <c>performance-result/1</c>.</summary>
    internal static readonly Words<Light> Light = new(
        ("red", Scoring.Light.Red),
        ("amber", Scoring.Light.Amber),
        ("green", Scoring.Light.Green));

    /// <summary>How much a finding matters, in <c>performance-result/1</c>.</summary>
    internal static readonly Words<Severity> Severity = new(
        ("error", Checks.Severity.Error),
        ("warning", Checks.Severity.Warning),
        ("info", Checks.Severity.Info));
}
