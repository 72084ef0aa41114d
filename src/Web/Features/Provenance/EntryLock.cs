using Traguardo.Core.Cycles;
using Traguardo.Core.Measures;
using Traguardo.Core.Phases;
using Traguardo.Web.Data;
using Traguardo.Web.Features.Recording;

namespace Traguardo.Web.Features.Provenance;

/// <summary>Why what belongs to the values of a unit's period may not be changed now.</summary>
public static class EntryLock
{
    /// <summary>The sentence, with who can open it again; null where they may be changed.</summary>
    /// <param name="db">The database, in the transaction that would change them.</param>
    /// <param name="cycleId">The cycle's row.</param>
    /// <param name="cycle">The cycle as it stands in that transaction.</param>
    /// <param name="owner">Code of the unit that enters them; null for what the plan gives to nobody, which nobody confirms.</param>
    /// <param name="period">The part of the year.</param>
    /// <param name="cancellation">Gives up.</param>
    public static async Task<string?> RefusalAsync(TraguardoDb db, int cycleId, Cycle cycle, string? owner, Period period, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(db);
        return PhaseLocks.Refusal(cycle, Activity.EnterValues) is { } locked ? locked.Message
            : owner is not null && await Confirmations.StandingAsync(db, cycleId, owner, period, cancellation) is { } confirmation ? ValueEntry.Locked(confirmation, cycle)
            : null;
    }
}
