using System.Security.Cryptography;
using System.Text.Encodings.Web;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Traguardo.Core.Compiling;
using Traguardo.Core.Cycles;
using Traguardo.Core.Display;
using Traguardo.Core.Exchange;
using Traguardo.Core.Monitoring;
using Traguardo.Core.People;
using Traguardo.Core.Phases;
using Traguardo.Core.Planning.Differences;
using Traguardo.Core.Scoring;
using Traguardo.Web.Access;
using Traguardo.Web.Data;
using Traguardo.Web.Features.Planning;
using Traguardo.Web.Features.Recording;

namespace Traguardo.Web.Features.Monitoring;

/// <summary>The one way a monitoring is frozen and the cause of a deviation is said: what decides is asked within the write.</summary>
public sealed class MonitoringDesk(Ledger ledger, TimeProvider clock)
{
    /// <summary>The longest text of a cause, in characters.</summary>
    public const int LongestText = 2000;

    // Read by people: accents as they are.
    private static readonly JsonSerializerOptions Plain = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private DateOnly Today => DateOnly.FromDateTime(clock.GetLocalNow().DateTime);

    /// <summary>Freezes how the cycle stands on a day, or says why not.</summary>
    public Task<IReadOnlyList<string>> FreezeAsync(Actor actor, HttpContext context, int year, DateOnly day)
    {
        ArgumentNullException.ThrowIfNull(actor);
        ArgumentNullException.ThrowIfNull(context);
        var stop = context.RequestAborted;
        return ledger.TryAsync<string>(Origin.Of(actor, context, actor.OnBehalfOf(Role.SupportOffice)), async writing =>
        {
            var stored = (await CycleStore.FindAsync(writing.Db, actor.Administration, year, stop))!;
            var days = new MonitoringDay(year, Today);
            if (PhaseLocks.Refusal(stored.Cycle, Activity.Monitor) is { } refusal)
            {
                return [refusal.Message];
            }
            if (!days.Admits(day))
            {
                return [string.Format(null, MonitoringTexts.DayWrong, Figures.Current.Date(days.First), Figures.Current.Date(days.Last))];
            }
            if (await writing.Db.MonitoringSnapshots.AnyAsync(one => one.CycleId == stored.Summary.Id && one.Day == day, stop))
            {
                return [string.Format(null, MonitoringTexts.AlreadyFrozen, Figures.Current.LongDate(day))];
            }
            var snapshot = Snapshot.Of(CompiledCycle.Compile(SoFar.Of(days.Known(stored.Cycle, day, await EnteredOn.OfAsync(writing.Db, stored.Summary.Id, clock, stop)), day)).OrThrow().Score(), day);
            var hash = Convert.ToHexStringLower(SHA256.HashData(CycleWriter.Write(stored.Cycle)));
            writing.Db.MonitoringSnapshots.Add(new MonitoringSnapshot
            {
                CycleId = stored.Summary.Id,
                Day = day,
                At = writing.Now,
                Person = writing.Origin.Person,
                PersonName = writing.Origin.PersonName,
                CycleVersion = stored.Summary.Version,
                CycleHash = hash,
                Content = snapshot.Write(),
            });
            await CycleStore.TouchAsync(writing.Db, stored.Summary.Id, stop);
            writing.Note("monitoring-frozen", $"{year}/monitoring/{MonitoringLinks.Text(day)}", becomes: JsonSerializer.Serialize(new { day, version = stored.Summary.Version, hash }));
            return (IReadOnlyList<string>)[];
        }, stop);
    }

