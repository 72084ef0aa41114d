using CsCheck;
using Traguardo.Core.Cycles;
using Traguardo.Core.Exchange;
using Traguardo.Core.Measures;
using Traguardo.Core.Planning.Edits;
using Traguardo.Core.Tests.Exchange;
using Traguardo.Core.Tests.Generators;
using Traguardo.Core.Tests.Support;
using Xunit;

namespace Traguardo.Core.Tests.Planning;

/// <summary>What holds of edits whatever the plan.</summary>
public sealed class PlanEditPropertyTests
{
    private const string New = "nuovo";

    // Each plan is edited in every place.
    private const int Few = 20;

    [Fact]
    public void What_is_added_and_removed_leaves_the_plan_as_it_was() =>
        CycleGen.Cycle.Sample(cycle =>
        {
            AddAndRemove(cycle, PlanParts.Units, new Unit { Code = New, Name = New });
            AddAndRemove(cycle, PlanParts.Areas, new StrategicArea { Code = New, Title = New, Objectives = [cycle.Scorecards[0].Code] });
            AddAndRemove(cycle, PlanParts.Programmes, new Programme { Code = New });
            AddAndRemove(cycle, PlanParts.Indicators, new Indicator { Code = New, Name = New, Better = Better.Lower, Formula = "[M 0]" });
            AddAndRemove(cycle, PlanParts.Measures, new Measure { Code = New, Name = New });
            var node = new Node { Kind = NodeKind.Objective, Code = New, Title = New, Weight = 1, Children = [new Item { Indicator = cycle.Indicators[0].Code, Weight = 1 }] };
            Same(cycle, Done(Done(cycle, new AddEntry("ente", node, 0)), new RemoveEntry($"ente/{New}")));
        }, iter: Few);

    [Fact]
    public void What_is_renamed_there_and_back_leaves_the_plan_as_it_was() =>
        Renames((cycle, there, back) => Same(cycle, Done(Done(cycle, there), back)));

    [Fact]
    public void No_rename_changes_a_score() => Renames((cycle, there, _) => SameScores(cycle, Done(cycle, there)));

    [Fact]
    public void A_place_among_siblings_changes_no_score_of_a_weighted_mean() =>
        CycleGen.Cycle.Sample(cycle =>
        {
            var before = cycle.Scored();
            foreach (var (path, entry) in PlanTree.All(cycle).Where(entry => entry.Path.Contains('/', StringComparison.Ordinal)))
            {
                var parent = PlanTree.ParentOf(entry, path);
                var after = Done(cycle, new MoveEntry(path, parent, 0)).Scored();

                Assert.All(PlanTree.All(cycle), one => Assert.Equal(before.Find(one.Path)!.Result, after.Find(one.Path)!.Result));
            }
        }, iter: Few);

    [Fact]
    public void What_is_moved_there_and_back_leaves_the_plan_as_it_was() =>
        CycleGen.Cycle.Sample(cycle =>
        {
            foreach (var (path, entry) in PlanTree.All(cycle).Where(entry => entry.Path.Contains('/', StringComparison.Ordinal)))
            {
                var parent = PlanTree.ParentOf(entry, path);
                var place = PlanTree.Find(cycle, path)!.Value.Place[^1];
                foreach (var other in cycle.Scorecards)
                {
                    if (new MoveEntry(path, other.Code, 0).Apply(cycle) is { Compiled: { } moved, Address: { } address })
                    {
                        Same(cycle, Done(moved.Cycle, new MoveEntry(address, parent, place)));
                    }
                }
            }
        }, iter: Few);

    [Fact]
    public void A_copy_scores_as_what_it_is_a_copy_of() =>
        CycleGen.Cycle.Sample(cycle =>
        {
            foreach (var (path, entry) in PlanTree.All(cycle).Where(entry => entry.Entry is Node && entry.Path.Contains('/', StringComparison.Ordinal)))
            {
                var edited = new CopyNode(path, New).Apply(cycle);

                var scored = edited.Compiled!.Score();
                Assert.Equal(scored.Find(path)!.Result, scored.Find(edited.Address!)!.Result);
            }
        }, iter: Few);

    [Fact]
    public void An_edit_never_changes_the_cycle_it_was_given() =>
        CycleGen.Cycle.Sample(cycle =>
        {
            var before = Content.Of(cycle);
            foreach (var edit in Edits(cycle))
            {
                edit.Apply(cycle);
                edit.Consequences(cycle);
            }
            Assert.Equal(before, Content.Of(cycle));
        }, iter: Few);

