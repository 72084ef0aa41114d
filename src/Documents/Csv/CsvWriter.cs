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
        CsvText.WriteRow(writer, table.Columns.Select(column => CsvText.Harmless(column.Header)), options.Separator);
        foreach (var row in table.Rows.Concat(table.Total is { } total ? [total] : []))
        {
            CsvText.WriteRow(writer, row.Cells.Select(cell => Content(cell, table, options)), options.Separator);
        }
    }

    private static string Content(ReportCell cell, ReportTable table, CsvOptions options) => cell switch
    {
        ValueCell { Value.Kind: ValueKind.Number } number => Number(number, options),
        ValueCell { Value.Kind: ValueKind.Date } day => day.Value.Date.ToString(options.DateFormat, CultureInfo.InvariantCulture),
        ValueCell { Value.Kind: ValueKind.YesNo } answer when !options.AsPrinted => answer.Value.IsYes ? "true" : "false",
        _ => CsvText.Harmless(cell.Shown(table.Figures)),
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
}
