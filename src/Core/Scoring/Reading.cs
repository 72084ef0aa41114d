using Traguardo.Core.Measures;

namespace Traguardo.Core.Scoring;

/// <summary>What is known of an indicator, or of a measure, in the year and period scored.</summary>
/// <param name="State">How it is to be taken.</param>
/// <param name="Value">The value; null where there is none.</param>
/// <param name="Reason">Why there is none, where it is missing.</param>
public readonly record struct Reading(ValueState State, Value? Value, MissingReason Reason = MissingReason.None)
{
    /// <summary>Nothing was recorded.</summary>
    public static Reading Nothing => new(ValueState.Missing, null, MissingReason.NoValue);

    /// <summary>What a recorded value says; nothing where there is no record.</summary>
    public static Reading Of(ValueState state, Value? value) => state switch
    {
        ValueState.Measured or ValueState.Estimated when value is not null => new(state, value),
        ValueState.NotDue or ValueState.NotApplicable => new(state, null),
        _ => Nothing,
    };

    /// <summary>The state of a figure made of several: it does not apply where one of them does not, then not due, missing, estimated.</summary>
    public static ValueState Combine(ValueState left, ValueState right) => Rank(left) >= Rank(right) ? left : right;

    private static int Rank(ValueState state) => state switch
    {
        ValueState.NotApplicable => 4,
        ValueState.NotDue => 3,
        ValueState.Missing => 2,
        ValueState.Estimated => 1,
        _ => 0,
    };
}
