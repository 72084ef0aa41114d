namespace Traguardo.Core.Cycles;

/// <summary>How far a proposed change of what was promised has come.</summary>
public enum RevisionState
{
    /// <summary>Proposed: the plan is as it was.</summary>
    Proposed,

    /// <summary>Adopted by an act: the plan says what it asks for.</summary>
    Adopted,

    /// <summary>Refused by an act: the plan stays as it was.</summary>
    Refused,

    /// <summary>Taken back by who proposed it.</summary>
    Withdrawn,
}

/// <summary>What the OIV thinks of a revision.</summary>
public enum Opinion
{
    /// <summary>For it.</summary>
    Favourable,

    /// <summary>Against it.</summary>
    Contrary,
}

/// <summary>
/// A change in the year of what an item promises (<i>aggiornamento dei target</i>), from its proposal to the act: another target,
/// another weight, another indicator, or leaving the plan. The item as it was first stays in it for ever, so that the
/// administration can always be scored by what it promised first.
/// </summary>
public sealed record Revision : IExtensible
{
    /// <summary>Its code, unique in the cycle: <c>R1</c>.</summary>
    public required string Code { get; init; }

    /// <summary>Path of the node in which the item stands: <c>ente/D/D2</c>.</summary>
    public required string Node { get; init; }

    /// <summary>The item as the plan had it when the revision was proposed.</summary>
    public required Item Was { get; init; }

    /// <summary>The item as it is to be. One that leaves the plan stays in it and <see cref="ItemStatus.NotApplicable"/>: it is read, and counts no more.</summary>
    public required Item Becomes { get; init; }

    /// <summary>Why.</summary>
    public required string Reason { get; init; }

    /// <summary>Who proposed it, in words: a unit or an organ, no person's name.</summary>
    public string? ProposedBy { get; init; }

    /// <summary>The day it was proposed.</summary>
    public DateOnly? ProposedOn { get; init; }

    /// <summary>What the OIV thinks of it; null where it has not been heard.</summary>
    public Opinion? Opinion { get; init; }

    /// <summary>The OIV's reasons.</summary>
    public string? OpinionReason { get; init; }

    /// <summary>The day of the opinion.</summary>
    public DateOnly? OpinionOn { get; init; }

    /// <summary>How far it has come.</summary>
    public RevisionState State { get; init; }

    /// <summary>Who decided, such as <c>Giunta</c>.</summary>
    public string? Organ { get; init; }

    /// <summary>The act's number.</summary>
    public string? Number { get; init; }

    /// <summary>The act's day.</summary>
    public DateOnly? Date { get; init; }

    /// <inheritdoc/>
    public string? Extra { get; init; }
}
