using Traguardo.Core.Cycles;
using Traguardo.Core.Measures;

namespace Traguardo.Core.Recording;

/// <summary>What still keeps a datum from being complete.</summary>
public enum Lack
{
    /// <summary>Nothing: it has a value, or says with a reason why it has none.</summary>
    Nothing,

    /// <summary>Nothing was entered, neither a value nor a state in its place.</summary>
    Value,

    /// <summary>It was declared estimated, not available or not applicable, and does not say why.</summary>
    Reason,
}

/// <summary>What was entered for a datum. Where nothing was, there is none: missing, not applicable and zero are three things.</summary>
/// <param name="Value">The value; null where the state stands in its place.</param>
/// <param name="State">How it is to be taken.</param>
/// <param name="Reason">Why, in a line.</param>
public sealed record Entered(Value? Value, ValueState State = ValueState.Measured, string? Reason = null)
{
    /// <summary>What it still lacks. An unusual value needs no reason: it may have one.</summary>
    public Lack Lacks =>
        Value is null && State is ValueState.Measured or ValueState.Estimated ? Lack.Value
        : State is ValueState.Estimated or ValueState.Missing or ValueState.NotApplicable && string.IsNullOrWhiteSpace(Reason) ? Lack.Reason
        : Lack.Nothing;

    /// <summary>Why it cannot be saved as it is, with what to do; null where it can. A value is never thrown away for a state: the person chooses.</summary>
    public string? Refusal => (State, Value, Lacks) switch
    {
        (ValueState.Missing or ValueState.NotApplicable or ValueState.NotDue, not null, _) => RecordingTexts.ValueBesideState.With(StateInWords.Of(State)),
        (_, _, Lack.Value) => RecordingTexts.StateWithoutValue.With(StateInWords.Of(State)),
        (_, _, Lack.Reason) => RecordingTexts.StateWithoutReason.With(StateInWords.Of(State)),
        _ => null,
    };

    internal static Entered Of(MeasureValue value) => new(value.Value, value.State, value.Reason);

    internal static Entered Of(IndicatorValue value) => new(value.Value, value.State, value.Reason);
}
