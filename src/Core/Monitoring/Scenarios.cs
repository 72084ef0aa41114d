using Traguardo.Core.Cycles;
using Traguardo.Core.Measures;

namespace Traguardo.Core.Monitoring;

/// <summary>
/// Ways the year may end, as far as its periods and past years tell. Periods still to come go on at the pace of those known, or as
/// they went in a past year beside those known now. What is read once a year, and is not known yet, cannot be foreseen: it stays out.
/// </summary>
public static class Scenarios
{
    /// <summary>The most past years that are followed.</summary>
    public const int MostYears = 5;

    /// <summary>This year's pace first, then past years, the latest first. Of a year whose periods are not known there is no scenario.</summary>
    /// <param name="cycle">The cycle with all that was entered.</param>
    public static IReadOnlyList<Scenario> Of(Cycle cycle)
    {
        ArgumentNullException.ThrowIfNull(cycle);
        var values = cycle.Values.ToLookup(value => (value.Measure, value.Year));
        var years = Enumerable.Range(1, MostYears).Select(back => cycle.Year - back).Where(year => cycle.Measures.Exists(measure => HasPeriods(measure, [.. values[(measure.Code, year)]])));
        return [.. years.Select(year => (int?)year).Prepend(null).Select(year => new Scenario(year, Fill(cycle, values, year)))];
    }

    private static Cycle Fill(Cycle cycle, ILookup<(string, int), MeasureValue> values, int? likeYear) => cycle with
    {
        Values =
        [
            .. cycle.Values,
            .. cycle.Measures.SelectMany(measure => ToCome(
                cycle.Year,
                measure,
                [.. values[(measure.Code, cycle.Year)]],
                likeYear is { } year ? [.. values[(measure.Code, year)]] : null)),
        ],
        IndicatorValues =
        [
            .. cycle.IndicatorValues,
            .. cycle.Indicators
                .Where(indicator => indicator.Formula is null && !cycle.IndicatorValues.Exists(value => value.Indicator == indicator.Code && value.Year == cycle.Year && value.Period.IsYear))
                .Select(indicator => new IndicatorValue { Indicator = indicator.Code, Year = cycle.Year, State = ValueState.NotDue }),
        ],
    };

    private static IEnumerable<MeasureValue> ToCome(int year, Measure measure, List<MeasureValue> now, List<MeasureValue>? past)
    {
        if (now.Exists(value => value.Period.IsYear))
        {
            return [];
        }
        var known = Numbers(measure, now);
        if (measure.Frequency == Frequency.Yearly || known.Count == 0)
        {
            return [new MeasureValue { Measure = measure.Code, Year = year, State = ValueState.NotDue }];
        }
        var ratio = past is null ? null : Ratio(known, Numbers(measure, past));
        return measure.Frequency.Periods()
            .Where(period => !now.Exists(value => value.Period == period))
            .Select((period, i) => new MeasureValue
            {
                Measure = measure.Code,
                Year = year,
                Period = period,
                Value = Value.Of(ratio is { } part && Numbers(measure, past!).TryGetValue(period, out var then) ? then * part : Pace(measure, known, period)),
                State = ValueState.Estimated,
            });
    }

    // How this year stands beside that one in the periods known of both; null where that cannot be told.
    private static decimal? Ratio(Dictionary<Period, decimal> now, Dictionary<Period, decimal> then)
    {
        var both = now.Keys.Where(then.ContainsKey).ToList();
        var before = both.Sum(period => then[period]);
        return before == 0 ? null : Scoring.Ratio.Of(both.Sum(period => now[period]), before);
    }

    private static decimal Pace(Measure measure, Dictionary<Period, decimal> known, Period period)
    {
        var periods = measure.Frequency.Periods().ToList();
        var last = periods.Last(known.ContainsKey);
        return measure.Aggregation switch
        {
            Aggregation.Last => known[last],
            // It counts from the first of January: each further period adds what one has added so far.
            Aggregation.ToDate => Scoring.Ratio.Each(known[last] * (periods.IndexOf(period) + 1), periods.IndexOf(last) + 1),
            _ => Scoring.Ratio.Each(known.Values.Sum(), known.Count),
        };
    }

    private static bool HasPeriods(Measure measure, List<MeasureValue> values) => measure.Frequency != Frequency.Yearly && Numbers(measure, values).Count > 0;

    private static Dictionary<Period, decimal> Numbers(Measure measure, List<MeasureValue> values) => values
        .Where(value => !value.Period.IsYear && measure.Frequency.Periods().Contains(value.Period) && value.Value is { Kind: ValueKind.Number })
        .ToDictionary(value => value.Period, value => value.Value!.Value.Content);
}
