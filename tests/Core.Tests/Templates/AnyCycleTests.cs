using System.Text.RegularExpressions;
using CsCheck;
using Traguardo.Core.Reports;
using Traguardo.Core.Scoring;
using Traguardo.Core.Templates;
using Traguardo.Core.Tests.Generators;
using Traguardo.Core.Tests.Support;
using Xunit;

namespace Traguardo.Core.Tests.Templates;

/// <summary>The templates that come with the program make a sound document of whatever cycle there is.</summary>
public sealed partial class AnyCycleTests
{
    private static readonly List<DocumentTemplate> Templates = [.. Shipped.Codes.Select(Shipped.Template)];

    [Fact]
    public void Of_a_cycle_with_nothing_in_it() => Check(Plan.Empty.Scored());

    [Fact]
    public void Of_a_cycle_by_chance() => CycleGen.Cycle.Sample(cycle => Check(cycle.Scored()), iter: 40);

    private static void Check(ScoredCycle scored)
    {
        foreach (var template in Templates)
        {
            foreach (var isDraft in new[] { true, false })
            {
                var report = ReportBuilder.Build(template, new ReportSource { Scored = scored, Context = Shipped.Source.Context, Day = new DateOnly(2021, 6, 16), IsDraft = isDraft });
                Sound(report);
                Assert.Equal(isDraft, report.DraftMark is not null);
            }
        }
    }

    private static void Sound(Report report)
    {
        var blocks = report.AllSections.SelectMany(section => section.Blocks).ToList();
        var anchors = report.AllSections.Select(section => section.Id)
            .Concat(blocks.OfType<TableBlock>().Select(block => block.Id))
            .Concat(blocks.OfType<ChartBlock>().Select(block => block.Id)).ToList();
        var tables = blocks.OfType<TableBlock>().Select(block => block.Table)
            .Concat(blocks.OfType<ChartBlock>().Select(block => block.Chart.Behind))
            .Concat(report.Whys.Select(why => why.Data).OfType<ReportTable>()).ToList();
        var addresses = tables.SelectMany(table => table.Total is { } total ? table.Rows.Append(total) : table.Rows).SelectMany(row => row.Cells).Select(cell => cell.Why).OfType<string>();

        Assert.NotEmpty(report.Sections);
        Assert.Equal([], addresses.Except(report.Whys.Select(why => why.Address)));
        Assert.Equal(anchors.Count, anchors.Distinct().Count());
        Assert.All(anchors, anchor => Assert.Matches(Anchor(), anchor));
        Assert.All(report.AllSections, section => Assert.True(section.Blocks.Count + section.Sections.Count > 0));
        Assert.All(tables, table =>
        {
            Assert.Single(table.Columns, column => column.Kind == ColumnKind.RowHeader);
            Assert.All(table.Total is { } total ? table.Rows.Append(total) : table.Rows, row => Assert.Equal(table.Columns.Count, row.Cells.Count));
        });
        Assert.All(blocks.OfType<KeyFiguresBlock>(), figures => Assert.InRange(figures.Figures.Count, 1, 6));
    }

    [GeneratedRegex("^[a-z0-9][a-z0-9.-]*$")]
    private static partial Regex Anchor();
}
