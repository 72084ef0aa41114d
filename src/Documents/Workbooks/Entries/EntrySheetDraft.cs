using System.Globalization;
using Traguardo.Core.Display;
using Traguardo.Core.Measures;
using Traguardo.Core.Reports;
using Traguardo.Documents.Workbooks.Writing;
using Traguardo.Documents.Xlsx;

namespace Traguardo.Documents.Workbooks.Entries;

/// <summary>The sheet that people see: title, hint, a hidden row of marks, header, a row for each datum.</summary>
internal static class EntrySheetDraft
{
    private const int HeaderRow = 4;
    private const int Usual = 16;
    private const int MostDecimals = 10;

    private static readonly CellLook Head = new(CellFont.White) { Fill = CellFill.Header, IsWrapped = true };
    private static readonly CellLook Locked = new(CellFont.Plain) { Border = CellBorder.Row, IsWrapped = true };
    private static readonly CellLook Open = Locked with { Fill = CellFill.Open, IsOpen = true };

    public static SheetDraft Of(EntryBookContent content)
    {
        var earlier = content.EarlierHeads.Count;
        var value = 4 + earlier;
        var firstRow = HeaderRow + 1;
        return new SheetDraft(
            EntryBookTexts.Sheet,
            [12, 42, 18, .. content.EarlierHeads.Select(_ => Usual), 36, 18, 18, 42, 0],
            [
                new RowDraft(new CellDraft(content.Title, new CellLook(CellFont.Title))),
                new RowDraft(new CellDraft(EntryBookTexts.Hint, new CellLook(CellFont.Note))),
                new RowDraft([.. Marks(earlier).Select(mark => new CellDraft(mark))]) { IsHidden = true },
                new RowDraft([.. Heads(content).Select((head, i) => new CellDraft(head, Head with { IsRight = (i > 2 && i < 3 + earlier) || i == value }))]),
                .. content.Rows.Select(row => Row(row, earlier)),
            ])
        {
            HeaderRow = HeaderRow,
            IsProtected = true,
            Choices =
            [
                .. content.Rows.Select((row, i) => (row, At: firstRow + i)).Where(row => row.row.Unit.Kind == ValueKind.YesNo)
                    .Select(row => new ChoiceDraft(value, row.At, row.At, [EntryBookTexts.Yes, EntryBookTexts.No])),
                new ChoiceDraft(value + 1, firstRow, HeaderRow + content.Rows.Count, EntryStates.Choices),
            ],
        };
    }

    /// <summary>The cell of a value: a number in the format of its unit, a day, a word.</summary>
    public static CellDraft Cell(Value? value, UnitOfMeasure unit, CellLook look) => new(
        value switch
        {
            null => null,
            { Kind: ValueKind.YesNo } answer => answer.IsYes ? EntryBookTexts.Yes : EntryBookTexts.No,
            { Kind: ValueKind.Date } day => day.Date,
            { } number => number.Content,
        },
        look with { IsRight = unit.Kind != ValueKind.YesNo, IsWrapped = false, Format = Format(unit, value) });

    private static IEnumerable<string?> Marks(int earlier) =>
        [EntryMarks.Code, null, null, .. Enumerable.Repeat<string?>(null, earlier), null, EntryMarks.Value, EntryMarks.State, EntryMarks.Reason, EntryMarks.Key];

    private static IEnumerable<string> Heads(EntryBookContent content) =>
    [
        EntryBookTexts.Code, EntryBookTexts.Name, EntryBookTexts.UnitOfMeasure, .. content.EarlierHeads,
        EntryBookTexts.Serves, EntryBookTexts.Value, EntryBookTexts.State, EntryBookTexts.Reason, EntryBookTexts.Key,
    ];

    private static RowDraft Row(EntryBookRow row, int earlier) => new(
    [
        new CellDraft(row.Code, Locked),
        new CellDraft(row.Name, Locked),
        new CellDraft(UnitsInWords.Of(row.Unit, Figures.Current), Locked),
        .. Enumerable.Range(0, earlier).Select(i => Cell(i < row.Earlier.Count ? row.Earlier[i] : null, row.Unit, Locked)),
        new CellDraft(row.Serves, Locked),
        Cell(row.Value, row.Unit, Open),
        new CellDraft(row.State is { } state ? EntryStates.Word(state) : null, Open),
        new CellDraft(row.Reason, Open),
        new CellDraft(row.Key, Locked),
    ]);

    // A cell to be filled in shows as many decimals as are typed.
    private static string? Format(UnitOfMeasure unit, Value? value)
    {
        if (unit.Kind != ValueKind.Number)
        {
            return unit.Kind == ValueKind.Date ? "dd/mm/yyyy" : null;
        }
        if (unit == UnitOfMeasure.Percent)
        {
            var decimals = value is { } share ? Figures.DecimalsOf(share.Content * 100) : 2;
            return decimals == 0 ? "0%" : string.Create(CultureInfo.InvariantCulture, $"0.{new string('0', Math.Min(decimals, MostDecimals))}%");
        }
        return unit == UnitOfMeasure.Euro ? "#,##0.00"
            : value is not { } number ? null
            : Figures.DecimalsOf(number.Content) is > 0 and var shown ? "#,##0." + new string('0', shown)
            : "#,##0";
    }
}
