using System.Text.RegularExpressions;
using Traguardo.Core.Compiling;
using Traguardo.Core.Cycles;
using Traguardo.Core.Measures;
using Traguardo.Core.Scoring;
using Traguardo.Core.Tests.Support;
using Xunit;

namespace Traguardo.Core.Tests.Compiling;

/// <summary>Every fault that keeps a cycle from being scored: where, what, what was expected.</summary>
public sealed class FaultTests
{
    private static readonly Cycle Sound = Plan.Of(Plan.Card("ente", Plan.Objective("A", 60, Plan.Item("X", 1)), Plan.Objective("B", 40, Plan.Item("Y", 1)))) with
    {
        Measures = [Measure("m", UnitOfMeasure.Number), Measure("giorno", UnitOfMeasure.Date)],
    };

    private static readonly (string Name, Cycle Cycle)[] Cases =
    [
        ("codici doppi", Sound with
        {
            Units = [new Unit { Code = "U", Name = "U" }, new Unit { Code = "U", Name = "U" }],
            Programmes = [new Programme { Code = "P" }, new Programme { Code = "P" }],
            Measures = [Measure("m", UnitOfMeasure.Number), Measure("m", UnitOfMeasure.Number)],
            Indicators = [.. Sound.Indicators, Sound.Indicators[0]],
            StrategicAreas = [new StrategicArea { Code = "1", Title = "1" }, new StrategicArea { Code = "1", Title = "1" }],
        }),
        ("anni di un programma", Sound with { Programmes = [new Programme { Code = "P", From = 2021, To = 2019 }, new Programme { Code = "Q", From = 1800 }] }),
        ("nodi doppi", Plan.Of(Plan.Card("ente", Plan.Objective("A", 1, Plan.Item("X", 1), Plan.Item("X", 1)), Plan.Objective("A", 1)), Plan.Card("ente"))),
        ("obiettivo richiamato due volte", Plan.Of(Plan.Card("ente", Plan.Objective("A", 1)), Plan.Card("sg", Plan.Refer("ente/A"), Plan.Refer("ente/A")))),
        ("richiamo di un obiettivo e di ciò che gli sta sotto", Plan.Of(
            Plan.Card("ente", Plan.Objective("A", 1, Plan.Objective("B", 1, Plan.Item("X", 1)))),
            Plan.Card("sg", Plan.Refer("ente/A/B"), Plan.Refer("ente")))),
        ("richiamo e indicatore con una barra", Plan.Of(Plan.Card("ente", Plan.Item("A", 1)), Plan.Card("sg", Plan.Refer("ente"), Plan.Item("ente/A", 1)))),
        ("percorso troppo lungo", Plan.Of(Nested(10, new string('x', 100)))),
        ("barra nel codice", Plan.Of(Plan.Card("ente", Plan.Objective("A/B", 1)))),
        ("unità sconosciuta", Sound with { Units = [new Unit { Code = "U", Name = "U", Parent = "V" }] }),
        ("unità in cerchio", Sound with { Units = [Unit("U1", "U2"), Unit("U2", "U3"), Unit("U3", "U2"), Unit("U4", "U4"), Unit("U5", "U1")] }),
        ("metodo", Sound with { Method = new Method { Cap = new Cap(-0.5m), RowRounding = 11, Judgements = [new(-1, "Basso"), new(100.5m, "Alto")] } }),
        ("soglie fuori scala", Lights(-0.1m, 1.1m)),
        ("mesi degli aggiornamenti", Sound with { Method = new Method { Revisions = new() { From = 9, Until = 7 } } }),
        ("soglie scambiate", Lights(0.9m, 0.7m)),
        ("anni", Sound with { Year = 1899, Values = [ValueOf("m", Value.Of(1)) with { Year = 2201 }], IndicatorValues = [Plan.Recorded("X", Value.Of(1)) with { Year = 0 }] }),
        ("codici che non si scrivono", Sound with
        {
            Administration = new Administration { Code = "", Name = "Ente" },
            Units = [new Unit { Code = "a\tb", Name = "U" }],
            Programmes = [new Programme { Code = new string('p', 101) }],
            Measures = [.. Sound.Measures, Measure("a]", UnitOfMeasure.Number), Measure("a,b", new UnitOfMeasure(""))],
            Indicators = [.. Sound.Indicators, Plan.Indicator("") with { Unit = new UnitOfMeasure("a\nb") }],
            StrategicAreas = [new StrategicArea { Code = "", Title = "1" }],
        }),
        ("nomi che mancano", Plan.Of(Plan.Card("ente", Plan.Objective("A", 1) with { Title = "" }) with { Title = " " }) with
        {
            Administration = new Administration { Code = "e", Name = "" },
            Method = new Method { Judgements = [new(0, "")] },
            Units = [new Unit { Code = "U", Name = "" }],
            Measures = [Measure("m", UnitOfMeasure.Number) with { Name = "" }],
            Indicators = [Plan.Indicator("X") with { Name = "" }],
            StrategicAreas = [new StrategicArea { Code = "1", Title = "" }],
        }),
        ("decimali", Sound with { Indicators = [Plan.Indicator("X") with { Decimals = -1 }, Plan.Indicator("Y") with { Decimals = 11 }] }),
        ("programmi", Plan.Of(
            Plan.Card("ente", Plan.Objective("A", 1, Plan.Objective("O", 1)), Plan.Objective("B", 1, Plan.Objective("O", 1))),
            Plan.Card("rs", Plan.Objective("P", 1)) with { Holder = "U" }) with
        {
            Units = [new Unit { Code = "U", Name = "U" }],
            Programmes = [Programme("1", "Z"), Programme("2", "ente"), Programme("3", "O"), Programme("4", "P"), Programme("5", "rs/P"), new Programme { Code = "6", Budget = 1e15m + 1, Spent = -1e15m - 1 }],
        }),
        ("righe con meno di zero decimali", Sound with { Method = new Method { RowRounding = -1 } }),
        ("misura sconosciuta", Sound with { Values = [ValueOf("z", Value.Of(1))] }),
        ("indicatore sconosciuto", Sound with { IndicatorValues = [Plan.Recorded("Z", Value.Of(1))] }),
        ("valori doppi", Sound with
        {
            Values = [ValueOf("m", Value.Of(1)), ValueOf("m", Value.Of(1)), ValueOf("m", Value.Of(1)) with { Period = Period.Parse("S1") }, ValueOf("m", Value.Of(1)) with { Period = Period.Parse("S1") }],
            IndicatorValues = [Plan.Recorded("X", Value.Of(1)), Plan.Recorded("X", Value.Of(2))],
        }),
        ("valori di altra specie", Sound with
        {
            Values = [ValueOf("m", Value.Of(true)), ValueOf("giorno", Value.Of(3))],
            IndicatorValues = [Plan.Recorded("X", Value.Of(new DateOnly(2020, 9, 30)))],
        }),
        ("valori assenti", Sound with { Values = [ValueOf("m", null)], IndicatorValues = [Plan.Recorded("X", null, ValueState.Estimated)] }),
        ("valori enormi", Sound with { Values = [ValueOf("m", Value.Of(decimal.MaxValue))], IndicatorValues = [Plan.Recorded("X", Value.Of(-1_000_000_000_000_000.5m))] }),
        ("formula che non si legge", With(Better.Higher, "1 + ")),
        ("formula di una misura sconosciuta", With(Better.Higher, "[m] / [q] + [r]")),
        ("formula con una data fra i numeri", With(Better.Higher, "[m] + [giorno]")),
        ("formula che dà un numero per una data", With(Better.By, "[m] + 1")),
        ("formula che dà una data per un numero", With(Better.Lower, "[giorno]")),
        ("unità di misura per una data", With(Better.By, null)),
        ("unità di misura per un sì o no", With(Better.Yes, null)),
        ("voce senza soggetto", Holding(new Item { Weight = 1 })),
        ("voce con due soggetti", Holding(Plan.Item("X", 1) with { Objective = "ente/A" })),
        ("voce di un indicatore sconosciuto", Sound with { Scorecards = [Plan.Card("ente", Plan.Item("Z", 1))] }),
        ("pesi", Holding(Plan.Item("X", -0.5m), Plan.Item("Y", 1_000_001), new Item { Indicator = "W" }, new Item { Indicator = "V", Monitoring = true })),
        ("peso di un nodo", Plan.Of(Plan.Card("ente", Plan.Objective("A", -1)), Plan.Card("sg") with { Weight = -1 })),
        ("limite massimo di una voce", Holding(Plan.Item("X", 1) with { Cap = new Cap(-1) })),
        ("somma di date", Sound with { Measures = [Measure("m", UnitOfMeasure.Date) with { Frequency = Frequency.Quarterly }] }),
        ("cruscotto di un'unità sconosciuta", Sound with { Scorecards = [Plan.Card("sg") with { Holder = "Z", Evaluator = "Y" }] }),
        ("richiamo dentro un cruscotto personale", Plan.Of(
            Plan.Card("rs", Plan.Objective("A", 1), Plan.Refer("rs/A")) with { Holder = "U" },
            Plan.Card("ente", Plan.Refer("rs/A"))) with
        {
            Units = [new Unit { Code = "U", Name = "U" }],
            StrategicAreas = [new StrategicArea { Code = "1", Title = "1", Objectives = ["rs/A"] }],
        }),
        ("target degli anni seguenti", Holding(Plan.Item("X", 1) with { LaterTargets = [Cycles.Target.Of(1), new Target(Value.Of(true))] })),
        ("target per un numero", Target(Better.Higher, new Target(Value.Of(true)))),
        ("target per due limiti", Target(Better.Within, Cycles.Target.Of(5))),
        ("target con i limiti scambiati", Target(Better.Within, Cycles.Target.Of(6, 5))),
        ("target con due limiti per un numero", Target(Better.Equal, Cycles.Target.Of(5, 6))),
        ("target per una data", Target(Better.By, Cycles.Target.Of(5))),
        ("target per un sì o no", Target(Better.Yes, Cycles.Target.Of(1))),
        ("target di un obiettivo", Plan.Of(Plan.Card("ente", Plan.Objective("A", 1)), Plan.Card("sg", Plan.Refer("ente/A") with { Target = new Target(Value.Of(true)) }))),
        ("target enorme", Target(Better.Lower, Cycles.Target.Of(1_000_000_000_000_000.1m))),
        ("limite enorme", Target(Better.Within, Cycles.Target.Of(5, 1_000_000_000_000_001))),
        ("curva su un sì o no", Curve(new FloorCurve(1), Better.Yes)),
        ("curva a gradini vuota", Curve(new StepsCurve([]))),
        ("curva per punti vuota", Curve(new LineCurve([]))),
        ("gradini che non salgono", Curve(new StepsCurve([new(1, 0), new(1, 1)]))),
        ("punti che scendono", Curve(new LineCurve([new(1, 0), new(2, 1), new(1.5m, 1)]))),
        ("punteggio sotto zero", Curve(new StepsCurve([new(1, -0.5m)]))),
        ("punteggio enorme", Curve(new LineCurve([new(1, 1), new(2, 1_000_001)]))),
        ("punto enorme", Curve(new LineCurve([new(1_000_000_000_000_001, 1)]))),
        ("soglia enorme", Curve(new FloorCurve(-1_000_000_000_000_001))),
        ("base enorme", Curve(new BaselineCurve(1_000_000_000_000_001))),
        ("base uguale al target", Curve(new BaselineCurve(5))),
        ("base di zero giorni", Curve(new BaselineCurve(0), Better.By)),
        ("base su due limiti", Curve(new BaselineCurve(1), Better.Within)),
        ("percorsi che non portano a nulla", Sound with
        {
            Scorecards = [Plan.Card("ente", Plan.Objective("A", 1, Plan.Refer("ente/Z"))), Plan.Card("sg", Plan.Refer("ente/a"))],
            StrategicAreas = [new StrategicArea { Code = "1", Title = "1", Objectives = ["ente/A", "A"] }],
        }),
        ("sterilizzazione di nulla", Sound with { Neutralisations = [new Neutralisation { Scorecard = "A", Indicator = "Z" }, new Neutralisation { Scorecard = "ente", Indicator = "A" }] }),
        ("cerchio di uno", Plan.Of(Plan.Card("ente", Plan.Objective("A", 1, Plan.Refer("ente/A"))))),
        ("cerchio dall'interno", Plan.Of(Plan.Card("ente", Plan.Objective("A", 1, Plan.Objective("B", 1, Plan.Refer("ente")))))),
        ("cerchio di tre cruscotti", Plan.Of(Plan.Card("a", Plan.Refer("b")), Plan.Card("b", Plan.Item("X", 1), Plan.Refer("c")), Plan.Card("c", Plan.Objective("O", 1, Plan.Refer("a"))))),
        ("due cerchi", Plan.Of(Plan.Card("a", Plan.Refer("b"), Plan.Refer("c")), Plan.Card("b", Plan.Refer("a")), Plan.Card("c", Plan.Refer("c")))),
        ("cerchio lungo", Plan.Of([.. Enumerable.Range(0, 9).Select(i => Plan.Card($"c{i}", Plan.Refer($"c{(i + 1) % 9}")))])),
        ("richiami troppo lunghi", Plan.Of([.. Chain(Reach.MaxDepth + 1)])),
        ("richiami troppo numerosi", Plan.Of([.. Doubling(17)])),
        ("nodi troppo profondi", Plan.Of(Nested(Reach.MaxDepth + 1))),
    ];

