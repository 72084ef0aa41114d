using Traguardo.Core.Cycles;
using Traguardo.Core.Compiling;
using Traguardo.Core.Measures;

namespace Traguardo.Core.Scoring;

/// <summary>A node or an item with its result. Points are those of the whole scorecard's 100.</summary>
public abstract class ScoredEntry
{
    /// <summary>Where it stands: codes joined by <c>/</c> from the scorecard down.</summary>
    public abstract string Path { get; }

    /// <summary>Its weight as written; 0 where it has none.</summary>
    public abstract decimal Weight { get; }

    /// <summary>A node's score or an item's achievement under its cap, 1 being the target reached; null where it is left out.</summary>
    public decimal? Result { get; protected init; }

    /// <summary>False where something below it is due and not given.</summary>
    public bool IsComplete { get; protected init; }

    /// <summary>The part of its parent it stands for, 0 to 1: its weight over the weights that count; 0 where it is left out.</summary>
    public decimal Part { get; internal set; }

    /// <summary>Points of 100 at stake: the parts multiplied down the tree.</summary>
    public decimal Share { get; internal set; }

    /// <summary>Points of 100 lost; negative where more was reached than promised and the cap lets it count.</summary>
    public decimal PointsLost { get; internal set; }

    /// <summary>The part of its parent that its row loses.</summary>
    internal decimal PartLost { get; set; }
}

/// <summary>A scorecard, perspective, priority or objective with its score.</summary>
public sealed class ScoredNode : ScoredEntry
{
    private readonly CompiledNode compiled;

    internal ScoredNode(CompiledNode compiled, ScoredEntry[] children, decimal? score)
    {
        this.compiled = compiled;
        Children = children;
        Result = score;
        IsComplete = Array.TrueForAll(children, child => child.IsComplete);
    }

    /// <inheritdoc/>
    public override string Path => compiled.Path;

    /// <inheritdoc/>
    public override decimal Weight => compiled.Node.Weight ?? 0;

    /// <summary>The node as planned.</summary>
    public Node Node => compiled.Node;

    /// <summary>What stands below it, in the order planned.</summary>
    public IReadOnlyList<ScoredEntry> Children { get; }

    /// <summary>All items below it, in the order planned, without those of objectives referred to.</summary>
    public IEnumerable<ScoredItem> Items => Children.SelectMany(child => child switch
    {
        ScoredNode node => node.Items,
        ScoredItem item => [item],
        _ => [],
    });

    /// <summary>Nodes and items below it, each node before what stands below it, in the order planned.</summary>
    public IEnumerable<ScoredEntry> Below => Children.SelectMany(child => child is ScoredNode node ? node.Below.Prepend(node) : [child]);

    /// <summary>All nodes below it, each before what stands below it.</summary>
    public IEnumerable<ScoredNode> Nodes => Children.OfType<ScoredNode>().SelectMany(child => child.Nodes.Prepend(child));
}

/// <summary>A leaf of a scorecard with its achievement.</summary>
public sealed class ScoredItem : ScoredEntry
{
    private readonly CompiledItem compiled;

    internal ScoredItem(CompiledItem compiled, ItemState state, MissingReason reason, Value? actual, decimal? achievement, ScoredNode? objective)
    {
        this.compiled = compiled;
        State = state;
        Reason = reason;
        Actual = actual;
        Result = achievement;
        Objective = objective;
        // What is only observed, or not due, takes nothing from a score that it is no part of.
        IsComplete = state != ItemState.Missing
            && (objective is null || objective.IsComplete || compiled.Item.Monitoring || compiled.Item.Status != ItemStatus.Due);
    }

    /// <inheritdoc/>
    public override string Path => compiled.Path;

    /// <inheritdoc/>
    public override decimal Weight => compiled.Item.Weight ?? 0;

    /// <summary>The item as planned.</summary>
    public Item Item => compiled.Item;

    /// <summary>Path of the node it stands in.</summary>
    public string ParentPath => compiled.Parent!.Path;

    /// <summary>The indicator; null where the item refers to an objective.</summary>
    public CompiledIndicator? Indicator => compiled.Indicator;

    /// <summary>The objective referred to, scored under the neutralisations of this scorecard, out of 100 points of its own; null where the item has an indicator.</summary>
    public ScoredNode? Objective { get; }

    /// <summary>Whether and how it counts.</summary>
    public ItemState State { get; }

    /// <summary>Why it is missing, where it is.</summary>
    public MissingReason Reason { get; }

    /// <summary>What was obtained: the indicator's value, or the objective's score as a fraction; null where there is none.</summary>
    public Value? Actual { get; }
}
