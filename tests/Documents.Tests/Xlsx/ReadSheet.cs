using System.Globalization;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;

namespace Traguardo.Documents.Tests.Xlsx;

/// <summary>A sheet as another program reads it: cells by their address.</summary>
internal sealed class ReadSheet
{
    private readonly Dictionary<string, Cell> cells;
    private readonly Stylesheet styles;

    private ReadSheet(SpreadsheetDocument document, Sheet sheet)
    {
        Name = sheet.Name!;
        Worksheet = ((WorksheetPart)document.WorkbookPart!.GetPartById(sheet.Id!)).Worksheet;
        styles = document.WorkbookPart.WorkbookStylesPart!.Stylesheet;
        Rows = [.. Worksheet.Descendants<Row>()];
        cells = Worksheet.Descendants<Cell>().ToDictionary(cell => cell.CellReference!.Value!);
    }

    public string Name { get; }

    public Worksheet Worksheet { get; }

    public IReadOnlyList<Row> Rows { get; }

    public static IReadOnlyList<ReadSheet> All(SpreadsheetDocument document) =>
        [.. document.WorkbookPart!.Workbook.Sheets!.Elements<Sheet>().Select(sheet => new ReadSheet(document, sheet))];

    /// <summary>The text of a cell; null where it holds none.</summary>
    public string? Text(string address) => cells[address].InlineString?.InnerText;

    /// <summary>The number of a cell, exactly as stored; null where it holds none.</summary>
    public decimal? Number(string address) => cells[address] is { CellValue: { } value } cell && (cell.DataType is null || cell.DataType == CellValues.Number)
        ? decimal.Parse(value.Text, CultureInfo.InvariantCulture)
        : null;

    public string? Formula(string address) => cells[address].CellFormula?.Text;

    public CellFormat Style(string address) => (CellFormat)styles.CellFormats!.ElementAt((int)(cells[address].StyleIndex?.Value ?? 0));

    /// <summary>The code by which a cell's number is shown; null where it has none of its own.</summary>
    public string? Format(string address) => styles.NumberingFormats?.Elements<NumberingFormat>()
        .FirstOrDefault(format => format.NumberFormatId == Style(address).NumberFormatId)?.FormatCode?.Value;

    public Font Font(string address) => (Font)styles.Fonts!.ElementAt((int)Style(address).FontId!.Value);

    /// <summary>What a <c>SUM(…)</c> gives, added up from the cells it names.</summary>
    public decimal Sum(string formula) => formula["SUM(".Length..^1].Split(',').SelectMany(Addresses).Sum(address => Number(address) ?? 0);

    private static IEnumerable<string> Addresses(string range)
    {
        var ends = range.Split(':');
        int Row(string address) => int.Parse(address[1..], CultureInfo.InvariantCulture);
        return Enumerable.Range(Row(ends[0]), Row(ends[^1]) - Row(ends[0]) + 1).Select(row => $"{range[0]}{row}");
    }
}
