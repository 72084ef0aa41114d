using Microsoft.EntityFrameworkCore;
using Traguardo.Core.Cycles;
using Traguardo.Core.Planning;
using Traguardo.Core.Planning.Edits;
using Traguardo.Core.Recording;
using Traguardo.Web.Access;
using Traguardo.Web.Data;

namespace Traguardo.Web.Features.Planning;

/// <summary>What is kept beside a cycle by the codes of its plan: who entered what, what proves it, who confirmed, who works where.</summary>
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
        return
        [
            .. kept.Where(datum => !Has(becomes, datum.Kind, datum.Code)).Select(datum => PlanFault.Whole(string.Format(null, PlanDeskTexts.HasRecords, datum.Code))),
            .. await LeftAloneAsync(db, stored, becomes, changes, cancellation),
        ];
    }

    // Units in which somebody works, or that somebody heads: people are of the units of the administration's newest cycle.
    private static async Task<IReadOnlyList<PlanFault>> LeftAloneAsync(TraguardoDb db, StoredCycle stored, Cycle becomes, IReadOnlyList<CodeChange> changes, CancellationToken cancellation)
    {
        var renamed = changes.Where(change => change.Kind == SubjectKind.Unit).Select(change => change.From);
        var gone = stored.Cycle.Units.Select(unit => unit.Code).Except(becomes.Units.Select(unit => unit.Code)).Except(renamed).ToList();
        var administration = stored.Cycle.Administration.Code;
        if (gone.Count == 0 || !await IsNewestAsync(db, administration, stored.Cycle.Year, cancellation))
        {
            return [];
        }
        var people = await db.People.AsNoTracking()
            .Where(person => person.Administration == administration && person.IsActive && (gone.Contains(person.Unit!) || person.Grants.Any(grant => gone.Contains(grant.Unit))))
            .OrderBy(person => person.Name).ToListAsync(cancellation);
        return
        [
            .. from code in gone
               let names = people.Where(person => person.Unit == code || person.Grants.Exists(grant => grant.Unit == code)).Select(person => person.Name).ToList()
               where names.Count > 0
               select PlanFault.Whole(string.Format(null, PlanDeskTexts.HasPeople, code, string.Join(", ", names))),
        ];
    }

    private static async Task<bool> IsNewestAsync(TraguardoDb db, string administration, int year, CancellationToken cancellation) =>
        !await db.Cycles.AnyAsync(cycle => cycle.Administration.Code == administration && cycle.Year > year, cancellation);

    /// <summary>Lets all of it follow the codes that have changed.</summary>
    public static async Task FollowAsync(TraguardoDb db, StoredCycle stored, IReadOnlyList<CodeChange> changes, CancellationToken cancellation)
    {
        if (changes.Count == 0)
        {
            return;
        }
        var cycleId = stored.Summary.Id;
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
            if (await IsNewestAsync(db, stored.Cycle.Administration.Code, stored.Cycle.Year, cancellation))
            {
                await FollowAsync(db, stored.Cycle.Administration.Code, change, cancellation);
            }
        }
    }

    private static async Task FollowAsync(TraguardoDb db, string administration, CodeChange change, CancellationToken cancellation)
    {
        var people = await db.People.Where(person => person.Administration == administration && (person.Unit == change.From || person.Grants.Any(grant => grant.Unit == change.From))).ToListAsync(cancellation);
        foreach (var person in people)
        {
            person.Unit = person.Unit == change.From ? change.To : person.Unit;
            foreach (var grant in person.Grants.Where(grant => grant.Unit == change.From).ToList())
            {
                person.Grants.Remove(grant);
                person.Grants.Add(new Grant { Role = grant.Role, Unit = change.To });
            }
        }
        await db.SaveChangesAsync(cancellation);
    }

    private static string Follow(string datum, IReadOnlyList<CodeChange> changes) => KeyOf(datum) is { } key ? Follow(key, changes).ToString() : datum;

    private static DatumKey Follow(DatumKey key, IReadOnlyList<CodeChange> changes) => changes.Aggregate(key, (at, change) =>
        change.Kind == (at.Kind == DatumKind.Measure ? SubjectKind.Measure : SubjectKind.Indicator) && change.From == at.Code ? at with { Code = change.To } : at);

    private static DatumKey? KeyOf(string datum) => DatumKey.TryParse(datum, out var key) ? key : null;

    private static bool Has(Cycle cycle, DatumKind kind, string code) => kind == DatumKind.Measure
        ? cycle.Measures.Exists(measure => measure.Code == code)
        : cycle.Indicators.Exists(indicator => indicator.Code == code);
}
