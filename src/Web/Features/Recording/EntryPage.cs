using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Traguardo.Core.Cycles;
using Traguardo.Core.Measures;
using Traguardo.Core.Phases;
using Traguardo.Core.Recording;
using Traguardo.Web.Data;
using Traguardo.Web.Features.Calendar;
using Traguardo.Web.Features.Provenance;
using Traguardo.Web.Features.Shared;
using Traguardo.Web.Http;

namespace Traguardo.Web.Features.Recording;

/// <summary>
/// A page on which values are entered, a row a datum. Its form saves all that was changed, its script a row at a time with the same
/// request, and is answered with the same page: what could be stored is, what could not stands in its field with the reason beside.
/// </summary>
[ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
[RequestFormLimits(ValueCountLimit = MostFields)]
[LongFields("colonna")]
public abstract class EntryPage(CycleCache cycles, ValueEntry entry, IDbContextFactory<TraguardoDb> databases, TimeProvider clock) : CyclePage
{
    /// <summary>The header of a request that wants the rows alone, without the page around them.</summary>
    public const string Fragment = "X-Fragment";

    // Six for each of a thousand rows, more than any unit has, and those around them.
    private const int MostFields = 6_100;

    private readonly SentRows sent = new();
    private IReadOnlyList<Datum> data = [];
    private Cycle cycle = null!;

    /// <summary>The rows, in the order of the plan.</summary>
    public IReadOnlyList<SheetRow> Rows { get; private set; } = [];

    /// <summary>Where the values come from, and how much proves them.</summary>
    public Provenances Provenances { get; private set; } = null!;

    /// <summary>Why nothing can be entered now; null where it can.</summary>
    public EntryLock? Locked { get; private set; }

    /// <summary>What stands in the way of all that was asked for.</summary>
    public IReadOnlyList<string> Problems => sent.Problems;

    /// <summary>Code of the unit whose the data are, or a person in words; null where the plan names nobody.</summary>
    public abstract string? Owner { get; }

    /// <summary>Those who enter its data may; others look.</summary>
    public bool IsMine => EntryRight.Has(Actor, Owner);

    /// <summary>True where the fields are there.</summary>
    public bool CanEnter => IsMine && Locked is null;

    /// <summary>True where the reader has something to take back.</summary>
    public bool CanUndo { get; private set; }

    /// <summary>The rows that are asked for.</summary>
    public IEnumerable<SheetRow> Asked => Rows.Where(row => Counts(row.Datum));

    public int Complete => Asked.Count(row => row.Datum.Lacks == Lack.Nothing);

    public DateOnly Today => DateOnly.FromDateTime(clock.GetLocalNow().DateTime);

    /// <summary>When something was saved: the time where it was today, else the day.</summary>
    public string Moment(DateTimeOffset at)
    {
        var local = TimeZoneInfo.ConvertTime(at, clock.LocalTimeZone);
        return DateOnly.FromDateTime(local.DateTime) == Today ? local.ToString("H:mm", CultureInfo.InvariantCulture) : Figures.Date(DateOnly.FromDateTime(local.DateTime));
    }

    /// <summary>Days after a period's end in which its values are entered, as the administration's calendar says.</summary>
    protected int EntryDays { get; private set; } = DueDates.UsualDays;

    protected override Section Section => Section.Recording;

    /// <summary>What is to be entered here; null where there is no such page.</summary>
    /// <param name="due">What is to be entered in the cycle.</param>
    /// <param name="typed">What was entered in this cycle, whatever year it is of.</param>
    protected abstract IReadOnlyList<Datum>? Select(DueView due, IReadOnlySet<DatumKey> typed);

    /// <summary>True for what the page counts as to be entered.</summary>
    protected virtual bool Counts(Datum datum) => true;

    /// <summary>Where the page is.</summary>
    public abstract string Here { get; }

    public async Task<IActionResult> OnGetAsync() => await ShowAsync() ? Page() : NotFound();

    /// <summary>Where the form is sent: in the language in which the page wrote its numbers, whatever was chosen elsewhere since.</summary>
    public string FormAddress => $"{Here}?{LanguageChoice.Name}={Languages.Current}";

    /// <summary>Saves what was changed of the rows sent: the whole form, or one row of it.</summary>
    public async Task<IActionResult> OnPostAsync(List<RowForm> righe)
    {
        ArgumentNullException.ThrowIfNull(righe);
        return await SaveAsync(righe) ? await AnswerAsync() : NotFound();
    }

    /// <summary>Lays a column copied from a spreadsheet on the rows from one of them down, and saves.</summary>
    public async Task<IActionResult> OnPostPasteAsync(List<RowForm> righe, string? colonna, string? da)
    {
        ArgumentNullException.ThrowIfNull(righe);
        if (!await FindAsync() || !IsMine)
        {
            return NotFound();
        }
        var start = Math.Max(0, data.ToList().FindIndex(datum => datum.Key.ToString() == da));
        var column = PastedColumn.Read(colonna ?? "", data, start, Figures);
        if (column.Refusal is { } why)
        {
            sent.Refuse(why);
        }
        foreach (var cell in column.Cells.Where(cell => cell.Text.Length > 0))
        {
            if (righe.Find(row => row.Chiave == cell.Key.ToString()) is { } row)
            {
                (row.Testo, row.Stato, row.Motivo) = (cell.Text, ValueState.Measured, null);
            }
        }
        return await SaveAsync(righe) ? await AnswerAsync() : NotFound();
    }

    /// <summary>Puts a datum back to what it was before its last change; where none is named, the one that the reader changed last.</summary>
    public async Task<IActionResult> OnPostUndoAsync(string? chiave)
    {
        if (!await FindAsync() || !IsMine)
        {
            return NotFound();
        }
        await using var db = await databases.CreateDbContextAsync(HttpContext.RequestAborted);
        var last = (await UndoableAsync(db)).FirstOrDefault(change => string.IsNullOrEmpty(chiave) ? change.Person == Actor!.PersonId.ToString() : change.Key.ToString() == chiave);
        if (last is null || await VersionAsync(db, last.Key) is not { } version)
        {
            sent.Refuse(RecordingPageTexts.NothingToUndo);
            return await AnswerAsync();
        }
        var undone = data.First(datum => datum.Key == last.Key).Entered;
        if (await entry.EnterAsync(Actor!, Cycle.Year, [new NewValue(last.Key, last.Was, version) { IsAsSeen = datum => datum.Entered == undone }], HttpContext, ValueEntry.UndoAction) is not { } outcome)
        {
            return NotFound();
        }
        sent.Refuse(outcome.Refusals.Select(refusal => refusal.Message).Concat(outcome.Clashes.Select(clash => clash.Message)));
        return await AnswerAsync();
    }

    private Task<int?> VersionAsync(TraguardoDb db, DatumKey key)
    {
        var name = key.ToString();
        return db.DatumRecords.Where(record => record.CycleId == Loaded.Summary.Id && record.Datum == name).Select(record => (int?)record.Version).SingleOrDefaultAsync(HttpContext.RequestAborted);
    }

    private async Task<IActionResult> AnswerAsync()
    {
        await ShowAsync();
        if (Request.Headers.ContainsKey(Fragment))
        {
            return Partial("_Sheet", this);
        }
        if (sent.IsDone)
        {
            return Redirect(Here);
        }
        return this.Refused();
    }

    private async Task<bool> SaveAsync(List<RowForm> rows) =>
        await FindAsync() && IsMine && await sent.SaveAsync(entry, Actor!, Cycle.Year, rows, data, HttpContext);

    // As it stands now, for who wrote a moment ago.
    private async Task<bool> FindAsync()
    {
        var due = await DueView.OfAsync(cycles, Viewer, Loaded.Summary.AdministrationCode, Loaded.Summary.Year, HttpContext.RequestAborted);
        var found = Select(due, await TypedAsync());
        (data, cycle) = (found ?? [], due.Scored.Cycle);
        return found is not null;
    }

    private async Task<IReadOnlySet<DatumKey>> TypedAsync()
    {
        await using var db = await databases.CreateDbContextAsync(HttpContext.RequestAborted);
        var names = await db.DatumRecords.Where(record => record.CycleId == Loaded.Summary.Id).Select(record => record.Datum).ToListAsync(HttpContext.RequestAborted);
        return names.Select(name => DatumKey.TryParse(name, out var key) ? key : (DatumKey?)null).OfType<DatumKey>().ToHashSet();
    }

    private async Task<bool> ShowAsync()
    {
        if (!await FindAsync())
        {
            return false;
        }
        var stop = HttpContext.RequestAborted;
        await using var db = await databases.CreateDbContextAsync(stop);
        Provenances = await Provenances.ReadAsync(db, Loaded.Summary, stop);
        EntryDays = (await CalendarReader.RulesAsync(db, Loaded.Summary.AdministrationCode, stop)).EntryDays;
        var names = data.Select(datum => datum.Key.ToString()).ToList();
        var records = await db.DatumRecords.AsNoTracking().Where(record => record.CycleId == Loaded.Summary.Id && names.Contains(record.Datum)).ToDictionaryAsync(record => record.Datum, stop);
        var periods = data.Select(datum => datum.Key.Period.Code).Distinct().ToList();
        var confirmed = await db.Confirmations.AsNoTracking()
            .Where(one => one.CycleId == Loaded.Summary.Id && one.Unit == Owner && one.ReopenedAt == null && periods.Contains(one.Period)).ToListAsync(stop);
        var closed = confirmed.ToDictionary(one => one.Period);
        Locked = PhaseLocks.Refusal(cycle, Activity.EnterValues) is { } locked ? new EntryLock(locked.Message, null)
            : data.Count > 0 && periods.TrueForAll(closed.ContainsKey) ? new EntryLock(ValueEntry.Locked(closed[periods[0]], cycle), closed[periods[0]]).For(this)
            : null;
        var undoable = CanEnter ? await UndoableAsync(db) : [];
        CanUndo = undoable.Any(change => change.Person == Actor!.PersonId.ToString());
        Rows = [.. data.Index().Select(one => sent.Row(one.Index, one.Item, records.GetValueOrDefault(one.Item.Key.ToString())) with
        {
            CanUndo = undoable.Any(change => change.Key == one.Item.Key),
            CanEnter = CanEnter && !closed.ContainsKey(one.Item.Key.Period.Code),
        })];
        return true;
    }

    private Task<IReadOnlyList<UndoableChange>> UndoableAsync(TraguardoDb db) =>
        UndoableChange.FindAsync(db, Loaded.Summary.AdministrationCode, Loaded.Summary.Year, data, HttpContext.RequestAborted);
}