    [Theory]
    [InlineData("it")]
    [InlineData("en")]
    public void Each_is_told_with_its_place_and_what_was_expected(string language)
    {
        using var _ = Language.Of(language);

        ApprovedText.Check(string.Concat(Cases.Select(of => $"{of.Name}\n{string.Concat(Faults(of.Cycle).Select(Line))}\n")), $"Faults.{language}");
    }

    [Fact]
    public void Each_text_of_the_compiler_is_told_in_some_case()
    {
        using var _ = Language.Italian();
        var told = string.Concat(Cases.SelectMany(of => Faults(of.Cycle)).Select(Line));
        var texts = typeof(CompileTexts).GetProperties().Where(text => text.PropertyType == typeof(string)).Select(text => (string)text.GetValue(null)!);

        Assert.All(texts, text => Assert.Matches(Regex.Replace(Regex.Escape(text), @"\\\{\d}", ".*"), told));
    }

    [Fact]
    public void All_are_told_at_once()
    {
        var cycle = Sound with
        {
            Method = new Method { Cap = new Cap(-1) },
            Units = [Unit("U", "U")],
            Values = [ValueOf("z", Value.Of(1))],
            Indicators = [.. Sound.Indicators, Plan.Indicator("F", formula: "1 +")],
            Scorecards = [.. Sound.Scorecards, Plan.Card("sg", Plan.Item("Z", -1), Plan.Refer("ente/A", target: null), Plan.Refer("sg"))],
            StrategicAreas = [new StrategicArea { Code = "1", Title = "1", Objectives = ["x"] }],
            Neutralisations = [new Neutralisation { Scorecard = "x", Indicator = "X" }],
        };

        Assert.Equal(
            [
                "$.method.cap", "$.units[0].parent", "$.values[0].measure", "$.indicators[2].formula",
                "$.scorecards[1].children[0].indicator", "$.scorecards[1].children[0].weight", "$.scorecards[1].children[2].objective",
                "$.strategicAreas[0].objectives[0]", "$.neutralisations[0].scorecard",
            ],
            Faults(cycle).Select(fault => fault.Path));
    }

