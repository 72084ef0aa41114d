using System.Globalization;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Wordprocessing;
using Traguardo.Core.Reports;
using GridColumn = DocumentFormat.OpenXml.Wordprocessing.GridColumn;

namespace Traguardo.Documents.Docx;

/// <summary>Writes tables: a caption, the header repeated on every page, rows that no page breaks, the total, the notes.</summary>
internal sealed class DocxTables(DocxLinks links)
{
    // A table of so few rows stands on one page.
    private const int FewRows = 10;
    private const string PerspectiveFill = "D9E2EC";
    private const string ObjectiveFill = "F1F4F8";

    public IEnumerable<OpenXmlElement> Of(string anchor, TableShape shape)
    {
        var table = shape.Table;
        yield return DocxStyles.Paragraph("Caption", links.Marked(anchor, DocxRuns.Text(table.Title)));
        if (table.Summary is { } summary)
        {
            yield return DocxStyles.Paragraph("TableSummary", DocxRuns.Text(summary));
        }
        yield return Table(shape);
        for (var i = 0; i < table.Notes.Count; i++)
        {
            var note = DocxStyles.Paragraph("TableNote", DocxRuns.Text(table.Notes[i]));
            var isLast = i == table.Notes.Count - 1;
            note.ParagraphProperties!.SpacingBetweenLines = isLast ? new SpacingBetweenLines { After = "200" } : null;
            note.ParagraphProperties.KeepNext = isLast ? null : new KeepNext();
            yield return note;
        }
    }

    private static Table Table(TableShape shape)
    {
        var table = shape.Table;
        var made = new Table(
            new TableProperties
            {
                TableStyle = new TableStyle { Val = "ReportTable" },
                TableWidth = new TableWidth { Width = Twips(shape.Widths.Sum()), Type = TableWidthUnitValues.Dxa },
                TableLayout = new TableLayout { Type = TableLayoutValues.Fixed },
                TableLook = new TableLook
                {
                    FirstRow = true,
                    LastRow = table.Total is not null,
                    FirstColumn = table.Columns[0].Kind == ColumnKind.RowHeader,
                    LastColumn = false,
                    NoHorizontalBand = true,
                    NoVerticalBand = true,
                },
                TableCaption = new TableCaption { Val = XmlText.Of(table.Title) },
                TableDescription = table.Summary is { } summary ? new TableDescription { Val = XmlText.Of(summary) } : null,
            },
            new TableGrid(shape.Widths.Select(width => new GridColumn { Width = Twips(width) })));
        made.Append(Row(shape, i => [DocxRuns.Text(table.Columns[i].Header, isStrong: true)], null, isHeader: true, isKept: true));
        var keepsTogether = table.Rows.Count <= FewRows;
        for (var i = 0; i < table.Rows.Count; i++)
        {
            var isLast = i == table.Rows.Count - 1 && table.Total is null;
            made.Append(Row(shape, table.Rows[i], isLast ? table.Notes.Count > 0 : keepsTogether));
        }
        if (table.Total is { } total)
        {
            made.Append(Row(shape, total, table.Notes.Count > 0));
        }
        return made;
    }

    private static TableRow Row(TableShape shape, ReportRow row, bool isKept)
    {
        var fill = row.Role switch
        {
            RowRole.Perspective => PerspectiveFill,
            RowRole.Objective => ObjectiveFill,
            _ => null,
        };
        var isStrong = row.Role != RowRole.Item;
        return Row(shape, i => [Content(row.Cells[i], shape.Table, isStrong || (i == 0 && shape.HasCodes))], fill, isHeader: false, isKept);
    }

    private static Run Content(ReportCell cell, ReportTable table, bool isStrong) => cell is OutcomeCell outcome
        ? DocxRuns.Of(outcome)
        : DocxRuns.Text(cell.Shown(table.Figures), isStrong: isStrong);

    private static TableRow Row(TableShape shape, Func<int, IEnumerable<OpenXmlElement>> content, string? fill, bool isHeader, bool isKept)
    {
        var row = new TableRow(new TableRowProperties(isHeader ? [new CantSplit(), new TableHeader()] : [new CantSplit()]));
        row.Append(shape.Widths.Select((width, i) => new TableCell(
            new TableCellProperties
            {
                TableCellWidth = new TableCellWidth { Width = Twips(width), Type = TableWidthUnitValues.Dxa },
                Shading = fill is null ? null : new Shading { Val = ShadingPatternValues.Clear, Color = "auto", Fill = fill },
            },
            new Paragraph([
                new ParagraphProperties
                {
                    ParagraphStyleId = new ParagraphStyleId { Val = shape.IsSmall ? "TableTextSmall" : "TableText" },
                    KeepNext = isKept ? new KeepNext() : null,
                    Justification = shape.Table.Columns[i].Kind is ColumnKind.Figure or ColumnKind.Sum ? new Justification { Val = JustificationValues.Right } : null,
                },
                .. content(i),
            ]))));
        return row;
    }

    private static string Twips(int width) => width.ToString(CultureInfo.InvariantCulture);
}
