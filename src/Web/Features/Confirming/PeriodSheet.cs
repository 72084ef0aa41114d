using Traguardo.Core.Compiling;
using Traguardo.Core.Cycles;
using Traguardo.Core.Measures;
using Traguardo.Core.Recording;
using Traguardo.Web.Access;
using Traguardo.Web.Data;
using Traguardo.Web.Features.Provenance;
using Traguardo.Web.Features.Recording;

namespace Traguardo.Web.Features.Confirming;

/// <summary>The values of a unit in a period, with what stands beside them, as a head confirms them.</summary>
/// <param name="Unit">The unit.</param>
/// <param name="Sheet">Its values.</param>
/// <param name="Provenances">Who entered them, and what proves them.</param>
/// <param name="Standing">The word that stands for them; null where they are not confirmed.</param>
public sealed record PeriodSheet(Unit Unit, EntrySheet Sheet, Provenances Provenances, Confirmation? Standing)
{
    /// <summary>The same text for the same values: whoever confirms says which they saw.</summary>
    public string Seen { get; } = Fingerprint.Of(Sheet.Data.Select(datum => $"{datum.Key} {EnteredState.Write(datum.Entered)}"));

    /// <summary>Reads them; null where the cycle has no such unit, or nothing of it to enter in the period.</summary>
    public static async Task<PeriodSheet?> ReadAsync(TraguardoDb db, CycleSummary cycle, CompiledCycle compiled, string unit, Period period, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(db);
        ArgumentNullException.ThrowIfNull(compiled);
        if (compiled.Cycle.Units.Find(one => one.Code == unit) is not { } found)
        {
            return null;
        }
        var provenances = await Provenances.ReadAsync(db, cycle, cancellation);
        // A value of a year before that was there when the cycle began is nobody's word; one that was typed since is.
        List<Datum> data = [.. DueData.Of(compiled).Read.Where(datum => datum.Owner == unit && datum.Key.Period == period && (datum.IsAsked || provenances.EnteredBy(datum.Key) is not null))];
        return data.Count == 0 ? null : new PeriodSheet(found, new EntrySheet(unit, period, data), provenances, await Confirmations.StandingAsync(db, cycle.Id, unit, period, cancellation));
    }

    /// <summary>What keeps somebody from confirming them.</summary>
    public IReadOnlyList<(Datum Datum, ConfirmationLack Lack)> LacksFor(Actor actor, Method method)
    {
        ArgumentNullException.ThrowIfNull(actor);
        return ConfirmationLacks.Of(Sheet, method, key => new EntryFacts(Provenances.EnteredBy(key), Provenances.EvidenceOf(key)), actor.PersonId.ToString());
    }
}
