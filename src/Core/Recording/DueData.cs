using Traguardo.Core.Compiling;
using Traguardo.Core.Cycles;
using Traguardo.Core.Measures;
using Traguardo.Core.Scoring;

namespace Traguardo.Core.Recording;

/// <summary>
/// Everything to enter for a cycle's year, by unit and period.
/// <list type="bullet">
/// <item>Of the indicators without a formula those that some item shows, once for the year, be it only observed or set aside by the
/// OIV.</item>
/// <item>Of the measures those that some formula reads, in each period of their frequency. One that no formula reads is not asked
/// for: the checks name it, and it is entered on its own page; see <see cref="Unread"/>.</item>
/// <item>Nothing for an indicator of which the plan says, in every item, that it is not due or does not apply this year.</item>
/// <item>Where a value was given for the year itself it holds in place of those of the periods, which are no longer asked for.</item>
/// <item>A year before that a formula reads is asked for too, whole, where it is not there. One that is there, carried over when the
/// cycle was begun or entered since, is no work of this cycle: it is read and may be corrected, but nobody is asked for it.</item>
/// </list>
/// </summary>
public sealed class DueData
{
    private readonly Dictionary<DatumKey, Datum> byKey;

    private DueData(CompiledCycle compiled)
    {
        Scored = compiled.Score();
        var rows = new DueRows(Scored);
        Read = rows.Read();
        All = [.. Read.Where(datum => datum.IsAsked)];
        Unread = rows.ReadUnread();
        byKey = Read.Concat(Unread).ToDictionary(datum => datum.Key);
        Sheets = [.. All.GroupBy(datum => (datum.Owner, datum.Key.Period))
            .OrderBy(sheet => PeriodDays.Order(sheet.Key.Period))
            .Select(sheet => new EntrySheet(sheet.Key.Owner, sheet.Key.Period, [.. sheet]))];
    }

    /// <summary>The cycle, scored with what was entered so far.</summary>
    public ScoredCycle Scored { get; }

    /// <summary>All that is read, be it asked for or there already of a year before, in the order of <see cref="All"/>.</summary>
    public IReadOnlyList<Datum> Read { get; }

    /// <summary>All that is asked for, in the order planned; measures before indicators, and of one measure the earlier periods first.</summary>
    public IReadOnlyList<Datum> All { get; }

    /// <summary>What no formula reads: it may be entered all the same, on the page of its measure, and nothing waits for it.</summary>
    public IReadOnlyList<Datum> Unread { get; }

    /// <summary>The pages it is entered on, the earliest period first; only those with something on them.</summary>
    public IReadOnlyList<EntrySheet> Sheets { get; }

    /// <summary>What is to be entered for a cycle.</summary>
    public static DueData Of(CompiledCycle compiled)
    {
        ArgumentNullException.ThrowIfNull(compiled);
        return new DueData(compiled);
    }

    /// <summary>One row, be it asked for or not; null where that is not to be entered.</summary>
    public Datum? Find(DatumKey key) => byKey.GetValueOrDefault(key);

    /// <summary>The page of a unit and period; null where it has nothing to enter.</summary>
    public EntrySheet? Sheet(string? owner, Period period) => Sheets.FirstOrDefault(sheet => sheet.Owner == owner && sheet.Period == period);

    /// <summary>
    /// The same with one value entered, or taken out where it is null: what it would make of the rows it serves, seen in their
    /// <see cref="Datum.Purposes"/>.
    /// </summary>
    /// <exception cref="ArgumentException">The key is not of this data, or the value is not one that a cycle may hold.</exception>
    public DueData With(DatumKey key, Entered? entered) => With([KeyValuePair.Create(key, entered)]);

    /// <summary>The same with several values entered, or taken out where they are null.</summary>
    /// <exception cref="ArgumentException">A key is not of this data, or a value is not one that a cycle may hold.</exception>
    public DueData With(IEnumerable<KeyValuePair<DatumKey, Entered?>> values)
    {
        ArgumentNullException.ThrowIfNull(values);
        var cycle = Scored.Cycle;
        foreach (var (key, entered) in values)
        {
            if (!byKey.ContainsKey(key))
            {
                throw new ArgumentException($"'{key}' is not to be entered.", nameof(values));
            }
            cycle = key.Kind == DatumKind.Measure ? WithMeasure(cycle, key, entered) : WithIndicator(cycle, key, entered);
        }
        var (changed, faults) = CompiledCycle.Compile(cycle);
        return new DueData(changed ?? throw new ArgumentException(faults[0].What, nameof(values)));
    }

    private static Cycle WithMeasure(Cycle cycle, DatumKey key, Entered? entered)
    {
        bool Is(MeasureValue value) => value.Measure == key.Code && value.Year == key.Year && value.Period == key.Period;

        var values = cycle.Values;
        return cycle with
        {
            Values = entered is null ? [.. values.Where(value => !Is(value))]
                : [.. values.Where(value => !Is(value)), (values.Find(Is) ?? new MeasureValue { Measure = key.Code, Year = key.Year, Period = key.Period })
                    with { Value = entered.Value, State = entered.State, Reason = entered.Reason }],
        };
    }

    private static Cycle WithIndicator(Cycle cycle, DatumKey key, Entered? entered)
    {
        bool Is(IndicatorValue value) => value.Indicator == key.Code && value.Year == key.Year && value.Period == key.Period;

        var values = cycle.IndicatorValues;
        return cycle with
        {
            IndicatorValues = entered is null ? [.. values.Where(value => !Is(value))]
                : [.. values.Where(value => !Is(value)), (values.Find(Is) ?? new IndicatorValue { Indicator = key.Code, Year = key.Year, Period = key.Period })
                    with { Value = entered.Value, State = entered.State, Reason = entered.Reason }],
        };
    }
}
