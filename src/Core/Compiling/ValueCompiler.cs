using Traguardo.Core.Measures;

namespace Traguardo.Core.Compiling;

/// <summary>A value is of something that is there, of the kind its unit asks for, and the only one of its year and period.</summary>
internal static class ValueCompiler
{
    // Values of measures and recorded values of indicators are alike, and held to the same.
    private readonly record struct Recorded(string Code, int Year, Period Period, Value? Value, ValueState State);

    public static void Check(CycleCompiler compiler, Codes codes)
    {
        var cycle = compiler.Cycle;
        Check(
            compiler,
            cycle.Values.Select(value => new Recorded(value.Measure, value.Year, value.Period, value.Value, value.State)),
            "$.values",
            (path, code) => codes.IsKnown($"{path}.measure", code, compiler.MeasureIndex, CompileTexts.AMeasureCode)
                ? cycle.Measures[compiler.MeasureIndex[code]].Unit
                : null);
        Check(
            compiler,
            cycle.IndicatorValues.Select(value => new Recorded(value.Indicator, value.Year, value.Period, value.Value, value.State)),
            "$.indicatorValues",
            (path, code) => codes.IsKnown($"{path}.indicator", code, compiler.IndicatorIndex, CompileTexts.AnIndicatorCode)
                ? cycle.Indicators[compiler.IndicatorIndex[code]].Unit
                : null);
    }

    /// <summary>What is wrong with a value in a unit, and what was expected; null where nothing is.</summary>
    public static (string What, string Expected)? FaultOf(Value? value, ValueState state, UnitOfMeasure unit) => value switch
    {
        { } given when given.Kind != unit.Kind => (CompileTexts.ValueMisfit.With(unit.Code), CycleCompiler.Expected(unit.Kind)),
        { } given when CycleCompiler.IsTooLarge(given.Content) => (CompileTexts.NumberTooLarge.With(given.Content), CompileTexts.ASmallerNumber),
        // Missing, not applicable and zero are three things: a value that is not there must say which it is.
        null when state is ValueState.Measured or ValueState.Estimated => (CompileTexts.NoValue, CompileTexts.AValueOrState.With(CycleCompiler.Expected(unit.Kind))),
        _ => null,
    };

    private static void Check(CycleCompiler compiler, IEnumerable<Recorded> values, string list, Func<string, string, UnitOfMeasure?> unitOf)
    {
        var places = new HashSet<(string, int, Period)>();
        foreach (var (i, value) in values.Index())
        {
            var path = $"{list}[{i}]";
            Years.Check(compiler, $"{path}.year", value.Year);
            if (unitOf(path, value.Code) is { } unit && FaultOf(value.Value, value.State, unit) is var (what, expected))
            {
                compiler.Fault($"{path}.value", what, expected);
            }
            if (!places.Add((value.Code, value.Year, value.Period)))
            {
                var period = value.Period.IsYear ? "" : $" {value.Period.Code}";
                compiler.Fault(path, CompileTexts.DoubleValue.With(value.Code, value.Year, period), CompileTexts.DoubleValueExpected);
            }
        }
    }
}
