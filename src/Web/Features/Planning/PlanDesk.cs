using Traguardo.Core.Cycles;
using Traguardo.Core.Phases;
using Traguardo.Core.Planning.Differences;
using Traguardo.Core.Planning.Edits;
using Traguardo.Web.Access;
using Traguardo.Web.Data;

namespace Traguardo.Web.Features.Planning;

/// <summary>A plan that somebody works on.</summary>
/// <param name="Actor">Who.</param>
/// <param name="Origin">The same, as the audit names them.</param>
/// <param name="Year">The cycle's year; the administration is the actor's.</param>
/// <param name="Seen">The version that they saw: see <see cref="CycleSummary.Version"/>.</param>
public sealed record PlanWork(Actor Actor, Origin Origin, int Year, int Seen)
{
    /// <summary>Of somebody on a page.</summary>
    /// <param name="actor">Who.</param>
    /// <param name="cycle">The cycle as they see it.</param>
    /// <param name="address">What the page changes.</param>
    /// <param name="seen">The version that they saw.</param>
    /// <param name="context">The request.</param>
    public static PlanWork Of(Actor actor, Cycle cycle, string address, int seen, HttpContext context)
    {
        ArgumentNullException.ThrowIfNull(actor);
        ArgumentNullException.ThrowIfNull(cycle);
        return new(actor, Origin.Of(actor, context, PlanRights.OnBehalfOf(actor, cycle, address)), cycle.Year, seen);
    }
}

/// <summary>
/// The one way a plan is changed: by who may what is theirs to change, while the phase allows it, on the version they saw. The plan, its
/// version for ever and the entry in the audit are one write; what is refused changes nothing.
/// </summary>
public sealed class PlanDesk(Ledger ledger)
{
    // There is something to do, and it is done already.
    private static readonly PlanFault Unchanged = PlanFault.Whole("");

    /// <summary>True for who edits plans, but for personal scorecards.</summary>
    public static bool IsEditor(Actor? actor) => actor?.Is([.. PlanRights.Editors]) == true;

    /// <summary>Applies an edit.</summary>
    /// <param name="work">Who edits what.</param>
    /// <param name="edit">The edit, made for the whole cycle as it stands.</param>
    /// <param name="cancellation">Gives up; nothing is left behind.</param>
    public Task<PlanAnswer> EditAsync(PlanWork work, Func<Cycle, PlanEdit> edit, CancellationToken cancellation = default) =>
        WriteAsync(work, "plan-edited", (stored, _) => Task.FromResult(PlanChange.Of(stored.Cycle, work.Actor, edit)), cancellation);

    /// <summary>Says whose a personal scorecard is, which the office does without seeing what is in it.</summary>
    /// <param name="work">Who does it.</param>
    /// <param name="edit">What is done with the scorecard.</param>
    /// <param name="why">Why; null where it begins.</param>
    /// <param name="cancellation">Gives up; nothing is left behind.</param>
    public Task<PlanAnswer> AssignAsync(PlanWork work, CardEdit edit, string? why, CancellationToken cancellation = default) => WriteAsync(
        work, "plan-edited", (stored, _) => Task.FromResult(IsEditor(work.Actor) ? PlanChange.Of(stored.Cycle, edit) with { Why = why } : PlanChange.Refused(PlanFault.Whole(PlanDeskTexts.NotYours))), cancellation, isWithinReach: false);

    /// <summary>Goes back to the plan as it was before its last edit; once more, and it goes one further back.</summary>
    public Task<PlanAnswer> UndoAsync(PlanWork work, CancellationToken cancellation = default) => WriteAsync(work, "plan-undone", async (stored, db) =>
        PlanHistory.Before(await PlanHistory.OfAsync(db, stored.Summary.Id, cancellation)) is { } number
            ? await PlanHistory.BackAsync(db, stored.Summary.Id, stored.Cycle, number, work.Actor, cancellation)
            : PlanChange.Refused(PlanFault.Whole(PlanDeskTexts.NothingToUndo)), cancellation);

    /// <summary>Goes back to a version of the plan. What has been recorded stays.</summary>
    public Task<PlanAnswer> GoBackAsync(PlanWork work, int version, string? why, CancellationToken cancellation = default) =>
        WriteAsync(work, "plan-undone", async (stored, db) => await PlanHistory.BackAsync(db, stored.Summary.Id, stored.Cycle, version, work.Actor, cancellation) with { Why = why }, cancellation);

