using CsCheck;
using Traguardo.Core.Cycles;
using Traguardo.Core.Measures;

namespace Traguardo.Core.Tests.Generators;

/// <summary>
/// Cycles by chance, all of them valid: every rule, curve, roll-up, state and period, neutralisations, objectives that refer to
/// one another without a circle, strategic areas. A few measures and up to three scorecards each.
/// </summary>
public static class CycleGen
{
    public const int Year = 2020;

    private static readonly Gen<Period> AnyPeriod = Gen.Frequency(
        (4, Gen.Const(Period.Year)),
        (1, Gen.OneOf("S1", "Q4", "M01", "M12").Select(Period.Parse)));

    private static readonly Gen<UnitOfMeasure> UnitOfNumbers = Gen.OneOf(
        UnitOfMeasure.Number, UnitOfMeasure.Percent, UnitOfMeasure.PerThousand, UnitOfMeasure.Ratio, UnitOfMeasure.Euro,
        UnitOfMeasure.Days, UnitOfMeasure.Score, new UnitOfMeasure("hours"));

    // At least one measure of each kind, so that any rule finds one to read.
    private static readonly Gen<List<Measure>> AnyMeasures =
        from numbers in UnitOfNumbers.List[1, 5]
        from words in PlainGen.Words.List[numbers.Count + 2]
        from source in PlainGen.PerhapsWords
        from owner in PlainGen.PerhapsWords
        from extra in PlainGen.Extra
        from frequency in Gen.Enum<Frequency>()
        from aggregation in Gen.Enum<Aggregation>()
        select numbers.Append(UnitOfMeasure.Date).Append(UnitOfMeasure.YesNo)
            .Select((unit, i) => new Measure { Code = $"M {i}", Name = words[i], Unit = unit, Source = source, Owner = owner, Frequency = frequency, Aggregation = unit.Kind == ValueKind.Number ? aggregation : Aggregation.Last, Extra = i == 0 ? extra : null })
            .ToList();

    private static readonly Gen<Method> AnyMethod =
        from cap in PlainGen.PerhapsValue(Gen.OneOf(1m, 1.0m, 1.2m, 2m, 0m))
        from missing in Gen.Enum<MissingRule>()
        from neutralised in Gen.Enum<NeutralisedRule>()
        from rounding in PlainGen.PerhapsValue(Gen.Int[0, 10])
        from amber in Gen.Int[0, 70]
        from labels in PlainGen.Words.List[0, 4]
        from extra in PlainGen.Extra
        select new Method
        {
            Cap = new Cap(cap),
            Missing = missing,
            Neutralised = neutralised,
            RowRounding = rounding,
            Lights = new LightThresholds { Amber = amber / 100m, Green = 0.90m },
            Revisions = amber % 2 == 0 ? new RevisionMonths() : new RevisionMonths { From = 6, Until = 9, Extra = extra },
            AnalysisBelow = amber % 3 == 0 ? Core.Cycles.Method.UsualAnalysisBelow : amber * 0.01m,
            PublishedCards = amber % 2 == 0 ? [] : ["C1", "sg"],
            Judgements = [.. labels.Select((label, i) => new JudgementBand(90 - (20 * i), label))],
            Extra = extra,
        };

