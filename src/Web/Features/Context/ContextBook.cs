using Traguardo.Core.Cycles;
using Traguardo.Core.Display;
using Traguardo.Core.Measures;
using Traguardo.Core.Recording;
using Traguardo.Documents.Workbooks;

namespace Traguardo.Web.Features.Context;

/// <summary>The cells of an uploaded workbook as somebody would have typed them.</summary>
internal static class ContextBook
{
    /// <summary>Those of the sheet that is called as the table, or of the first that a person sees.</summary>
    public static IReadOnlyList<IReadOnlyList<string>> Lines(Book book, ContextTable table, Figures figures)
    {
        var sheet = book.Sheets.FirstOrDefault(one => table.Title is { } title && title.StartsWith(one.Name, StringComparison.OrdinalIgnoreCase))
            ?? book.Sheets.FirstOrDefault(one => !one.IsHidden && one.Rows.Count > 0);
        // A file of this program has its title above the heads, and its source below the rows: lines of one cell.
        return sheet is null ? [] : [.. sheet.Rows.Select(row => Line(row, table, figures)).Where(line => table.Columns.Count == 0 || line.Skip(1).Any(cell => cell.Length > 0))];
    }

    private static List<string> Line(BookRow row, ContextTable table, Figures figures)
    {
        var width = Math.Min(ContextSheet.MostColumns + 1, row.Cells.Count == 0 ? 0 : row.Cells.Max(cell => cell.Place.Column) + 1);
        var name = row[0]?.Text ?? "";
        var unit = table.Rows.FirstOrDefault(one => string.Equals(one.Name, name, StringComparison.OrdinalIgnoreCase))?.Unit ?? (table.Rows is [var first, ..] ? first.Unit : UnitOfMeasure.Number);
        return [.. Enumerable.Range(0, width).Select(c => Text(row[c], c == 0 || name.Length == 0 ? UnitOfMeasure.Number : unit, figures))];
    }

    // A year in a head is a number too, and is no figure with points in it.
    private static string Text(BookCell? cell, UnitOfMeasure unit, Figures figures) => cell switch
    {
        null => "",
        { Value: { Kind: ValueKind.Number } number } when cell.Place.Column > 0 => EnteredText.Show(number, unit, figures),
        _ => cell.Text,
    };
}
