using Traguardo.Core.Display;
using Traguardo.Core.Reports;

namespace Traguardo.Documents.Tests;

/// <summary>Small tables that a test can say in a line.</summary>
internal static class Tables
{
    /// <summary>One row of the cells given, under headers <c>C1</c>, <c>C2</c>, …</summary>
    public static ReportTable OneRow(params ReportCell[] cells) => new()
    {
        Name = "Prova",
        Title = "Tabella di prova",
        Columns = [.. cells.Select((_, i) => new ReportColumn($"C{i + 1}"))],
        Rows = [new ReportRow(RowRole.Item, 0, cells)],
        Figures = Figures.Italian,
    };
}