    /// <summary>Any valid cycle.</summary>
    public static Gen<Cycle> Cycle { get; } =
        from measures in AnyMeasures
        from values in ValuesOf([.. measures.Select(measure => (measure.Code, measure.Unit.Kind))])
        from indicators in IndicatorGen.Indicators(measures)
        from recorded in ValuesOf([.. indicators.Where(indicator => indicator.Formula is null).Select(indicator => (indicator.Code, indicator.Unit.Kind))])
        from scorecards in ScorecardGen.Scorecards(indicators)
        from neutralisations in Neutralisations(scorecards, indicators)
        from revisions in Revisions(scorecards, indicators)
        from analyses in Analyses(scorecards)
        from judgements in Judgements(scorecards)
        from validations in Validations
        from areas in Areas([.. scorecards.SelectMany(card => ScorecardGen.Paths(card))])
        from method in AnyMethod
        from words in PlainGen.Words
        from note in PlainGen.PerhapsWords
        from objective in Programmed([.. scorecards.SelectMany(card => ScorecardGen.Objectives(card))])
        from money in PlainGen.PerhapsValue(PlainGen.Number)
        from extra in PlainGen.Extra
        select new Cycle
        {
            Administration = new Administration { Code = "ente_prova", Name = words, Region = note },
            Year = Year,
            Note = note,
            Method = method,
            Units = [new Unit { Code = "U1", Name = words }, new Unit { Code = "U2", Name = words, Parent = "U1" }],
            Programmes = [new Programme { Code = "P1", Name = note, Objective = objective, Budget = money, Spent = 12.50m, Units = ["U1", "others"], From = Year, To = Year + 2, Stakeholders = note }],
            Measures = measures,
            Values = [.. values.Select(value => new MeasureValue { Measure = value.Code, Year = value.Year, Period = value.Period, Value = value.Value, State = value.State, Reason = note })],
            Indicators = indicators,
            IndicatorValues = [.. recorded.Select(value => new IndicatorValue { Indicator = value.Code, Year = value.Year, Period = value.Period, Value = value.Value, State = value.State })],
            Scorecards = scorecards,
            Neutralisations = neutralisations,
            Revisions = revisions,
            Analyses = analyses,
            Judgements = judgements,
            Validations = validations,
            StrategicAreas = areas,
            Acts = [new PhaseAct(Phase.Approved) { Organ = "Giunta", Number = note, Date = new DateOnly(Year, 1, 30) }, new PhaseAct(Phase.UnderWay)],
            Extra = extra,
        };

    // Most have a value in the year scored, some in another year or period, some say why they have none.
    private static Gen<List<(string Code, int Year, Period Period, Value? Value, ValueState State)>> ValuesOf(List<(string Code, ValueKind Kind)> series) =>
        Each(series, one =>
            from value in PlainGen.Value(one.Kind)
            from before in PlainGen.Value(one.Kind)
            from state in Gen.Frequency((8, Gen.Const(ValueState.Measured)), (2, Gen.Enum<ValueState>()))
            from period in AnyPeriod
            from years in Gen.Int[0, 3]
            let given = (one.Code, Year, period, state is ValueState.Measured or ValueState.Estimated ? value : (Value?)null, state)
            let earlier = (one.Code, Year - 1, Period.Year, (Value?)before, ValueState.Measured)
            select new[] { given, earlier }.Take(years == 0 ? 0 : years == 1 ? 1 : 2))
        .Select(all => all.SelectMany(of => of).ToList());

    private static Gen<List<Neutralisation>> Neutralisations(List<Node> scorecards, List<Indicator> indicators) =>
        (from card in Gen.Int[0, scorecards.Count - 1]
         from indicator in Gen.Int[0, indicators.Count - 1]
         from act in PlainGen.PerhapsWords
         from state in Gen.Frequency((3, Gen.Const(NeutralisationState.InForce)), (1, Gen.Enum<NeutralisationState>()))
         select new Neutralisation
         {
             Scorecard = scorecards[card].Code,
             Indicator = indicators[indicator].Code,
             Act = act,
             Reason = act,
             State = state,
             ProposedBy = act,
             DecisionReason = act,
             DecidedOn = act is null ? null : new DateOnly(Year + 1, 6, 1),
         }).List[0, 2];

