using Microsoft.EntityFrameworkCore;
using Traguardo.Core.Cycles;
using Traguardo.Core.Measures;

namespace Traguardo.Web.Data;

/// <summary>What units have confirmed.</summary>
public static class Confirmations
{
    /// <summary>The units that enter values of the cycle and have not confirmed all their periods, in the order of the plan.</summary>
    public static async Task<IReadOnlyList<Unit>> UnconfirmedAsync(TraguardoDb db, int cycleId, Cycle cycle, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(cycle);
        ArgumentNullException.ThrowIfNull(db);
        var confirmed = (await db.Confirmations
            .Where(confirmation => confirmation.CycleId == cycleId && confirmation.ReopenedAt == null)
            .Select(confirmation => new { confirmation.Unit, confirmation.Period })
            .ToListAsync(cancellation)).Select(row => (row.Unit, row.Period)).ToHashSet();
        var asked = Periods(cycle).Where(one => !confirmed.Contains(one)).Select(one => one.Unit).ToHashSet();
        return [.. cycle.Units.Where(unit => asked.Contains(unit.Code))];
    }

    private static IEnumerable<(string Unit, string Period)> Periods(Cycle cycle) =>
        cycle.Measures.Where(measure => measure.Owner is not null)
            .SelectMany(measure => measure.Frequency.Periods().Select(period => (measure.Owner!, period.Code)))
            .Concat(cycle.Indicators.Where(indicator => indicator is { Formula: null, Owner: not null }).Select(indicator => (indicator.Owner!, Period.Year.Code)))
            .Distinct();
}
