using Traguardo.Core.Checks;
using Traguardo.Core.Cycles;
using Traguardo.Core.Scoring;

namespace Traguardo.Core.Phases;

/// <summary>How a cycle stands: all that is asked before it goes on.</summary>
/// <param name="Scored">The cycle, scored for the whole year.</param>
/// <param name="Findings">What the checks find in it.</param>
/// <param name="Unconfirmed">The units that enter values and have not confirmed them all.</param>
public sealed record Standing(ScoredCycle Scored, IReadOnlyList<Finding> Findings, IReadOnlyList<Unit> Unconfirmed)
{
    /// <summary>True where whoever takes the step has confirmed that what the checks warn of in the plan is meant.</summary>
    public bool WarningsAreMeant { get; init; }

    /// <summary>The cycle as planned.</summary>
    public Cycle Cycle => Scored.Cycle;
}
