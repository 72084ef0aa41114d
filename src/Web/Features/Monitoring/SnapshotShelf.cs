using Microsoft.EntityFrameworkCore;
using Traguardo.Core.Cycles;
using Traguardo.Core.Monitoring;
using Traguardo.Web.Access;
using Traguardo.Web.Data;
using Traguardo.Web.Features.Shared;

namespace Traguardo.Web.Features.Monitoring;

/// <summary>A frozen monitoring as its reader sees it.</summary>
/// <param name="Record">What was kept of it.</param>
/// <param name="Snapshot">Its scores, without the cards that are not the reader's.</param>
public sealed record FrozenMonitoring(MonitoringSnapshot Record, Snapshot Snapshot);

/// <summary>The frozen monitorings of a cycle, and the causes of deviations, as far as the reader of a page sees the cards they are of.</summary>
public sealed class SnapshotShelf(IDbContextFactory<TraguardoDb> databases, CycleCache cycles)
{
    /// <summary>All of them, the earliest first.</summary>
    public async Task<IReadOnlyList<FrozenMonitoring>> OfAsync(CyclePage page)
    {
        ArgumentNullException.ThrowIfNull(page);
        var stop = page.HttpContext.RequestAborted;
        await using var db = await databases.CreateDbContextAsync(stop);
        var records = await db.MonitoringSnapshots.AsNoTracking().Where(one => one.CycleId == page.Loaded.Summary.Id).OrderBy(one => one.Day).ToListAsync(stop);
        if (records.Count == 0)
        {
            return [];
        }
        var whole = (await cycles.FindAsync(page.Loaded.Summary.AdministrationCode, page.Loaded.Summary.Year, stop))!.Cycle;
        var hidden = whole.Scorecards.Select(card => card.Code).Except(page.Cycle.Scorecards.Select(card => card.Code)).ToHashSet();
        return [.. records.Select(record => new FrozenMonitoring(record, Seen(Snapshot.Read(record.Content), page.Actor, hidden)))];
    }

    /// <summary>How a result went from one frozen monitoring to the next; empty where fewer than two have it.</summary>
    public async Task<IReadOnlyList<CoursePoint>> CourseAsync(CyclePage page, string path)
    {
        CoursePoint[] points = [.. from frozen in await OfAsync(page)
            let result = frozen.Snapshot.Find(path)?.Result
            where result is not null
            select new CoursePoint(frozen.Snapshot.Day, result.Value)];
        return points.Length < 2 ? [] : points;
    }

    /// <summary>What was said of deviations, the latest first; of one node or item and what stands below it where it is given.</summary>
    public async Task<IReadOnlyList<DeviationComment>> CommentsAsync(CyclePage page, string? path = null)
    {
        ArgumentNullException.ThrowIfNull(page);
        var stop = page.HttpContext.RequestAborted;
        await using var db = await databases.CreateDbContextAsync(stop);
        var all = await db.DeviationComments.AsNoTracking()
            .Where(comment => comment.CycleId == page.Loaded.Summary.Id)
            .ToListAsync(stop);
        return [.. all.Where(comment => page.Scored.Find(comment.Path) is not null && (path is null || comment.Path == path || comment.Path.StartsWith(path + '/', StringComparison.Ordinal))).OrderByDescending(comment => comment.Day).ThenByDescending(comment => comment.At)];
    }

    // For whom it was when it was frozen, and is still.
    private static Snapshot Seen(Snapshot snapshot, Actor? actor, HashSet<string> hidden) => snapshot with
    {
        Cards = [.. snapshot.Cards.Where(card => !hidden.Contains(card.Code) && Sight.Shows(actor, AsPlanned(card)))],
    };

    private static Node AsPlanned(SnapshotCard card) => new() { Kind = NodeKind.Scorecard, Code = card.Code, Title = card.Entries[0].Name, Holder = card.Holder, Evaluator = card.Evaluator };
}

/// <summary>A result in a frozen monitoring.</summary>
/// <param name="Day">The day of the monitoring.</param>
/// <param name="Result">The result, as a fraction.</param>
public sealed record CoursePoint(DateOnly Day, decimal Result);
