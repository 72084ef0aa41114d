using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Traguardo.Core.Audit;
using Traguardo.Core.Display;
using Traguardo.Core.Measures;
using Traguardo.Core.Recording;
using Traguardo.Web.Data;
using Traguardo.Web.Features.Recording;

namespace Traguardo.Web.Features.Provenance;

/// <summary>One thing that happened to a datum, as the audit keeps it.</summary>
/// <param name="Entry">The entry.</param>
/// <param name="Change">What changed, in words; null where the action says it all.</param>
public sealed record HistoryRow(AuditEntry Entry, string? Change)
{
    // Beyond this the log itself is the place to look.
    private const int Most = 100;

    /// <summary>What happened to a datum and to its period, the newest first; last the import that it came with.</summary>
    public static async Task<IReadOnlyList<HistoryRow>> ReadAsync(TraguardoDb db, LoadedCycle cycle, Datum datum, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(db);
        ArgumentNullException.ThrowIfNull(cycle);
        ArgumentNullException.ThrowIfNull(datum);
        var (administration, year, whole) = (cycle.Summary.AdministrationCode, cycle.Cycle.Year, $"{cycle.Cycle.Year}");
        var (own, period) = (ValueEntry.Subject(year, datum.Key), Confirmations.Subject(year, datum.Owner ?? "", datum.Key.Period));
        var entries = await db.Audit.AsNoTracking()
            .Where(entry => entry.Administration == administration
                && (entry.Subject == own || entry.Subject == period || (entry.Subject == whole && (entry.Action == "cycle-imported" || entry.Action == "cycle-replaced"))))
            .OrderByDescending(entry => entry.Sequence)
            .Take(Most)
            .ToListAsync(cancellation);
        return [.. entries.Select(entry => new HistoryRow(entry, ChangeOf(entry, datum.Unit)))];
    }

    /// <summary>What an entry changed of a value or of what proves it, in words; null where the action says it all.</summary>
    /// <param name="entry">The entry.</param>
    /// <param name="unit">The unit the value is in.</param>
    public static string? ChangeOf(AuditEntry entry, UnitOfMeasure unit) => entry.Action switch
    {
        ValueEntry.Action or ValueEntry.UndoAction => string.Format(null, ProvenanceTexts.FromTo, Words(entry.Was, unit), Words(entry.Is, unit)),
        "evidence-added" => NameIn(entry.Is),
        "evidence-withdrawn" => NameIn(entry.Was),
        _ => null,
    };

    private static string Words(string? json, UnitOfMeasure unit) => EnteredInWords.Of(EnteredState.Read(json), unit, Figures.Current, ProvenanceTexts.Nothing);

    private static string? NameIn(string? json)
    {
        if (json is null)
        {
            return null;
        }
        using var document = JsonDocument.Parse(json);
        return document.RootElement.TryGetProperty("name", out var name) ? name.GetString() : null;
    }
}
