namespace Traguardo.Core.Cycles;

/// <summary>A cycle as somebody sees it who may not see all of its scorecards.</summary>
public static class CycleView
{
    /// <summary>
    /// The cycle without some of its scorecards, and without what is there for them alone: the indicators that no other card
    /// has, their values, what the OIV set aside in them and judged of them, what was revised and what was analysed in them. Base data stay: they belong to the units, not to a card.
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
        inHidden.ExceptWith(IndicatorsOf(revisions));
        return Dropping(cycle, inHidden) with
        {
            Scorecards = shown,
            Neutralisations = [.. cycle.Neutralisations.Where(act => !hidden.Contains(act.Scorecard))],
            Revisions = revisions,
            Analyses = [.. cycle.Analyses.Where(analysis => !hidden.Contains(analysis.Objective.Split('/')[0]))],
            Judgements = [.. cycle.Judgements.Where(judgement => !hidden.Contains(judgement.Scorecard))],
        };
    }

    /// <summary>The cycle with what was judged of people left out: the OIV's judgements on some of its personal scorecards, which are for fewer eyes than their figures.</summary>
    /// <param name="cycle">The cycle.</param>
    /// <param name="cards">Codes of those scorecards.</param>
    public static Cycle WithoutJudgements(Cycle cycle, IReadOnlySet<string> cards)
    {
        ArgumentNullException.ThrowIfNull(cycle);
        ArgumentNullException.ThrowIfNull(cards);
        return cycle.Judgements.Exists(judgement => cards.Contains(judgement.Scorecard))
            ? cycle with { Judgements = [.. cycle.Judgements.Where(judgement => !cards.Contains(judgement.Scorecard))] }
            : cycle;
    }

    /// <summary>
    /// Several versions of one plan as somebody sees them beside one another: what is hidden with a card in one of them is in none,
    /// unless a card that is shown has it there.
    /// </summary>
    /// <param name="versions">The whole versions.</param>
    /// <param name="hidden">Codes of the scorecards that are not shown.</param>
    public static IReadOnlyList<Cycle> Without(IReadOnlyList<Cycle> versions, IReadOnlySet<string> hidden)
    {
        ArgumentNullException.ThrowIfNull(versions);
        List<Cycle> views = [.. versions.Select(version => Without(version, hidden))];
        var inHidden = versions.Zip(views).SelectMany(pair => Codes(pair.First).Except(Codes(pair.Second))).ToHashSet();
        return [.. views.Select(view => Dropping(view, [.. inHidden.Except(IndicatorsOf(view.Scorecards)).Except(IndicatorsOf(view.Revisions))]))];
    }

    /// <summary>What <see cref="Without(Cycle, IReadOnlySet{string})"/> left out of a cycle, put back into what somebody made of their view of it: each after what it stood after.</summary>
    /// <param name="edited">The view, edited.</param>
    /// <param name="whole">The cycle that was seen.</param>
    /// <param name="hidden">Codes of the scorecards that were not shown.</param>
    public static Cycle PutBack(Cycle edited, Cycle whole, IReadOnlySet<string> hidden)
    {
        ArgumentNullException.ThrowIfNull(edited);
        ArgumentNullException.ThrowIfNull(hidden);
        var shown = Codes(Without(whole, hidden)).ToHashSet();
        return edited with
        {
            Scorecards = PutBack(edited.Scorecards, whole.Scorecards, card => hidden.Contains(card.Code), card => card.Code),
            Indicators = PutBack(edited.Indicators, whole.Indicators, indicator => !shown.Contains(indicator.Code), indicator => indicator.Code),
        };
    }

    /// <summary>
    /// A cycle that takes the place of another, brought by somebody who does not see all of that one: the cards that they do not see, and
    /// do not bring, stay, with what is there for them alone: indicators and their values, what the OIV set aside in them, what was revised and what was analysed in them.
    /// </summary>
    /// <param name="brought">The cycle brought.</param>
    /// <param name="whole">The cycle that was there.</param>
    /// <param name="hidden">Codes of the scorecards that are not shown.</param>
    public static Cycle KeepingHidden(Cycle brought, Cycle whole, IReadOnlySet<string> hidden)
    {
        ArgumentNullException.ThrowIfNull(brought);
        ArgumentNullException.ThrowIfNull(hidden);
        var kept = hidden.Except(brought.Scorecards.Select(card => card.Code)).ToHashSet();
        var view = Without(whole, kept);
        return PutBack(brought, whole, kept) with
        {
            IndicatorValues = PutBack(brought.IndicatorValues, whole.IndicatorValues, view.IndicatorValues, value => (value.Indicator, value.Year, value.Period)),
            Neutralisations = PutBack(brought.Neutralisations, whole.Neutralisations, view.Neutralisations, set => (set.Scorecard, set.Indicator)),
            Revisions = PutBack(brought.Revisions, whole.Revisions, view.Revisions, revision => revision.Code),
            Analyses = PutBack(brought.Analyses, whole.Analyses, view.Analyses, analysis => analysis.Objective),
            Judgements = PutBack(brought.Judgements, whole.Judgements, view.Judgements, judgement => judgement.Scorecard),
        };
    }

    /// <summary>A cycle that takes the place of another, brought by somebody who does not see what was judged by some of its scorecards: that stays, whatever they bring.</summary>
    /// <param name="brought">The cycle brought.</param>
    /// <param name="whole">The cycle that was there.</param>
    /// <param name="cards">Codes of those scorecards.</param>
    public static Cycle KeepingJudgements(Cycle brought, Cycle whole, IReadOnlySet<string> cards)
    {
        ArgumentNullException.ThrowIfNull(brought);
        ArgumentNullException.ThrowIfNull(whole);
        ArgumentNullException.ThrowIfNull(cards);
        var kept = whole.Judgements.Where(judgement => cards.Contains(judgement.Scorecard) && brought.Scorecards.Exists(card => card.Code == judgement.Scorecard));
        return brought with { Judgements = [.. WithoutJudgements(brought, cards).Judgements, .. kept] };
    }

    /// <summary>
    /// A change of a cycle without the indicators that only personal scorecards had, and that none has any more: what was for few eyes
    /// does not come to everybody's by being taken out of a card. Their values go with them.
    /// </summary>
    /// <param name="after">The cycle changed.</param>
    /// <param name="before">The cycle that was there.</param>
    public static Cycle WithoutReleased(Cycle after, Cycle before)
    {
        ArgumentNullException.ThrowIfNull(after);
        ArgumentNullException.ThrowIfNull(before);
        var released = IndicatorsOf(before.Scorecards.Where(card => card.Holder is not null));
        released.ExceptWith(IndicatorsOf(before.Scorecards.Where(card => card.Holder is null)));
        released.ExceptWith(IndicatorsOf(after.Scorecards));
        released.ExceptWith(IndicatorsOf(after.Revisions));
        return Dropping(after, released);
    }

    /// <summary>Codes of the indicators in a scorecard.</summary>
    public static IReadOnlySet<string> IndicatorsOf(Node card) => IndicatorsOf([card]);

    private static List<T> PutBack<T, TKey>(List<T> edited, List<T> whole, List<T> view, Func<T, TKey> keyOf)
        where TKey : notnull
    {
        var shown = view.ToHashSet();
        return PutBack(edited, whole, one => !shown.Contains(one), keyOf);
    }

    private static List<T> PutBack<T, TKey>(List<T> edited, List<T> whole, Predicate<T> isHidden, Func<T, TKey> keyOf)
        where TKey : notnull
    {
        var places = edited.Select((one, at) => (Key: keyOf(one), At: at)).DistinctBy(one => one.Key).ToDictionary(one => one.Key, one => one.At);
        // By the place that each comes after; the first place has none before it.
        var hidden = new List<(int After, T One)>();
        var after = -1;
        foreach (var one in whole)
        {
            if (isHidden(one))
            {
                hidden.Add((after, one));
            }
            else if (places.TryGetValue(keyOf(one), out var at))
            {
                after = at;
            }
        }
        var putBack = hidden.ToLookup(one => one.After, one => one.One);
        return [.. putBack[-1], .. edited.SelectMany((one, at) => putBack[at].Prepend(one))];
    }

    private static Cycle Dropping(Cycle cycle, HashSet<string> indicators) => indicators.Count == 0 ? cycle : cycle with
    {
        Indicators = [.. cycle.Indicators.Where(indicator => !indicators.Contains(indicator.Code))],
        IndicatorValues = [.. cycle.IndicatorValues.Where(value => !indicators.Contains(value.Indicator))],
    };

    private static IEnumerable<string> Codes(Cycle cycle) => cycle.Indicators.Select(indicator => indicator.Code);

    private static HashSet<string> IndicatorsOf(IEnumerable<Revision> revisions) => IndicatorsOf(revisions.SelectMany(revision => new[] { revision.Was, revision.Becomes }));

    private static HashSet<string> IndicatorsOf(IEnumerable<Entry> entries) =>
        [.. entries.SelectMany(ItemsBelow).Select(item => item.Indicator).OfType<string>()];

    private static IEnumerable<Item> ItemsBelow(Entry entry) => entry switch
    {
        Item item => [item],
        Node node => node.Children.SelectMany(ItemsBelow),
        _ => [],
    };
}
