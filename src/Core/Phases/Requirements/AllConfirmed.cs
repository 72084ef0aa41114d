using Traguardo.Core.Checks;
using Traguardo.Core.Display;

namespace Traguardo.Core.Phases.Requirements;

/// <summary>Every unit has confirmed its values.</summary>
internal static class AllConfirmed
{
    public static Refusal? Requirement(Standing standing)
    {
        var units = standing.Unconfirmed;
        return units.Count == 0 ? null : new("units-not-confirmed", Counted.Of(units.Count, PhaseTexts.UnitsNotConfirmed, CheckedCycle.List([.. units.Select(unit => Shown.Of(unit.Name))])))
        {
            Paths = [.. units.Select(unit => $"units/{unit.Code}")],
        };
    }
}
