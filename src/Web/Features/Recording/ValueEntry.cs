using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Traguardo.Core.Compiling;
using Traguardo.Core.Cycles;
using Traguardo.Core.Display;
using Traguardo.Core.Measures;
using Traguardo.Core.Phases;
using Traguardo.Core.Recording;
using Traguardo.Web.Access;
using Traguardo.Web.Data;
using Traguardo.Web.Features.Provenance;
using Traguardo.Web.Http;

namespace Traguardo.Web.Features.Recording;

/// <summary>
/// The one way to enter values, one or many: whoever asks, from whatever page or file. Checks who may, the phase, what is confirmed
/// and what others changed meanwhile; then all of them are stored with their entries in the audit, or none.
/// </summary>
public sealed class ValueEntry(CycleCache cycles, Ledger ledger)
{
    /// <summary>What the audit calls a value that was entered or taken out.</summary>
    public const string Action = "value-entered";

    /// <summary>What the audit calls a value that was put back to what it was before.</summary>
    public const string UndoAction = "value-undone";

    private const int LongestReason = 500;

    /// <summary>What the audit calls a datum: <c>2020/misura/694/2020/Q1</c>, the cycle's year before the datum's own address.</summary>
    public static string Subject(int year, DatumKey key) => $"{year}/{key}";

    /// <summary>Enters values of a cycle of the actor's administration.</summary>
    /// <param name="actor">Who enters them.</param>
    /// <param name="year">The cycle's year.</param>
    /// <param name="values">The values, at most one of a datum.</param>
    /// <param name="context">The request they come with.</param>
    /// <param name="action">What the audit calls it.</param>
    /// <returns>What came of it; null where the cycle or one of the data is not there, or not theirs to enter: which of these is not told.</returns>
    public async Task<EntryOutcome?> EnterAsync(Actor actor, int year, IEnumerable<NewValue> values, HttpContext context, string action = Action)
    {
        ArgumentNullException.ThrowIfNull(actor);
        ArgumentNullException.ThrowIfNull(values);
        ArgumentNullException.ThrowIfNull(context);
        var asked = values.Select(value => value with { Entered = Tidy(value.Entered) }).ToList();
        if (await cycles.FindAsync(actor.Administration, year, context.RequestAborted) is not { } loaded)
        {
            return null;
        }
        var due = DueData.Of(loaded.Compiled);
        if (!MayEnter(actor, due, asked))
        {
            return null;
        }
        var origin = Origin.Of(actor, context, asked.Select(value => EntryRight.OnBehalfOf(actor, due.Find(value.Key)!.Owner)).FirstOrDefault(name => name is not null));
        EntryOutcome? outcome = null;
        await ledger.TryAsync<EntryOutcome?>(origin, async writing =>
        {
            outcome = await WriteAsync(writing, actor, loaded, due, asked, action, context.RequestAborted);
            return outcome?.Changed.Count > 0 ? [] : [outcome];
        }, context.RequestAborted);
        return outcome;
    }

    private static bool MayEnter(Actor actor, DueData due, List<NewValue> asked) =>
        asked.TrueForAll(value => due.Find(value.Key) is { } datum && EntryRight.Has(actor, datum.Owner));

    private static async Task<EntryOutcome?> WriteAsync(Writing writing, Actor actor, LoadedCycle loaded, DueData due, List<NewValue> asked, string action, CancellationToken stop)
    {
        var db = writing.Db;
        // What was loaded stands, unless somebody wrote between then and now.
        var now = await CycleStore.SummaryAsync(db, actor.Administration, loaded.Summary.Year, stop);
        if (now?.Stamp != loaded.Summary.Stamp)
        {
            var stored = await CycleStore.FindAsync(db, actor.Administration, loaded.Summary.Year, stop);
            if (stored is null || !MayEnter(actor, due = DueData.Of(CompiledCycle.Compile(stored.Cycle).OrThrow()), asked))
            {
                return null;
            }
            now = stored.Summary;
        }
        var outcome = new EntryOutcome(due) { Refusals = [.. await RefusalsAsync(db, now.Id, due, asked, stop)] };
        if (!outcome.IsDone)
        {
            return outcome;
        }
        var names = asked.Select(value => value.Key.ToString()).ToList();
        var records = await db.DatumRecords.Where(record => record.CycleId == now.Id && names.Contains(record.Datum)).ToDictionaryAsync(record => record.Datum, stop);
        int VersionOf(DatumKey key) => records.GetValueOrDefault(key.ToString())?.Version ?? 0;
        int SeenOf(NewValue value) => value.IsAsSeen?.Invoke(due.Find(value.Key)!) == false ? RowForm.SeenNothing : value.Seen;
        var decided = asked.ToLookup(value => EntryConflict.Decide(SeenOf(value), VersionOf(value.Key), due.Find(value.Key)!.Entered, value.Entered));
        if (decided.Contains(EntryDecision.Conflict))
        {
            var hands = await Provenances.ReadAsync(db, now, stop);
            return outcome with { Clashes = [.. decided[EntryDecision.Conflict].Select(value => Clash(due.Find(value.Key)!, value.Entered, VersionOf(value.Key), hands.Of(value.Key)))] };
        }
        var changes = decided[EntryDecision.Overwrites].ToDictionary(value => value.Key, value => value.Entered);
        if (changes.Count == 0)
        {
            return outcome;
        }
        // Before anything is written: nothing is stored that could not be scored.
        var after = due.With(changes);
        var lost = await ValueRows.WriteAsync(db, now.Id, changes, stop);
        foreach (var (key, entered) in changes)
        {
            Record(writing, now.Id, key, records);
            writing.Note(action, Subject(loaded.Summary.Year, key), EnteredState.Write(due.Find(key)!.Entered, lost.GetValueOrDefault(key)), EnteredState.Write(entered), entered?.Reason);
        }
        await CycleStore.TouchAsync(db, now.Id, stop);
        return new EntryOutcome(after) { Changed = [.. changes.Keys] };
    }

