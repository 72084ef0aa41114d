using Traguardo.Core.Tests.Templates;
using Xunit;

namespace Traguardo.Documents.Tests.Pdf;

/// <summary>The documents of the sample, read back from their PDF.</summary>
public sealed class PdfSampleTests(MadePdf made) : IClassFixture<MadePdf>
{
    [Fact]
    public async Task All_that_the_Relazione_says_is_found_in_its_order()
    {
        var pages = await PdfText.PagesAsync(await made.Writer.WriteAsync(PisaReport.Relazione));

        Assert.Null(PdfText.FirstNotFound(pages, PdfWords.Of(PisaReport.Relazione)));
        Assert.NotNull(PdfText.FirstNotFound(pages, [.. PdfWords.Of(PisaReport.Relazione), "94,9%"]));
    }

    [Fact]
    public async Task Every_document_that_ships_is_written()
    {
        foreach (var code in Shipped.Codes)
        {
            var report = PisaReport.Of(code);
            var pages = await PdfText.PagesAsync(await made.Writer.WriteAsync(report));
            Assert.Null(PdfText.FirstNotFound(pages, PdfWords.Of(report)));
        }
    }
}
