using Traguardo.Core.Cycles;
using Traguardo.Core.Display;
using Traguardo.Core.Measures;

namespace Traguardo.Core.Planning.Differences;

/// <summary>What a field that has a choice of words says, in the language of the reader.</summary>
public static class FieldWords
{
    /// <summary>How often something is read.</summary>
    public static string Of(Frequency frequency) => frequency switch
    {
        Frequency.Yearly => DifferenceTexts.Yearly,
        Frequency.HalfYearly => DifferenceTexts.HalfYearly,
        Frequency.Quarterly => DifferenceTexts.Quarterly,
        _ => DifferenceTexts.Monthly,
    };

    /// <summary>How the year's value comes from those of its periods.</summary>
    public static string Of(Aggregation aggregation) => aggregation switch
    {
        Aggregation.Sum => DifferenceTexts.Sum,
        Aggregation.Last => DifferenceTexts.Last,
        Aggregation.Mean => DifferenceTexts.Mean,
        _ => DifferenceTexts.ToDate,
    };

    /// <summary>What the OIV thinks of a revision.</summary>
    public static string Of(Opinion opinion) => opinion == Opinion.Favourable ? DifferenceTexts.Favourable : DifferenceTexts.Contrary;

    /// <summary>How far a neutralisation has come.</summary>
    public static string Of(NeutralisationState state) => state switch
    {
        NeutralisationState.InForce => DifferenceTexts.InForce,
        NeutralisationState.Proposed => DifferenceTexts.AsideProposed,
        _ => DifferenceTexts.AsideRefused,
    };

    /// <summary>How far a revision has come.</summary>
    public static string Of(RevisionState state) => state switch
    {
        RevisionState.Proposed => DifferenceTexts.Proposed,
        RevisionState.Adopted => DifferenceTexts.Adopted,
        RevisionState.Refused => DifferenceTexts.Refused,
        _ => DifferenceTexts.Withdrawn,
    };

    /// <summary>What the OIV decides of the report.</summary>
    public static string Of(ValidationOutcome outcome) => outcome switch
    {
        ValidationOutcome.Validated => DifferenceTexts.Validated,
        ValidationOutcome.WithObservations => DifferenceTexts.ValidatedWithObservations,
        _ => DifferenceTexts.NotValidated,
    };

    /// <summary>What the OIV finds of a criterion.</summary>
    public static string Of(CriterionAnswer answer) => answer switch
    {
        CriterionAnswer.Yes => DifferenceTexts.CriterionYes,
        CriterionAnswer.WithObservations => DifferenceTexts.CriterionObservations,
        _ => DifferenceTexts.CriterionNo,
    };

    /// <summary>Where the cause of a deviation lies.</summary>
    public static string Of(DeviationCause cause) => cause switch
    {
        DeviationCause.External => DifferenceTexts.CauseExternal,
        DeviationCause.Internal => DifferenceTexts.CauseInternal,
        _ => DifferenceTexts.CauseIndicator,
    };

    /// <summary>When a target is reached.</summary>
    public static string Of(Better better) => better switch
    {
        Better.Higher => DifferenceTexts.Higher,
        Better.Lower => DifferenceTexts.Lower,
        Better.Equal => DifferenceTexts.Equal,
        Better.Within => DifferenceTexts.Within,
        Better.Yes => DifferenceTexts.YesOrNo,
        _ => DifferenceTexts.By,
    };

    /// <summary>How a node's score comes from its children.</summary>
    public static string Of(Rollup rollup) => rollup switch
    {
        Rollup.WeightedMean => DifferenceTexts.WeightedMean,
        Rollup.Mean => DifferenceTexts.PlainMean,
        _ => DifferenceTexts.Worst,
    };

    /// <summary>How high an objective stands.</summary>
    public static string Of(Level level) => level switch
    {
        Level.Strategic => DifferenceTexts.Strategic,
        Level.Operational => DifferenceTexts.Operational,
        _ => DifferenceTexts.Individual,
    };

    /// <summary>What a node is.</summary>
    public static string Of(NodeKind kind) => Subject.Word(Subject.KindOf(kind));

    /// <summary>Whether an item counts.</summary>
    public static string Of(ItemStatus status) => status switch
    {
        ItemStatus.Due => DifferenceTexts.Due,
        ItemStatus.NotDue => DifferenceTexts.NotDue,
        _ => DifferenceTexts.NotApplicable,
    };

    /// <summary>How a value is to be taken.</summary>
    public static string Of(ValueState state) => state switch
    {
        ValueState.Measured => DifferenceTexts.Measured,
        ValueState.Estimated => DifferenceTexts.Estimated,
        ValueState.Missing => DifferenceTexts.Missing,
        ValueState.NotDue => DifferenceTexts.NotDue,
        _ => DifferenceTexts.NotApplicable,
    };

    /// <summary>What a missing value does.</summary>
    public static string Of(MissingRule rule) => rule == MissingRule.Zero ? DifferenceTexts.CountsZero : DifferenceTexts.LeftOut;

    /// <summary>What an item set aside does.</summary>
    public static string Of(NeutralisedRule rule) => rule == NeutralisedRule.Full ? DifferenceTexts.CountsFull : DifferenceTexts.LeftOut;

    /// <summary>Where a cycle stands.</summary>
    public static string Of(Phase phase) => phase switch
    {
        Phase.Preparation => DifferenceTexts.Preparation,
        Phase.Approved => DifferenceTexts.Approved,
        Phase.UnderWay => DifferenceTexts.UnderWay,
        Phase.FinalMeasurement => DifferenceTexts.FinalMeasurement,
        Phase.Validation => DifferenceTexts.Validation,
        Phase.ReportApproved => DifferenceTexts.ReportApproved,
        _ => DifferenceTexts.Published,
    };

    /// <summary>How far an achievement may count.</summary>
    public static string Of(Cap cap, Figures figures) => cap.Limit is { } limit ? figures.Number(limit * 100) + "%" : DifferenceTexts.NoCap;
}
