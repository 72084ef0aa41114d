using DocumentFormat.OpenXml.Spreadsheet;
using Traguardo.Core.Cycles;
using Traguardo.Core.Reports;
using Traguardo.Core.Scoring;
using Traguardo.Core.Tests.Support;
using Xunit;

namespace Traguardo.Documents.Tests.Xlsx;

/// <summary>The scorecards of the sample as sheets: what is read back is what was scored.</summary>
public sealed class ScorecardSheetTests
{
    private const int HeaderRow = 3;

    private static readonly ReadSheet Ente = Workbook.Sheets(Pisa.Scorecard("ente"))[0];

    [Theory]
    [InlineData("ente"), InlineData("sg"), InlineData("rs"), InlineData("st")]
    public void Every_figure_of_every_row_is_the_one_scored(string card)
    {
        var node = (ScoredNode)Pisa.Scored.Find(card)!;
        ScoredEntry[] entries = [.. Below(node), node];

        var sheet = Workbook.Sheets(Pisa.Scorecard(card))[0];

        for (var i = 0; i < entries.Length; i++)
        {
            var (row, entry) = (HeaderRow + 1 + i, entries[i]);
            var left = entry.Result is null;
            Assert.Equal(Code(entry), sheet.Text($"A{row}"));
            Assert.Equal(entry.Result, sheet.Number($"H{row}"));
            Assert.Equal(left ? null : entry.Share, sheet.Number($"J{row}"));
            Assert.Equal(left ? null : entry.PointsLost, sheet.Number($"K{row}"));
            if (entry is ScoredItem { Actual.Kind: Core.Measures.ValueKind.Number } item)
            {
                Assert.Equal(item.Actual.Value.Content, sheet.Number($"F{row}"));
            }
        }
    }

    [Fact]
    public void The_last_row_is_the_scorecards_own()
    {
        var last = HeaderRow + 1 + Pisa.Scorecard("ente").Rows.Count;

        Assert.Equal("ente", Ente.Text($"A{last}"));
        Assert.Equal(0.949m, decimal.Round(Ente.Number($"H{last}")!.Value, 3));
        Assert.Equal("0.0%", Ente.Format($"H{last}"));
        Assert.Equal("raggiunto", Ente.Text($"I{last}"));
        Assert.Equal(5.12m, decimal.Round(Ente.Number($"K{last}")!.Value, 2));
    }

    [Theory]
    [InlineData("A1.1", 'F', "#,##0.00\"\u00a0‰\"")]
    [InlineData("A1.1", 'G', "\"≥\u00a0\"#,##0.00\"\u00a0‰\";\"≥\u00a0\"-#,##0.00\"\u00a0‰\"")]
    [InlineData("A3.1", 'F', "#,##0")]
    [InlineData("A7.4", 'F', "dd/mm/yyyy")]
    [InlineData("A7.4", 'G', "\"entro \"dd/mm/yyyy")]
    [InlineData("B1.3", 'F', "0.0%")]
    [InlineData("B1.6", 'G', "\"≤\u00a0\"#,##0.00\"\u00a0gg\";\"≤\u00a0\"-#,##0.00\"\u00a0gg\"")]
    [InlineData("D3.1", 'F', "#,##0.00\"\u00a0€\"")]
    [InlineData("A5", 'E', "0.0%")]
    public void A_figure_is_shown_as_the_report_prints_it(string code, char column, string format) =>
        Assert.Equal(format, Ente.Format($"{column}{RowOf(Ente, code)}"));

    [Fact]
    public void A_day_is_a_day_a_target_is_a_number_and_a_yes_is_a_word()
    {
        Assert.Equal(44090, Ente.Number($"F{RowOf(Ente, "A7.4")}"));
        Assert.Equal(12, Ente.Number($"G{RowOf(Ente, "A4.1")}"));
        Assert.Equal("No", Ente.Text($"F{RowOf(Ente, "A4.6")}"));
        Assert.Equal("Sì", Ente.Text($"G{RowOf(Ente, "A4.6")}"));
    }

