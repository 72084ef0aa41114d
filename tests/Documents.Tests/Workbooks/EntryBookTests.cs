using System.Text;
using Traguardo.Core.Measures;
using Traguardo.Core.Tests.Support;
using Traguardo.Documents.Tests.Xlsx;
using Traguardo.Documents.Workbooks;
using Traguardo.Documents.Workbooks.Entries;
using Xunit;

namespace Traguardo.Documents.Tests.Workbooks;

public sealed class EntryBookTests
{
    private const string Mine = "Rilevazioni";
    private const string Hidden = "Traguardo";

    public static EntryBookContent Content { get; } = new(
        new EntryBookIdentity("cciaa_pi", 2020, "PROV", Period.Parse("Q2")),
        "Provveditorato, 2° trimestre 2020",
        ["2018", "2019"],
        [
            new EntryBookRow { Key = "misura/607/2020/Q2", Version = "v1", Code = "607", Name = "Imprese attive", Earlier = [Value.Of(36_500), Value.Of(36_670)], Serves = "A1.1: ≥ 12,00 ‰" },
            new EntryBookRow { Key = "misura/694/2020/Q2", Version = "v2", Code = "694", Name = "Costi di funzionamento", Unit = UnitOfMeasure.Euro, Earlier = [null, Value.Of(2_338_730.5m)], Value = Value.Of(1_200_000.25m), State = ValueState.Measured },
            new EntryBookRow { Key = "indicatore/B1.3/2020", Version = "v3", Code = "B1.3", Name = "Pratiche evase in 5 giorni", Unit = UnitOfMeasure.Percent, Earlier = [Value.Of(0.9m), Value.Of(0.945m)], Value = Value.Of(0.875m), State = ValueState.Estimated, Reason = "dato di maggio" },
            new EntryBookRow { Key = "indicatore/A4.6/2020", Version = "v4", Code = "A4.6", Name = "Regolamento approvato", Unit = UnitOfMeasure.YesNo, Earlier = [null, Value.Of(false)], Value = Value.Of(true), State = ValueState.Measured },
            new EntryBookRow { Key = "indicatore/A7.4/2020", Code = "A7.4", Name = "Data di pubblicazione", Unit = UnitOfMeasure.Date, Value = Value.Of(new DateOnly(2020, 9, 30)), State = ValueState.Measured },
            new EntryBookRow { Key = "misura/12/2020/Q2", Code = "12", Name = "=1+1", State = ValueState.NotApplicable, Reason = "servizio sospeso" },
            new EntryBookRow { Key = "misura/13/2020/Q2", Code = "13", Name = "Ore di apertura", Unit = new UnitOfMeasure("ore"), State = ValueState.NotDue },
        ]);

    public static byte[] Bytes(EntryBookContent content)
    {
        using var italian = Language.Italian();
        using var stream = new MemoryStream();
        EntryBook.Write(content, stream);
        return stream.ToArray();
    }

    [Fact]
    public void It_is_a_valid_workbook_with_the_same_bytes_each_time()
    {
        using var document = Xlsx.Workbook.Open(Bytes(Content));

        Xlsx.Workbook.AssertValid(document);
        Assert.Equal(Bytes(Content), Bytes(Content));
    }

    [Fact]
    public void Only_value_state_and_reason_can_be_written_in()
    {
        using var document = Xlsx.Workbook.Open(Bytes(Content));
        var sheet = ReadSheet.All(document)[0];

        Assert.All(sheet.Rows.Where(row => row.RowIndex! > 4), row => Assert.All("ABCDEFJ", column => Assert.NotEqual(false, Locked($"{column}{row.RowIndex}"))));
        Assert.All(sheet.Rows.Where(row => row.RowIndex! > 4), row => Assert.All("GHI", column => Assert.False(Locked($"{column}{row.RowIndex}"))));
        var protection = sheet.Worksheet.Elements<DocumentFormat.OpenXml.Spreadsheet.SheetProtection>().Single();
        Assert.True(protection.Sheet?.Value);
        Assert.Null(protection.Password);
        Assert.Null(protection.HashValue);

        bool? Locked(string address) => sheet.Style(address).Protection?.Locked?.Value;
    }

    [Fact]
    public void There_are_lists_to_choose_from_and_formats_by_unit()
    {
        using var document = Xlsx.Workbook.Open(Bytes(Content));
        var sheet = ReadSheet.All(document)[0];
        var lists = sheet.Worksheet.Descendants<DocumentFormat.OpenXml.Spreadsheet.DataValidation>().ToDictionary(list => list.SequenceOfReferences!.InnerText!, list => list.Formula1!.Text);

        Assert.Equal("\"Sì,No\"", lists["G8:G8"]);
        Assert.Equal("\"Dato,Stimato,Non disponibile,Non si applica\"", lists["H5:H11"]);
        Assert.Equal(2, lists.Count);
        Assert.Equal("#,##0.00", sheet.Format("G6"));
        Assert.Equal("0.0%", sheet.Format("G7"));
        Assert.Equal("dd/mm/yyyy", sheet.Format("G9"));
        Assert.Equal("0.0%", sheet.Format("E7"));
        Assert.Equal("=1+1", sheet.Text("B10"));
        Assert.Equal("ore", sheet.Text("C11"));
    }

