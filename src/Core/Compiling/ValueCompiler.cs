using Traguardo.Core.Measures;

namespace Traguardo.Core.Compiling;

/// <summary>A value is of something that is there, of the kind its unit asks for, and the only one of its year and period.</summary>
internal static class ValueCompiler
{
    public static void Check(CycleCompiler compiler, Codes codes)
    {
        var measured = new HashSet<(string, int, Period)>();
        for (var i = 0; i < compiler.Cycle.Values.Count; i++)
        {
            var value = compiler.Cycle.Values[i];
            var path = $"$.values[{i}]";
            if (codes.IsKnown($"{path}.measure", value.Measure, compiler.MeasureIndex, CompileTexts.AMeasureCode))
            {
                var unit = compiler.Cycle.Measures[compiler.MeasureIndex[value.Measure]].Unit;
                CheckValue(compiler, path, value.Value, value.State, unit);
            }
            if (!measured.Add((value.Measure, value.Year, value.Period)))
            {
                CheckDouble(compiler, path, value.Measure, value.Year, value.Period);
            }
        }
        var recorded = new HashSet<(string, int, Period)>();
        for (var i = 0; i < compiler.Cycle.IndicatorValues.Count; i++)
        {
            var value = compiler.Cycle.IndicatorValues[i];
            var path = $"$.indicatorValues[{i}]";
            if (codes.IsKnown($"{path}.indicator", value.Indicator, compiler.IndicatorIndex, CompileTexts.AnIndicatorCode))
            {
                var unit = compiler.Cycle.Indicators[compiler.IndicatorIndex[value.Indicator]].Unit;
                CheckValue(compiler, path, value.Value, value.State, unit);
            }
            if (!recorded.Add((value.Indicator, value.Year, value.Period)))
            {
                CheckDouble(compiler, path, value.Indicator, value.Year, value.Period);
            }
        }
    }

    /// <summary>What is wrong with a value in a unit, and what was expected; null where nothing is.</summary>
    public static (string What, string Expected)? FaultOf(Value? value, ValueState state, UnitOfMeasure unit) => value switch
    {
        { } given when given.Kind != unit.Kind => (CompileTexts.ValueMisfit.With(unit.Code), CycleCompiler.Expected(unit.Kind)),
        { } given when CycleCompiler.IsTooLarge(given.Content) => (CompileTexts.NumberTooLarge.With(given.Content), CompileTexts.ASmallerNumber),
        null when state is ValueState.Measured or ValueState.Estimated => (CompileTexts.NoValue, CycleCompiler.Expected(unit.Kind)),
        _ => null,
    };

    private static void CheckValue(CycleCompiler compiler, string path, Value? value, ValueState state, UnitOfMeasure unit)
    {
        if (FaultOf(value, state, unit) is var (what, expected))
        {
            compiler.Fault($"{path}.value", what, expected);
        }
    }

    private static void CheckDouble(CycleCompiler compiler, string path, string code, int year, Period period) =>
        compiler.Fault(path, CompileTexts.DoubleValue.With(code, year, period.IsYear ? "" : $" {period.Code}"), CompileTexts.DoubleValueExpected);
}
