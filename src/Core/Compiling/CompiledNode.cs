using Traguardo.Core.Cycles;

namespace Traguardo.Core.Compiling;

/// <summary>Where a node or an item stands: its path, its scorecard, and the planned entry.</summary>
public abstract class CompiledEntry
{
    /// <summary>Codes joined by <c>/</c> from the scorecard down.</summary>
    public required string Path { get; init; }

    /// <summary>The node it stands in; null for a scorecard.</summary>
    public required CompiledNode? Parent { get; init; }

    /// <summary>The scorecard it stands in.</summary>
    public CompiledNode Scorecard => Parent?.Scorecard ?? (CompiledNode)this;

    /// <summary>Whose children come next on the way down: the node itself, or the objective that an item refers to; null for an item with an indicator.</summary>
    internal CompiledNode? Below => this as CompiledNode ?? ((CompiledItem)this).Objective;
}

/// <summary>A node with its children compiled.</summary>
public sealed class CompiledNode : CompiledEntry
{
    /// <summary>The node as planned.</summary>
    public required Node Node { get; init; }

    /// <summary>Its place among all nodes of the cycle, from 0.</summary>
    public required int Index { get; init; }

    /// <summary>What stands below it, in the order planned.</summary>
    public IReadOnlyList<CompiledEntry> Children { get; internal set; } = [];

    /// <summary>Items of other scorecards, or of this one, whose actual is this node's score.</summary>
    public IReadOnlyList<CompiledItem> ReferredBy { get; internal set; } = [];
}

/// <summary>An item with its indicator or objective resolved.</summary>
public sealed class CompiledItem : CompiledEntry
{
    /// <summary>The item as planned.</summary>
    public required Item Item { get; init; }

    /// <summary>Its indicator; null where it refers to an objective.</summary>
    public CompiledIndicator? Indicator { get; init; }

    /// <summary>The objective it refers to; null where it has an indicator.</summary>
    public CompiledNode? Objective { get; internal set; }

    /// <summary>The cap that holds: its own, or the method's.</summary>
    public required Cap Cap { get; init; }
}
