using Traguardo.Core.Checks;
using Traguardo.Core.Cycles;
using Traguardo.Core.Display;
using Traguardo.Core.Measures;

namespace Traguardo.Core.Phases.Requirements;

/// <summary>Everything that has to be entered is there, or somebody has said that it is not, and why.</summary>
internal static class NothingUndeclared
{
    public static Refusal? Requirement(Standing standing)
    {
        var cycle = standing.Cycle;
        var recorded = cycle.IndicatorValues.Where(IsSettled).Select(value => (value.Indicator, value.Year, value.Period)).ToHashSet();
        var measured = new Settled(cycle);
        (string Path, string Name)[] open =
        [
            .. from indicator in Counting.Recorded(standing.Scored)
               where !recorded.Contains((indicator.Code, cycle.Year, Period.Year))
               select ($"indicators/{indicator.Code}", indicator.Code),
            .. from read in Counting.Measures(standing.Scored)
               from period in measured.Open(read.Measure, read.Year)
               select ($"measures/{read.Measure.Code}", Name(read.Measure, read.Year, period, cycle.Year)),
        ];
        return open.Length == 0 ? null : new("values-undeclared", Counted.Of(open.Length, PhaseTexts.ValuesUndeclared, CheckedCycle.List([.. open.Select(one => one.Name)])))
        {
            Paths = [.. open.Select(one => one.Path).Distinct()],
        };
    }

    // The year is said where it is not the cycle's own, the period where there are several: 694, 694 Q2, 694 (2019).
    private static string Name(Measure measure, int year, Period period, int own) =>
        measure.Code + (period.IsYear ? "" : $" {period}") + (year == own ? "" : FormattableString.Invariant($" ({year})"));

    private static bool IsSettled(IndicatorValue value) => IsSettled(value.State, value.Reason);

    private static bool IsSettled(ValueState state, string? reason) =>
        state is ValueState.Measured or ValueState.Estimated || !string.IsNullOrWhiteSpace(reason);

    private sealed class Settled(Cycle cycle)
    {
        private readonly Dictionary<(string Measure, int Year, Period Period), bool> values =
            cycle.Values.ToDictionary(value => (value.Measure, value.Year, value.Period), value => IsSettled(value.State, value.Reason));

        /// <summary>The periods of a year of which nothing is known: the year itself where a value of the whole of it is given, or asked for.</summary>
        public IEnumerable<Period> Open(Measure measure, int year) =>
            values.TryGetValue((measure.Code, year, Period.Year), out var settled)
                ? settled ? [] : [Period.Year]
                : measure.Frequency.Periods().Where(period => !values.GetValueOrDefault((measure.Code, year, period)));
    }
}
