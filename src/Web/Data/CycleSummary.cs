using Traguardo.Core.Cycles;
using Traguardo.Core.Exchange;

namespace Traguardo.Web.Data;

/// <summary>
/// What is known of a stored cycle without reading it. The row's <c>Id</c> stays the same when the cycle is replaced and is
/// never given to another; <c>Version</c> starts at 1 and is one more with every change; <c>IsSample</c> marks what the first
/// run loads. <c>CalendarVersion</c> is one more with every change of what is due when, of documents and of texts: pages follow it, and whoever works on the
/// cycle meanwhile is not held up by it.
/// </summary>
public sealed record CycleSummary(
    int Id,
    string AdministrationCode,
    string AdministrationName,
    int Year,
    int Version,
    DateTimeOffset ImportedAt,
    bool IsSample,
    Phase Phase,
    int CalendarVersion)
{
    /// <summary>When it was taken back, of an edition that strangers read while the cycle is not published; null for the cycle itself.</summary>
    public DateTimeOffset? TakenBackAt { get; init; }

    /// <summary>When a file was last put in the place of what was stored; null where none was. Documents made before are of another cycle, but for those that its acts name.</summary>
    public DateTimeOffset? ReplacedAt { get; init; }

    /// <summary>What is stored beside the cycle belongs to it up to this moment.</summary>
    public DateTimeOffset Until => TakenBackAt ?? DateTimeOffset.MaxValue;

    /// <summary>Names this content and no other, for ever: two readings with the same stamp are the same cycle.</summary>
    public string Stamp => TakenBackAt is null ? $"{Id}-{Version}" : $"{Id}-{Version}-edition";

    /// <summary>The cycle to begin with: one's own rather than the sample, of the newest year, the last to come in; null where there is none.</summary>
    public static CycleSummary? Newest(IEnumerable<CycleSummary> cycles) =>
        cycles.MaxBy(cycle => (!cycle.IsSample, cycle.Year, cycle.ImportedAt));
}

/// <summary>A cycle as the database gives it, with the text of the context tables file that came with it, if one did.</summary>
public sealed record StoredCycle(CycleSummary Summary, Cycle Cycle, string? ContextJson)
{
    /// <summary>True where files hold nothing else than what is stored.</summary>
    /// <param name="cycle">The cycle.</param>
    /// <param name="contextJson">The text of the context tables file; null where there is none.</param>
    public bool Holds(Cycle cycle, string? contextJson) => ContextJson == contextJson && CycleWriter.Write(Cycle).AsSpan().SequenceEqual(CycleWriter.Write(cycle));
}

/// <summary>A cycle to be stored, with the text of its context tables file, if it has one.</summary>
public sealed record NewCycle(Cycle Cycle, string? ContextJson);
