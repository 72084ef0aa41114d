using Traguardo.Core.Measures;

namespace Traguardo.Documents.Workbooks.Entries;

/// <summary>Holds the rows that came back against those that went out.</summary>
internal sealed class EntrySheetReader(EntryHiddenSheet hidden)
{
    private readonly List<EntryProposal> proposals = [];
    private readonly List<BookFault> refusals = [];
    private readonly Dictionary<string, int> met = [];

    public EntryBookReading Read(Book book)
    {
        foreach (var sheet in book.Sheets.Where(sheet => !sheet.IsHidden))
        {
            if (sheet.Rows.FirstOrDefault(row => Column(row, EntryMarks.Key) is not null) is { } marks)
            {
                Read(sheet, marks);
                return new EntryBookReading(proposals, refusals);
            }
        }
        refusals.Add(new BookFault(new CellPlace(book.Sheets[0].Name), EntryBookTexts.NoSheet.With(EntryBookTexts.Sheet), EntryBookTexts.NoBookExpected));
        return new EntryBookReading([], refusals);
    }

    private static int? Column(BookRow marks, string mark) => marks.Cells.FirstOrDefault(cell => cell.Text == mark)?.Place.Column;

    private void Read(BookSheet sheet, BookRow marks)
    {
        if (Column(marks, EntryMarks.Code) is not { } code
            || Column(marks, EntryMarks.Value) is not { } value
            || Column(marks, EntryMarks.State) is not { } state
            || Column(marks, EntryMarks.Reason) is not { } reason
            || Column(marks, EntryMarks.Key) is not { } key)
        {
            refusals.Add(new BookFault(new CellPlace(sheet.Name), EntryBookTexts.ColumnsGone, EntryBookTexts.NoBookExpected));
            return;
        }
        // The first row after the marks is the header.
        foreach (var row in sheet.Rows.Where(row => row.Number > marks.Number).Skip(1))
        {
            Read(new CellPlace(sheet.Name, row.Number), row[code], row[value], row[state], row[reason], row[key]?.Text);
        }
    }

    private void Read(CellPlace place, BookCell? code, BookCell? value, BookCell? state, BookCell? reason, string? key)
    {
        if (key is null || hidden.Sent(key) is not { } sent)
        {
            refusals.Add(new BookFault(place, EntryBookTexts.AddedRow.With(TextOfCell.Of(code?.Text ?? "–")), EntryBookTexts.AddedRowExpected));
        }
        else if (!met.TryAdd(key, place.Row))
        {
            refusals.Add(new BookFault(place, EntryBookTexts.DoubleRow.With(TextOfCell.Of(sent.Code), met[key]), EntryBookTexts.DoubleRowExpected));
        }
        else if (code?.Text.Trim() != sent.Code.Trim())
        {
            refusals.Add(new BookFault(code?.Place ?? place, EntryBookTexts.ChangedCode.With(TextOfCell.Of(code?.Text ?? "–")), EntryBookTexts.ChangedCodeExpected.With(TextOfCell.Of(sent.Code))));
        }
        else if (Troubles(value, state, reason) is { Count: > 0 } troubles)
        {
            refusals.AddRange(troubles);
        }
        else
        {
            Propose(new EntryProposal(key, sent.Version, place, value, state is null ? null : EntryStates.Read(state.Text), reason?.Text), sent);
        }
    }

    private static List<BookFault> Troubles(params BookCell?[] cells)
    {
        var troubles = cells.OfType<BookCell>().Where(cell => cell.Trouble is not null).Select(BookFault.Of).ToList();
        if (cells[1] is { Trouble: null } state && EntryStates.Read(state.Text) is null)
        {
            troubles.Add(new BookFault(state.Place, EntryBookTexts.UnknownState.With(TextOfCell.Of(state.Text)), EntryBookTexts.UnknownStateExpected.With(string.Join(", ", EntryStates.Choices))));
        }
        return troubles;
    }

    // A row that is as it went out says nothing: the datum may have been changed by somebody else since.
    private void Propose(EntryProposal proposal, EntrySent sent)
    {
        var isAsSent = Content(proposal.Value) == Content(sent.Value) && proposal.State == sent.State && proposal.Reason == sent.Reason;
        if (!isAsSent)
        {
            proposals.Add(proposal);
        }
    }

    private static (CellKind?, string?, Value?) Content(BookCell? cell) => (cell?.Kind, cell?.Text, cell?.Value);
}
