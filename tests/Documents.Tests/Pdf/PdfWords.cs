using Traguardo.Core.Reports;

namespace Traguardo.Documents.Tests.Pdf;

/// <summary>All that a report says on paper, in the order in which it stands there, but what is drawn.</summary>
internal static class PdfWords
{
    public static IEnumerable<string> Of(Report report)
    {
        var printed = report.AllSections.SelectMany(section => section.Blocks).OfType<TableBlock>().Select(block => block.Table.Title).ToHashSet();
        IEnumerable<string> Behind(ReportTable table) => printed.Add(table.Title) ? Of(table) : [];
        return
        [
            report.Title,
            .. report.AllSections.SelectMany(section => section.Blocks
                .SelectMany(block => block is ChartBlock { Chart: var chart } ? [chart.Title, .. Behind(chart.Behind)] : Of(block))
                .Prepend(section.Number is { } number ? $"{number} {section.Title}" : section.Title)),
        ];
    }

    private static IEnumerable<string> Of(ReportBlock block) => block switch
    {
        ParagraphBlock paragraph => Of(paragraph.Runs),
        SubheadingBlock heading => Of(heading.Runs),
        NoteBlock note => Of(note.Runs),
        ListBlock list => list.Items.SelectMany(item => item.SelectMany(Of)),
        KeyFiguresBlock key => key.Figures.SelectMany(figure => new[] { figure.Label, figure.Figure.Shown, figure.Outcome?.Word ?? "" }),
        TableBlock table => Of(table.Table),
        _ => [],
    };

    private static IEnumerable<string> Of(IReadOnlyList<ReportRun> runs) => runs.Select(run => run switch
    {
        TextRun text => text.Text,
        LinkRun link => link.Text,
        FigureRun figure => figure.Shown,
        _ => "",
    });

    private static IEnumerable<string> Of(ReportTable whole)
    {
        var table = whole.WithoutPlainTextColumns();
        var rows = table.Total is { } total ? [.. table.Rows, total] : table.Rows;
        return
        [
            table.Title,
            .. table.Columns.Select(column => column.Header),
            .. rows.SelectMany(row => row.Cells.Select(cell => cell.Shown(table.Figures))),
            .. table.Notes,
        ];
    }
}
