using Traguardo.Core.Cycles;

namespace Traguardo.Core.Phases;

/// <summary>A cycle after a step was taken.</summary>
public static class TakenStep
{
    /// <summary>
    /// The cycle with the act that led it on. Where the act takes it back to before its validation, values may change again: what the OIV
    /// validated is in force no more.
    /// </summary>
    /// <param name="cycle">The cycle before; whether it may take the step is not asked here.</param>
    /// <param name="act">The act, and where it leads.</param>
    public static Cycle Of(Cycle cycle, PhaseAct act)
    {
        ArgumentNullException.ThrowIfNull(cycle);
        ArgumentNullException.ThrowIfNull(act);
        var isReopened = cycle.Phase >= Phase.Validation && act.To < Phase.Validation;
        return cycle with
        {
            Acts = [.. cycle.Acts, act],
            Validations = isReopened ? ReportValidation.Reopen(cycle.Validations, act.Date) : cycle.Validations,
        };
    }
}
