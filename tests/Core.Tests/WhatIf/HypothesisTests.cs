using Traguardo.Core.Compiling;
using Traguardo.Core.Cycles;
using Traguardo.Core.Display;
using Traguardo.Core.Exchange;
using Traguardo.Core.Measures;
using Traguardo.Core.Scoring;
using Traguardo.Core.Tests.Support;
using Traguardo.Core.WhatIf;
using Xunit;

namespace Traguardo.Core.Tests.WhatIf;

public sealed class HypothesisTests
{
    private static readonly CompiledCycle Sample = CompiledCycle.Compile(CycleReader.Read(Repository.Bytes("samples/pisa-2020/cycle.json")).Cycle!).OrThrow();

    /// <summary>What the OIV set aside, and the weight of the festival, as an official would ask.</summary>
    [Theory, Examples("Hypothesis")]
    public void What_is_tried_gives_these_scores(string trials, string card, string before, string after, string judgement)
    {
        using var _ = Language.Italian();
        var hypothesis = Hypothesis.Of(Sample, Read(trials));

        Assert.All(hypothesis.Trials, trial => Assert.Empty(trial.Faults));
        Assert.Equal(before, Shown(hypothesis.Before, card));
        Assert.Equal(after, Shown(hypothesis.After, card));
        Assert.Equal(judgement, hypothesis.After.JudgementOf(hypothesis.After.CardOf(card))!.Label);
    }

    [Fact]
    public void Nothing_tried_changes_nothing()
    {
        var hypothesis = Hypothesis.Of(Sample, []);

        Assert.All(hypothesis.Changes, change => Assert.Equal(0, change.Points));
        Assert.Equal(Sample.Cycle.Scorecards.Select(card => card.Code), hypothesis.Changes.Select(change => change.Path));
    }

    [Fact]
    public void Each_trial_says_what_it_does_alone_and_the_cycle_stays_as_it_was()
    {
        var file = CycleWriter.Write(Sample.Cycle);
        var hypothesis = Hypothesis.Of(Sample, Read("con:sg=A4.6 con:sg=D2.2"));
        var together = hypothesis.Changes.Single(change => change.Path == "sg").Points!.Value;

        Assert.Equal(file, CycleWriter.Write(Sample.Cycle));
        Assert.All(hypothesis.Trials, trial => Assert.InRange(trial.PointsOf("sg")!.Value, together, -0.1m));
        Assert.All(hypothesis.Trials, trial => Assert.Equal(0, trial.PointsOf("ente")));
    }

    [Theory]
    [InlineData("peso:ente/A/Z9=3", "ente/A/Z9")]
    [InlineData("peso:ente=3", "ente")]
    [InlineData("target:ente/A/A4/A4.6=3", "ente/A/A4/A4.6")]
    [InlineData("con:ente=A4.6", "neutralisations/ente/A4.6")]
    [InlineData("senza:nessuno=A4.6", "")]
    [InlineData("peso:ente/A/A4=-3", "ente/A/A4")]
    public void What_cannot_be_tried_says_why_and_the_rest_is_tried(string wrong, string address)
    {
        // A weight below zero has no text: it can only be made by hand.
        var trial = Trial.Read(wrong) ?? new Trial.OtherWeight("ente/A/A4", -3);

        var hypothesis = Hypothesis.Of(Sample, [trial, .. Read("con:sg=A4.6")]);

        Assert.StartsWith(address, Assert.Single(hypothesis.Trials[0].Faults).Address, StringComparison.Ordinal);
        Assert.Null(hypothesis.Trials[0].Alone);
        Assert.True(hypothesis.Changes.Single(change => change.Path == "sg").Points < 0);
    }

