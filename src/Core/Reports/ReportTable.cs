using Traguardo.Core.Display;

namespace Traguardo.Core.Reports;

/// <summary>
/// A table as a report prints it, without a format: each writer (CSV, XLSX, a page) renders the same one. Texts are in the
/// language the table was made in; figures stay values, with what is needed to show them.
/// </summary>
public sealed record ReportTable
{
    /// <summary>A name of a few words, as on the tab of a sheet: <c>Cruscotto di Ente</c>.</summary>
    public required string Name { get; init; }

    /// <summary>The title in full, with year and administration.</summary>
    public required string Title { get; init; }

    /// <summary>What the table says, in a sentence or two; null where the title says enough.</summary>
    public string? Summary { get; init; }

    /// <summary>The columns, at least one.</summary>
    public required IReadOnlyList<ReportColumn> Columns { get; init; }

    /// <summary>The rows, each with a cell for every column; a row stands before those it groups.</summary>
    public required IReadOnlyList<ReportRow> Rows { get; init; }

    /// <summary>The row of the whole table, shown last; null where there is none.</summary>
    public ReportRow? Total { get; init; }

    /// <summary>Remarks below the table, a sentence or two each.</summary>
    public IReadOnlyList<string> Notes { get; init; } = [];

    /// <summary>How the figures are shown, and the language of the texts.</summary>
    public required Figures Figures { get; init; }

    /// <summary>The same table without the columns that only a format of bare text needs.</summary>
    public ReportTable WithoutPlainTextColumns() => OfColumns([.. Enumerable.Range(0, Columns.Count).Where(i => !Columns[i].IsForPlainText)]);

    /// <summary>The same table with these columns alone, in this order; a key that no column has is passed over.</summary>
    /// <param name="keys">Keys of the columns.</param>
    public ReportTable Only(IReadOnlyList<string> keys)
    {
        ArgumentNullException.ThrowIfNull(keys);
        return OfColumns([.. keys.SelectMany(key => Enumerable.Range(0, Columns.Count).Where(i => Columns[i].Key == key))]);
    }

    /// <summary>The same table with the columns at these places alone.</summary>
    internal ReportTable OfColumns(int[] kept)
    {
        ReportRow Narrow(ReportRow row) => row with { Cells = [.. kept.Select(i => row.Cells[i])] };
        return this with
        {
            Columns = [.. kept.Select(i => Columns[i])],
            Rows = [.. Rows.Select(Narrow)],
            Total = Total is { } total ? Narrow(total) : null,
        };
    }
}
