using Microsoft.EntityFrameworkCore;
using Traguardo.Core.Cycles;
using Traguardo.Web.Data;

namespace Traguardo.Web.Features.Documents;

/// <summary>
/// Which of the final documents of a cycle stands at the address that is for ever: where an act has approved one, that one, or the same state
/// of the data made again since; otherwise the last. Documents of personal scorecards stand at none.
/// </summary>
public static class PublishedDocuments
{
    /// <summary>All of them, the last of each template.</summary>
    public static async Task<IReadOnlyList<DocumentProduction>> AllAsync(TraguardoDb db, int cycleId, Cycle cycle, CancellationToken stop)
    {
        ArgumentNullException.ThrowIfNull(cycle);
        var finals = await Finals(db, cycleId).ToListAsync(stop);
        return [.. finals.GroupBy(one => one.Template).Select(ofTemplate => Standing([.. ofTemplate], cycle))];
    }

    /// <summary>That of one template; null where there is none.</summary>
    public static async Task<DocumentProduction?> FindAsync(TraguardoDb db, int cycleId, Cycle cycle, string template, CancellationToken stop)
    {
        ArgumentNullException.ThrowIfNull(cycle);
        var finals = await Finals(db, cycleId).Where(one => one.Template == template).ToListAsync(stop);
        return finals.Count == 0 ? null : Standing(finals, cycle);
    }

    /// <summary>All final documents of a cycle that are made, but for those of personal scorecards.</summary>
    public static IQueryable<DocumentProduction> Finals(TraguardoDb db, int cycleId)
    {
        ArgumentNullException.ThrowIfNull(db);
        return db.DocumentProductions.AsNoTracking().Where(one => one.CycleId == cycleId && one.Card == null && !one.IsDraft && one.State == ProductionState.Done);
    }

    private static DocumentProduction Standing(List<DocumentProduction> finals, Cycle cycle)
    {
        var approved = cycle.Acts.AsEnumerable().Reverse().Select(act => finals.Find(one => act.Document is not null && one.PackageHash == act.Document)).FirstOrDefault(one => one is not null);
        return finals.Where(one => approved is null || (one.StateHash == approved.StateHash && one.At >= approved.At)).MaxBy(one => one.EndedAt)!;
    }
}
