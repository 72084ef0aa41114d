using Microsoft.EntityFrameworkCore;
using Traguardo.Core.Recording;
using Traguardo.Web.Data;

namespace Traguardo.Web.Features.Recording;

/// <summary>The days on which the values of a cycle were entered last, as far as somebody entered them here.</summary>
public static class EnteredOn
{
    /// <summary>Reads them.</summary>
    /// <param name="db">The database.</param>
    /// <param name="cycleId">The cycle's row: <see cref="CycleSummary.Id"/>.</param>
    /// <param name="until">What was entered later is of no edition that was taken back then: <see cref="CycleSummary.Until"/>.</param>
    /// <param name="clock">By which the days are told.</param>
    /// <param name="stop">Gives up.</param>
    public static async Task<IReadOnlyDictionary<DatumKey, DateOnly>> OfAsync(TraguardoDb db, int cycleId, DateTimeOffset until, TimeProvider clock, CancellationToken stop)
    {
        ArgumentNullException.ThrowIfNull(db);
        ArgumentNullException.ThrowIfNull(clock);
        var entered = await db.DatumRecords.AsNoTracking().Where(record => record.CycleId == cycleId && record.At < until).Select(record => new { record.Datum, record.At }).ToListAsync(stop);
        return entered
            .SelectMany(record => DatumKey.TryParse(record.Datum, out var key) ? new[] { (Key: key, record.At) } : [])
            .ToDictionary(one => one.Key, one => DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(one.At, clock.LocalTimeZone).DateTime));
    }
}