    [Theory]
    [InlineData("peso:ente/A/A4=30")]
    [InlineData("peso:ente/A=B/A4=12.5")]
    [InlineData("target:ente/D/D2/D2.2=0.2")]
    [InlineData("target:ente/D/D2/D2.2=-0.2..0.35")]
    [InlineData("target:x=true")]
    [InlineData("target:x=2020-10-31")]
    [InlineData("senza:sg=A4.6")]
    [InlineData("con:sg=a=b")]
    public void A_trial_is_read_as_it_is_written(string text) => Assert.Equal(text, Trial.Read(text)!.ToString());

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("peso")]
    [InlineData("peso:=3")]
    [InlineData("peso:ente=")]
    [InlineData("peso:ente=1e3")]
    [InlineData("peso:ente=-1")]
    [InlineData("target:ente/A=1..true")]
    [InlineData("target:ente/A=1..2..3")]
    [InlineData("togli:ente=3")]
    public void What_is_no_trial_is_none(string? text) => Assert.Null(Trial.Read(text));

    [Fact]
    public void A_text_without_end_is_no_trial() => Assert.Null(Trial.Read("senza:sg=" + new string('a', Trial.LongestText)));

    [Fact]
    public void What_its_indicators_lose_is_what_a_card_loses()
    {
        var scored = Sample.Score();
        var card = scored.CardOf("ente");

        var all = SensitivityOf.Card(scored, card);

        Assert.Equal(100 - (card.Result!.Value * 100), all.Sum(one => one.Gain), 6);
        Assert.Equal(100, all.Sum(one => one.AtStake), 6);
        Assert.Equal(all.OrderByDescending(one => one.AtStake).Select(one => one.AtStake), all.Select(one => one.AtStake));
        Assert.All(all, one => Assert.NotNull(scored.Compiled.FindIndicator(one.Indicator)));
    }

    [Theory]
    [InlineData("ente")]
    [InlineData("sg")]
    public void What_would_be_gained_is_what_a_target_that_is_reached_gives(string code)
    {
        var scored = Sample.Score();
        var card = scored.CardOf(code);
        var below = SensitivityOf.Card(scored, card)
            .Where(one => !one.IsAside && scored.Compiled.FindIndicator(one.Indicator)!.Indicator.Better == Better.Higher)
            .Select(one => (one.Gain, Item: (ScoredItem)scored.Find(one.Path[Math.Max(0, one.Path.LastIndexOf("ente/", StringComparison.Ordinal))..])!))
            .Where(one => one.Item.Result is > 0 and < 1)
            .ToList();

        Assert.NotEmpty(below);
        foreach (var (gain, item) in below)
        {
            var reached = Hypothesis.Of(Sample, [new Trial.OtherTarget(item.Path, new Target(Value.Of(decimal.Round(item.Actual!.Value.Content, 12, MidpointRounding.ToZero))))]);
            Assert.Empty(reached.Trials[0].Faults);
            Assert.Equal(reached.Changes.Single(change => change.Path == code).Points!.Value, gain, 6);
        }
    }

    [Fact]
    public void What_is_aside_would_cost_what_counting_it_again_costs()
    {
        var scored = Sample.Score();
        var aside = SensitivityOf.Card(scored, scored.CardOf("sg")).Where(one => one.IsAside).ToList();

        Assert.Equal(["A4.6", "D2.2"], aside.Select(one => one.Indicator).Order(StringComparer.Ordinal));
        foreach (var one in aside)
        {
            var tried = Hypothesis.Of(Sample, [new Trial.With("sg", one.Indicator)]);
            Assert.Equal(tried.Changes.Single(change => change.Path == "sg").Points, one.Otherwise);
        }
    }

    [Fact]
    public void Last_year_again_fills_what_this_year_has_not()
    {
        var cycle = Sample.Cycle with { Year = 2021 };
        var again = LastYearAgain.Of(cycle);

        var now = again.Values.Where(value => value.Year == 2021).ToList();
        Assert.Equal(cycle.Values.Count(value => value.Year == 2020 && value.Value is not null), now.Count);
        Assert.All(now, value => Assert.Equal(ValueState.Estimated, value.State));
        Assert.Equal(again.Values.Count, LastYearAgain.Of(again).Values.Count);
    }

    [Fact]
    public void Last_year_again_fills_the_quarters_that_are_still_to_come()
    {
        MeasureValue Of(int year, string period, decimal value) => new() { Measure = "916", Year = year, Period = Period.Parse(period), Value = Value.Of(value) };
        var cycle = Sample.Cycle with { Year = 2021, Values = [Of(2020, "Q1", 1), Of(2020, "Q2", 2), Of(2020, "Q3", 3), Of(2021, "Q1", 10)] };

        var again = LastYearAgain.Of(cycle).Values.Where(value => value.Year == 2021);

        Assert.Equal([("Q1", 10m), ("Q2", 2m), ("Q3", 3m)], again.Select(value => (value.Period.Code, value.Value!.Value.Content)));
    }

    private static IEnumerable<Trial> Read(string trials) => trials.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(text => Trial.Read(text)!);

    private static string Shown(ScoredCycle scored, string card) => Figures.Italian.Score(scored.CardOf(card).Result!.Value);
}
