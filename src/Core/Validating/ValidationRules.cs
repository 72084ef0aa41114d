using Traguardo.Core.Cycles;

namespace Traguardo.Core.Validating;

/// <summary>What follows from the criteria for the validation.</summary>
public static class ValidationRules
{
    /// <summary>
    /// The outcome that the answers lead to: all yes, it is validated; one no, it is not; otherwise it is validated with observations. Null
    /// where there is none.
    /// </summary>
    public static ValidationOutcome? Proposed(IReadOnlyCollection<CriterionAnswer> answers)
    {
        ArgumentNullException.ThrowIfNull(answers);
        return answers.Count == 0 ? null
            : answers.Contains(CriterionAnswer.No) ? ValidationOutcome.NotValidated
            : answers.Contains(CriterionAnswer.WithObservations) ? ValidationOutcome.WithObservations
            : ValidationOutcome.Validated;
    }
}
