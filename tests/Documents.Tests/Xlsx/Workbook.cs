using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;
using Traguardo.Core.Reports;
using Traguardo.Documents.Xlsx;
using Xunit;

namespace Traguardo.Documents.Tests.Xlsx;

/// <summary>Writes tables and opens what was written.</summary>
internal static class Workbook
{
    public static byte[] Bytes(params ReportTable[] tables) => Bytes(tables, null);

    public static byte[] Bytes(ReportTable[] tables, DateTimeOffset? modified)
    {
        using var stream = new MemoryStream();
        XlsxWriter.Write(tables, stream, modified);
        return stream.ToArray();
    }

    public static SpreadsheetDocument Open(byte[] file) => SpreadsheetDocument.Open(new MemoryStream(file), isEditable: false);

    /// <summary>The sheets of a workbook that is seen to be valid first.</summary>
    public static IReadOnlyList<ReadSheet> Sheets(params ReportTable[] tables)
    {
        using var document = Open(Bytes(tables));
        AssertValid(document);
        return ReadSheet.All(document);
    }

    public static void AssertValid(SpreadsheetDocument document) => Assert.Empty(
        new OpenXmlValidator(FileFormatVersions.Microsoft365).Validate(document).Select(error => $"{error.Part?.Uri} {error.Path?.XPath}: {error.Description}"));
}
