using Traguardo.Core.Checks;
using Traguardo.Core.Display;

namespace Traguardo.Core.Phases.Requirements;

/// <summary>What the checks warn of in the plan is meant: somebody has said so, or there is nothing.</summary>
internal static class WarningsMeant
{
    private static readonly List<string> Rules = [.. CycleChecks.OfPlan.Select(check => check.Rule)];

    public static Refusal? Requirement(Standing standing)
    {
        if (standing.WarningsAreMeant)
        {
            return null;
        }
        // In the order of the checks: weights first.
        string[] paths = [.. standing.Findings
            .Where(finding => finding.Severity == Severity.Warning && Rules.Contains(finding.Rule))
            .OrderBy(finding => Rules.IndexOf(finding.Rule))
            .Select(finding => finding.Path)
            .Distinct()];
        return paths.Length == 0 ? null : new(Refusal.WarningsNotMeant, Counted.Of(paths.Length, PhaseTexts.WarningsNotMeant, CheckedCycle.ListPlaces(paths))) { Paths = paths };
    }
}
