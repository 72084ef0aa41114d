using System.Globalization;
using Traguardo.Core.Cycles;
using Traguardo.Core.Display;
using Traguardo.Core.Measures;
using Traguardo.Core.Reports;
using static Traguardo.Core.Planning.Differences.Fields;

namespace Traguardo.Core.Planning.Differences;

/// <summary>The fields of the parts that stand in lists. A new field of a record is a line here; a test sees that none is missing.</summary>
internal static class PlanFields
{
    public static List<Field<Cycle>> Cycle() =>
    [
        Number<Cycle>("year", DifferenceTexts.Year, cycle => cycle.Year, (_, year) => year.ToString(CultureInfo.InvariantCulture)),
        Text<Cycle>("note", DifferenceTexts.Note, cycle => cycle.Note),
        Extra<Cycle>(),
    ];

    public static List<Field<Administration>> Administration() =>
    [
        Text<Administration>("code", DifferenceTexts.Code, administration => administration.Code),
        Text<Administration>("name", DifferenceTexts.Name, administration => administration.Name),
        Text<Administration>("kind", DifferenceTexts.Kind, administration => administration.Kind),
        Text<Administration>("region", DifferenceTexts.Region, administration => administration.Region),
        Extra<Administration>(),
    ];

    public static List<Field<Unit>> Unit() =>
    [
        Text<Unit>("name", DifferenceTexts.Name, unit => unit.Name),
        Code<Unit>("parent", DifferenceTexts.Parent, unit => unit.Parent, (codes, code) => codes.Unit(code)),
        Extra<Unit>(),
    ];

    public static List<Field<StrategicArea>> Area() =>
    [
        Text<StrategicArea>("title", DifferenceTexts.Title, area => area.Title),
        Text<StrategicArea>("shortTitle", DifferenceTexts.ShortTitle, area => area.ShortTitle),
        CodeList<StrategicArea>("objectives", DifferenceTexts.Objectives, area => area.Objectives, (codes, path) => codes.Path(path)),
        Extra<StrategicArea>(),
    ];

    public static List<Field<Programme>> Programme() =>
    [
        Text<Programme>("name", DifferenceTexts.Name, programme => programme.Name),
        Code<Programme>("objective", DifferenceTexts.Objective, programme => programme.Objective, (codes, objective) => codes.Objective(objective)),
        Number<Programme>("budget", DifferenceTexts.Budget, programme => programme.Budget, Euros),
        Number<Programme>("spent", DifferenceTexts.Spent, programme => programme.Spent, Euros),
        Text<Programme>("kind", DifferenceTexts.Kind, programme => programme.Kind),
        CodeList<Programme>("units", DifferenceTexts.ProgrammeUnits, programme => programme.Units, (codes, code) => codes.Unit(code)),
        Number<Programme>("from", DifferenceTexts.FirstYear, programme => programme.From, (_, year) => year.ToString(CultureInfo.InvariantCulture)),
        Number<Programme>("to", DifferenceTexts.LastYear, programme => programme.To, (_, year) => year.ToString(CultureInfo.InvariantCulture)),
        Text<Programme>("stakeholders", DifferenceTexts.Stakeholders, programme => programme.Stakeholders),
        Extra<Programme>(),
    ];

    public static List<Field<Measure>> Measure() =>
    [
        Text<Measure>("name", DifferenceTexts.Name, measure => measure.Name),
        UnitOfMeasure<Measure>(measure => measure.Unit),
        Text<Measure>("source", DifferenceTexts.Source, measure => measure.Source),
        Owner<Measure>(measure => measure.Owner),
        Word<Measure, Frequency>("frequency", DifferenceTexts.Frequency, measure => measure.Frequency, FieldWords.Of),
        Word<Measure, Aggregation>("aggregation", DifferenceTexts.Aggregation, measure => measure.Aggregation, FieldWords.Of),
        Extra<Measure>(),
    ];

