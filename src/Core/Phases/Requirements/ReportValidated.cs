using Traguardo.Core.Cycles;

namespace Traguardo.Core.Phases.Requirements;

/// <summary>The OIV has validated the report, be it with observations, and nothing was reopened since.</summary>
internal static class ReportValidated
{
    public static Refusal? Requirement(Standing standing) => standing.Cycle.Validations switch
    {
        [] => new("report-not-validated", PhaseTexts.NotYetValidated),
        [.., { Reopened: not null }] => new("report-not-validated", PhaseTexts.ValidationReopened),
        [.., { Outcome: ValidationOutcome.NotValidated }] => new("report-not-validated", PhaseTexts.ValidationRefused),
        _ => null,
    };
}
