using System.Text.Json;
using Traguardo.Core.Cycles;
using Traguardo.Core.Reports;
using Traguardo.Core.Templates;
using Traguardo.Core.Tests.Support;
using Xunit;

namespace Traguardo.Core.Tests.Templates;

/// <summary>Every figure that the administration printed for 2020 stands in the Relazione made from the sample: found by its address and column, not in a text.</summary>
public sealed class PrintedFiguresTests
{
    private static readonly Report Relazione = ReportBuilder.Build(Shipped.Template("relazione"), Shipped.Source);
    private static readonly JsonElement Expected = JsonDocument.Parse(Repository.Bytes("samples/pisa-2020/expected.json")).RootElement;
    private static readonly List<ReportTable> Tables = [.. Relazione.AllSections.SelectMany(section => section.Blocks).OfType<TableBlock>().Select(block => block.Table)];
    private static readonly List<(string Column, string Row, string? Why, ReportCell Cell)> Cells = [.. Tables.SelectMany(CellsOf)];

    [Fact]
    public void All_127_scores_judgements_and_achievements_are_there()
    {
        var items = Figures("items").ToDictionary(figure => figure.Key, figure => figure.Shown);
        (string Address, string Column, string Shown)[] printed =
        [
            .. Figures("scorecards").Select(card => (card.Key, "score", card.Shown + "%")),
            .. Figures("nodes").Select(node => (node.Key, "achievement", node.Shown + "%")),
            .. Figures("strategicAreas").Select(area => ($"area:{area.Key}", "achievement", area.Shown + "%")),
            .. Shipped.Scored.Scorecards.SelectMany(card => card.Items).Where(item => item.Item.Weight is not null)
                .Select(item => (item.Path, "achievement", items.GetValueOrDefault(item.Path, "100") + "%")),
        ];
        var judgement = Assert.Single(Figures("judgements"));

        Assert.Equal(127, printed.Length + 1);
        Assert.Equal([], printed.Where(figure => !Cells.Any(cell => cell.Why == figure.Address && cell.Column == figure.Column && Shown(cell.Cell) == figure.Shown)));
        Assert.Contains(Cells, cell => cell.Column == "judgement" && cell.Row == Shipped.Scored.CardOf(judgement.Key).Node.Title && Shown(cell.Cell) == judgement.Shown);
    }

    [Fact]
    public void No_figure_of_a_printed_address_says_anything_else()
    {
        var printed = Figures("nodes").ToDictionary(node => node.Key, node => node.Shown + "%");

        Assert.Equal([], Cells.Where(cell => cell is { Column: "achievement", Why: { } why } && printed.TryGetValue(why, out var shown) && Shown(cell.Cell) != shown));
    }

    [Fact]
    public void Actuals_values_of_objectives_and_spending_are_there()
    {
        string[] missing =
        [
            .. Figures("actuals").Where(actual => !Cells.Any(cell => cell.Column == "actual" && cell.Row == actual.Key && Bare(cell.Cell) == actual.Shown)).Select(actual => actual.Key),
            .. Figures("valuesOfGoals").Where(goal => !Cells.Any(cell => cell.Column == "actual" && cell.Why == goal.Key && Shown(cell.Cell) == goal.Shown + "%")).Select(goal => goal.Key),
            .. Figures("spending").Where(share => !Cells.Any(cell => cell.Column == "share" && cell.Row == share.Key && Shown(cell.Cell) == share.Shown + "%")).Select(share => share.Key),
        ];

        Assert.Equal([], missing);
    }

