using Traguardo.Core.Compiling;
using Traguardo.Core.Cycles;
using Traguardo.Core.Display;
using Traguardo.Core.Exchange;
using Traguardo.Core.Planning.Edits;
using Traguardo.Core.Revising;
using Traguardo.Core.Scoring;
using Traguardo.Core.Tests.Support;
using Xunit;

namespace Traguardo.Core.Tests.Revising;

public sealed class FirstAndRevisedTests
{
    private const string Path = "ente/D/D2/D2.2";

    private static readonly Cycle Revised = Revise();

    [Theory, Examples("FirstAndRevised")]
    public void The_score_stands_under_the_first_targets_and_the_revised(string path, string first, string revised, string difference)
    {
        using var _ = Language.Italian();
        var (before, after) = (CompiledCycle.Compile(FirstPlan.Of(Revised)).OrThrow().Score(), CompiledCycle.Compile(Revised).OrThrow().Score());

        Assert.Equal(first, Shown(before, path));
        Assert.Equal(revised, Shown(after, path));
        var points = ScoreChanges.Between(before, after).Single(change => change.Path == path).Points!.Value;
        Assert.Equal(difference, decimal.Round(points, 1, MidpointRounding.AwayFromZero).ToString("0.0", System.Globalization.CultureInfo.GetCultureInfo("it")));
    }

    [Fact]
    public void The_revised_plan_is_the_sample_as_it_is()
    {
        Assert.Equal(CycleWriter.Write(Sample), CycleWriter.Write(Revised with { Revisions = [] }));
    }

    [Fact]
    public void The_first_plan_is_the_one_it_came_from()
    {
        Assert.Equal(CycleWriter.Write(First), CycleWriter.Write(FirstPlan.Of(Revised) with { Revisions = [] }));
        Assert.True(FirstPlan.IsRevised(Revised));
        Assert.False(FirstPlan.IsRevised(Sample));
    }

    [Fact]
    public void What_changed_are_the_entries_above_it_and_every_card()
    {
        var changes = ScoreChanges.Between(CompiledCycle.Compile(First).OrThrow().Score(), CompiledCycle.Compile(Sample).OrThrow().Score());

        Assert.Equal(["ente", "ente/D", "ente/D/D2", Path], changes.Where(change => change.Points != 0).Select(change => change.Path));
        Assert.Equal(Sample.Scorecards.Select(card => card.Code), changes.Select(change => change.Path).Where(path => !path.Contains('/')));
        var item = changes.Single(change => change.Path == Path);
        Assert.Equal(changes.Single(change => change.Path == "ente").Points, item.Before!.PointsLost - item.After!.PointsLost);
    }

    private static Cycle Sample => CycleReader.Read(Repository.Bytes("samples/pisa-2020/cycle.json")).Cycle!;

    private static Cycle First => new ChangeItem(Path, Promised(0.40m)).Apply(Sample).Compiled!.Cycle;

    private static Item Promised(decimal target) => (Item)PlanTree.Find(Sample, Path)!.Value.Entry with { Target = Target.Of(target) };

    private static Cycle Revise() => Steps.After(
        First,
        new ProposeRevision(new Revision { Code = "", Node = "ente/D/D2", Was = Promised(0.40m), Becomes = Promised(0.2m), Reason = "Sale chiuse" }),
        new GiveOpinion("R1", Opinion.Favourable, "Causa esterna documentata", new DateOnly(2020, 7, 24)),
        new DecideRevision("R1", RevisionState.Adopted, "Giunta", "31", new DateOnly(2020, 7, 30)));

    private static string Shown(ScoredCycle scored, string path) =>
        path.Contains('/') ? Figures.Current.Whole(scored.Find(path)!.Result!.Value) : Figures.Current.Score(scored.Find(path)!.Result!.Value);
}