    private static Gen<List<Revision>> Revisions(List<Node> scorecards, List<Indicator> indicators) =>
        (from card in Gen.Int[0, scorecards.Count - 1]
         from indicator in Gen.Int[0, indicators.Count - 1]
         from was in ScorecardGen.Item(indicators[indicator].Better)
         from becomes in ScorecardGen.Item(indicators[indicator].Better)
         from reason in PlainGen.Words
         from who in PlainGen.PerhapsWords
         from opinion in PlainGen.PerhapsValue(Gen.Enum<Opinion>())
         from state in Gen.Enum<RevisionState>()
         from extra in PlainGen.Extra
         select new Revision
         {
             Code = "",
             Node = scorecards[card].Code,
             Was = was with { Indicator = indicators[indicator].Code },
             Becomes = becomes with { Indicator = indicators[indicator].Code },
             Reason = reason,
             ProposedBy = who,
             ProposedOn = who is null ? null : new DateOnly(Year, 7, 10),
             Opinion = opinion,
             OpinionReason = who,
             OpinionOn = opinion is null ? null : new DateOnly(Year, 7, 20),
             State = state,
             Organ = who,
             Number = who,
             Date = who is null ? null : new DateOnly(Year, 7, 30),
             Extra = extra,
         }).List[0, 2].Select(all => all.Select((revision, i) => revision with { Code = $"R{i + 1}" }).ToList());

    private static Gen<List<Analysis>> Analyses(List<Node> scorecards) =>
        (from card in Gen.Int[0, scorecards.Count - 1]
         from cause in Gen.Enum<DeviationCause>()
         from words in PlainGen.Words
         from who in PlainGen.PerhapsWords
         from extra in PlainGen.Extra
         select new Analysis
         {
             Objective = scorecards[card].Code,
             Cause = cause,
             Causes = words,
             Action = words,
             WrittenBy = who,
             WrittenOn = who is null ? null : new DateOnly(Year + 1, 2, 10),
             Answer = who,
             AnsweredOn = who is null ? null : new DateOnly(Year + 1, 3, 10),
             Extra = extra,
         }).List[0, 2].Select(all => all.DistinctBy(analysis => analysis.Objective).ToList());

    private static Gen<List<Judgement>> Judgements(List<Node> scorecards) =>
        (from card in Gen.Int[0, scorecards.Count - 1]
         from words in PlainGen.Words
         from who in PlainGen.PerhapsWords
         from result in PlainGen.PerhapsValue(PlainGen.Number)
         from extra in PlainGen.Extra
         select new Judgement { Scorecard = scorecards[card].Code, Label = words, Reason = who, Result = result, Organ = who, Number = who, Date = who is null ? null : new DateOnly(Year + 1, 5, 10), Extra = extra })
        .List[0, 2].Select(all => all.DistinctBy(judgement => judgement.Scorecard).ToList());

    private static Gen<List<ReportValidation>> Validations =>
        (from outcome in Gen.Enum<ValidationOutcome>()
         from answers in Gen.Enum<CriterionAnswer>().List[0, 3]
         from words in PlainGen.Words
         from who in PlainGen.PerhapsWords
         from extra in PlainGen.Extra
         select new ReportValidation
         {
             Outcome = outcome,
             Observations = who,
             Criteria = [.. answers.Select((answer, i) => new ExaminedCriterion($"K{i + 1}", words, answer, who) { Extra = extra })],
             Organ = who,
             Number = who,
             Date = who is null ? null : new DateOnly(Year + 1, 6, 10),
             Extra = extra,
         }).List[0, 2];

    private static Gen<string?> Programmed(List<string> objectives) => objectives.Count == 0
        ? Gen.Const((string?)null)
        : Gen.Int[-1, objectives.Count - 1].Select(i => i < 0 ? null : objectives[i]);

    private static Gen<List<StrategicArea>> Areas(List<string> paths) =>
        (from objectives in Gen.Int[0, paths.Count - 1].List[0, 3]
         from words in PlainGen.Words
         from brief in PlainGen.PerhapsWords
         select (Objectives: objectives.Select(i => paths[i]).Distinct().ToList(), words, brief)).List[0, 3]
        .Select(areas => areas.Select((area, i) => new StrategicArea { Code = $"{i + 1}", Title = area.words, ShortTitle = area.brief, Objectives = area.Objectives }).ToList());

    /// <summary>One of the generator's for each element, in order.</summary>
    internal static Gen<List<TResult>> Each<T, TResult>(IReadOnlyList<T> elements, Func<T, Gen<TResult>> gen) =>
        elements.Aggregate(
            Gen.Const(new List<TResult>()),
            (all, element) => Gen.Select(all, gen(element), (before, one) => new List<TResult>(before) { one }));
}
