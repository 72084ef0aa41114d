using Traguardo.Core.Cycles;
using Traguardo.Core.Measures;

namespace Traguardo.Core.Tests.Checks;

/// <summary>Measures, values and money that are missing, doubled or out of proportion.</summary>
internal static class ValueExamples
{
    private static readonly Cycle Unmeasured = SoundPlan.Whole with { Values = [SoundPlan.Value("2", 36_000)], IndicatorValues = [] };

    public static IEnumerable<ExamplePlan> Faulty =>
    [
        new("score-incomplete", "two values missing", Unmeasured),
        new("score-incomplete", "two values missing, and the method leaves them out", SoundPlan.Whole with { IndicatorValues = [], Method = new Method { Missing = MissingRule.Skip } }),
        new("score-incomplete", "nothing counts", SoundPlan.Of(SoundPlan.Item("A1.1", 100, 4) with { Status = ItemStatus.NotDue })),

        new("analysis-missing", "half way, in validation", Low(Phase.Validation)),
        new("analysis-missing", "without its values, in validation", Unmeasured with { Acts = ActsTo(Phase.Validation) }),

        new("indicator-without-value", "one lacks a measure, one was not recorded", Unmeasured),
        new("indicator-without-value", "only observed", SoundPlan.Of(SoundPlan.Item("A1.1", 100, 4), SoundPlan.Monitored("A1.2")) with { IndicatorValues = [] }),
        new("indicator-without-value", "set aside", SoundPlan.Whole with
        {
            Scorecards = [.. SoundPlan.Whole.Scorecards.Take(1)],
            IndicatorValues = [],
            Neutralisations = [new Neutralisation { Scorecard = "ente", Indicator = "A1.2", Act = "Verbale", Reason = "Sportelli chiusi" }],
        }),
        new("indicator-without-value", "no enterprises", SoundPlan.Whole with { Values = [SoundPlan.Value("10", 180), SoundPlan.Value("2", 0)] }),
        new("indicator-without-value", "too many", SoundPlan.Whole with { Values = [SoundPlan.Value("10", 1_000_000_000_000_000), SoundPlan.Value("2", 1)] }),
        new("indicator-without-value", "many measures missing", Many("[a] + [b] + [c] + [d] + [e] + [f] + [a, -1]") with { Acts = ActsTo(Phase.UnderWay) }),

        new("value-beside-formula", "both, and they differ", SoundPlan.Whole with { IndicatorValues = [.. SoundPlan.Whole.IndicatorValues, SoundPlan.Recorded("A1.1", SoundPlan.Year, 6)] }),
        new("value-beside-formula", "both, and the formula lacks a measure", Unmeasured with { IndicatorValues = [SoundPlan.Recorded("A1.1", SoundPlan.Year, 6)] }),

        new("indicator-unused", "in no card", SoundPlan.Of(SoundPlan.Item("A1.1", 100, 4))),
        new("measure-unused", "in no formula", SoundPlan.Whole with { Measures = [.. SoundPlan.Whole.Measures, SoundPlan.Measure("30", "Telefonate")] }),
        new("measure-without-source", "none, and a blank", Sources(null, " ")),
        new("measure-without-owner", "none, and a blank", Owners(null, " ")),

        new("double-name", "measures that differ in capitals and blanks", SoundPlan.Whole with { Measures = [.. SoundPlan.Whole.Measures, SoundPlan.Measure("30", " imprese   Attive ")] }),
        new("double-name", "three indicators of one name", SoundPlan.Whole with
        {
            Indicators = [.. SoundPlan.Whole.Indicators, SoundPlan.Whole.Indicators[1] with { Code = "A1.3" }, SoundPlan.Whole.Indicators[1] with { Code = "A1.4" }],
        }),

        new("programme-spending", "too much, too little, without a budget", SoundPlan.Whole with
        {
            Programmes =
            [
                new Programme { Code = "105", Objective = "A1", Budget = 72_968, Spent = 170_433.44m },
                new Programme { Code = "307", Objective = "A1", Budget = 20_000, Spent = 4_810.65m },
                new Programme { Code = "400", Objective = "A1", Budget = 0, Spent = 1 },
            ],
        }),
    ];

