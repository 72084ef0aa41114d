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
        var measures = Given(cycle.Values.Where(value => value.Year == cycle.Year), value => (value.Measure, value.Period));
        var indicators = Given(cycle.IndicatorValues.Where(value => value.Year == cycle.Year), value => (value.Indicator, value.Period));
        return cycle with
        {
            Values =
            [
                .. cycle.Values,
                .. cycle.Values.Where(value => value.Year == cycle.Year - 1 && value.Value is not null && !IsGiven(measures, value.Measure, value.Period))
                    .Select(value => value with { Year = cycle.Year, Value = Later(value.Value), State = ValueState.Estimated }),
            ],
            IndicatorValues =
            [
                .. cycle.IndicatorValues,
                .. cycle.IndicatorValues.Where(value => value.Year == cycle.Year - 1 && value.Value is not null && !IsGiven(indicators, value.Indicator, value.Period))
                    .Select(value => value with { Year = cycle.Year, Value = Later(value.Value), State = ValueState.Estimated }),
            ],
        };
    }

    private static HashSet<(string, Period)> Given<T>(IEnumerable<T> values, Func<T, (string, Period)> place) => [.. values.Select(place)];

    // Where the year itself is given its parts are not asked for, and what last year was given whole says nothing of parts given now.
    private static bool IsGiven(HashSet<(string Code, Period Period)> given, string code, Period period) =>
        given.Contains((code, period)) || given.Contains((code, Period.Year)) || (period.IsYear && given.Any(value => value.Code == code));

    private static Value? Later(Value? value) => value is { Kind: ValueKind.Date } day ? Value.Of(day.Date.AddYears(1)) : value;
}
