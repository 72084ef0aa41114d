using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Traguardo.Core.Cycles;
using Traguardo.Web.Data;

namespace Traguardo.Web.Features.Planning;

/// <summary>A plan that can stand beside another.</summary>
/// <param name="Name">As addresses name it.</param>
/// <param name="Label">As people do.</param>
public sealed record PlanSide(string Name, string Label);

/// <summary>All that a cycle's plan can be compared with: itself, its versions, and the cycles of other years.</summary>
public sealed class PlanSides(CycleCache cycles, IDbContextFactory<TraguardoDb> databases)
{
    /// <summary>The plans to choose from: the one of today, the versions from the newest, the other years from the last.</summary>
    public async Task<IReadOnlyList<PlanSide>> ListAsync(CycleSummary cycle, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(cycle);
        await using var db = await databases.CreateDbContextAsync(cancellation);
        var versions = await PlanHistory.OfAsync(db, cycle.Id, cancellation);
        var others = (await cycles.ListAsync(cancellation)).Where(other => other.AdministrationCode == cycle.AdministrationCode && other.Year != cycle.Year);
        return
        [
            new(VersionLinks.Now, PlanVersionTexts.PlanNow),
            .. Enumerable.Reverse(versions).Select(version => new PlanSide(
                version.Number.ToString(CultureInfo.InvariantCulture),
                string.Format(null, PlanVersionTexts.VersionOf, version.Number, PlanHistory.Moment(version.At), version.Title))),
            .. others.Select(other => new PlanSide(VersionLinks.CycleOf(other.Year), string.Format(null, PlanVersionTexts.CycleOf, other.Year))),
        ];
    }

    /// <summary>The whole plan that a name stands for; null where it stands for none.</summary>
    public async Task<Cycle?> FindAsync(LoadedCycle now, string name, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(now);
        if (name == VersionLinks.Now)
        {
            return PlanVersion.PlanOf(now.Cycle);
        }
        if (VersionLinks.YearOf(name) is { } year)
        {
            return await cycles.FindAsync(now.Summary.AdministrationCode, year, cancellation) is { } other ? PlanVersion.PlanOf(other.Cycle) : null;
        }
        await using var db = await databases.CreateDbContextAsync(cancellation);
        return int.TryParse(name, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? await PlanHistory.FindAsync(db, now.Summary.Id, number, cancellation) : null;
    }
}
