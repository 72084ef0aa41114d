using Traguardo.Core.Display;
using Traguardo.Core.Measures;
using Traguardo.Core.Recording;
using Traguardo.Web.Access;
using Traguardo.Web.Data;

namespace Traguardo.Web.Features.Recording;

/// <summary>The rows that somebody sent: what can be stored is, and what cannot stays as they typed it, with the reason beside.</summary>
public sealed class SentRows
{
    private readonly Dictionary<DatumKey, (RowForm Typed, string? Refusal, EntryClash? Clash)> unsaved = [];
    private readonly List<string> problems = [];

    /// <summary>What stands in the way of all that was asked for.</summary>
    public IReadOnlyList<string> Problems => problems;

    /// <summary>True where nothing is left that is not stored.</summary>
    public bool IsDone => unsaved.Count == 0 && problems.Count == 0;

    /// <summary>Says what stands in the way of all.</summary>
    public void Refuse(params IEnumerable<string> sentences) => problems.AddRange(sentences);

    /// <summary>A row as it stands now, or as it was typed where it could not be stored.</summary>
    public SheetRow Row(int place, Datum datum, DatumRecord? record)
    {
        ArgumentNullException.ThrowIfNull(datum);
        return unsaved.TryGetValue(datum.Key, out var kept)
            ? new SheetRow(place, datum, record) { Typed = kept.Typed, Refusal = kept.Refusal, Clash = kept.Clash }
            : new SheetRow(place, datum, record);
    }

    /// <summary>Saves what was changed of some rows; false where one of the data is not there, or not theirs.</summary>
    /// <param name="entry">By which values are entered.</param>
    /// <param name="actor">Who sent them.</param>
    /// <param name="year">The cycle's year.</param>
    /// <param name="rows">The rows.</param>
    /// <param name="data">What is to be entered on the page.</param>
    /// <param name="context">The request.</param>
    public async Task<bool> SaveAsync(ValueEntry entry, Actor actor, int year, IEnumerable<RowForm> rows, IReadOnlyList<Datum> data, HttpContext context)
    {
        ArgumentNullException.ThrowIfNull(entry);
        ArgumentNullException.ThrowIfNull(rows);
        var values = new Dictionary<DatumKey, (RowForm Row, NewValue Value)>();
        foreach (var row in rows.Where(row => row.IsTouched && row.Scelta != RowForm.Stored))
        {
            if (!DatumKey.TryParse(row.Chiave, out var key) || data.FirstOrDefault(one => one.Key == key) is not { } datum)
            {
                return false;
            }
            var (entered, refusal) = Read(row, datum);
            if (refusal is not null)
            {
                unsaved[key] = (row, refusal, null);
            }
            values[key] = (row, new NewValue(key, entered, int.TryParse(row.Scelta, out var chosen) ? chosen : row.Versione) { IsAsSeen = now => row.Prima == SheetRow.SignatureOf(now) });
        }
        // What is in its own way, or changed by others, is left out; the rest is stored.
        while (values.Keys.Except(unsaved.Keys).Any())
        {
            var outcome = await entry.EnterAsync(actor, year, values.Where(one => !unsaved.ContainsKey(one.Key)).Select(one => one.Value.Value), context);
            if (outcome is null)
            {
                return false;
            }
            if (outcome.IsDone)
            {
                return true;
            }
            Keep(outcome, values);
        }
        return true;
    }

    private void Keep(EntryOutcome outcome, Dictionary<DatumKey, (RowForm Row, NewValue Value)> values)
    {
        foreach (var clash in outcome.Clashes)
        {
            // Until they choose: what they see from now on is both.
            values[clash.Key].Row.Versione = RowForm.SeenNothing;
            unsaved[clash.Key] = (values[clash.Key].Row, null, clash);
        }
        foreach (var refusal in outcome.Refusals)
        {
            if (refusal.Key is { } key)
            {
                unsaved[key] = (values[key].Row, refusal.Message, null);
                continue;
            }
            problems.Add(refusal.Message);
            foreach (var (other, value) in values)
            {
                unsaved.TryAdd(other, (value.Row, null, null));
            }
        }
    }

    private static (Entered? Entered, string? Refusal) Read(RowForm row, Datum datum)
    {
        var (value, refusal) = EnteredText.Read(row.Testo, datum.Unit, Figures.Current);
        if (refusal is not null)
        {
            return (null, refusal);
        }
        var reason = string.IsNullOrWhiteSpace(row.Motivo) ? null : row.Motivo;
        // An emptied field is a value taken out, with the reason that stood beside it.
        var entered = value is null && row.Stato == ValueState.Measured && (reason is null || reason == datum.Entered?.Reason) ? null : new Entered(value, row.Stato, reason);
        return (entered, entered?.Refusal);
    }
}
