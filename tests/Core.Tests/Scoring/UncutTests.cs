using Traguardo.Core.Cycles;
using Traguardo.Core.Display;
using Traguardo.Core.Measures;
using Traguardo.Core.Scoring;
using Xunit;

namespace Traguardo.Core.Tests.Scoring;

/// <summary>What divisions cut off at their last decimal decides nothing.</summary>
public sealed class UncutTests
{
    // 60 of 7/12 and 40 of 4/9 beside 25 of 5/6 and 75 of 1, in nodes of 60 and 40: exactly 0.7.
    private static readonly decimal Seven = Mean((60, Mean((60, Ratio.Of(7, 12)), (40, Ratio.Of(4, 9)))), (40, Mean((25, Ratio.Of(5, 6)), (75, 1))));

    [Fact]
    public void A_row_of_seven_twelfths_is_rounded_as_what_it_is() => Assert.Equal(4.38m, RowRounding.Row(7.5m, Ratio.Of(7, 12), 2));

    [Fact]
    public void A_score_that_is_the_threshold_is_amber()
    {
        Assert.NotEqual(0.7m, Seven);
        Assert.Equal(Light.Amber, Lights.Of(new LightThresholds { Amber = 0.7m, Green = 0.9m }, Seven));
    }

    [Fact]
    public void Half_a_hundredth_goes_up_in_the_judgement_and_in_what_is_shown()
    {
        var score = 0.905m - 0.000_000_000_000_000_001m;
        JudgementBand[] bands = [new(81, "buono"), new(91, "eccellente")];

        Assert.Equal("eccellente", Judgements.Of(bands, score)?.Label);
        Assert.Equal("90,5", Figures.Italian.Score(score));
        Assert.Equal("70,1", Figures.Italian.Score(0.7005m - 0.000_000_000_000_000_001m));
    }

    [Fact]
    public void A_value_that_is_the_threshold_of_a_step_has_reached_it()
    {
        var curve = new StepsCurve([new CurvePoint(0, 0.5m), new CurvePoint(4, 1)]);

        Assert.Equal(1, Achievement.Of(Better.Higher, Value.Of(1m / 3 * 12), Target.Of(4m), curve));
    }

    private static decimal Mean(params (decimal Weight, decimal Result)[] parts) => Ratio.Of(parts.Sum(part => part.Weight * part.Result), parts.Sum(part => part.Weight));
}
