using System.Buffers;
using System.Globalization;
using System.Text;
using Traguardo.Core.Measures;
using Traguardo.Core.Reports;

namespace Traguardo.Documents.Csv;

/// <summary>Writes a table as CSV (RFC 4180): the header, the rows, the total; neither title nor notes, which are no rows.</summary>
public static class CsvWriter
{
    /// <summary>Writes a table in UTF-8; the stream stays open.</summary>
    public static void Write(ReportTable table, Stream stream, CsvOptions? options = null)
    {
        options ??= CsvOptions.Italian;
        using var writer = new StreamWriter(stream, new UTF8Encoding(options.HasByteOrderMark), leaveOpen: true);
        Write(table, writer, options);
    }

    /// <summary>Writes a table as text.</summary>
    public static void Write(ReportTable table, TextWriter writer, CsvOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(table);
        ArgumentNullException.ThrowIfNull(writer);
        options ??= CsvOptions.Italian;
        WriteRow(writer, table.Columns.Select(column => Harmless(column.Header)), options);
        foreach (var row in table.Rows.Concat(table.Total is { } total ? [total] : []))
        {
            WriteRow(writer, row.Cells.Select(cell => Content(cell, table, options)), options);
        }
    }

    private static void WriteRow(TextWriter writer, IEnumerable<string> cells, CsvOptions options)
    {
        writer.Write(string.Join(options.Separator, cells.Select(cell => Quoted(cell, options.Separator))));
        writer.Write("\r\n");
    }

    private static string Content(ReportCell cell, ReportTable table, CsvOptions options) => cell switch
    {
        ValueCell { Value.Kind: ValueKind.Number } number => Number(number, options),
        ValueCell { Value.Kind: ValueKind.Date } day => day.Value.Date.ToString(options.DateFormat, CultureInfo.InvariantCulture),
        ValueCell { Value.Kind: ValueKind.YesNo } answer when !options.AsPrinted => answer.Value.IsYes ? "true" : "false",
        _ => Harmless(cell.Shown(table.Figures)),
    };

    private static string Number(ValueCell cell, CsvOptions options)
    {
        var number = cell.Value.Content;
        if (!options.AsPrinted)
        {
            return number.ToString("0.############################", options.Numbers);
        }
        var isPercent = cell.Unit == UnitOfMeasure.Percent;
        var rounded = decimal.Round(isPercent ? number * 100 : number, cell.Decimals, MidpointRounding.AwayFromZero);
        return rounded.ToString($"F{cell.Decimals}", options.Numbers) + (isPercent ? "%" : "");
    }

    // Spreadsheets run a cell that begins so as a formula; the last four are the same signs in full width.
    private static readonly SearchValues<char> FormulaSigns = SearchValues.Create("=+-@\t\r\n＝＋－＠");

    /// <summary>A text that no spreadsheet takes for a formula, whoever typed it.</summary>
    private static string Harmless(string text) => text.Length > 0 && FormulaSigns.Contains(text[0]) ? "'" + text : text;

    private static string Quoted(string cell, char separator) =>
        cell.AsSpan().ContainsAny(['"', '\r', '\n', separator]) ? $"\"{cell.Replace("\"", "\"\"", StringComparison.Ordinal)}\"" : cell;
}
