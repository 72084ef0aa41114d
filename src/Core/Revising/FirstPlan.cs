using Traguardo.Core.Cycles;
using Traguardo.Core.Planning.Edits;

namespace Traguardo.Core.Revising;

/// <summary>The plan as it was first promised: what revisions changed is put back, so that a score can stand beside the score of that plan.</summary>
public static class FirstPlan
{
    /// <summary>True where a revision has been adopted, so that the first plan is another than the present one.</summary>
    public static bool IsRevised(Cycle cycle)
    {
        ArgumentNullException.ThrowIfNull(cycle);
        return cycle.Revisions.Any(revision => revision.State == RevisionState.Adopted);
    }

    /// <summary>The cycle with the items of its adopted revisions as they were, the last revision first; with the values of now.</summary>
    public static Cycle Of(Cycle cycle)
    {
        ArgumentNullException.ThrowIfNull(cycle);
        return cycle.Revisions.Where(revision => revision.State == RevisionState.Adopted).Reverse().Aggregate(cycle, Undo);
    }

    // An item that has left the tree since, with the node it stood in, has nothing to be put back.
    private static Cycle Undo(Cycle cycle, Revision revision) =>
        PlanTree.Find(cycle, PlanTree.PathOf(revision.Becomes, revision.Node)) is (Item, var place)
            ? PlanTree.Replace(cycle, place, revision.Was)
            : cycle;
}
