using Traguardo.Core.Cycles;
using Traguardo.Core.Planning.Edits;

namespace Traguardo.Core.Checks.Planning;

/// <summary>What the checks of revisions share.</summary>
internal static class Revisions
{
    /// <summary>Those that have not come to nothing.</summary>
    public static IEnumerable<Revision> InPlay(CheckedCycle cycle) =>
        cycle.Cycle.Revisions.Where(revision => revision.State is RevisionState.Proposed or RevisionState.Adopted);

    public static string CodeOf(Revision revision) => PlanTree.CodeOf(revision.Becomes);
}
