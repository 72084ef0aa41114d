using Traguardo.Core.Cycles;
using Traguardo.Core.Measures;
using Traguardo.Core.Planning;
using Traguardo.Core.Tests.Checks;
using Traguardo.Core.Tests.Support;
using Xunit;

namespace Traguardo.Core.Tests.Planning;

public sealed class PlanHelpExamplesTests
{
    private static readonly Cycle Plan = PlanExample.Whole with { Measures = [.. PlanExample.Whole.Measures, new Measure { Code = "105", Name = "Qualità dei servizi" }] };

    [Theory, Examples(nameof(FormulaCompletion))]
    public void Measures_are_proposed_while_a_formula_is_typed(string typed, string proposed, string chosen)
    {
        var caret = typed.IndexOf('^', StringComparison.Ordinal);
        var text = typed.Remove(caret, 1);
        var completion = FormulaCompletion.At(Plan, text, caret);

        Assert.Equal(proposed, completion is null ? "–" : completion.Candidates.Count == 0 ? "nessuna" : string.Join(", ", completion.Candidates.Select(candidate => candidate.Code)));
        Assert.Equal(chosen, completion is null ? "–" : completion.Candidates.Count == 0 ? text
            : text.Remove(completion.Start, completion.Length).Insert(completion.Start, completion.Candidates[0].Insert));
    }

    [Fact]
    public void Long_lists_are_cut_short() =>
        Assert.Equal(12, FormulaCompletion.At(Plan with { Measures = [.. Enumerable.Range(0, 50).Select(i => new Measure { Code = $"m{i}", Name = "x" })] }, "m", 1)!.Candidates.Count);

    [Fact]
    public void The_code_itself_comes_first_then_codes_that_begin_so_then_names()
    {
        Measure[] measures = [new() { Code = "a", Name = "Piano 10" }, new() { Code = "105", Name = "b" }, new() { Code = "10", Name = "c" }];

        var completion = FormulaCompletion.At(Plan with { Measures = [.. measures] }, "[10", 3)!;

        Assert.Equal(["10", "105", "a"], completion.Candidates.Select(candidate => candidate.Code));
    }

    [Theory, Examples(nameof(FormulaTrial))]
    public void A_formula_is_tried_on_the_years_on_record(string formula, string fault, string values)
    {
        using var _ = Language.Italian();
        var trial = FormulaHelp.Try(Plan, new Indicator { Code = "X", Name = "X", Better = Better.Higher, Formula = formula });

        Assert.Equal(fault, trial.Fault is { } wrong ? $"colonna {wrong.Column}: {wrong.What}" : "–");
        Assert.Equal(values, List(trial.Years.Select(year => $"{year.Year}: {year.Shown} ({year.WithValues})")));
        Assert.Equal(trial.Fault is null, trial.InWords is not null);
    }

    [Fact]
    public void A_formula_is_tried_before_the_rest_of_its_indicator_is_there()
    {
        using var _ = Language.Italian();
        var trial = FormulaHelp.Try(Plan, new Indicator { Code = "", Name = "", Better = Better.Higher, Decimals = -1, Formula = "[10] / [M9]" });

        Assert.Equal(8, trial.Fault!.Column);
        Assert.Contains("M9", trial.Fault.What, StringComparison.Ordinal);
    }

    [Fact]
    public void A_formula_of_another_kind_than_its_indicator_is_told_too()
    {
        var trial = FormulaHelp.Try(Plan, new Indicator { Code = "X", Name = "X", Better = Better.By, Unit = UnitOfMeasure.Date, Formula = "[10]" });

        Assert.Equal(1, trial.Fault!.Column);
    }

    [Theory, Examples(nameof(PlannedWeights))]
    public void Weights_are_summed_while_they_are_given_out(string rollup, string weights, string told, string parts)
    {
        using var _ = Language.Italian();
        var items = Cell.List(weights).Select((weight, i) => Weighed($"X{i}", weight)).ToArray();
        var objective = Support.Plan.Objective("A", 100, items) with
        {
            Rollup = rollup switch { "media semplice" => Rollup.Mean, "voce peggiore" => Rollup.Worst, _ => Rollup.WeightedMean },
        };
        var sum = PlannedWeights.Of(Support.Plan.Of(Support.Plan.Card("ente", objective)) with { Method = new Method { Missing = MissingRule.Skip } }).Of("ente/A")!;

        Assert.Equal(told, sum.InWords);
        Assert.Equal(parts, string.Join("; ", sum.Parts.Zip(Cell.List(parts), (part, expected) => Cell.Like(expected, part.Part))));
        Assert.All(sum.Parts, part => Assert.Equal(part.Part * 100, part.Share));
    }

