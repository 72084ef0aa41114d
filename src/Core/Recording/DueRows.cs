using Traguardo.Core.Compiling;
using Traguardo.Core.Cycles;
using Traguardo.Core.Measures;
using Traguardo.Core.Scoring;

namespace Traguardo.Core.Recording;

/// <summary>Gathers the rows of <see cref="DueData"/>, which says what belongs to them.</summary>
internal sealed class DueRows
{
    private readonly CompiledCycle compiled;
    private readonly Cycle cycle;
    private readonly List<Purpose> purposes;
    private readonly ILookup<(string Measure, int Year), Purpose> purposesOf;
    private readonly ILookup<string, int> yearsOf;
    private readonly Wholes wholes;
    private readonly ILookup<string, MeasureValue> values;
    private readonly ILookup<string, IndicatorValue> recorded;

    public DueRows(ScoredCycle scored)
    {
        compiled = scored.Compiled;
        cycle = scored.Cycle;
        var items = scored.Scorecards.SelectMany(card => card.Items).Where(item => item.Indicator is not null).ToLookup(item => item.Indicator);
        purposes = [.. from indicator in compiled.Indicators
            let shown = items[indicator].Where(item => item.Item.Status == ItemStatus.Due).ToList()
            where shown.Count > 0 || (indicator.Formula is not null && !items.Contains(indicator))
            select new Purpose(indicator, scored.Read(indicator), shown, [.. WaitsFor(indicator)], cycle.Method.Missing)];
        var uses = purposes.SelectMany(purpose => purpose.Indicator.Inputs.Select(input => (purpose, input.Measure.Code, Year: cycle.Year + input.YearOffset))).ToList();
        purposesOf = uses.ToLookup(use => (use.Code, use.Year), use => use.purpose);
        yearsOf = uses.Select(use => (use.Code, use.Year)).Distinct().Order().ToLookup(use => use.Code, use => use.Year);
        wholes = new Wholes(compiled, purposes);
        values = cycle.Values.ToLookup(value => value.Measure);
        recorded = cycle.IndicatorValues.ToLookup(value => value.Indicator);
    }

    public IReadOnlyList<Datum> Read() =>
    [
        .. from measure in cycle.Measures
           from year in yearsOf[measure.Code]
           from period in Periods(measure, year)
           select Row(measure, new DatumKey(DatumKind.Measure, measure.Code, year, period)),
        .. from purpose in purposes
           where purpose.Indicator.Formula is null
           select Row(purpose),
    ];

    public IReadOnlyList<Datum> ReadUnread() =>
    [
        .. from measure in cycle.Measures
           where !yearsOf.Contains(measure.Code)
           from period in Periods(measure, cycle.Year)
           select Row(measure, new DatumKey(DatumKind.Measure, measure.Code, cycle.Year, period)),
    ];

    private IEnumerable<string> WaitsFor(CompiledIndicator indicator) => indicator.Inputs
        .Where(input => compiled.MeasureValues.Read(input.Series, cycle.Year + input.YearOffset, Period.Year).State == ValueState.Missing)
        .Select(input => input.Measure.Code)
        .Distinct();

    private IEnumerable<Period> Periods(Measure measure, int year)
    {
        var given = values[measure.Code].Where(value => value.Year == year).Select(value => value.Period).ToList();
        var periods = measure.Frequency.Periods();
        if (year == cycle.Year)
        {
            // The value of the year itself holds; periods entered beside it are shown, so that nobody wonders where they went.
            return !given.Contains(Period.Year) ? periods : [.. periods.Where(period => !period.IsYear && given.Contains(period)), Period.Year];
        }
        return given.Contains(Period.Year) || compiled.Read(measure, year).State == ValueState.Missing ? [Period.Year] : [];
    }

    private Datum Row(Measure measure, DatumKey key)
    {
        var earlier = values[measure.Code].Where(value => IsEarlier(value.Year, value.Period, key));
        var entered = values[measure.Code].Where(value => value.Year == key.Year && value.Period == key.Period).Select(Entered.Of).FirstOrDefault();
        return new Datum
        {
            Key = key,
            Name = measure.Name,
            Unit = measure.Unit,
            Source = measure.Source,
            Owner = measure.Owner,
            Aggregation = measure.Aggregation,
            Entered = entered,
            IsAsked = key.Year == cycle.Year || entered is not { Lacks: Lack.Nothing },
            Previous = key.Period.IsYear ? null : Known(measure, key.Previous),
            YearBefore = Known(measure, key.YearBefore),
            Past = [.. earlier.Where(value => value.State is ValueState.Measured or ValueState.Estimated).Select(value => value.Value).OfType<Value>()],
            PartOf = wholes.PartOf(key),
            WholeOf = wholes.WholeOf(key),
            Purposes = [.. purposesOf[(key.Code, key.Year)]],
        };
    }

    private Datum Row(Purpose purpose)
    {
        var indicator = purpose.Indicator.Indicator;
        var key = new DatumKey(DatumKind.Indicator, indicator.Code, cycle.Year, Period.Year);
        var earlier = recorded[indicator.Code].Where(value => IsEarlier(value.Year, value.Period, key));
        return new Datum
        {
            Key = key,
            Name = indicator.Name,
            Unit = indicator.Unit,
            Source = indicator.Source,
            Owner = indicator.Owner,
            Entered = recorded[indicator.Code].Where(value => value.Year == key.Year && value.Period.IsYear).Select(Entered.Of).FirstOrDefault(),
            YearBefore = compiled.Read(purpose.Indicator, cycle.Year - 1).Value,
            Past = [.. earlier.Where(value => value.State is ValueState.Measured or ValueState.Estimated).Select(value => value.Value).OfType<Value>()],
            Purposes = [purpose],
        };
    }

    private Value? Known(Measure measure, DatumKey key) => compiled.Read(measure, key.Year, key.Period).Value;

    private static bool IsEarlier(int year, Period period, DatumKey key) =>
        PeriodDays.Months(period) == PeriodDays.Months(key.Period)
        && (year, PeriodDays.Place(period)).CompareTo((key.Year, PeriodDays.Place(key.Period))) < 0;
}
