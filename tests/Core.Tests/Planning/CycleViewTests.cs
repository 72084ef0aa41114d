using CsCheck;
using Traguardo.Core.Compiling;
using Traguardo.Core.Cycles;
using Traguardo.Core.Exchange;
using Traguardo.Core.Tests.Generators;
using Traguardo.Core.Tests.Support;
using Xunit;

namespace Traguardo.Core.Tests.Planning;

/// <summary>What somebody sees of a plan, what they see of its versions beside one another, and how what they do not see comes back.</summary>
public sealed class CycleViewTests
{
    [Fact]
    public void What_was_left_out_is_put_back_where_it_stood() =>
        CycleGen.Cycle.Sample(cycle =>
        {
            foreach (var card in cycle.Scorecards)
            {
                HashSet<string> hidden = [card.Code];
                var back = CycleView.KeepingHidden(CycleView.Without(cycle, hidden), cycle, hidden);
                Assert.Equal(CycleWriter.Write(cycle), CycleWriter.Write(back));
            }
        }, iter: 50);

    [Fact]
    public void What_was_edited_meanwhile_stays_edited()
    {
        var whole = Plan.Of(Plan.Card("ente", Plan.Item("A", 50), Plan.Item("B", 50)), Plan.Card("sg", Plan.Item("S", 100)), Plan.Card("altra", Plan.Item("C", 100)));
        HashSet<string> hidden = ["sg"];
        var seen = CycleView.Without(whole, hidden);
        var edited = seen with { Scorecards = [seen.Scorecards[1], seen.Scorecards[0] with { Title = "Nuovo" }] };

        var back = CycleView.PutBack(edited, whole, hidden);

        Assert.Equal(["altra", "ente", "sg"], back.Scorecards.Select(card => card.Code));
        Assert.Equal("Nuovo", back.Scorecards[1].Title);
        Assert.Contains(back.Indicators, indicator => indicator.Code == "S");
        Assert.NotNull(CompiledCycle.Compile(back).Compiled);
    }

    [Fact]
    public void What_is_hidden_with_a_card_in_one_version_is_in_none()
    {
        var now = Plan.Of(Plan.Card("ente", Plan.Item("A", 100)), Plan.Card("sg", Plan.Item("S", 100)));
        // Before the card had it, the indicator stood in the list alone.
        var before = now with { Scorecards = [now.Scorecards[0]] };
        HashSet<string> hidden = ["sg"];

        Assert.All(CycleView.Without([now, before], hidden), view => Assert.Equal(["A"], view.Indicators.Select(indicator => indicator.Code)));
        Assert.Equal(2, Assert.Single(CycleView.Without([before], hidden)).Indicators.Count);
    }
}
