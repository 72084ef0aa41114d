using Traguardo.Core.Cycles;
using Traguardo.Core.Scoring;

namespace Traguardo.Core.Tests.Checks;

/// <summary>Plans that are put together wrong, and plans that only look so.</summary>
internal static class PlanningExamples
{
    private static readonly Neutralisation ByAct = new() { Scorecard = "ente", Indicator = "A1.2", Act = "Verbale OIV 3/2021", Reason = "Sportelli chiusi" };

    private static readonly Node A2 = SoundPlan.Node(NodeKind.Objective, "A2", SoundPlan.Item("A1.2", 100, 0.95m));

    private static Cycle Rounded(int decimals, params Entry[] items) =>
        SoundPlan.Of(items) with { Method = SoundPlan.Whole.Method with { RowRounding = decimals } };

    public static IEnumerable<ExamplePlan> Faulty =>
    [
        new("weights-sum", "95 in all", SoundPlan.Of(SoundPlan.Item("A1.1", 60, 4), SoundPlan.Item("A1.2", 35, 0.95m))),
        new("weights-sum", "nothing weighs", SoundPlan.Of(SoundPlan.Item("A1.1", 0, 4), SoundPlan.Monitored("A1.2"))),

        new("item-without-target", "no target", SoundPlan.Of(SoundPlan.Item("A1.1", 60, 4), SoundPlan.Item("A1.2", 40, null))),
        new("item-without-target", "no target, and the method leaves out what is missing", SoundPlan.Of(SoundPlan.Item("A1.1", 60, 4), SoundPlan.Item("A1.2", 40, null)) with
        {
            Method = new Method { Missing = MissingRule.Skip },
        }),
        new("item-without-target", "a floor says from where on a target counts, not which", SoundPlan.Of(SoundPlan.Item("A1.1", 100, null) with { Curve = new FloorCurve(1) })),
        new("item-without-target", "an objective referred to", SoundPlan.Whole with
        {
            Scorecards = [.. SoundPlan.Whole.Scorecards.Take(1), SoundPlan.Node(NodeKind.Scorecard, "dir", new Item { Objective = "ente/A/A1", Weight = 100 })],
        }),

        new("objective-all-monitoring", "both items observed", SoundPlan.Of(SoundPlan.Monitored("A1.1"), SoundPlan.Monitored("A1.2"))),
        new("node-without-items", "an objective announced", SoundPlan.Of()),

        new("area-without-objectives", "an empty column", SoundPlan.Whole with
        {
            StrategicAreas = [.. SoundPlan.Whole.StrategicAreas, new StrategicArea { Code = "2", Title = "Legalità" }],
        }),
        new("objective-areas", "one objective in no area, one in two", SoundPlan.Whole with
        {
            Scorecards = [SoundPlan.Own(SoundPlan.A1(SoundPlan.Item("A1.1", 100, 4)), A2)],
            StrategicAreas =
            [
                new StrategicArea { Code = "1", Title = "Competitività", Objectives = ["ente/A/A1"] },
                new StrategicArea { Code = "2", Title = "Legalità", Objectives = ["ente/A/A1"] },
            ],
        }),

        new("weights-finer-than-rows", "whole rows of halves", Rounded(0, SoundPlan.Item("A1.1", 0.5m, 4), SoundPlan.Item("A1.2", 0.5m, 0.95m))),
        new("weights-finer-than-rows", "thirds in rows of two decimals", Rounded(2, SoundPlan.Item("A1.1", 33.333m, 4), SoundPlan.Item("A1.2", 66.667m, 0.95m))),
        new("programme-without-objective", "one names none", SoundPlan.Whole with
        {
            Programmes = [.. SoundPlan.Whole.Programmes, new Programme { Code = "102" }],
        }),
        new("programme-unknown", "A1 keeps the code of a programme taken out", SoundPlan.Whole with { Programmes = [] }),

        new("owner-unknown", "a letter too many, small letters, no unit like it; of a measure, an indicator and a node", Owned("TECC", "tec", "ZZ")),
        new("owner-unknown", "two letters that changed places, a letter less", Owned("TCE", "RA", "RAG")),

        new("judgement-bands", "nothing below 60, and two at 90", SoundPlan.Whole with
        {
            Method = new Method { Judgements = [new(60, "Adeguato"), new(90, "Ottimo"), new(90, "Eccellente")] },
        }),

        new("published-card-unknown", "no such scorecard, and one that is nobody's own", SoundPlan.Whole with { Method = SoundPlan.Whole.Method with { PublishedCards = ["direttore", "ente"] } }),
        new("neutralisation-unused", "the card does not use it", SoundPlan.Of(SoundPlan.Item("A1.1", 100, 4)) with { Neutralisations = [ByAct] }),
        new("neutralisation-unjustified", "no act, no reason, neither", SoundPlan.Whole with
        {
            Neutralisations = [ByAct with { Act = " " }, ByAct with { Reason = null }, ByAct with { Act = null, Reason = null }],
        }),

        new("revision-unjustified", "no act, no opinion, a contrary one", SoundPlan.Whole with
        {
            Revisions =
            [
                Revised(3) with { Code = "R1", Number = null },
                Revised(3) with { Code = "R2", Opinion = null },
                Revised(3) with { Code = "R3", Opinion = Opinion.Contrary },
            ],
        }),
        new("revision-late", "before the months, after them, and after the year", SoundPlan.Whole with
        {
            Revisions =
            [
                Revised(3) with { Code = "R1", Date = new DateOnly(2020, 6, 30) },
                Revised(3) with { Code = "R2", State = RevisionState.Proposed, ProposedOn = new DateOnly(2020, 8, 1), Date = null },
                Revised(3) with { Code = "R3", Date = new DateOnly(2021, 7, 1) },
            ],
        }),
        new("revision-downward", "less is asked, and nothing any more", SoundPlan.Whole with
        {
            Revisions = [Revised(5), Revised(4) with { Code = "R2", Becomes = SoundPlan.Item("A1.1", 60, 4) with { Status = ItemStatus.NotApplicable } }],
        }),
    ];

