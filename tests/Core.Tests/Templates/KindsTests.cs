using System.Text;
using Traguardo.Core.Compiling;
using Traguardo.Core.Cycles;
using Traguardo.Core.Monitoring;
using Traguardo.Core.Reports;
using Traguardo.Core.Reports.Charts;
using Traguardo.Core.Templates;
using Traguardo.Core.Templates.Charting;
using Traguardo.Core.Templates.Tables;
using Xunit;

namespace Traguardo.Core.Tests.Templates;

/// <summary>Every kind of table and chart shows something of a cycle that has everything, and has no more than it says.</summary>
public sealed class KindsTests
{
    private static readonly ReportSource Source = MadeSource();

    public static TheoryData<string> Tables => [.. TableKinds.All.Select(kind => kind.Name)];

    public static TheoryData<string> Charts => [.. ChartKinds.All.Select(kind => kind.Name)];

    [Theory]
    [MemberData(nameof(Tables))]
    public void A_table_has_rows_under_the_columns_of_its_kind(string kind)
    {
        var known = TableKinds.Find(kind)!.Columns;
        var columns = string.Join(", ", known.Select(choice => $"\"{choice.Key}\""));
        var table = Assert.IsType<TableBlock>(Blocks($$"""{"table": "{{kind}}", "context": "finance", "columns": [{{columns}}]}""", TableKinds.Find(kind)!.Options)[0]).Table;

        Assert.NotEmpty(table.Rows);
        Assert.Subset(known.Select(choice => choice.Key).ToHashSet(), table.Columns.Select(column => column.Key).ToHashSet());
        Assert.All(table.Columns, column => Assert.NotEqual("", column.Header));
    }

    [Theory]
    [MemberData(nameof(Charts))]
    public void A_chart_has_words_and_a_table_behind_it(string kind)
    {
        var context = kind switch { "trend" => "staff.byGender", "pairs" => "training", _ => "staff.byCategory.genderLastYear" };
        var chart = Assert.IsType<ChartBlock>(Assert.Single(Blocks(
            $$"""{"chart": "{{kind}}", "context": "{{context}}", "measures": ["699", "708"]}""", ChartKinds.Find(kind)!.Options))).Chart;

        Assert.NotEqual("", chart.Title);
        Assert.EndsWith(".", chart.Description, StringComparison.Ordinal);
        Assert.NotEmpty(chart.Behind.Rows);
    }

    [Fact]
    public void The_losses_lead_from_100_to_the_result()
    {
        var chart = (LossesChart)((ChartBlock)Blocks("""{"chart": "losses"}""", [])[0]).Chart;

        Assert.Equal(chart.End.Points.Number, chart.Start.Points.Number - chart.Losses.Sum(step => step.Points.Number), 10);
        Assert.Equal("94,88", chart.End.Points.Shown);
    }

    [Fact]
    public void The_map_has_every_objective_once_in_its_area()
    {
        var chart = (MapChart)((ChartBlock)Blocks("""{"chart": "map"}""", [])[0]).Chart;
        var tiles = chart.Bands.SelectMany(band => band.Cells).SelectMany(cell => cell).ToList();

        Assert.Equal(["94", "100", "92"], chart.Columns.Select(column => column.Shown));
        Assert.Equal(["92", "100", "100", "88"], chart.Bands.Select(band => band.Head.Shown));
        Assert.Equal(12, tiles.Count);
        Assert.Equal(12, tiles.DistinctBy(tile => tile.Code).Count());
        Assert.Equal(("68", Outcome.NotReached, "ente/A/A4"), tiles.Where(tile => tile.Code == "A4").Select(tile => (tile.Shown, tile.Outcome.Outcome, tile.Why)).Single());
    }

    [Theory]
    [InlineData("all", 62)]
    [InlineData("nodes", 16)]
    [InlineData("objectives", 12)]
    [InlineData("items", 46)]
    [InlineData("behind", 5)]
    public void Rows_may_be_chosen(string rows, int count) =>
        Assert.Equal(count, ((TableBlock)Blocks($$"""{"table": "scorecard", "rows": "{{rows}}"}""", ["rows"])[0]).Table.Rows.Count);

