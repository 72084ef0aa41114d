using Traguardo.Core.Cycles;
using Traguardo.Core.Tests.Support;
using Xunit;

namespace Traguardo.Core.Tests.Scoring;

/// <summary>A score says it is incomplete wherever a value that is due is missing, also behind an objective referred to.</summary>
public sealed class CompletenessTests
{
    [Theory]
    [InlineData(MissingRule.Zero)]
    [InlineData(MissingRule.Skip)]
    public void A_card_that_refers_to_an_objective_without_data_is_incomplete(MissingRule missing)
    {
        var scored = Cycle(missing, Plan.Refer("e/O", 1)).Compiled().Score();

        Assert.False(scored.Scorecards[0].IsComplete);
        Assert.False(scored.Scorecards[1].IsComplete);
    }

    [Fact]
    public void What_a_card_only_observes_leaves_it_complete()
    {
        var observed = Plan.Refer("e/O") with { Weight = null, Target = null, Monitoring = true };

        Assert.True(Cycle(MissingRule.Skip, observed).Compiled().Score().Scorecards[1].IsComplete);
    }

    private static Cycle Cycle(MissingRule missing, Item reference) =>
        Plan.Of(Plan.Card("e", Plan.Objective("O", 1, Plan.Item("X", 1))), Plan.Card("s", reference, Plan.Item("Y", 1))).With(("Y", 1)) with
        {
            Method = new Method { Missing = missing },
        };
}
