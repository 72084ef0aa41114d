using Traguardo.Core.Cycles;
using Traguardo.Core.Measures;
using Traguardo.Core.Tests.Support;

namespace Traguardo.Core.Tests.Planning;

/// <summary>A small plan in which everything refers to something else, as the example tables know it.</summary>
internal static class PlanExample
{
    public const int Year = 2020;

    public static Cycle Whole => new()
    {
        Administration = new Administration { Code = "ente_prova", Name = "Ente di prova" },
        Year = Year,
        Method = new Method { Judgements = [new JudgementBand(60, "Adeguato"), new JudgementBand(0, "Non adeguato")] },
        Units = [new Unit { Code = "SG", Name = "Segretario generale" }, new Unit { Code = "PROM", Name = "Promozione", Parent = "SG" }],
        Programmes = [new Programme { Code = "101", Name = "Internazionalizzazione", Objective = "A1", Budget = 100_000 }],
        Measures =
        [
            new Measure { Code = "10", Name = "Imprese assistite", Owner = "PROM" },
            new Measure { Code = "2", Name = "Imprese attive" },
            new Measure { Code = "99", Name = "Non usata" },
        ],
        Values = [Value("10", 150, 2019), Value("10", 180, 2020), Value("2", 36_000, 2019), Value("2", 36_670, 2020), Value("99", 1, 2020)],
        Indicators =
        [
            new Indicator { Code = "A1.1", Name = "Imprese assistite ogni mille", Better = Better.Higher, Unit = UnitOfMeasure.PerThousand, Formula = "[10] * 1000 / [2]" },
            new Indicator { Code = "A1.2", Name = "Soddisfazione delle imprese", Better = Better.Higher, Unit = UnitOfMeasure.Percent, Decimals = 0 },
            new Indicator { Code = "Z", Name = "Non usato", Better = Better.Higher },
        ],
        IndicatorValues = [Recorded("A1.2", 0.85m, 2019), Recorded("A1.2", 0.9m, 2020)],
        Scorecards =
        [
            Node(NodeKind.Scorecard, "ente", null,
                Node(NodeKind.Perspective, "A", 60,
                    Node(NodeKind.Objective, "A1", 70, Item("A1.1", 60, 4), Item("A1.2", 40, 0.95m)) with { Programme = "101", Owner = "PROM" },
                    Node(NodeKind.Objective, "A2", 30, Item("A1.2", 100, 0.8m))),
                Node(NodeKind.Perspective, "B", 40,
                    Node(NodeKind.Objective, "B1", 100, Item("A1.2", 100, 0.8m)) with { Serves = "ente/A/A1" })),
            Node(NodeKind.Scorecard, "sg", null, Plan.Refer("ente/A/A1", 50, 0.95m), Item("A1.2", 50, 0.9m)) with { Holder = "SG" },
        ],
        Neutralisations = [new Neutralisation { Scorecard = "sg", Indicator = "A1.2", Act = "Verbale OIV 3/2021", Reason = "Sportelli chiusi" }],
        StrategicAreas = [new StrategicArea { Code = "1", Title = "Competitività", Objectives = ["ente/A/A1", "ente/A/A2"] }],
        Acts = [new PhaseAct(Phase.Approved) { Organ = "Giunta", Number = "3/2020", Date = new DateOnly(2020, 1, 30) }],
    };

    public static Node Node(NodeKind kind, string code, decimal? weight, params Entry[] children) =>
        new() { Kind = kind, Code = code, Title = code, Weight = weight, Children = [.. children] };

    public static Item Item(string indicator, decimal weight, decimal target) => new() { Indicator = indicator, Weight = weight, Target = Target.Of(target) };

    public static MeasureValue Value(string measure, decimal value, int year) => new() { Measure = measure, Year = year, Value = Measures.Value.Of(value) };

    public static IndicatorValue Recorded(string indicator, decimal value, int year) => new() { Indicator = indicator, Year = year, Value = Measures.Value.Of(value) };
}