    [Fact]
    public void All_figures_and_totals_of_the_context_are_there()
    {
        var shown = Tables.SelectMany(table => table.Total is { } total ? table.Rows.Append(total) : table.Rows, (table, row) => (table, row))
            .SelectMany(at => at.table.Columns.Select((column, i) => (Row: at.row.Cells[0].Shown(at.table.Figures), column.Header, Value: (at.row.Cells[i] as ValueCell)?.Value.Content)))
            .ToHashSet();
        (string, string, decimal?)[] figures =
        [
            .. from table in Shipped.Source.Context
               from row in table.Rows
               from figure in table.Columns.Zip(row.Values)
               where figure.Second is not null
               select (row.Name, figure.First, figure.Second),
            .. from table in Shipped.Source.Context
               where table.Kind is ContextTableKind.Rows or ContextTableKind.Genders
               from total in table.Totals
               where total.Name == table.Title && table.Columns.Contains(total.Column)
               select (table.Path.StartsWith("finance", StringComparison.Ordinal) ? total.Name : "Totale", total.Column, (decimal?)total.Printed),
        ];
        var texts = Shipped.Source.Context.Where(table => table.Kind == ContextTableKind.Texts).SelectMany(table => table.Rows).Select(row => row.Name);

        Assert.True(figures.Length > 300, $"Only {figures.Length} figures.");
        Assert.Equal([], figures.Where(figure => !shown.Contains(figure)));
        Assert.Equal([], texts.Where(text => !Cells.Any(cell => cell.Row == text)));
    }

    [Fact]
    public void A_table_that_does_not_add_up_is_printed_with_a_note_that_says_so_and_no_sum()
    {
        var blocks = Relazione.AllSections.Single(section => section.Id == "risorse-umane").Blocks;
        var at = Enumerable.Range(0, blocks.Count).First(i => blocks[i] is TableBlock { Table.Name: "Personale a tempo indeterminato per titolo di studio" });
        var table = ((TableBlock)blocks[at]).Table;

        Assert.Equal(
            "Personale a tempo indeterminato per titolo di studio, 2020: le voci fanno 7 + 20 + 24 = 51, ma è stampato 50.",
            ReportOutline.Words(Assert.IsType<NoteBlock>(blocks[at + 1]).Runs));
        Assert.Equal("50", table.Total!.Cells[^1].Shown(table.Figures));
        Assert.Equal([ColumnKind.Sum, ColumnKind.Figure], new[] { table.Columns[^2].Kind, table.Columns[^1].Kind });
    }

    [Fact]
    public void Every_figure_that_has_an_address_has_its_reasons_down_to_the_base_data()
    {
        var whys = Relazione.Whys.Select(why => why.Address).ToHashSet();

        Assert.Equal(whys.Count, Relazione.Whys.Count);
        Assert.Equal([], Cells.Select(cell => cell.Why).OfType<string>().Where(address => !whys.Contains(address)));
        Assert.Equal([], Relazione.Whys.SelectMany(why => why.Data is { } data ? CellsOf(data) : []).Select(cell => cell.Why).OfType<string>().Where(address => !whys.Contains(address)));
        Assert.Contains(Relazione.Whys, why => why is { Address: "ente/A/A4/A4.1", Data: not null } && why.Words.Contains("404 × 1.000 / 36.670 = 11,02\u00a0‰"));
        Assert.Contains("misura/694", whys);
    }

    private static IEnumerable<(string Column, string Row, string? Why, ReportCell Cell)> CellsOf(ReportTable table) =>
        from row in table.Total is { } total ? table.Rows.Append(total) : table.Rows
        let head = row.Cells[table.Columns.ToList().FindIndex(column => column.Kind == ColumnKind.RowHeader)].Shown(table.Figures)
        from cell in table.Columns.Zip(row.Cells)
        select (cell.First.Key, head, cell.Second.Why, cell.Second);

    private static string Shown(ReportCell cell) => cell.Shown(Relazione.Figures);

    private static string? Bare(ReportCell cell) => cell is ValueCell value ? Relazione.Figures.Bare(value.Value, value.Unit, value.Decimals) : null;

    private static List<(string Key, string Shown)> Figures(string group) =>
        [.. Expected.GetProperty(group).EnumerateObject().Select(figure => (figure.Name, figure.Value.GetString()!))];
}
