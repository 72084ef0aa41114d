using System.Globalization;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;

namespace Traguardo.Documents.Xlsx;

/// <summary>Puts a workbook into its file, so that the same content gives the same bytes.</summary>
internal static class XlsxPackage
{
    /// <param name="stream">Where to write; it need not seek, and stays open.</param>
    /// <param name="title">The title that the file says.</param>
    /// <param name="language">The language that it says.</param>
    /// <param name="modified">When it says it was made; null: it does not say.</param>
    /// <param name="write">Writes the sheets.</param>
    public static void Write(Stream stream, string title, CultureInfo language, DateTimeOffset? modified, Action<WorkbookPart> write)
    {
        using var package = new MemoryStream();
        using (var document = SpreadsheetDocument.Create(package, SpreadsheetDocumentType.Workbook))
        {
            var workbook = document.AddWorkbookPart();
            var properties = document.AddCoreFilePropertiesPart();
            // The library draws these two by chance.
            document.ChangeIdOfPart(workbook, "rId1");
            document.ChangeIdOfPart(properties, "rId2");
            write(workbook);
            PackageProperties.Write(properties, title, language, modified);
        }
        StillZip.Copy(package, stream);
    }
}
