using Traguardo.Core.Cycles;
using Traguardo.Core.Display;
using Traguardo.Core.Exchange;
using Traguardo.Core.Measures;

namespace Traguardo.Core.Recording;

/// <summary>A context table as somebody types it, cell by cell; read again into a table, or answered with all that is wrong with it.</summary>
/// <param name="Title">Its title.</param>
/// <param name="Source">What its figures were taken from.</param>
/// <param name="Note">What is to be said with it.</param>
/// <param name="Columns">The heads.</param>
/// <param name="Rows">The rows.</param>
/// <param name="Printed">The total under each column; empty where the table has none.</param>
public sealed record ContextSheet(string? Title, string? Source, string? Note, IReadOnlyList<string> Columns, IReadOnlyList<ContextSheetRow> Rows, IReadOnlyList<string> Printed)
{
    /// <summary>The most rows that a table takes.</summary>
    public const int MostRows = 200;

    /// <summary>The most columns that a table takes.</summary>
    public const int MostColumns = 40;

    /// <summary>A table as it stands, to be changed.</summary>
    public static ContextSheet Of(ContextTable table, Figures figures)
    {
        ArgumentNullException.ThrowIfNull(table);
        var columns = table.Columns.Count;
        return new(
            table.Title,
            table.Source,
            table.Note,
            table.Columns,
            [.. table.Rows.Select(row => new ContextSheetRow(row.Key, row.Name, row.Unit, [.. row.Values.Select(value => Text(value, row.Unit, figures))]))],
            HasTotals(table) ? [.. Enumerable.Range(0, columns).Select(c => Text(table.Printed.ElementAtOrDefault(c), UnitOf(table), figures))] : []);
    }

    /// <summary>True where totals stand under the columns of a table: single figures and results have none.</summary>
    public static bool HasTotals(ContextTable table)
    {
        ArgumentNullException.ThrowIfNull(table);
        return table.Kind is ContextTableKind.Rows or ContextTableKind.Genders;
    }

    /// <summary>True where heads may be changed, and columns come and go.</summary>
    public static bool HasOwnColumns(ContextTable table)
    {
        ArgumentNullException.ThrowIfNull(table);
        return table is { Kind: ContextTableKind.Rows, OwnsColumns: true };
    }

    /// <summary>The table with what was typed; or all that is wrong, a sentence each, and no table.</summary>
    /// <param name="table">The table as it stands.</param>
    /// <param name="figures">How the person writes figures.</param>
    public (ContextTable? Table, IReadOnlyList<string> Problems) Read(ContextTable table, Figures figures)
    {
        ArgumentNullException.ThrowIfNull(table);
        var problems = new List<string>();
        if (Rows.Count > MostRows || Columns.Count > MostColumns)
        {
            return (null, [RecordingTexts.SheetTooMany.With(MostRows, MostColumns)]);
        }
        if (Title is null && table.Kind is not (ContextTableKind.Genders or ContextTableKind.Results))
        {
            problems.Add(RecordingTexts.SheetTitle);
        }
        int[] kept = [.. Enumerable.Range(0, Columns.Count).Where(c => Columns[c].Length > 0 || Rows.Any(row => row.Cells[c].Length > 0))];
        problems.AddRange(kept.Where(c => Columns[c].Length == 0).Select(c => RecordingTexts.SheetHead.With(c + 1)));
        problems.AddRange(Twice(kept.Select(c => Columns[c])).Select(name => RecordingTexts.SheetHeadTwice.With(Shown.Of(name))));
        var named = Rows.Where(row => row.Name.Length > 0 || row.Cells.Any(cell => cell.Length > 0)).ToList();
        problems.AddRange(named.Index().Where(row => row.Item.Name.Length == 0).Select(row => RecordingTexts.SheetName.With(row.Index + 1)));
        problems.AddRange(Twice(named.Select(row => row.Name)).Select(name => RecordingTexts.SheetNameTwice.With(Shown.Of(name))));
        if (named.Count == 0)
        {
            problems.Add(RecordingTexts.SheetNoRows);
        }
        decimal? Figure(string text, UnitOfMeasure unit, string row, int column)
        {
            var read = EnteredText.Read(text, unit, figures);
            if (read.Refusal is { } refusal)
            {
                problems.Add(RecordingTexts.SheetCell.With(Shown.Of(row), Shown.Of(Columns[column]), refusal));
            }
            return read.Value?.Content;
        }
        var keys = Keys(table, named);
        var before = table.Rows.DistinctBy(row => row.Key).ToDictionary(row => row.Key);
        List<ContextRow> rows =
        [
            .. named.Select((row, i) => new ContextRow(row.Name, [.. kept.Select(c => Figure(row.Cells[c], row.Unit, row.Name, c))])
            {
                Key = keys[i],
                Unit = row.Unit,
                Decimals = before.GetValueOrDefault(row.Key)?.Decimals,
            }),
        ];
        List<decimal?> printed = Printed.Count == 0 ? [] : [.. kept.Select(c => Figure(Printed[c], UnitOf(table), RecordingTexts.SheetTotal, c))];
        return problems.Count > 0 ? (null, problems) : (table with
        {
            Title = Title,
            Source = Source,
            Note = Note,
            Columns = [.. kept.Select(c => Columns[c])],
            Rows = rows,
            Printed = printed,
            Totals = [],
        }, []);
    }