    // In force by the Giunta's act, the OIV being for it: A1.1 asks 4 where it asked something else before.
    private static Revision Revised(decimal first) => new()
    {
        Code = "R1",
        Node = "ente/A/A1",
        Was = SoundPlan.Item("A1.1", 60, first),
        Becomes = SoundPlan.Item("A1.1", 60, 4),
        Reason = "Sportelli chiusi",
        Opinion = Opinion.Favourable,
        State = RevisionState.Adopted,
        Organ = "Giunta",
        Number = "31",
        Date = new DateOnly(2020, 7, 30),
    };

    // Two units, and who a measure, an indicator and an objective belong to.
    private static Cycle Owned(string measure, string indicator, string node) => SoundPlan.Whole with
    {
        Units = [new Unit { Code = "TEC", Name = "Ufficio tecnico" }, new Unit { Code = "RAG", Name = "Ragioneria" }],
        Measures = [SoundPlan.Whole.Measures[0] with { Owner = measure }, SoundPlan.Whole.Measures[1]],
        Indicators = [SoundPlan.Whole.Indicators[0] with { Owner = indicator }, SoundPlan.Whole.Indicators[1]],
        Scorecards = [SoundPlan.Own(SoundPlan.A1(SoundPlan.Item("A1.1", 60, 4), SoundPlan.Item("A1.2", 40, 0.95m)) with { Owner = node }), SoundPlan.Whole.Scorecards[1]],
    };

