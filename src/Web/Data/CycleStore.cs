using System.Linq.Expressions;
using System.Text.Json;
using System.Text.Json.Serialization;
using Microsoft.EntityFrameworkCore;
using Traguardo.Core.Cycles;
using Traguardo.Web.Data.Mapping;

namespace Traguardo.Web.Data;

/// <summary>
/// The stored cycles, one for an administration and a year. Pages read through <see cref="CycleCache"/>; this is for what
/// changes them.
/// </summary>
public sealed class CycleStore(IDbContextFactory<TraguardoDb> databases, Ledger ledger)
{
    private static readonly Expression<Func<Cycle, CycleSummary>> Summary = cycle => new CycleSummary(
        EF.Property<int>(cycle, nameof(CycleSummary.Id)),
        cycle.Administration.Code,
        cycle.Administration.Name,
        cycle.Year,
        EF.Property<int>(cycle, nameof(CycleSummary.Version)),
        EF.Property<DateTimeOffset>(cycle, nameof(CycleSummary.ImportedAt)),
        EF.Property<bool>(cycle, nameof(CycleSummary.IsSample)),
        EF.Property<Phase>(cycle, CycleMapping.CurrentPhase),
        EF.Property<int>(cycle, nameof(CycleSummary.CalendarVersion)))
    {
        ReplacedAt = EF.Property<DateTimeOffset?>(cycle, nameof(CycleSummary.ReplacedAt)),
    };