    /// <summary>Says the cause of a deviation, or why that may not be said.</summary>
    /// <param name="actor">Who says it.</param>
    /// <param name="origin">The same, as the audit names them: see <see cref="OnBehalfOf"/>.</param>
    /// <param name="year">The cycle's year.</param>
    /// <param name="path">Path of the objective or item.</param>
    /// <param name="day">The day of the monitoring.</param>
    /// <param name="cause">Of what kind; null where nothing was chosen.</param>
    /// <param name="text">What happened; null where nothing was written.</param>
    /// <param name="stop">Gives up; nothing is left behind.</param>
    public Task<IReadOnlyList<PlanFault>> CommentAsync(Actor actor, Origin origin, int year, string path, DateOnly day, DeviationCause? cause, string? text, CancellationToken stop)
    {
        ArgumentNullException.ThrowIfNull(actor);
        ArgumentNullException.ThrowIfNull(origin);
        ArgumentNullException.ThrowIfNull(path);
        return ledger.TryAsync<PlanFault>(origin, async writing =>
        {
            var stored = (await CycleStore.FindAsync(writing.Db, actor.Administration, year, stop))!;
            if (PhaseLocks.Refusal(stored.Cycle, Activity.Monitor) is { } refusal)
            {
                return [PlanFault.Whole(refusal.Message)];
            }
            var scored = CompiledCycle.Compile(stored.Cycle).OrThrow().Score();
            if (scored.Find(path) is not { } entry || !MayComment(actor, scored, entry))
            {
                return [PlanFault.Whole(MonitoringTexts.NotYours)];
            }
            var days = new MonitoringDay(year, Today);
            PlanFault[] faults =
            [
                .. days.Admits(day) ? [] : new[] { PlanFault.Whole(string.Format(null, MonitoringTexts.DayWrong, Figures.Current.Date(days.First), Figures.Current.Date(days.Last))) },
                .. cause is null ? [new PlanFault(path, "cause", MonitoringTexts.NoCause)] : Array.Empty<PlanFault>(),
                .. text is null ? [new PlanFault(path, "text", MonitoringTexts.NoText)] : text.Length > LongestText ? [new PlanFault(path, "text", string.Format(null, MonitoringTexts.TextTooLong, Figures.Current.Number(LongestText)))] : Array.Empty<PlanFault>(),
            ];
            if (faults.Length > 0)
            {
                return faults;
            }
            var card = scored.CardOf(path).Node;
            var before = await writing.Db.DeviationComments.AsNoTracking().Where(one => one.CycleId == stored.Summary.Id && one.Path == path && one.Day == day).ToListAsync(stop);
            writing.Db.DeviationComments.Add(new DeviationComment
            {
                CycleId = stored.Summary.Id,
                Path = path,
                Name = EntryName.Of(entry),
                Holder = card.Holder,
                Evaluator = card.Evaluator,
                Day = day,
                Cause = cause!.Value,
                Text = text!,
                Person = writing.Origin.Person,
                PersonName = writing.Origin.PersonName,
                At = writing.Now,
            });
            await CycleStore.TouchAsync(writing.Db, stored.Summary.Id, stop);
            var last = before.MaxBy(one => one.At);
            writing.Note(
                "deviation-commented",
                PlanNotes.Subject(stored.Cycle, path),
                last is null ? null : Said(day, last.Cause, last.Text),
                Said(day, cause.Value, text!));
            return (IReadOnlyList<PlanFault>)[];
        }, stop);
    }

    /// <summary>True for who may say the cause of a deviation: in a personal scorecard, published or not, of those alone whose it is.</summary>
    public static bool MayComment(Actor? actor, ScoredCycle scored, ScoredEntry entry)
    {
        ArgumentNullException.ThrowIfNull(scored);
        ArgumentNullException.ThrowIfNull(entry);
        return actor is not null && Sight.Shows(actor, scored.CardOf(entry.Path).Node) && (actor.Is(Role.SupportOffice) || Answerable.Is(actor, scored, entry));
    }

    /// <summary>For whom somebody says it: the head who answers for it, or whoever has the office; null where in their own name.</summary>
    public static string? OnBehalfOf(Actor actor, ScoredCycle scored, ScoredEntry entry)
    {
        ArgumentNullException.ThrowIfNull(actor);
        return new[] { Answerable.PowerOf(actor, scored, entry), actor.PowerOf(Role.SupportOffice) }.OfType<Power>().MinBy(power => power.OnBehalfOf is not null)?.OnBehalfOf;
    }

    private static string Said(DateOnly day, DeviationCause cause, string text) => JsonSerializer.Serialize(new { day, cause = FieldWords.Of(cause), text }, Plain);
}
