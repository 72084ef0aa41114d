using Microsoft.EntityFrameworkCore;
using Traguardo.Core.Cycles;
using Traguardo.Core.Phases;
using Traguardo.Web.Data;

namespace Traguardo.Web.Features.Documents;

/// <summary>
/// Which of the final documents of a cycle stands at the address that is for ever. Of each template the one that the last act in force
/// names, and no other; where none names one, the last that was asked for once the report was approved. A step back revokes the acts that
/// led beyond where it goes. Until the report is approved, while nobody but the administration reads the cycle, it is the last. Documents of personal scorecards stand at none.
/// </summary>
public static class PublishedDocuments
{
    /// <summary>All of them, the last of each template.</summary>
    public static async Task<IReadOnlyList<DocumentProduction>> AllAsync(TraguardoDb db, int cycleId, Cycle cycle, CancellationToken stop)
    {
        ArgumentNullException.ThrowIfNull(cycle);
        var finals = await Finals(db, cycleId).ToListAsync(stop);
        return [.. finals.GroupBy(one => one.Template).Select(ofTemplate => Standing([.. ofTemplate], cycle)).OfType<DocumentProduction>()];
    }

    /// <summary>That of one template; null where there is none.</summary>
    public static async Task<DocumentProduction?> FindAsync(TraguardoDb db, int cycleId, Cycle cycle, string template, CancellationToken stop)
    {
        ArgumentNullException.ThrowIfNull(cycle);
        var finals = await Finals(db, cycleId).Where(one => one.Template == template).ToListAsync(stop);
        return Standing(finals, cycle);
    }

    /// <summary>All final documents of a cycle that are made whole, but for those of personal scorecards.</summary>
    public static IQueryable<DocumentProduction> Finals(TraguardoDb db, int cycleId)
    {
        ArgumentNullException.ThrowIfNull(db);
        return db.DocumentProductions.AsNoTracking().Where(one => one.CycleId == cycleId && one.Card == null && !one.IsDraft && one.State == ProductionState.Done && one.Fault == null);
    }

    /// <summary>The one of one template that stands; null where none does.</summary>
    /// <param name="finals">All final documents of the template.</param>
    /// <param name="cycle">The cycle with its acts.</param>
    public static DocumentProduction? Standing(IReadOnlyList<DocumentProduction> finals, Cycle cycle)
    {
        ArgumentNullException.ThrowIfNull(cycle);
        var inForce = ActsInForce.Of(cycle.Acts);
        var approved = inForce.Reverse().Select(at => finals.FirstOrDefault(one => cycle.Acts[at].Document is { } named && one.PackageHash == named)).FirstOrDefault(one => one is not null);
        if (approved is not null)
        {
            return approved;
        }
        int? report = inForce.Where(at => cycle.Acts[at].To == Phase.ReportApproved).Select(at => (int?)at).LastOrDefault();
        return finals.Where(one => cycle.Phase < Phase.ReportApproved || ProducedDocument.Of(one)?.Acts > report).MaxBy(one => one.EndedAt);
    }
}
