using Traguardo.Documents.Tests.Workbooks;
using Xunit;

namespace Traguardo.Documents.Tests.Docx;

/// <summary>Documents that another program opened and printed.</summary>
public sealed class DocxOfficeTests(LibreOffice office) : IClassFixture<LibreOffice>
{
    [Fact]
    public void Printed_by_LibreOffice_it_has_the_same_headings_in_the_same_order()
    {
        using var document = DocxText.Of(MadeReport.Full);

        var printed = PdfOutline.Of(office.ToPdf(DocxText.Bytes(MadeReport.Full), "docx"));

        Assert.Equal(document.Headings, printed.Where(heading => heading != "In breve"));
        Assert.Contains("In breve", printed);
    }
}
