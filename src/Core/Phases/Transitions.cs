using Traguardo.Core.Cycles;
using Traguardo.Core.People;
using Traguardo.Core.Phases.Requirements;

namespace Traguardo.Core.Phases;

/// <summary>All the steps that a cycle may take. What is not a line here is not allowed.</summary>
public static class Transitions
{
    /// <summary>The organ decides; the support office records what it has decided.</summary>
    private static readonly Role[] Organ = [Role.GoverningBody, Role.SupportOffice];

    private static readonly Role[] Office = [Role.SupportOffice, Role.SecretaryGeneral];

    /// <summary>The OIV may also send back what it is examining.</summary>
    private static readonly Role[] OfficeOrOiv = [.. Office, Role.Oiv];

    /// <summary>The table: forward, then back.</summary>
    public static IReadOnlyList<Transition> All { get; } =
    [
        new(Phase.Preparation, Phase.Approved, Organ, NeedsAct: true, [NoErrors.Requirement, SomethingToScore.Requirement, SomebodyEnters.Requirement, WarningsMeant.Requirement]),
        new(Phase.Approved, Phase.UnderWay, Office, NeedsAct: false, []),
        new(Phase.UnderWay, Phase.FinalMeasurement, Office, NeedsAct: false, []),
        new(Phase.FinalMeasurement, Phase.Validation, Office, NeedsAct: false, [NothingUndeclared.Requirement, AllConfirmed.Requirement]),
        new(Phase.Validation, Phase.ReportApproved, Organ, NeedsAct: true, [ScoreComplete.Requirement, ReportValidated.Requirement]),
        new(Phase.ReportApproved, Phase.Published, Office, NeedsAct: false, []),

        new(Phase.Approved, Phase.Preparation, Organ, NeedsAct: true, []),
        new(Phase.UnderWay, Phase.Approved, Office, NeedsAct: true, []),
        new(Phase.FinalMeasurement, Phase.UnderWay, Office, NeedsAct: true, []),
        new(Phase.Validation, Phase.FinalMeasurement, OfficeOrOiv, NeedsAct: true, []),
        new(Phase.ReportApproved, Phase.Validation, Organ, NeedsAct: true, []),
        new(Phase.Published, Phase.ReportApproved, Office, NeedsAct: true, []),
    ];

    /// <summary>The step from a phase to another; null where there is none.</summary>
    public static Transition? Find(Phase from, Phase to) => All.FirstOrDefault(step => step.From == from && step.To == to);

    /// <summary>The next step forward; null for a cycle that has been published.</summary>
    public static Transition? Next(Phase from) => All.FirstOrDefault(step => step.From == from && !step.IsBack);

    /// <summary>The steps that a phase allows, the one forward first.</summary>
    public static IEnumerable<Transition> From(Phase phase) => All.Where(step => step.From == phase);

    /// <summary>All that keeps a cycle from a step; empty where it may be taken, and the act be added to the cycle's.</summary>
    /// <param name="standing">How the cycle stands.</param>
    /// <param name="act">The act by which the step would be taken, and the phase it leads to.</param>
    /// <param name="roles">What the person who takes it is.</param>
    /// <param name="today">The day on which it would be taken: an act is not of a later one.</param>
    public static IReadOnlyList<Refusal> Refusals(Standing standing, PhaseAct act, IReadOnlyCollection<Role> roles, DateOnly today)
    {
        ArgumentNullException.ThrowIfNull(standing);
        ArgumentNullException.ThrowIfNull(act);
        ArgumentNullException.ThrowIfNull(roles);
        var cycle = standing.Cycle;
        if (Find(cycle.Phase, act.To) is not { } step)
        {
            return [NoSuchStep(cycle, act.To)];
        }
        // Whoever may not take the step is told no more of the cycle than who may.
        return step.By.Any(roles.Contains)
            ? [.. ActInOrder.Refusals(step, cycle, act, today), .. step.Hindrances(standing)]
            : [new("role", PhaseTexts.NotYours.With(step.To.Word(), Who(step)))];
    }

    /// <summary>Who may take a step, in words: <c>struttura tecnica o segretario generale</c>.</summary>
    public static string Who(Transition step)
    {
        ArgumentNullException.ThrowIfNull(step);
        string[] words = [.. step.By.Select(Roles.Word)];
        return PhaseTexts.Or.With(string.Join(", ", words[..^1]), words[^1]);
    }

    private static Refusal NoSuchStep(Cycle cycle, Phase to)
    {
        var instead = string.Join(", ", From(cycle.Phase).Select(step => step.To.Word()));
        return new("no-such-step", PhaseTexts.NoSuchStep.With(PhaseWords.Sentence(cycle), to.Word(), instead));
    }
}