    public static List<Field<Indicator>> Indicator() =>
    [
        Text<Indicator>("name", DifferenceTexts.Name, indicator => indicator.Name),
        Word<Indicator, Better>("better", DifferenceTexts.Better, indicator => indicator.Better, FieldWords.Of),
        UnitOfMeasure<Indicator>(indicator => indicator.Unit),
        Number<Indicator>("decimals", DifferenceTexts.Decimals, indicator => indicator.Decimals, Plain),
        Code<Indicator>("formula", DifferenceTexts.Formula, indicator => indicator.Formula, (codes, text) => text is null ? null : codes.Formula(text)),
        Text<Indicator>("source", DifferenceTexts.Source, indicator => indicator.Source),
        Owner<Indicator>(indicator => indicator.Owner),
        Extra<Indicator>(),
    ];

    public static List<Field<Neutralisation>> Neutralisation() =>
    [
        Text<Neutralisation>("act", DifferenceTexts.Act, set => set.Act),
        Text<Neutralisation>("reason", DifferenceTexts.Reason, set => set.Reason),
        Word<Neutralisation, NeutralisationState>("state", DifferenceTexts.State, set => set.State, FieldWords.Of),
        Text<Neutralisation>("proposedBy", DifferenceTexts.ProposedBy, set => set.ProposedBy),
        Text<Neutralisation>("decisionReason", DifferenceTexts.DecisionReason, set => set.DecisionReason),
        Day<Neutralisation>("decidedOn", DifferenceTexts.DecidedOn, set => set.DecidedOn),
        Extra<Neutralisation>(),
    ];

    public static List<Field<PhaseAct>> Act() =>
    [
        Word<PhaseAct, Phase>("to", DifferenceTexts.Phase, act => act.To, FieldWords.Of),
        Text<PhaseAct>("organ", DifferenceTexts.Organ, act => act.Organ),
        Text<PhaseAct>("number", DifferenceTexts.Number, act => act.Number),
        Day<PhaseAct>("date", DifferenceTexts.Date, act => act.Date),
        Text<PhaseAct>("reason", DifferenceTexts.Reason, act => act.Reason),
        Text<PhaseAct>("document", DifferenceTexts.Document, act => act.Document),
        Extra<PhaseAct>(),
    ];

    public static List<Field<Revision>> Revision() =>
    [
        Code<Revision>("node", DifferenceTexts.Node, revision => revision.Node, (codes, path) => codes.Path(path)),
        Promise("was", DifferenceTexts.RevisionWas, revision => revision.Was),
        Promise("becomes", DifferenceTexts.RevisionBecomes, revision => revision.Becomes),
        Text<Revision>("reason", DifferenceTexts.Reason, revision => revision.Reason),
        Text<Revision>("proposedBy", DifferenceTexts.ProposedBy, revision => revision.ProposedBy),
        Day<Revision>("proposedOn", DifferenceTexts.ProposedOn, revision => revision.ProposedOn),
        Word<Revision, Opinion>("opinion", DifferenceTexts.Opinion, revision => revision.Opinion, FieldWords.Of),
        Text<Revision>("opinionReason", DifferenceTexts.OpinionReason, revision => revision.OpinionReason),
        Day<Revision>("opinionOn", DifferenceTexts.OpinionOn, revision => revision.OpinionOn),
        Word<Revision, RevisionState>("state", DifferenceTexts.State, revision => revision.State, FieldWords.Of),
        Text<Revision>("organ", DifferenceTexts.Organ, revision => revision.Organ),
        Text<Revision>("number", DifferenceTexts.Number, revision => revision.Number),
        Day<Revision>("date", DifferenceTexts.Date, revision => revision.Date),
        Extra<Revision>(),
    ];

