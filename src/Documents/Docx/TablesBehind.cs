using Traguardo.Core.Reports;

namespace Traguardo.Documents.Docx;

/// <summary>The tables behind figures: whoever cannot see a picture, or wants its numbers, finds them in the same document.</summary>
internal sealed class TablesBehind
{
    // Letters that no anchor of a report has, so that none is the same.
    private const string Anchor = "BEHIND";

    private readonly IReadOnlyList<TableOfReport> tables;

    public TablesBehind(Report report)
    {
        tables = TablesOfReport.Of(report);
        ReportBlock[] behind = [.. tables.Where(table => table.IsBehind).Select(table => new TableBlock(Anchor + table.Id, table.Table))];
        Section = behind.Length == 0 ? null : new ReportSection { Id = Anchor, Title = DocxWords.Of(nameof(DocxTexts.DataBehind), report.Figures.Culture), Blocks = behind };
    }

    /// <summary>A section of those that are printed nowhere else; null where there are none.</summary>
    public ReportSection? Section { get; }

    /// <summary>Where the table behind a figure is printed.</summary>
    public string AnchorOf(ReportTable table)
    {
        var found = tables.First(one => TablesOfReport.AreSame(one.Table, table));
        return found.IsBehind ? Anchor + found.Id : found.Id;
    }
}
