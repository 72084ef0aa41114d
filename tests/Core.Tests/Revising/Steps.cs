using Traguardo.Core.Cycles;
using Traguardo.Core.Planning.Edits;
using Xunit;

namespace Traguardo.Core.Tests.Revising;

internal static class Steps
{
    /// <summary>The cycle after edits of which none is refused.</summary>
    public static Cycle After(Cycle cycle, params PlanEdit[] edits) => edits.Aggregate(cycle, (now, edit) =>
    {
        var edited = edit.Apply(now);
        Assert.Equal([], edited.Faults);
        return edited.Compiled!.Cycle;
    });
}
