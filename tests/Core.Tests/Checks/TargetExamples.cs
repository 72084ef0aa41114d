using Traguardo.Core.Cycles;
using Traguardo.Core.Measures;

namespace Traguardo.Core.Tests.Checks;

/// <summary>Targets that cannot be, or that ask too little. Where figures decide, the tables under <c>Examples</c> go further.</summary>
internal static class TargetExamples
{
    private static readonly Item Promised = SoundPlan.Item("X", 100, 0.5m);

    public static IEnumerable<ExamplePlan> Faulty =>
    [
        new("target-misfit", "a ratio against a hundredth", SoundPlan.Promise(Better.Higher, UnitOfMeasure.Ratio, SoundPlan.Item("X", 100, 0.01m), Actual(1.02m))),
        new("target-misfit", "a percentage typed as it is read", SoundPlan.Promise(Better.Higher, UnitOfMeasure.Percent, SoundPlan.Item("X", 100, 5), Actual(1.05m))),
        new("target-misfit", "no actual yet: last year's tells", SoundPlan.Promise(Better.Higher, UnitOfMeasure.Ratio, SoundPlan.Item("X", 100, 0.01m), Actual(1.02m, 2019))),
        new("target-misfit", "an objective referred to", SoundPlan.Whole with
        {
            Scorecards = [.. SoundPlan.Whole.Scorecards.Take(1), SoundPlan.Node(NodeKind.Scorecard, "dir", new Item { Objective = "ente/A/A1", Weight = 100, Target = Target.Of(95) })],
        }),

        new("day-far-from-year", "the plan before's", SoundPlan.Promise(Better.By, UnitOfMeasure.Date, Day(2019, 9, 30), On(2020, 9, 16))),
        new("day-far-from-year", "a year typed wrong", SoundPlan.Promise(Better.By, UnitOfMeasure.Date, Day(2020, 9, 30), On(2002, 9, 16))),

        new("target-already-met", "as last year", SoundPlan.Promise(Better.Higher, UnitOfMeasure.Percent, Promised, Actual(0.5m, 2019))),
        new("target-already-met", "as last year, and the plan says why", SoundPlan.Promise(Better.Higher, UnitOfMeasure.Percent, Promised with { TargetReason = "Lo chiede la Regione" }, Actual(0.5m, 2019))),
        new("target-below-last-year", "less than last year, and the plan says why", SoundPlan.Promise(Better.Higher, UnitOfMeasure.Percent, Promised with { TargetReason = "Metà sportello in ristrutturazione" }, Actual(0.6m, 2019))),
        new("target-below-last-year", "less than last year", SoundPlan.Promise(Better.Higher, UnitOfMeasure.Percent, Promised, Actual(0.6m, 2019))),

        new("always-at-ceiling", "three years of three", SoundPlan.Promise(Better.Higher, UnitOfMeasure.Percent, Promised, Actual(0.6m), Actual(0.7m, 2019), Actual(0.5m, 2018))),

        new("target-softer", "the manager promises less", Repeated(SoundPlan.Item("A1.1", 100, 3))),
    ];

    public static IEnumerable<ExamplePlan> Harmless =>
    [
        new("target-misfit", "no value to compare", SoundPlan.Promise(Better.Higher, UnitOfMeasure.Ratio, SoundPlan.Item("X", 100, 0.01m))),
        new("target-misfit", "what is observed promises nothing", SoundPlan.Promise(Better.Higher, UnitOfMeasure.Ratio, SoundPlan.Item("X", 100, 0.01m) with { Monitoring = true }, Actual(1.02m))),
        new("target-misfit", "days have a check of their own", SoundPlan.Promise(Better.By, UnitOfMeasure.Date, Day(2020, 1, 1), On(2002, 1, 1))),

        new("day-far-from-year", "early in the next year", SoundPlan.Promise(Better.By, UnitOfMeasure.Date, Day(2021, 1, 31), On(2020, 12, 1))),
        new("day-far-from-year", "not known yet", SoundPlan.Promise(Better.By, UnitOfMeasure.Date, Day(2020, 9, 30))),

        new("target-already-met", "more than last year", SoundPlan.Promise(Better.Higher, UnitOfMeasure.Percent, Promised, Actual(0.4m, 2019))),
        new("target-already-met", "last year is not known", SoundPlan.Promise(Better.Higher, UnitOfMeasure.Percent, Promised, Actual(0.5m, 2018))),
        new("target-already-met", "not due this year", SoundPlan.Promise(Better.Higher, UnitOfMeasure.Percent, Promised with { Status = ItemStatus.NotDue }, Actual(0.5m, 2019))),
        new("target-below-last-year", "more than last year", SoundPlan.Promise(Better.Higher, UnitOfMeasure.Percent, Promised, Actual(0.4m, 2019))),
        new("target-below-last-year", "what is observed promises nothing", SoundPlan.Promise(Better.Higher, UnitOfMeasure.Percent, Promised with { Monitoring = true }, Actual(0.6m, 2019))),

        new("always-at-ceiling", "two years known", SoundPlan.Promise(Better.Higher, UnitOfMeasure.Percent, Promised, Actual(0.6m), Actual(0.7m, 2019))),
        new("always-at-ceiling", "an own cap leaves room above", SoundPlan.Promise(Better.Higher, UnitOfMeasure.Percent, Promised with { Cap = new Cap(1.2m) }, Actual(0.6m), Actual(0.7m, 2019), Actual(0.5m, 2018))),
        new("always-at-ceiling", "no cap, no ceiling", SoundPlan.Promise(Better.Higher, UnitOfMeasure.Percent, Promised with { Cap = Cap.None }, Actual(0.6m), Actual(0.7m, 2019), Actual(0.5m, 2018))),
        new("always-at-ceiling", "days of other years had targets of their own", SoundPlan.Promise(Better.By, UnitOfMeasure.Date, Day(2020, 9, 30), On(2020, 9, 1), On(2019, 9, 1, of: 2019), On(2018, 9, 1, of: 2018))),

        new("target-softer", "the same target", Repeated(SoundPlan.Item("A1.1", 100, 4))),
        new("target-softer", "a harder one", Repeated(SoundPlan.Item("A1.1", 100, 5))),
        new("target-softer", "an indicator of the manager's own", Repeated(SoundPlan.Item("A1.2", 100, 0.1m))),
        new("target-softer", "the manager only observes it", Repeated(SoundPlan.Monitored("A1.1"))),
    ];

    private static Cycle Repeated(Item managers) => SoundPlan.Whole with
    {
        Scorecards = [SoundPlan.Own(SoundPlan.A1(SoundPlan.Item("A1.1", 100, 4))), SoundPlan.Node(NodeKind.Scorecard, "dir", managers)],
    };

    private static (int, Value) Actual(decimal value, int year = SoundPlan.Year) => (year, Value.Of(value));

    private static (int, Value) On(int year, int month, int day, int of = SoundPlan.Year) => (of, Value.Of(new DateOnly(year, month, day)));

    private static Item Day(int year, int month, int day) => new() { Indicator = "X", Weight = 100, Target = new Target(Value.Of(new DateOnly(year, month, day))) };
}
