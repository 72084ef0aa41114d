using System.Globalization;
using Traguardo.Core.Reports;

namespace Traguardo.Documents.Html;

/// <summary>Writes a table, in a frame of its own that scrolls where a screen is too narrow for it.</summary>
internal static class HtmlTable
{
    private const int FewColumns = 3;
    private const int ManyColumns = 8;
    private const int FewRows = 12;
    private const int LongWords = 40;

    /// <summary>True where paper is laid across for it.</summary>
    public static bool IsWide(ReportTable table) => table.Columns.Count(column => !column.IsForPlainText) > ManyColumns;

    public static void Write(HtmlPage page, string id, ReportTable table)
    {
        var shown = table.WithoutPlainTextColumns();
        var classes = shown.Columns.Select((column, i) => ClassOf(column, shown.Rows.Select(row => row.Cells[i].Shown(shown.Figures).Length).DefaultIfEmpty().Max())).ToList();
        var caption = id + "_caption";
        if (shown.Columns.Count > FewColumns)
        {
            page.Html.Element("p", page.Say(nameof(HtmlTexts.ScrollHint)), ("class", "scroll-hint"));
        }
        page.Html.Open("div", ("class", "scroll" + (IsWide(table) ? " wide" : shown.Columns.Count > FewColumns ? "" : " narrow")), ("role", "group"), ("tabindex", "0"), ("aria-labelledby", caption))
            .Open("table", ("id", id), ("class", shown.Rows.Count > FewRows ? null : "short")).Open("caption").Element("span", shown.Title, ("id", caption), ("class", "title"));
        if (shown.Summary is { } summary)
        {
            page.Html.Text(" ").Element("span", summary, ("class", "summary"));
        }
        page.Html.Close().Line().Open("thead").Open("tr");
        for (var i = 0; i < classes.Count; i++)
        {
            page.Html.Element("th", shown.Columns[i].Header, ("scope", "col"), ("class", classes[i]));
        }
        page.Html.Close().Close().Line().Open("tbody");
        var header = HeaderOf(shown.Columns);
        foreach (var row in shown.Rows)
        {
            Row(page, shown, row, classes, header);
        }
        if (shown.Rows.Count == 0)
        {
            page.Html.Open("tr").Element("td", page.Say(nameof(HtmlTexts.NoRows)), ("colspan", shown.Columns.Count.ToString(CultureInfo.InvariantCulture))).Close();
        }
        page.Html.Close();
        if (shown.Total is { } total)
        {
            page.Html.Open("tfoot");
            Row(page, shown, total, classes, header);
            page.Html.Close();
        }
        page.Html.Close().Close().Line();
        foreach (var note in shown.Notes)
        {
            page.Html.Element("p", note, ("class", "table-note"));
        }
    }

    // The column that names its row; the first words where none is said to.
    private static int HeaderOf(IReadOnlyList<ReportColumn> columns)
    {
        var said = columns.ToList().FindIndex(column => column.Kind == ColumnKind.RowHeader);
        return said < 0 && columns[0].Kind == ColumnKind.Text ? 0 : said;
    }

    private static void Row(HtmlPage page, ReportTable table, ReportRow row, List<string?> classes, int header)
    {
        page.Html.Open("tr", ("class", ClassOf(row)));
        for (var i = 0; i < row.Cells.Count; i++)
        {
            _ = i == header && row.Cells[i] is not EmptyCell ? page.Html.Open("th", ("scope", "row"), ("class", classes[i])) : page.Html.Open("td", ("class", classes[i]));
            if (row.Cells[i] is OutcomeCell outcome)
            {
                HtmlBlocks.Status(page, outcome);
            }
            else
            {
                page.Figure(row.Cells[i].Shown(table.Figures), row.Cells[i].Why);
            }
            page.Html.Close();
        }
        page.Html.Close().Line();
    }

    private static string? ClassOf(ReportColumn column, int longest) => column.Kind is ColumnKind.Figure or ColumnKind.Sum ? "num" : longest > LongWords ? "long" : null;

    private static string? ClassOf(ReportRow row) => row.Role switch
    {
        RowRole.Perspective => "perspective",
        RowRole.Objective => "objective",
        _ when row.Level > 0 => string.Create(CultureInfo.InvariantCulture, $"l{Math.Min(row.Level, 3)}"),
        _ => null,
    };
}
