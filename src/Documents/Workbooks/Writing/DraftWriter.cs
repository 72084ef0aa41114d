using System.Globalization;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using Traguardo.Documents.Xlsx;

namespace Traguardo.Documents.Workbooks.Writing;

/// <summary>Writes drafts as one workbook. The same drafts give the same bytes.</summary>
internal static class DraftWriter
{
    public static void Write(string title, IReadOnlyList<SheetDraft> sheets, Stream stream, DateTimeOffset? modified)
    {
        ArgumentNullException.ThrowIfNull(stream);
        using var package = new MemoryStream();
        using (var document = SpreadsheetDocument.Create(package, SpreadsheetDocumentType.Workbook))
        {
            var workbook = document.AddWorkbookPart();
            var properties = document.AddCoreFilePropertiesPart();
            // The library draws these two by chance.
            document.ChangeIdOfPart(workbook, "rId1");
            document.ChangeIdOfPart(properties, "rId2");
            WriteWorkbook(workbook, sheets);
            PackageProperties.Write(properties, title, CultureInfo.CurrentUICulture, modified);
        }
        StillZip.Copy(package, stream);
    }

    private static void WriteWorkbook(WorkbookPart workbook, IReadOnlyList<SheetDraft> drafts)
    {
        var styles = new XlsxStyles();
        var sheets = new Sheets();
        for (var i = 0; i < drafts.Count; i++)
        {
            DraftSheetWriter.Write(drafts[i], workbook.AddNewPart<WorksheetPart>($"rId{i + 1}"), styles);
            sheets.Append(new Sheet { Name = drafts[i].Name, SheetId = (uint)i + 1, Id = $"rId{i + 1}", State = drafts[i].IsHidden ? SheetStateValues.Hidden : null });
        }
        workbook.AddNewPart<WorkbookStylesPart>($"rId{drafts.Count + 1}").Stylesheet = styles.Build();
        workbook.Workbook = drafts.Any(sheet => sheet.IsProtected)
            ? new Workbook(new WorkbookProtection { LockStructure = true }, sheets)
            : new Workbook(sheets);
    }
}