    [Fact]
    public void What_lies_just_within_the_limits_compiles()
    {
        Sound.Compiled();
        Plan.Of([.. Chain(Reach.MaxDepth)]).Scored();
        Plan.Of(Nested(Reach.MaxDepth)).Scored();
        Plan.Of([.. Doubling(14)]).Scored();
        (Sound with { Method = new Method { Cap = new Cap(0), RowRounding = 0, Judgements = [new(0, "Basso"), new(100, "Alto")] } }).Compiled();
        Lights(0, 1).Compiled();
        Lights(0.8m, 0.8m).Compiled();
        (Sound with { Year = 1900, Values = [ValueOf("m", Value.Of(1)) with { Year = 2200 }], Measures = [Measure("m", UnitOfMeasure.Number), Measure(new string('m', 100), UnitOfMeasure.Number)] }).Compiled();
        (Sound with { Indicators = [Plan.Indicator("X") with { Decimals = 0 }, Plan.Indicator("Y") with { Decimals = 10 }] }).Compiled();
        Plan.Of(Plan.Card("ente", Plan.Objective("A", 1, Plan.Item("X", 1)), Plan.Objective("AB", 1)), Plan.Card("sg", Plan.Refer("ente/A"), Plan.Refer("ente/AB"), Plan.Objective("P", 1, Plan.Refer("ente")))).Compiled();
        (Sound with { Method = new Method { RowRounding = 10 }, Values = [ValueOf("m", Value.Of(-1_000_000_000_000_000m))] }).Compiled();
        Holding(Plan.Item("X", 0), Plan.Item("Y", 1_000_000)).Compiled();
        Target(Better.Within, Cycles.Target.Of(5, 5)).Compiled();
        Curve(new StepsCurve([new(1, 0), new(2, 1_000_000)])).Compiled();
        Curve(new BaselineCurve(5), Better.By).Compiled();
    }

