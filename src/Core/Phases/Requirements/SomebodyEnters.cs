using Traguardo.Core.Checks;
using Traguardo.Core.Display;

namespace Traguardo.Core.Phases.Requirements;

/// <summary>Everything that has to be entered belongs to a unit of the cycle: a person in words enters nothing.</summary>
internal static class SomebodyEnters
{
    public static Refusal? Requirement(Standing standing)
    {
        var units = standing.Cycle.Units.Select(unit => unit.Code).ToHashSet();
        bool IsUnit(string? owner) => owner is not null && units.Contains(owner);

        string[] indicators = [.. Counting.Recorded(standing.Scored).Where(indicator => !IsUnit(indicator.Owner)).Select(indicator => indicator.Code)];
        string[] measures = [.. Counting.Measures(standing.Scored).Select(read => read.Measure).Distinct().Where(measure => !IsUnit(measure.Owner)).Select(measure => measure.Code)];
        string[] all = [.. indicators, .. measures];
        return all.Length == 0 ? null : new("nobody-enters", Counted.Of(all.Length, PhaseTexts.NobodyEnters, CheckedCycle.List(all)))
        {
            Paths = [.. indicators.Select(code => $"indicators/{code}"), .. measures.Select(code => $"measures/{code}")],
        };
    }
}
