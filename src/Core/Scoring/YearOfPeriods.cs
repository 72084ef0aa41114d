using Traguardo.Core.Measures;

namespace Traguardo.Core.Scoring;

/// <summary>
/// The value of a year from those of its periods, where no value was given for the year itself. A period that does not apply
/// is left out; one that is missing leaves the year without a value, for nothing is ever taken for zero.
/// </summary>
public static class YearOfPeriods
{
    /// <summary>What the year reads.</summary>
    /// <param name="measure">The measure, with its frequency and aggregation.</param>
    /// <param name="read">What is known of a period.</param>
    public static Reading Of(Measure measure, Func<Period, Reading> read)
    {
        ArgumentNullException.ThrowIfNull(measure);
        return Of(measure, measure.Frequency.Periods(), read);
    }

    /// <summary>What some of its periods read together, such as those that are over.</summary>
    /// <param name="measure">The measure, with its aggregation.</param>
    /// <param name="periods">The periods, in the order of the year.</param>
    /// <param name="read">What is known of a period.</param>
    public static Reading Of(Measure measure, IEnumerable<Period> periods, Func<Period, Reading> read)
    {
        ArgumentNullException.ThrowIfNull(measure);
        ArgumentNullException.ThrowIfNull(read);
        var applying = periods.Select(read).Where(reading => reading.State != ValueState.NotApplicable).ToList();
        if (applying.Count == 0)
        {
            return new Reading(ValueState.NotApplicable, null);
        }
        if (measure.Aggregation is Aggregation.Last or Aggregation.ToDate)
        {
            return applying[^1];
        }
        var state = applying.Select(reading => reading.State).Aggregate(Reading.Combine);
        return state is ValueState.Measured or ValueState.Estimated
            ? new Reading(state, Value.Of(Total(measure.Aggregation, applying)))
            : applying.First(reading => reading.State == state);
    }

    private static decimal Total(Aggregation aggregation, List<Reading> periods)
    {
        var sum = periods.Sum(period => period.Value!.Value.Content);
        return aggregation == Aggregation.Mean ? Ratio.Each(sum, periods.Count) : sum;
    }
}