    [Fact]
    public void An_item_below_a_plain_mean_or_a_worst_child_needs_no_weight()
    {
        var card = Plan.Card("ente", new Item { Indicator = "X", Target = Cycles.Target.Of(1) });

        Assert.Equal(["$.scorecards[0].children[0].weight"], Faults(Plan.Of(card)).Select(fault => fault.Path));
        Plan.Of(card with { Rollup = Rollup.Mean }).Compiled();
        Plan.Of(card with { Rollup = Rollup.Worst }).Compiled();
    }

    [Fact]
    public void A_chain_of_ten_thousand_references_is_refused_and_so_is_a_tree_of_ten_thousand_levels()
    {
        Assert.Single(Faults(Plan.Of([.. Chain(10_000)])));
        Assert.Single(Faults(Plan.Of(Nested(10_000))));
    }

    [Fact]
    public void A_hundred_thousand_units_in_a_row_take_no_time() =>
        (Sound with { Units = [.. Enumerable.Range(0, 100_000).Select(i => Unit($"U{i}", i == 0 ? null : $"U{i - 1}"))] }).Compiled();

    private static IReadOnlyList<Fault> Faults(Cycle cycle)
    {
        var (compiled, faults) = CompiledCycle.Compile(cycle);
        Assert.Null(compiled);
        return faults;
    }

