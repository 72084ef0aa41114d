using Traguardo.Core.Reports;
using Xunit;

namespace Traguardo.Documents.Tests.Xlsx;

public sealed class TextLinesTests
{
    // A column is 42 digits wide at most, some 46 letters.
    [Theory]
    [InlineData("", 1)]
    [InlineData("una riga", 1)]
    [InlineData("prima\nseconda\nterza", 3)]
    [InlineData("Promuovere la filiera del turismo e valorizzazione integrata del territorio", 2)]
    [InlineData("aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa", 3)]
    [InlineData("breve aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa fine", 4)]
    public void A_row_is_as_high_as_the_lines_of_its_longest_text(string text, int lines)
    {
        var wide = ReportCell.Of(string.Join(' ', Enumerable.Repeat("parola", 6)));
        var table = Tables.OneRow(ReportCell.Of(text), wide);

        var sheet = Workbook.Sheets(table with { Rows = [.. table.Rows, new ReportRow(RowRole.Item, 0, [wide, wide])] })[0];

        Assert.Equal(lines * 15, sheet.Rows[2].Height!.Value);
    }

    [Fact]
    public void No_row_is_higher_than_a_spreadsheet_takes() =>
        Assert.Equal(409, Workbook.Sheets(Tables.OneRow(ReportCell.Of(string.Join('\n', Enumerable.Repeat("riga", 100)))))[0].Rows[2].Height!.Value);
}
