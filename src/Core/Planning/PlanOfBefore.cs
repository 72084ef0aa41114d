using Traguardo.Core.Cycles;
using Traguardo.Core.Planning.Differences;
using Traguardo.Core.Planning.Edits;

namespace Traguardo.Core.Planning;

/// <summary>
/// A cycle that goes back to a plan it had before, or on to one written elsewhere: that plan, with all that has been recorded. What has
/// another code in that plan is known by its name, and its values follow it; what has values and no place in that plan stays beside it,
/// so that no value is lost. The money spent stays, and so does what the OIV set aside in what is still there.
/// </summary>
/// <param name="Cycle">The cycle with that plan.</param>
/// <param name="CodeChanges">What has another code than now: what is kept beside a cycle follows.</param>
public sealed record PlanOfBefore(Cycle Cycle, IReadOnlyList<CodeChange> CodeChanges)
{
    /// <summary>Goes back.</summary>
    /// <param name="now">The cycle as it stands, with its values and acts.</param>
    /// <param name="then">The plan to go back to; what it recorded does not matter.</param>
    public static PlanOfBefore Of(Cycle now, Cycle then)
    {
        ArgumentNullException.ThrowIfNull(now);
        ArgumentNullException.ThrowIfNull(then);
        var measures = CodesOf(now.Measures, then.Measures, measure => measure.Code, measure => measure.Name);
        var indicators = CodesOf(now.Indicators, then.Indicators, indicator => indicator.Code, indicator => indicator.Name);
        var measured = Staying(now.Values.Select(value => value.Measure), measures);
        var recorded = Staying(now.IndicatorValues.Select(value => value.Indicator), indicators);
        var spent = now.Programmes.ToDictionary(programme => programme.Code, programme => programme.Spent);
        var units = CodesOf(now.Units, then.Units, unit => unit.Code, unit => unit.Name);
        var cards = then.Scorecards.Select(card => card.Code).ToHashSet();
        var cycle = then with
        {
            Programmes = [.. then.Programmes.Select(programme => programme with { Spent = spent.GetValueOrDefault(programme.Code) })],
            Measures = [.. then.Measures, .. now.Measures.Where(measure => measured.Contains(measure.Code))],
            Values = [.. now.Values.Select(value => value with { Measure = measures[value.Measure] })],
            Indicators = [.. then.Indicators, .. now.Indicators.Where(indicator => recorded.Contains(indicator.Code))],
            IndicatorValues = [.. now.IndicatorValues.Select(value => value with { Indicator = indicators[value.Indicator] })],
            Neutralisations = [.. now.Neutralisations
                .Where(set => indicators.ContainsKey(set.Indicator) && cards.Contains(set.Scorecard))
                .Select(set => set with { Indicator = indicators[set.Indicator] })],
            Revisions = [.. now.Revisions.Select(revision => revision with { Was = Of(revision.Was, indicators), Becomes = Of(revision.Becomes, indicators) })],
            Analyses = now.Analyses,
            Judgements = [.. now.Judgements.Where(judgement => cards.Contains(judgement.Scorecard))],
            Validations = now.Validations,
            Acts = now.Acts,
        };
        return new PlanOfBefore(
            cycle,
            [.. Changes(SubjectKind.Unit, units), .. Changes(SubjectKind.Indicator, indicators), .. Changes(SubjectKind.Measure, measures)]);
    }

    // What has values and no place in the plan of then keeps its code, which nothing there has.
    private static HashSet<string> Staying(IEnumerable<string> valued, Dictionary<string, string> codes)
    {
        HashSet<string> staying = [.. valued.Where(code => !codes.ContainsKey(code))];
        foreach (var code in staying)
        {
            codes.Add(code, code);
        }
        return staying;
    }

    private static Item Of(Item item, Dictionary<string, string> indicators) =>
        item.Indicator is { } code && indicators.TryGetValue(code, out var then) ? item with { Indicator = then } : item;

    private static IEnumerable<CodeChange> Changes(SubjectKind kind, Dictionary<string, string> codes) =>
        from code in codes
        where code.Key != code.Value
        select new CodeChange(kind, code.Key, code.Value);

    private static Dictionary<string, string> CodesOf<T>(List<T> now, List<T> then, Func<T, string> codeOf, Func<T, string> nameOf)
        where T : class =>
        Pairing.Of(now, then, codeOf, nameOf)
            .Where(pair => pair is { Older: not null, Newer: not null })
            .ToDictionary(pair => codeOf(pair.Older!), pair => codeOf(pair.Newer!));
}
