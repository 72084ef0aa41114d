using Traguardo.Core.Reports;

namespace Traguardo.Documents.Html;

/// <summary>A place of a report that one can go back to.</summary>
/// <param name="Anchor">Its anchor.</param>
/// <param name="Title">Its title, with the number of its section.</param>
internal sealed record FigurePlace(string Anchor, string Title);

/// <summary>Where the figures of a report stand that can be followed.</summary>
internal static class FigurePlaces
{
    /// <summary>For the address of a <see cref="ReportWhy"/> the places with a figure that leads to it, each once, in their order.</summary>
    public static ILookup<string, FigurePlace> Of(Report report) => report.AllSections
        .SelectMany(section => section.Blocks.SelectMany(block => In(block, section)))
        .Distinct()
        .ToLookup(found => found.Why, found => found.Place);

    private static IEnumerable<(string Why, FigurePlace Place)> In(ReportBlock block, ReportSection section)
    {
        var title = section.Number is { } number ? $"{number} {section.Title}" : section.Title;
        return block switch
        {
            TableBlock table => At(Addresses(table.Table), new FigurePlace(table.Id, table.Table.Title)),
            ChartBlock chart => At(Addresses(chart.Chart.Behind), new FigurePlace(chart.Id, chart.Chart.Title)),
            KeyFiguresBlock key => At(key.Figures.Select(figure => figure.Figure.Why), new FigurePlace(section.Id, title)),
            ListBlock list => list.Items.SelectMany(item => item).SelectMany(inner => In(inner, section)),
            ParagraphBlock paragraph => At(Addresses(paragraph.Runs), new FigurePlace(section.Id, title)),
            SubheadingBlock heading => At(Addresses(heading.Runs), new FigurePlace(section.Id, title)),
            NoteBlock note => At(Addresses(note.Runs), new FigurePlace(section.Id, title)),
            _ => [],
        };
    }

    private static IEnumerable<string?> Addresses(IReadOnlyList<ReportRun> runs) => runs.OfType<FigureRun>().Select(figure => figure.Why);

    private static IEnumerable<string?> Addresses(ReportTable table) => table.Rows.Append(table.Total).SelectMany(row => row?.Cells ?? []).Select(cell => cell.Why);

    private static IEnumerable<(string Why, FigurePlace Place)> At(IEnumerable<string?> addresses, FigurePlace place) => addresses.OfType<string>().Select(address => (address, place));
}
