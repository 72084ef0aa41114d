using System.Globalization;
using Traguardo.Core.Cycles;
using Traguardo.Core.Display;
using Traguardo.Core.Measures;
using Traguardo.Core.Planning.Edits;

namespace Traguardo.Core.Planning.Differences;

/// <summary>
/// What is different between two versions of a cycle, or between the cycles of two years: item by item, field by field, with what
/// it was and what it is. What only follows a code that has changed is no difference of its own; nor is the order of values, of
/// bands and of what the OIV set aside, for it means nothing.
/// </summary>
public sealed class CycleDifferences
{
    private readonly Cycle older;
    private readonly Cycle newer;
    private readonly Version before;
    private readonly Version after;
    private readonly List<Difference> differences = [];

    private CycleDifferences(Cycle older, Cycle newer)
    {
        (this.older, this.newer) = (older, newer);
        (before, after) = (new Version(older, Figures.Current), new Version(newer, Figures.Current));
    }

    /// <summary>All the differences, in the order of the plan: the method, the areas, the scorecards, then the lists that they draw on. In the language of the ambient culture.</summary>
    /// <param name="older">The older version; a cycle that compiles.</param>
    /// <param name="newer">The newer version; likewise.</param>
    public static IReadOnlyList<Difference> Between(Cycle older, Cycle newer)
    {
        ArgumentNullException.ThrowIfNull(older);
        ArgumentNullException.ThrowIfNull(newer);
        var comparison = new CycleDifferences(older, newer);
        comparison.Compare();
        return comparison.differences;
    }

    private void Compare()
    {
        var units = Pairing.Of(older.Units, newer.Units, unit => unit.Code, unit => unit.Name);
        var programmes = Pairing.Of(older.Programmes, newer.Programmes, programme => programme.Code, programme => Fields.Row([programme.Name, programme.Objective]));
        var measures = Pairing.Of(older.Measures, newer.Measures, measure => measure.Code, measure => measure.Name);
        var indicators = Pairing.Of(older.Indicators, newer.Indicators, indicator => indicator.Code, indicator => indicator.Name);
        var indicatorCodes = CodesOf(indicators, indicator => indicator.Code);
        var trees = TreePairing.Of(older, newer, indicatorCodes);
        var codes = new Codes
        {
            Units = CodesOf(units, unit => unit.Code),
            Programmes = CodesOf(programmes, programme => programme.Code),
            Measures = CodesOf(measures, measure => measure.Code),
            Indicators = indicatorCodes,
            Nodes = trees.Nodes,
        };
        var fields = new FieldDifferences(before, after, codes, differences);
        CompareWhole(fields);
        CompareParts(fields, PlanParts.Areas, Pairing.Of(older.StrategicAreas, newer.StrategicAreas, area => area.Code, area => area.Title), PlanFields.Area(), area => area.Title, area => new StrategicArea { Code = "", Title = area.Title });
        new TreeDifferences(trees, fields).Compare();
        CompareParts(fields, PlanParts.Indicators, indicators, PlanFields.Indicator(), indicator => indicator.Name, indicator => new Indicator { Code = "", Name = indicator.Name, Better = default });
        CompareParts(fields, PlanParts.Measures, measures, PlanFields.Measure(), measure => measure.Name, measure => new Measure { Code = "", Name = measure.Name });
        CompareParts(fields, PlanParts.Programmes, programmes, PlanFields.Programme(), programme => programme.Name, programme => new Programme { Code = "", Name = programme.Name });
        CompareParts(fields, PlanParts.Units, units, PlanFields.Unit(), unit => unit.Name, unit => new Unit { Code = "", Name = unit.Name });
        CompareRecords(fields, codes);
    }

