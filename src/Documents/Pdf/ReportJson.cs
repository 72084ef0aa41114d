using System.Buffers;
using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;
using Traguardo.Core.Reports;
using Traguardo.Core.Reports.Charts;
using Traguardo.Documents.Drawing;
using Traguardo.Documents.Workbooks;

namespace Traguardo.Documents.Pdf;

/// <summary>A report as the template reads it (report.typ): all that is decided from the data is decided here, all that is looks there.</summary>
internal sealed partial class ReportJson
{
    private const int DeepestHeading = 6;
    private const decimal PointsPerPixel = 0.75m;

    private readonly Utf8JsonWriter json;
    private readonly Report report;
    private readonly PdfFonts fonts;
    private readonly bool tablesBehindCharts;
    private readonly HashSet<string> tables;

    private ReportJson(Utf8JsonWriter json, Report report, PdfFonts fonts, bool tablesBehindCharts)
    {
        this.json = json;
        this.report = report;
        this.fonts = fonts;
        this.tablesBehindCharts = tablesBehindCharts;
        tables = [.. report.AllSections.SelectMany(section => section.Blocks).OfType<TableBlock>().Select(block => block.Table.Title)];
    }

    public static ReadOnlyMemory<byte> Of(Report report, PdfFonts fonts, bool tablesBehindCharts)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(buffer))
        {
            new ReportJson(json, report, fonts, tablesBehindCharts).Write();
        }
        return buffer.WrittenMemory;
    }

    private void Write()
    {
        json.WriteStartObject();
        json.WriteString("language", report.Figures.Culture.TwoLetterISOLanguageName);
        Text("title", report.Title);
        Text("issuer", report.Issuer);
        Text("year", report.Title.Contains(Year, StringComparison.Ordinal) ? "" : Word(nameof(PdfTexts.Year)).With(Year));
        Array("date", [report.Day.Year, report.Day.Month, report.Day.Day], json.WriteNumberValue);
        Text("day", Word(nameof(PdfTexts.DataOf)).With(report.Figures.LongDate(report.Day)));
        Array("front", report.Front, line => json.WriteStringValue(fonts.Printable(line)));
        Text("draft", report.DraftMark ?? "");
        Text("contents", Word(nameof(PdfTexts.Contents)));
        Text("page", Word(nameof(PdfTexts.PageOf)));
        Array("sheets", Sheets.Of(report, IsWide), Write);
        json.WriteEndObject();
    }

    private string Year => report.Year.ToString(CultureInfo.InvariantCulture);

    private bool IsWide(ReportBlock block) => block is TableBlock { Table: var table } && TableLayout.Of(table.WithoutPlainTextColumns(), fonts).IsOnItsSide;

    private void Write(Sheet sheet)
    {
        json.WriteStartObject();
        json.WriteBoolean("side", sheet.IsOnItsSide);
        Array("parts", sheet.Parts, Write);
        json.WriteEndObject();
    }

    private void Write(SheetPart part)
    {
        if (part.Block is null)
        {
            Part("heading", () =>
            {
                json.WriteNumber("level", Math.Min(part.Level, DeepestHeading));
                json.WriteString("id", part.Section.Id);
                Text("text", part.Section.Number is { } number ? $"{number} {part.Section.Title}" : part.Section.Title);
            });
        }
        else if (part.Block is SubheadingBlock heading)
        {
            Part("subheading", () =>
            {
                json.WriteNumber("level", Math.Min(part.Level + 1, DeepestHeading));
                Array("runs", heading.Runs, Write);
            });
        }
        else
        {
            Write(part.Block);
        }
    }

    private void Write(ReportBlock block)
    {
        switch (block)
        {
            case ParagraphBlock paragraph:
                Part("paragraph", () => Array("runs", paragraph.Runs, Write));
                break;
            // Within a list there are none; were there one, it would be a paragraph.
            case SubheadingBlock heading:
                Part("paragraph", () => Array("runs", heading.Runs, Write));
                break;
            case NoteBlock note:
                Part("note", () => Array("runs", note.Runs, Write));
                break;
            case ListBlock list:
                Part("list", () =>
                {
                    json.WriteBoolean("ordered", list.IsOrdered);
                    Array("items", list.Items, item => Array(null, item, Write));
                });
                break;
            case KeyFiguresBlock key:
                Part("figures", () => Array("figures", key.Figures, Write));
                break;
            case TableBlock table:
                Write(table.Id, table.Table);
                break;
            case ChartBlock chart:
                Write(chart.Id, chart.Chart);
                break;
        }
    }

    private void Write(string id, Chart chart)
    {
        var svg = ChartSvg.Of(chart, id);
        Part("chart", () =>
        {
            json.WriteString("id", id);
            Text("title", chart.Title);
            Text("alt", chart.Description);
            json.WriteNumber("width", Math.Round(WidthOf(svg) * PointsPerPixel, 2));
            json.WriteString("svg", fonts.Shown(svg));
        });
        if (tablesBehindCharts && tables.Add(chart.Behind.Title))
        {
            Write($"{id}-dati", chart.Behind);
        }
    }

    private static decimal WidthOf(string svg) => decimal.Parse(Width().Match(svg).Groups[1].ValueSpan, CultureInfo.InvariantCulture);

    [GeneratedRegex("^<svg[^>]* width=\"([0-9.]+)\"")]
    private static partial Regex Width();

    private void Write(KeyFigure figure)
    {
        json.WriteStartObject();
        Text("label", figure.Label);
        Text("figure", figure.Figure.Shown);
        WriteLight(figure.Outcome);
        json.WriteEndObject();
    }

    private void Write(string id, ReportTable whole)
    {
        var table = whole.WithoutPlainTextColumns();
        var layout = TableLayout.Of(table, fonts);
        Part("table", () =>
        {
            json.WriteString("id", id);
            Text("title", table.Title);
            Text("summary", table.Summary ?? "");
            json.WriteNumber("type", layout.Type);
            Array("widths", layout.Widths, width => json.WriteNumberValue(Math.Round(width, 2)));
            Array("columns", table.Columns, column =>
            {
                json.WriteStartObject();
                Text("text", column.Header);
                json.WriteBoolean("right", column.Kind is ColumnKind.Figure or ColumnKind.Sum);
                json.WriteEndObject();
            });
            Array("rows", table.Total is { } total ? [.. table.Rows, total] : table.Rows, row => Write(row, table));
            Array("notes", table.Notes, note => json.WriteStringValue(fonts.Printable(note)));
        });
    }

    private void Write(ReportRow row, ReportTable table)
    {
        json.WriteStartObject();
        json.WriteString("role", row.Role switch
        {
            RowRole.Total => "total",
            RowRole.Perspective => "group",
            RowRole.Objective => "subgroup",
            _ => "item",
        });
        json.WriteNumber("level", row.Level);
        Array("cells", row.Cells, cell =>
        {
            json.WriteStartObject();
            Text("text", cell.Shown(table.Figures));
            WriteLight(cell as OutcomeCell);
            json.WriteEndObject();
        });
        json.WriteEndObject();
    }

    private void WriteLight(OutcomeCell? outcome)
    {
        if (outcome is not null)
        {
            json.WriteString("light", outcome.Outcome switch
            {
                Outcome.Reached => "reached",
                Outcome.Partial => "partial",
                Outcome.NotReached => "missed",
                _ => "other",
            });
            Text("word", outcome.Word);
        }
    }

    private void Write(ReportRun run)
    {
        json.WriteStartObject();
        switch (run)
        {
            case TextRun text:
                Text("text", text.Text);
                json.WriteBoolean("strong", text.IsStrong);
                json.WriteBoolean("emphasis", text.IsEmphasis);
                break;
            case FigureRun figure:
                Text("text", figure.Shown);
                json.WriteBoolean("strong", figure.IsStrong);
                json.WriteBoolean("emphasis", false);
                break;
            case LinkRun link:
                Text("text", link.Text);
                json.WriteString("link", link.Address);
                break;
            case BreakRun:
                json.WriteBoolean("break", true);
                break;
        }
        json.WriteEndObject();
    }

    private void Part(string kind, Action content)
    {
        json.WriteStartObject();
        json.WriteString("kind", kind);
        content();
        json.WriteEndObject();
    }

    private void Array<T>(string? name, IEnumerable<T> items, Action<T> write)
    {
        if (name is null)
        {
            json.WriteStartArray();
        }
        else
        {
            json.WriteStartArray(name);
        }
        foreach (var item in items)
        {
            write(item);
        }
        json.WriteEndArray();
    }

    private void Text(string name, string text) => json.WriteString(name, fonts.Printable(text));

    private string Word(string name) => PdfTexts.ResourceManager.GetString(name, report.Figures.Culture)!;
}