    [Fact]
    public void While_its_values_are_still_to_come_nothing_has_a_result()
    {
        var cycle = Shipped.Scored.Cycle;
        var begun = CompiledCycle.Compile(cycle with { Acts = [.. cycle.Acts.Take(2)], Values = [], IndicatorValues = [] }).OrThrow().Score();
        var blocks = Shipped.Codes.SelectMany(code => ReportBuilder.Build(Shipped.Template(code), Shipped.Source with { Scored = begun }).AllSections).SelectMany(section => section.Blocks).ToList();
        var results =
            from table in blocks.OfType<TableBlock>().Select(block => block.Table)
            from row in table.Rows
            from cell in table.Columns.Zip(row.Cells)
            where cell.First.Key is "achievement" or "score" or "lost" or "band"
            where cell.Second is not EmptyCell
            select $"{table.Title}: {cell.Second.Shown(table.Figures)}";

        Assert.Equal(Phase.UnderWay, begun.Cycle.Phase);
        Assert.NotEmpty(blocks);
        Assert.Equal([], results);
        Assert.DoesNotContain(blocks, block => block is ChartBlock { Chart: LossesChart });
        Assert.All(blocks.OfType<ChartBlock>().Select(block => block.Chart).OfType<LightsChart>().SelectMany(chart => chart.Rows), row => Assert.Null(row.Result));
    }

    [Fact]
    public void Points_of_some_rows_are_no_sum()
    {
        ColumnKind Kind(string rows) => ((TableBlock)Blocks($$"""{"table": "scorecard", "rows": "{{rows}}", "columns": ["code", "lost"]}""", ["rows"])[0]).Table.Columns[1].Kind;

        Assert.Equal((ColumnKind.Sum, ColumnKind.Figure), (Kind("all"), Kind("items")));
    }

    // Options that a kind does not take are taken out.
    private static IReadOnlyList<ReportBlock> Blocks(string block, IReadOnlyList<string> options)
    {
        foreach (var (option, text) in new[] { ("context", "\"context\": "), ("measures", "\"measures\": ") })
        {
            var at = block.IndexOf(text, StringComparison.Ordinal);
            if (at >= 0 && !options.Contains(option))
            {
                var end = option == "context" ? block.IndexOf('"', at + text.Length + 1) + 1 : block.IndexOf(']', at) + 1;
                block = string.Concat(block.AsSpan(0, block.LastIndexOf(',', at)), block.AsSpan(end));
            }
        }
        var template = Shipped.Read(Encoding.UTF8.GetBytes(
            $$"""{"format": "document-template/1", "code": "a", "title": "b", "personalCards": true, "sections": [{"id": "s", "title": "t", "content": [{{block}}]}]}"""));
        return ReportBuilder.Build(template, Source).Sections[0].Blocks;
    }

    private static ReportSource MadeSource()
    {
        var cycle = Shipped.Scored.Cycle;
        var item = (Item)((Node)((Node)cycle.Scorecards[0].Children[0]).Children[0]).Children[0];
        var full = CompiledCycle.Compile(cycle with
        {
            Revisions = [new Revision { Code = "R1", Node = "ente/A/A1", Was = item with { Target = Target.Of(3) }, Becomes = item, Reason = "Fiere annullate", Opinion = Opinion.Favourable, State = RevisionState.Adopted, Organ = "Giunta", Date = new DateOnly(2020, 7, 20) }],
            Analyses = [new Analysis { Objective = "ente/A/A4", Cause = DeviationCause.External, Causes = "Il festival è stato annullato", Action = "Si terrà nel 2021" }],
            Validations = [new ReportValidation { Outcome = ValidationOutcome.Validated, Criteria = [new ExaminedCriterion("piano", "Coerenza con il Piano", CriterionAnswer.Yes)] }],
        }).OrThrow().Score();
        var july = CompiledCycle.Compile(SoFar.Of(cycle with { Acts = [.. cycle.Acts.Take(2)] }, new DateOnly(2020, 7, 1))).OrThrow().Score();
        return Shipped.Source with { Scored = full, Monitorings = [Snapshot.Of(july, new DateOnly(2020, 7, 1)), Snapshot.Of(full, new DateOnly(2021, 2, 1))] };
    }
}
