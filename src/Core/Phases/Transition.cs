using Traguardo.Core.Cycles;
using Traguardo.Core.People;

namespace Traguardo.Core.Phases;

/// <summary>A step that a cycle may take.</summary>
/// <param name="From">The phase it leaves.</param>
/// <param name="To">The phase it leads to.</param>
/// <param name="By">Who may take it.</param>
/// <param name="NeedsAct">True where it is taken by an act: organ, number and day.</param>
/// <param name="Requirements">What must hold first.</param>
public sealed record Transition(Phase From, Phase To, IReadOnlyList<Role> By, bool NeedsAct, IReadOnlyList<Requirement> Requirements)
{
    /// <summary>True for a step back, which asks for a reason.</summary>
    public bool IsBack => To < From;

    /// <summary>What still keeps the cycle from this step, whoever takes it; empty where nothing does.</summary>
    public IReadOnlyList<Refusal> Hindrances(Standing standing) =>
        [.. Requirements.Select(requirement => requirement(standing)).OfType<Refusal>()];
}

/// <summary>One thing that must hold before a step.</summary>
/// <param name="standing">How the cycle stands.</param>
/// <returns>Why the step may not be taken, with everything that is in its way; null where it holds.</returns>
public delegate Refusal? Requirement(Standing standing);
