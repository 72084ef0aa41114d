using Traguardo.Core.Cycles;
using Traguardo.Core.Measures;

namespace Traguardo.Core.Tests.Checks;

/// <summary>Small plans of 2020 for checks to look at: a sound one, in which there is nothing to find, and what to change in it.</summary>
internal static class SoundPlan
{
    public const int Year = 2020;

    /// <summary>An objective A1 with its programme, in the one area, and a manager's card that repeats one of its indicators.</summary>
    public static Cycle Whole => new()
    {
        Administration = new Administration { Code = "ente_prova", Name = "Ente di prova" },
        Year = Year,
        Method = new Method { Judgements = [new JudgementBand(60, "Adeguato"), new JudgementBand(0, "Non adeguato")] },
        Programmes = [new Programme { Code = "101", Objective = "A1", Budget = 100_000, Spent = 95_000 }],
        Measures = [Measure("10", "Imprese assistite"), Measure("2", "Imprese attive")],
        Values = [Value("10", 180), Value("2", 36_000)],
        Indicators =
        [
            new Indicator { Code = "A1.1", Name = "Imprese assistite ogni mille", Better = Better.Higher, Unit = UnitOfMeasure.PerThousand, Formula = "[10] * 1000 / [2]" },
            new Indicator { Code = "A1.2", Name = "Soddisfazione delle imprese", Better = Better.Higher, Unit = UnitOfMeasure.Percent, Decimals = 0 },
        ],
        IndicatorValues = [Recorded("A1.2", Year, 0.9m)],
        Scorecards =
        [
            Node(NodeKind.Scorecard, "ente", Node(NodeKind.Perspective, "A", A1(Item("A1.1", 60, 4), Item("A1.2", 40, 0.95m)))),
            Node(NodeKind.Scorecard, "dir", new Item { Objective = "ente/A/A1", Weight = 50, Target = Target.Of(0.95m) }, Item("A1.1", 50, 4)),
        ],
        StrategicAreas = [new StrategicArea { Code = "1", Title = "Competitività", Objectives = ["ente/A/A1"] }],
    };

    /// <summary>The sound plan with other items in A1, and without the manager's card.</summary>
    public static Cycle Of(params Entry[] items) => Whole with { Scorecards = [Own(A1(items))] };

    /// <summary>The sound plan with other objectives, and without the manager's card.</summary>
    public static Node Own(params Node[] objectives) => Node(NodeKind.Scorecard, "ente", Node(NodeKind.Perspective, "A", objectives));

    /// <summary>A plan of one item: an indicator X with recorded values by year.</summary>
    public static Cycle Promise(Better better, UnitOfMeasure unit, Item item, params (int Year, Value Actual)[] actuals) => Whole with
    {
        Measures = [],
        Values = [],
        Indicators = [new Indicator { Code = "X", Name = "X", Better = better, Unit = unit }],
        IndicatorValues = [.. actuals.Select(actual => new IndicatorValue { Indicator = "X", Year = actual.Year, Value = actual.Actual })],
        Scorecards = [Own(A1(item))],
    };

    public static Node A1(params Entry[] items) => Node(NodeKind.Objective, "A1", items) with { Programme = "101" };

    /// <summary>A node; all that stands in a perspective or in a scorecard weighs the same.</summary>
    public static Node Node(NodeKind kind, string code, params Entry[] children) => new()
    {
        Kind = kind,
        Code = code,
        Title = code,
        Weight = 100,
        Children = [.. children.Select(child => child is Node ? child with { Weight = 100m / children.Length } : child)],
    };

    public static Item Item(string indicator, decimal weight, decimal? target) =>
        new() { Indicator = indicator, Weight = weight, Target = target is { } promised ? Target.Of(promised) : null };

    public static Item Monitored(string indicator) => new() { Indicator = indicator, Monitoring = true };

    public static Measure Measure(string code, string name) => new() { Code = code, Name = name, Source = "Registro imprese", Owner = "Servizio promozione" };

    public static MeasureValue Value(string measure, decimal value, int year = Year) => new() { Measure = measure, Year = year, Value = Measures.Value.Of(value) };

    public static IndicatorValue Recorded(string indicator, int year, decimal value) => new() { Indicator = indicator, Year = year, Value = Measures.Value.Of(value) };
}
