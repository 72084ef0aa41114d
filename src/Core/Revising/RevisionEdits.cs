using Traguardo.Core.Cycles;
using Traguardo.Core.Planning.Edits;

namespace Traguardo.Core.Revising;

/// <summary>Proposes a change of what an item promises. The plan stays as it is until an act adopts it.</summary>
/// <param name="Revision">The proposal; its code is given to it, and what it says of decision and opinion is not looked at.</param>
public sealed record ProposeRevision(Revision Revision) : PlanEdit
{
    /// <summary>The code of the next proposal: <c>R1</c>, <c>R2</c>.</summary>
    public static string NextCode(Cycle cycle)
    {
        ArgumentNullException.ThrowIfNull(cycle);
        var number = cycle.Revisions.Count + 1;
        while (cycle.Revisions.Exists(revision => revision.Code == $"R{number}"))
        {
            number++;
        }
        return $"R{number}";
    }

    internal override Draft Draft(Cycle cycle)
    {
        var path = PlanTree.PathOf(Revision.Was, Revision.Node);
        if (PlanTree.Find(cycle, path) is not (Item now, _) || !IsSame(now, Revision.Was))
        {
            return Refusals.Of(cycle, path, null, RevisingTexts.ChangedMeanwhile.With(Shown.Of(path)), RevisingTexts.ChangedMeanwhileExpected);
        }
        if (IsSame(Revision.Was, Revision.Becomes))
        {
            return Refusals.Of(cycle, path, "target", RevisingTexts.NothingChanges, RevisingTexts.NothingChangesExpected);
        }
        if (string.IsNullOrWhiteSpace(Revision.Reason))
        {
            return Refusals.Of(cycle, path, "reason", RevisingTexts.NoReason, RevisingTexts.NoReasonExpected);
        }
        if (cycle.Revisions.Find(other => other.State == RevisionState.Proposed && PlanTree.PathOf(other.Was, other.Node) == path) is { } pending)
        {
            return Refusals.Of(cycle, path, null, RevisingTexts.AlreadyProposed.With(pending.Code), RevisingTexts.AlreadyProposedExpected);
        }
        // What could not be adopted is not proposed.
        var adopted = new ChangeItem(path, Revision.Becomes).Apply(cycle);
        if (adopted.Faults.Count > 0)
        {
            return Planning.Edits.Draft.Refused(cycle, adopted.Faults);
        }
        var proposal = Revision with
        {
            Code = NextCode(cycle),
            State = RevisionState.Proposed,
            Opinion = null,
            OpinionReason = null,
            OpinionOn = null,
            Organ = null,
            Number = null,
            Date = null,
        };
        return new Draft(cycle with { Revisions = [.. cycle.Revisions, proposal] }, path);
    }

    // By what they say: a record's lists are equal only where they are the same list.
    private static bool IsSame(Item one, Item other) => Exchange.ItemText.Write(one) == Exchange.ItemText.Write(other);
}

/// <summary>The OIV says what it thinks of a proposal. It may say so again, until the act.</summary>
/// <param name="Code">Code of the revision.</param>
/// <param name="Opinion">For or against.</param>
/// <param name="Reason">Why.</param>
/// <param name="On">The day.</param>
public sealed record GiveOpinion(string Code, Opinion Opinion, string Reason, DateOnly On) : PlanEdit
{
    internal override Draft Draft(Cycle cycle)
    {
        if (string.IsNullOrWhiteSpace(Reason))
        {
            return Refusals.Of(cycle, Revised.Address(Code), "opinionReason", RevisingTexts.NoReason, RevisingTexts.NoReasonExpected);
        }
        return Revised.Pending(cycle, Code, revision => revision with { Opinion = Opinion, OpinionReason = Reason, OpinionOn = On });
    }
}

/// <summary>An act decides on a proposal: adopted, the plan says from then on what it asks for.</summary>
/// <param name="Code">Code of the revision.</param>
/// <param name="State">Adopted, refused or withdrawn; an act is asked for the first two.</param>
/// <param name="Organ">Who decided.</param>
/// <param name="Number">The act's number.</param>
/// <param name="Date">The act's day.</param>
public sealed record DecideRevision(string Code, RevisionState State, string? Organ = null, string? Number = null, DateOnly? Date = null) : PlanEdit
{
    internal override Draft Draft(Cycle cycle)
    {
        if (State == RevisionState.Proposed)
        {
            throw new ArgumentException("To decide is to adopt, to refuse or to withdraw.", nameof(cycle));
        }
        EditFault[] lacks =
        [
            .. Lacks("organ", string.IsNullOrWhiteSpace(Organ), RevisingTexts.NoOrgan),
            .. Lacks("number", string.IsNullOrWhiteSpace(Number), RevisingTexts.NoNumber),
            .. Lacks("date", Date is null, RevisingTexts.NoDate),
        ];
        if (State != RevisionState.Withdrawn && lacks.Length > 0)
        {
            return Planning.Edits.Draft.Refused(cycle, lacks);
        }
        var decided = Revised.Pending(cycle, Code, revision => revision with { State = State, Organ = Organ, Number = Number, Date = Date });
        if (decided.Refusals.Count > 0 || State != RevisionState.Adopted)
        {
            return decided;
        }
        var adopted = cycle.Revisions.Find(one => one.Code == Code)!;
        var path = PlanTree.PathOf(adopted.Was, adopted.Node);
        return PlanTree.Find(cycle, path) is (Item now, _) && Exchange.ItemText.Write(now) == Exchange.ItemText.Write(adopted.Was)
            ? new ChangeItem(path, adopted.Becomes).Draft(decided.Cycle)
            : Refusals.Of(cycle, Revised.Address(Code), null, RevisingTexts.ChangedMeanwhile.With(Shown.Of(path)), RevisingTexts.ChangedMeanwhileExpected);
    }

    private IEnumerable<EditFault> Lacks(string field, bool isLacking, string what)
    {
        if (isLacking)
        {
            yield return new EditFault(Revised.Address(Code), field, what, RevisingTexts.AnActExpected);
        }
    }
}

/// <summary>Where revisions are, and what may still be done to one.</summary>
internal static class Revised
{
    public static string Address(string code) => $"revisions/{code}";

    /// <summary>The cycle with a revision changed that waits for its act.</summary>
    public static Draft Pending(Cycle cycle, string code, Func<Revision, Revision> change)
    {
        var index = cycle.Revisions.FindIndex(revision => revision.Code == code);
        if (index < 0)
        {
            return Refusals.NotThere(cycle, Address(code), code);
        }
        if (cycle.Revisions[index].State != RevisionState.Proposed)
        {
            return Refusals.Of(cycle, Address(code), null, RevisingTexts.AlreadyDecided.With(code), RevisingTexts.AlreadyDecidedExpected);
        }
        List<Revision> revisions = [.. cycle.Revisions];
        revisions[index] = change(revisions[index]);
        return new Draft(cycle with { Revisions = revisions }, Address(code));
    }
}
