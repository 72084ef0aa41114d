using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Traguardo.Core.Compiling;
using Traguardo.Core.Cycles;
using Traguardo.Core.Measures;
using Traguardo.Core.Recording;

namespace Traguardo.Web.Data;

/// <summary>What units have confirmed.</summary>
public static class Confirmations
{
    /// <summary>What the audit calls a unit's period: <c>2020/periods/RAG/Q1</c>; its year, <c>2020/periods/RAG</c>.</summary>
    public static string Subject(int year, string unit, Period period) => $"{year}/periods/{unit}" + (period.IsYear ? "" : $"/{period.Code}");

    /// <summary>The word that stands for a unit's period; null where there is none, or it was reopened.</summary>
    public static Task<Confirmation?> StandingAsync(TraguardoDb db, int cycleId, string unit, Period period, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(db);
        var code = period.Code;
        return db.Confirmations
            .Where(confirmation => confirmation.CycleId == cycleId && confirmation.Unit == unit && confirmation.Period == code && confirmation.ReopenedAt == null)
            .SingleOrDefaultAsync(cancellation);
    }

    /// <summary>The units that enter values of the cycle and have not confirmed all their periods, in the order of the plan.</summary>
    public static async Task<IReadOnlyList<Unit>> UnconfirmedAsync(TraguardoDb db, int cycleId, CompiledCycle compiled, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(compiled);
        ArgumentNullException.ThrowIfNull(db);
        var confirmed = (await db.Confirmations
            .Where(confirmation => confirmation.CycleId == cycleId && confirmation.ReopenedAt == null)
            .Select(confirmation => new { confirmation.Unit, confirmation.Period })
            .ToListAsync(cancellation)).Select(row => (row.Unit, row.Period)).ToHashSet();
        // What nobody is asked for nobody confirms: a measure that no formula reads keeps no cycle from going on.
        var asked = DueData.Of(compiled).Sheets.Where(sheet => !confirmed.Contains((sheet.Owner ?? "", sheet.Period.Code))).Select(sheet => sheet.Owner).ToHashSet();
        return [.. compiled.Cycle.Units.Where(unit => asked.Contains(unit.Code))];
    }

    /// <summary>Opens again what was confirmed and is not what it was, within a write that put another cycle in the place of one: a unit's word is of the values it read.</summary>
    internal static async Task ReopenChangedAsync(Writing writing, int cycleId, Cycle before, Cycle after, CancellationToken cancellation)
    {
        var standing = await writing.Db.Confirmations.Where(confirmation => confirmation.CycleId == cycleId && confirmation.ReopenedAt == null).ToListAsync(cancellation);
        if (standing.Count == 0)
        {
            return;
        }
        var (was, now) = (DueData.Of(CompiledCycle.Compile(before).OrThrow()), DueData.Of(CompiledCycle.Compile(after).OrThrow()));
        foreach (var confirmation in standing.Where(one => !Values(was, one).SequenceEqual(Values(now, one))))
        {
            confirmation.ReopenedAt = writing.Now;
            writing.Note("period-reopened", Subject(after.Year, confirmation.Unit, Period.Parse(confirmation.Period)), was: Describe(confirmation), why: DataTexts.ReopenedByImport, administration: after.Administration.Code);
        }
    }

    /// <summary>A confirmation as the audit keeps it.</summary>
    internal static string Describe(Confirmation confirmation) => JsonSerializer.Serialize(new { by = confirmation.PersonName, at = confirmation.At });

    private static IEnumerable<(DatumKey, Entered?)> Values(DueData due, Confirmation of) =>
        due.Read.Where(datum => datum.Owner == of.Unit && datum.Key.Period == Period.Parse(of.Period)).Select(datum => (datum.Key, datum.Entered));
}
