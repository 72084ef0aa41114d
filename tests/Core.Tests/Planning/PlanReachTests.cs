using Traguardo.Core.Compiling;
using Traguardo.Core.Cycles;
using Traguardo.Core.Exchange;
using Traguardo.Core.Planning;
using Traguardo.Core.Planning.Edits;
using Traguardo.Core.Tests.Support;
using Xunit;

namespace Traguardo.Core.Tests.Planning;

/// <summary>Who evaluates changes the personal scorecards by which they evaluate and nothing else; the office all else and none of them.</summary>
public sealed class PlanReachTests
{
    // Two personal scorecards beside the one that all see; each has an indicator of its own, and P1 is in both.
    private static readonly Cycle Whole = With(PlanExample.Whole with { Acts = [], Neutralisations = [] }, "P1", "P2", "P3");

    private static readonly PlanReach Evaluator = new(false, new HashSet<string> { "rag" });
    private static readonly PlanReach Office = new(true, new HashSet<string>());

    private static readonly Dictionary<string, (PlanEdit Edit, bool IsEvaluators, bool IsOffices)> Edits = new()
    {
        ["a target in the card"] = (new ChangeItem("rag/O1/P2", Item("P2") with { Target = Target.Of(9) }), true, false),
        ["a node into the card"] = (new AddEntry("rag", PlanExample.Node(NodeKind.Objective, "O2", 10)), true, false),
        ["an item with an indicator that all see"] = (new AddEntry("rag/O1", Item("A1.1")), true, false),
        ["an item with a new indicator"] = (new EditsTogether([PlanParts.Indicators.Add(Named("P9")), new AddEntry("rag/O1", Item("P9"))]), true, false),
        ["a node out of the card"] = (new RemoveEntry("rag/O1"), true, false),
        ["what the card is called"] = (new ChangeNode("rag", Card("rag") with { Title = "Altro titolo" }), true, false),
        ["an indicator of the card alone"] = (PlanParts.Indicators.Change("P2", Named("P2") with { Name = "Altro nome" }), true, false),
        ["its code"] = (PlanParts.Indicators.Change("P2", Named("P2") with { Code = "P20" }), true, false),
        ["who is evaluated"] = (new ChangeNode("rag", Card("rag") with { Holder = "SG" }), false, false),
        ["who evaluates"] = (new ChangeNode("rag", Card("rag") with { Evaluator = "PROM" }), false, false),
        ["everybody's card"] = (new ChangeNode("rag", Card("rag") with { Holder = null, Evaluator = null }), false, false),
        ["the card's code"] = (new ChangeNode("rag", Card("rag") with { Code = "rag2" }), false, false),
        ["the card itself away"] = (new RemoveEntry("rag"), false, false),
        ["a card that was not there"] = (new AddEntry("", Card("rag") with { Code = "rag2" }), false, true),
        ["a weight in another's card"] = (new ChangeItem("altro/P3", Item("P3") with { Weight = 3 }), false, false),
        ["an indicator that another's card has too"] = (PlanParts.Indicators.Change("P1", Named("P1") with { Name = "Altro nome" }), false, false),
        ["a node into another's card"] = (new MoveEntry("rag/O1", "altro"), false, false),
        ["a node where all see it"] = (new MoveEntry("rag/O1", "ente/A"), false, false),
        ["a node from where all see it"] = (new MoveEntry("ente/B/B1", "rag"), false, false),
        ["an objective that all see"] = (new ChangeNode("ente/A/A1", NodeAt("ente/A/A1") with { Weight = 1 }), false, true),
        ["its code, which cards follow"] = (new ChangeNode("ente/A/A1", NodeAt("ente/A/A1") with { Code = "A9" }), false, true),
        ["an indicator in the list"] = (PlanParts.Indicators.Add(Named("NEW")), false, true),
        ["one that is in no card, for few eyes"] = (new AddEntry("rag/O1", Item("Z")), false, false),
        ["the order of the cards"] = (new MoveEntry("ente", "", 2), false, true),
        ["a unit's code"] = (PlanParts.Units.Change("PROM", Whole.Units[1] with { Code = "PRO" }), false, true),
        ["the method"] = (new ChangeMethod(Whole.Method with { Cap = Cap.None }), false, true),
    };

    public static TheoryData<string> Names => [.. Edits.Keys];

    [Theory, MemberData(nameof(Names))]
    public void A_change_is_within_the_reach_of_who_may_make_it(string what)
    {
        var (edit, isEvaluators, isOffices) = Edits[what];
        var after = CycleView.WithoutReleased(Done(edit), Whole);

        Assert.Equal(isEvaluators, Evaluator.Outside(Whole, after).Count == 0);
        Assert.Equal(isOffices, Office.Outside(Whole, after).Count == 0);
    }

    [Theory]
    [InlineData("rag", true, false)]
    [InlineData("rag/O1/P2", true, false)]
    [InlineData("indicators/P2", true, false)]
    [InlineData("indicators/P1", false, false)]
    [InlineData("indicators/A1.1", false, true)]
    [InlineData("indicators/Z", false, true)]
    [InlineData("altro", false, false)]
    [InlineData("ente/A", false, true)]
    [InlineData("method", false, true)]
    [InlineData("", false, true)]
    public void Each_address_is_in_the_reach_of_one(string address, bool isEvaluators, bool isOffices)
    {
        Assert.Equal(isEvaluators, Evaluator.Covers(Whole, address));
        Assert.Equal(isOffices, Office.Covers(Whole, address));
    }

