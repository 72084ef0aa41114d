using Traguardo.Core.Compiling;
using Traguardo.Core.Cycles;
using Traguardo.Core.Exchange;
using Traguardo.Core.Measures;
using Traguardo.Core.Monitoring;
using Traguardo.Core.Scoring;
using Traguardo.Core.Tests.Support;
using Xunit;

namespace Traguardo.Core.Tests.Monitoring;

public sealed class SnapshotTests
{
    private static readonly DateOnly End = new(2020, 12, 31);

    private static readonly Cycle Sample = CycleReader.Read(Repository.Bytes("samples/pisa-2020/cycle.json")).Cycle!;

    [Fact]
    public void A_snapshot_is_read_as_it_was_written_and_says_what_the_cycle_said()
    {
        var scored = CompiledCycle.Compile(SoFar.Of(Sample, End)).OrThrow().Score();
        var snapshot = Snapshot.Read(Snapshot.Of(scored, End).Write());

        Assert.Equal(Snapshot.Of(scored, End).Write(), snapshot.Write());
        Assert.Equal(scored.Scorecards.SelectMany(card => card.Below.Prepend(card)).Select(entry => (entry.Path, entry.Result)), snapshot.Cards.SelectMany(card => card.Entries).Select(entry => (entry.Path, entry.Result)));
        Assert.All(scored.Scorecards[0].Nodes, node => Assert.Equal(scored.LightOf(node.Result), snapshot.LightOf(snapshot.Find(node.Path)!.Result)));
        Assert.Equal(Sample.Scorecards.Select(card => (card.Code, card.Holder, card.Evaluator)), snapshot.Cards.Select(card => (card.Code, card.Holder, card.Evaluator)));
        Assert.Equal(scored.Scorecards[0].Items.Count(item => item.State is ItemState.Measured or ItemState.Estimated), snapshot.Cards[0].Entries[0].Given);
    }

    [Fact]
    public void What_rose_and_what_fell_is_told_in_points()
    {
        var (before, now) = (Of(Quarterly(100, 10)), Of(Quarterly(100, 30)));

        // 20 + 10 of 100, then 20 + 30 of 100.
        Assert.Equal([("ente", 20m), ("ente/O", 20m), ("ente/O/I", 20m)], SnapshotChange.Between(before, now).Select(change => (change.Now.Path, change.Points)));
        Assert.All(SnapshotChange.Between(now, before), change => Assert.Equal(-20m, change.Points));
        Assert.Empty(SnapshotChange.Between(now, now));
    }

    [Theory]
    [InlineData(200, 10, RiskKind.Insufficient)]
    [InlineData(80, 10, RiskKind.Possible)]
    [InlineData(200, null, RiskKind.Missing)]
    [InlineData(60, 10, null)]
    public void An_objective_is_at_risk_for_a_reason(int target, int? second, RiskKind? kind)
    {
        var cycle = Quarterly(target, second);
        var soFar = CompiledCycle.Compile(SoFar.Of(cycle, new DateOnly(2020, 6, 30))).OrThrow().Score();
        var risks = Risk.Of(soFar, Forecast.Of(cycle));

        Assert.Equal(kind, risks is [var risk] ? Assert.Single(risk.Reasons).Kind : null);
    }

    private static Snapshot Of(Cycle cycle) => Snapshot.Of(CompiledCycle.Compile(SoFar.Of(cycle, new DateOnly(2020, 6, 30))).OrThrow().Score(), new DateOnly(2020, 6, 30));

    // A year before that went 10, 10, 10, 30; this year 20 and then what is given.
    private static Cycle Quarterly(int target, int? second) => new()
    {
        Administration = new Administration { Code = "ente_prova", Name = "Ente di prova" },
        Year = 2020,
        Method = new Method(),
        Measures = [new Measure { Code = "1", Name = "Imprese", Frequency = Frequency.Quarterly, Aggregation = Aggregation.Sum }],
        Values = [Value2019("Q1", 10), Value2019("Q2", 10), Value2019("Q3", 10), Value2019("Q4", 30), Value2019("Q1", 20) with { Year = 2020 }, .. second is { } value ? [Value2019("Q2", value) with { Year = 2020 }] : Array.Empty<MeasureValue>()],
        Indicators = [new Indicator { Code = "I", Name = "Imprese", Better = Better.Higher, Formula = "[1]" }],
        Scorecards = [new Node { Kind = NodeKind.Scorecard, Code = "ente", Title = "Ente", Children = [new Node { Kind = NodeKind.Objective, Code = "O", Title = "O", Weight = 100, Children = [new Item { Indicator = "I", Weight = 100, Target = Target.Of(target) }] }] }],
    };

    private static MeasureValue Value2019(string period, decimal value) => new() { Measure = "1", Year = 2019, Period = Period.Parse(period), Value = Value.Of(value) };
}
