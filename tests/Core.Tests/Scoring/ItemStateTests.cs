using Traguardo.Core.Cycles;
using Traguardo.Core.Measures;
using Traguardo.Core.Scoring;
using Traguardo.Core.Tests.Support;
using Xunit;

namespace Traguardo.Core.Tests.Scoring;

public sealed class ItemStateTests
{
    [Theory, Examples(nameof(ItemStates))]
    public void The_plan_decides_first_then_the_act_then_the_value(
        string plan, string neutralised, string value, string target, string ofMissing, string ofNeutralised, string state, string counts, string complete)
    {
        var item = new Item
        {
            Indicator = "X",
            Weight = 1,
            Target = target == "sì" ? Target.Of(100) : null,
            Monitoring = plan == "monitoraggio",
            Status = plan switch
            {
                "non dovuta" => ItemStatus.NotDue,
                "non applicabile" => ItemStatus.NotApplicable,
                _ => ItemStatus.Due,
            },
        };
        var cycle = Plan.Empty with
        {
            Method = MethodOf(ofMissing, ofNeutralised),
            Measures = [new Measure { Code = "m", Name = "m" }],
            Values = [new MeasureValue { Measure = "m", Year = Plan.Year, Value = Value.Of(1_000_000_000_000_000m) }],
            Indicators = [Plan.Indicator("X", formula: value switch
            {
                "divide per zero" => "1 / ([m] - [m])",
                "fuori misura" => "[m] * 10",
                _ => null,
            })],
            IndicatorValues = [.. Recorded(value)],
            Scorecards = [Plan.Card("ente", item)],
            Neutralisations = neutralised == "sì" ? [new Neutralisation { Scorecard = "ente", Indicator = "X" }] : [],
        };

        var scored = (ScoredItem)cycle.Scored().Find("ente/X")!;

        Assert.Equal(state, Words[scored.State]);
        Assert.Equal(counts, Cell.Like("%", scored.Result));
        Assert.Equal(complete, scored.IsComplete ? "sì" : "no");
        Assert.Equal(complete, cycle.Scored().Scorecards[0].IsComplete ? "sì" : "no");
    }

    [Theory, Examples("Neutralisation")]
    public void A_neutralisation_holds_for_its_scorecard_alone(string neutralised, string effect, string ofFirst, string ofSecond)
    {
        var (x, y) = (Plan.Item("X", 40), Plan.Item("Y", 60));
        var scored = (Plan.Of(Plan.Card("ente", x, y), Plan.Card("sg", x, y)).With(("X", 0), ("Y", 0.5m)) with
        {
            Method = MethodOf("contano zero", effect),
            Neutralisations = Neutralisations(neutralised),
        }).Scored();

        Assert.Equal(ofFirst, Cell.Like("%", scored.Find("ente")!.Result));
        Assert.Equal(ofSecond, Cell.Like("%", scored.Find("sg")!.Result));
    }

    [Theory, Examples("ObjectiveReference")]
    public void An_objective_referred_to_is_scored_as_the_scorecard_that_refers_to_it_sees_it(
        decimal x, string y, string neutralised, decimal target, string own, string seen, string achievement)
    {
        var cycle = Plan.Of(
            Plan.Card("ente", Plan.Objective("A4", 1, Plan.Item("X", 40), Plan.Item("Y", 60))),
            Plan.Card("sg", Plan.Refer("ente/A4", target: target)));
        var scored = (cycle.With(y == "mancante" ? [("X", x)] : [("X", x), ("Y", Cell.Number(y))]) with
        {
            Neutralisations = Neutralisations(neutralised),
        }).Scored();
        var item = (ScoredItem)scored.Find("sg/ente/A4")!;

        Assert.Equal(own, Cell.Like("%", scored.Find("ente/A4")!.Result));
        Assert.Equal(seen, Cell.Like("%", item.Actual?.Content));
        Assert.Equal(seen, Cell.Like("%", item.Objective!.Result));
        Assert.Equal(achievement, Cell.Like(achievement, item.Result));
        Assert.Equal(y != "mancante", scored.Find("sg")!.IsComplete);
    }

    private static readonly Dictionary<ItemState, string> Words = new()
    {
        [ItemState.Measured] = "misurata",
        [ItemState.Estimated] = "stimata",
        [ItemState.Missing] = "mancante",
        [ItemState.NotDue] = "non dovuta",
        [ItemState.NotApplicable] = "non applicabile",
        [ItemState.Neutralised] = "sterilizzata",
        [ItemState.Monitoring] = "in monitoraggio",
    };

    private static Method MethodOf(string ofMissing, string ofNeutralised) => new()
    {
        Missing = ofMissing == "restano fuori" ? MissingRule.Skip : MissingRule.Zero,
        Neutralised = ofNeutralised == "contano come raggiunte" ? NeutralisedRule.Full : NeutralisedRule.LeftOut,
    };

    private static IEnumerable<IndicatorValue> Recorded(string value) => value switch
    {
        "misurato" => [Plan.Recorded("X", Value.Of(80))],
        "stimato" => [Plan.Recorded("X", Value.Of(80), ValueState.Estimated)],
        "mancante" => [Plan.Recorded("X", null, ValueState.Missing)],
        "non dovuto" => [Plan.Recorded("X", null, ValueState.NotDue)],
        "non applicabile" => [Plan.Recorded("X", null, ValueState.NotApplicable)],
        _ => [],
    };

    private static List<Neutralisation> Neutralisations(string cell) => cell == "–"
        ? []
        : [.. Cell.Pairs(cell).Select(pair => new Neutralisation { Scorecard = pair.Left, Indicator = pair.Right })];
}
