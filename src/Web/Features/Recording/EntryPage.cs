using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Traguardo.Core.Cycles;
using Traguardo.Core.Measures;
using Traguardo.Core.Phases;
using Traguardo.Core.Recording;
using Traguardo.Web.Data;
using Traguardo.Web.Features.Confirming;
using Traguardo.Web.Features.Provenance;
using Traguardo.Web.Features.Shared;

namespace Traguardo.Web.Features.Recording;

/// <summary>
/// A page on which values are entered, a row a datum. Its form saves all that was changed, its script a row at a time with the same
/// request, and is answered with the same page: what could be stored is, what could not stands in its field with the reason beside.
/// </summary>
[ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
[RequestFormLimits(ValueCountLimit = MostFields)]
public abstract class EntryPage(CycleCache cycles, ValueEntry entry, IDbContextFactory<TraguardoDb> databases, TimeProvider clock) : CyclePage
{
    /// <summary>The header of a request that wants the rows alone, without the page around them.</summary>
    public const string Fragment = "X-Fragment";

    // Six for each of a thousand rows, more than any unit has, and those around them.
    private const int MostFields = 6_100;

    private readonly Dictionary<DatumKey, (RowForm Typed, string? Refusal, EntryClash? Clash)> unsaved = [];
    private readonly List<string> problems = [];
    private IReadOnlyList<Datum> data = [];
    private Cycle cycle = null!;

    /// <summary>The rows, in the order of the plan.</summary>
    public IReadOnlyList<SheetRow> Rows { get; private set; } = [];

    /// <summary>Where the values come from, and how much proves them.</summary>
    public Provenances Provenances { get; private set; } = null!;

    /// <summary>Why nothing can be entered now; null where it can.</summary>
    public string? Locked { get; private set; }

    /// <summary>Where the reader opens again what is confirmed; null where they may not, or it is something else that locks.</summary>
    public string? ReopenAddress { get; private set; }

    /// <summary>What stands in the way of all that was asked for.</summary>
    public IReadOnlyList<string> Problems => problems;

    /// <summary>Code of the unit whose the data are, or a person in words; null where the plan names nobody.</summary>
    public abstract string? Owner { get; }

    /// <summary>Those who enter its data may; others look.</summary>
    public bool IsMine => EntryRight.Has(Actor, Owner);

    /// <summary>True where the fields are there.</summary>
    public bool CanEnter => IsMine && Locked is null;

    /// <summary>True where the reader has something to take back.</summary>
    public bool CanUndo { get; private set; }

    public int Complete => Rows.Count(row => row.Datum.Lacks == Lack.Nothing);

    public DateOnly Today => DateOnly.FromDateTime(clock.GetLocalNow().DateTime);

    /// <summary>When something was saved: the time where it was today, else the day.</summary>
    public string Moment(DateTimeOffset at)
    {
        var local = TimeZoneInfo.ConvertTime(at, clock.LocalTimeZone);
        return DateOnly.FromDateTime(local.DateTime) == Today ? local.ToString("H:mm", CultureInfo.InvariantCulture) : Figures.Date(DateOnly.FromDateTime(local.DateTime));
    }

    protected override Section Section => Section.Recording;

    /// <summary>What is to be entered here; null where there is no such page.</summary>
    protected abstract IReadOnlyList<Datum>? Select(DueView due);

    /// <summary>Where the page is.</summary>
    public abstract string Here { get; }

    public async Task<IActionResult> OnGetAsync() => await ShowAsync() ? Page() : NotFound();

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
            problems.Add(why);
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
        if (last is null)
        {
            problems.Add(RecordingPageTexts.NothingToUndo);
            return await AnswerAsync();
        }
        var name = last.Key.ToString();
        var version = await db.DatumRecords.Where(record => record.CycleId == Loaded.Summary.Id && record.Datum == name).Select(record => record.Version).SingleAsync(HttpContext.RequestAborted);
        if (await entry.EnterAsync(Actor!, Cycle.Year, [new NewValue(last.Key, last.Was, version)], HttpContext, ValueEntry.UndoAction) is not { } outcome)
        {
            return NotFound();
        }
        problems.AddRange(outcome.Refusals.Select(refusal => refusal.Message).Concat(outcome.Clashes.Select(clash => clash.Message)));
        return await AnswerAsync();
    }

    private async Task<IActionResult> AnswerAsync()
    {
        await ShowAsync();
        if (Request.Headers.ContainsKey(Fragment))
        {
            return Partial("_Sheet", this);
        }
        if (unsaved.Count == 0 && problems.Count == 0)
        {
            return Redirect(Here);
        }
        Response.StatusCode = StatusCodes.Status400BadRequest;
        return Page();
    }

    // False where one of the data is not there, or not theirs.
    private async Task<bool> SaveAsync(List<RowForm> rows)
    {
        if (!await FindAsync() || !IsMine)
        {
            return false;
        }
        var values = new Dictionary<DatumKey, (RowForm Row, NewValue Value)>();
        foreach (var row in rows.Where(row => row.IsTouched && row.Scelta != RowForm.Stored))
        {
            if (!DatumKey.TryParse(row.Chiave, out var key) || data.FirstOrDefault(one => one.Key == key) is not { } datum)
            {
                return false;
            }
            if (row.Prima != SheetRow.SignatureOf(datum))
            {
                // An import changes values without a version of theirs: what was seen counts too.
                row.Versione = RowForm.SeenNothing;
            }
            var (entered, refusal) = Read(row, datum);
            if (refusal is not null)
            {
                unsaved[key] = (row, refusal, null);
            }
            values[key] = (row, new NewValue(key, entered, int.TryParse(row.Scelta, out var chosen) ? chosen : row.Versione));
        }
        return await EnterAsync(values);
    }

    // What is in its own way, or changed by others, is left out; the rest is stored.
    private async Task<bool> EnterAsync(Dictionary<DatumKey, (RowForm Row, NewValue Value)> values)
    {
        while (values.Keys.Except(unsaved.Keys).Any())
        {
            var outcome = await entry.EnterAsync(Actor!, Cycle.Year, values.Where(one => !unsaved.ContainsKey(one.Key)).Select(one => one.Value.Value), HttpContext);
            if (outcome is null)
            {
                return false;
            }
            if (outcome.IsDone)
            {
                return true;
            }
            foreach (var clash in outcome.Clashes)
            {
                unsaved[clash.Key] = (values[clash.Key].Row, null, clash);
            }
            foreach (var refusal in outcome.Refusals)
            {
                if (refusal.Key is not { } key)
                {
                    problems.Add(refusal.Message);
                    return true;
                }
                unsaved[key] = (values[key].Row, refusal.Message, null);
            }
        }
        return true;
    }

    private (Entered? Entered, string? Refusal) Read(RowForm row, Datum datum)
    {
        var (value, refusal) = EnteredText.Read(row.Testo, datum.Unit, Figures);
        if (refusal is not null)
        {
            return (null, refusal);
        }
        var reason = string.IsNullOrWhiteSpace(row.Motivo) ? null : row.Motivo;
        // An emptied field is a value taken out, with the reason that stood beside it.
        var entered = value is null && row.Stato == ValueState.Measured && (reason is null || reason == datum.Entered?.Reason) ? null : new Entered(value, row.Stato, reason);
        return (entered, entered?.Refusal);
    }

    // As it stands now, for who wrote a moment ago.
    private async Task<bool> FindAsync()
    {
        var due = await DueView.OfAsync(cycles, Viewer, Loaded.Summary.AdministrationCode, Loaded.Summary.Year, HttpContext.RequestAborted);
        var found = Select(due);
        (data, cycle) = (found ?? [], due.Scored.Cycle);
        return found is not null;
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
        var names = data.Select(datum => datum.Key.ToString()).ToList();
        var records = await db.DatumRecords.AsNoTracking().Where(record => record.CycleId == Loaded.Summary.Id && names.Contains(record.Datum)).ToDictionaryAsync(record => record.Datum, stop);
        var periods = data.Select(datum => datum.Key.Period.Code).Distinct().ToList();
        var confirmed = await db.Confirmations.AsNoTracking()
            .Where(one => one.CycleId == Loaded.Summary.Id && one.Unit == Owner && one.ReopenedAt == null && periods.Contains(one.Period)).ToListAsync(stop);
        var closed = confirmed.ToDictionary(one => one.Period);
        Locked = PhaseLocks.Refusal(cycle, Activity.EnterValues)?.Message;
        if (Locked is null && data.Count > 0 && periods.TrueForAll(closed.ContainsKey))
        {
            var first = closed[periods[0]];
            ReopenAddress = PeriodConfirmations.MayReopen(Actor) && PhaseLocks.Refusal(cycle, Activity.ReopenPeriod) is null ? Links.Confirm(first.Unit, Period.Parse(first.Period)) : null;
            Locked = ValueEntry.Locked(first, cycle, mayReopen: ReopenAddress is not null);
        }
        var undoable = CanEnter ? await UndoableAsync(db) : [];
        CanUndo = undoable.Any(change => change.Person == Actor!.PersonId.ToString());
        Rows = [.. data.Index().Select(one => Row(one.Index, one.Item, records.GetValueOrDefault(one.Item.Key.ToString())) with
        {
            CanUndo = undoable.Any(change => change.Key == one.Item.Key),
            CanEnter = CanEnter && !closed.ContainsKey(one.Item.Key.Period.Code),
        })];
        return true;
    }

    private SheetRow Row(int place, Datum datum, DatumRecord? record) => unsaved.TryGetValue(datum.Key, out var kept)
        ? new SheetRow(place, datum, record) { Typed = kept.Typed, Refusal = kept.Refusal, Clash = kept.Clash }
        : new SheetRow(place, datum, record);

    private Task<IReadOnlyList<UndoableChange>> UndoableAsync(TraguardoDb db) =>
        UndoableChange.FindAsync(db, Loaded.Summary.AdministrationCode, Loaded.Summary.Year, data, HttpContext.RequestAborted);
}
