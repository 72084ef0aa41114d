using Traguardo.Core.Cycles;
using Traguardo.Core.Measures;
using Traguardo.Core.Reports;
using Traguardo.Core.Tests.Support;
using Traguardo.Documents.Csv;
using Xunit;

namespace Traguardo.Documents.Tests.Csv;

public sealed class CsvWriterTests
{
    [Fact]
    public void The_scorecard_of_the_administration_is_written_as_approved() =>
        ApprovedText.Check(Written(Pisa.Scorecard("ente"), CsvOptions.Italian).ReplaceLineEndings("\n"), "Ente");

    [Theory]
    [InlineData("ente"), InlineData("sg"), InlineData("rs"), InlineData("st")]
    public void Every_cell_is_read_back_where_it_was(string card)
    {
        var table = Pisa.Scorecard(card);

        var rows = CsvText.Read(Written(table, CsvOptions.Italian), ';');

        Assert.Equal(table.Columns.Select(column => column.Header), rows[0]);
        Assert.Equal(table.Rows.Count + 2, rows.Count);
        Assert.All(rows, row => Assert.Equal(table.Columns.Count, row.Count));
        Assert.Equal(table.Rows.Select(row => row.Cells[2].Shown(table.Figures)), rows.Skip(1).SkipLast(1).Select(row => row[2]));
    }

    [Fact]
    public void The_file_begins_with_the_mark_by_which_spreadsheets_know_UTF_8()
    {
        var file = Bytes(Tables.OneRow(ReportCell.Of("è")), CsvOptions.Italian);

        Assert.Equal([0xEF, 0xBB, 0xBF, .. "C1\r\nè\r\n"u8], file);
    }

    [Fact]
    public void For_programs_there_is_no_such_mark() =>
        Assert.Equal("C1\r\nè\r\n"u8.ToArray(), Bytes(Tables.OneRow(ReportCell.Of("è")), CsvOptions.Invariant));

    [Theory]
    [InlineData("a;b", "\"a;b\"")]
    [InlineData("a,b", "a,b")]
    [InlineData("detto \"il grande\"", "\"detto \"\"il grande\"\"\"")]
    [InlineData("prima\nseconda", "\"prima\nseconda\"")]
    [InlineData("prima\r\nseconda", "\"prima\r\nseconda\"")]
    [InlineData("prima\rseconda", "\"prima\rseconda\"")]
    public void Separators_quotes_and_ends_of_line_are_quoted(string text, string written) =>
        Assert.Equal($"C1\r\n{written}\r\n", Written(Tables.OneRow(ReportCell.Of(text)), CsvOptions.Italian));

    [Theory]
    [InlineData("=1+1", "'=1+1")]
    [InlineData("+39 050", "'+39 050")]
    [InlineData("-cmd", "'-cmd")]
    [InlineData("@SUM(A1)", "'@SUM(A1)")]
    [InlineData("\t=1", "'\t=1")]
    [InlineData("\r=1", "\"'\r=1\"")]
    [InlineData("\n=1", "\"'\n=1\"")]
    [InlineData("＝1+1", "'＝1+1")]
    [InlineData("a=1", "a=1")]
    public void A_text_that_a_spreadsheet_would_run_is_marked_as_text(string text, string written)
    {
        Assert.Equal($"C1\r\n{written}\r\n", Written(Tables.OneRow(ReportCell.Of(text)), CsvOptions.Italian));
        Assert.Equal($"C1\r\n{written}\r\n", Written(Tables.OneRow(ReportCell.Of(text)), CsvOptions.Invariant));
    }

    [Fact]
    public void A_header_is_marked_too()
    {
        var table = Tables.OneRow(ReportCell.Of("a")) with { Columns = [new ReportColumn("=1+1")] };

        Assert.Equal("'=1+1\r\na\r\n", Written(table, CsvOptions.Italian));
    }

    [Theory]
    [InlineData("-7.01", "days", 2, "-7,01", "-7.01")]
    [InlineData("-0.001", "days", 2, "0,00", "-0.001")]
    [InlineData("36670", "number", 0, "36670", "36670")]
    [InlineData("2338730.5", "euro", 2, "2338730,50", "2338730.5")]
    [InlineData("0.948828", "percent", 1, "94,9%", "0.948828")]
    [InlineData("-0.125", "percent", 0, "-13%", "-0.125")]
    [InlineData("0.0000000000000000000000000001", "number", 0, "0", "0.0000000000000000000000000001")]
    [InlineData("79228162514264337593543950335", "number", 0, "79228162514264337593543950335", "79228162514264337593543950335")]
    public void A_number_is_a_number_in_the_way_of_its_reader(string number, string unit, int decimals, string italian, string invariant)
    {
        var table = Tables.OneRow(ReportCell.Of(decimal.Parse(number, System.Globalization.CultureInfo.InvariantCulture), new UnitOfMeasure(unit), decimals));

        Assert.Equal($"C1\r\n{italian}\r\n", Written(table, CsvOptions.Italian));
        Assert.Equal($"C1\r\n{invariant}\r\n", Written(table, CsvOptions.Invariant));
    }

    [Fact]
    public void Days_answers_and_targets_are_written_in_the_way_of_their_reader()
    {
        var day = Value.Of(new DateOnly(2020, 9, 30));
        var table = Tables.OneRow(
            new ValueCell(day, UnitOfMeasure.Date, 0),
            new ValueCell(Value.Of(true), UnitOfMeasure.YesNo, 0),
            new TargetCell(new Target(day), Better.By, UnitOfMeasure.Date, 0),
            new TargetCell(Target.Of(3), Better.Equal, UnitOfMeasure.Number, 0),
            ReportCell.Empty);

        Assert.EndsWith("\r\n30/09/2020;Sì;entro 30/09/2020;'=\u00a03;\r\n", Written(table, CsvOptions.Italian), StringComparison.Ordinal);
        Assert.EndsWith("\r\n2020-09-30,true,entro 30/09/2020,'=\u00a03,\r\n", Written(table, CsvOptions.Invariant), StringComparison.Ordinal);
    }

    private static string Written(ReportTable table, CsvOptions options)
    {
        using var writer = new StringWriter();
        CsvWriter.Write(table, writer, options);
        return writer.ToString();
    }

    private static byte[] Bytes(ReportTable table, CsvOptions options)
    {
        using var stream = new MemoryStream();
        CsvWriter.Write(table, stream, options);
        return stream.ToArray();
    }
}
