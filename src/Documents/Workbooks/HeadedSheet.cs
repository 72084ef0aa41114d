namespace Traguardo.Documents.Workbooks;

/// <summary>A column that a sheet is read by.</summary>
/// <param name="Id">What the reader calls it.</param>
/// <param name="Heads">Its head, in each language.</param>
/// <param name="IsRequired">True where the sheet makes no sense without it.</param>
internal sealed record HeadedColumn(string Id, IReadOnlyList<string> Heads, bool IsRequired = false);

/// <summary>A row under a header.</summary>
/// <param name="Place">The row as a whole.</param>
/// <param name="Columns">Where the columns stand.</param>
/// <param name="Cells">Its cells, by column; those with a fault are not there.</param>
/// <param name="Faults">The places of what is wrong in it.</param>
internal sealed record HeadedRow(CellPlace Place, IReadOnlyDictionary<string, int> Columns, IReadOnlyDictionary<string, BookCell> Cells, IReadOnlySet<CellPlace> Faults)
{
    /// <summary>The cell of a column; null where it is empty.</summary>
    public BookCell? this[string column] => Cells.GetValueOrDefault(column);

    /// <summary>Where a column's cell is or would be.</summary>
    public CellPlace At(string column) => Columns.TryGetValue(column, out var at) ? Place with { Column = at } : Place;

    /// <summary>The text of a column, without blanks around it; null where there is none.</summary>
    public string? Text(string column) => Cells.GetValueOrDefault(column)?.Text.Trim() is { Length: > 0 } text ? text : null;
}

/// <summary>Reads a sheet that has its heads in the first row, in whatever order. Nothing in it is passed over: what stands under no known head is a fault.</summary>
internal static class HeadedSheet
{
    public static IReadOnlyList<HeadedRow> Read(BookSheet sheet, IReadOnlyList<HeadedColumn> columns, List<BookFault> faults)
    {
        if (sheet.Rows.Count == 0)
        {
            return [];
        }
        var heads = Heads(sheet.Rows[0], columns, faults);
        var headed = sheet.Rows[0].Cells.Select(cell => cell.Place.Column).ToHashSet();
        foreach (var missing in columns.Where(column => column.IsRequired && !heads.ContainsKey(column.Id)))
        {
            faults.Add(new BookFault(new CellPlace(sheet.Name, sheet.Rows[0].Number), WorkbookTexts.ColumnMissing, WorkbookTexts.ColumnExpected.With(missing.Heads[0])));
        }
        return columns.Any(column => column.IsRequired && !heads.ContainsKey(column.Id)) ? [] : [.. sheet.Rows.Skip(1).Select(row => Row(sheet, row, heads, headed, faults))];
    }

    private static Dictionary<string, int> Heads(BookRow header, IReadOnlyList<HeadedColumn> columns, List<BookFault> faults)
    {
        var heads = new Dictionary<string, int>();
        foreach (var cell in header.Cells)
        {
            var column = columns.FirstOrDefault(column => column.Heads.Contains(cell.Text.Trim(), StringComparer.OrdinalIgnoreCase));
            if (column is null || !heads.TryAdd(column.Id, cell.Place.Column))
            {
                faults.Add(new BookFault(
                    cell.Place,
                    (column is null ? WorkbookTexts.ColumnUnknown : WorkbookTexts.ColumnDouble).With(TextOfCell.Of(cell.Text)),
                    WorkbookTexts.ColumnsExpected.With(string.Join(", ", columns.Select(of => of.Heads[0])))));
            }
        }
        return heads;
    }

    private static HeadedRow Row(BookSheet sheet, BookRow row, Dictionary<string, int> heads, HashSet<int> headed, List<BookFault> faults)
    {
        var ids = heads.ToDictionary(head => head.Value, head => head.Key);
        var cells = new Dictionary<string, BookCell>();
        var refused = new HashSet<CellPlace>();
        foreach (var cell in row.Cells.Where(cell => !string.IsNullOrWhiteSpace(cell.Text) || cell.Trouble is not null))
        {
            if (Fault(cell, headed) is { } fault)
            {
                faults.Add(fault);
                refused.Add(cell.Place);
            }
            else if (ids.TryGetValue(cell.Place.Column, out var id))
            {
                cells.Add(id, cell);
            }
        }
        return new HeadedRow(new CellPlace(sheet.Name, row.Number), heads, cells, refused);
    }

    private static BookFault? Fault(BookCell cell, HashSet<int> headed) =>
        cell.Trouble is not null ? BookFault.Of(cell)
        // A head that is not known has been said to be.
        : !headed.Contains(cell.Place.Column) ? new BookFault(cell.Place, WorkbookTexts.NoHead.With(TextOfCell.Of(cell.Text)), WorkbookTexts.NoHeadExpected)
        : cell.Text.Length >= Xlsx.XlsxText.LongestCell ? new BookFault(cell.Place, WorkbookTexts.CutText, WorkbookTexts.CutTextExpected)
        : null;
}
