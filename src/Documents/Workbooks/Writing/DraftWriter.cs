using System.Globalization;
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
        XlsxPackage.Write(stream, title, CultureInfo.CurrentUICulture, modified, workbook => WriteWorkbook(workbook, sheets));
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
