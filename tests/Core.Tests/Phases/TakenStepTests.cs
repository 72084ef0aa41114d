using Traguardo.Core.Cycles;
using Traguardo.Core.Phases;
using Traguardo.Core.Tests.Support;
using Xunit;

namespace Traguardo.Core.Tests.Phases;

public sealed class TakenStepTests
{
    private static readonly ReportValidation Given = new() { Outcome = ValidationOutcome.Validated, Date = new DateOnly(2021, 6, 10) };

    [Theory]
    [InlineData(Phase.Validation, Phase.FinalMeasurement, true)]
    [InlineData(Phase.ReportApproved, Phase.Validation, false)]
    [InlineData(Phase.Published, Phase.ReportApproved, false)]
    [InlineData(Phase.Validation, Phase.ReportApproved, false)]
    [InlineData(Phase.FinalMeasurement, Phase.UnderWay, false)]
    public void A_validation_does_not_outlive_a_step_back_to_before_it(Phase from, Phase to, bool isReopened)
    {
        var cycle = CycleIn(from);
        var day = new DateOnly(2021, 7, 1);

        var now = TakenStep.Of(cycle, new PhaseAct(to) { Date = day });

        Assert.Equal(to, now.Phase);
        Assert.Equal(isReopened ? day : null, now.Validations[0].Reopened);
        Assert.Equal(isReopened, ReportValidation.InForce(now.Validations) is null);
    }

    [Fact]
    public void One_given_afterwards_is_in_force_and_the_earlier_keeps_its_day()
    {
        var reopened = TakenStep.Of(CycleIn(Phase.Validation), new PhaseAct(Phase.FinalMeasurement) { Date = new DateOnly(2021, 7, 1) });
        var again = reopened with { Acts = [.. reopened.Acts, new PhaseAct(Phase.Validation)], Validations = [.. reopened.Validations, Given with { Number = "2" }] };

        Assert.Equal("2", ReportValidation.InForce(again.Validations)?.Number);
        var twice = TakenStep.Of(again, new PhaseAct(Phase.FinalMeasurement) { Date = new DateOnly(2021, 8, 1) });
        Assert.Equal([new DateOnly(2021, 7, 1), new DateOnly(2021, 8, 1)], twice.Validations.Select(one => one.Reopened));
    }

    private static Cycle CycleIn(Phase phase) => Plan.Empty with { Acts = [new PhaseAct(phase)], Validations = [Given] };
}
