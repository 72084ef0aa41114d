using Microsoft.EntityFrameworkCore;
using Traguardo.Core.Cycles;
using Traguardo.Core.Phases;
using Traguardo.Web.Data;

namespace Traguardo.Web.Features.Documents;

/// <summary>
/// Which of the final documents of a cycle stands at the address that is for ever. Of each template the one that the last act in force
/// names, and no other; where none names one, the last that was asked for once the report was approved. A step back revokes the acts that
/// led beyond where it goes. Until the report is approved, while nobody but the administration reads the cycle, it is the last. What was made before a file
/// was put in the place of the cycle shows other figures, and stands only where an act names it. Documents of personal scorecards stand at none.
/// </summary>
public static class PublishedDocuments
{
    /// <summary>All of them, the last of each template; of an edition that was taken back, as they stood then.</summary>
    public static async Task<IReadOnlyList<DocumentProduction>> AllAsync(TraguardoDb db, LoadedCycle cycle, CancellationToken stop)
    {
        ArgumentNullException.ThrowIfNull(cycle);
        var finals = await Finals(db, cycle).ToListAsync(stop);
        return [.. finals.GroupBy(one => one.Template).Select(ofTemplate => Standing([.. ofTemplate], cycle.Cycle, cycle.Summary.ReplacedAt)).OfType<DocumentProduction>()];
    }

    /// <summary>That of one template; null where there is none.</summary>
    public static async Task<DocumentProduction?> FindAsync(TraguardoDb db, LoadedCycle cycle, string template, CancellationToken stop)
    {
        ArgumentNullException.ThrowIfNull(cycle);
        var finals = await Finals(db, cycle).Where(one => one.Template == template).ToListAsync(stop);
        return Standing(finals, cycle.Cycle, cycle.Summary.ReplacedAt);
    }

    /// <summary>That of one template as a write finds it; null where there is none.</summary>
    public static async Task<DocumentProduction?> FindAsync(TraguardoDb db, StoredCycle stored, string template, CancellationToken stop)
    {
        ArgumentNullException.ThrowIfNull(stored);
        return Standing(await Finals(db, stored.Summary.Id).Where(one => one.Template == template).ToListAsync(stop), stored.Cycle, stored.Summary.ReplacedAt);
    }

    /// <summary>True for a document that everybody may read, or could in an edition that was taken back.</summary>
    public static async Task<bool> WasPublishedAsync(TraguardoDb db, CycleCache cycles, LoadedCycle cycle, DocumentProduction production, CancellationToken stop)
    {
        ArgumentNullException.ThrowIfNull(cycles);
        ArgumentNullException.ThrowIfNull(cycle);
        ArgumentNullException.ThrowIfNull(production);
        List<LoadedCycle> published = cycle.Cycle.Phase == Phase.Published ? [cycle] : [];
        foreach (var edition in await cycles.EditionsAsync(cycle.Summary.Id, stop))
        {
            published.Add(await cycles.EditionAsync(edition, stop));
        }
        foreach (var one in published)
        {
            if ((await FindAsync(db, one, production.Template, stop))?.Id == production.Id)
            {
                return true;
            }
        }
        return false;
    }

    /// <summary>All final documents of a cycle that are made whole, but for those of personal scorecards.</summary>
    public static IQueryable<DocumentProduction> Finals(TraguardoDb db, int cycleId)
    {
        ArgumentNullException.ThrowIfNull(db);
        return db.DocumentProductions.AsNoTracking().Where(one => one.CycleId == cycleId && one.Card == null && !one.IsDraft && one.State == ProductionState.Done && one.Fault == null);
    }

    private static IQueryable<DocumentProduction> Finals(TraguardoDb db, LoadedCycle cycle)
    {
        var (id, until, stand) = (cycle.Summary.Id, cycle.Summary.Until, !cycle.HoldsWithdrawnCards);
        return Finals(db, id).Where(one => stand && one.EndedAt < until);
    }

    /// <summary>The one of one template that stands; null where none does.</summary>
    /// <param name="finals">All final documents of the template.</param>
    /// <param name="cycle">The cycle with its acts.</param>
    /// <param name="replacedAt">When a file was put in the place of the cycle: <see cref="CycleSummary.ReplacedAt"/>.</param>
    public static DocumentProduction? Standing(IReadOnlyList<DocumentProduction> finals, Cycle cycle, DateTimeOffset? replacedAt = null)
    {
        ArgumentNullException.ThrowIfNull(cycle);
        var inForce = ActsInForce.Of(cycle.Acts);
        var approved = inForce.Reverse().Select(at => finals.FirstOrDefault(one => cycle.Acts[at].Document is { } named && one.PackageHash == named)).FirstOrDefault(one => one is not null);
        if (approved is not null)
        {
            return approved;
        }
        int? report = inForce.Where(at => cycle.Acts[at].To == Phase.ReportApproved).Select(at => (int?)at).LastOrDefault();
        return finals.Where(one => replacedAt is not { } replaced || one.At >= replaced).Where(one => cycle.Phase < Phase.ReportApproved || ProducedDocument.Of(one)?.Acts > report).MaxBy(one => one.EndedAt);
    }
}
