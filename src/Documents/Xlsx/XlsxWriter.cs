using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using Traguardo.Core.Reports;

namespace Traguardo.Documents.Xlsx;

/// <summary>
/// Writes tables as one workbook, a sheet each: numbers and days are real ones with the format they are shown in, sums are
/// formulas that carry their value. The same tables give the same bytes.
/// </summary>
public static class XlsxWriter
{
    /// <summary>Writes the workbook; the stream stays open.</summary>
    /// <param name="tables">The tables, at least one; the first gives the workbook its title and language.</param>
    /// <param name="stream">Where to write; it need not seek.</param>
    /// <param name="modified">When the workbook says it was made; null: it does not say.</param>
    public static void Write(IReadOnlyList<ReportTable> tables, Stream stream, DateTimeOffset? modified = null)
    {
        ArgumentNullException.ThrowIfNull(tables);
        ArgumentNullException.ThrowIfNull(stream);
        ArgumentOutOfRangeException.ThrowIfZero(tables.Count);
        XlsxPackage.Write(stream, tables[0].Title, tables[0].Figures.Culture, modified,
            workbook => WriteSheets(workbook, [.. tables.Select(table => new SheetContent(table.Name, table))]));
    }

    /// <summary>Writes tables as the sheets of a workbook.</summary>
    internal static void WriteSheets(WorkbookPart workbook, IReadOnlyList<SheetContent> contents)
    {
        var styles = new XlsxStyles();
        var names = SheetNames.Of([.. contents.Select(content => content.Name)]);
        var sheets = new Sheets();
        var defined = new DefinedNames();
        for (var i = 0; i < contents.Count; i++)
        {
            var part = workbook.AddNewPart<WorksheetPart>($"rId{i + 1}");
            var sheet = new SheetWriter(contents[i].Table.WithoutPlainTextColumns(), names[i], styles, [.. contents[i].Links.Select(link => names[link])]);
            sheet.Write(part);
            sheets.Append(new Sheet { Name = names[i], SheetId = (uint)i + 1, Id = $"rId{i + 1}" });
            defined.Append(sheet.DefinedNames((uint)i));
        }
        workbook.AddNewPart<WorkbookStylesPart>($"rId{contents.Count + 1}").Stylesheet = styles.Build();
        workbook.Workbook = new Workbook(sheets, defined);
    }
}

/// <summary>What a sheet holds.</summary>
/// <param name="Name">The name it should have.</param>
/// <param name="Table">Its table.</param>
internal sealed record SheetContent(string Name, ReportTable Table)
{
    /// <summary>The sheets, from 0, that the rows lead to; none: they lead nowhere.</summary>
    public IReadOnlyList<int> Links { get; init; } = [];
}