    [Fact]
    public void What_only_personal_cards_had_goes_with_the_last_of_them()
    {
        Assert.DoesNotContain(CycleView.WithoutReleased(Done(new RemoveEntry("rag/O1/P2")), Whole).Indicators, one => one.Code == "P2");
        Assert.Contains(CycleView.WithoutReleased(Done(new RemoveEntry("rag/O1/P1")), Whole).Indicators, one => one.Code == "P1");
        Assert.Contains(CycleView.WithoutReleased(Done(new RemoveEntry("ente/A/A1/A1.1")), Whole).Indicators, one => one.Code == "A1.1");
    }

    [Fact]
    public void Who_evaluates_goes_back_in_their_card_alone()
    {
        var changed = Done(new EditsTogether([new RemoveEntry("rag/O1/P2"), new ChangeNode("ente/A/A1", NodeAt("ente/A/A1") with { Weight = 1 })]));
        var now = CycleView.WithoutReleased(changed, Whole) is var cycle && CompiledCycle.Compile(new AssignCard("rag", "PROM", null).Apply(cycle).Compiled!.Cycle).OrThrow() is var compiled ? compiled.Cycle : null!;

        var back = Evaluator.CardsOf(now, Whole);

        Assert.NotNull(CompiledCycle.Compile(back).Compiled);
        Assert.Equal(Card("rag").Children, back.Scorecards.Find(card => card.Code == "rag")!.Children);
        Assert.Null(back.Scorecards.Find(card => card.Code == "rag")!.Evaluator);
        Assert.Equal(1, ((Node)PlanTree.Find(back, "ente/A/A1")!.Value.Entry).Weight);
        Assert.Equal(now.Indicators.Count + 1, back.Indicators.Count);
        Assert.Equal(CycleWriter.Write(back), CycleWriter.Write(Evaluator.CardsOf(back, back)));
    }

    [Fact]
    public void A_card_begins_empty_is_anothers_and_goes_while_it_is_empty()
    {
        using var _ = Language.Italian();
        var begun = Done(new BeginCard("nuovo", "Nuovo", "PROM", "SG"));
        Assert.Equal(("PROM", "SG", 0), (begun.Scorecards[^1].Holder, begun.Scorecards[^1].Evaluator, begun.Scorecards[^1].Children.Count));
        var assigned = new AssignCard("rag", "PROM", null).Apply(Whole).Compiled!.Cycle.Scorecards.Find(card => card.Code == "rag")!;
        Assert.Equal((null, Card("rag").Children.Count), (assigned.Evaluator, assigned.Children.Count));
        Assert.DoesNotContain(new RemoveEmptyCard("nuovo").Apply(begun).Compiled!.Cycle.Scorecards, card => card.Code == "nuovo");

        Assert.Equal("il cruscotto personale «rag» contiene già qualcosa", Refusal(new RemoveEmptyCard("rag")));
        Assert.Equal("chi dirige «SG» valuterebbe sé stesso", Refusal(new BeginCard("x", "X", "SG", "SG")));
        Assert.Equal("chi dirige «SG» valuterebbe sé stesso", Refusal(new AssignCard("rag", "SG", "SG")));
        Assert.Equal("manca chi è valutato", Refusal(new AssignCard("rag", "", "SG")));
        Assert.Equal("«ente» non c'è", Refusal(new AssignCard("ente", "SG", null)));
        Assert.Equal("«ente» non c'è", Refusal(new RemoveEmptyCard("ente")));
    }

    private static string Refusal(PlanEdit edit) => Assert.Single(edit.Apply(Whole).Faults).What;

    private static Cycle With(Cycle cycle, params string[] indicators) => cycle with
    {
        Indicators = [.. cycle.Indicators, .. indicators.Select(Named)],
        Scorecards =
        [
            .. cycle.Scorecards.Where(card => card.Holder is null),
            PlanExample.Node(NodeKind.Scorecard, "rag", null, PlanExample.Node(NodeKind.Objective, "O1", 100, Item("P1"), Item("P2"), Plan.Refer("ente/A/A1", 50, 0.95m))) with { Holder = "PROM", Evaluator = "SG" },
            PlanExample.Node(NodeKind.Scorecard, "altro", null, Item("P1"), Item("P3"), Plan.Refer("ente/A/A1", 50, 0.95m)) with { Holder = "SG" },
        ],
    };

    private static Indicator Named(string code) => new() { Code = code, Name = $"Indicatore {code}", Better = Better.Higher };

    private static Item Item(string indicator) => PlanExample.Item(indicator, 50, 1);

    private static Node Card(string code) => Whole.Scorecards.Find(card => card.Code == code)!;

    private static Node NodeAt(string path) => (Node)PlanTree.Find(Whole, path)!.Value.Entry;

    private static Cycle Done(PlanEdit edit) => edit.Apply(Whole) is { Compiled: { } compiled } ? compiled.Cycle : throw new InvalidOperationException(string.Join("; ", edit.Apply(Whole).Faults));
}
