using Traguardo.Core.Cycles;
using Traguardo.Core.Measures;
using Traguardo.Core.Recording;
using Traguardo.Core.Scoring;

namespace Traguardo.Core.Monitoring;

/// <summary>
/// A cycle as it stands on a day of its year: what is not due yet is left out, and what is counted period by period stands with
/// the periods that are over. Targets are those of the whole year, so that the score says how far the way has been gone.
/// </summary>
public static class SoFar
{
    /// <summary>The cycle of that day, to be scored as any other.</summary>
    /// <param name="cycle">The cycle with all that was entered.</param>
    /// <param name="day">The day; a value is due once its period is over.</param>
    public static Cycle Of(Cycle cycle, DateOnly day)
    {
        ArgumentNullException.ThrowIfNull(cycle);
        var ofYear = cycle.Values.Where(value => value.Year == cycle.Year).ToLookup(value => value.Measure);
        return cycle with
        {
            Values = [.. cycle.Values, .. cycle.Measures.Select(measure => Year(cycle.Year, measure, [.. ofYear[measure.Code]], day)).OfType<MeasureValue>()],
            IndicatorValues = [.. cycle.IndicatorValues, .. NotDue(cycle, day)],
        };
    }

    /// <summary>
    /// The cycle with the values that a day of its year could know of: those of periods that were over, whenever they were entered,
    /// and those that were entered by then. For a look back; today whatever was given counts.
    /// </summary>
    /// <param name="cycle">The cycle with all that was entered.</param>
    /// <param name="day">The day.</param>
    /// <param name="enteredOn">The days on which values were entered last, as far as that is known.</param>
    public static Cycle KnownBy(Cycle cycle, DateOnly day, IReadOnlyDictionary<DatumKey, DateOnly> enteredOn)
    {
        ArgumentNullException.ThrowIfNull(cycle);
        ArgumentNullException.ThrowIfNull(enteredOn);
        bool IsKnown(DatumKey key) => key.Year < cycle.Year
            || (key.Year == cycle.Year && (PeriodDays.LastDay(key.Year, key.Period) <= day || (enteredOn.TryGetValue(key, out var entered) && entered <= day)));
        return day >= PeriodDays.LastDay(cycle.Year, Period.Year) ? cycle : cycle with
        {
            Values = [.. cycle.Values.Where(value => IsKnown(new DatumKey(DatumKind.Measure, value.Measure, value.Year, value.Period)))],
            IndicatorValues = [.. cycle.IndicatorValues.Where(value => IsKnown(new DatumKey(DatumKind.Indicator, value.Indicator, value.Year, value.Period)))],
        };
    }

    // What the year reads on that day; null where it says so itself: it was given as a whole, or every period is over.
    private static MeasureValue? Year(int year, Measure measure, List<MeasureValue> values, DateOnly day)
    {
        if (values.Exists(value => value.Period.IsYear) || day >= PeriodDays.LastDay(year, Period.Year))
        {
            return null;
        }
        // One that is given before its period is over counts as well.
        var over = measure.Frequency.Periods().Where(period => day >= PeriodDays.LastDay(year, period) || values.Exists(value => value.Period == period)).ToList();
        var reading = over.Count == 0 ? new Reading(ValueState.NotDue, null) : YearOfPeriods.Of(measure, over, period => ReadingOf(values.Find(value => value.Period == period)));
        return new MeasureValue
        {
            Measure = measure.Code,
            Year = year,
            Value = reading.Value,
            State = reading.State == ValueState.Measured ? ValueState.Estimated : reading.State,
        };
    }

    private static Reading ReadingOf(MeasureValue? value) => value is null ? Reading.Nothing : Reading.Of(value.State, value.Value);

    private static IEnumerable<IndicatorValue> NotDue(Cycle cycle, DateOnly day)
    {
        if (day >= PeriodDays.LastDay(cycle.Year, Period.Year))
        {
            return [];
        }
        var given = cycle.IndicatorValues.Where(value => value.Year == cycle.Year && value.Period.IsYear).Select(value => value.Indicator).ToHashSet();
        return cycle.Indicators
            .Where(indicator => indicator.Formula is null && !given.Contains(indicator.Code))
            .Select(indicator => new IndicatorValue { Indicator = indicator.Code, Year = cycle.Year, State = ValueState.NotDue });
    }
}
