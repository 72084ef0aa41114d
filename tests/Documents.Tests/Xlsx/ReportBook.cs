using DocumentFormat.OpenXml.Packaging;
using Traguardo.Core.Reports;
using Traguardo.Documents.Xlsx;

namespace Traguardo.Documents.Tests.Xlsx;

/// <summary>Writes reports as workbooks and opens what was written.</summary>
internal static class ReportBook
{
    public static byte[] Bytes(Report report)
    {
        using var stream = new MemoryStream();
        ReportWorkbook.Write(report, stream);
        return stream.ToArray();
    }

    /// <summary>The workbook of a report, seen to be valid; for its reader to dispose of.</summary>
    public static SpreadsheetDocument Open(Report report)
    {
        var document = Workbook.Open(Bytes(report));
        Workbook.AssertValid(document);
        return document;
    }

    /// <summary>The sheets of a workbook that is seen to be valid.</summary>
    public static IReadOnlyList<ReadSheet> Sheets(Report report)
    {
        using var document = Open(report);
        return ReadSheet.All(document);
    }
}
