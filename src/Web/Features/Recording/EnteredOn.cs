using Microsoft.EntityFrameworkCore;
using Traguardo.Core.Recording;
using Traguardo.Web.Data;

namespace Traguardo.Web.Features.Recording;

/// <summary>The days on which the values of a cycle were entered last, as far as somebody entered them here.</summary>
public static class EnteredOn
{
    /// <summary>Reads them; of an edition that was taken back, as they were then, whatever was typed again since.</summary>
    /// <param name="db">The database.</param>
    /// <param name="cycle">The cycle.</param>
    /// <param name="clock">By which the days are told.</param>
    /// <param name="stop">Gives up.</param>
    public static async Task<IReadOnlyDictionary<DatumKey, DateOnly>> OfAsync(TraguardoDb db, LoadedCycle cycle, TimeProvider clock, CancellationToken stop)
    {
        ArgumentNullException.ThrowIfNull(db);
        ArgumentNullException.ThrowIfNull(cycle);
        ArgumentNullException.ThrowIfNull(clock);
        return DaysOf(cycle.EnteredAt ?? await RecordsAsync(db, cycle.Summary.Id, cycle.Summary.Until, stop), clock);
    }

    /// <summary>Reads those of the cycle as a write finds it.</summary>
    /// <param name="db">The database.</param>
    /// <param name="cycleId">The cycle's row: <see cref="CycleSummary.Id"/>.</param>
    /// <param name="clock">By which the days are told.</param>
    /// <param name="stop">Gives up.</param>
    public static async Task<IReadOnlyDictionary<DatumKey, DateOnly>> OfAsync(TraguardoDb db, int cycleId, TimeProvider clock, CancellationToken stop)
    {
        ArgumentNullException.ThrowIfNull(db);
        ArgumentNullException.ThrowIfNull(clock);
        return DaysOf(await RecordsAsync(db, cycleId, DateTimeOffset.MaxValue, stop), clock);
    }

    private static async Task<IReadOnlyDictionary<string, DateTimeOffset>> RecordsAsync(TraguardoDb db, int cycleId, DateTimeOffset until, CancellationToken stop) =>
        await db.DatumRecords.AsNoTracking().Where(record => record.CycleId == cycleId && record.At < until).ToDictionaryAsync(record => record.Datum, record => record.At, stop);

    private static Dictionary<DatumKey, DateOnly> DaysOf(IReadOnlyDictionary<string, DateTimeOffset> entered, TimeProvider clock) => entered
        .SelectMany(record => DatumKey.TryParse(record.Key, out var key) ? new[] { (Key: key, At: record.Value) } : [])
        .ToDictionary(one => one.Key, one => DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(one.At, clock.LocalTimeZone).DateTime));
}
