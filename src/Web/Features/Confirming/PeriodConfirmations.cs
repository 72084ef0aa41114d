using System.Text.Json;
using Traguardo.Core.Compiling;
using Traguardo.Core.Cycles;
using Traguardo.Core.Measures;
using Traguardo.Core.People;
using Traguardo.Core.Phases;
using Traguardo.Core.Recording;
using Traguardo.Web.Access;
using Traguardo.Web.Data;
using Traguardo.Web.Http;

namespace Traguardo.Web.Features.Confirming;

/// <summary>Confirms a unit's period and opens it again. Each is refused with all that is in its way, and then nothing was done.</summary>
public sealed class PeriodConfirmations(Ledger ledger)
{
    /// <summary>
    /// True for who may confirm what the unit entered: its head, or whoever stands in for the head; where the method asks for another pair
    /// of eyes, the heads of the units above as well.
    /// </summary>
    public static bool MayConfirm(Actor? actor, Cycle cycle, string unit) => actor is not null && UnitsOf(cycle, unit).Any(actor.Heads);

    /// <summary>True for who may open a confirmed period again.</summary>
    public static bool MayReopen(Actor? actor) => actor?.Is(Role.SupportOffice) == true;

    /// <summary>Gives the unit's word that the values are right; from then on they are locked.</summary>
    /// <param name="actor">Who confirms.</param>
    /// <param name="cycle">The cycle.</param>
    /// <param name="unit">Code of the unit.</param>
    /// <param name="period">The part of the year.</param>
    /// <param name="seen">The values that they saw, as <see cref="PeriodSheet.Seen"/> names them.</param>
    /// <param name="context">The request.</param>
    public Task<IReadOnlyList<ConfirmationRefusal>> ConfirmAsync(Actor actor, LoadedCycle cycle, string unit, Period period, string? seen, HttpContext context)
    {
        ArgumentNullException.ThrowIfNull(actor);
        ArgumentNullException.ThrowIfNull(context);
        var units = UnitsOf(cycle.Cycle, unit);
        var powers = actor.Powers.Where(power => units.Any(power.IsHeadOf)).ToList();
        var origin = Origin.Of(actor, context, powers.Exists(power => power.OnBehalfOf is null) ? null : powers.FirstOrDefault()?.OnBehalfOf);
        return TryAsync(origin, cycle, unit, period, Activity.ConfirmValues, (writing, sheet, stored) =>
        {
            if (!MayConfirm(actor, stored.Cycle, unit))
            {
                return [new(null, null, ConfirmingTexts.ChangedMeanwhile)];
            }
            if (sheet.Standing is not null)
            {
                return [new(null, null, ConfirmingTexts.AlreadyConfirmed)];
            }
            var lacks = sheet.LacksFor(actor, stored.Cycle.Method);
            if (lacks.Count > 0)
            {
                return [.. lacks.Select(lack => new ConfirmationRefusal(lack.Datum, lack.Lack, ""))];
            }
            if (sheet.Seen != seen)
            {
                return [new(null, null, ConfirmingTexts.ChangedMeanwhile)];
            }
            writing.Db.Confirmations.Add(new Confirmation
            {
                CycleId = stored.Summary.Id,
                Unit = unit,
                Period = period.Code,
                Person = origin.Person,
                PersonName = origin.PersonName,
                At = writing.Now,
            });
            writing.Note("period-confirmed", Confirmations.Subject(stored.Cycle.Year, unit, period), becomes: JsonSerializer.Serialize(new { values = sheet.Sheet.Data.Count, seen = sheet.Seen }));
            return [];
        }, context.RequestAborted);
    }

    /// <summary>Opens a confirmed period again, so that its values may be corrected.</summary>
    public Task<IReadOnlyList<ConfirmationRefusal>> ReopenAsync(Actor actor, LoadedCycle cycle, string unit, Period period, string? why, HttpContext context)
    {
        ArgumentNullException.ThrowIfNull(actor);
        ArgumentNullException.ThrowIfNull(context);
        return TryAsync(Origin.Of(actor, context, actor.OnBehalfOf(Role.SupportOffice)), cycle, unit, period, Activity.ReopenPeriod, (writing, sheet, stored) =>
        {
            if (sheet.Standing is not { } standing)
            {
                return [new(null, null, ConfirmingTexts.NotConfirmed)];
            }
            if (FreeText.Line(why) is not { } reason)
            {
                return [new(null, null, ConfirmingTexts.ReopenReason)];
            }
            standing.ReopenedAt = writing.Now;
            writing.Note("period-reopened", Confirmations.Subject(stored.Cycle.Year, unit, period), was: Confirmations.Describe(standing), why: reason);
            return [];
        }, context.RequestAborted);
    }

    // The unit itself first.
    private static List<string> UnitsOf(Cycle cycle, string unit)
    {
        List<string> units = [unit];
        while (cycle.Method.FourEyes && cycle.Units.Find(one => one.Code == units[^1])?.Parent is { } above && !units.Contains(above))
        {
            units.Add(above);
        }
        return units;
    }

    private Task<IReadOnlyList<ConfirmationRefusal>> TryAsync(
        Origin origin, LoadedCycle cycle, string unit, Period period, Activity activity,
        Func<Writing, PeriodSheet, StoredCycle, IReadOnlyList<ConfirmationRefusal>> work, CancellationToken cancellation) =>
        ledger.TryAsync(origin, async writing =>
        {
            var stored = (await CycleStore.FindAsync(writing.Db, cycle.Summary.AdministrationCode, cycle.Summary.Year, cancellation))!;
            if (PhaseLocks.Refusal(stored.Cycle, activity) is { } locked)
            {
                return [new ConfirmationRefusal(null, null, locked.Message)];
            }
            if (await PeriodSheet.ReadAsync(writing.Db, stored.Summary, CompiledCycle.Compile(stored.Cycle).OrThrow(), unit, period, cancellation) is not { } sheet)
            {
                return [new ConfirmationRefusal(null, null, ConfirmingTexts.ChangedMeanwhile)];
            }
            var refusals = work(writing, sheet, stored);
            await CycleStore.TouchAsync(writing.Db, stored.Summary.Id, cancellation);
            return refusals;
        }, cancellation);
}

/// <summary>What is in the way of a confirmation: a lack of a datum, or a sentence about the whole.</summary>
/// <param name="Datum">The datum; null where it is about the whole.</param>
/// <param name="Lack">What it lacks; null with it.</param>
/// <param name="Message">The sentence; empty for a lack.</param>
public sealed record ConfirmationRefusal(Datum? Datum, ConfirmationLack? Lack, string Message)
{
    /// <summary>What to do about the lack, in a few words.</summary>
    public string Advice => Lack switch
    {
        ConfirmationLack.Value => ConfirmingTexts.LacksValue,
        ConfirmationLack.Reason => ConfirmingTexts.LacksReason,
        ConfirmationLack.Evidence => ConfirmingTexts.LacksEvidence,
        ConfirmationLack.OtherEyes => ConfirmingTexts.LacksOtherEyes,
        _ => Message,
    };
}
