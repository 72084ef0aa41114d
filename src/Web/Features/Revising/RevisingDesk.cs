using Traguardo.Core.Cycles;
using Traguardo.Core.Phases;
using Traguardo.Core.Planning.Differences;
using Traguardo.Core.Planning.Edits;
using Traguardo.Web.Data;
using Traguardo.Web.Features.Planning;

namespace Traguardo.Web.Features.Revising;

/// <summary>
/// The one way in which what was promised, or what counts of it, is changed once the plan is approved: while the phase allows it, on
/// what was seen; the change and its entry in the audit are one write. Who may is for the act to say, of the cycle as
/// it is stored.
/// </summary>
public sealed class RevisingDesk(Ledger ledger)
{
    /// <summary>Makes a change, or says what is in its way.</summary>
    /// <param name="work">Who changes what.</param>
    /// <param name="act">What it is.</param>
    /// <param name="cancellation">Gives up; nothing is left behind.</param>
    public Task<IReadOnlyList<PlanFault>> DoAsync(PlanWork work, RevisingAct act, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(work);
        ArgumentNullException.ThrowIfNull(act);
        return ledger.TryAsync<PlanFault>(work.Origin, async writing =>
        {
            var stored = (await CycleStore.FindAsync(writing.Db, work.Actor.Administration, work.Year, cancellation))!;
            if (PhaseLocks.Refusal(stored.Cycle, act.Activity) is { } refusal)
            {
                return [PlanFault.Whole(refusal.Message)];
            }
            if (act.May?.Invoke(stored.Cycle) == false)
            {
                return [PlanFault.Whole(RevisingPageTexts.NotYours)];
            }
            if (act.IsAsSeen is { } isAsSeen ? !isAsSeen(stored.Cycle) : stored.Summary.Version != work.Seen)
            {
                return [PlanFault.Whole(RevisingPageTexts.ChangedMeanwhile)];
            }
            var edited = act.Edit.Apply(stored.Cycle);
            if (edited.Compiled is not { Cycle: var cycle })
            {
                return [.. edited.Faults.Select(PlanFault.Of)];
            }
            await CycleStore.SaveAsync(writing, cycle, stored.ContextJson, stored.Summary.IsSample, cancellation);
            if (act.Version is { } title)
            {
                await CycleStore.KeepVersionAsync(writing, stored.Summary.Id, cycle, title, cycle.Phase, cancellation: cancellation);
            }
            var differences = CycleDifferences.Between(stored.Cycle, cycle);
            writing.Note(act.Name, PlanNotes.Subject(cycle, act.About), PlanNotes.Was(differences), PlanNotes.Is(differences), act.Reason);
            return (IReadOnlyList<PlanFault>)[];
        }, cancellation);
    }
}

/// <summary>A change of what was promised, or of what counts of it.</summary>
/// <param name="Name">As the audit calls it: <c>neutralisation-decided</c>.</param>
/// <param name="Activity">What the phase must allow.</param>
/// <param name="About">Address of what it is about, as the audit names it: an item by its path, whatever is done with its revision.</param>
/// <param name="Edit">The change.</param>
/// <param name="Reason">Why, in the person's own words.</param>
/// <param name="Version">What the plan's new version is called, where the plan is another by it; null where it is not.</param>
/// <param name="IsAsSeen">
/// True where what it changes is in the cycle as who changes it saw it, whatever else has been written meanwhile; null where the whole
/// cycle has to be the version they saw.
/// </param>
/// <param name="May">True where who changes it may, in the cycle as it is stored; null where their role alone decides.</param>
public sealed record RevisingAct(string Name, Activity Activity, string About, PlanEdit Edit, string? Reason, string? Version = null, Func<Cycle, bool>? IsAsSeen = null, Func<Cycle, bool>? May = null);
