using System.Globalization;
using DocumentFormat.OpenXml.Spreadsheet;
using Traguardo.Documents.Xlsx;

namespace Traguardo.Documents.Workbooks.Writing;

/// <summary>Writes the cells of drafts. What a spreadsheet would not keep as it is (a number of more than 15 digits, a day before 1900) is a text.</summary>
internal static class DraftCells
{
    private const int Digits = 15;

    public static Cell Write(CellDraft cell, XlsxStyles styles) => cell.Content switch
    {
        null => new Cell { StyleIndex = styles.Of(cell.Look) },
        decimal number when IsKept(number) => Number(number, styles.Of(cell.Look)),
        decimal number => CellWriter.Text(NumberText.Of(number), styles.Of(cell.Look with { Format = null })),
        DateOnly day when SheetDays.Holds(day) => Number(SheetDays.Number(day), styles.Of(cell.Look with { Format = "dd/mm/yyyy" })),
        DateOnly day => CellWriter.Text(day.ToString("dd'/'MM'/'yyyy", CultureInfo.InvariantCulture), styles.Of(cell.Look)),
        var text => CellWriter.Text((string)text, styles.Of(cell.Look)),
    };

    private static bool IsKept(decimal number) => Significant(number) <= Digits;

    private static int Significant(decimal number) =>
        Math.Abs(number).ToString("0.############################", CultureInfo.InvariantCulture).Replace(".", "", StringComparison.Ordinal).TrimStart('0').Length;

    private static Cell Number(decimal number, uint style) => new(new CellValue(number.ToString("0.############################", CultureInfo.InvariantCulture))) { StyleIndex = style };
}