    private void CompareWhole(FieldDifferences fields)
    {
        fields.Compare(new(SubjectKind.Cycle, "", ""), older, newer, PlanFields.Cycle());
        fields.Compare(new(SubjectKind.Administration, "administration", ""), older.Administration, newer.Administration, PlanFields.Administration());
        fields.Compare(new(SubjectKind.Method, "method", ""), older.Method, newer.Method, PlanFields.Method());
        var bands = Pairing.Of(older.Method.Judgements, newer.Method.Judgements, band => band.Label, band => Fields.Exact(band.From)!);
        static Subject Of(JudgementBand band) => new(SubjectKind.JudgementBand, $"method/judgements/{band.Label}", band.Label);
        foreach (var (was, band) in bands)
        {
            fields.CompareNamed(At(was, Of), At(band, Of), one => one.Label, _ => null, PlanFields.JudgementBand(), _ => new JudgementBand(-1, ""));
        }
    }

    private void CompareParts<T>(FieldDifferences fields, PlanPart<T> part, List<Pair<T>> pairs, List<Field<T>> of, Func<T, string?> nameOf, Func<T, T> blankOf)
        where T : class
    {
        int PlaceOf(T was) => part.Find(older, part.CodeOf(was));
        Subject SubjectOf(T one) => part.SubjectOf(part.CodeOf(one));
        var both = pairs.Where(pair => pair is { Older: not null, Newer: not null }).ToList();
        var moved = Order.Moved([.. both.Select(pair => PlaceOf(pair.Older!))], [.. both.Select(pair => TreePairing.Names(part.CodeOf(pair.Older!), part.CodeOf(pair.Newer!)))])
            .Select(i => both[i].Newer)
            .ToHashSet();
        foreach (var (was, element) in pairs)
        {
            if (was is not null && element is not null && moved.Contains(element))
            {
                fields.Moved(SubjectOf(was), SubjectOf(element), FieldDifferences.Place(PlaceOf(was)), FieldDifferences.Place(part.Find(newer, part.CodeOf(element))));
            }
            fields.CompareNamed(At(was, SubjectOf), At(element, SubjectOf), part.CodeOf, nameOf, of, blankOf);
        }
    }

    private void CompareRecords(FieldDifferences fields, Codes codes)
    {
        CompareKeyed(
            fields,
            Pairing.Of(older.Values, newer.Values, When, olderKeyOf: value => When(value with { Measure = codes.Measure(value.Measure) })),
            value => ValueOf(SubjectKind.MeasureValue, $"measures/{When(value)}", value.Measure, value.Year, value.Period),
            PlanFields.MeasureValue(),
            new MeasureValue { Measure = "", Year = 0 });
        CompareKeyed(
            fields,
            Pairing.Of(older.IndicatorValues, newer.IndicatorValues, When, olderKeyOf: value => When(value with { Indicator = codes.Indicator(value.Indicator) })),
            value => ValueOf(SubjectKind.IndicatorValue, $"indicators/{When(value)}", value.Indicator, value.Year, value.Period),
            PlanFields.IndicatorValue(),
            new IndicatorValue { Indicator = "", Year = 0 });
        CompareKeyed(
            fields,
            Pairing.Of(
                older.Neutralisations,
                newer.Neutralisations,
                set => NodeReferences.SubjectOf(set).Address,
                olderKeyOf: set => NodeReferences.SubjectOf(set with { Scorecard = codes.Path(set.Scorecard)!, Indicator = codes.Indicator(set.Indicator) }).Address),
            NodeReferences.SubjectOf,
            PlanFields.Neutralisation(),
            new Neutralisation { Scorecard = "", Indicator = "" });
        CompareKeyed(
            fields,
            Pairing.Of(older.Revisions, newer.Revisions, revision => revision.Code, olderKeyOf: revision => revision.Code),
            revision => new Subject(SubjectKind.Revision, $"revisions/{revision.Code}", revision.Code),
            PlanFields.Revision(),
            new Revision { Code = "", Node = "", Was = new Item(), Becomes = new Item(), Reason = "" });
        CompareKeyed(
            fields,
            Pairing.Of(older.Analyses, newer.Analyses, analysis => analysis.Objective, olderKeyOf: Followed<Analysis>(codes, newer.Analyses, analysis => analysis.Objective)),
            analysis => new Subject(SubjectKind.Analysis, $"analyses/{analysis.Objective}", analysis.Objective),
            PlanFields.Analysis(),
            new Analysis { Objective = "", Cause = (DeviationCause)(-1), Causes = "", Action = "" });
        CompareKeyed(
            fields,
            Pairing.Of(older.Judgements, newer.Judgements, judgement => judgement.Scorecard, olderKeyOf: Followed<Judgement>(codes, newer.Judgements, judgement => judgement.Scorecard)),
            judgement => new Subject(SubjectKind.Judgement, $"judgements/{judgement.Scorecard}", judgement.Scorecard),
            PlanFields.Judgement(),
            new Judgement { Scorecard = "", Label = "" });
        CompareKeyed(
            fields,
            Pairing.Of(Numbered(older.Validations), Numbered(newer.Validations), one => one.Number, olderKeyOf: one => one.Number),
            one => new Subject(SubjectKind.Validation, $"validations/{one.Number}", one.Number),
            PlanFields.Validation(),
            new NumberedValidation("", new ReportValidation { Outcome = (ValidationOutcome)(-1) }));
        // Acts follow one another: the third is the third.
        for (var i = 0; i < Math.Max(older.Acts.Count, newer.Acts.Count); i++)
        {
            var number = (i + 1).ToString(CultureInfo.InvariantCulture);
            Subject Of(PhaseAct act) => new(SubjectKind.Act, $"acts/{number}", number);
            fields.CompareNamed(
                At(older.Acts.ElementAtOrDefault(i), Of),
                At(newer.Acts.ElementAtOrDefault(i), Of),
                _ => number,
                act => FieldWords.Of(act.To),
                PlanFields.Act(),
                act => new PhaseAct(act.To));
        }
    }

