using Traguardo.Core.Compiling;
using Traguardo.Core.Cycles;
using Traguardo.Core.Measures;
using Traguardo.Core.Scoring;
using Traguardo.Core.Tests.Support;
using Xunit;

namespace Traguardo.Core.Tests.Compiling;

public sealed class CompiledCycleTests
{
    private static readonly Measure Enterprises = new() { Code = "2", Name = "Imprese" };

    private static readonly CompiledCycle Compiled = (Plan.Of(
        Plan.Card("ente", Plan.Objective("A", 60, Plan.Item("X", 1), Plan.Item("F", 1, target: 200)), Plan.Objective("B", 40, Plan.Item("X", 1))),
        Plan.Card("sg", Plan.Refer("ente/A"))) with
    {
        Measures = [Enterprises],
        Values = [Of(100), Of(80) with { Year = Plan.Year - 1 }, Of(30) with { Period = Period.Parse("S1") }],
        Indicators = [Plan.Indicator("X"), Plan.Indicator("F", formula: "[2] + [2, -1]")],
        IndicatorValues = [Plan.Recorded("X", Value.Of(0.5m))],
        StrategicAreas = [new StrategicArea { Code = "1", Title = "Area", Objectives = ["ente/B", "ente/A"] }],
    }).Compiled();

    [Fact]
    public void Nodes_and_indicators_are_found_by_path_and_code()
    {
        Assert.Equal("A", Compiled.FindNode("ente/A")!.Node.Code);
        Assert.Null(Compiled.FindNode("ente/A/X"));
        Assert.Equal("F", Compiled.FindIndicator("F")!.Indicator.Code);
        Assert.Null(Compiled.FindIndicator("f"));
    }

    [Fact]
    public void Indicators_and_nodes_know_who_uses_them()
    {
        Assert.Equal(["ente/A/X", "ente/B/X"], Compiled.FindIndicator("X")!.UsedBy.Select(item => item.Path));
        Assert.Equal(["sg/ente/A"], Compiled.FindNode("ente/A")!.ReferredBy.Select(item => item.Path));
        Assert.Empty(Compiled.FindNode("ente/B")!.ReferredBy);
        Assert.Equal(["ente", "ente", "sg"], Compiled.FindIndicator("X")!.UsedBy.Concat(Compiled.FindNode("ente/A")!.ReferredBy).Select(item => item.Scorecard.Path));
    }

    [Fact]
    public void A_programme_pays_for_the_objective_of_its_path_or_the_first_of_its_code()
    {
        var compiled = (Plan.Of(
            Plan.Card("rs", Plan.Objective("A", 1)) with { Holder = "U" },
            Plan.Card("ente", Plan.Objective("A", 1), Plan.Objective("B", 1) with { Kind = NodeKind.Perspective }),
            Plan.Card("sg", Plan.Objective("A", 1), Plan.Objective("B", 1))) with
        {
            Units = [new Unit { Code = "U", Name = "U" }],
            Programmes = [Of("1", "A"), Of("2", "sg/A"), Of("3", "B"), Of("4", null)],
        }).Compiled();

        Assert.Equal(["ente/A", "sg/A", "sg/B", null], compiled.Cycle.Programmes.Select(programme => compiled.ObjectiveOf(programme)?.Path));
    }

    [Fact]
    public void Nodes_stand_before_what_is_below_them() =>
        Assert.Equal(["ente", "ente/A", "ente/B", "sg"], Compiled.Nodes.Select(node => node.Path));

    [Fact]
    public void Measures_and_indicators_are_read_by_year_and_period()
    {
        var formula = Compiled.FindIndicator("F")!;

        Assert.Equal(new Reading(ValueState.Measured, Value.Of(80)), Compiled.Read(Enterprises, Plan.Year - 1));
        Assert.Equal(new Reading(ValueState.Measured, Value.Of(30)), Compiled.Read(Enterprises, Plan.Year, Period.Parse("S1")));
        Assert.Equal(Reading.Nothing, Compiled.Read(Enterprises, Plan.Year, Period.Parse("S2")));
        Assert.Equal(Reading.Nothing, Compiled.Read(Enterprises with { Code = "3" }, Plan.Year));
        Assert.Equal(new Reading(ValueState.Measured, Value.Of(180)), Compiled.Read(formula, Plan.Year));
        Assert.Equal(Reading.Nothing, Compiled.Read(formula, Plan.Year - 1));
        Assert.Equal(new Reading(ValueState.NotDue, null), Compiled.WithValue(Of(null) with { State = ValueState.NotDue }).Read(formula, Plan.Year));
    }

    [Fact]
    public void A_period_is_scored_by_its_own_values()
    {
        var compiled = (Compiled.Cycle with { Values = [.. Compiled.Cycle.Values, Of(50) with { Year = Plan.Year - 1, Period = Period.Parse("S1") }] }).Compiled();

        Assert.Equal(0.4m, compiled.Score(Period.Parse("S1")).Find("ente/A/F")!.Result);
        Assert.Equal(0.9m, compiled.Score().Find("ente/A/F")!.Result);
        Assert.Equal(Period.Parse("S1"), compiled.Score(Period.Parse("S1")).Period);
    }

    [Fact]
    public void Areas_hold_their_objectives_in_the_order_planned()
    {
        var area = Assert.Single(Compiled.Score().Areas);

        Assert.Equal(["ente/B", "ente/A"], area.Objectives.Select(objective => objective.Path));
        Assert.Equal((0.5m + 0.7m) / 2, area.Score);
    }

    [Fact]
    public void One_value_changed_leaves_the_cycle_it_was_changed_in_as_it_was()
    {
        var changed = Compiled.WithValue(Of(20));

        Assert.Equal(0.5m, changed.Score().Find("ente/A/F")!.Result);
        Assert.Equal(0.9m, Compiled.Score().Find("ente/A/F")!.Result);
        Assert.Equal(3, changed.Cycle.Values.Count);
        Assert.Equal(4, Compiled.WithValue(Of(20) with { Year = 1999 }).Cycle.Values.Count);
        Assert.Equal(ItemState.Missing, ((ScoredItem)changed.WithValue(Of(null) with { State = ValueState.Missing }).Score().Find("ente/A/F")!).State);
    }

    [Fact]
    public void A_value_that_a_cycle_may_not_hold_is_not_taken()
    {
        Assert.Throws<ArgumentException>(() => Compiled.WithValue(Of(1) with { Measure = "3" }));
        Assert.Throws<ArgumentException>(() => Compiled.WithValue(Of(1) with { Value = Value.Of(true) }));
        Assert.Throws<ArgumentException>(() => Compiled.WithValue(Of(1_000_000_000_000_001)));
        Assert.Throws<ArgumentException>(() => Compiled.WithValue(Of(null)));
        Assert.Throws<ArgumentException>(() => Compiled.WithValue(Of(1) with { Year = 1899 }));
    }

    private static Programme Of(string code, string? objective) => new() { Code = code, Objective = objective };

    private static MeasureValue Of(decimal? value) =>
        new() { Measure = "2", Year = Plan.Year, Value = value is { } number ? Value.Of(number) : null };
}
