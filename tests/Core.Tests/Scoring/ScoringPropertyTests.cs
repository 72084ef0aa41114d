using System.Globalization;
using CsCheck;
using Traguardo.Core.Checks;
using Traguardo.Core.Cycles;
using Traguardo.Core.Display;
using Traguardo.Core.Explaining;
using Traguardo.Core.Formulas;
using Traguardo.Core.Measures;
using Traguardo.Core.Scoring;
using Traguardo.Core.Tests.Generators;
using Traguardo.Core.Tests.Support;
using Xunit;

namespace Traguardo.Core.Tests.Scoring;

/// <summary>What holds for any cycle at all.</summary>
public sealed class ScoringPropertyTests
{
    private static readonly Gen<Cycle> ExactRows = CycleGen.Cycle.Select(cycle => cycle with { Method = cycle.Method with { RowRounding = null } });

    /// <summary>TRAGUARDO_CYCLES=1000000 makes the long run; see docs/testing.md.</summary>
    [Fact]
    public void No_cycle_makes_it_throw()
    {
        var cycles = Environment.GetEnvironmentVariable("TRAGUARDO_CYCLES") is { } count ? long.Parse(count, CultureInfo.InvariantCulture) : 1_000;
        CycleGen.Cycle.Sample(
            cycle =>
            {
                var scored = cycle.Scored();
                var explainer = new Explainer(scored, Figures.Italian);
                foreach (var card in scored.Scorecards)
                {
                    Assert.NotNull(explainer.Explain(card.Path));
                }
                Assert.Equal(cycle.StrategicAreas.Count, scored.Areas.Count);
                Assert.NotNull(CycleChecks.Run(scored));
                Assert.NotNull(scored.Compiled.Score(Period.Parse("S1")));
            },
            iter: cycles);
    }

    [Fact]
    public void Points_lost_add_up_to_the_last_digit() => CycleGen.Cycle.Sample(cycle =>
    {
        foreach (var root in Roots(cycle.Scored()))
        {
            Assert.Equal(100 * (1 - (root.Result ?? 1)), root.Items.Sum(item => item.PointsLost));
            Assert.All(root.Nodes, node => Assert.Equal(node.PointsLost, node.Children.Sum(child => child.PointsLost)));
        }
    });

    // Each share is rounded once a level: what is missing from the 100 is smaller than a digit at the fifteenth place.
    [Fact]
    public void Shares_of_what_counts_add_up_to_100() => CycleGen.Cycle.Sample(cycle =>
    {
        foreach (var root in Roots(cycle.Scored()))
        {
            var shares = root.Items.Where(item => item.Result is not null).Sum(item => item.Share);
            Assert.Equal(root.Result is null ? 0 : 100, decimal.Round(shares, 15));
            Assert.All(root.Items.Where(item => item.Result is null), item => Assert.Equal(0, item.Share));
        }
    });

    [Fact]
    public void The_order_of_children_does_not_matter() => CycleGen.Cycle.Sample(cycle =>
    {
        var reversed = cycle with { Scorecards = [.. cycle.Scorecards.Select(card => Change(card, node => node with { Children = [.. node.Children.AsEnumerable().Reverse()] }))] };

        AssertSame(ByPath(cycle.Scored()), ByPath(reversed.Scored()));
    });

    [Fact]
    public void Scaling_the_weights_of_a_node_changes_nothing() =>
        Gen.Select(ExactRows, Gen.OneOf(0.1m, 0.5m, 3m, 10m, 64m)).Sample((cycle, factor) =>
        {
            var scaled = cycle with
            {
                Scorecards = [.. cycle.Scorecards.Select(card => Change(card, node => node with { Children = [.. node.Children.Select(child => child with { Weight = child.Weight * factor })] }))],
            };

            AssertSame(ByPath(cycle.Scored()), ByPath(scaled.Scored()));
        });

    [Fact]
    public void Raising_an_actual_where_more_is_better_never_lowers_a_score()
    {
        var raised = 0;
        Gen.Select(CycleGen.Cycle, PlainGen.Weight).Sample((cycle, more) =>
        {
            var plain = cycle with { Scorecards = [.. cycle.Scorecards.Select(WithoutCurves)] };
            var at = plain.IndicatorValues.FindIndex(value =>
                value.Value is not null && plain.Indicators.Find(indicator => indicator.Code == value.Indicator)!.Better == Better.Higher);
            if (at < 0)
            {
                return;
            }
            Interlocked.Increment(ref raised);
            var higher = plain.IndicatorValues[at] with { Value = Value.Of(Math.Min(plain.IndicatorValues[at].Value!.Value.Content + more, Formula.MaxNumber)) };
            var (before, after) = (plain.Scored(), (plain with { IndicatorValues = [.. plain.IndicatorValues.Select((value, i) => i == at ? higher : value)] }).Scored());

            Assert.All(before.Scorecards.Zip(after.Scorecards), pair => Assert.True(pair.First.Result is null || pair.Second.Result >= pair.First.Result));
        });
        Assert.True(raised > 10);
    }

