using System.Globalization;
using Traguardo.Core.Measures;

namespace Traguardo.Documents.Workbooks;

/// <summary>A workbook as read: its sheets, and in them the cells that hold something.</summary>
/// <param name="Sheets">The sheets, in their order; hidden ones too.</param>
public sealed record Book(IReadOnlyList<BookSheet> Sheets)
{
    /// <summary>The sheet of this name, whatever its case; null where there is none.</summary>
    public BookSheet? Sheet(string name) => Sheets.FirstOrDefault(sheet => string.Equals(sheet.Name, name, StringComparison.OrdinalIgnoreCase));
}

/// <summary>A sheet.</summary>
/// <param name="Name">Its name.</param>
/// <param name="IsHidden">True where a person does not see it.</param>
/// <param name="Rows">The rows that hold something, from the top.</param>
public sealed record BookSheet(string Name, bool IsHidden, IReadOnlyList<BookRow> Rows);

/// <summary>A row that holds something.</summary>
/// <param name="Number">Its number as shown, from 1.</param>
/// <param name="Cells">The cells that hold something, from the left.</param>
public sealed record BookRow(int Number, IReadOnlyList<BookCell> Cells)
{
    /// <summary>The cell of a column counted from 0; null where it is empty.</summary>
    public BookCell? this[int column] => Cells.FirstOrDefault(cell => cell.Place.Column == column);
}

/// <summary>What a cell holds.</summary>
public enum CellKind
{
    /// <summary>A text, as typed.</summary>
    Text,

    /// <summary>A number, a percentage as its fraction.</summary>
    Number,

    /// <summary>A day.</summary>
    Date,

    /// <summary>The spreadsheet's own true or false.</summary>
    YesNo,

    /// <summary>An error, such as <c>#N/A</c>.</summary>
    Error,

    /// <summary>A formula of which the file holds no result.</summary>
    NoResult,
}

/// <summary>A cell that holds something. Of a formula, its result.</summary>
/// <param name="Place">Where it stands.</param>
/// <param name="Kind">What it holds.</param>
/// <param name="Text">The text; of a number or a day the plain one (<c>1234.5</c>, <c>2020-12-31</c>); of an error its code.</param>
/// <param name="Value">The number, the day, the true or false; null for anything else.</param>
public sealed record BookCell(CellPlace Place, CellKind Kind, string Text, Value? Value)
{
    /// <summary>Why nothing can be taken from the cell, in words; null where something can.</summary>
    public string? Trouble => Kind switch
    {
        CellKind.Error => WorkbookTexts.CellError.With(CellErrors.InWords(Text)),
        CellKind.NoResult => WorkbookTexts.CellNoResult,
        _ => null,
    };

    /// <summary>What to do about <see cref="Trouble"/>.</summary>
    public string TroubleExpected => Kind == CellKind.NoResult ? WorkbookTexts.CellNoResultExpected : WorkbookTexts.CellErrorExpected;
}

/// <summary>Where a cell stands.</summary>
/// <param name="Sheet">The name of the sheet.</param>
/// <param name="Row">The row as shown, from 1; 0: the sheet as a whole.</param>
/// <param name="Column">The column, from 0; −1: the row as a whole.</param>
public readonly record struct CellPlace(string Sheet, int Row = 0, int Column = -1)
{
    /// <summary>The column as shown: A, …, Z, AA, …</summary>
    public string Letters => Xlsx.CellWriter.Column(Column);

    /// <summary><c>foglio Rilevazioni, riga 12, colonna F</c>.</summary>
    public override string ToString()
    {
        var place = WorkbookTexts.PlaceSheet.With(TextOfCell.Of(Sheet));
        place += Row > 0 ? ", " + WorkbookTexts.PlaceRow.With(Row.ToString(CultureInfo.InvariantCulture)) : "";
        return place + (Column >= 0 ? ", " + WorkbookTexts.PlaceColumn.With(Letters) : "");
    }
}