    public static IEnumerable<ExamplePlan> Harmless =>
    [
        new("score-incomplete", "what is only observed is not missed", SoundPlan.Of(SoundPlan.Item("A1.1", 100, 4), SoundPlan.Monitored("A1.2")) with { IndicatorValues = [] }),

        new("analysis-missing", "still being measured", Low(Phase.FinalMeasurement)),
        new("analysis-missing", "it is written", Low(Phase.Validation) with { Analyses = [new Analysis { Objective = "ente/A/A1", Cause = DeviationCause.External, Causes = "Sportelli chiusi", Action = "Sportelli a distanza" }] }),
        new("analysis-missing", "the method asks for none", Low(Phase.Validation) with { Method = new Method { AnalysisBelow = 0 } }),
        new("analysis-missing", "at the threshold", Low(Phase.Validation) with { Method = new Method { AnalysisBelow = 0.5m } }),

        new("indicator-without-value", "not due yet", SoundPlan.Whole with { IndicatorValues = [new IndicatorValue { Indicator = "A1.2", Year = SoundPlan.Year, State = ValueState.NotDue }] }),
        new("indicator-without-value", "the item is not due yet", SoundPlan.Of(SoundPlan.Item("A1.1", 100, 4), SoundPlan.Item("A1.2", 0, 0.9m) with { Status = ItemStatus.NotDue }) with { IndicatorValues = [] }),
        new("indicator-without-value", "nobody uses it: another check's finding", SoundPlan.Of(SoundPlan.Item("A1.1", 100, 4)) with { IndicatorValues = [] }),
        new("indicator-without-value", "no target is another check's finding", SoundPlan.Of(SoundPlan.Item("A1.1", 100, null))),

        new("value-beside-formula", "recorded for another year", SoundPlan.Whole with { IndicatorValues = [.. SoundPlan.Whole.IndicatorValues, SoundPlan.Recorded("A1.1", 2019, 6)] }),

        new("indicator-unused", "in two cards", SoundPlan.Whole),
        new("measure-unused", "read a year earlier", SoundPlan.Whole with
        {
            Measures = [.. SoundPlan.Whole.Measures, SoundPlan.Measure("30", "Telefonate")],
            Indicators = [.. SoundPlan.Whole.Indicators, new Indicator { Code = "A1.3", Name = "Telefonate dell'anno prima", Better = Better.Higher, Formula = "[30, -1]" }],
        }),
        new("measure-without-source", "both are there", SoundPlan.Whole),
        new("measure-without-owner", "both are there", SoundPlan.Whole),

        new("double-name", "a measure and an indicator may share one", SoundPlan.Whole with { Measures = [.. SoundPlan.Whole.Measures, SoundPlan.Measure("30", SoundPlan.Whole.Indicators[0].Name)] }),

        new("programme-spending", "80% and 120%, both included", SoundPlan.Whole with
        {
            Programmes = [new Programme { Code = "1", Budget = 100, Spent = 80 }, new Programme { Code = "2", Budget = 100, Spent = 120 }],
        }),
        new("programme-spending", "not known", SoundPlan.Whole with
        {
            Programmes = [new Programme { Code = "1", Budget = 100 }, new Programme { Code = "2", Spent = 80 }, new Programme { Code = "3", Budget = 0, Spent = 0 }],
        }),
    ];

    private static Cycle Sources(params string?[] sources) =>
        SoundPlan.Whole with { Measures = [.. SoundPlan.Whole.Measures.Zip(sources, (measure, source) => measure with { Source = source })] };

    private static Cycle Owners(params string?[] owners) =>
        SoundPlan.Whole with { Measures = [.. SoundPlan.Whole.Measures.Zip(owners, (measure, owner) => measure with { Owner = owner })] };

    private static Cycle Many(string formula) => SoundPlan.Of(SoundPlan.Item("A1.1", 100, 4)) with
    {
        Measures = [.. "abcdef".Select(code => SoundPlan.Measure($"{code}", $"Dato {code}"))],
        Values = [],
        Indicators = [SoundPlan.Whole.Indicators[0] with { Formula = formula }],
        IndicatorValues = [],
    };

    // 5 where 10 were promised.
    private static Cycle Low(Phase phase) => SoundPlan.Of(SoundPlan.Item("A1.1", 100, 10)) with { Acts = ActsTo(phase) };

    private static List<PhaseAct> ActsTo(Phase phase) => [.. Enum.GetValues<Phase>().Where(step => step > Phase.Preparation && step <= phase).Select(step => new PhaseAct(step))];
}
