using Traguardo.Core.Cycles;
using Traguardo.Core.Measures;
using Traguardo.Core.Tests.Support;
using Xunit;

namespace Traguardo.Core.Tests.Checks;

public sealed class CheckExamplesTests
{
    [Theory, Examples("WeightsSum")]
    public void Weights_should_add_up_to_100(string weights, string found)
    {
        var items = Cell.List(weights).Select((weight, i) => SoundPlan.Item($"X{i}", Cell.Number(weight), 1)).ToArray();
        var indicators = items.Select(item => Plan.Indicator(item.Indicator!));

        Assert.Equal(found, Checked.Cell(SoundPlan.Of([.. items]) with { Indicators = [.. indicators], IndicatorValues = [] }, "weights-sum"));
    }

    [Theory, Examples("TargetMisfit")]
    public void A_target_is_of_the_size_of_its_actual(Better better, string unit, string target, string actual, string found) =>
        Assert.Equal(found, Checked.Cell(Promise(better, unit, target, actual), "target-misfit"));

    [Theory, Examples("DayFarFromYear")]
    public void Days_are_of_the_year(string target, string actual, string found) =>
        Assert.Equal(found, Checked.Cell(Promise(Better.By, "date", target, actual), "day-far-from-year"));

    [Theory, Examples("LastYear")]
    public void A_target_asks_more_than_was_obtained_last_year(Better better, string unit, string target, string before, string reason, string found)
    {
        var item = new Item { Indicator = "X", Weight = 100, Target = Cell.Target(target), TargetReason = reason == "–" ? null : reason };

        Assert.Equal(found, Checked.Cell(SoundPlan.Promise(better, new UnitOfMeasure(unit), item, (SoundPlan.Year - 1, Cell.Value(before))), "target-already-met", "target-below-last-year"));
    }

    [Theory, Examples("AlwaysAtCeiling")]
    public void An_indicator_tells_one_year_from_another(Better better, string target, string actuals, string found) =>
        Assert.Equal(found, Checked.Cell(Promise(better, better == Better.Yes ? "yesno" : "number", target, [.. Cell.List(actuals)]), "always-at-ceiling"));

    [Theory, Examples("SofterTarget")]
    public void A_manager_promises_what_the_administration_promises(Better better, string own, string managers, string found)
    {
        var unit = better switch { Better.By => "date", Better.Yes => "yesno", _ => "number" };
        var cycle = Promise(better, unit, own);
        var card = SoundPlan.Node(NodeKind.Scorecard, "dir", new Item { Indicator = "X", Weight = 100, Target = Cell.Target(managers) });

        Assert.Equal(found, Checked.Cell(cycle with { Scorecards = [.. cycle.Scorecards, card] }, "target-softer"));
    }

    [Theory, Examples("ProgrammeSpending")]
    public void A_programme_spends_what_it_was_given(decimal? budget, decimal? spent, string found) =>
        Assert.Equal(found, Checked.Cell(Spending(budget, spent), "programme-spending"));

    [Theory, Examples("JudgementBands")]
    public void Every_score_has_one_judgement(string bands, string found)
    {
        var method = new Method { Judgements = [.. Cell.List(bands).Where(from => from != "–").Select(from => new JudgementBand(Cell.Number(from), from))] };

        Assert.Equal(found, Checked.Cell(SoundPlan.Whole with { Method = method }, "judgement-bands"));
    }

    [Theory, Examples("DoubleName")]
    public void Names_tell_things_apart(string name, string other, string found)
    {
        var measures = SoundPlan.Whole with { Measures = [SoundPlan.Measure("10", name), SoundPlan.Measure("2", other)] };
        var indicators = SoundPlan.Whole with { Indicators = [.. SoundPlan.Whole.Indicators.Zip([name, other], (indicator, called) => indicator with { Name = called })] };

        Assert.Equal(found, Checked.Cell(measures, "double-name"));
        Assert.Equal(found, Checked.Cell(indicators, "double-name"));
    }

    [Fact]
    public void Money_not_yet_spent_within_the_year_is_nothing_to_find() =>
        Assert.DoesNotContain(
            Core.Checks.CycleChecks.Run(Spending(100_000, 10_000).Compiled().Score(Period.Parse("S1"))),
            finding => finding.Rule == "programme-spending");

    private static Cycle Spending(decimal? budget, decimal? spent) =>
        SoundPlan.Whole with { Programmes = [new Programme { Code = "101", Objective = "A1", Budget = budget, Spent = spent }] };

    // Actuals of 2020, 2019 and so on; «–» where there is none.
    private static Cycle Promise(Better better, string unit, string target, params string[] actuals) => SoundPlan.Promise(
        better,
        new UnitOfMeasure(unit),
        new Item { Indicator = "X", Weight = 100, Target = Cell.Target(target) },
        [.. actuals.Select((actual, back) => (SoundPlan.Year - back, actual)).Where(actual => actual.Item2 != "–").Select(actual => (actual.Item1, Cell.Value(actual.Item2)))]);
}
