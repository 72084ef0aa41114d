using Traguardo.Core.Cycles;
using Traguardo.Core.Planning.Edits;

namespace Traguardo.Core.Validating;

/// <summary>
/// The OIV validates the report, or does not, by an act. Every criterion is answered, and one that is not plainly met says why. The report is
/// validated without observations only where every criterion is met; an outcome other than the answers lead to says why.
/// </summary>
/// <param name="Validation">The act, with the criteria as they were examined.</param>
/// <param name="Asked">The criteria that are to be answered.</param>
/// <param name="Today">The day: no act is of a later one.</param>
public sealed record ValidateReport(ReportValidation Validation, IReadOnlyList<ValidationCriterion> Asked, DateOnly Today) : PlanEdit
{
    private const string Address = "validations";

    internal override Draft Draft(Cycle cycle)
    {
        var answers = Validation.Criteria.Select(criterion => criterion.Answer).ToList();
        EditFault[] faults =
        [
            .. from criterion in Asked
               where !Validation.Criteria.Exists(examined => examined.Code == criterion.Code)
               select new EditFault(Address, $"criteria[{criterion.Code}]", ValidatingTexts.NotAnswered, ValidatingTexts.NotAnsweredExpected),
            .. from examined in Validation.Criteria
               where examined.Answer != CriterionAnswer.Yes
               from fault in Lacks.Words(Address, $"criteria[{examined.Code}]", examined.Note, ValidatingTexts.NoNote)
               select fault,
            .. Validation.Outcome == ValidationOutcome.Validated && answers.Exists(answer => answer != CriterionAnswer.Yes)
                ? new[] { new EditFault(Address, "outcome", ValidatingTexts.NotPlainlyValid, ValidatingTexts.NotPlainlyValidExpected) } : [],
            .. Validation.Outcome != ValidationOutcome.Validated ? Lacks.Words(Address, "observations", Validation.Observations, ValidatingTexts.NoObservations) : [],
            .. Lacks.Act(Address, Validation.Organ, Validation.Number, Validation.Date, Today),
        ];
        return faults.Length > 0
            ? Planning.Edits.Draft.Refused(cycle, faults)
            : new Draft(cycle with { Validations = [.. cycle.Validations, Validation] }, Address);
    }
}
