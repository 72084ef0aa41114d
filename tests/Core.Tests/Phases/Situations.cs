using Traguardo.Core.Checks;
using Traguardo.Core.Cycles;
using Traguardo.Core.Measures;
using Traguardo.Core.Phases;
using Traguardo.Core.Tests.Support;

namespace Traguardo.Core.Tests.Phases;

/// <summary>A small cycle in which nothing keeps any step from being taken, and what may be wrong with it.</summary>
internal static class Situations
{
    public const string Sound = "tutto in ordine";

    private static readonly Unit Promotion = new() { Code = "PRO", Name = "Servizio promozione" };
    private static readonly Unit Accounts = new() { Code = "RAG", Name = "Ufficio ragioneria" };

    /// <summary>The situations by the words of the tables, in the order in which they are told.</summary>
    public static IReadOnlyDictionary<string, Func<Standing>> All { get; } = new Dictionary<string, Func<Standing>>
    {
        [Sound] = () => Of(Plan),
        ["una voce senza target"] = () => Of(WithItems(Item("X", 60, null), Item("Y", 40, 1))),
        ["pesi che fanno 60"] = () => Of(WithItems(Item("X", 40, 4), Item("Y", 20, 1))),
        ["nessun cruscotto"] = () => Of(Plan with { Scorecards = [] }),
        ["cruscotto senza voci"] = () => Of(WithItems()),
        ["misura senza responsabile"] = () => Of(OwnedBy(null)),
        ["misura di una persona"] = () => Of(OwnedBy("Maria Rossi")),
        ["indicatore senza responsabile"] = () => Of(Plan with { Indicators = [Plan.Indicators[0], Plan.Indicators[1] with { Owner = null }] }),
        ["misura senza responsabile, voce in monitoraggio"] = () => Of(OwnedBy(null) with { Scorecards = WithItems(Observed("X"), Item("Y", 100, 1)).Scorecards }),
        ["misura senza responsabile, voce sterilizzata"] = () => Of(OwnedBy(null) with { Neutralisations = SetAside("X") }),
        ["misura senza responsabile, voce sterilizzata che un'altra scheda conta"] = () => Of(OwnedBy(null) with
        {
            Neutralisations = SetAside("X"),
            Scorecards = [.. Plan.Scorecards, Support.Plan.Card("sg", Support.Plan.Refer("ente/A1")), Support.Plan.Card("dir", Support.Plan.Refer("ente/A1"))],
        }),
        ["un valore che manca"] = () => Of(Without("10")),
        ["un valore dichiarato mancante senza motivo"] = () => Of(Declared("10", ValueState.Missing, " ")),
        ["un valore dichiarato mancante con un motivo"] = () => Of(Declared("10", ValueState.Missing, "Registro sequestrato")),
        ["un valore dichiarato mancante con un motivo, voce sterilizzata"] = () => Of(Declared("10", ValueState.Missing, "Registro sequestrato") with { Neutralisations = SetAside("X") }),
        ["un valore non applicabile senza motivo"] = () => Of(Declared("10", ValueState.NotApplicable, null)),
        ["un valore non applicabile con un motivo"] = () => Of(Declared("10", ValueState.NotApplicable, "Servizio trasferito")),
        ["un trimestre che manca"] = () => Of(Quarters("Q1", "Q2", "Q4")),
        ["trimestri mancanti ma anno dato"] = () => Of(Quarters("Q1", "")),
        ["un valore registrato che manca"] = () => Of(Plan with { IndicatorValues = [] }),
        ["un valore registrato dichiarato con un motivo"] = () => Of(Plan with { IndicatorValues = [Plan.IndicatorValues[0] with { Value = null, State = ValueState.Missing, Reason = "Indagine sospesa" }] }),
        ["un valore dell'anno prima che manca"] = () => Of(Plan with { Indicators = [Plan.Indicators[0] with { Formula = "[10] / [10, -1]" }, Plan.Indicators[1]] }),
        ["un valore che manca, voce non dovuta"] = () => Of(Without("10") with { Scorecards = WithItems(Item("X", 60, 4) with { Status = ItemStatus.NotDue }, Item("Y", 40, 1)).Scorecards }),
        ["un'unità che non ha confermato"] = () => Of(Plan, Promotion),
        ["un valore che manca e un'unità che non ha confermato"] = () => Of(Without("10"), Promotion, Accounts),
        ["molti valori che mancano"] = () => Of(Quarters() with { Measures = [.. Quarters().Measures.Select(measure => measure with { Frequency = Frequency.Monthly })] }),
        ["più voci senza target"] = () => Of(WithItems(Item("X", 60, null), Item("Y", 40, null))),
        ["più misure senza responsabile"] = () => Of(Plan with { Measures = [.. Plan.Measures.Select(measure => measure with { Owner = null })] }),
        ["più voci incomplete"] = () => Of(Without("10") with { IndicatorValues = [] }),
        ["Relazione non ancora validata"] = () => Of(Plan with { Validations = [] }),
        ["Relazione non validata dall'OIV"] = () => Of(Plan with { Validations = [Validated, Refused] }),
        ["Relazione validata al secondo esame"] = () => Of(Plan with { Validations = [Refused, Validated] }),
        ["nulla che conti nel cruscotto dell'ente"] = () => Of(Plan with { Neutralisations = [.. SetAside("X"), .. SetAside("Y")] }),
    };

