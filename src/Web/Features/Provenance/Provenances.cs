using Microsoft.EntityFrameworkCore;
using Traguardo.Core.Display;
using Traguardo.Core.Recording;
using Traguardo.Web.Data;
using Traguardo.Web.Features.Shared;

namespace Traguardo.Web.Features.Provenance;

/// <summary>Where the values of a cycle come from: who entered each and when, or by which import they came, and how much proves them.</summary>
public sealed class Provenances
{
    private readonly Dictionary<string, DatumRecord> records;
    private readonly Dictionary<string, int> evidence;

    private Provenances(Dictionary<string, DatumRecord> records, Dictionary<string, int> evidence, Hand? import)
    {
        (this.records, this.evidence) = (records, evidence);
        Import = import;
    }

    /// <summary>The last import, which brought all values that nobody entered since; null where the cycle came by none.</summary>
    public Hand? Import { get; }

    /// <summary>Those of a cycle.</summary>
    public static async Task<Provenances> ReadAsync(TraguardoDb db, CycleSummary cycle, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(db);
        ArgumentNullException.ThrowIfNull(cycle);
        var subject = $"{cycle.Year}";
        var import = await db.Audit.AsNoTracking()
            .Where(entry => entry.Administration == cycle.AdministrationCode && entry.Subject == subject && (entry.Action == "cycle-imported" || entry.Action == "cycle-replaced"))
            .OrderByDescending(entry => entry.Sequence)
            .Select(entry => new { entry.PersonName, entry.At })
            .FirstOrDefaultAsync(cancellation);
        return new Provenances(
            await db.DatumRecords.AsNoTracking().Where(record => record.CycleId == cycle.Id).ToDictionaryAsync(record => record.Datum, cancellation),
            await db.Evidence.Where(row => row.CycleId == cycle.Id && !row.IsWithdrawn).GroupBy(row => row.Datum).Select(rows => new { rows.Key, Count = rows.Count() })
                .ToDictionaryAsync(rows => rows.Key, rows => rows.Count, cancellation),
            import is null ? null : new Hand(import.PersonName, import.At, IsImport: true));
    }

    /// <inheritdoc cref="ReadAsync(TraguardoDb, CycleSummary, CancellationToken)"/>
    public static async Task<Provenances> ReadAsync(IDbContextFactory<TraguardoDb> databases, CycleSummary cycle, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(databases);
        await using var db = await databases.CreateDbContextAsync(cancellation);
        return await ReadAsync(db, cycle, cancellation);
    }

    /// <summary>Pieces of evidence of a datum that have not been withdrawn.</summary>
    public int EvidenceOf(DatumKey key) => evidence.GetValueOrDefault($"{key}");

    /// <summary>Identifier of who entered the value that stands; null where nobody did, as where it was imported.</summary>
    public string? EnteredBy(DatumKey key) => Record(key)?.Person;

    /// <summary>Whose the value is that stands: the last of who entered it and of what was imported over it; null where it is not known.</summary>
    public Hand? Of(DatumKey key) => Record(key) is { } record ? new Hand(record.PersonName, record.At, IsImport: false) : Import;

    /// <summary>The line below a value that stands for one datum or for several, as a year for its quarters; null where it stands for none.</summary>
    /// <param name="keys">The data.</param>
    /// <param name="links">Addresses of the cycle.</param>
    public ProvenanceLine? Line(IReadOnlyList<DatumKey> keys, CycleLinks links)
    {
        ArgumentNullException.ThrowIfNull(keys);
        ArgumentNullException.ThrowIfNull(links);
        return keys.Count == 0 ? null : new ProvenanceLine(
            keys.Select(Of).MaxBy(hand => hand?.At),
            keys.Sum(EvidenceOf),
            keys.Count == 1 ? links.Datum(keys[0]) : links.Measure(keys[0].Code) + "#h-valori");
    }

    private DatumRecord? Record(DatumKey key) => records.GetValueOrDefault($"{key}") is { } record && !(Import?.At > record.At) ? record : null;
}

/// <summary>By whom a value came, and when.</summary>
/// <param name="Name">Name of the person, or of what takes a person's place.</param>
/// <param name="At">When.</param>
/// <param name="IsImport">True where it came with a whole cycle, so that nobody says who first knew it.</param>
public sealed record Hand(string Name, DateTimeOffset At, bool IsImport)
{
    /// <summary><c>registrato il 12/03/2021 da Ragioneria</c>, <c>importato il …</c>.</summary>
    public string InWords(Figures figures)
    {
        ArgumentNullException.ThrowIfNull(figures);
        return string.Format(null, IsImport ? ProvenanceTexts.ImportedBy : ProvenanceTexts.EnteredBy, figures.Date(DateOnly.FromDateTime(At.LocalDateTime)), Name);
    }
}

/// <summary>The line below a value that says whose it is and leads to what proves it.</summary>
/// <param name="Hand">Whose it is, the last of several; null where it is not known.</param>
/// <param name="Evidence">Pieces of evidence.</param>
/// <param name="Href">Where there is more to see.</param>
public sealed record ProvenanceLine(Hand? Hand, int Evidence, string Href)
{
    /// <summary>What the line says of the evidence.</summary>
    public string EvidenceInWords => Evidence == 0 ? ProvenanceTexts.NoEvidence : Counted.Of(Evidence, ProvenanceTexts.PiecesOfEvidence);
}
