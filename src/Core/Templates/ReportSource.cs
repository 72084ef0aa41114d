using Traguardo.Core.Cycles;
using Traguardo.Core.Monitoring;
using Traguardo.Core.Scoring;
using Traguardo.Core.Writing;

namespace Traguardo.Core.Templates;

/// <summary>All that a document is made from: nothing else is read, so that the same source gives the same document.</summary>
public sealed record ReportSource
{
    /// <summary>The cycle, scored as it stands (under revised targets where there are any).</summary>
    public required ScoredCycle Scored { get; init; }

    /// <summary>The tables published beside the scores.</summary>
    public IReadOnlyList<ContextTable> Context { get; init; } = [];

    /// <summary>The texts.</summary>
    public IReadOnlyList<Narrative> Texts { get; init; } = [];

    /// <summary>The monitorings of the year, the first first.</summary>
    public IReadOnlyList<Snapshot> Monitorings { get; init; } = [];

    /// <summary>The day it was frozen.</summary>
    public required DateOnly Day { get; init; }

    /// <summary>True where it is of a draft, which is marked on every page.</summary>
    public bool IsDraft { get; init; }
}