    [Fact]
    public void What_an_edit_gives_can_be_written_and_read_and_scored_and_what_it_refuses_it_refuses_in_words() =>
        CycleGen.Cycle.Sample(cycle => Assert.All(Edits(cycle), edit =>
        {
            var edited = edit.Apply(cycle);
            if (edited.Compiled is { } compiled)
            {
                Assert.Empty(edited.Faults);
                Assert.Equal([], CycleReader.Read(CycleWriter.Write(compiled.Cycle)).Faults);
            }
            else
            {
                Assert.NotEmpty(edited.Faults);
                Assert.All(edited.Faults, fault => Assert.True(fault.What.Length > 0 && fault.Expected.Length > 0));
            }
        }), iter: Few);

    private static IEnumerable<PlanEdit> Edits(Cycle cycle) =>
    [
        .. cycle.Units.SelectMany(unit => new[] { PlanParts.Units.Remove(unit.Code), PlanParts.Units.Change(unit.Code, unit with { Code = "" }) }),
        .. cycle.Measures.SelectMany(measure => new[] { PlanParts.Measures.Remove(measure.Code), PlanParts.Measures.Change(measure.Code, measure with { Code = "a]b" }), PlanParts.Measures.Move(measure.Code, 0) }),
        .. cycle.Indicators.SelectMany(indicator => new[] { PlanParts.Indicators.Remove(indicator.Code), PlanParts.Indicators.Change(indicator.Code, indicator with { Decimals = 11 }), PlanParts.Indicators.Change(indicator.Code, indicator with { Better = Better.By }) }),
        .. PlanTree.All(cycle).SelectMany(entry => new PlanEdit[] { new RemoveEntry(entry.Path), new CopyNode(entry.Path, New), new MoveEntry(entry.Path, "ente") }),
        new ChangeMethod(new Method { Lights = new LightThresholds { Amber = 0.9m, Green = 0.7m } }),
        new ChangeJudgements([new JudgementBand(101, "Troppo")]),
    ];

    private static void Renames(Action<Cycle, PlanEdit, PlanEdit> check) =>
        CycleGen.Cycle.Sample(cycle =>
        {
            cycle = cycle with { Units = [.. cycle.Units, new Unit { Code = "x", Name = "x" }] };
            foreach (var unit in cycle.Units)
            {
                check(cycle, PlanParts.Units.Change(unit.Code, unit with { Code = New }), PlanParts.Units.Change(New, unit));
            }
            foreach (var measure in cycle.Measures)
            {
                check(cycle, PlanParts.Measures.Change(measure.Code, measure with { Code = New }), PlanParts.Measures.Change(New, measure));
            }
            foreach (var indicator in cycle.Indicators)
            {
                check(cycle, PlanParts.Indicators.Change(indicator.Code, indicator with { Code = New }), PlanParts.Indicators.Change(New, indicator));
            }
            check(cycle, PlanParts.Programmes.Change("P1", cycle.Programmes[0] with { Code = New }), PlanParts.Programmes.Change(New, cycle.Programmes[0]));
            foreach (var (path, entry) in PlanTree.All(cycle).Where(entry => entry.Entry is Node))
            {
                var renamed = PlanTree.ParentOf(entry, path) is { Length: > 0 } parent ? $"{parent}/{New}" : New;
                check(cycle, new ChangeNode(path, (Node)entry with { Code = New }), new ChangeNode(renamed, (Node)entry));
            }
        }, iter: Few);

    private static void AddAndRemove<T>(Cycle cycle, PlanPart<T> part, T element)
        where T : class
    {
        var added = Done(cycle, part.Add(element, 0));
        Assert.Equal(part.Read(cycle).Count + 1, part.Read(added).Count);
        Same(cycle, Done(added, part.Remove(New)));
    }

    private static Cycle Done(Cycle cycle, PlanEdit edit)
    {
        var edited = edit.Apply(cycle);
        Assert.Equal([], edited.Faults);
        return edited.Compiled!.Cycle;
    }

    private static void Same(Cycle cycle, Cycle other) => Assert.Equal(Content.Of(cycle), Content.Of(other));

    private static void SameScores(Cycle cycle, Cycle other) => Assert.Equal(
        cycle.Scored().Scorecards.SelectMany(card => card.Below.Prepend(card)).Select(entry => entry.Result),
        other.Scored().Scorecards.SelectMany(card => card.Below.Prepend(card)).Select(entry => entry.Result));
}
