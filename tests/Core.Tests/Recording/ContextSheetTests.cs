using Traguardo.Core.Cycles;
using Traguardo.Core.Display;
using Traguardo.Core.Exchange;
using Traguardo.Core.Recording;
using Traguardo.Core.Tests.Support;
using Xunit;

namespace Traguardo.Core.Tests.Recording;

public sealed class ContextSheetTests
{
    private static readonly IReadOnlyList<ContextTable> Sample = ContextReader.Read(Repository.Bytes("samples/pisa-2020/context.json")).Tables;

    private static readonly Figures Italian = Figures.Italian;

    [Fact]
    public void What_is_pasted_finds_its_rows_by_their_names_whatever_the_order()
    {
        var table = Table("staff.byContract");
        var sheet = ContextSheet.Of(table, Italian).With(table, ContextSheet.Lines("\t2020\t2021\nPart time\t5\t6\nFull time\t45\t44\nA chiamata\t\t1\nTotale\t50\t51"), Italian);

        Assert.Equal(["2020", "2021"], sheet.Columns);
        Assert.Equal([("Full time", "45 44"), ("Part time", "5 6"), ("A chiamata", " 1")], sheet.Rows.Select(row => (row.Name, string.Join(' ', row.Cells))));
        Assert.Equal(["50", "51"], sheet.Printed);
    }

    [Fact]
    public void Without_heads_the_columns_are_taken_in_their_order()
    {
        var table = Table("finance.groups[0]");
        var sheet = ContextSheet.Of(table, Italian).With(table, ContextSheet.Lines("Diritto annuale;5.000.000;5.100.000,50"), Italian);

        Assert.Equal(["5.000.000", "5.100.000,50"], sheet.Rows[0].Cells);
        Assert.Equal(["2031300", "1920777"], sheet.Rows[1].Cells.Select(cell => cell.Replace(".", "", StringComparison.Ordinal)));
    }

    [Fact]
    public void All_that_is_wrong_is_said_at_once_and_nothing_is_taken()
    {
        using var _ = Language.Italian();
        var table = Table("staff.byContract");
        var sheet = ContextSheet.Of(table, Italian) with { Title = null };
        sheet = sheet with { Rows = [sheet.Rows[0] with { Cells = ["molti", .. sheet.Rows[0].Cells.Skip(1)] }, sheet.Rows[1] with { Name = "Full time" }, new("", "", sheet.Rows[0].Unit, ["1", "", "", "", "", "", ""])] };

        var (read, problems) = sheet.Read(table, Italian);

        Assert.Null(read);
        Assert.Contains("Scrivere il titolo della tabella.", problems);
        Assert.Contains("Due righe si chiamano Full time.", problems);
        Assert.Contains("La riga 3 ha dei numeri e nessun nome.", problems);
        Assert.Contains(problems, problem => problem.StartsWith("Full time, 2014: ", StringComparison.Ordinal));
    }

    [Fact]
    public void Rows_and_columns_without_anything_in_them_are_taken_away()
    {
        using var _ = Language.Italian();
        var table = Table("staff.byContract");
        var sheet = ContextSheet.Of(table, Italian).WithRows(3, table.Rows[0].Unit).WithColumn();
        Assert.Equal("2021", sheet.Columns[^1]);

        var (read, _) = (sheet with { Columns = [.. sheet.Columns.SkipLast(1), ""] }).Read(table, Italian);

        Assert.Equal(table.Columns, read!.Columns);
        Assert.Equal(2, read.Rows.Count);
    }

    [Theory]
    [InlineData("22,1", "0.221")]
    [InlineData("22,06%", "0.2206")]
    public void A_percentage_is_typed_as_it_is_shown(string typed, string kept)
    {
        var table = Table("gender");
        var sheet = ContextSheet.Of(table, Italian);
        var (read, _) = (sheet with { Rows = [sheet.Rows[0] with { Cells = [typed] }, .. sheet.Rows.Skip(1)] }).Read(table, Italian);

        Assert.Equal(decimal.Parse(kept, System.Globalization.CultureInfo.InvariantCulture), read!.Rows[0].Values[0]);
    }

    [Theory]
    [InlineData("title")]
    [InlineData("labels")]
    [InlineData("valore")]
    public void A_row_may_have_the_name_of_something_else_in_the_file(string name)
    {
        using var _ = Language.Italian();
        var json = System.Text.Encoding.UTF8.GetString(Repository.Bytes("samples/pisa-2020/context.json"));
        var table = Table("controls");
        var sheet = ContextSheet.Of(table, Italian).WithRows(1, table.Rows[0].Unit);
        var (read, _) = (sheet with { Rows = [.. sheet.Rows.SkipLast(1), sheet.Rows[^1] with { Name = name, Cells = ["7"] }] }).Read(table, Italian);

        var kept = ContextReader.Read(System.Text.Encoding.UTF8.GetBytes(ContextWriter.Put(json, read!))).Tables.Single(one => one.Path == "controls");

        Assert.Equal((table.Title, 3), (kept.Title, kept.Rows.Count));
        Assert.Equal((name, 7m), (kept.Rows[2].Name, kept.Rows[2].Values[0]));
        Assert.Equal(463000, kept.Rows[1].Values[0]);
    }

    private static ContextTable Table(string path) => Sample.Single(table => table.Path == path);
}