    /// <summary>A situation with the cycle in a phase; its act, where it has one, of a given day.</summary>
    public static Standing In(string situation, Phase phase, DateOnly? since = null)
    {
        var standing = All[situation]();
        List<PhaseAct> acts = phase == Phase.Preparation && since is null ? [] : [new PhaseAct(phase) { Date = since }];
        return standing with { Scored = (standing.Cycle with { Acts = acts }).Scored() };
    }

    private static Cycle Plan => Support.Plan.Empty with
    {
        Units = [Promotion, Accounts],
        Measures = [Measure("10", "Imprese assistite", "PRO"), Measure("2", "Imprese attive", "RAG")],
        Values = [Value("10", 180), Value("2", 36)],
        Indicators = [Support.Plan.Indicator("X", formula: "[10] / [2]"), Support.Plan.Indicator("Y") with { Owner = "PRO" }],
        IndicatorValues = [Support.Plan.Recorded("Y", Measures.Value.Of(1m))],
        Scorecards = WithItemsOnly(Item("X", 60, 4), Item("Y", 40, 1)),
        Validations = [Validated],
    };

    private static ReportValidation Validated => new() { Outcome = ValidationOutcome.WithObservations };

    private static ReportValidation Refused => new() { Outcome = ValidationOutcome.NotValidated };

    private static Standing Of(Cycle cycle, params Unit[] unconfirmed)
    {
        var scored = cycle.Scored();
        return new(scored, CycleChecks.Run(scored), unconfirmed);
    }

    private static Cycle WithItems(params Entry[] items) => Plan with { Scorecards = WithItemsOnly(items) };

    private static List<Node> WithItemsOnly(params Entry[] items) => [Support.Plan.Card("ente", Support.Plan.Objective("A1", 100, items))];

    private static Item Item(string indicator, decimal weight, decimal? target) => Support.Plan.Item(indicator, weight, target);

    private static Item Observed(string indicator) => new() { Indicator = indicator, Monitoring = true };

    private static Cycle OwnedBy(string? owner) => Plan with { Measures = [Plan.Measures[0] with { Owner = owner }, Plan.Measures[1]] };

    private static Cycle Without(string measure) => Plan with { Values = [.. Plan.Values.Where(value => value.Measure != measure)] };

    private static Cycle Declared(string measure, ValueState state, string? reason) => Plan with
    {
        Values = [.. Without(measure).Values, new MeasureValue { Measure = measure, Year = Support.Plan.Year, State = state, Reason = reason }],
    };

    private static Cycle Quarters(params string[] periods) => Plan with
    {
        Measures = [Plan.Measures[0] with { Frequency = Frequency.Quarterly }, Plan.Measures[1]],
        Values = [.. Without("10").Values, .. periods.Select(period => Value("10", 45) with { Period = Period.Parse(period) })],
    };

    private static List<Neutralisation> SetAside(string indicator) => [new Neutralisation { Scorecard = "ente", Indicator = indicator, Act = "Verbale OIV 3", Reason = "Sportelli chiusi" }];

    private static Measure Measure(string code, string name, string owner) => new() { Code = code, Name = name, Owner = owner };

    private static MeasureValue Value(string measure, decimal value) => new() { Measure = measure, Year = Support.Plan.Year, Value = Measures.Value.Of(value) };
}
