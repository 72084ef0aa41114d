using Traguardo.Core.Cycles;
using Traguardo.Core.Exchange;
using Traguardo.Core.Measures;
using Traguardo.Core.Scoring;
using Traguardo.Web.Data;

namespace Traguardo.Web.Tests.Data;

/// <summary>Cycles for tests of the database.</summary>
internal static class Cycles
{
    /// <summary>The sample as its file has it.</summary>
    public static Cycle Sample()
    {
        var reading = CycleReader.Read(File.ReadAllBytes(Path.Combine(SampleLoader.Directory, "cycle.json")));
        return reading.Cycle ?? throw new InvalidDataException(string.Join('\n', reading.Faults));
    }

    /// <summary>The smallest cycle that can be scored.</summary>
    public static Cycle Small(string administration = "c_a111", int year = 2024, string note = "") => new()
    {
        Administration = new Administration { Code = administration, Name = "Comune di " + administration },
        Year = year,
        Method = new Method(),
        Note = note,
        Indicators = [new Indicator { Code = "I", Name = "Indicatore", Better = Better.Higher }],
        Scorecards =
        [
            new Node
            {
                Kind = NodeKind.Scorecard,
                Code = "ente",
                Title = "Ente",
                Children = [new Item { Indicator = "I", Weight = 100, Target = Target.Of(1) }],
            },
        ],
    };

