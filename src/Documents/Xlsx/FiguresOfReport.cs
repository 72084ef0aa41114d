using Traguardo.Core.Reports;

namespace Traguardo.Documents.Xlsx;

/// <summary>The figures of a report that stand in its prose and before it, as a table.</summary>
internal static class FiguresOfReport
{
    /// <summary>Name, words, the figure as written and its section, each once a section; null where there are none.</summary>
    public static ReportTable? Table(Report report)
    {
        string Word(string name) => XlsxWords.Of(name, report.Figures);
        var found = report.AllSections
            .SelectMany(section => section.Blocks.SelectMany(In).Select(figure => (figure.Figure.Name, figure.Label, figure.Figure.Shown, Section: ReportWorkbook.Title(section))))
            .DistinctBy(figure => (figure.Name, figure.Shown, figure.Section))
            .ToList();
        return found.Count == 0 ? null : new ReportTable
        {
            Name = Word(nameof(XlsxTexts.Figures)),
            Title = XlsxWords.Of(nameof(XlsxTexts.FiguresTitle), report.Figures, report.Title),
            Columns =
            [
                new(Word(nameof(XlsxTexts.FigureName)), ColumnKind.RowHeader),
                new(Word(nameof(XlsxTexts.FigureLabel))),
                new(Word(nameof(XlsxTexts.FigureShown)), ColumnKind.Figure),
                new(Word(nameof(XlsxTexts.Section))),
            ],
            Rows = [.. found.Select(figure => new ReportRow(RowRole.Item, 0, [ReportCell.Of(figure.Name), ReportCell.Of(figure.Label), ReportCell.Of(figure.Shown), ReportCell.Of(figure.Section)]))],
            Figures = report.Figures,
        };
    }

    private static IEnumerable<(FigureRun Figure, string? Label)> In(ReportBlock block) => block switch
    {
        KeyFiguresBlock key => key.Figures.Select(figure => (figure.Figure, (string?)(figure.Figure.Label ?? figure.Label))),
        ParagraphBlock paragraph => In(paragraph.Runs),
        SubheadingBlock subheading => In(subheading.Runs),
        NoteBlock note => In(note.Runs),
        ListBlock list => list.Items.SelectMany(item => item).SelectMany(In),
        _ => [],
    };

    private static IEnumerable<(FigureRun, string?)> In(IReadOnlyList<ReportRun> runs) => runs.OfType<FigureRun>().Select(figure => (figure, figure.Label));
}