    private static string Line(Fault fault) => $"  {fault.Path}: {fault.What}; {fault.Expected}\n";

    private static Cycle Lights(decimal amber, decimal green) => Sound with { Method = new Method { Lights = new() { Amber = amber, Green = green } } };

    private static Programme Programme(string code, string objective) => new() { Code = code, Objective = objective };

    private static Unit Unit(string code, string? parent) => new() { Code = code, Name = code, Parent = parent };

    private static Measure Measure(string code, UnitOfMeasure unit) => new() { Code = code, Name = code, Unit = unit };

    private static MeasureValue ValueOf(string measure, Value? value) => new() { Measure = measure, Year = Plan.Year, Value = value };

    private static Cycle Holding(params Item[] items) => Plan.Of(Plan.Card("ente", [.. items]));

    private static Cycle With(Better better, string? formula) => Sound with { Indicators = [.. Sound.Indicators, Plan.Indicator("F", better, formula)] };

    private static Cycle Target(Better better, Target target) => Judged(better, Plan.Item("X", 1) with { Target = target });

    private static Cycle Curve(Curve curve, Better better = Better.Higher) => Judged(better, Plan.Item("X", 1) with
    {
        Curve = curve,
        Target = better switch
        {
            Better.By => new Target(Value.Of(new DateOnly(2020, 9, 30))),
            Better.Yes => new Target(Value.Of(true)),
            Better.Within => Cycles.Target.Of(4, 6),
            _ => Cycles.Target.Of(5),
        },
    });

    private static Cycle Judged(Better better, Item item)
    {
        var unit = better switch
        {
            Better.By => UnitOfMeasure.Date,
            Better.Yes => UnitOfMeasure.YesNo,
            _ => UnitOfMeasure.Number,
        };
        return Plan.Empty with { Indicators = [Plan.Indicator("X", better) with { Unit = unit }], Scorecards = [Plan.Card("ente", item)] };
    }

    // Scorecards of which each refers to the next, so many levels down to the last item.
    private static IEnumerable<Node> Chain(int levels) => Enumerable.Range(0, levels)
        .Select(i => Plan.Card($"c{i}", i == levels - 1 ? Plan.Item("X", 1) : Plan.Refer($"c{i + 1}")));

    // Two objectives a level, each of which refers to both of the next: what the first reaches doubles with every level.
    private static IEnumerable<Node> Doubling(int levels) => Enumerable.Range(0, levels).Select(i => Plan.Card(
        $"c{i}",
        Plan.Objective("A", 1, Next(i, levels)),
        Plan.Objective("B", 1, Next(i, levels))));

    private static Item[] Next(int i, int levels) => i == levels - 1 ? [Plan.Item("X", 1)] : [Plan.Refer($"c{i + 1}/A"), Plan.Refer($"c{i + 1}/B")];

    private static Node Nested(int levels, string code = "O")
    {
        var node = Plan.Objective(code, 1, Plan.Item("X", 1));
        for (var level = 2; level < levels; level++)
        {
            node = Plan.Objective(code, 1, node);
        }
        return Plan.Card("ente", node);
    }
}
