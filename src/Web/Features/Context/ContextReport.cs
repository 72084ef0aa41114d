using Traguardo.Core.Cycles;
using Traguardo.Core.Display;
using Traguardo.Core.Reports;

namespace Traguardo.Web.Features.Context;

/// <summary>A table of the context as a file holds it: it can be filled in and brought back.</summary>
internal static class ContextReport
{
    public static ReportTable Of(ContextTable table, string name, Figures figures)
    {
        var total = table.Printed.Any(figure => figure is not null) ? table.Printed : null;
        var unit = table.Rows is [var first, ..] ? first : null;
        return new ReportTable
        {
            Name = name,
            Title = name,
            Columns = [new(ContextPageTexts.Row, ColumnKind.RowHeader), .. table.Columns.Select(head => new ReportColumn(head, ColumnKind.Figure))],
            Rows = [.. table.Rows.Select(row => Row(RowRole.Item, row.Name, row, row.Values))],
            Total = total is null || unit is null ? null : Row(RowRole.Total, ContextPageTexts.Total, unit with { Decimals = null }, total),
            Notes = [.. new[] { table.Source is { } source ? string.Format(null, ContextPageTexts.SourceIs, source) : null, table.Note }.OfType<string>()],
            Figures = figures,
        };
    }

    private static ReportRow Row(RowRole role, string name, ContextRow like, IReadOnlyList<decimal?> values) => new(role, 0,
    [
        ReportCell.Of(name),
        .. values.Select(value => ReportCell.Of(value, like.Unit, like.Decimals ?? (value is { } known ? Core.Display.Figures.DecimalsOf(like.Unit == Core.Measures.UnitOfMeasure.Percent ? known * 100 : known) : 0))),
    ]);
}
