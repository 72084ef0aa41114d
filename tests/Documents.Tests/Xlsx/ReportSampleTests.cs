using System.Globalization;
using DocumentFormat.OpenXml.Spreadsheet;
using Traguardo.Core.Measures;
using Traguardo.Core.Reports;
using Traguardo.Core.Templates;
using Traguardo.Core.Tests.Support;
using Traguardo.Core.Tests.Templates;
using Xunit;

namespace Traguardo.Documents.Tests.Xlsx;

/// <summary>The documents of the sample administration as workbooks, read back.</summary>
public sealed class ReportSampleTests : IDisposable
{
    private readonly Language italian = Language.Italian();

    public static TheoryData<string> Templates => [.. Shipped.Codes];

    [Theory]
    [MemberData(nameof(Templates))]
    public void Every_cell_is_where_it_should_be_as_what_it_is(string template)
    {
        var report = ReportBuilder.Build(Shipped.Template(template), Shipped.Source);
        using var document = ReportBook.Open(report);
        var sheets = ReadSheet.All(document);
        var titles = sheets.ToLookup(sheet => sheet.Text("A1"));

        Assert.All(report.AllSections.SelectMany(section => section.Blocks).OfType<TableBlock>(), block =>
        {
            var table = block.Table.WithoutPlainTextColumns();
            Assert.Contains(Said(table), titles[table.Title].Select(sheet => Said(sheet, table)));
        });
        Assert.All(sheets, sheet => Assert.All(
            sheet.Rows.SelectMany(row => row.Elements<Cell>()).Where(cell => cell.CellFormula is not null),
            cell => Assert.Equal(sheet.Sum(cell.CellFormula!.Text), sheet.Number(cell.CellReference!.Value!)!.Value, 9)));
    }

    [Fact]
    public void Totals_of_the_year_are_formulas_but_for_one_that_was_printed_otherwise()
    {
        var sheets = ReportBook.Sheets(ReportBuilder.Build(Shipped.Template("relazione"), Shipped.Source));
        var money = sheets.Single(sheet => sheet.Name == "Risorse finanziarie assegnate");
        var degrees = sheets.Single(sheet => sheet.Text("A1") == "Personale a tempo indeterminato per titolo di studio");

        Assert.Equal(("Oneri correnti", "SUM(C11:C14)", 8_517_766m), (money.Text("A10"), money.Formula("C10"), money.Number("C10")));
        Assert.Equal(("SUM(G3:G5)", 52m), (degrees.Formula("G6"), degrees.Number("G6")));
        Assert.Equal((null, 50m), (degrees.Formula("H6"), degrees.Number("H6")));
        Assert.Equal("Come stampate, le donne per titolo di studio sommano a 35 e le righe del 2020 a 51, non a 34 e 50.", degrees.Text("A8"));
    }

    public void Dispose() => italian.Dispose();

    private static string Said(ReportTable table) =>
        string.Join('\n', table.Rows.Append(table.Total).OfType<ReportRow>().Select(row => string.Join(" | ", row.Cells.Select(cell => Said(cell, table)))));

    private static string Said(ReportCell cell, ReportTable table) => cell switch
    {
        ValueCell { Value: { Kind: ValueKind.Number } value } => Said(value.Content),
        ValueCell { Value: { Kind: ValueKind.Date } value } => Said(value.Date.DayNumber - new DateOnly(1899, 12, 30).DayNumber),
        TargetCell { Bare: { } bare } => Said(bare, table),
        _ => cell.Shown(table.Figures),
    };

    private static string Said(ReadSheet sheet, ReportTable table)
    {
        var header = table.Summary is null ? 2 : 3;
        return string.Join('\n', sheet.Rows.Where(row => row.RowIndex! > header).Take(table.Rows.Count + (table.Total is null ? 0 : 1)).Select(row => string.Join(" | ",
            row.Elements<Cell>().Select(cell => sheet.Number(cell.CellReference!.Value!) is { } number ? Said(number) : sheet.Text(cell.CellReference!.Value!) ?? ""))));
    }

    private static string Said(decimal number) => number.ToString("0.##########", CultureInfo.InvariantCulture);
}
