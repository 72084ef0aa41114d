using Traguardo.Core.Measures;

namespace Traguardo.Core.Recording;

/// <summary>The states of a value as the page that enters it offers them.</summary>
public static class StateInWords
{
    /// <summary>The states a person may choose, the usual one first. «Not due» is the plan's to say.</summary>
    public static IReadOnlyList<ValueState> Choices { get; } = [ValueState.Measured, ValueState.Estimated, ValueState.Missing, ValueState.NotApplicable];

    /// <summary>The state in a word or two: <c>Dato</c>, <c>Stimato</c>, <c>Non disponibile</c>.</summary>
    public static string Of(ValueState state) => state switch
    {
        ValueState.Estimated => RecordingTexts.StateEstimated,
        ValueState.Missing => RecordingTexts.StateMissing,
        ValueState.NotApplicable => RecordingTexts.StateNotApplicable,
        ValueState.NotDue => RecordingTexts.StateNotDue,
        _ => RecordingTexts.StateMeasured,
    };
}