    /// <summary>Takes a plan that was written elsewhere. What has been recorded stays, and so do the personal scorecards that are not theirs to change.</summary>
    public Task<PlanAnswer> TakeAsync(PlanWork work, Cycle plan, string title, CancellationToken cancellation = default) => WriteAsync(
        work, "plan-edited", (stored, _) => Task.FromResult(PlanChange.Taking(stored.Cycle, plan, work.Actor) with { Title = title }), cancellation);

    private async Task<PlanAnswer> WriteAsync(PlanWork work, string action, Func<StoredCycle, TraguardoDb, Task<PlanChange>> make, CancellationToken cancellation, bool isWithinReach = true)
    {
        ArgumentNullException.ThrowIfNull(work);
        string? address = null;
        var faults = await ledger.TryAsync<PlanFault>(work.Origin, async writing =>
        {
            var stored = (await CycleStore.FindAsync(writing.Db, work.Actor.Administration, work.Year, cancellation))!;
            if (await LockAsync(writing.Db, work, stored, cancellation) is { } locked)
            {
                return [locked];
            }
            var change = await make(stored, writing.Db);
            address = change.Address;
            return change.Faults.Count > 0 ? change.Faults
                : isWithinReach && Outside(work.Actor, stored.Cycle, change.Compiled!.Cycle) is { } outside ? [outside]
                : await KeepAsync(writing, action, stored, change, cancellation);
        }, cancellation);
        var isDone = faults.Count == 0 || faults[0] == Unchanged;
        return new PlanAnswer(isDone ? [] : faults, isDone ? address : null);
    }

    /// <summary>Why the plan may not be changed, in the write that would change it; null where it may.</summary>
    internal static async Task<PlanFault?> LockAsync(TraguardoDb db, PlanWork work, StoredCycle stored, CancellationToken cancellation) =>
        PlanRights.ReachOf(work.Actor, stored.Cycle).IsNothing ? PlanFault.Whole(PlanDeskTexts.NotYours)
        : PhaseLocks.Refusal(stored.Cycle, Activity.EditPlan) is { } refusal ? PlanFault.Whole(refusal.Message)
        : stored.Summary.Version != work.Seen ? PlanFault.Whole(await PlanHistory.ChangedMeanwhileAsync(db, stored.Summary.Id, cancellation))
        : null;

    // What a change does to what is not theirs to change, told as far as they see it; null where it does nothing.
    private static PlanFault? Outside(Actor actor, Cycle before, Cycle after)
    {
        var reach = PlanRights.ReachOf(actor, before);
        if (reach.Outside(before, after).Count == 0)
        {
            return null;
        }
        if (reach.IsShared)
        {
            return PlanFault.Whole(PlanDeskTexts.CardOfEvaluator);
        }
        var seen = CycleView.Without([before, after], PlanSight.Hidden(actor, before));
        return reach.Outside(seen[0], seen[1]) is [var first, ..]
            ? PlanFault.Whole(string.Format(null, PlanDeskTexts.OutsideCardsSaying, first.InWords))
            : PlanFault.Whole(PlanDeskTexts.OutsideCards);
    }

    /// <summary>Keeps a change of the plan, with its version and its entry in the audit, in a write that may do more.</summary>
    internal static async Task<IReadOnlyList<PlanFault>> KeepAsync(Writing writing, string action, StoredCycle stored, PlanChange change, CancellationToken cancellation)
    {
        var cycle = change.Compiled!.Cycle;
        var differences = CycleDifferences.Between(stored.Cycle, cycle);
        if (differences.Count == 0)
        {
            return [Unchanged];
        }
        if (await PlanRecords.InTheWayAsync(writing.Db, stored, cycle, change.CodeChanges, cancellation) is { Count: > 0 } inTheWay)
        {
            return inTheWay;
        }
        await CycleStore.SaveAsync(writing, cycle, stored.ContextJson, stored.Summary.IsSample, cancellation);
        await PlanRecords.FollowAsync(writing.Db, stored, change.CodeChanges, cancellation);
        var parts = PlanNotes.Parts(stored.Cycle, cycle, differences);
        var title = change.Title ?? (parts[0].Card is null ? PlanNotes.Title(parts[0].Differences) : PlanDeskTexts.PersonalCard);
        await CycleStore.KeepVersionAsync(writing, stored.Summary.Id, cycle, title, undoneTo: change.UndoneTo, cancellation: cancellation);
        foreach (var (card, differing) in parts)
        {
            var address = card ?? (parts.Count == 1 ? change.Address : null) ?? differing[0].Subject.Address;
            writing.Note(action, PlanNotes.Subject(cycle, address), PlanNotes.Was(differing), PlanNotes.Is(differing), change.Why);
        }
        return [];
    }
}
