using CsCheck;
using Traguardo.Core.Display;
using Traguardo.Core.Measures;
using Traguardo.Core.Recording;
using Traguardo.Core.Tests.Generators;
using Traguardo.Core.Tests.Support;
using Xunit;

namespace Traguardo.Core.Tests.Recording;

public sealed class PastedColumnTests
{
    private static readonly Datum[] Page = [Row("A", UnitOfMeasure.Number), Row("B", UnitOfMeasure.Number), Row("C", UnitOfMeasure.Percent), Row("D", UnitOfMeasure.Date)];

    [Theory, Examples(nameof(PastedColumn))]
    public void A_column_is_laid_on_the_rows_whole_or_not_at_all(string start, string pasted, string a, string b, string c, string d, string said)
    {
        using var _ = Language.Italian();

        var column = PastedColumn.Read(pasted.Replace('⏎', '\n').Replace('⇥', '\t'), Page, Array.FindIndex(Page, row => row.Key.Code == start), Figures.Italian);

        Assert.Equal([a, b, c, d], Page.Select(row => Cell(row, column.Cells.FirstOrDefault(cell => cell.Key == row.Key))));
        Assert.Equal(said, column.Refusal ?? (column.Heading is { } heading ? "intestazione: " + heading : "–"));
    }

    [Theory]
    [InlineData("1\r\n2\r\n3\r\n"), InlineData("1\n2\n3"), InlineData("1\r2\r3\r"), InlineData("1\t\t\r\n2\r\n3\t\r\n\t\r\n"), InlineData("\"1\"\r\n\"2\"\r\n\"3\"")]
    public void Lines_end_as_any_machine_ends_them(string text) =>
        Assert.Equal([1m, 2m, 3m], PastedColumn.Read(text, [Page[0], Page[1], Page[0]], 0, Figures.Italian).Cells.Select(cell => cell.Entered.Value!.Value.Content));

    [Fact]
    public void A_column_copied_from_the_page_is_read_back() =>
        Gen.Select(PlainGen.Number.Array[1, 30], Gen.OneOf("\n", "\r\n", "\t\r\n"), Gen.Int[0, 3]).Sample((numbers, end, before) =>
        {
            var rows = Enumerable.Range(0, before + numbers.Length).Select(i => Row($"{i}", i % 2 == 0 ? UnitOfMeasure.Euro : UnitOfMeasure.Percent)).ToList();
            var text = string.Concat(numbers.Select((number, i) => EnteredText.Show(Value.Of(number), rows[before + i].Unit, Figures.Italian) + end));

            var column = PastedColumn.Read(text, rows, before, Figures.Italian);

            Assert.Equal(rows.Skip(before).Zip(numbers, (row, number) => (row.Key, (Value?)Value.Of(number))), column.Cells.Select(cell => (cell.Key, cell.Entered.Value)));
        });

    [Fact]
    public void Whatever_is_pasted_is_laid_from_the_row_down_or_refused() =>
        Gen.Select(Gen.OneOf("1", "12,5", "x", "", "n.d.", "\n", "\r\n", "\t", "\"", "\"\"", " ").Array[0, 30].Select(string.Concat), Gen.Int[0, 4]).Sample((text, start) =>
        {
            var column = PastedColumn.Read(text, Page, start, Figures.Italian);

            Assert.True(column.Refusal is null || (column.Cells.Count == 0 && column.Heading is null));
            Assert.Equal(Page.Skip(start).Take(column.Cells.Count).Select(row => row.Key), column.Cells.Select(cell => cell.Key));
        });

    private static string Cell(Datum row, PastedCell? cell) => cell switch
    {
        { Entered.Refusal: not null } => "rifiutato",
        { Entered.Value: { } value } => EnteredText.Show(value, row.Unit, Figures.Italian),
        _ => "–",
    };

    private static Datum Row(string code, UnitOfMeasure unit) => new() { Key = new DatumKey(DatumKind.Measure, code, Plan.Year, Period.Year), Name = code, Unit = unit };
}
