using System.IO.Compression;
using DocumentFormat.OpenXml.Spreadsheet;
using Traguardo.Core.Measures;
using Traguardo.Core.Reports;
using Traguardo.Core.Tests.Support;
using Xunit;
using Value = Traguardo.Core.Measures.Value;

namespace Traguardo.Documents.Tests.Xlsx;

public sealed class XlsxWriterTests
{
    private static readonly string[] Cards = ["ente", "sg", "rs", "st"];

    [Fact]
    public void A_workbook_of_all_tables_has_no_fault_and_a_sheet_each()
    {
        using var italian = Language.Italian();

        var sheets = Workbook.Sheets([.. Cards.Select(Pisa.Scorecard), MeasuresTable.Of(Pisa.Scored), ProgrammesTable.Of(Pisa.Scored)]);

        Assert.Equal(
            ["Cruscotto di Ente", "Segretario generale", "Dirigente area risorse…", "Dirigente area semplificazione…", "Misure", "Programmi"],
            sheets.Select(sheet => sheet.Name));
    }

    [Fact]
    public void The_same_tables_give_the_same_bytes()
    {
        var first = Workbook.Bytes([Pisa.Scorecard("ente"), Pisa.Scorecard("sg")]);
        // Longer than the two seconds by which an archive counts time.
        Thread.Sleep(2100);

        Assert.Equal(first, Workbook.Bytes([Pisa.Scorecard("ente"), Pisa.Scorecard("sg")]));
    }

    [Fact]
    public void The_time_is_the_one_given()
    {
        var time = new DateTimeOffset(2021, 6, 16, 10, 0, 0, TimeSpan.FromHours(2));
        using var without = Workbook.Open(Workbook.Bytes(Pisa.Scorecard("ente")));
        using var with = Workbook.Open(Workbook.Bytes([Pisa.Scorecard("ente")], time));

        Workbook.AssertValid(with);
        Assert.Null(without.PackageProperties.Modified);
        Assert.Equal(time.UtcDateTime, with.PackageProperties.Modified!.Value.ToUniversalTime());
    }

    [Fact]
    public void The_workbook_says_its_title_and_language()
    {
        using var document = Workbook.Open(Workbook.Bytes(Pisa.Scorecard("ente")));

        Assert.Equal("Cruscotto di Ente 2020 · Camera di commercio di Pisa", document.PackageProperties.Title);
        Assert.Equal("it-IT", document.PackageProperties.Language);
    }

    [Fact]
    public void The_archive_begins_with_the_content_types_and_knows_no_time()
    {
        using var archive = new ZipArchive(new MemoryStream(Workbook.Bytes(Pisa.Scorecard("ente"))));

        Assert.Equal("[Content_Types].xml", archive.Entries[0].FullName);
        Assert.All(archive.Entries, entry => Assert.Equal(1980, entry.LastWriteTime.Year));
    }

    [Fact]
    public void It_writes_where_it_cannot_seek()
    {
        using var file = new MemoryStream();
        using (var forward = new BrotliStream(file, CompressionMode.Compress, leaveOpen: true))
        {
            Documents.Xlsx.XlsxWriter.Write([Pisa.Scorecard("ente")], forward);
        }

        Assert.NotEmpty(file.ToArray());
    }

    [Theory]
    [InlineData("=1+1")]
    [InlineData("=HYPERLINK(\"x\")")]
    [InlineData("+39 050")]
    [InlineData("@SUM(A1)")]
    [InlineData("  con spazi  ")]
    [InlineData("riga\nseconda")]
    [InlineData("a < b & c > d")]
    public void A_text_stays_the_text_it_was(string text)
    {
        var sheet = Workbook.Sheets(Tables.OneRow(ReportCell.Of(text)) with { Title = text })[0];

        Assert.Equal(text, sheet.Text("A1"));
        Assert.Equal(text, sheet.Text("A3"));
        Assert.Null(sheet.Formula("A1"));
        Assert.Null(sheet.Formula("A3"));
    }

    [Theory]
    [InlineData("campana \a", "campana _x0007_")]
    [InlineData("_x0041_", "_x005F_x0041_")]
    [InlineData("intero \ud83d\ude00", "intero \ud83d\ude00")]
    public void Characters_that_XML_lacks_are_written_the_way_a_workbook_does(string text, string written) =>
        Assert.Equal(written, Workbook.Sheets(Tables.OneRow(ReportCell.Of(text)))[0].Text("A3"));

    [Fact]
    public void Half_a_character_does_not_break_the_workbook() =>
        Assert.Equal("mezzo _xD83D_", Workbook.Sheets(Tables.OneRow(ReportCell.Of("mezzo " + '\ud83d')))[0].Text("A3"));

    [Fact]
    public void A_text_longer_than_a_cell_is_cut()
    {
        var sheet = Workbook.Sheets(Tables.OneRow(ReportCell.Of(new string('è', 40_000))))[0];

        Assert.Equal(32_767, sheet.Text("A3")!.Length);
    }

