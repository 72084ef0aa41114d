using Traguardo.Core.Cycles;

namespace Traguardo.Web.Data;

/// <summary>
/// How the cycle stood on a day, frozen by the office that runs it. Snapshots are only added: the database refuses to change or
/// remove one, so that each is read for ever as it was.
/// </summary>
public sealed class MonitoringSnapshot
{
    /// <summary>The cycle's row.</summary>
    public required int CycleId { get; init; }

    /// <summary>The day it is of; a cycle has one a day.</summary>
    public required DateOnly Day { get; init; }

    public required DateTimeOffset At { get; init; }

    public required string Person { get; init; }

    public required string PersonName { get; init; }

    /// <summary>The version of the cycle's row it was made from.</summary>
    public required int CycleVersion { get; init; }

    /// <summary>SHA-256 of the cycle it was made from, as <c>performance-cycle/1</c>, in hexadecimal digits.</summary>
    public required string CycleHash { get; init; }

    /// <summary>The scores, as <c>Core.Monitoring.Snapshot</c> writes them.</summary>
    public required string Content { get; init; }
}

/// <summary>
/// Why an objective or an item is not where it should be on the day of a monitoring. Comments are only added: a later one of the same
/// day stands in the place of the one before, which stays readable.
/// </summary>
public sealed class DeviationComment
{
    public Guid Id { get; init; } = Guid.CreateVersion7();

    /// <summary>The cycle's row.</summary>
    public required int CycleId { get; init; }

    /// <summary>Path of the objective or item.</summary>
    public required string Path { get; init; }

    /// <summary>What it was called, its code before its name: the plan may no longer have it, or have something else there. Null in rows that are older than this column.</summary>
    public string? Name { get; init; }

    /// <summary>Of a personal card, code of the unit whose head was evaluated by it when this was said.</summary>
    public string? Holder { get; init; }

    /// <summary>Of a personal card, code of the unit whose head evaluated by it when this was said.</summary>
    public string? Evaluator { get; init; }

    /// <summary>The day of the monitoring.</summary>
    public required DateOnly Day { get; init; }

    public required DeviationCause Cause { get; init; }

    public required string Text { get; init; }

    public required string Person { get; init; }

    public required string PersonName { get; init; }

    public required DateTimeOffset At { get; init; }
}
