using System.Globalization;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using Traguardo.Core.Display;
using Traguardo.Core.Reports;

namespace Traguardo.Documents.Xlsx;

/// <summary>
/// Writes one table as a sheet: title, summary, header, rows, total, notes. The header stays in view and is printed on every
/// page; rows that group others can be folded; the sheet prints on A4, as wide as the page.
/// </summary>
internal sealed class SheetWriter
{
    private const int DeepestOutline = 7;
    private const int PointsPerLine = 15;
    private const double TitleScale = 1.4;
    private const int HighestRow = 409;

    private readonly ReportTable table;
    private readonly string name;
    private readonly CellWriter cells;
    private readonly XlsxStyles styles;
    private readonly IReadOnlyList<int> widths;
    private readonly List<string> merged = [];
    private readonly int headerRow;
    private readonly IReadOnlyList<string> linked;

    /// <param name="table">The table.</param>
    /// <param name="name">The name of the sheet.</param>
    /// <param name="styles">The workbook's styles.</param>
    /// <param name="linked">The sheets that the first cells of the rows lead to; none: they lead nowhere.</param>
    public SheetWriter(ReportTable table, string name, XlsxStyles styles, IReadOnlyList<string>? linked = null)
    {
        this.linked = linked ?? [];
        this.table = table;
        this.name = name;
        this.styles = styles;
        headerRow = table.Summary is null ? 2 : 3;
        cells = new CellWriter(table, styles, headerRow + 1, hasLinks: this.linked.Count > 0);
        widths = ColumnWidths.Of(table);
    }

    private string LastColumn => CellWriter.Column(table.Columns.Count - 1);

    private string FilterRange => string.Create(CultureInfo.InvariantCulture, $"A{headerRow}:{LastColumn}{headerRow + table.Rows.Count}");

    /// <summary>What a workbook says of a sheet: the rows printed on every page, the rows filtered.</summary>
    public IEnumerable<DefinedName> DefinedNames(uint sheet)
    {
        var quoted = SheetNames.Quoted(name);
        var fixedRange = FilterRange.Split(':').Select(Fixed);
        yield return new DefinedName($"{quoted}!{string.Join(':', fixedRange)}") { Name = "_xlnm._FilterDatabase", LocalSheetId = sheet, Hidden = true };
        yield return new DefinedName(string.Create(CultureInfo.InvariantCulture, $"{quoted}!$1:${headerRow}")) { Name = "_xlnm.Print_Titles", LocalSheetId = sheet };
    }

    public void Write(WorksheetPart part)
    {
        using var writer = OpenXmlWriter.Create(part);
        writer.WriteStartElement(new Worksheet());
        writer.WriteElement(new SheetProperties(new OutlineProperties { SummaryBelow = false }, new PageSetupProperties { FitToPage = true }));
        writer.WriteElement(new SheetViews(View()));
        writer.WriteElement(new SheetFormatProperties { DefaultRowHeight = PointsPerLine, OutlineLevelRow = (byte)table.Rows.Select(Outline).DefaultIfEmpty().Max() });
        writer.WriteElement(new Columns(widths.Select((width, i) => new Column { Min = (uint)i + 1, Max = (uint)i + 1, Width = width, CustomWidth = true })));
        writer.WriteStartElement(new SheetData());
        foreach (var row in Rows())
        {
            writer.WriteElement(row);
        }
        writer.WriteEndElement();
        writer.WriteElement(new AutoFilter { Reference = FilterRange });
        if (merged.Count > 0)
        {
            writer.WriteElement(new MergeCells(merged.Select(range => new MergeCell { Reference = range })));
        }
        if (linked.Count > 0)
        {
            writer.WriteElement(new Hyperlinks(linked.Select((sheet, i) => new Hyperlink
            {
                Reference = string.Create(CultureInfo.InvariantCulture, $"A{headerRow + 1 + i}"),
                Location = SheetNames.Quoted(sheet) + "!A1",
            })));
        }
        writer.WriteElement(new PageMargins { Left = 0.4, Right = 0.4, Top = 0.5, Bottom = 0.6, Header = 0.3, Footer = 0.3 });
        writer.WriteElement(new PageSetup { PaperSize = 9, Orientation = OrientationValues.Landscape, FitToWidth = 1, FitToHeight = 0 });
        writer.WriteElement(new HeaderFooter(new OddFooter(Footer())));
        // Codes such as 916 are texts, and a sum is of the rows it groups: neither is the slip that a spreadsheet would mark.
        writer.WriteElement(new IgnoredErrors(new IgnoredError
        {
            SequenceOfReferences = new ListValue<StringValue> { InnerText = string.Create(CultureInfo.InvariantCulture, $"A1:{LastColumn}{headerRow + table.Rows.Count + 1}") },
            NumberStoredAsText = true,
            Formula = true,
            FormulaRange = true,
        }));
        writer.WriteEndElement();
    }

