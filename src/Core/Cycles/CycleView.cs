namespace Traguardo.Core.Cycles;

/// <summary>A cycle as somebody sees it who may not see all of its scorecards.</summary>
public static class CycleView
{
    /// <summary>
    /// The cycle without some of its scorecards, and without what is there for them alone: the indicators that no other card
    /// has, their values, what the OIV set aside in them, and what was revised in them. Base data stay: they belong to the units, not to a card.
    /// The cycle given is not changed.
    /// </summary>
    /// <param name="cycle">The whole cycle.</param>
    /// <param name="hidden">Codes of the scorecards that are not shown.</param>
    public static Cycle Without(Cycle cycle, IReadOnlySet<string> hidden)
    {
        ArgumentNullException.ThrowIfNull(cycle);
        ArgumentNullException.ThrowIfNull(hidden);
        var shown = cycle.Scorecards.Where(card => !hidden.Contains(card.Code)).ToList();
        if (shown.Count == cycle.Scorecards.Count)
        {
            return cycle;
        }
        var inHidden = IndicatorsOf(cycle.Scorecards.Where(card => hidden.Contains(card.Code)));
        inHidden.ExceptWith(IndicatorsOf(shown));
        var revisions = cycle.Revisions.Where(revision => !hidden.Contains(revision.Node.Split('/')[0])).ToList();
        inHidden.ExceptWith(IndicatorsOf(revisions.SelectMany(revision => new[] { revision.Was, revision.Becomes })));
        return cycle with
        {
            Scorecards = shown,
            Indicators = [.. cycle.Indicators.Where(indicator => !inHidden.Contains(indicator.Code))],
            IndicatorValues = [.. cycle.IndicatorValues.Where(value => !inHidden.Contains(value.Indicator))],
            Neutralisations = [.. cycle.Neutralisations.Where(act => !hidden.Contains(act.Scorecard))],
            Revisions = revisions,
        };
    }

    private static HashSet<string> IndicatorsOf(IEnumerable<Entry> entries) =>
        [.. entries.SelectMany(ItemsBelow).Select(item => item.Indicator).OfType<string>()];

    private static IEnumerable<Item> ItemsBelow(Entry entry) => entry switch
    {
        Item item => [item],
        Node node => node.Children.SelectMany(ItemsBelow),
        _ => [],
    };
}
