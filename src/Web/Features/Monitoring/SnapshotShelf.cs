using System.Collections.Concurrent;
using Microsoft.EntityFrameworkCore;
using Traguardo.Core.Cycles;
using Traguardo.Core.Monitoring;
using Traguardo.Core.Scoring;
using Traguardo.Web.Access;
using Traguardo.Web.Data;
using Traguardo.Web.Features.Shared;

namespace Traguardo.Web.Features.Monitoring;

/// <summary>A frozen monitoring as its reader sees it.</summary>
/// <param name="Day">The day it is of.</param>
/// <param name="At">When it was frozen.</param>
/// <param name="PersonName">By whom.</param>
/// <param name="CycleVersion">The version of the cycle it was made from.</param>
/// <param name="CycleHash">The hash of that version.</param>
/// <param name="Snapshot">Its scores, without the cards that are not the reader's.</param>
public sealed record FrozenMonitoring(DateOnly Day, DateTimeOffset At, string PersonName, int CycleVersion, string CycleHash, Snapshot Snapshot)
{
    /// <summary>How many days after its day it was frozen: 0 where on that day.</summary>
    public int DaysLater => DateOnly.FromDateTime(At.LocalDateTime).DayNumber - Day.DayNumber;
}

/// <summary>The frozen monitorings of a cycle, and the causes of deviations, as far as the reader of a page sees the cards they are of.</summary>
public sealed class SnapshotShelf(IDbContextFactory<TraguardoDb> databases)
{
    // Never changed once they are frozen: each is read and understood once.
    private readonly ConcurrentDictionary<(int Cycle, DateOnly Day, DateTimeOffset At), FrozenMonitoring> known = new();

    /// <summary>All of them, the earliest first.</summary>
    public async Task<IReadOnlyList<FrozenMonitoring>> OfAsync(CyclePage page)
    {
        ArgumentNullException.ThrowIfNull(page);
        var (stop, id, until) = (page.HttpContext.RequestAborted, page.Loaded.Summary.Id, page.Loaded.Summary.Until);
        await using var db = await databases.CreateDbContextAsync(stop);
        var days = await db.MonitoringSnapshots.Where(one => one.CycleId == id && one.At < until).OrderBy(one => one.Day).Select(one => new { one.Day, one.At }).ToListAsync(stop);
        if (days.Count == 0)
        {
            return [];
        }
        var all = new List<FrozenMonitoring>();
        foreach (var one in days)
        {
            all.Add(known.TryGetValue((id, one.Day, one.At), out var frozen) ? frozen : known.GetOrAdd((id, one.Day, one.At), await ReadAsync(db, id, one.Day, stop)));
        }
        var hidden = Hidden(page);
        return [.. all.Select(frozen => frozen with { Snapshot = Seen(frozen.Snapshot, page.Actor, hidden) })];
    }

    /// <summary>How a result went from one frozen monitoring to the next; empty where fewer than two have it.</summary>
    public async Task<IReadOnlyList<CoursePoint>> CourseAsync(CyclePage page, string path)
    {
        CoursePoint[] points = [.. from frozen in await OfAsync(page)
            let result = frozen.Snapshot.Find(path)?.Result
            where result is not null
            select new CoursePoint(frozen.Day, result.Value)];
        return points.Length < 2 ? [] : points;
    }

    /// <summary>What was said of one node or item and what stands below it, the latest first.</summary>
    public Task<IReadOnlyList<DeviationComment>> CommentsAsync(CyclePage page, string path)
    {
        var below = path + "/";
        return CommentsAsync(page, all => all.Where(comment => comment.Path == path || comment.Path.StartsWith(below)));
    }

    /// <summary>What was said in the monitoring of a day, the latest first.</summary>
    public Task<IReadOnlyList<DeviationComment>> CommentsAsync(CyclePage page, DateOnly day) => CommentsAsync(page, all => all.Where(comment => comment.Day == day));

    /// <summary>What something was called when its cause was said, where it is called something else now or is in the plan no more; null where nothing has changed.</summary>
    public static string? OtherName(ScoredCycle scored, DeviationComment comment)
    {
        ArgumentNullException.ThrowIfNull(scored);
        ArgumentNullException.ThrowIfNull(comment);
        return scored.Find(comment.Path) is { } entry && (comment.Name is null || comment.Name == EntryName.Of(entry)) ? null : comment.Name ?? comment.Path;
    }

    private async Task<IReadOnlyList<DeviationComment>> CommentsAsync(CyclePage page, Func<IQueryable<DeviationComment>, IQueryable<DeviationComment>> which)
    {
        ArgumentNullException.ThrowIfNull(page);
        var (stop, id, until) = (page.HttpContext.RequestAborted, page.Loaded.Summary.Id, page.Loaded.Summary.Until);
        await using var db = await databases.CreateDbContextAsync(stop);
        var found = await which(db.DeviationComments.AsNoTracking().Where(comment => comment.CycleId == id && comment.At < until)).ToListAsync(stop);
        var hidden = Hidden(page);
        return [.. found.Where(comment => IsShown(page, hidden, comment)).OrderByDescending(comment => comment.Day).ThenByDescending(comment => comment.At)];
    }

    private static async Task<FrozenMonitoring> ReadAsync(TraguardoDb db, int cycle, DateOnly day, CancellationToken stop)
    {
        var record = await db.MonitoringSnapshots.AsNoTracking().SingleAsync(one => one.CycleId == cycle && one.Day == day, stop);
        return new FrozenMonitoring(record.Day, record.At, record.PersonName, record.CycleVersion, record.CycleHash, Snapshot.Read(record.Content));
    }

    private static HashSet<string> Hidden(CyclePage page) =>
        page.Loaded.Whole.Scorecards.Select(card => card.Code).Except(page.Cycle.Scorecards.Select(card => card.Code)).ToHashSet();

    // For whom it was when it was frozen, and is still.
    private static Snapshot Seen(Snapshot snapshot, Actor? actor, HashSet<string> hidden) => snapshot with
    {
        Cards = [.. snapshot.Cards.Where(card => !hidden.Contains(card.Code) && IsFor(actor, card.Code, card.Holder, card.Evaluator))],
    };

    // For whom its card was when it was said, and is still; what is older than that was kept is shown as long as the plan has its place.
    private static bool IsShown(CyclePage page, HashSet<string> hidden, DeviationComment comment)
    {
        var card = comment.Path.Split('/')[0];
        return !hidden.Contains(card) && (comment.Name is null ? page.Scored.Find(comment.Path) is not null : IsFor(page.Actor, card, comment.Holder, comment.Evaluator));
    }

    private static bool IsFor(Actor? actor, string card, string? holder, string? evaluator) =>
        Sight.Shows(actor, new Node { Kind = NodeKind.Scorecard, Code = card, Title = card, Holder = holder, Evaluator = evaluator });
}

/// <summary>A result in a frozen monitoring.</summary>
/// <param name="Day">The day of the monitoring.</param>
/// <param name="Result">The result, as a fraction.</param>
public sealed record CoursePoint(DateOnly Day, decimal Result);
