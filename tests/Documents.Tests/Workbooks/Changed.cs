using System.Globalization;
using Traguardo.Core.Measures;
using Traguardo.Documents.Workbooks;

namespace Traguardo.Documents.Tests.Workbooks;

/// <summary>Writes in a workbook as somebody would who filled it in.</summary>
internal static class Changed
{
    /// <summary>The workbook with another content in a cell: a text, a number, a day; null empties it.</summary>
    public static Book Put(this Book book, string sheet, string address, object? content) => content switch
    {
        null => book.Put(sheet, address, null, "", null),
        int number => book.Put(sheet, address, CellKind.Number, number.ToString(CultureInfo.InvariantCulture), Value.Of(number)),
        DateOnly day => book.Put(sheet, address, CellKind.Date, day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), Value.Of(day)),
        _ => book.Put(sheet, address, CellKind.Text, (string)content, null),
    };

    public static Book Put(this Book book, string sheet, string address, CellKind? kind, string text, Value? value = null)
    {
        var letters = address.TakeWhile(char.IsAsciiLetter).ToList();
        var place = new CellPlace(sheet, int.Parse(address[letters.Count..], CultureInfo.InvariantCulture), letters.Aggregate(0, (sum, letter) => sum * 26 + letter - 'A' + 1) - 1);
        return book.WithRows(sheet, rows =>
        {
            var cells = rows.SelectMany(row => row.Cells).Where(cell => cell.Place != place).Concat(kind is { } of ? [new BookCell(place, of, text, value)] : []);
            return cells.GroupBy(cell => cell.Place.Row).OrderBy(row => row.Key).Select(row => new BookRow(row.Key, [.. row.OrderBy(cell => cell.Place.Column)]));
        });
    }

    public static Book WithoutRow(this Book book, string sheet, int row) => book.WithRows(sheet, rows => rows.Where(of => of.Number != row));

    public static Book Without(this Book book, string sheet) => new([.. book.Sheets.Where(of => of.Name != sheet)]);

    private static Book WithRows(this Book book, string sheet, Func<IEnumerable<BookRow>, IEnumerable<BookRow>> change) =>
        new([.. book.Sheets.Select(of => of.Name == sheet ? of with { Rows = [.. change(of.Rows)] } : of)]);
}