    public static List<Field<Analysis>> Analysis() =>
    [
        Word<Analysis, DeviationCause>("cause", DifferenceTexts.Cause, analysis => analysis.Cause, FieldWords.Of),
        Text<Analysis>("causes", DifferenceTexts.Causes, analysis => analysis.Causes),
        Text<Analysis>("action", DifferenceTexts.CorrectiveAction, analysis => analysis.Action),
        Text<Analysis>("writtenBy", DifferenceTexts.WrittenBy, analysis => analysis.WrittenBy),
        Day<Analysis>("writtenOn", DifferenceTexts.WrittenOn, analysis => analysis.WrittenOn),
        Text<Analysis>("answer", DifferenceTexts.Answer, analysis => analysis.Answer),
        Day<Analysis>("answeredOn", DifferenceTexts.AnsweredOn, analysis => analysis.AnsweredOn),
        Extra<Analysis>(),
    ];

    public static List<Field<Judgement>> Judgement() =>
    [
        Text<Judgement>("label", DifferenceTexts.JudgementLabel, judgement => judgement.Label),
        Text<Judgement>("reason", DifferenceTexts.Reason, judgement => judgement.Reason),
        Number<Judgement>("result", DifferenceTexts.JudgedResult, judgement => judgement.Result, Percent),
        Text<Judgement>("organ", DifferenceTexts.Organ, judgement => judgement.Organ),
        Text<Judgement>("number", DifferenceTexts.Number, judgement => judgement.Number),
        Day<Judgement>("date", DifferenceTexts.Date, judgement => judgement.Date),
        Extra<Judgement>(),
    ];

    public static List<Field<NumberedValidation>> Validation() =>
    [
        Word<NumberedValidation, ValidationOutcome>("outcome", DifferenceTexts.Outcome, one => one.Validation.Outcome, FieldWords.Of),
        Text<NumberedValidation>("observations", DifferenceTexts.Observations, one => one.Validation.Observations),
        new("criteria", DifferenceTexts.Criteria, (one, _) => InWords(one.Validation.Criteria), (one, _) => TextOf(one.Validation.Criteria)),
        Text<NumberedValidation>("organ", DifferenceTexts.Organ, one => one.Validation.Organ),
        Text<NumberedValidation>("number", DifferenceTexts.Number, one => one.Validation.Number),
        Day<NumberedValidation>("date", DifferenceTexts.Date, one => one.Validation.Date),
        Day<NumberedValidation>("reopened", DifferenceTexts.Reopened, one => one.Validation.Reopened),
        Text<NumberedValidation>("extra", DifferenceTexts.Extra, one => one.Validation.Extra),
    ];

    // «Coerenza con il Piano: sì; Chiarezza: sì, con osservazioni (Figure poco leggibili)»
    private static string? InWords(List<ExaminedCriterion> criteria) => criteria.Count == 0 ? null
        : string.Join("; ", criteria.Select(one => $"{one.Title}: {FieldWords.Of(one.Answer)}" + (one.Note is { } note ? $" ({note})" : "")));

    private static string? TextOf(List<ExaminedCriterion> criteria) => criteria.Count == 0 ? null : Exchange.CriteriaText.Write(criteria);

    public static List<Field<Method>> Method() =>
    [
        new("cap", DifferenceTexts.Cap, (method, version) => FieldWords.Of(method.Cap, version.Figures), (method, _) => Exact(method.Cap.Limit)),
        Word<Method, MissingRule>("missing", DifferenceTexts.MissingRule, method => method.Missing, FieldWords.Of),
        Word<Method, NeutralisedRule>("neutralised", DifferenceTexts.NeutralisedRule, method => method.Neutralised, FieldWords.Of),
        Number<Method>("rowRounding", DifferenceTexts.RowRounding, method => method.RowRounding, Plain),
        YesNo<Method>("fourEyes", DifferenceTexts.FourEyes, method => method.FourEyes),
        YesNo<Method>("evidenceRequired", DifferenceTexts.EvidenceRequired, method => method.EvidenceRequired),
        new("revisions", DifferenceTexts.RevisionMonths, (method, version) => $"{method.Revisions.From}–{method.Revisions.Until}", (method, _) => $"{method.Revisions.From}-{method.Revisions.Until}"),
        Text<Method>("revisions.extra", DifferenceTexts.Extra, method => method.Revisions.Extra),
        Number<Method>("analysisBelow", DifferenceTexts.AnalysisBelow, method => method.AnalysisBelow, Percent),
        CodeList<Method>("publishedCards", DifferenceTexts.PublishedCards, method => method.PublishedCards, (codes, code) => codes.Path(code)),
        Number<Method>("lights.amber", DifferenceTexts.Amber, method => method.Lights.Amber, Percent),
        Number<Method>("lights.green", DifferenceTexts.Green, method => method.Lights.Green, Percent),
        Text<Method>("lights.extra", DifferenceTexts.Extra, method => method.Lights.Extra),
        Extra<Method>(),
    ];

