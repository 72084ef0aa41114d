using Microsoft.EntityFrameworkCore;
using Traguardo.Core.Cycles;
using Traguardo.Core.Display;
using Traguardo.Core.Planning.Differences;
using Traguardo.Web.Access;
using Traguardo.Web.Data;

namespace Traguardo.Web.Features.Planning;

/// <summary>A version of a plan, without the plan.</summary>
public sealed record PlanVersionLine(int Number, DateTimeOffset At, string PersonName, string Title, Phase? Fixed, int? UndoneTo);

/// <summary>The versions that a plan has had, and the way back.</summary>
internal static class PlanHistory
{
    /// <summary>All versions, the first first.</summary>
    public static Task<List<PlanVersionLine>> OfAsync(TraguardoDb db, int cycleId, CancellationToken cancellation) =>
        db.PlanVersions.Where(version => version.CycleId == cycleId)
            .OrderBy(version => version.Number)
            .Select(version => new PlanVersionLine(version.Number, version.At, version.PersonName, version.Title, version.Fixed, version.UndoneTo))
            .ToListAsync(cancellation);

    /// <summary>Number of the version that undoing the last edit leads to; null where nothing can be undone.</summary>
    public static int? Before(IReadOnlyList<PlanVersionLine> versions)
    {
        var byNumber = versions.ToDictionary(version => version.Number);
        var at = versions.Count == 0 ? null : (int?)versions[^1].Number;
        while (at is { } number && byNumber.TryGetValue(number, out var version))
        {
            // An undo stands where it led to; an act fixed the plan and did not change it.
            if (version.UndoneTo is null && version.Fixed is null)
            {
                return byNumber.ContainsKey(number - 1) ? number - 1 : null;
            }
            at = version.UndoneTo ?? number - 1;
        }
        return null;
    }

    /// <summary>The whole plan of a version; null where there is none.</summary>
    public static async Task<Cycle?> FindAsync(TraguardoDb db, int cycleId, int number, CancellationToken cancellation) =>
        (await db.PlanVersions.AsNoTracking().SingleOrDefaultAsync(version => version.CycleId == cycleId && version.Number == number, cancellation))?.Unpack();

    /// <summary>The cycle back at a version, in what is the actor's to change of it.</summary>
    public static async Task<PlanChange> BackAsync(TraguardoDb db, int cycleId, Cycle now, int number, Actor actor, CancellationToken cancellation)
    {
        if (await FindAsync(db, cycleId, number, cancellation) is not { } then)
        {
            return PlanChange.Refused(PlanFault.Whole(PlanDeskTexts.NoSuchVersion));
        }
        var reach = PlanRights.ReachOf(actor, now);
        var closed = reach.Closed(now, then);
        var change = reach.IsShared
            ? PlanChange.To(now, CycleView.Without([now, then], closed)[1], closed)
            : PlanChange.To(now, reach.CardsOf(now, then), new HashSet<string>());
        return change.Compiled is { Cycle: var back } && CycleDifferences.Between(now, back).Count == 0 && CycleDifferences.Between(PlanVersion.PlanOf(now), then).Count > 0
            ? PlanChange.Refused(PlanFault.Whole(reach.IsShared ? PlanDeskTexts.OnlyHidden : PlanDeskTexts.OnlyOthers))
            : change with { UndoneTo = number, Title = string.Format(null, PlanDeskTexts.BackTo, number) };
    }

    /// <summary>True where going back to a version changes something that is the actor's to change.</summary>
    public static async Task<bool> LeadsBackAsync(TraguardoDb db, int cycleId, Cycle now, int number, Actor actor, CancellationToken cancellation) =>
        (await BackAsync(db, cycleId, now, number, actor, cancellation)).Compiled is { Cycle: var back } && CycleDifferences.Between(now, back).Count > 0;

    /// <summary>Who changed the plan last, and what, for who saw another version.</summary>
    public static async Task<string> ChangedMeanwhileAsync(TraguardoDb db, int cycleId, CancellationToken cancellation)
    {
        var last = (await OfAsync(db, cycleId, cancellation)).LastOrDefault();
        return last is null ? PlanDeskTexts.ChangedMeanwhile : string.Format(null, PlanDeskTexts.ChangedMeanwhileBy, last.PersonName, Moment(last.At), last.Title);
    }

    /// <summary>A moment as a page says it.</summary>
    public static string Moment(DateTimeOffset at) => $"{Figures.Current.Date(DateOnly.FromDateTime(at.LocalDateTime))}, {at.LocalDateTime:HH:mm}";
}
