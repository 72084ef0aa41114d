using Traguardo.Core.Checks;
using Traguardo.Core.Display;

namespace Traguardo.Core.Phases.Requirements;

/// <summary>No check finds an error in the plan.</summary>
internal static class NoErrors
{
    public static Refusal? Requirement(Standing standing)
    {
        string[] errors = [.. standing.Findings.Where(finding => finding.Severity == Severity.Error).Select(finding => finding.Path).Distinct()];
        return errors.Length == 0 ? null : new("errors", Counted.Of(errors.Length, PhaseTexts.Errors, CheckedCycle.ListPlaces(errors))) { Paths = errors };
    }
}