    private static readonly JsonSerializerOptions Said = new() { DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull };

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
        // A save between two of the queries must not mix two versions.
        await using var state = await OneState.BeginAsync(db, cancellation);
        return await FindAsync(db, administrationCode, year, cancellation);
    }

    /// <summary>All editions that were taken back, of each cycle the first first.</summary>
    public async Task<IReadOnlyList<CycleSummary>> EditionsAsync(CancellationToken cancellation = default)
    {
        await using var db = await databases.CreateDbContextAsync(cancellation);
        return await (from edition in db.Editions
                      join cycle in db.Cycles on edition.CycleId equals EF.Property<int>(cycle, nameof(CycleSummary.Id))
                      where edition.IsSample == EF.Property<bool>(cycle, nameof(CycleSummary.IsSample))
                      orderby edition.CycleId, edition.Number
                      select new CycleSummary(
                          edition.CycleId, cycle.Administration.Code, edition.AdministrationName, cycle.Year, edition.Version, edition.StoredAt,
                          edition.IsSample, Phase.Published, 0) { TakenBackAt = edition.TakenBackAt, ReplacedAt = edition.ReplacedAt }).ToListAsync(cancellation);
    }

    /// <summary>An edition, whole.</summary>
    public async Task<Edition> EditionAsync(CycleSummary summary, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(summary);
        await using var db = await databases.CreateDbContextAsync(cancellation);
        return await db.Editions.AsNoTracking().SingleAsync(edition => edition.CycleId == summary.Id && edition.Version == summary.Version, cancellation);
    }

    /// <summary>
    /// Stores a cycle, with the text of its context tables file if it has one, in the place of the cycle of the same
    /// administration and year, all or nothing. Returns what is stored now.
    /// </summary>
    public async Task<CycleSummary> SaveAsync(Cycle cycle, string? contextJson, bool isSample, Origin origin, CancellationToken cancellation = default) =>
        (await SaveAsync([new NewCycle(cycle, contextJson)], isSample, origin, cancellation))[0];

    /// <summary>Stores several cycles as one: all of them or none. Returns what is stored now, in the order given.</summary>
    public Task<IReadOnlyList<CycleSummary>> SaveAsync(IEnumerable<NewCycle> cycles, bool isSample, Origin origin, CancellationToken cancellation = default) =>
        ledger.WriteAsync(origin, async writing =>
        {
            var saved = new List<CycleSummary>();
            foreach (var cycle in cycles)
            {
                var old = await SummaryAsync(writing.Db, cycle.Cycle.Administration.Code, cycle.Cycle.Year, cancellation);
                saved.Add(await ImportAsync(writing, cycle, old, isSample, cancellation));
            }
            return (IReadOnlyList<CycleSummary>)saved;
        }, cancellation);

    /// <summary>Stores a cycle in the place of the one that has the stamp, or of none where it is null. Returns what is stored now.</summary>
    /// <exception cref="DbUpdateConcurrencyException">By now another version stands there; nothing is stored.</exception>
    public Task<CycleSummary> SaveOverAsync(string? stamp, NewCycle cycle, Origin origin, CancellationToken cancellation = default) =>
        ledger.WriteAsync(origin, async writing =>
        {
            var old = await SummaryAsync(writing.Db, cycle.Cycle.Administration.Code, cycle.Cycle.Year, cancellation);
            return old?.Stamp == stamp
                ? await ImportAsync(writing, cycle, old, isSample: false, cancellation)
                : throw new DbUpdateConcurrencyException($"{old?.Stamp} stands where {stamp} was seen.");
        }, cancellation);

    /// <summary>What is stored of an administration and a year, as a write sees it; null where nothing is.</summary>
    internal static Task<CycleSummary?> SummaryAsync(TraguardoDb db, string administrationCode, int year, CancellationToken cancellation) =>
        Of(db, administrationCode, year).Select(Summary).SingleOrDefaultAsync(cancellation);

    /// <summary>What is stored under a row's number, which is never another cycle's.</summary>
    internal static Task<CycleSummary> SummaryAsync(TraguardoDb db, int id, CancellationToken cancellation) =>
        db.Cycles.Where(cycle => EF.Property<int>(cycle, nameof(CycleSummary.Id)) == id).Select(Summary).SingleAsync(cancellation);

    /// <summary>The whole cycle as a write sees it; null where there is none.</summary>
    internal static async Task<StoredCycle?> FindAsync(TraguardoDb db, string administrationCode, int year, CancellationToken cancellation)
    {
        if (await SummaryAsync(db, administrationCode, year, cancellation) is not { } summary)
        {
            return null;
        }
        var row = await Of(db, administrationCode, year).AsNoTracking()
            .Select(cycle => new { Cycle = cycle, Context = EF.Property<string?>(cycle, CycleMapping.Context) })
            .SingleAsync(cancellation);
        await CycleRows.ReadAsync(db, summary.Id, row.Cycle, cancellation);
        return new StoredCycle(summary, row.Cycle, row.Context);
    }

    /// <summary>Puts a cycle in the place of the one stored, within a write that notes why.</summary>
    internal static Task<CycleSummary> SaveAsync(Writing writing, Cycle cycle, string? contextJson, bool isSample, CancellationToken cancellation) =>
        SaveAsync(writing, cycle, contextJson, isSample, isReplaced: false, cancellation);

    private static async Task<CycleSummary> SaveAsync(Writing writing, Cycle cycle, string? contextJson, bool isSample, bool isReplaced, CancellationToken cancellation)
    {
        var db = writing.Db;
        var (code, year) = (cycle.Administration.Code, cycle.Year);
        var old = await SummaryAsync(db, code, year, cancellation);
        if (old is { Phase: Phase.Published } && old.IsSample == isSample)
        {
            await KeepEditionAsync(writing, (await FindAsync(db, code, year, cancellation))!, cancellation);
        }

        var row = db.Entry(cycle with { });
        row.Property(nameof(CycleSummary.Version)).CurrentValue = (old?.Version ?? 0) + 1;
        row.Property(nameof(CycleSummary.CalendarVersion)).CurrentValue = old?.CalendarVersion ?? 0;
        row.Property(nameof(CycleSummary.ImportedAt)).CurrentValue = writing.Now;
        row.Property(nameof(CycleSummary.ReplacedAt)).CurrentValue = isReplaced ? writing.Now : old?.ReplacedAt;
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
        db.ChangeTracker.Clear();
        return (await SummaryAsync(db, code, year, cancellation))!;
    }

    /// <summary>Says that a cycle is another than it was, for a write that changed a part of it: pages follow from the version.</summary>
    internal static Task TouchAsync(TraguardoDb db, int cycleId, CancellationToken cancellation) =>
        db.Cycles.Where(cycle => EF.Property<int>(cycle, nameof(CycleSummary.Id)) == cycleId)
            .ExecuteUpdateAsync(row => row.SetProperty(
                cycle => EF.Property<int>(cycle, nameof(CycleSummary.Version)),
                cycle => EF.Property<int>(cycle, nameof(CycleSummary.Version)) + 1), cancellation);

    /// <summary>Says that what is due when, or what is written beside the cycle, is another than it was, in all cycles of an administration or in one: pages follow from it.</summary>
    internal static Task TouchCalendarAsync(TraguardoDb db, string administration, int? cycleId, CancellationToken cancellation) =>
        db.Cycles.Where(cycle => EF.Property<string>(cycle, CycleMapping.AdministrationCode) == administration && (cycleId == null || EF.Property<int>(cycle, nameof(CycleSummary.Id)) == cycleId))
            .ExecuteUpdateAsync(row => row.SetProperty(
                cycle => EF.Property<int>(cycle, nameof(CycleSummary.CalendarVersion)),
                cycle => EF.Property<int>(cycle, nameof(CycleSummary.CalendarVersion)) + 1), cancellation);

    /// <summary>Keeps the plan as it stands now among its versions. Returns the number it is kept under.</summary>
    internal static async Task<int> KeepVersionAsync(
        Writing writing, int cycleId, Cycle cycle, string title, Phase? fixedBy = null, int? undoneTo = null, CancellationToken cancellation = default)
    {
        var last = await writing.Db.PlanVersions.Where(version => version.CycleId == cycleId).MaxAsync(version => (int?)version.Number, cancellation) ?? 0;
        writing.Db.PlanVersions.Add(new PlanVersion
        {
            CycleId = cycleId,
            Number = last + 1,
            At = writing.Now,
            PersonName = writing.Origin.PersonName,
            Title = title,
            Fixed = fixedBy,
            UndoneTo = undoneTo,
            Content = PlanVersion.Pack(cycle),
        });
        await writing.Db.SaveChangesAsync(cancellation);
        return last + 1;
    }

    // What everybody has read goes neither with a step back nor with another cycle that is put in its place.
    private static async Task KeepEditionAsync(Writing writing, StoredCycle published, CancellationToken cancellation)
    {
        var (db, id) = (writing.Db, published.Summary.Id);
        var last = await db.Editions.Where(edition => edition.CycleId == id).MaxAsync(edition => (int?)edition.Number, cancellation) ?? 0;
        var entered = await db.DatumRecords.AsNoTracking().Where(record => record.CycleId == id).ToDictionaryAsync(record => record.Datum, record => record.At, cancellation);
        db.Editions.Add(Edition.Of(published, last + 1, await NarrativeStore.ListAsync(db, id, cancellation), entered, writing.Now));
    }

    /// <summary>
    /// Puts a cycle in the place of the one that was seen, or of none, with its version and its entry in the audit. Where the same stands
    /// there already nothing but the entry is written: documents and editions would go for nothing.
    /// </summary>
    internal static async Task<CycleSummary> ImportAsync(Writing writing, NewCycle imported, CycleSummary? old, bool isSample, CancellationToken cancellation)
    {
        var (cycle, contextJson) = imported;
        var stored = old is null ? null : await FindAsync(writing.Db, cycle.Administration.Code, cycle.Year, cancellation);
        // Tables that the files say nothing of stay, but for the sample's.
        contextJson ??= stored is { Summary.IsSample: false } ? stored.ContextJson : null;
        if (stored is not null && stored.Summary.IsSample == isSample && stored.Holds(cycle, contextJson))
        {
            writing.Note("cycle-same", $"{cycle.Year}", administration: cycle.Administration.Code);
            return stored.Summary;
        }
        var now = await SaveAsync(writing, cycle, contextJson, isSample, isReplaced: old is not null, cancellation);
        await KeepVersionAsync(writing, now.Id, cycle, DataTexts.PlanImported, cancellation: cancellation);
        writing.Note(old is null ? "cycle-imported" : "cycle-replaced", $"{cycle.Year}", Describe(old), Describe(now, stored is null ? null : ReplacedParts.Of(stored, cycle, contextJson, isSample)), administration: cycle.Administration.Code);
        if (stored is not null)
        {
            await Confirmations.ReopenChangedAsync(writing, now.Id, stored.Cycle, cycle, cancellation);
        }
        return now;
    }

    private static string? Describe(CycleSummary? summary, ReplacedParts? parts = null) => summary is null ? null : JsonSerializer.Serialize(new
    {
        version = summary.Version,
        phase = summary.Phase.ToString(),
        isSample = summary.IsSample,
        changedPlan = parts?.Plan,
        changedValues = parts?.Values,
        changedActs = parts?.Acts,
        changedContext = parts?.Context,
        changedSample = parts?.Sample,
    }, Said);

    private static IQueryable<Cycle> Of(TraguardoDb db, string administrationCode, int year) =>
        db.Cycles.Where(cycle => EF.Property<string>(cycle, CycleMapping.AdministrationCode) == administrationCode && cycle.Year == year);
}
