using CsCheck;
using Traguardo.Core.Compiling;
using Traguardo.Core.Cycles;
using Traguardo.Core.Measures;
using Xunit;

namespace Traguardo.Core.Tests.Generators;

public sealed class CycleGenTests
{
    [Fact]
    public void Every_cycle_it_makes_compiles() =>
        CycleGen.Cycle.Sample(cycle => Assert.Equal([], CompiledCycle.Compile(cycle).Faults));

    [Fact]
    public void It_reaches_every_rule_curve_roll_up_and_state()
    {
        var cycles = new List<Cycle>();
        CycleGen.Cycle.Sample(cycle => cycles.Add(cycle), iter: 300, threads: 1, seed: "0000000000001");
        var entries = cycles.SelectMany(cycle => cycle.Scorecards).SelectMany(Below).ToList();
        var items = entries.OfType<Item>().ToList();

        Assert.Equal(6, cycles.SelectMany(cycle => cycle.Indicators).Select(indicator => indicator.Better).Distinct().Count());
        Assert.Equal(4, items.Select(item => item.Curve?.GetType()).OfType<Type>().Distinct().Count());
        Assert.Equal(3, entries.OfType<Node>().Select(node => node.Rollup).Distinct().Count());
        Assert.Equal(Enum.GetValues<ValueState>().Length, cycles.SelectMany(cycle => cycle.Values).Select(value => value.State).Distinct().Count());
        Assert.Equal(Enum.GetValues<ItemStatus>().Length, items.Select(item => item.Status).Distinct().Count());
        Assert.Contains(items, item => item.Objective is not null);
        Assert.Contains(items, item => item.Monitoring);
        Assert.Contains(cycles, cycle => cycle.Neutralisations.Count > 0);
        Assert.Contains(cycles, cycle => cycle.StrategicAreas.Any(area => area.Objectives.Count > 1));
    }

    private static IEnumerable<Entry> Below(Entry entry) =>
        entry is Node node ? node.Children.SelectMany(Below).Prepend(entry) : [entry];
}
