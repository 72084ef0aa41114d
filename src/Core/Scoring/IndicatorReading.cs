using Traguardo.Core.Compiling;
using Traguardo.Core.Formulas;
using Traguardo.Core.Measures;

namespace Traguardo.Core.Scoring;

/// <summary>From measures to an indicator's actual: the formula where there is one, the recorded value otherwise.</summary>
internal static class IndicatorReading
{
    public static Reading Of(CompiledCycle cycle, CompiledIndicator indicator, int year, Period period)
    {
        if (indicator.Formula is not { } formula)
        {
            return cycle.IndicatorValues.Read(indicator.Index, year, period);
        }
        var count = indicator.Inputs.Count;
        Span<Value> values = count <= 16 ? stackalloc Value[count] : new Value[count];
        var state = ValueState.Measured;
        for (var i = 0; i < count; i++)
        {
            var input = indicator.Inputs[i];
            var reading = cycle.MeasureValues.Read(input.Series, year + input.YearOffset, period);
            values[i] = reading.Value ?? default;
            state = Reading.Combine(state, reading.State);
        }
        if (state is not (ValueState.Measured or ValueState.Estimated))
        {
            return new Reading(state, null, state == ValueState.Missing ? MissingReason.NoValue : MissingReason.None);
        }
        var outcome = formula.Evaluate(values);
        return outcome.Fault switch
        {
            EvaluationFault.None => new Reading(state, outcome.Value),
            EvaluationFault.DivisionByZero => new Reading(ValueState.Missing, null, MissingReason.DivisionByZero),
            _ => new Reading(ValueState.Missing, null, MissingReason.OutOfRange),
        };
    }
}