    [Fact]
    public void What_nobody_touched_is_not_proposed()
    {
        var reading = Read(Bytes(Content).Taken());

        Assert.Empty(reading.Refusals);
        Assert.Empty(reading.Proposals);
    }

    [Fact]
    public void What_was_filled_in_comes_back_with_its_key_typed_or_as_text()
    {
        var book = Bytes(Content).Taken()
            .Put(Mine, "G5", 37_000).Put(Mine, "H5", "Dato")
            .Put(Mine, "G6", "1.234,56")
            .Put(Mine, "G7", null).Put(Mine, "H7", "non disponibile").Put(Mine, "I7", "l'archivio è fermo")
            .Put(Mine, "G8", "No")
            .Put(Mine, "G9", new DateOnly(2020, 12, 31));

        var reading = Read(book);

        Assert.Empty(reading.Refusals);
        Assert.Equal(
            [
                ("misura/607/2020/Q2", "v1", CellKind.Number, "37000", ValueState.Measured, null),
                ("misura/694/2020/Q2", "v2", CellKind.Text, "1.234,56", ValueState.Measured, null),
                ("indicatore/B1.3/2020", "v3", null, null, ValueState.Missing, "l'archivio è fermo"),
                ("indicatore/A4.6/2020", "v4", CellKind.Text, "No", ValueState.Measured, null),
                ("indicatore/A7.4/2020", "", CellKind.Date, "2020-12-31", ValueState.Measured, null),
            ],
            reading.Proposals.Select(row => (row.Key, row.Version, row.Value?.Kind, row.Value?.Text, row.State, row.Reason)));
        Assert.Equal(new CellPlace(Mine, 5), reading.Proposals[0].Row);
    }

    [Fact]
    public void Rows_may_be_removed_and_columns_inserted()
    {
        var book = Bytes(Content).Taken().Put(Mine, "G6", 5).WithoutRow(Mine, 8);
        var wider = new Book([.. book.Sheets.Select(sheet => sheet.Name != Mine ? sheet : sheet with
        {
            Rows = [.. sheet.Rows.Select(row => new BookRow(row.Number + 2, [.. row.Cells.Select(cell => cell with { Place = new CellPlace(Mine, row.Number + 2, cell.Place.Column + (cell.Place.Column > 1 ? 1 : 0)) })]))],
        })]);

        Assert.Equal(["misura/694/2020/Q2"], Read(wider).Proposals.Select(row => row.Key));
        Assert.Empty(Read(wider).Refusals);
    }

    [Fact]
    public void An_English_book_is_read_by_who_reads_Italian()
    {
        byte[] file;
        using (Language.English())
        using (var stream = new MemoryStream())
        {
            EntryBook.Write(Content, stream);
            file = stream.ToArray();
        }
        var book = file.Taken().Put("Entries", "H5", "Not available").Put("Entries", "I5", "…");

        Assert.Equal(ValueState.Missing, Assert.Single(Read(book).Proposals).State);
        Assert.Empty(Read(book).Refusals);
    }

    [Theory]
    [InlineData("it"), InlineData("en")]
    public void Each_wrong_book_and_row_is_answered_in_words(string language)
    {
        var sound = Bytes(Content).Taken();
        var wrong = new (string Name, Book Book)[]
        {
            ("another workbook", MadeBook.Parts().Zip().Taken()),
            ("of another version", sound.Put(Hidden, "B1", "traguardo-entries/2")),
            ("of another administration", sound.Put(Hidden, "B2", "cciaa_lu")),
            ("of another year", sound.Put(Hidden, "B3", "2019")),
            ("of another unit", sound.Put(Hidden, "B4", "RAG")),
            ("of the whole year, of no unit", sound.Put(Hidden, "B4", null).Put(Hidden, "B5", null)),
            ("without its sheet", new Book([.. sound.Sheets.Skip(1)])),
            ("without a column", sound.Put(Mine, "H3", null)),
            ("a changed code", sound.Put(Mine, "A5", "608").Put(Mine, "A6", null)),
            ("an added row", sound.Put(Mine, "A12", "999").Put(Mine, "G12", 5)),
            ("an added row with a key", sound.Put(Mine, "A12", "999").Put(Mine, "J12", "misura/999/2020/Q2")),
            ("one row twice", sound.Put(Mine, "A12", "607").Put(Mine, "G12", 5).Put(Mine, "J12", "misura/607/2020/Q2")),
            ("an error and a formula without its result", sound.Put(Mine, "G5", CellKind.Error, "#DIV/0!").Put(Mine, "I5", CellKind.NoResult, "").Put(Mine, "G6", CellKind.Error, "#REF!")),
            ("a state of one's own", sound.Put(Mine, "H5", "boh")),
        };
        using var spoken = Language.Of(language);
        var answers = new StringBuilder();
        foreach (var (name, book) in wrong)
        {
            var reading = Read(book);
            Assert.Empty(reading.Proposals);
            Assert.NotEmpty(reading.Refusals);
            answers.Append(name).Append('\n').AppendJoin("", reading.Refusals.Select(refusal => $"  {refusal}\n"));
        }
        ApprovedText.Check(answers.ToString(), $"EntryRefusals.{language}");
    }

    private static EntryBookReading Read(Book book) => EntryBook.Read(book, Content.Identity);
}