    [Fact]
    public void Neutralising_an_item_and_never_having_had_it_agree() =>
        Gen.Select(CycleGen.Cycle, Gen.Int[0, 7]).Sample((cycle, chosen) =>
        {
            // The first scorecard refers to no other, so that leaving out an indicator there is leaving it out everywhere it looks.
            var card = cycle.Scorecards[0];
            var indicator = cycle.Indicators[chosen % cycle.Indicators.Count].Code;
            var plain = cycle with { Method = cycle.Method with { Neutralised = NeutralisedRule.LeftOut }, Scorecards = [card], Programmes = [], StrategicAreas = [], Neutralisations = [] };
            var neutralised = plain with { Neutralisations = [new Neutralisation { Scorecard = card.Code, Indicator = indicator }] };
            var never = plain with { Scorecards = [Change(card, node => node with { Children = [.. node.Children.Where(child => child is not Item item || item.Indicator != indicator)] })] };

            var kept = ByPath(never.Scored());
            Assert.Equal(kept, ByPath(neutralised.Scored()).Where(entry => kept.ContainsKey(entry.Key)));
        });

    [Fact]
    public void A_node_is_the_weighted_mean_the_plain_mean_or_the_lowest_of_what_counts() => ExactRows.Sample(cycle =>
    {
        foreach (var node in cycle.Scored().Scorecards.SelectMany(card => card.Nodes.Prepend(card)))
        {
            var counted = node.Children.Where(child => child.Result is not null).ToList();
            var weights = counted.Sum(child => child.Weight);
            decimal? expected = node.Node.Rollup switch
            {
                _ when counted.Count == 0 => null,
                Rollup.Worst => counted.Min(child => child.Result),
                Rollup.Mean => Ratio.Of(counted.Sum(child => child.Result!.Value), counted.Count),
                _ => weights == 0 ? null : Ratio.Of(counted.Sum(child => child.Weight * child.Result!.Value), weights),
            };
            Assert.Equal(expected, node.Result);
        }
    });

    [Fact]
    public void Cycles_of_different_methods_are_scored_side_by_side() => Gen.Select(CycleGen.Cycle, CycleGen.Cycle).Sample((one, other) =>
    {
        var (first, second) = (one.Compiled(), (one with { Method = other.Method }).Compiled());
        var alone = (ByPath(first.Score()), ByPath(second.Score()));

        Parallel.For(0, 4, i => Assert.Equal(i % 2 == 0 ? alone.Item1 : alone.Item2, ByPath((i % 2 == 0 ? first : second).Score())));
    });

    [Fact]
    public void Changing_one_value_is_compiling_the_changed_cycle() => Gen.Select(CycleGen.Cycle, PlainGen.Number, Gen.Bool).Sample((cycle, number, estimated) =>
    {
        var value = new MeasureValue
        {
            Measure = cycle.Measures[0].Code,
            Year = CycleGen.Year,
            Value = Value.Of(number),
            State = estimated ? ValueState.Estimated : ValueState.Measured,
        };
        var changed = cycle.Compiled().WithValue(value);

        AssertSame(ByPath(changed.Cycle.Scored()), ByPath(changed.Score()));
        Assert.Single(changed.Cycle.Values, other => other.Measure == value.Measure && other.Year == value.Year && other.Period == value.Period);
    });

    private static IEnumerable<ScoredNode> Roots(ScoredCycle scored) =>
        scored.Scorecards.Concat(scored.Scorecards.SelectMany(card => card.Items).Select(item => item.Objective).OfType<ScoredNode>());

    // All that scoring says of each entry, through the objectives referred to.
    private static SortedDictionary<string, (decimal?, bool, decimal, decimal)> ByPath(ScoredCycle scored)
    {
        var all = new SortedDictionary<string, (decimal?, bool, decimal, decimal)>(StringComparer.Ordinal);
        void Add(ScoredEntry entry, string prefix)
        {
            all[prefix + entry.Path] = (entry.Result, entry.IsComplete, entry.Share, entry.PointsLost);
            var below = entry is ScoredNode node ? node.Children : ((ScoredItem)entry).Objective is { } objective ? [objective] : [];
            foreach (var child in below)
            {
                Add(child, entry is ScoredItem ? $"{prefix}{entry.Path} → " : prefix);
            }
        }
        foreach (var card in scored.Scorecards)
        {
            Add(card, "");
        }
        return all;
    }

    private static void AssertSame(SortedDictionary<string, (decimal?, bool, decimal, decimal)> expected, SortedDictionary<string, (decimal?, bool, decimal, decimal)> actual)
    {
        Assert.Equal(expected.Except(actual), actual.Except(expected));
        Assert.Equal(expected.Count, actual.Count);
    }

    private static Node Change(Node node, Func<Node, Node> change)
    {
        var changed = change(node);
        return changed with { Children = [.. changed.Children.Select(child => child is Node below ? Change(below, change) : child)] };
    }

    private static Node WithoutCurves(Node card) =>
        Change(card, node => node with { Children = [.. node.Children.Select(child => child is Item item ? item with { Curve = null } : child)] });
}