    /// <summary>Something in every field, and none as it would be unless said.</summary>
    public static Cycle Full()
    {
        const string extra = """{"altro": [1.50, "è", null]}""";
        // One record in two places: it is two rows.
        var twice = new Item { Indicator = "I", Weight = 12.50m, Tags = ["PTPCT", "PIRA", "è \"mio\", suo"] };
        return new Cycle
        {
            Administration = new Administration { Code = "c_b222", Name = "Ente", Kind = "comune", Region = "Sicilia", Extra = extra },
            Year = 2023,
            Note = "Nota\ncon «segni»",
            Extra = extra,
            Method = new Method
            {
                Cap = Cap.None,
                Missing = MissingRule.Skip,
                Neutralised = NeutralisedRule.Full,
                RowRounding = 2,
                AnalysisBelow = 0.650m,
                PublishedCards = ["sg", "è \"sua\""],
                Judgements = [new JudgementBand(50.0m, "B") { Extra = extra }, new JudgementBand(90, "A"), new JudgementBand(0.00m, "C")],
                Lights = new LightThresholds { Amber = 0.600m, Green = 0.80m, Extra = extra },
                Extra = extra,
            },
            Units = [new Unit { Code = "u2", Name = "Due", Parent = "u1", Extra = extra }, new Unit { Code = "u1", Name = "Uno" }],
            Programmes = [new Programme { Code = "p", Name = "P", Objective = "O", Budget = 1000000.10m, Spent = -0.00m, Kind = "k", Extra = extra }],
            Measures =
            [
                new Measure { Code = "z", Name = "Z", Unit = UnitOfMeasure.Euro, Source = "s", Owner = "u1", Extra = extra },
                new Measure { Code = "a", Name = "A", Unit = new UnitOfMeasure("ore") },
            ],
            Values =
            [
                Measured("z", 2023, "M12", Value.Of(1.0m)) with { Extra = extra },
                Measured("z", 2023, "", Value.Of(1m)) with { State = ValueState.Estimated },
                Measured("z", 2022, "Q3", Value.Of(-0.1234567890123456789012345678m)),
                Measured("z", 2021, "S1", Value.Of(79228162514264337593543950335m)),
                Measured("a", 2023, "", null) with { State = ValueState.NotApplicable },
            ],
            Indicators =
            [
                new Indicator { Code = "I", Name = "I", Better = Better.Within, Unit = UnitOfMeasure.Percent, Decimals = 0, Formula = "[z] / [a, -1]", Extra = extra },
                new Indicator { Code = "B", Name = "B", Better = Better.By, Unit = UnitOfMeasure.Date },
            ],
            IndicatorValues =
            [
                new IndicatorValue { Indicator = "B", Year = 2023, Value = Value.Of(new DateOnly(2023, 1, 31)), Extra = extra },
                new IndicatorValue { Indicator = "Y", Year = 2023, Period = Period.Parse("Q1"), Value = Value.Of(true), State = ValueState.Estimated },
                new IndicatorValue { Indicator = "Y", Year = 2022, Value = Value.Of(false) },
            ],
            Scorecards =
            [
                Card("ente", twice, new Node
                {
                    Kind = NodeKind.Perspective,
                    Code = "A",
                    Title = "Prospettiva",
                    ShortTitle = "P",
                    Weight = 0.0m,
                    Rollup = Rollup.Worst,
                    Programme = "p",
                    Owner = "u2",
                    Extra = extra,
                    Children =
                    [
                        twice,
                        new Item
                        {
                            Objective = "sg/X",
                            Weight = 33.333m,
                            Target = Target.Of(-0.50m, 1.0m),
                            Cap = Cap.None,
                            Monitoring = true,
                            Status = ItemStatus.NotDue,
                            Note = "n",
                            Curve = new StepsCurve([new(-1.0m, 0), new(2.50m, 0.5m)]) { Extra = extra },
                            Extra = extra,
                        },
                        new Item { Indicator = "B", Cap = new Cap(1.20m), Target = new Target(Value.Of(new DateOnly(2023, 12, 31))), Curve = new LineCurve([new(0, 1), new(30, 0)]) },
                        new Item { Indicator = "Y", Target = new Target(Value.Of(true)), Curve = new FloorCurve(0.80m) },
                        new Item { Indicator = "I", Target = new Target(Value.Of(false)), Curve = new BaselineCurve(12) },
                    ],
                }),
                Card("sg", new Node { Kind = NodeKind.Objective, Code = "X", Title = "X", Weight = 1 }, twice),
            ],
            Neutralisations = [new Neutralisation { Scorecard = "sg", Indicator = "I", Act = "atto", Reason = "causa", State = NeutralisationState.Refused, ProposedBy = "ufficio", DecisionReason = "perché", DecidedOn = new DateOnly(2021, 6, 1), Extra = extra }],
            Revisions =
            [
                new Revision
                {
                    Code = "R1",
                    Node = "sg",
                    Was = new Item { Indicator = "I", Weight = 12.50m, Target = Target.Of(0.20m), Tags = ["PIRA"], Extra = extra },
                    Becomes = new Item { Indicator = "I", Weight = 1, Status = ItemStatus.NotApplicable },
                    Reason = "causa",
                    ProposedBy = "ufficio",
                    ProposedOn = new DateOnly(2020, 7, 1),
                    Opinion = Opinion.Contrary,
                    OpinionReason = "perché",
                    OpinionOn = new DateOnly(2020, 7, 2),
                    State = RevisionState.Refused,
                    Organ = "Giunta",
                    Number = "1",
                    Date = new DateOnly(2020, 7, 3),
                    Extra = extra,
                },
            ],
            Analyses =
            [
                new Analysis
                {
                    Objective = "sg/X",
                    Cause = DeviationCause.Indicator,
                    Causes = "cause",
                    Action = "azione",
                    WrittenBy = "ufficio",
                    WrittenOn = new DateOnly(2021, 2, 1),
                    Answer = "risposta",
                    AnsweredOn = new DateOnly(2021, 3, 1),
                    Extra = extra,
                },
            ],
            Judgements = [new Judgement { Scorecard = "sg", Label = "Buono", Reason = "perché", Result = 0.9050m, Organ = "OIV", Number = "3", Date = new DateOnly(2021, 5, 1), Extra = extra }],
            Validations =
            [
                new ReportValidation
                {
                    Outcome = ValidationOutcome.WithObservations,
                    Observations = "osservazioni",
                    Criteria = [new ExaminedCriterion("piano", "Coerenza", CriterionAnswer.Yes), new ExaminedCriterion("chiarezza", "Chiarezza", CriterionAnswer.No, "nota") { Extra = extra }],
                    Organ = "OIV",
                    Number = "4",
                    Date = new DateOnly(2021, 6, 1),
                    Extra = extra,
                },
                new ReportValidation { Outcome = ValidationOutcome.Validated },
            ],
            StrategicAreas = [new StrategicArea { Code = "1", Title = "T", ShortTitle = "t", Objectives = ["ente/B", "ente/A"], Extra = extra }],
        };
    }

    /// <summary>A scorecard of objectives one under the other.</summary>
    public static Cycle Deep(int levels)
    {
        Entry entry = new Item { Indicator = "I", Weight = 1, Target = Target.Of(1) };
        for (var level = levels; level > 0; level--)
        {
            entry = new Node { Kind = NodeKind.Objective, Code = $"O{level}", Title = "O", Weight = 1, Children = [entry] };
        }
        return Small() with { Scorecards = [Card("ente", entry)] };
    }

    private static Node Card(string code, params List<Entry> children) =>
        new() { Kind = NodeKind.Scorecard, Code = code, Title = code, Children = children };

    private static MeasureValue Measured(string measure, int year, string period, Value? value) =>
        new() { Measure = measure, Year = year, Period = Period.Parse(period), Value = value };
}