    /// <summary>
    /// It with what was pasted or uploaded: the heads of its columns in the first line where the first cell of the next is a name, the names of
    /// rows first in each. Rows that are there take their figures by their names, whatever the order; others come after them.
    /// </summary>
    /// <param name="table">The table as it stands.</param>
    /// <param name="lines">The cells, line by line.</param>
    /// <param name="figures">How the person writes figures.</param>
    public ContextSheet With(ContextTable table, IReadOnlyList<IReadOnlyList<string>> lines, Figures figures)
    {
        ArgumentNullException.ThrowIfNull(table);
        ArgumentNullException.ThrowIfNull(lines);
        var all = lines.Where(line => line.Any(cell => cell.Length > 0)).Take(MostRows + 2).ToList();
        if (all.Count == 0)
        {
            return this;
        }
        var names = Rows.Select(row => row.Name).ToHashSet(StringComparer.OrdinalIgnoreCase);
        var isHeaded = Columns.Count > 0 && !names.Contains(all[0][0]) && (all[0][0].Length == 0 || HasOwnColumns(table) || all[0].Skip(1).Any(cell => Columns.Contains(cell, StringComparer.OrdinalIgnoreCase)));
        List<string> columns = isHeaded && HasOwnColumns(table) ? [.. all[0].Skip(1).Take(MostColumns)] : [.. Columns];
        // Where the heads are known, each column of the paste finds its own; otherwise they stand in order.
        var places = Enumerable.Range(0, columns.Count).Select(c => isHeaded && all[0].Index().Skip(1).FirstOrDefault(cell => string.Equals(cell.Item, columns[c], StringComparison.OrdinalIgnoreCase)) is { Item: not null } head ? head.Index : c + 1).ToList();
        List<string> Cells(IReadOnlyList<string> line) => places.ConvertAll(place => line.ElementAtOrDefault(place) ?? "");
        var body = all.Skip(isHeaded ? 1 : 0).ToList();
        var isTotal = Printed.Count > 0 && body.Count > 1 && IsTotal(body[^1][0]);
        var printed = isTotal ? Cells(body[^1]) : Printed.Count > 0 ? [.. columns.Select(_ => "")] : Printed;
        var given = body.SkipLast(isTotal ? 1 : 0).ToList();
        var byName = given.Where(line => line[0].Length > 0).DistinctBy(line => line[0], StringComparer.OrdinalIgnoreCase).ToDictionary(line => line[0], StringComparer.OrdinalIgnoreCase);
        List<string> Kept(ContextSheetRow row) => columns.SequenceEqual(Columns) ? [.. row.Cells] : columns.ConvertAll(head => Columns.ToList().IndexOf(head) is >= 0 and var at ? row.Cells[at] : "");
        return this with
        {
            Columns = columns,
            Rows =
            [
                .. Rows.Select(row => row with { Cells = byName.TryGetValue(row.Name, out var line) ? Cells(line) : Kept(row) }),
                .. byName.Values.Where(line => !names.Contains(line[0])).Select(line => new ContextSheetRow("", line[0], UnitOf(table), Cells(line))),
            ],
            Printed = printed,
        };
    }

    /// <summary>Cells as a spreadsheet puts them on the clipboard, or as they stand in a text with semicolons.</summary>
    public static IReadOnlyList<IReadOnlyList<string>> Lines(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return Clipboard.Lines(text, text.Contains('\t', StringComparison.Ordinal) || !text.Contains(';', StringComparison.Ordinal) ? '\t' : ';');
    }

    /// <summary>It with an empty row more for each of some.</summary>
    public ContextSheet WithRows(int count, UnitOfMeasure unit) => this with
    {
        Rows = [.. Rows, .. Enumerable.Range(0, count).Select(_ => new ContextSheetRow("", "", unit, [.. Columns.Select(_ => "")]))],
    };

    /// <summary>It with a column more; where the last is a year, the next one.</summary>
    public ContextSheet WithColumn() => this with
    {
        Columns = [.. Columns, Columns is [.., var last] && int.TryParse(last, out var year) ? $"{year + 1}" : ""],
        Rows = [.. Rows.Select(row => row with { Cells = [.. row.Cells, ""] })],
        Printed = Printed.Count == 0 ? [] : [.. Printed, ""],
    };

    // A row without a key of its own is called in the file as it is on the page, unless the file calls something else so.
    private static List<string> Keys(ContextTable table, List<ContextSheetRow> rows)
    {
        var known = table.Rows.Where(row => row.Key != row.Name).Select(row => row.Key).ToHashSet();
        var taken = new HashSet<string>(rows.Select(row => row.Key).Where(known.Contains).Concat(table.Kind == ContextTableKind.Figures ? ContextWords.Reserved : []));
        string New(string name)
        {
            while (!taken.Add(name))
            {
                name += "_";
            }
            return name;
        }
        return rows.ConvertAll(row => known.Contains(row.Key) ? row.Key : New(row.Name));
    }

    private static bool IsTotal(string name) => name.StartsWith("total", StringComparison.OrdinalIgnoreCase);

    private static UnitOfMeasure UnitOf(ContextTable table) => table.Rows is [var first, ..] && table.Rows.All(row => row.Unit == first.Unit) ? first.Unit : UnitOfMeasure.Number;

    private static IEnumerable<string> Twice(IEnumerable<string> names) => names.Where(name => name.Length > 0).GroupBy(name => name).Where(group => group.Count() > 1).Select(group => group.Key);

    private static string Text(decimal? value, UnitOfMeasure unit, Figures figures) => value is { } known ? EnteredText.Show(Value.Of(known), unit, figures) : "";
}

/// <summary>A row as somebody types it.</summary>
/// <param name="Key">What it is called in the file; empty where it is new.</param>
/// <param name="Name">Its head.</param>
/// <param name="Unit">What its figures are counted in.</param>
/// <param name="Cells">Its figures, one for each column.</param>
public sealed record ContextSheetRow(string Key, string Name, UnitOfMeasure Unit, IReadOnlyList<string> Cells);