    [Theory, Examples(nameof(AmbitionHints))]
    public void A_target_is_held_against_the_years_before(Better better, string unit, string actuals, string target, string trend, string met, string reason, string suggestions)
    {
        using var _ = Language.Italian();
        var values = Cell.List(actuals).Select((actual, i) => (Year: 2017 + i, actual)).Where(value => value.actual != "–").Select(value => (value.Year, Cell.Value(value.actual)));
        var item = new Item { Indicator = "X", Weight = 100, Target = Cell.Target(target) };
        var hints = AmbitionHints.Of(SoundPlan.Promise(better, new UnitOfMeasure(unit), item, [.. values]).Compiled(), item, item.Target);

        Assert.Equal(trend, hints.TrendInWords ?? "–");
        Assert.Equal(met, hints.IsAlreadyMet ? "sì" : "no");
        Assert.Equal(reason, hints.NeedsReason ? "sì" : "no");
        Assert.Equal(suggestions, List(hints.Suggestions.Select(one => $"{one.Shown}: {one.Why}".Replace('\u00a0', ' '))));
        Assert.Equal(values.Select(value => value.Year), hints.Actuals.Select(actual => actual.Year));
        Assert.Equal(item.Target is null, hints.LastTarget is null);
    }

    [Fact]
    public void Nothing_is_said_of_an_objective_that_an_item_refers_to() =>
        Assert.Empty(AmbitionHints.Of(Plan.Compiled(), Support.Plan.Refer("ente/A/A1")).Actuals);

    [Theory, Examples(nameof(NextYear))]
    public void A_year_begins_where_the_one_before_ended(Better better, string status, string target, string later, string actuals, string next, string nextLater, string notes)
    {
        using var _ = Language.Italian();
        var unit = better switch { Better.By => UnitOfMeasure.Date, Better.Yes => UnitOfMeasure.YesNo, _ => UnitOfMeasure.Number };
        var item = new Item
        {
            Indicator = "X",
            Weight = 100,
            Target = Cell.Target(target),
            LaterTargets = Targets(later),
            TargetReason = "per quest'anno",
            Monitoring = status == "in monitoraggio",
            Status = status switch { "non dovuta" => ItemStatus.NotDue, "non applicabile" => ItemStatus.NotApplicable, _ => ItemStatus.Due },
        };
        var values = Cell.List(actuals).Select((actual, i) => (Year: 2019 + i, actual)).Where(value => value.actual != "–").Select(value => (value.Year, Cell.Value(value.actual)));
        var plan = NextYear.From(SoundPlan.Promise(better, unit, item, [.. values]) with { Programmes = [] });

        var proposed = plan.Cycle.Compiled().FindIndicator("X")!.UsedBy.Single().Item;
        Assert.Equal(Cell.Target(next), proposed.Target);
        Assert.Equal(Targets(nextLater), proposed.LaterTargets);
        Assert.Null(proposed.TargetReason);
        Assert.NotEqual(ItemStatus.NotDue, proposed.Status);
        Assert.Equal(notes, plan.Notes.Count == 0 ? "–" : string.Join(" ", plan.Notes.Select(note => note.Text.Replace('\u00a0', ' '))));
    }

    [Fact]
    public void Nothing_of_the_year_before_is_done_again()
    {
        using var _ = Language.Italian();
        var plan = NextYear.From(PlanExample.Whole with
        {
            Programmes = [new Programme { Code = "101", Objective = "A1", Budget = 100_000, Spent = 90_000 }],
            Values = [.. PlanExample.Whole.Values, PlanExample.Value("10", 7, 2021)],
        });

        Assert.Equal(2021, plan.Cycle.Year);
        Assert.Empty(plan.Cycle.Acts);
        Assert.Empty(plan.Cycle.Neutralisations);
        Assert.Equal(PlanExample.Whole.Values, plan.Cycle.Values);
        Assert.Equal(PlanExample.Whole.IndicatorValues, plan.Cycle.IndicatorValues);
        Assert.Null(plan.Cycle.Programmes[0].Spent);
        Assert.Equal("Il budget è quello dell'anno prima (100.000\u00a0€): va aggiornato.", plan.Notes.Single(note => note.Address == "programmes/101").Text);
    }

    [Fact]
    public void A_curve_that_begins_at_the_new_target_is_taken_away_and_said()
    {
        var item = new Item { Indicator = "X", Weight = 100, Target = Target.Of(10), LaterTargets = [Target.Of(5)], Curve = new Core.Scoring.BaselineCurve(5) };
        var plan = NextYear.From(SoundPlan.Promise(Better.Higher, UnitOfMeasure.Number, item));

        Assert.Null(plan.Cycle.Compiled().FindIndicator("X")!.UsedBy.Single().Item.Curve);
        Assert.Contains(plan.Notes, note => note.Kind == NextYearNoteKind.CurveDropped);
    }

    private static List<Target> Targets(string cell) => cell == "–" ? [] : [.. Cell.List(cell).Select(one => Cell.Target(one)!.Value)];

    private static Item Weighed(string indicator, string weight) => weight switch
    {
        "m" => new Item { Indicator = indicator, Monitoring = true },
        _ when weight.StartsWith("nd ", StringComparison.Ordinal) => new Item { Indicator = indicator, Weight = Cell.Number(weight[3..]), Status = ItemStatus.NotDue },
        _ => new Item { Indicator = indicator, Weight = Cell.Number(weight) },
    };

    private static string List(IEnumerable<string> all) => all.ToList() is { Count: > 0 } some ? string.Join("; ", some) : "–";
}
