using System.Buffers;

namespace Traguardo.Documents.Csv;

/// <summary>Rows of CSV (RFC 4180), whatever they are of.</summary>
internal static class CsvText
{
    // Spreadsheets run a cell that begins so as a formula; the last four are the same signs in full width.
    private static readonly SearchValues<char> FormulaSigns = SearchValues.Create("=+-@\t\r\n＝＋－＠");

    /// <summary>Writes a row with its line end.</summary>
    public static void WriteRow(TextWriter writer, IEnumerable<string> cells, char separator)
    {
        writer.Write(string.Join(separator, cells.Select(cell => Quoted(cell, separator))));
        writer.Write("\r\n");
    }

    /// <summary>A text that no spreadsheet takes for a formula, whoever typed it.</summary>
    public static string Harmless(string text) => text.Length > 0 && FormulaSigns.Contains(text[0]) ? "'" + text : text;

    private static string Quoted(string cell, char separator) =>
        cell.AsSpan().ContainsAny(['"', '\r', '\n', separator]) ? $"\"{cell.Replace("\"", "\"\"", StringComparison.Ordinal)}\"" : cell;
}
