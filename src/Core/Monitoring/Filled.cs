using Traguardo.Core.Cycles;
using Traguardo.Core.Scoring;

namespace Traguardo.Core.Monitoring;

/// <summary>How much of what a result needs is there, while the year is not over.</summary>
public enum Filled
{
    /// <summary>All of it, or the year is over: the result is what it is.</summary>
    All,

    /// <summary>Some: what there is of a result says how far the way has been gone, and is no judgement.</summary>
    Some,

    /// <summary>Nothing: there is no result to speak of.</summary>
    None,
}

/// <summary>Tells a result from one whose values are still to come: before the final measurement what is missing is not lost.</summary>
public static class FilledSoFar
{
    /// <summary>How much is there of a node or an item.</summary>
    public static Filled Of(Cycle cycle, ScoredEntry entry)
    {
        ArgumentNullException.ThrowIfNull(cycle);
        ArgumentNullException.ThrowIfNull(entry);
        return Of(cycle, [entry]);
    }

    /// <summary>How much is there of a strategic area.</summary>
    public static Filled Of(Cycle cycle, ScoredArea area)
    {
        ArgumentNullException.ThrowIfNull(cycle);
        ArgumentNullException.ThrowIfNull(area);
        return Of(cycle, area.Objectives);
    }

    private static Filled Of(Cycle cycle, IReadOnlyList<ScoredEntry> entries) =>
        cycle.Phase >= Phase.FinalMeasurement || entries.All(entry => entry.IsComplete) ? Filled.All
        : entries.Any(IsBegun) ? Filled.Some
        : Filled.None;

    private static bool IsBegun(ScoredEntry entry) => entry switch
    {
        ScoredNode node => node.Children.Any(IsBegun),
        ScoredItem { Objective: { } objective } => IsBegun(objective),
        ScoredItem item => item.State is ItemState.Measured or ItemState.Estimated,
        _ => false,
    };
}
