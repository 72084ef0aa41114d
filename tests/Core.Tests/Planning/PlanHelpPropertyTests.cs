using CsCheck;
using Traguardo.Core.Cycles;
using Traguardo.Core.Exchange;
using Traguardo.Core.Planning;
using Traguardo.Core.Tests.Generators;
using Traguardo.Core.Tests.Support;
using Xunit;

namespace Traguardo.Core.Tests.Planning;

/// <summary>What holds of the help with a plan whatever the plan.</summary>
public sealed class PlanHelpPropertyTests
{
    [Fact]
    public void Next_years_plan_can_be_scored_and_keeps_what_was_obtained() =>
        CycleGen.Cycle.Sample(cycle =>
        {
            var before = cycle.Compiled();
            var plan = NextYear.From(cycle);
            var after = plan.Cycle.Compiled();

            Assert.Equal([], CycleReader.Read(CycleWriter.Write(plan.Cycle)).Faults);
            Assert.All(before.Cycle.Measures, measure => Assert.Equal(before.Read(measure, CycleGen.Year), after.Read(measure, CycleGen.Year)));
            Assert.All(before.Indicators, indicator => Assert.Equal(before.Read(indicator, CycleGen.Year), after.Read(after.FindIndicator(indicator.Indicator.Code)!, CycleGen.Year)));
            Assert.All(plan.Cycle.Measures, measure => Assert.Null(after.Read(measure, CycleGen.Year + 1).Value));
            Assert.All(plan.Notes, note => Assert.NotEmpty(note.Text));
        });

    [Fact]
    public void The_parts_of_weights_add_up_to_the_whole_or_to_nothing() =>
        CycleGen.Cycle.Sample(cycle =>
        {
            var weights = PlannedWeights.Of(cycle);
            Assert.All(cycle.Scored().Scorecards.SelectMany(card => card.Nodes.Prepend(card)), node =>
            {
                var sum = weights.Of(node.Path)!;
                Assert.Equal(node.Children.Select(child => child.Path), sum.Parts.Select(part => part.Path));
                Assert.NotEmpty(sum.InWords);
                if (node.Node.Rollup != Rollup.Worst)
                {
                    Assert.Contains(decimal.Round(sum.Parts.Sum(part => part.Part!.Value), 12), new[] { 0m, 1m });
                }
            });
        });

    [Fact]
    public void The_parts_planned_are_those_scored_once_all_has_come() =>
        CycleGen.Cycle.Sample(cycle =>
        {
            var method = cycle.Method with { Missing = MissingRule.Zero };
            var scored = (cycle with { Method = method, Values = [], IndicatorValues = [], Neutralisations = [] }).Scored();
            var weights = PlannedWeights.Of(cycle with { Method = method with { Missing = MissingRule.Skip } });

            Assert.All(scored.Scorecards.SelectMany(card => card.Nodes.Prepend(card)).Where(node => node.Node.Rollup != Rollup.Worst), node =>
                Assert.Equal(node.Children.Select(child => (decimal?)child.Part), weights.Of(node.Path)!.Parts.Select(part => part.Part)));
        });

    [Fact]
    public void Help_with_a_formula_never_throws() =>
        Gen.Select(CycleGen.Cycle, Gen.OneOf(Gen.String[0, 12], Gen.OneOf("[", "]", "[M 0", "[M 0, -1] / imp", "sum([M 0]", "[[")), Gen.Int[0, 20]).Sample((cycle, text, caret) =>
        {
            FormulaHelp.Try(cycle, cycle.Indicators[0] with { Formula = text });
            if (FormulaCompletion.At(cycle, text, caret) is { } completion)
            {
                Assert.InRange(completion.Start, 0, text.Length);
                Assert.InRange(completion.Length, 0, text.Length - completion.Start);
            }
        });

    [Fact]
    public void Every_item_of_every_plan_has_hints() =>
        CycleGen.Cycle.Sample(cycle =>
        {
            var next = NextYear.From(cycle).Cycle.Compiled();
            Assert.All(next.Score().Scorecards.SelectMany(card => card.Items), item =>
            {
                var hints = AmbitionHints.Of(next, item.Item);
                Assert.True(!hints.NeedsReason || hints.IsAlreadyMet);
                Assert.All(hints.Suggestions, one => Assert.NotEmpty(one.Shown));
            });
        });
}
