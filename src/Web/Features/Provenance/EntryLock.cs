using Traguardo.Core.Cycles;
using Traguardo.Core.Measures;
using Traguardo.Core.Phases;
using Traguardo.Web.Data;
using Traguardo.Web.Features.Confirming;
using Traguardo.Web.Features.Recording;
using Traguardo.Web.Features.Shared;

namespace Traguardo.Web.Features.Provenance;

/// <summary>Why what belongs to the values of a unit's period may not be changed now.</summary>
/// <param name="Message">The sentence, with who can open it again.</param>
/// <param name="By">The word that stands; null where it is the phase that locks.</param>
public sealed record EntryLock(string Message, Confirmation? By)
{
    /// <summary>Where the reader of a page opens again what is confirmed; null where they may not, or it is the phase that locks.</summary>
    public string? Reopen { get; private init; }

    /// <summary>The same as a page says it: to who may open it again the way there.</summary>
    public EntryLock For(CyclePage page)
    {
        ArgumentNullException.ThrowIfNull(page);
        return By is not null && PeriodConfirmations.MayReopen(page.Actor) && PhaseLocks.IsOpen(page.Cycle.Phase, Activity.ReopenPeriod)
            ? new EntryLock(ValueEntry.Locked(By, page.Cycle, mayReopen: true), By) { Reopen = page.Links.Confirm(By.Unit, Period.Parse(By.Period)) }
            : this;
    }

    /// <summary>What locks them; null where they may be changed.</summary>
    /// <param name="db">The database, in the transaction that would change them.</param>
    /// <param name="cycleId">The cycle's row.</param>
    /// <param name="cycle">The cycle as it stands in that transaction.</param>
    /// <param name="owner">Code of the unit that enters them; null for what the plan gives to nobody, which nobody confirms.</param>
    /// <param name="period">The part of the year.</param>
    /// <param name="cancellation">Gives up.</param>
    public static async Task<EntryLock?> FindAsync(TraguardoDb db, int cycleId, Cycle cycle, string? owner, Period period, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(db);
        return PhaseLocks.Refusal(cycle, Activity.EnterValues) is { } locked ? new EntryLock(locked.Message, null)
            : owner is not null && await Confirmations.StandingAsync(db, cycleId, owner, period, cancellation) is { } confirmation ? new EntryLock(ValueEntry.Locked(confirmation, cycle), confirmation)
            : null;
    }
}