    [Fact]
    public void What_groups_others_is_their_sum_and_carries_its_value()
    {
        var groups = Ente.Rows.Skip(HeaderRow).Select(row => (int)row.RowIndex!.Value).Where(row => row <= Last(Ente) && Ente.Formula($"K{row}") is not null).ToList();

        Assert.Equal(4 + 12 + 1, groups.Count);
        Assert.All(groups, row => Assert.Equal(Ente.Number($"K{row}"), Ente.Sum(Ente.Formula($"K{row}")!)));
        Assert.All(groups, row => Assert.Equal(Ente.Number($"J{row}"), Ente.Sum(Ente.Formula($"J{row}")!)));
        Assert.Equal("SUM(K6:K8)", Ente.Formula($"K{RowOf(Ente, "A1")}"));
        Assert.Equal("SUM(K5,K9,K16,K22,K24,K29)", Ente.Formula($"K{RowOf(Ente, "A")}"));
    }

    [Fact]
    public void The_rows_fold_under_their_objective_and_perspective()
    {
        byte LevelOf(string code) => Ente.Rows[RowOf(Ente, code) - 1].OutlineLevel?.Value ?? 0;

        Assert.Equal([0, 1, 2], new[] { LevelOf("A"), LevelOf("A4"), LevelOf("A4.6") });
        Assert.False(Ente.Worksheet.SheetProperties!.OutlineProperties!.SummaryBelow!.Value);
        Assert.Equal(2, Ente.Worksheet.SheetFormatProperties!.OutlineLevelRow!.Value);
    }

    [Fact]
    public void A_status_has_its_colour_beside_its_word()
    {
        string ColourOf(string code) => Ente.Font($"I{RowOf(Ente, code)}").Color!.Rgb!.Value!;

        Assert.Equal(("non raggiunto", "FFB3162B"), (Ente.Text($"I{RowOf(Ente, "A4.6")}"), ColourOf("A4.6")));
        Assert.Equal(("parziale", "FF7A4A00"), (Ente.Text($"I{RowOf(Ente, "A4.2")}"), ColourOf("A4.2")));
        Assert.Equal(("raggiunto", "FF00663D"), (Ente.Text($"I{RowOf(Ente, "A4.1")}"), ColourOf("A4.1")));
        Assert.Equal("FF1A1A1A", Ente.Font($"H{RowOf(Ente, "A4.6")}").Color!.Rgb!.Value);
    }

    [Fact]
    public void What_is_set_aside_says_by_which_act()
    {
        using var italian = Language.Italian();
        var card = Pisa.Scored.Cycle.Scorecards[0] with { Code = "oiv" };
        var neutralised = Pisa.Scored.Cycle with
        {
            Scorecards = [card],
            StrategicAreas = [],
            Neutralisations = [new Neutralisation { Scorecard = "oiv", Indicator = "A4.6", Act = "verbale 3", Reason = "festival annullato" }],
        };
        var scored = Core.Compiling.CompiledCycle.Compile(neutralised).Compiled!.Score();

        var sheet = Workbook.Sheets(ScorecardTable.Of(scored, scored.Scorecards[0]))[0];

        var row = RowOf(sheet, "A4.6");
        Assert.Equal("sterilizzato", sheet.Text($"I{row}"));
        Assert.Null(sheet.Number($"K{row}"));
        Assert.Contains("verbale 3", sheet.Text($"M{row}"), StringComparison.Ordinal);
        Assert.Contains("festival annullato", sheet.Text($"M{row}"), StringComparison.Ordinal);
    }

    [Fact]
    public void The_title_and_the_answer_stand_above_the_header()
    {
        Assert.Equal("Cruscotto di Ente", Ente.Name);
        Assert.Equal("Cruscotto di Ente 2020 · Camera di commercio di Pisa", Ente.Text("A1"));
        Assert.StartsWith("Il 94,9 perde 3,09 punti su D2.2", Ente.Text("A2"), StringComparison.Ordinal);
        Assert.EndsWith("Giudizio: Eccellente.", Ente.Text("A2"), StringComparison.Ordinal);
        Assert.Equal("Codice", Ente.Text($"A{HeaderRow}"));
    }

    private static IEnumerable<ScoredEntry> Below(ScoredNode node) =>
        node.Children.SelectMany(child => child is ScoredNode below ? Below(below).Prepend(child) : [child]);

    private static string Code(ScoredEntry entry) => entry switch
    {
        ScoredNode node => node.Node.Code,
        ScoredItem item => item.Item.Indicator ?? item.Objective!.Node.Code,
        _ => throw new ArgumentOutOfRangeException(nameof(entry)),
    };

    private static int RowOf(ReadSheet sheet, string code) =>
        (int)sheet.Rows.First(row => row.Elements<Cell>().First().InnerText == code).RowIndex!.Value;

    private static int Last(ReadSheet sheet) => RowOf(sheet, "ente");
}
