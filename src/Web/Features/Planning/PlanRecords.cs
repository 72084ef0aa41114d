using Microsoft.EntityFrameworkCore;
using Traguardo.Core.Cycles;
using Traguardo.Core.Planning;
using Traguardo.Core.Planning.Edits;
using Traguardo.Core.Recording;
using Traguardo.Web.Data;

namespace Traguardo.Web.Features.Planning;

/// <summary>What is kept beside a cycle by the codes of its plan: who entered what, what proves it, who confirmed.</summary>
internal static class PlanRecords
{
    /// <summary>What people entered or proved and a change would leave without its measure or indicator: it is not taken away.</summary>
    public static async Task<IReadOnlyList<PlanFault>> InTheWayAsync(TraguardoDb db, StoredCycle stored, Cycle becomes, IReadOnlyList<CodeChange> changes, CancellationToken cancellation)
    {
        var id = stored.Summary.Id;
        var kept = (await db.DatumRecords.Where(record => record.CycleId == id).Select(record => record.Datum).ToListAsync(cancellation))
            .Concat(await db.Evidence.Where(evidence => evidence.CycleId == id && !evidence.IsWithdrawn).Select(evidence => evidence.Datum).ToListAsync(cancellation))
            .Select(KeyOf).OfType<DatumKey>().Select(key => Follow(key, changes))
            .Select(key => (key.Kind, key.Code)).Distinct();
        return [.. kept.Where(datum => !Has(becomes, datum.Kind, datum.Code)).Select(datum => PlanFault.Whole(string.Format(null, PlanDeskTexts.HasRecords, datum.Code)))];
    }

    /// <summary>Lets all of it follow the codes that have changed.</summary>
    public static async Task FollowAsync(TraguardoDb db, int cycleId, IReadOnlyList<CodeChange> changes, CancellationToken cancellation)
    {
        if (changes.Count == 0)
        {
            return;
        }
        var records = await db.DatumRecords.AsNoTracking().Where(record => record.CycleId == cycleId).ToListAsync(cancellation);
        var moved = records.Select(record => (Record: record, Datum: Follow(record.Datum, changes))).Where(one => one.Datum != one.Record.Datum).ToList();
        var old = moved.Select(one => one.Record.Datum).ToList();
        await db.DatumRecords.Where(record => record.CycleId == cycleId && old.Contains(record.Datum)).ExecuteDeleteAsync(cancellation);
        db.DatumRecords.AddRange(moved.Select(one => new DatumRecord
        {
            CycleId = cycleId,
            Datum = one.Datum,
            Version = one.Record.Version,
            Person = one.Record.Person,
            PersonName = one.Record.PersonName,
            At = one.Record.At,
        }));
        await db.SaveChangesAsync(cancellation);
        var evidence = await db.Evidence.Where(one => one.CycleId == cycleId).Select(one => new { one.Id, one.Datum }).ToListAsync(cancellation);
        foreach (var one in evidence.Where(one => Follow(one.Datum, changes) != one.Datum))
        {
            var datum = Follow(one.Datum, changes);
            await db.Evidence.Where(row => row.Id == one.Id).ExecuteUpdateAsync(row => row.SetProperty(it => it.Datum, datum), cancellation);
        }
        foreach (var change in changes.Where(change => change.Kind == SubjectKind.Unit))
        {
            await db.Confirmations.Where(row => row.CycleId == cycleId && row.Unit == change.From)
                .ExecuteUpdateAsync(row => row.SetProperty(it => it.Unit, change.To), cancellation);
        }
    }

    private static string Follow(string datum, IReadOnlyList<CodeChange> changes) => KeyOf(datum) is { } key ? Follow(key, changes).ToString() : datum;

    private static DatumKey Follow(DatumKey key, IReadOnlyList<CodeChange> changes) => changes.Aggregate(key, (at, change) =>
        change.Kind == (at.Kind == DatumKind.Measure ? SubjectKind.Measure : SubjectKind.Indicator) && change.From == at.Code ? at with { Code = change.To } : at);

    private static DatumKey? KeyOf(string datum) => DatumKey.TryParse(datum, out var key) ? key : null;

    private static bool Has(Cycle cycle, DatumKind kind, string code) => kind == DatumKind.Measure
        ? cycle.Measures.Exists(measure => measure.Code == code)
        : cycle.Indicators.Exists(indicator => indicator.Code == code);
}