    public static List<Field<JudgementBand>> JudgementBand() =>
    [
        Number<JudgementBand>("from", DifferenceTexts.From, band => band.From, Plain),
        Extra<JudgementBand>(),
    ];

    public static List<Field<MeasureValue>> MeasureValue() =>
    [
        new("value", DifferenceTexts.Value, (value, version) => value.Value is { } given ? version.Figures.Datum(given, version.UnitOf(value)) : null, (value, _) => Exact(value.Value)),
        Word<MeasureValue, ValueState>("state", DifferenceTexts.State, value => value.State, FieldWords.Of),
        Text<MeasureValue>("reason", DifferenceTexts.Reason, value => value.Reason),
        Extra<MeasureValue>(),
    ];

    public static List<Field<IndicatorValue>> IndicatorValue() =>
    [
        new("value", DifferenceTexts.Value, (value, version) => value.Value is { } given ? version.Figures.Datum(given, version.UnitOf(value)) : null, (value, _) => Exact(value.Value)),
        Word<IndicatorValue, ValueState>("state", DifferenceTexts.State, value => value.State, FieldWords.Of),
        Text<IndicatorValue>("reason", DifferenceTexts.Reason, value => value.Reason),
        Extra<IndicatorValue>(),
    ];

    public static Field<T> Owner<T>(Func<T, string?> of) => Code("owner", DifferenceTexts.Owner, of, (codes, code) => codes.Unit(code));

    private static Field<T> UnitOfMeasure<T>(Func<T, UnitOfMeasure> of) =>
        new("unit", DifferenceTexts.UnitOfMeasure, (part, version) => UnitsInWords.Of(of(part), version.Figures), (part, _) => of(part).Code);

    private static Field<T> Day<T>(string name, string label, Func<T, DateOnly?> of) =>
        new(name, label, (part, version) => of(part) is { } date ? version.Figures.Date(date) : null, (part, _) => of(part)?.DayNumber.ToString(CultureInfo.InvariantCulture));

    // «D2.2, peso 30, ≥ 40%»: what is shown is what was promised, what is compared is all the item says.
    private static Field<Revision> Promise(string name, string label, Func<Revision, Item> of) => new(
        name,
        label,
        (revision, version) => string.Join(", ", new[]
        {
            of(revision).Indicator ?? of(revision).Objective,
            of(revision).Weight is { } weight ? $"{DifferenceTexts.Weight.ToLower(CultureInfo.CurrentCulture)} {version.Figures.Weight(weight)}" : null,
            of(revision).Target is { } target ? version.Target(of(revision), target) : null,
            of(revision).Status == ItemStatus.Due ? null : FieldWords.Of(of(revision).Status),
        }.OfType<string>()),
        (revision, codes) => Exchange.ItemText.Write(of(revision) with
        {
            Indicator = of(revision).Indicator is { } indicator ? codes.Indicator(indicator) : null,
            Objective = codes.Path(of(revision).Objective),
        }));

    private static string Plain(Figures figures, decimal number) => figures.Number(number);

    // To the cent and below: what was and what is must not look the same.
    private static string Euros(Figures figures, decimal euros) => figures.Datum(Value.Of(euros), Measures.UnitOfMeasure.Euro);

    private static string Percent(Figures figures, decimal fraction) => figures.Number(fraction * 100) + "%";
}