    private SheetView View()
    {
        var isNamed = table.Columns[0].Kind == ColumnKind.RowHeader;
        var topLeft = string.Create(CultureInfo.InvariantCulture, $"{(isNamed ? "B" : "A")}{headerRow + 1}");
        var pane = isNamed ? PaneValues.BottomRight : PaneValues.BottomLeft;
        var frozen = new Pane { VerticalSplit = headerRow, TopLeftCell = topLeft, ActivePane = pane, State = PaneStateValues.Frozen };
        if (isNamed)
        {
            frozen.HorizontalSplit = 1;
        }
        return new SheetView(frozen, new Selection { Pane = pane, ActiveCell = topLeft, SequenceOfReferences = new ListValue<StringValue> { InnerText = topLeft } })
        {
            ShowGridLines = false,
            WorkbookViewId = 0,
        };
    }

    private IEnumerable<Row> Rows()
    {
        var title = Across(1, table.Title, new CellLook(CellFont.Title));
        title.Height = title.Height!.Value * TitleScale;
        yield return title;
        if (table.Summary is { } summary)
        {
            yield return Across(2, summary, new CellLook(CellFont.Plain));
        }
        yield return Numbered(headerRow, cells.Header(), Lines(i => table.Columns[i].Header));
        for (var i = 0; i < table.Rows.Count; i++)
        {
            var row = Numbered(headerRow + 1 + i, cells.Row(i), Lines(table.Rows[i]));
            row.OutlineLevel = (byte)Outline(table.Rows[i]);
            yield return row;
        }
        var at = headerRow + 1 + table.Rows.Count;
        if (table.Total is { } total)
        {
            yield return Numbered(at++, cells.Total(), Lines(total));
        }
        foreach (var note in table.Notes.Concat(cells.Remarks()))
        {
            yield return Across(++at, note, new CellLook(CellFont.Note));
        }
    }

    private static Row Numbered(int row, IEnumerable<Cell> cells, int lines) => new(cells.Select((cell, i) =>
    {
        cell.CellReference = CellWriter.Column(i) + row.ToString(CultureInfo.InvariantCulture);
        return cell;
    }))
    {
        RowIndex = (uint)row,
        Height = Math.Min(lines * PointsPerLine, HighestRow),
    };

    private int Lines(ReportRow row) => Lines(i => row.Cells[i].Shown(table.Figures));

    private int Lines(Func<int, string> text) => Enumerable.Range(0, widths.Count).Max(i => TextLines.Of(text(i), widths[i]));

    /// <summary>A text over the whole width of the table, in a row high enough for its lines: no spreadsheet finds the height of merged cells by itself.</summary>
    private Row Across(int row, string text, CellLook look)
    {
        var lines = TextLines.Of(text, widths.Sum());
        if (table.Columns.Count > 1)
        {
            merged.Add(string.Create(CultureInfo.InvariantCulture, $"A{row}:{LastColumn}{row}"));
        }
        var across = Numbered(row, [CellWriter.Text(text, styles.Of(look with { IsWrapped = true }))], lines);
        across.CustomHeight = true;
        return across;
    }

    private static int Outline(ReportRow row) => Math.Min(row.Level, DeepestOutline);

    // A sign of its own in footers, & is doubled to stand for itself.
    private string Footer()
    {
        var page = XlsxWords.Of(nameof(XlsxTexts.PageOf), table.Figures, "&P", "&N");
        return $"&L{XlsxText.OfXml(Shortened.To(table.Title, 100)).Replace("&", "&&", StringComparison.Ordinal)}&R{page}";
    }

    private static string Fixed(string cell)
    {
        var letters = cell.TakeWhile(char.IsAsciiLetter).Count();
        return $"${cell[..letters]}${cell[letters..]}";
    }
}
