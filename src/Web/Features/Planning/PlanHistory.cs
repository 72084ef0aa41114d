using Microsoft.EntityFrameworkCore;
using Traguardo.Core.Compiling;
using Traguardo.Core.Cycles;
using Traguardo.Core.Display;
using Traguardo.Core.Planning;
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

    /// <summary>The cycle back at a version.</summary>
    public static async Task<PlanChange> BackAsync(TraguardoDb db, StoredCycle stored, int number, CancellationToken cancellation)
    {
        if (await db.PlanVersions.AsNoTracking().SingleOrDefaultAsync(version => version.CycleId == stored.Summary.Id && version.Number == number, cancellation) is not { } version)
        {
            return PlanChange.Refused(PlanFault.Whole(PlanDeskTexts.NoSuchVersion));
        }
        var before = PlanOfBefore.Of(stored.Cycle, version.Unpack());
        return CompiledCycle.Compile(before.Cycle).Compiled is { } compiled
            ? new PlanChange(compiled, null, [])
            {
                CodeChanges = before.CodeChanges,
                UndoneTo = number,
                Title = string.Format(null, PlanDeskTexts.BackTo, number, version.Title),
            }
            : PlanChange.Refused(PlanFault.Whole(PlanDeskTexts.DoesNotFit));
    }

    /// <summary>Who changed the plan last, and what, for who saw another version.</summary>
    public static async Task<string> ChangedMeanwhileAsync(TraguardoDb db, int cycleId, CancellationToken cancellation)
    {
        var last = (await OfAsync(db, cycleId, cancellation)).LastOrDefault();
        return last is null ? PlanDeskTexts.ChangedMeanwhile : string.Format(null, PlanDeskTexts.ChangedMeanwhileBy, last.PersonName, Moment(last.At), last.Title);
    }

    /// <summary>A moment as a page says it.</summary>
    public static string Moment(DateTimeOffset at) => $"{Figures.Current.Date(DateOnly.FromDateTime(at.LocalDateTime))}, {at.LocalDateTime:HH:mm}";
}
