using Traguardo.Core.Compiling;
using Traguardo.Core.Cycles;
using Traguardo.Core.Measures;
using Traguardo.Core.Planning.Edits;
using Traguardo.Core.Revising;
using Traguardo.Core.Scoring;
using Traguardo.Core.Tests.Planning;
using Traguardo.Core.Tests.Support;
using Xunit;

namespace Traguardo.Core.Tests.Revising;

public sealed class RevisionEditTests
{
    private static readonly DateOnly July = new(2020, 7, 30);

    // R1 waits for its act, R2 is in force.
    private static readonly Cycle Plan = Steps.After(
        PlanExample.Whole,
        new ProposeRevision(Of("ente/A/A1", Item("ente/A/A1/A1.1"), item => item with { Target = Target.Of(3) })),
        new ProposeRevision(Of("ente/A/A2", Item("ente/A/A2/A1.2"), item => item with { Weight = 80 })),
        Adopt("R2"));

    [Theory, Examples("RevisionRefused")]
    public void What_cannot_be_done_is_told_beside_its_field(string what, string where, string told)
    {
        using var _ = Language.Italian();
        var edited = Mistakes[what].Apply(Plan);

        Assert.Null(edited.Compiled);
        Assert.Equal(where, string.Join("; ", edited.Faults.Select(fault => $"{fault.Address} {fault.Field}".TrimEnd())));
        Assert.Equal(told, edited.Faults[0].What);
    }

    [Fact]
    public void Every_mistake_is_in_the_table() =>
        Assert.Equal(Mistakes.Keys.Order(), ExampleTable.Rows("RevisionRefused").Select(row => row[0]).Order());

    [Fact]
    public void A_proposal_changes_nothing_but_the_list()
    {
        Assert.Equal(["R1", "R2"], Plan.Revisions.Select(revision => revision.Code));
        Assert.Equal(Target.Of(4), Item("ente/A/A1/A1.1", Plan).Target);
        Assert.Equal(80, Item("ente/A/A2/A1.2", Plan).Weight);
    }

    [Theory]
    [InlineData(RevisionState.Refused)]
    [InlineData(RevisionState.Withdrawn)]
    public void What_is_not_adopted_leaves_the_plan_as_it_was(RevisionState state)
    {
        var now = Steps.After(Plan, new DecideRevision("R1", state, "Giunta", "1", July));

        Assert.Equal(Target.Of(4), Item("ente/A/A1/A1.1", now).Target);
        Assert.Equal(state, now.Revisions[0].State);
    }

    [Fact]
    public void An_item_that_leaves_the_plan_is_read_and_does_not_count()
    {
        var now = Steps.After(Plan, new ProposeRevision(Of("ente/A/A1", Item("ente/A/A1/A1.2"), item => item with { Status = ItemStatus.NotApplicable })), Adopt("R3"));

        Assert.Equal(ItemState.NotApplicable, ((ScoredItem)CompiledCycle.Compile(now).OrThrow().Score().Find("ente/A/A1/A1.2")!).State);
        Assert.Equal(ItemStatus.Due, Item("ente/A/A1/A1.2", FirstPlan.Of(now)).Status);
    }

    [Fact]
    public void Another_indicator_in_its_place_goes_back_to_the_first()
    {
        var now = Steps.After(Plan, new ProposeRevision(Of("ente/A/A1", Item("ente/A/A1/A1.2"), item => item with { Indicator = "Z", Target = Target.Of(7) })), Adopt("R3"));

        Assert.Null(PlanTree.Find(now, "ente/A/A1/A1.2"));
        Assert.Equal(Target.Of(7), Item("ente/A/A1/Z", now).Target);
        Assert.Equal(Target.Of(0.95m), Item("ente/A/A1/A1.2", FirstPlan.Of(now)).Target);
    }

    [Fact]
    public void Of_two_revisions_of_one_item_the_first_plan_is_that_before_both()
    {
        var once = Steps.After(Plan, Adopt("R1"));
        var twice = Steps.After(once, new ProposeRevision(Of("ente/A/A1", Item("ente/A/A1/A1.1", once), item => item with { Target = Target.Of(2) })), Adopt("R3"));

        Assert.Equal(Target.Of(2), Item("ente/A/A1/A1.1", twice).Target);
        Assert.Equal(Target.Of(4), Item("ente/A/A1/A1.1", FirstPlan.Of(twice)).Target);
    }

    [Fact]
    public void A_new_code_is_followed_in_what_was_and_what_is()
    {
        var renamed = Steps.After(Plan, PlanParts.Indicators.Change("A1.1", Plan.Indicators[0] with { Code = "X9" }));
        var moved = Steps.After(renamed, new ChangeNode("ente/A", ((Node)PlanTree.Find(renamed, "ente/A")!.Value.Entry) with { Code = "AA" }));

        Assert.Equal(("X9", "X9", "ente/AA/A1"), (moved.Revisions[0].Was.Indicator, moved.Revisions[0].Becomes.Indicator, moved.Revisions[0].Node));
    }

    [Fact]
    public void Who_does_not_see_a_card_does_not_see_its_revisions()
    {
        var seen = CycleView.Without(
            Steps.After(Plan, new ProposeRevision(Of("sg", Item("sg/A1.2"), item => item with { Weight = 40 }))),
            new HashSet<string> { "sg" });

        Assert.Equal(["R1", "R2"], seen.Revisions.Select(revision => revision.Code));
    }

    private static readonly Dictionary<string, PlanEdit> Mistakes = new()
    {
        ["una proposta senza motivo"] = new ProposeRevision(Of("ente/A/A1", Item("ente/A/A1/A1.2"), item => item with { Weight = 1 }) with { Reason = " " }),
        ["una proposta che non cambia nulla"] = new ProposeRevision(Of("ente/A/A1", Item("ente/A/A1/A1.2"), item => item with { })),
        ["una seconda proposta per la stessa voce"] = new ProposeRevision(Of("ente/A/A1", Item("ente/A/A1/A1.1"), item => item with { Weight = 1 })),
        ["una proposta su una voce che intanto è cambiata"] =
            new ProposeRevision(Of("ente/A/A1", Item("ente/A/A1/A1.2") with { Weight = 39 }, item => item with { Weight = 1 })),
        ["una proposta con un target di un altro tipo"] =
            new ProposeRevision(Of("ente/A/A1", Item("ente/A/A1/A1.2"), item => item with { Target = new Target(Value.Of(true)) })),
        ["un parere senza motivazione"] = new GiveOpinion("R1", Opinion.Contrary, "", July),
        ["un parere su una proposta che non c'è"] = new GiveOpinion("R9", Opinion.Contrary, "Perché", July),
        ["una decisione senza atto"] = new DecideRevision("R1", RevisionState.Adopted),
        ["una decisione su una proposta già decisa"] = Adopt("R2"),
    };

    private static DecideRevision Adopt(string code) => new(code, RevisionState.Adopted, "Giunta", "31", July);

    private static Revision Of(string node, Item was, Func<Item, Item> becomes) =>
        new() { Code = "", Node = node, Was = was, Becomes = becomes(was), Reason = "Sportelli chiusi" };

    private static Item Item(string path, Cycle? cycle = null) => (Item)PlanTree.Find(cycle ?? PlanExample.Whole, path)!.Value.Entry;
}
