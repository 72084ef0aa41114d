namespace Traguardo.Core.Cycles;

/// <summary>Where the cause of a deviation from what was promised lies.</summary>
public enum DeviationCause
{
    /// <summary>Outside the administration, which could not help it.</summary>
    External,

    /// <summary>In the administration: people, money, organisation.</summary>
    Internal,

    /// <summary>In the indicator, which does not measure what was meant, or in its target.</summary>
    Indicator,
}

/// <summary>
/// Why an objective stayed below the threshold of the method, and what will be done about it: written by who answers for it,
/// answered by the OIV. An objective has one.
/// </summary>
public sealed record Analysis : IExtensible
{
    /// <summary>Path of the objective: <c>ente/A/A4</c>.</summary>
    public required string Objective { get; init; }

    /// <summary>Where the cause lies.</summary>
    public required DeviationCause Cause { get; init; }

    /// <summary>The causes, in words.</summary>
    public required string Causes { get; init; }

    /// <summary>What will be done about them.</summary>
    public required string Action { get; init; }

    /// <summary>Who wrote it, in words: a unit or an organ, no person's name.</summary>
    public string? WrittenBy { get; init; }

    /// <summary>The day it was written.</summary>
    public DateOnly? WrittenOn { get; init; }

    /// <summary>What the OIV answers; null where it has not.</summary>
    public string? Answer { get; init; }

    /// <summary>The day of the answer.</summary>
    public DateOnly? AnsweredOn { get; init; }

    /// <inheritdoc/>
    public string? Extra { get; init; }
}
