namespace Traguardo.Core.Phases;

/// <summary>What a cycle's page says of what comes next.</summary>
/// <param name="Transition">The step forward, with who may take it.</param>
/// <param name="Hindrances">What still keeps the cycle from it; empty where it may be taken today.</param>
public sealed record NextStep(Transition Transition, IReadOnlyList<Refusal> Hindrances)
{
    /// <summary>The next step of a cycle; null where it has been published and nothing is left to do.</summary>
    public static NextStep? Of(Standing standing)
    {
        ArgumentNullException.ThrowIfNull(standing);
        return Transitions.Next(standing.Cycle.Phase) is { } step ? new(step, step.Hindrances(standing)) : null;
    }

    /// <summary>What is next and who must do it, in one sentence.</summary>
    public string Sentence => (Transition.NeedsAct ? PhaseTexts.NextByAct : PhaseTexts.Next).With(Transition.To.Word(), Transitions.Who(Transition));
}
