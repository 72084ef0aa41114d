using System.Globalization;
using Traguardo.Core.Measures;
using Traguardo.Documents.Workbooks.Writing;

namespace Traguardo.Documents.Workbooks.Entries;

/// <summary>What a book knows of itself: which one it is, and how each datum went out.</summary>
internal sealed class EntryHiddenSheet
{
    private const string Name = "Traguardo";
    private const int FirstRow = 7;

    private readonly Dictionary<string, BookRow> rows;

    private EntryHiddenSheet(BookSheet sheet) =>
        rows = sheet.Rows.Where(row => row.Number >= FirstRow).DistinctBy(row => row[0]?.Text ?? "").ToDictionary(row => row[0]?.Text ?? "");

    public static SheetDraft Draft(EntryBookContent content) => new(Name, [40, 20, 20, 20, 20, 20],
    [
        Pair(EntryMarks.Book, EntryMarks.Format),
        Pair(EntryMarks.Administration, content.Identity.Administration),
        Pair(EntryMarks.Year, content.Identity.Year.ToString(CultureInfo.InvariantCulture)),
        Pair(EntryMarks.Unit, content.Identity.Unit),
        Pair(EntryMarks.Period, content.Identity.Period.Code),
        new RowDraft([.. ((string[])[EntryMarks.Key, EntryMarks.Code, EntryMarks.Version, EntryMarks.Value, EntryMarks.State, EntryMarks.Reason]).Select(mark => new CellDraft(mark))]),
        .. content.Rows.Select(row => new RowDraft(
            new CellDraft(row.Key),
            new CellDraft(row.Code),
            new CellDraft(row.Version),
            EntrySheetDraft.Cell(row.Value, row.Unit, default),
            new CellDraft(row.State?.ToString()),
            new CellDraft(row.Reason))),
    ])
    {
        IsHidden = true,
        IsProtected = true,
    };

    /// <summary>The hidden sheet of a book that is the expected one; else the refusals.</summary>
    public static (EntryHiddenSheet? Sheet, IReadOnlyList<BookFault> Refusals) Read(Book book, EntryBookIdentity expected)
    {
        if (book.Sheets.FirstOrDefault(sheet => Of(sheet, 1, EntryMarks.Book) is not null) is not { } sheet)
        {
            return (null, [new BookFault(new CellPlace(book.Sheets[0].Name), EntryBookTexts.NoBook, EntryBookTexts.NoBookExpected)]);
        }
        if (Of(sheet, 1, EntryMarks.Book) != EntryMarks.Format)
        {
            return (null, [new BookFault(new CellPlace(sheet.Name), EntryBookTexts.OtherVersion, EntryBookTexts.NoBookExpected)]);
        }
        // People know the book by the sheet that they see.
        var place = new CellPlace((book.Sheets.FirstOrDefault(of => !of.IsHidden) ?? sheet).Name);
        BookFault?[] refusals =
        [
            Other(2, EntryMarks.Administration, expected.Administration, EntryBookTexts.OtherAdministration, EntryBookTexts.OtherAdministrationExpected, TextOfCell.Of),
            Other(3, EntryMarks.Year, expected.Year.ToString(CultureInfo.InvariantCulture), EntryBookTexts.OtherYear, EntryBookTexts.OtherYearExpected, TextOfCell.Of),
            Other(4, EntryMarks.Unit, expected.Unit, EntryBookTexts.OtherUnit, EntryBookTexts.OtherUnitExpected, code => code.Length == 0 ? EntryBookTexts.NoUnit : TextOfCell.Of(code)),
            Other(5, EntryMarks.Period, expected.Period.Code, EntryBookTexts.OtherPeriod, EntryBookTexts.OtherPeriodExpected, code => Period.TryParse(code, out var period) ? PeriodWords.Of(period) : TextOfCell.Of(code)),
        ];
        return refusals.OfType<BookFault>().ToList() is { Count: > 0 } others ? (null, others) : (new EntryHiddenSheet(sheet), []);

        BookFault? Other(int row, string mark, string wanted, string what, string whatExpected, Func<string, string> said)
        {
            var found = Of(sheet, row, mark) ?? "";
            return found == wanted ? null : new BookFault(place, what.With(said(found)), whatExpected.With(said(wanted)));
        }
    }

    /// <summary>How a datum went out; null where it is none of the book's.</summary>
    public EntrySent? Sent(string key) => !rows.TryGetValue(key, out var row) ? null : new EntrySent(
        row[1]?.Text ?? "",
        row[2]?.Text ?? "",
        row[3],
        Enum.TryParse<ValueState>(row[4]?.Text, out var state) ? state : null,
        row[5]?.Text);

    private static RowDraft Pair(string mark, string content) => new(new CellDraft(mark), new CellDraft(content));

    private static string? Of(BookSheet sheet, int row, string mark) =>
        sheet.Rows.FirstOrDefault(of => of.Number == row) is { } found && found[0]?.Text == mark ? found[1]?.Text ?? "" : null;
}

/// <summary>A datum as it went out.</summary>
internal sealed record EntrySent(string Code, string Version, BookCell? Value, ValueState? State, string? Reason);