    private static async Task<IEnumerable<EntryRefusal>> RefusalsAsync(TraguardoDb db, int cycleId, DueData due, List<NewValue> asked, CancellationToken stop)
    {
        var cycle = due.Scored.Cycle;
        if (PhaseLocks.Refusal(cycle, Activity.EnterValues) is { } locked)
        {
            return [new EntryRefusal(null, locked.Message)];
        }
        var confirmed = await db.Confirmations.AsNoTracking().Where(one => one.CycleId == cycleId && one.ReopenedAt == null).ToListAsync(stop);
        return asked.Select(value => (value, datum: due.Find(value.Key)!, closed: Closed(confirmed, due.Find(value.Key)!)))
            .Select(one => one.closed is { } by ? new EntryRefusal(one.value.Key, Locked(by, cycle))
                : Refusal(one.datum, one.value.Entered) is { } why ? new EntryRefusal(one.value.Key, why)
                : null)
            .OfType<EntryRefusal>();
    }

    /// <summary>Says that a period is confirmed, by whom and since when, and what opens it.</summary>
    /// <param name="by">The word that stands.</param>
    /// <param name="cycle">The cycle it is of.</param>
    /// <param name="mayReopen">True for who may open it: the sentence then leaves its end to the link that does.</param>
    public static string Locked(Confirmation by, Cycle cycle, bool mayReopen = false)
    {
        ArgumentNullException.ThrowIfNull(by);
        ArgumentNullException.ThrowIfNull(cycle);
        var figures = Figures.Current;
        return string.Format(
            null, mayReopen ? RecordingPageTexts.ConfirmedUntil : RecordingPageTexts.Confirmed, PeriodInWords.Of(cycle.Year, Period.Parse(by.Period), figures), by.PersonName, figures.LongDate(DateOnly.FromDateTime(by.At.LocalDateTime)));
    }

    // The sheet a datum is on is that of its unit and of its period, be it of a year before.
    private static Confirmation? Closed(List<Confirmation> confirmed, Datum datum) =>
        confirmed.Find(one => one.Unit == datum.Owner && one.Period == datum.Key.Period.Code);

    private static string? Refusal(Datum datum, Entered? entered) =>
        entered?.Reason?.Length > LongestReason ? string.Format(null, RecordingPageTexts.ReasonTooLong, LongestReason)
        : entered?.State == ValueState.NotDue && datum.Entered?.State != ValueState.NotDue ? RecordingPageTexts.NotDueByPlan
        : entered?.Refusal;

    private static EntryClash Clash(Datum datum, Entered? mine, int version, Hand? hand) =>
        new(datum.Key, mine, datum.Entered, version, EntryConflict.InWords(datum.Entered, mine, datum.Unit, Figures.Current, hand is null ? null : InWords(hand)));

    private static string InWords(Hand hand) => string.Format(
        null,
        hand.IsImport ? RecordingPageTexts.ClashImportedBy : RecordingPageTexts.ClashBy,
        hand.Name,
        Figures.Current.Date(DateOnly.FromDateTime(hand.At.LocalDateTime)),
        hand.At.LocalDateTime.ToString("H:mm", CultureInfo.InvariantCulture));

    private static void Record(Writing writing, int cycleId, DatumKey key, Dictionary<string, DatumRecord> records)
    {
        if (records.TryGetValue(key.ToString(), out var record))
        {
            (record.Version, record.Person, record.PersonName, record.At) = (record.Version + 1, writing.Origin.Person, writing.Origin.PersonName, writing.Now);
        }
        else
        {
            writing.Db.DatumRecords.Add(new DatumRecord
            {
                CycleId = cycleId,
                Datum = key.ToString(),
                Version = 1,
                Person = writing.Origin.Person,
                PersonName = writing.Origin.PersonName,
                At = writing.Now,
            });
        }
    }

    // From a file, where no form has been before.
    private static Entered? Tidy(Entered? entered) => entered is null ? null : entered with { Reason = FreeText.Line(entered.Reason) };
}
