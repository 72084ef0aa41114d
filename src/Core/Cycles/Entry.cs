namespace Traguardo.Core.Cycles;

/// <summary>What stands in a scorecard's tree: a <see cref="Node"/> or an <see cref="Item"/>.</summary>
public abstract record Entry : IExtensible
{
    /// <summary>Its weight among its siblings, any number from 0 up; null where it has none (a scorecard, an item that is only observed).</summary>
    public decimal? Weight { get; init; }

    /// <inheritdoc/>
    public string? Extra { get; init; }
}

/// <summary>What a node of a scorecard is.</summary>
public enum NodeKind
{
    /// <summary>The tree itself (<i>cruscotto</i>).</summary>
    Scorecard,

    /// <summary>A perspective of the Balanced Scorecard.</summary>
    Perspective,

    /// <summary>A priority of a manager's card.</summary>
    Priority,

    /// <summary>An objective.</summary>
    Objective,
}

/// <summary>How high an objective stands in the plan.</summary>
public enum Level
{
    /// <summary>What the administration wants over three years.</summary>
    Strategic,

    /// <summary>What is done for it in the year.</summary>
    Operational,

    /// <summary>What one person answers for.</summary>
    Individual,
}

/// <summary>How a node's score comes from its children.</summary>
public enum Rollup
{
    /// <summary>The mean of the children weighted by their weights.</summary>
    WeightedMean,

    /// <summary>The plain mean; weights are ignored.</summary>
    Mean,

    /// <summary>The lowest child.</summary>
    Worst,
}

/// <summary>A scorecard, or a perspective, priority or objective in it.</summary>
public sealed record Node : Entry
{
    /// <summary>What it is.</summary>
    public required NodeKind Kind { get; init; }

    /// <summary>Its code, unique among its siblings, without <c>/</c>. Codes joined by <c>/</c> make the path: <c>ente/A/A4</c>.</summary>
    public required string Code { get; init; }

    /// <summary>Its title in full.</summary>
    public required string Title { get; init; }

    /// <summary>A title of a few words for the map; the full one serves where there is none.</summary>
    public string? ShortTitle { get; init; }

    /// <summary>How its score comes from its children.</summary>
    public Rollup Rollup { get; init; }

    /// <summary>Code of the programme that pays for it.</summary>
    public string? Programme { get; init; }

    /// <summary>Code of the unit that answers for it, or a person in words.</summary>
    public string? Owner { get; init; }

    /// <summary>Codes of the units that work on it beside the owner.</summary>
    public List<string> Collaborators { get; init; } = [];

    /// <summary>Objectives only: how high it stands in the plan; null where the plan does not say.</summary>
    public Level? Level { get; init; }

    /// <summary>Objectives only: path of the objective above that it serves.</summary>
    public string? Serves { get; init; }

    /// <summary>
    /// Scorecards only: code of the unit whose head is evaluated by it. Such a card is personal: besides the head, only
    /// the evaluator and the OIV see it. Null: the card of the administration or of a unit as a whole, seen by everyone.
    /// </summary>
    public string? Holder { get; init; }

    /// <summary>Personal scorecards only: code of the unit whose head evaluates; null: the governing body does.</summary>
    public string? Evaluator { get; init; }

    /// <summary>What stands below it, in the order shown.</summary>
    public List<Entry> Children { get; init; } = [];
}

/// <summary>Whether an item counts in this year, where the plan itself says it does not.</summary>
public enum ItemStatus
{
    /// <summary>It counts.</summary>
    Due,

    /// <summary>Not due yet: left out.</summary>
    NotDue,

    /// <summary>Does not apply: left out.</summary>
    NotApplicable,
}

/// <summary>A leaf of a scorecard: an indicator, or another scorecard's objective, with a target and a weight.</summary>
public sealed record Item : Entry
{
    /// <summary>Code of the indicator; null where the item refers to an objective.</summary>
    public string? Indicator { get; init; }

    /// <summary>Path of the objective whose score is the actual; null where the item has an indicator.</summary>
    public string? Objective { get; init; }

    /// <summary>What was promised; null where nothing was, or where the item is only observed.</summary>
    public Target? Target { get; init; }

    /// <summary>What is promised for the years after this one, the next first; empty where nothing is.</summary>
    public List<Target> LaterTargets { get; init; } = [];

    /// <summary>Why a target is what it is where that asks for a reason, such as one that last year's value already meets.</summary>
    public string? TargetReason { get; init; }

    /// <summary>The item's own cap; null: the method's.</summary>
    public Cap? Cap { get; init; }

    /// <summary>A curve that takes the place of the usual rule.</summary>
    public Scoring.Curve? Curve { get; init; }

    /// <summary>True where the actual is observed and shown, and never counts.</summary>
    public bool Monitoring { get; init; }

    /// <summary>Whether it counts in this year.</summary>
    public ItemStatus Status { get; init; }

    /// <summary>Marks such as <c>PIRA</c> and <c>PTPCT</c>.</summary>
    public List<string> Tags { get; init; } = [];

    /// <summary>A remark shown beside it.</summary>
    public string? Note { get; init; }
}
