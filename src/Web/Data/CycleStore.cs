using System.Data;
using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;
using Traguardo.Core.Cycles;
using Traguardo.Web.Data.Mapping;

namespace Traguardo.Web.Data;

/// <summary>
/// The stored cycles, one for an administration and a year. Pages read through <see cref="CycleCache"/>; this is for what
/// changes them.
/// </summary>
public sealed class CycleStore(IDbContextFactory<TraguardoDb> databases)
{
    private static readonly Expression<Func<Cycle, CycleSummary>> Summary = cycle => new CycleSummary(
        EF.Property<int>(cycle, nameof(CycleSummary.Id)),
        cycle.Administration.Code,
        cycle.Administration.Name,
        cycle.Year,
        EF.Property<int>(cycle, nameof(CycleSummary.Version)),
        EF.Property<DateTimeOffset>(cycle, nameof(CycleSummary.ImportedAt)),
        EF.Property<bool>(cycle, nameof(CycleSummary.IsSample)),
        EF.Property<Phase>(cycle, CycleMapping.CurrentPhase));

    /// <summary>Raised after a change is committed and before the call that made it returns.</summary>
    public event Action? Changed;

    /// <summary>All that is stored: administrations by code, the newest year first.</summary>
    public async Task<IReadOnlyList<CycleSummary>> ListAsync(CancellationToken cancellation = default)
    {
        await using var db = await databases.CreateDbContextAsync(cancellation);
        return await db.Cycles
            .OrderBy(cycle => cycle.Administration.Code).ThenByDescending(cycle => cycle.Year)
            .Select(Summary)
            .ToListAsync(cancellation);
    }

    /// <summary>The whole cycle, every list in its order; null where there is none.</summary>
    public async Task<StoredCycle?> FindAsync(string administrationCode, int year, CancellationToken cancellation = default)
    {
        await using var db = await databases.CreateDbContextAsync(cancellation);
        // Serializable, so that a save between two of the queries cannot mix two versions.
        await using var transaction = await db.Database.BeginTransactionAsync(IsolationLevel.Serializable, cancellation);
        if (await Of(db, administrationCode, year).Select(Summary).SingleOrDefaultAsync(cancellation) is not { } summary)
        {
            return null;
        }
        var row = await Of(db, administrationCode, year).AsNoTracking()
            .Select(cycle => new { Cycle = cycle, Context = EF.Property<string?>(cycle, CycleMapping.Context) })
            .SingleAsync(cancellation);
        await CycleRows.ReadAsync(db, summary.Id, row.Cycle, cancellation);
        return new StoredCycle(summary, row.Cycle, row.Context);
    }

    /// <summary>The version stored now; null where there is no such cycle.</summary>
    public async Task<int?> VersionAsync(string administrationCode, int year, CancellationToken cancellation = default)
    {
        await using var db = await databases.CreateDbContextAsync(cancellation);
        return await Of(db, administrationCode, year)
            .Select(cycle => (int?)EF.Property<int>(cycle, nameof(CycleSummary.Version)))
            .SingleOrDefaultAsync(cancellation);
    }

    /// <summary>
    /// Stores a cycle, with the text of its context tables file if it has one, in the place of the cycle of the same
    /// administration and year, all or nothing. Returns what is stored now, with its new version.
    /// </summary>
    public async Task<CycleSummary> SaveAsync(
        Cycle cycle, string? contextJson, bool isSample, DateTimeOffset now, CancellationToken cancellation = default) =>
        (await SaveAsync([new NewCycle(cycle, contextJson)], isSample, now, cancellation))[0];

    /// <summary>Stores several cycles as one: all of them or none. Returns what is stored now, in the order given.</summary>
    public async Task<IReadOnlyList<CycleSummary>> SaveAsync(
        IEnumerable<NewCycle> cycles, bool isSample, DateTimeOffset now, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(cycles);
        await using var db = await databases.CreateDbContextAsync(cancellation);
        await using var transaction = await db.Database.BeginTransactionAsync(IsolationLevel.Serializable, cancellation);
        var saved = new List<CycleSummary>();
        foreach (var (cycle, contextJson) in cycles)
        {
            saved.Add(await SaveAsync(db, cycle, contextJson, isSample, now, cancellation));
            db.ChangeTracker.Clear();
        }
        await transaction.CommitAsync(cancellation);
        Changed?.Invoke();
        return saved;
    }

    private static async Task<CycleSummary> SaveAsync(
        TraguardoDb db, Cycle cycle, string? contextJson, bool isSample, DateTimeOffset now, CancellationToken cancellation)
    {
        var (code, year) = (cycle.Administration.Code, cycle.Year);
        var old = await Of(db, code, year).Select(Summary).SingleOrDefaultAsync(cancellation);

        var row = db.Entry(cycle with { });
        row.Property(nameof(CycleSummary.Version)).CurrentValue = (old?.Version ?? 0) + 1;
        row.Property(nameof(CycleSummary.ImportedAt)).CurrentValue = now.ToUniversalTime();
        row.Property(nameof(CycleSummary.IsSample)).CurrentValue = isSample;
        row.Property(CycleMapping.Context).CurrentValue = contextJson;
        row.Property(CycleMapping.CurrentPhase).CurrentValue = cycle.Phase;
        if (old is null)
        {
            row.State = EntityState.Added;
        }
        else
        {
            row.Property(nameof(CycleSummary.Id)).CurrentValue = old.Id;
            row.State = EntityState.Modified;
        }
        await db.SaveChangesAsync(cancellation);

        var id = (int)row.Property(nameof(CycleSummary.Id)).CurrentValue!;
        await CycleRows.ReplaceAsync(db, id, cycle, cancellation);
        await db.SaveChangesAsync(cancellation);
        return await Of(db, code, year).Select(Summary).SingleAsync(cancellation);
    }

    /// <summary>Removes a cycle with all that belongs to it; false where there is none.</summary>
    public async Task<bool> RemoveAsync(string administrationCode, int year, CancellationToken cancellation = default)
    {
        await using var db = await databases.CreateDbContextAsync(cancellation);
        var removed = await Of(db, administrationCode, year).ExecuteDeleteAsync(cancellation);
        Changed?.Invoke();
        return removed > 0;
    }

    private static IQueryable<Cycle> Of(TraguardoDb db, string administrationCode, int year) =>
        db.Cycles.Where(cycle => EF.Property<string>(cycle, CycleMapping.AdministrationCode) == administrationCode && cycle.Year == year);
}