    // What is said of something that got another code may go on under either: it is not asked to be there still.
    private static Func<T, string> Followed<T>(Codes codes, IEnumerable<T> newer, Func<T, string> placeOf)
    {
        var places = newer.Select(placeOf).ToHashSet();
        return one => codes.Path(placeOf(one)) is { } path && places.Contains(path) ? path : placeOf(one);
    }

    private static List<NumberedValidation> Numbered(List<ReportValidation> validations) =>
        [.. validations.Select((validation, i) => new NumberedValidation((i + 1).ToString(CultureInfo.InvariantCulture), validation))];

    private static void CompareKeyed<T>(FieldDifferences fields, List<Pair<T>> pairs, Func<T, Subject> subjectOf, List<Field<T>> of, T blank)
        where T : class
    {
        foreach (var (was, now) in pairs)
        {
            fields.CompareNamed(At(was, subjectOf), At(now, subjectOf), _ => "", _ => null, of, _ => blank);
        }
    }

    private static (Subject, T)? At<T>(T? part, Func<T, Subject> subjectOf)
        where T : class =>
        part is null ? null : (subjectOf(part), part);

    // «10, 2020», «10, 2020 Q1»
    private static Subject ValueOf(SubjectKind kind, string address, string code, int year, Period period) =>
        new(kind, address, string.Create(CultureInfo.InvariantCulture, $"{code}, {year} {period.Code}").TrimEnd());

    private static string When(MeasureValue value) => When(value.Measure, value.Year, value.Period);

    private static string When(IndicatorValue value) => When(value.Indicator, value.Year, value.Period);

    // 10/2020, 10/2020/Q1
    private static string When(string code, int year, Period period) =>
        string.Create(CultureInfo.InvariantCulture, $"{code}/{year}{(period.IsYear ? "" : "/" + period.Code)}");

    private static Dictionary<string, string> CodesOf<T>(List<Pair<T>> pairs, Func<T, string> codeOf)
        where T : class =>
        pairs.Where(pair => pair is { Older: not null, Newer: not null }).ToDictionary(pair => codeOf(pair.Older!), pair => codeOf(pair.Newer!));
}
