using Traguardo.Core.Display;
using Traguardo.Core.Measures;
using Traguardo.Core.Recording;
using Traguardo.Documents.Workbooks;
using Traguardo.Documents.Workbooks.Entries;
using Traguardo.Web.Access;
using Traguardo.Web.Data;
using Traguardo.Web.Features.Recording;
using Traguardo.Web.Http;

namespace Traguardo.Web.Features.Workbooks;

/// <summary>The workbook of a unit's period: what is to be entered goes out as rows, and comes back as values.</summary>
/// <param name="Identity">Which book it is.</param>
/// <param name="Title">The unit and the period, in words.</param>
/// <param name="Sheet">What is to be entered.</param>
/// <param name="Records">Who entered what is stored, with its version, by datum.</param>
public sealed record UnitBook(EntryBookIdentity Identity, string Title, EntrySheet Sheet, IReadOnlyDictionary<string, DatumRecord> Records)
{
    /// <summary>Writes the book.</summary>
    public MemoryStream Write(Figures figures, DateTimeOffset now)
    {
        ArgumentNullException.ThrowIfNull(figures);
        var stream = new MemoryStream();
        EntryBook.Write(new EntryBookContent(Identity, Title, Heads(figures), [.. Sheet.Data.Select(datum => Row(datum, figures))]), stream, now);
        stream.Position = 0;
        return stream;
    }

    /// <summary>Reads a book that came back: what it says of each datum that somebody touched, or all that is wrong with it.</summary>
    public (IReadOnlyList<BookChange> Changes, IReadOnlyList<string> Refusals) Read(Book book, Figures figures)
    {
        var (proposals, faults) = EntryBook.Read(book, Identity);
        var (changes, refusals) = (new List<BookChange>(), faults.Select(fault => $"{fault}").ToList());
        foreach (var proposal in proposals)
        {
            if (!DatumKey.TryParse(proposal.Key, out var key) || Sheet.Data.FirstOrDefault(datum => datum.Key == key) is not { } datum)
            {
                refusals.Add(string.Format(null, WorkbookPageTexts.GoneDatum, proposal.Row, proposal.Key));
                continue;
            }
            var (value, refusal) = Value(proposal.Value, datum.Unit, figures);
            var entered = Entered(value, proposal, datum);
            if ((refusal ?? entered?.Refusal) is { } why)
            {
                refusals.Add(string.Format(null, WorkbookPageTexts.RowRefused, refusal is null ? proposal.Row : proposal.Value!.Place, datum.Key.Code, why));
                continue;
            }
            changes.Add(BookChange.Of(key, proposal.Version, entered));
        }
        return (changes, refusals);
    }

    /// <summary>What is said beside what is stored; null where something is said of a datum that is none of this book's.</summary>
    public IReadOnlyList<BookDifference>? Compare(IReadOnlyList<BookChange> changes)
    {
        ArgumentNullException.ThrowIfNull(changes);
        var data = Sheet.Data.ToDictionary(datum => $"{datum.Key}");
        return changes.All(change => data.ContainsKey(change.Key))
            ? [.. changes.Select(change => new BookDifference(data[change.Key], change, VersionOf(data[change.Key]), MarkOf(data[change.Key])))]
            : null;
    }

    private int VersionOf(Datum datum) => Records.GetValueOrDefault($"{datum.Key}")?.Version ?? 0;

    // The value too: an import changes values without a version of theirs.
    private string MarkOf(Datum datum) => $"{VersionOf(datum)} {Fingerprint.Of([EnteredState.Write(datum.Entered) ?? ""])}";

    private IReadOnlyList<string> Heads(Figures figures)
    {
        var key = new DatumKey(DatumKind.Measure, "", Identity.Year, Identity.Period);
        string Head(DatumKey at) => PeriodInWords.Brief(at.Year, at.Period, figures);
        return Identity.Period.IsYear ? [Head(key.YearBefore)] : [Head(key.Previous), Head(key.YearBefore)];
    }

    private EntryBookRow Row(Datum datum, Figures figures)
    {
        var isOfYear = datum.Key.Year == Identity.Year;
        return new EntryBookRow
        {
            Key = $"{datum.Key}",
            Version = MarkOf(datum),
            Code = datum.Key.Code,
            Name = isOfYear ? datum.Name : $"{datum.Name} ({datum.Key.Year})",
            Unit = datum.Unit,
            Earlier = !isOfYear ? [] : Identity.Period.IsYear ? [datum.YearBefore] : [datum.Previous, datum.YearBefore],
            Serves = string.Join("; ", datum.Purposes.Select(purpose => PurposeInWords.Of(datum, purpose, figures)).Where(line => line.Length > 0)),
            Value = datum.Entered?.Value,
            State = datum.Entered?.State,
            Reason = datum.Entered?.Reason,
        };
    }

    // A cell that holds what the unit asks for is taken as it is; any other is read as if it had been typed on a page.
    private static EnteredValue Value(BookCell? cell, UnitOfMeasure unit, Figures figures) =>
        cell is null ? default
        : cell.Value is { } value && value.Kind == unit.Kind ? new EnteredValue(value, null)
        : EnteredText.Read(cell.Text, unit, figures);

    private static Entered? Entered(Value? value, EntryProposal proposal, Datum datum)
    {
        var (state, reason) = (proposal.State ?? ValueState.Measured, FreeText.Line(proposal.Reason));
        // An emptied cell is a value taken out, with the state and the reason that stood beside it.
        var isEmptied = value is null && state is ValueState.Measured && (reason is null || reason == datum.Entered?.Reason);
        return isEmptied ? null : new Entered(value, state, reason);
    }
}
