using System.Text;
using System.Text.Json.Nodes;
using Traguardo.Core.Cycles;
using Traguardo.Core.Display;
using Traguardo.Core.Exchange;
using Traguardo.Core.Measures;
using Traguardo.Core.Recording;
using Traguardo.Core.Tests.Support;
using Xunit;

namespace Traguardo.Core.Tests.Exchange;

public sealed class ContextWriterTests
{
    private static readonly string Sample = Encoding.UTF8.GetString(Repository.Bytes("samples/pisa-2020/context.json"));

    public static TheoryData<string> Paths => [.. Tables(Sample).Select(table => table.Path)];

    [Theory, MemberData(nameof(Paths))]
    public void A_table_that_is_put_back_as_it_was_read_changes_nothing(string path)
    {
        var written = ContextWriter.Put(Sample, Table(Sample, path));

        Assert.True(JsonNode.DeepEquals(JsonNode.Parse(Sample), JsonNode.Parse(written)), path);
    }

    [Theory, MemberData(nameof(Paths))]
    public void A_table_that_is_typed_as_it_is_shown_is_the_same_table(string path)
    {
        using var _ = Language.Italian();
        var table = Table(Sample, path);

        var (read, problems) = ContextSheet.Of(table, Figures.Italian).Read(table, Figures.Italian);

        Assert.Empty(problems);
        Assert.True(JsonNode.DeepEquals(JsonNode.Parse(Sample), JsonNode.Parse(ContextWriter.Put(Sample, read!))), path);
    }

    [Fact]
    public void What_is_changed_is_changed_there_and_nowhere_else()
    {
        var table = Table(Sample, "staff.byContract");
        var changed = ContextWriter.Put(Sample, table with { Rows = [table.Rows[0] with { Values = [.. table.Rows[0].Values.SkipLast(1), 46] }, table.Rows[1]], Source = "Libro unico" });

        Assert.Equal(46, Table(changed, "staff.byContract").Rows[0].Values[^1]);
        Assert.Equal("Libro unico", Table(changed, "staff.byContract").Source);
        Assert.Equal(Table(Sample, "staff.byAge").Rows[0].Values, Table(changed, "staff.byAge").Rows[0].Values);
        Assert.Equal(51, Assert.Single(Table(changed, "staff.byContract").Totals, total => total.Sum != total.Printed).Sum);
    }

    [Fact]
    public void A_row_may_come_and_go_and_a_figure_may_have_a_unit_of_its_own()
    {
        var table = Table(Sample, "controls");
        var changed = Table(ContextWriter.Put(Sample, table with { Rows = [table.Rows[1], new ContextRow("Quota controllata", [0.5m]) { Unit = UnitOfMeasure.Percent }] }), "controls");

        Assert.Equal(["Valore dei rapporti controllati, arrotondato", "Quota controllata"], changed.Rows.Select(row => row.Name));
        Assert.Equal("50%", Figures.Italian.Context(changed.Rows[1], changed.Rows[1].Values[0]));
    }

    [Fact]
    public void A_table_that_is_not_there_is_put_nowhere() =>
        Assert.Throws<ArgumentException>(() => ContextWriter.Put(Sample, Table(Sample, "controls") with { Path = "other" }));

    [Fact]
    public void A_year_begins_with_the_tables_of_the_year_before_and_none_of_its_figures()
    {
        var next = Tables(ContextShapes.Next(Sample, 2020, 2021));

        Assert.Equal(Tables(Sample).Select(table => (table.Path, table.Title)), next.Select(table => (table.Path, table.Title)));
        var age = next.Single(table => table.Path == "staff.byAge");
        Assert.Equal(["2015", "2016", "2017", "2018", "2019", "2020", "2021"], age.Columns);
        Assert.All(age.Rows, row => Assert.Null(row.Values[^1]));
        Assert.Equal(16, age.Rows[2].Values[^2]);
        Assert.All(next.Where(table => !table.Columns.Contains("2021")), table => Assert.All(table.Rows, row => Assert.All(row.Values, Assert.Null)));
        Assert.Equal(6, next.Single(table => table.Path == "incentiveProjects").Rows.Count);
    }

    [Fact]
    public void The_first_year_begins_with_the_tables_that_the_law_asks_for()
    {
        var tables = Tables(ContextShapes.OfLaw(2026));

        Assert.Equal(["2020", "2021", "2022", "2023", "2024", "2025", "2026"], tables[0].Columns);
        Assert.Contains("finance.results", tables.Select(table => table.Path));
        Assert.All(tables, table => Assert.All(table.Rows, row => Assert.All(row.Values, Assert.Null)));
        Assert.All(tables, table => Assert.NotNull(table.Title));
    }

    private static IReadOnlyList<ContextTable> Tables(string json)
    {
        var reading = ContextReader.Read(Encoding.UTF8.GetBytes(json));
        Assert.Empty(reading.Faults);
        return reading.Tables;
    }

    private static ContextTable Table(string json, string path) => Tables(json).Single(table => table.Path == path);
}