    public static IEnumerable<ExamplePlan> Harmless =>
    [
        new("owner-unknown", "a unit, people in words, a surname", Owned("TEC", "Maria Rossi", "Rossi")),
        new("owner-unknown", "no units to be one of", SoundPlan.Whole with { Measures = [.. SoundPlan.Whole.Measures.Select(measure => measure with { Owner = "TEC" })] }),
        new("weights-sum", "thirds that add up", SoundPlan.Of(SoundPlan.Item("A1.1", 33.34m, 4), SoundPlan.Item("A1.2", 66.66m, 0.95m))),
        new("weights-sum", "what is observed has a weight that counts for nothing", SoundPlan.Of(SoundPlan.Item("A1.1", 100, 4), SoundPlan.Monitored("A1.2") with { Weight = 20 })),
        new("weights-sum", "the plain mean ignores weights", SoundPlan.Whole with
        {
            Scorecards = [SoundPlan.Own(SoundPlan.A1(SoundPlan.Item("A1.1", 1, 4), SoundPlan.Item("A1.2", 1, 0.95m)) with { Rollup = Rollup.Mean })],
        }),
        new("weights-sum", "the worst child ignores weights", SoundPlan.Whole with
        {
            Scorecards = [SoundPlan.Own(SoundPlan.A1(SoundPlan.Item("A1.1", 1, 4), SoundPlan.Item("A1.2", 1, 0.95m)) with { Rollup = Rollup.Worst })],
        }),
        new("weights-sum", "all is observed: another check's finding", SoundPlan.Of(SoundPlan.Monitored("A1.1"))),
        new("weights-sum", "nothing is there: another check's finding", SoundPlan.Of()),

        new("item-without-target", "what is observed promises nothing", SoundPlan.Of(SoundPlan.Item("A1.1", 100, 4), SoundPlan.Monitored("A1.2"))),
        new("item-without-target", "what is not due promises nothing yet", SoundPlan.Of(SoundPlan.Item("A1.1", 100, null) with { Status = ItemStatus.NotDue })),
        new("item-without-target", "steps say it all", SoundPlan.Of(SoundPlan.Item("A1.1", 100, null) with { Curve = new StepsCurve([new(0, 0), new(4, 1)]) })),
        new("item-without-target", "a line says it all", SoundPlan.Of(SoundPlan.Item("A1.1", 100, null) with { Curve = new LineCurve([new(0, 0), new(4, 1)]) })),

        new("objective-all-monitoring", "one of the items counts", SoundPlan.Of(SoundPlan.Item("A1.1", 100, 4), SoundPlan.Monitored("A1.2"))),
        new("objective-all-monitoring", "nothing is there: another check's finding", SoundPlan.Of()),
        new("node-without-items", "one item", SoundPlan.Of(SoundPlan.Monitored("A1.1"))),

        new("area-without-objectives", "no areas at all", SoundPlan.Whole with { StrategicAreas = [] }),
        new("objective-areas", "no areas at all, so no map", SoundPlan.Whole with { StrategicAreas = [] }),
        new("objective-areas", "what is below an objective is seen through it", SoundPlan.Whole with
        {
            Scorecards = [SoundPlan.Own(SoundPlan.A1(SoundPlan.Node(NodeKind.Objective, "A1a", SoundPlan.Item("A1.1", 100, 4))))],
        }),
        new("objective-areas", "managers' objectives are not on the map", SoundPlan.Whole with
        {
            Scorecards = [.. SoundPlan.Whole.Scorecards.Take(1), SoundPlan.Node(NodeKind.Scorecard, "dir", A2)],
        }),

        new("weights-finer-than-rows", "as many decimals as the rows", Rounded(2, SoundPlan.Item("A1.1", 33.33m, 4), SoundPlan.Item("A1.2", 66.670m, 0.95m))),
        new("weights-finer-than-rows", "exact rows", SoundPlan.Of(SoundPlan.Item("A1.1", 33.333m, 4), SoundPlan.Item("A1.2", 66.667m, 0.95m))),
        new("weights-finer-than-rows", "what is only observed has no row", Rounded(2, SoundPlan.Item("A1.1", 100, 4), SoundPlan.Monitored("A1.2") with { Weight = 0.001m })),
        new("programme-without-objective", "the path of an objective", SoundPlan.Whole with { Programmes = [new Programme { Code = "101", Objective = "ente/A/A1" }] }),
        new("programme-unknown", "no programme named", SoundPlan.Whole with { Scorecards = [SoundPlan.Own(SoundPlan.A1(SoundPlan.Item("A1.1", 100, 4)) with { Programme = null })], Programmes = [] }),

        new("judgement-bands", "no bands: the method gives no judgement", SoundPlan.Whole with { Method = new Method() }),

        new("published-card-unknown", "a personal scorecard", SoundPlan.Whole with
        {
            Units = [new Unit { Code = "DIR", Name = "Direzione" }],
            Scorecards = [.. SoundPlan.Whole.Scorecards.Select(card => card.Code == "dir" ? card with { Holder = "DIR" } : card)],
            Method = SoundPlan.Whole.Method with { PublishedCards = ["dir"] },
        }),
        new("neutralisation-unused", "the card uses it", SoundPlan.Whole with { Neutralisations = [ByAct] }),
        new("neutralisation-unused", "the card uses it through an objective that it refers to", SoundPlan.Whole with { Neutralisations = [ByAct with { Scorecard = "dir" }] }),
        new("neutralisation-unjustified", "act and reason are there", SoundPlan.Whole with { Neutralisations = [ByAct] }),
        new("revision-unjustified", "act and opinion are there; what waits, or was refused, needs none", SoundPlan.Whole with
        {
            Revisions =
            [
                Revised(3),
                Revised(3) with { Code = "R2", State = RevisionState.Proposed, Organ = null, Opinion = null },
                Revised(3) with { Code = "R3", State = RevisionState.Refused, Opinion = null },
            ],
        }),
        new("revision-late", "the first and the last day; what was refused", SoundPlan.Whole with
        {
            Revisions =
            [
                Revised(3) with { Date = new DateOnly(2020, 7, 1) },
                Revised(3) with { Code = "R2", Date = new DateOnly(2020, 7, 31) },
                Revised(3) with { Code = "R3", State = RevisionState.Refused, Date = new DateOnly(2020, 12, 1) },
            ],
        }),
        new("revision-downward", "more is asked, or only the weight is another", SoundPlan.Whole with
        {
            Revisions = [Revised(3), Revised(4) with { Code = "R2", Was = SoundPlan.Item("A1.1", 50, 4) }],
        }),
    ];
}
