using Traguardo.Core.Reports;

namespace Traguardo.Documents;

/// <summary>A table of a report.</summary>
/// <param name="Id">Its anchor: its own, or that of the figure it is behind.</param>
/// <param name="Table">The table.</param>
/// <param name="Section">The section it is in, or the figure is.</param>
/// <param name="IsBehind">True where it is not printed, but behind a figure.</param>
internal sealed record TableOfReport(string Id, ReportTable Table, ReportSection Section, bool IsBehind);

/// <summary>Finds the tables of a report.</summary>
internal static class TablesOfReport
{
    /// <summary>Every table, in the order of the report; one that is both printed and behind a figure, or behind several, once.</summary>
    public static IReadOnlyList<TableOfReport> Of(Report report)
    {
        var all = report.AllSections.SelectMany(section => section.Blocks.SelectMany(block => Of(block, section))).ToList();
        return [.. all.Where((table, i) => !table.IsBehind || !all.Where((other, j) => (!other.IsBehind || j < i) && AreSame(table.Table, other.Table)).Any())];
    }

    /// <summary>True where two say the same: some tables are made anew for each place they stand in.</summary>
    public static bool AreSame(ReportTable one, ReportTable other) => ReferenceEquals(one, other)
        || (one.Title == other.Title && one.Rows.Count == other.Rows.Count && one.Columns.SequenceEqual(other.Columns));

    private static IEnumerable<TableOfReport> Of(ReportBlock block, ReportSection section) => block switch
    {
        TableBlock table => [new TableOfReport(table.Id, table.Table, section, false)],
        ChartBlock chart => [new TableOfReport(chart.Id, chart.Chart.Behind, section, true)],
        _ => [],
    };
}
