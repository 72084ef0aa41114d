using System.Text;
using CsCheck;
using Traguardo.Core.Measures;
using Traguardo.Core.Tests.Support;
using Traguardo.Documents.Workbooks;
using Xunit;

namespace Traguardo.Documents.Tests.Workbooks;

public sealed class WorkbookReaderTests
{
    [Theory]
    [InlineData("it"), InlineData("en")]
    public void Each_hostile_file_is_answered_in_words(string language)
    {
        using var spoken = Language.Of(language);
        var answers = new StringBuilder();
        foreach (var (name, file) in HostileBooks.All)
        {
            var (book, refusal) = file().Read();
            Assert.Null(book);
            answers.Append(name).Append('\n').Append("  ").Append(refusal!.Problem).Append(": ").Append(refusal.Message).Append('\n');
        }
        ApprovedText.Check(answers.ToString(), $"Refusals.{language}");
    }

    [Fact]
    public void A_bomb_costs_no_more_than_the_limit()
    {
        var bomb = HostileBooks.All["a zip bomb in a sheet"]();
        var before = GC.GetAllocatedBytesForCurrentThread();

        var (_, refusal) = bomb.Read(new WorkbookLimits { UnpackedBytes = 1_000_000 });

        Assert.Equal(WorkbookProblem.TooLargeUnpacked, refusal!.Problem);
        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, 20_000_000);
    }

    [Fact]
    public void No_byte_beyond_the_limit_is_read()
    {
        using var endless = new Endless();

        Assert.Equal(WorkbookProblem.TooLarge, WorkbookReader.Read(endless, new WorkbookLimits { Bytes = 100_000 }).Refusal!.Problem);
        Assert.Equal(100_001, endless.Given);
    }

    [Fact]
    public void Cells_are_of_their_kinds()
    {
        var cells = MadeBook.Parts("""
            <row r="2">
              <c r="A2" t="s"><v>0</v></c><c r="B2" t="s"><v>1</v></c><c r="C2" t="inlineStr"><is><t>in_x0020_linea_x000D_</t></is></c><c r="D2" t="str"><f>A1</f><v>di formula</v></c>
              <c r="E2"><v>1234.5</v></c><c r="F2"><v>1.1000000000000001</v></c><c r="G2"><v>8.7499999999999994E-2</v></c><c r="H2" s="3"><v>44196</v></c>
              <c r="I2" s="1"><v>44196</v></c><c r="J2" s="2"><v>44196.75</v></c><c r="K2" s="4"><v>0.5</v></c><c r="L2" t="d"><v>2020-12-31T00:00:00</v></c>
              <c r="M2" t="b"><v>1</v></c><c r="N2" t="e"><v>#N/A</v></c><c r="O2"><f>1/0</f></c><c r="P2"><v>1E+300</v></c><c r="Q2" s="1"><v>60</v></c>
              <c r="R2"/><c r="S2" t="s"/><c r="T2" t="str"><f>""</f><v></v></c><c r="AA2"><v>-7</v></c>
            </row>
            """).Zip().Taken().Cells();

        Assert.Equal("Text condiviso", Said(cells["A2"]));
        Assert.Equal("Text a pezzi ", Said(cells["B2"]));
        Assert.Equal("Text in linea\r", Said(cells["C2"]));
        Assert.Equal("Text di formula", Said(cells["D2"]));
        Assert.Equal("Number 1234.5", Said(cells["E2"]));
        Assert.Equal("Number 1.1", Said(cells["F2"]));
        Assert.Equal("Number 0.0875", Said(cells["G2"]));
        Assert.Equal("Number 44196", Said(cells["H2"]));
        Assert.Equal("Date 2020-12-31", Said(cells["I2"]));
        Assert.Equal("Date 2020-12-31", Said(cells["J2"]));
        Assert.Equal("Number 0.5", Said(cells["K2"]));
        Assert.Equal("Date 2020-12-31", Said(cells["L2"]));
        Assert.Equal("YesNo true", Said(cells["M2"]));
        Assert.Equal("Error #N/A", Said(cells["N2"]));
        Assert.Equal("NoResult ", Said(cells["O2"]));
        Assert.Equal("Text 1E+300", Said(cells["P2"]));
        Assert.Equal("Number 60", Said(cells["Q2"]));
        Assert.Equal("Number -7", Said(cells["AA2"]));
        Assert.Equal(18, cells.Count);
        Assert.Equal(Value.Of(0.0875m), cells["G2"].Value);
        Assert.Equal(Value.Of(new DateOnly(2020, 12, 31)), cells["I2"].Value);
    }

    [Fact]
    public void Days_may_count_from_1904()
    {
        var file = MadeBook.Parts("<row><c s=\"1\"><v>42734</v></c></row>")
            .With("xl/workbook.xml", $"<workbook {MadeBook.Main}><workbookPr date1904=\"1\"/><sheets><sheet name=\"Foglio1\" r:id=\"rId1\"/></sheets></workbook>").Zip();

        Assert.Equal("2020-12-31", file.Taken().Cells()["A1"].Text);
    }

    [Fact]
    public void Rows_and_cells_may_come_without_an_address()
    {
        var cells = MadeBook.Parts("<row><c><v>1</v></c><c r=\"D1\"><v>2</v></c><c><v>3</v></c></row><row r=\"7\"><c><v>4</v></c></row><row><c><v>5</v></c></row>").Zip().Taken().Cells();

        Assert.Equal(["A1", "D1", "E1", "A7", "A8"], cells.Keys);
    }

    [Fact]
    public void Sheets_have_their_names_and_hidden_ones_say_so()
    {
        var book = MadeBook.Parts()
            .With("xl/workbook.xml", $"<workbook {MadeBook.Main}><sheets><sheet name=\"Uno &amp; due\" r:id=\"rId1\"/><sheet name=\"Sotto\" state=\"veryHidden\" r:id=\"rId1\"/><sheet name=\"Grafico\" r:id=\"rId9\"/></sheets></workbook>")
            .Zip().Taken();

        Assert.Equal([("Uno & due", false), ("Sotto", true)], book.Sheets.Select(sheet => (sheet.Name, sheet.IsHidden)));
        Assert.Same(book.Sheets[1], book.Sheet("SOTTO"));
    }

    [Theory]
    [InlineData("it", "foglio Rilevazioni, riga 12, colonna F: c'è l'errore #N/D; atteso: un valore, o la cella vuota")]
    [InlineData("en", "sheet Rilevazioni, row 12, column F: there is the error #N/A; expected: a value, or the cell empty")]
    public void A_fault_says_where(string language, string line)
    {
        using var spoken = Language.Of(language);
        var cell = new BookCell(new CellPlace("Rilevazioni", 12, 5), CellKind.Error, "#N/A", null);

        Assert.Equal(line, new BookFault(cell.Place, cell.Trouble!, cell.TroubleExpected).ToString());
    }

    [Fact]
    public void A_formula_without_its_result_is_said_to_have_none()
    {
        using var italian = Language.Italian();

        Assert.Equal("c'è una formula senza il suo risultato", MadeBook.Parts("<row><c><f>SUM(A2:A9)</f></c></row>").Zip().Taken().Cells()["A1"].Trouble);
    }

    [Fact]
    public void Whatever_byte_is_changed_it_never_throws()
    {
        var sound = MadeBook.Parts().Zip();

        Gen.Select(Gen.Int[0, sound.Length - 1], Gen.Byte).List[1, 5].Sample(
            changes =>
            {
                var file = sound.ToArray();
                changes.ForEach(change => file[change.Item1] = change.Item2);
                var (book, refusal) = file.Read();
                Assert.True(book is null != refusal is null);
            },
            iter: 2_000);
    }

    [Fact]
    public void Whatever_stands_in_a_part_it_never_throws()
    {
        var sound = MadeBook.Parts("""<row r="1"><c r="A1" t="s" s="1"><f>A2</f><v>0</v></c><c r="B1" s="2"><v>44196</v></c></row>""");
        var parts = sound.Keys.ToArray();

        Gen.Select(Gen.Int[0, parts.Length - 1], Gen.Int[0, 1_000], Gen.OneOf("<", ">", "\"", "-1", "99999999999", "é", "\u0001", "</c>", "<row>", "")).Sample(
            (part, at, text) =>
            {
                var content = sound[parts[part]];
                var (book, refusal) = sound.With(parts[part], content.Insert(at % content.Length, text)).Zip().Read();
                Assert.True(book is null != refusal is null);
            },
            iter: 2_000);
    }

    private static string Said(BookCell cell) => $"{cell.Kind} {cell.Text}";

    /// <summary>An upload that never ends.</summary>
    private sealed class Endless : MemoryStream
    {
        public int Given { get; private set; }

        public override int Read(byte[] buffer, int offset, int count)
        {
            buffer.AsSpan(offset, count).Fill((byte)'P');
            Given += count;
            return count;
        }
    }
}
