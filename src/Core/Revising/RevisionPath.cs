using Traguardo.Core.Cycles;
using Traguardo.Core.Planning.Edits;

namespace Traguardo.Core.Revising;

/// <summary>Where the item of a revision stands.</summary>
public static class RevisionPath
{
    /// <summary>Its path in the plan as it now is: what it became where the revision was adopted, what it was elsewhere.</summary>
    public static string Of(Revision revision)
    {
        ArgumentNullException.ThrowIfNull(revision);
        return revision.State == RevisionState.Adopted ? PlanTree.PathOf(revision.Becomes, revision.Node) : Before(revision);
    }

    /// <summary>Its path in the plan for which the revision was proposed.</summary>
    public static string Before(Revision revision)
    {
        ArgumentNullException.ThrowIfNull(revision);
        return PlanTree.PathOf(revision.Was, revision.Node);
    }
}
