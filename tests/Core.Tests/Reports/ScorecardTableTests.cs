using Traguardo.Core.Cycles;
using Traguardo.Core.Display;
using Traguardo.Core.Measures;
using Traguardo.Core.Reports;
using Traguardo.Core.Tests.Support;
using Xunit;

namespace Traguardo.Core.Tests.Reports;

/// <summary>One small scorecard with an item in every state, and what its table says of each.</summary>
public sealed class ScorecardTableTests
{
    private static readonly Dictionary<string, string[]> Rows = Build();

    [Theory]
    [InlineData("reached", "Indicatore", "30%", "9,50", "≥\u00a09,00", "106%", "raggiunto", "30,00", "-1,67")]
    [InlineData("partial", "Indicatore", "30%", "8,00", "≥\u00a010,00", "80%", "parziale", "30,00", "6,00")]
    [InlineData("short", "Indicatore", "20%", "5,00", "≥\u00a010,00", "50%", "non raggiunto", "20,00", "10,00")]
    [InlineData("estimated", "Indicatore", "10%", "10,00", "≥\u00a010,00", "100%", "raggiunto", "10,00", "0,00")]
    [InlineData("missing", "Indicatore", "10%", "", "≥\u00a010,00", "0%", "mancante", "10,00", "10,00")]
    [InlineData("notDue", "Indicatore", "10%", "", "≥\u00a010,00", "", "non dovuto", "", "")]
    [InlineData("notApplicable", "Indicatore", "10%", "", "≥\u00a010,00", "", "non applicabile", "", "")]
    [InlineData("neutralised", "Indicatore", "10%", "1,00", "≥\u00a010,00", "", "sterilizzato", "", "")]
    [InlineData("monitoring", "Indicatore", "", "3,00", "", "", "monitoraggio", "", "")]
    public void An_item_says_how_it_came_out(string code, params string[] expected)
    {
        var row = Rows[code];

        // −1,67 stands for more reached than promised, under a method that lets it count.
        Assert.Equal(expected[^1].Replace('-', '−'), row[12]);
        Assert.Equal(expected.SkipLast(1), new[] { row[1], row[5], row[6], row[7], row[9], row[10], row[11] });
    }

    [Theory]
    [InlineData("missing", "Manca il valore: la voce conta zero. Perde 10,00 punti su 10,00 in palio nel cruscotto.")]
    [InlineData("estimated", "Valore stimato.")]
    [InlineData("neutralised", "L'OIV lo ha sterilizzato in questo cruscotto: resta fuori e il suo peso va alle altre voci. Atto: verbale 3. Motivo: sede chiusa.")]
    [InlineData("reached", "Vale dal 2020.")]
    public void What_an_official_should_know_stands_in_the_notes(string code, string note) => Assert.Equal(note, Rows[code][14]);

    [Fact]
    public void The_tags_of_an_item_stand_side_by_side() => Assert.Equal("PIRA, PTPCT", Rows["reached"][13]);

    [Fact]
    public void The_last_row_is_the_scorecards_own() =>
        Assert.Equal(["c", "Cruscotto", "c", "75,7%", "parziale", "100,00", "24,33"], new[] { 0, 1, 2, 9, 10, 11, 12 }.Select(i => Rows["c"][i]));

    [Fact]
    public void Rows_know_how_deep_they_stand()
    {
        var table = Table();

        Assert.Equal((RowRole.Objective, 0), (table.Rows[0].Role, table.Rows[0].Level));
        Assert.All(table.Rows.Skip(1), row => Assert.Equal((RowRole.Item, 1), (row.Role, row.Level)));
        Assert.Equal(RowRole.Total, table.Total!.Role);
    }

    [Fact]
    public void Below_stands_what_the_words_and_the_marks_mean() => Assert.Equal(
        [
            "Raggiunto: oltre il 90%; parziale: dal 70% al 90%; non raggiunto: sotto il 70%.",
            "PIRA: piano degli indicatori e dei risultati attesi di bilancio.",
            "PTPCT: piano triennale di prevenzione della corruzione e della trasparenza.",
            "Esempio.",
        ],
        Table().Notes);

    [Fact]
    public void Without_the_columns_for_plain_text_each_row_is_as_long_as_its_header()
    {
        var table = Table().WithoutPlainTextColumns();

        Assert.DoesNotContain("Unità", table.Columns.Select(column => column.Header));
        Assert.Equal(13, table.Columns.Count);
        Assert.All(table.Rows.Append(table.Total!), row => Assert.Equal(13, row.Cells.Count));
        Assert.Equal("30%", table.Rows[1].Cells[4].Shown(Figures.Italian));
    }

    [Fact]
    public void While_the_year_is_not_over_what_is_missing_is_awaited_and_nothing_is_lost()
    {
        var rows = Build(isOver: false);

        Assert.Equal(["", "da compilare", "10,00", "", ""], new[] { 9, 10, 11, 12, 14 }.Select(i => rows["missing"][i]));
        Assert.Equal(["106%", "raggiunto"], new[] { 9, 10 }.Select(i => rows["reached"][i]));
        Assert.Equal(["75,7%", "in corso", "100,00", ""], new[] { 9, 10, 11, 12 }.Select(i => rows["c"][i]));
        Assert.Equal("8 voci su 9 hanno i loro valori: il risultato si legge quando ci sono tutti.", Table(isOver: false).Summary);
    }

    private static Dictionary<string, string[]> Build(bool isOver = true)
    {
        var table = Table(isOver);
        return table.Rows.Append(table.Total!).ToDictionary(row => row.Cells[0].Shown(table.Figures), row => row.Cells.Select(cell => cell.Shown(table.Figures)).ToArray());
    }

    private static ReportTable Table(bool isOver = true)
    {
        using var italian = Language.Italian();
        var scored = (isOver ? Cycle() with { Acts = [new PhaseAct(Phase.Approved), new PhaseAct(Phase.UnderWay), new PhaseAct(Phase.FinalMeasurement)] } : Cycle()).Scored();
        return ScorecardTable.Of(scored, scored.Scorecards[0]);
    }

    private static Cycle Cycle()
    {
        var card = Plan.Card("c", Plan.Objective("O", 100,
            Plan.Item("reached", 30, 9) with { Tags = ["PIRA", "PTPCT"], Note = "Vale dal 2020." },
            Plan.Item("partial", 30, 10),
            Plan.Item("short", 20, 10),
            Plan.Item("estimated", 10, 10),
            Plan.Item("missing", 10, 10),
            Plan.Item("notDue", 10, 10),
            Plan.Item("notApplicable", 10, 10) with { Status = ItemStatus.NotApplicable },
            Plan.Item("neutralised", 10, 10),
            new Item { Indicator = "monitoring", Monitoring = true }));
        var cycle = Plan.Of(card).With(("reached", 9.5m), ("partial", 8), ("short", 5), ("neutralised", 1), ("monitoring", 3));
        return cycle with
        {
            Note = "Esempio.",
            Method = new Method { Cap = Cap.None },
            IndicatorValues =
            [
                .. cycle.IndicatorValues,
                Plan.Recorded("estimated", Value.Of(10), ValueState.Estimated),
                Plan.Recorded("notDue", null, ValueState.NotDue),
            ],
            Neutralisations = [new Neutralisation { Scorecard = "c", Indicator = "neutralised", Act = "verbale 3", Reason = "sede chiusa" }],
        };
    }
}
