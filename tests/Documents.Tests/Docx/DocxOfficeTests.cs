using Traguardo.Core.Reports;
using Traguardo.Core.Templates;
using Traguardo.Core.Tests.Support;
using Traguardo.Core.Tests.Templates;
using Traguardo.Documents.Tests.Workbooks;
using Traguardo.Documents.Tests.Xlsx;
using Xunit;

namespace Traguardo.Documents.Tests.Docx;

/// <summary>Documents that another program opened and printed, and workbooks that it computed.</summary>
[Collection(nameof(LibreOffice))]
public sealed class DocxOfficeTests(LibreOffice office)
{
    [Fact]
    public void Printed_by_LibreOffice_it_has_the_same_headings_in_the_same_order()
    {
        using var italian = Language.Italian();
        var report = ReportBuilder.Build(Shipped.Template("relazione"), Shipped.Source);
        var ofProse = report.AllSections.SelectMany(section => section.Blocks).OfType<SubheadingBlock>()
            .Select(heading => string.Concat(heading.Runs.Select(run => run is TextRun text ? text.Text : ((FigureRun)run).Shown))).ToHashSet();

        var printed = PdfOutline.Of(office.ToPdf(DocxText.Bytes(report), "docx"));

        Assert.Equal(
            [.. report.AllSections.Select(section => section.Number is { } number ? $"{number} {section.Title}" : section.Title), "I dati delle figure"],
            printed.Where(heading => !ofProse.Contains(heading)));
        Assert.Subset(printed.ToHashSet(), ofProse);
    }

    [Fact]
    public void Computed_by_LibreOffice_the_totals_are_those_of_their_rows()
    {
        // What is typed makes the program compute what depends on it.
        using var computed = Workbook.Open(office.Fill(ReportBook.Bytes(MadeReport.Full), "it-IT", "Personale per età", ("B3", "=3"), ("C3", "11")));
        var staff = ReadSheet.All(computed).Single(sheet => sheet.Name == "Personale per età");

        Assert.Equal((52m, 60m), (staff.Number("B6"), staff.Number("C6")));
    }
}
