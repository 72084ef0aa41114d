using Traguardo.Core.Cycles;
using Traguardo.Core.Planning.Differences;
using Traguardo.Core.Planning.Edits;

namespace Traguardo.Core.Planning;

/// <summary>
/// A cycle that goes back to a plan it had before: that plan, with all that has been recorded since and that still has a place in it.
/// What has another code in that plan is known by its name, and its values follow it.
/// </summary>
/// <param name="Cycle">The cycle with the plan of before.</param>
/// <param name="CodeChanges">What has another code than now: what is kept beside a cycle follows.</param>
/// <param name="ValuesLost">How many values have no place in the plan of before.</param>
public sealed record PlanOfBefore(Cycle Cycle, IReadOnlyList<CodeChange> CodeChanges, int ValuesLost)
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
        var units = CodesOf(now.Units, then.Units, unit => unit.Code, unit => unit.Name);
        var cards = then.Scorecards.Select(card => card.Code).ToHashSet();
        var cycle = then with
        {
            Values = [.. now.Values.Where(value => measures.ContainsKey(value.Measure)).Select(value => value with { Measure = measures[value.Measure] })],
            IndicatorValues = [.. now.IndicatorValues.Where(value => indicators.ContainsKey(value.Indicator)).Select(value => value with { Indicator = indicators[value.Indicator] })],
            Neutralisations = [.. now.Neutralisations
                .Where(set => indicators.ContainsKey(set.Indicator) && cards.Contains(set.Scorecard))
                .Select(set => set with { Indicator = indicators[set.Indicator] })],
            Revisions = [.. now.Revisions.Select(revision => revision with { Was = Of(revision.Was, indicators), Becomes = Of(revision.Becomes, indicators) })],
            Acts = now.Acts,
        };
        return new PlanOfBefore(
            cycle,
            [.. Changes(SubjectKind.Unit, units), .. Changes(SubjectKind.Indicator, indicators), .. Changes(SubjectKind.Measure, measures)],
            now.Values.Count + now.IndicatorValues.Count - cycle.Values.Count - cycle.IndicatorValues.Count);
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
