using Traguardo.Core.Compiling;
using Traguardo.Core.Measures;
using Traguardo.Core.Scoring;

namespace Traguardo.Core.Checks.Values;

/// <summary>
/// An indicator that is used and has no value: none was recorded, its formula lacks a measure, divides by zero, or leaves the
/// scale. A warning where an item counts it, for that score is incomplete and may yet be right when the value comes; worth
/// knowing where it is only observed or set aside.
/// </summary>
internal static class IndicatorWithoutValue
{
    private const string Rule = "indicator-without-value";

    public static Check Check { get; } = new(Rule, () => CheckTexts.IndicatorWithoutValueTitle, Find);

    private static IEnumerable<Finding> Find(CheckedCycle cycle)
    {
        var states = cycle.Items.Where(item => item.Indicator is not null).ToLookup(item => item.Indicator, item => item.State);
        foreach (var indicator in cycle.AwaitsValues ? cycle.Scored.Compiled.Indicators : [])
        {
            var reading = cycle.Scored.Read(indicator);
            var counts = states[indicator].Contains(ItemState.Missing);
            if (reading.State != ValueState.Missing || !(counts || states[indicator].Any(IsLookedAt)))
            {
                continue;
            }
            var code = indicator.Indicator.Code;
            var (message, advice) = reading.Reason switch
            {
                MissingReason.DivisionByZero => (CheckTexts.FormulaDividesByZero.With(code, cycle.Year), CheckTexts.FormulaWithoutResultAdvice),
                MissingReason.OutOfRange => (CheckTexts.FormulaOutOfRange.With(code, cycle.Year), CheckTexts.FormulaWithoutResultAdvice),
                _ when indicator.Formula is not null =>
                    (CheckTexts.MeasuresWithoutValue.With(code, cycle.Year, CheckedCycle.List([.. Lacking(cycle, indicator)])), CheckTexts.MeasuresWithoutValueAdvice),
                _ => (CheckTexts.IndicatorWithoutValue.With(code, cycle.Year), CheckTexts.IndicatorWithoutValueAdvice),
            };
            yield return new Finding(Rule, $"indicators/{code}", counts ? Severity.Warning : Severity.Info, message, advice);
        }
    }

    private static bool IsLookedAt(ItemState state) => state is ItemState.Monitoring or ItemState.Neutralised;

    private static IEnumerable<string> Lacking(CheckedCycle cycle, CompiledIndicator indicator) =>
        from input in indicator.Inputs
        let year = cycle.Year + input.YearOffset
        where cycle.Scored.Compiled.MeasureValues.Read(input.Series, year, cycle.Scored.Period).State == ValueState.Missing
        select $"{input.Measure.Code} ({year})";
}
