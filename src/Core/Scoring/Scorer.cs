using Traguardo.Core.Cycles;
using Traguardo.Core.Compiling;
using Traguardo.Core.Measures;

namespace Traguardo.Core.Scoring;

/// <summary>One scoring of a compiled cycle: actuals once, then each scorecard's tree from the leaves up, then points down again.</summary>
internal sealed class Scorer
{
    private readonly CompiledCycle cycle;
    private readonly Method method;
    private readonly Period period;
    private readonly Reading[] readings;

    // Objectives referred to, scored once for each set of neutralisations that looks at them: a chain of references stays linear.
    private readonly Dictionary<(HashSet<int>?, CompiledNode), ScoredNode> objectives = [];

    public Scorer(CompiledCycle cycle, Period period)
    {
        this.cycle = cycle;
        this.period = period;
        method = cycle.Cycle.Method;
        readings = new Reading[cycle.Indicators.Count];
    }

    public ScoredCycle Score()
    {
        for (var i = 0; i < readings.Length; i++)
        {
            readings[i] = IndicatorReading.Of(cycle, cycle.Indicators[i], cycle.Cycle.Year, period);
        }
        var cards = new ScoredNode[cycle.Scorecards.Count];
        for (var i = 0; i < cards.Length; i++)
        {
            var card = cycle.Scorecards[i];
            cards[i] = Score(card, cycle.NeutralisedByScorecard.GetValueOrDefault(card));
            PointsLost.Spread(cards[i]);
        }
        return new ScoredCycle(cycle, period, readings, cards);
    }

    private ScoredNode Score(CompiledNode node, HashSet<int>? neutralised)
    {
        var children = new ScoredEntry[node.Children.Count];
        for (var i = 0; i < children.Length; i++)
        {
            children[i] = node.Children[i] switch
            {
                CompiledNode child => Score(child, neutralised),
                CompiledItem { Indicator: { } indicator } item => Score(item, indicator, neutralised),
                CompiledItem item => ScoreReference(item, neutralised),
                _ => throw new InvalidOperationException(),
            };
        }
        var score = node.Node.Rollup switch
        {
            Rollup.WeightedMean => WeightedMean.Of(children, method.RowRounding),
            Rollup.Mean => PlainMean.Of(children),
            Rollup.Worst => WorstChild.Of(children),
            _ => throw new InvalidOperationException(),
        };
        return new ScoredNode(node, children, score);
    }

    private ScoredItem Score(CompiledItem item, CompiledIndicator indicator, HashSet<int>? neutralised)
    {
        var reading = readings[indicator.Index];
        var achievement = reading.Value is { } actual
            ? Achievement.Of(indicator.Indicator.Better, actual, item.Item.Target, item.Item.Curve)
            : null;
        var isNeutralised = neutralised is not null && neutralised.Contains(indicator.Index);
        var state = ItemStates.Of(item.Item, reading.State, achievement is not null, isNeutralised);
        var reason = state != ItemState.Missing ? MissingReason.None
            : reading.Value is null ? reading.Reason
            : MissingReason.NoTarget;
        return new ScoredItem(item, state, reason, reading.Value, ItemStates.Counts(state, achievement, item.Cap, method), null);
    }

    private ScoredItem ScoreReference(CompiledItem item, HashSet<int>? neutralised)
    {
        var objective = ScoreObjective(item.Objective!, neutralised);
        var actual = objective.Result is { } score ? Value.Of(score) : (Value?)null;
        var achievement = actual is { } known ? Achievement.Of(Better.Higher, known, item.Item.Target, item.Item.Curve) : null;
        var state = ItemStates.Of(item.Item, actual is null ? ValueState.NotApplicable : ValueState.Measured, achievement is not null, isNeutralised: false);
        var reason = state == ItemState.Missing ? MissingReason.NoTarget : MissingReason.None;
        return new ScoredItem(item, state, reason, actual, ItemStates.Counts(state, achievement, item.Cap, method), objective);
    }

    private ScoredNode ScoreObjective(CompiledNode node, HashSet<int>? neutralised)
    {
        if (!objectives.TryGetValue((neutralised, node), out var objective))
        {
            objective = Score(node, neutralised);
            PointsLost.Spread(objective);
            objectives.Add((neutralised, node), objective);
        }
        return objective;
    }
}