    [Fact]
    public void A_day_before_sheets_can_count_is_a_text()
    {
        var sheet = Workbook.Sheets(Tables.OneRow(
            new ValueCell(Value.Of(new DateOnly(1861, 3, 17)), UnitOfMeasure.Date, 0),
            new ValueCell(Value.Of(new DateOnly(1900, 3, 1)), UnitOfMeasure.Date, 0)))[0];

        Assert.Equal("17/03/1861", sheet.Text("A3"));
        Assert.Equal(61, sheet.Number("B3"));
    }

    [Fact]
    public void Units_of_any_name_and_number_make_no_faulty_workbook()
    {
        var sheet = Workbook.Sheets(Tables.OneRow([.. Enumerable.Range(0, 300).Select(i => ReportCell.Of(i, new UnitOfMeasure($"\"u;[{i}]\u0001 {new string('x', 300)}"), 2))]))[0];

        Assert.Equal(300, sheet.Rows[2].Elements<Cell>().Count());
        Assert.StartsWith("#,##0.00\"\u00a0'u;[0]", sheet.Format("A3"), StringComparison.Ordinal);
        Assert.Equal((299, null), (sheet.Number("KN3"), sheet.Format("KN3")));
    }

    [Fact]
    public void The_header_stays_in_view_and_is_printed_on_every_page_of_a_landscape_A4()
    {
        using var document = Workbook.Open(Workbook.Bytes(Pisa.Scorecard("ente")));
        var sheet = ReadSheet.All(document)[0];
        var pane = sheet.Worksheet.Descendants<Pane>().Single();
        var page = sheet.Worksheet.Descendants<PageSetup>().Single();
        var titles = document.WorkbookPart!.Workbook.DefinedNames!.Elements<DefinedName>().Single(name => name.Name == "_xlnm.Print_Titles");

        Assert.Equal((3d, 1d, "B4"), (pane.VerticalSplit!.Value, pane.HorizontalSplit!.Value, pane.TopLeftCell!.Value));
        Assert.Equal("'Cruscotto di Ente'!$1:$3", titles.Text);
        Assert.Equal((9u, OrientationValues.Landscape, 1u, 0u), (page.PaperSize!.Value, page.Orientation!.Value, page.FitToWidth!.Value, page.FitToHeight!.Value));
        Assert.True(sheet.Worksheet.SheetProperties!.PageSetupProperties!.FitToPage!.Value);
        Assert.NotNull(sheet.Font("A3").Bold);
    }

    [Fact]
    public void The_filter_covers_header_and_rows_and_leaves_out_the_total()
    {
        var table = Pisa.Scorecard("ente");

        var sheet = Workbook.Sheets(table)[0];

        Assert.Equal($"A3:M{3 + table.Rows.Count}", sheet.Worksheet.Descendants<AutoFilter>().Single().Reference!.Value);
        Assert.Equal(13, sheet.Worksheet.Descendants<Column>().Count(column => column.Width! > 5));
    }

    [Fact]
    public void Money_adds_up_below_its_column()
    {
        using var italian = Language.Italian();
        var sheet = Workbook.Sheets(ProgrammesTable.Of(Pisa.Scored))[0];

        Assert.Equal("Totale", sheet.Text("A14"));
        Assert.Equal("SUM(E3:E13)", sheet.Formula("E14"));
        Assert.Equal(3_377_805m, sheet.Number("E14"));
        Assert.Equal(sheet.Number("F14"), sheet.Sum(sheet.Formula("F14")!));
        Assert.Equal("#,##0.00\"\u00a0€\"", sheet.Format("E14"));
        Assert.Equal(1.00648178m, decimal.Round(sheet.Number("G4")!.Value, 8));
    }

    [Fact]
    public void A_table_without_rows_is_a_workbook_all_the_same()
    {
        var sheet = Workbook.Sheets(Tables.OneRow(ReportCell.Of("a")) with { Rows = [], Total = new ReportRow(RowRole.Total, 0, [ReportCell.Of("Totale")]) })[0];

        Assert.Equal("Totale", sheet.Text("A3"));
    }

    [Fact]
    public void In_English_the_workbook_is_English()
    {
        var sheet = English();

        Assert.Equal("Objective and indicator", sheet.Text("C3"));
        Assert.Contains("&RPage &P of &N", sheet.Worksheet.Descendants<OddFooter>().Single().Text, StringComparison.Ordinal);

        static ReadSheet English()
        {
            using var english = Language.English();
            return Workbook.Sheets(ScorecardTable.Of(Pisa.Scored, Pisa.Scored.Scorecards[0]))[0];
        }
    }

    [Fact]
    public void An_ampersand_of_the_title_stays_one_in_the_footer()
    {
        var sheet = Workbook.Sheets(Tables.OneRow(ReportCell.Of("a")) with { Title = "Qualità & servizi" })[0];

        Assert.StartsWith("&LQualità && servizi&R", sheet.Worksheet.Descendants<OddFooter>().Single().Text, StringComparison.Ordinal);
    }
}
