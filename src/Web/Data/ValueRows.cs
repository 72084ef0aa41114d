using Microsoft.EntityFrameworkCore;
using Traguardo.Core.Cycles;
using Traguardo.Core.Measures;
using Traguardo.Core.Recording;
using Traguardo.Web.Data.Mapping;

namespace Traguardo.Web.Data;

/// <summary>Single values of a cycle as rows: what is not named stays as it is.</summary>
internal static class ValueRows
{
    /// <summary>
    /// Puts values where they belong, or takes them out where they are null; saved with the next SaveChanges. What a row holds that
    /// this version of the format does not know stays. Returns that of the rows taken out.
    /// </summary>
    public static async Task<IReadOnlyDictionary<DatumKey, string>> WriteAsync(TraguardoDb db, int cycleId, IReadOnlyDictionary<DatumKey, Entered?> values, CancellationToken cancellation)
    {
        var lost = new Dictionary<DatumKey, string>();
        var codes = values.Keys.Where(key => key.Kind == DatumKind.Measure).Select(key => key.Code).ToHashSet();
        var recorded = values.Keys.Where(key => key.Kind == DatumKind.Indicator).Select(key => key.Code).ToHashSet();
        if (codes.Count > 0)
        {
            await WriteAsync(
                db, cycleId, values.Where(value => value.Key.Kind == DatumKind.Measure), lost,
                await Of<MeasureValue>(db, cycleId).Where(row => codes.Contains(row.Measure)).ToListAsync(cancellation),
                row => new DatumKey(DatumKind.Measure, row.Measure, row.Year, row.Period),
                key => new MeasureValue { Measure = key.Code, Year = key.Year, Period = key.Period },
                (row, entered) => row with { Value = entered.Value, State = entered.State, Reason = entered.Reason },
                cancellation);
        }
        if (recorded.Count > 0)
        {
            await WriteAsync(
                db, cycleId, values.Where(value => value.Key.Kind == DatumKind.Indicator), lost,
                await Of<IndicatorValue>(db, cycleId).Where(row => recorded.Contains(row.Indicator)).ToListAsync(cancellation),
                row => new DatumKey(DatumKind.Indicator, row.Indicator, row.Year, row.Period),
                key => new IndicatorValue { Indicator = key.Code, Year = key.Year, Period = key.Period },
                (row, entered) => row with { Value = entered.Value, State = entered.State, Reason = entered.Reason },
                cancellation);
        }
        return lost;
    }

    private static IQueryable<T> Of<T>(TraguardoDb db, int cycleId) where T : class =>
        db.Set<T>().Where(row => EF.Property<int>(row, Part.CycleId) == cycleId);

    private static async Task WriteAsync<T>(
        TraguardoDb db, int cycleId, IEnumerable<KeyValuePair<DatumKey, Entered?>> values, Dictionary<DatumKey, string> lost,
        List<T> rows, Func<T, DatumKey> keyOf, Func<DatumKey, T> make, Func<T, Entered, T> fill, CancellationToken cancellation)
        where T : class, IExtensible
    {
        int? last = null;
        foreach (var (key, entered) in values)
        {
            var row = rows.Find(one => keyOf(one) == key);
            if (row is not null && entered is not null)
            {
                db.Entry(row).CurrentValues.SetValues(fill(row, entered));
            }
            else if (entered is not null)
            {
                last ??= await Of<T>(db, cycleId).MaxAsync(one => (int?)EF.Property<int>(one, Part.Position), cancellation) ?? -1;
                CycleRows.Add(db, cycleId, (++last).Value, fill(make(key), entered));
            }
            else if (row is not null)
            {
                if (row.Extra is { } extra)
                {
                    lost[key] = extra;
                }
                db.Remove(row);
            }
        }
    }
}
