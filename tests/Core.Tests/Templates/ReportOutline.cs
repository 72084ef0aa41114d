using System.Globalization;
using System.Text;
using Traguardo.Core.Reports;

namespace Traguardo.Core.Tests.Templates;

/// <summary>A report in lines that one reads: sections, and what stands in each.</summary>
internal static class ReportOutline
{
    public static string Of(Report report)
    {
        var text = new StringBuilder($"{report.Title}\n{report.Issuer}\n");
        report.Front.ToList().ForEach(line => text.Append(line).Append('\n'));
        foreach (var section in report.Sections)
        {
            Write(section, 0, text);
        }
        return text.ToString();
    }

    private static void Write(ReportSection section, int depth, StringBuilder text)
    {
        var indent = new string(' ', 2 * depth);
        text.Append(CultureInfo.InvariantCulture, $"{indent}{section.Number ?? "–"} {section.Title} #{section.Id}\n");
        foreach (var block in section.Blocks)
        {
            text.Append(CultureInfo.InvariantCulture, $"{indent}  {Line(block)}\n");
        }
        foreach (var inner in section.Sections)
        {
            Write(inner, depth + 1, text);
        }
    }

    private static string Line(ReportBlock block) => block switch
    {
        TableBlock table => $"[tabella] {table.Table.Title}: {table.Table.Rows.Count} × {string.Join(" | ", table.Table.Columns.Select(column => column.Header))}",
        ChartBlock chart => $"[figura] {chart.Chart.Title}: {chart.Chart.Description}",
        KeyFiguresBlock figures => $"[cifre] {string.Join("; ", figures.Figures.Select(figure => $"{figure.Label} {figure.Figure.Shown}"))}",
        NoteBlock note => $"[nota] {Words(note.Runs)}",
        SubheadingBlock heading => $"[titolo] {Words(heading.Runs)}",
        ParagraphBlock paragraph => $"{Words(paragraph.Runs)[..Math.Min(70, Words(paragraph.Runs).Length)]}",
        _ => "[elenco]",
    };

    public static string Words(IReadOnlyList<ReportRun> runs) => string.Concat(runs.Select(run => run switch
    {
        TextRun words => words.Text,
        LinkRun link => link.Text,
        FigureRun figure => figure.Shown,
        _ => " ",
    }));
}
