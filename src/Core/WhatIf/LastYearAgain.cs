using Traguardo.Core.Cycles;
using Traguardo.Core.Measures;

namespace Traguardo.Core.WhatIf;

/// <summary>A year that would end as the one before: what a plan is tried on before there are values.</summary>
public static class LastYearAgain
{
    /// <summary>The cycle with last year's values, as estimates, wherever this year's are not there; days a year later.</summary>
    public static Cycle Of(Cycle cycle)
    {
        ArgumentNullException.ThrowIfNull(cycle);
        var (measures, indicators) = (Given(cycle.Values, value => value.Measure, value => value.Year), Given(cycle.IndicatorValues, value => value.Indicator, value => value.Year));
        return cycle with
        {
            Values =
            [
                .. cycle.Values,
                .. cycle.Values.Where(value => value.Year == cycle.Year - 1 && value.Value is not null && !measures.Contains((value.Measure, cycle.Year)))
                    .Select(value => value with { Year = cycle.Year, Value = Later(value.Value), State = ValueState.Estimated }),
            ],
            IndicatorValues =
            [
                .. cycle.IndicatorValues,
                .. cycle.IndicatorValues.Where(value => value.Year == cycle.Year - 1 && value.Value is not null && !indicators.Contains((value.Indicator, cycle.Year)))
                    .Select(value => value with { Year = cycle.Year, Value = Later(value.Value), State = ValueState.Estimated }),
            ],
        };
    }

    private static HashSet<(string, int)> Given<T>(IEnumerable<T> values, Func<T, string> code, Func<T, int> year) => [.. values.Select(value => (code(value), year(value)))];

    private static Value? Later(Value? value) => value is { Kind: ValueKind.Date } day ? Value.Of(day.Date.AddYears(1)) : value;
}
