using Traguardo.Core.Scoring;
using Traguardo.Core.Tests.Support;
using Xunit;

namespace Traguardo.Core.Tests.Scoring;

/// <summary>The scored tree as pages walk it.</summary>
public sealed class ScoredTreeTests
{
    private static readonly ScoredCycle Scored = Plan.Of(
        Plan.Card("ente", Plan.Objective("A", 1, Plan.Objective("B", 1, Plan.Item("X", 1)), Plan.Item("Y", 1)), Plan.Item("Z", 1)),
        Plan.Card("sg", Plan.Refer("ente/A"))).Scored();

    [Fact]
    public void Each_node_stands_before_what_is_below_it_in_the_order_planned()
    {
        var card = Scored.Scorecards[0];

        Assert.Equal(["ente/A", "ente/A/B", "ente/A/B/X", "ente/A/Y", "ente/Z"], card.Below.Select(entry => entry.Path));
        Assert.Equal(["ente/A", "ente/A/B"], card.Nodes.Select(node => node.Path));
        Assert.Equal(["ente/A/B/X", "ente/A/Y", "ente/Z"], card.Items.Select(item => item.Path));
    }

    [Theory]
    [InlineData("ente", "ente")]
    [InlineData("ente/A/B/X", "ente")]
    [InlineData("sg/ente/A/B", "sg")]
    public void The_scorecard_of_an_address_is_the_one_it_begins_with(string address, string card) =>
        Assert.Equal(card, Scored.CardOf(address).Path);

    [Fact]
    public void What_begins_with_no_scorecard_has_none() => Assert.Throws<KeyNotFoundException>(() => Scored.CardOf("A/ente"));
}
