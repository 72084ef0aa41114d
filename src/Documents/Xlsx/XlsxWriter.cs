using DocumentFormat.OpenXml;
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
        using var package = new MemoryStream();
        using (var document = SpreadsheetDocument.Create(package, SpreadsheetDocumentType.Workbook))
        {
            var workbook = document.AddWorkbookPart();
            var properties = document.AddCoreFilePropertiesPart();
            // The library draws these two by chance.
            document.ChangeIdOfPart(workbook, "rId1");
            document.ChangeIdOfPart(properties, "rId2");
            WriteWorkbook(workbook, tables);
            PackageProperties.Write(properties, tables[0].Title, tables[0].Figures.Culture, modified);
        }
        StillZip.Copy(package, stream);
    }

    private static void WriteWorkbook(WorkbookPart workbook, IReadOnlyList<ReportTable> tables)
    {
        var styles = new XlsxStyles();
        var names = SheetNames.Of([.. tables.Select(table => table.Name)]);
        var sheets = new Sheets();
        var defined = new DefinedNames();
        for (var i = 0; i < tables.Count; i++)
        {
            var part = workbook.AddNewPart<WorksheetPart>($"rId{i + 1}");
            var sheet = new SheetWriter(tables[i].WithoutPlainTextColumns(), names[i], styles);
            sheet.Write(part);
            sheets.Append(new Sheet { Name = names[i], SheetId = (uint)i + 1, Id = $"rId{i + 1}" });
            defined.Append(sheet.DefinedNames((uint)i));
        }
        workbook.AddNewPart<WorkbookStylesPart>($"rId{tables.Count + 1}").Stylesheet = styles.Build();
        workbook.Workbook = new Workbook(sheets, defined);
    }
}
