using Traguardo.Core.Cycles;
using Traguardo.Core.Scoring;
using Traguardo.Core.Tests.Support;
using Xunit;

namespace Traguardo.Core.Tests.Scoring;

public sealed class ReadingTests
{
    [Theory, Examples(nameof(Lights))]
    public void A_light_is_read_on_the_exact_score(decimal score, decimal amber, decimal green, string light)
    {
        var word = Lights.Of(new LightThresholds { Amber = amber, Green = green }, score) switch
        {
            Light.Red => "rosso",
            Light.Amber => "giallo",
            _ => "verde",
        };
        Assert.Equal(light, word);
    }

    [Theory, Examples(nameof(Judgements))]
    public void A_judgement_is_read_on_the_whole_number(decimal score, string bands, string judgement)
    {
        var all = Cell.Pairs(bands).Select(band => new JudgementBand(Cell.Number(band.Left), band.Right)).ToList();

        Assert.Equal(judgement, Judgements.Of(all, score)?.Label ?? "–");
    }

    [Theory, Examples(nameof(Ratio))]
    public void A_quotient_keeps_eighteen_decimals_and_stays_within_a_million(decimal dividend, decimal divisor, string quotient) =>
        Assert.Equal(quotient, Cell.Like("", Ratio.Of(dividend, divisor)));

    [Fact]
    public void A_quotient_by_zero_is_an_error() => Assert.Throws<DivideByZeroException>(() => Ratio.Of(1, 0));

    [Theory, Examples(nameof(Cap))]
    public void An_achievement_counts_up_to_its_cap(decimal achievement, string ofMethod, string ofItem, string counts)
    {
        var item = Plan.Item("X", weight: 1) with { Cap = ofItem == "–" ? null : CapOf(ofItem) };
        var cycle = Plan.Of(Plan.Card("ente", item)).With(("X", achievement)) with { Method = new Method { Cap = CapOf(ofMethod) } };

        Assert.Equal(counts, Cell.Like(counts, cycle.Scored().Find("ente/X")!.Result));
    }

    private static Cap CapOf(string cell) => cell == "nessuno" ? Cap.None : new Cap(Cell.Number(cell));
}
