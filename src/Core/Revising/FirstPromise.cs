using Traguardo.Core.Cycles;

namespace Traguardo.Core.Revising;

/// <summary>An item of the present plan as it was first promised.</summary>
/// <param name="Item">The item as it was before its first revision.</param>
/// <param name="Last">The revision that made it what it is.</param>
public sealed record FirstPromise(Item Item, Revision Last)
{
    /// <summary>The first promise of an item; null where no revision of it has been adopted.</summary>
    /// <param name="cycle">The cycle.</param>
    /// <param name="path">Path of the item as the plan now has it.</param>
    public static FirstPromise? Of(Cycle cycle, string path)
    {
        ArgumentNullException.ThrowIfNull(cycle);
        FirstPromise? first = null;
        // From the last back to the first: a revision may have given the item another indicator, and so another path.
        for (var i = cycle.Revisions.Count - 1; i >= 0; i--)
        {
            var revision = cycle.Revisions[i];
            if (revision.State == RevisionState.Adopted && RevisionPath.Of(revision) == path)
            {
                first = new FirstPromise(revision.Was, first?.Last ?? revision);
                path = RevisionPath.Before(revision);
            }
        }
        return first;
    }
}
