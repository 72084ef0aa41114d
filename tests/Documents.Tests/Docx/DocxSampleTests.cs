using Traguardo.Core.Reports;
using Traguardo.Core.Templates;
using Traguardo.Core.Tests.Support;
using Traguardo.Core.Tests.Templates;
using Xunit;

namespace Traguardo.Documents.Tests.Docx;

/// <summary>The documents of the sample administration, read back.</summary>
public sealed class DocxSampleTests : IDisposable
{
    private readonly Language italian = Language.Italian();

    public static TheoryData<string> Templates => [.. Shipped.Codes];

    [Theory]
    [MemberData(nameof(Templates))]
    public void Every_heading_cell_and_figure_is_where_it_should_be(string template)
    {
        var report = ReportBuilder.Build(Shipped.Template(template), Shipped.Source);

        using var document = DocxText.Of(report);

        var numbered = report.AllSections.Select(section => section.Number is { } number ? $"{number} {section.Title}" : section.Title).ToList();
        Assert.Equal(numbered, document.Headings.Take(numbered.Count));
        var tables = document.Tables.Where(table => table.Count > 1 || table[0].Count > 0).ToList();
        Assert.All(report.AllSections.SelectMany(section => section.Blocks).OfType<TableBlock>(), block => Assert.Contains(Shown(block.Table), tables.Select(Said)));
        Assert.All(report.AllSections.SelectMany(section => section.Blocks).OfType<ParagraphBlock>(), block => Assert.Contains(Said(block), document.All, StringComparison.Ordinal));
    }

    public void Dispose() => italian.Dispose();

    private static string Said(ParagraphBlock paragraph) => string.Concat(paragraph.Runs.Select(run => run switch
    {
        TextRun text => text.Text,
        FigureRun figure => figure.Shown,
        LinkRun link => link.Text,
        _ => "\n",
    }));

    private static string Shown(ReportTable table)
    {
        var printed = table.WithoutPlainTextColumns();
        return Said([
            [.. printed.Columns.Select(column => column.Header)],
            .. printed.Rows.Append(printed.Total).OfType<ReportRow>().Select(row => row.Cells.Select(cell => cell.Shown(printed.Figures)).ToList()),
        ]);
    }

    // The shape before an outcome's word is there for the eye.
    private static string Said(IReadOnlyList<IReadOnlyList<string>> rows) =>
        string.Join('\n', rows.Select(row => string.Join(" | ", row.Select(cell => cell is ['●' or '▲' or '■' or '–', '\u00a0', .. var word] ? word : cell))));
}
