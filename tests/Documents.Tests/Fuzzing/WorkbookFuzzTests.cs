using System.IO.Compression;
using System.Text;
using Traguardo.Core.Cycles;
using Traguardo.Core.Exchange;
using Traguardo.Core.Measures;
using Traguardo.Core.People;
using Traguardo.Core.Tests.Fuzzing;
using Traguardo.Core.Tests.Support;
using Traguardo.Documents.Tests.Workbooks;
using Traguardo.Documents.Workbooks;
using Traguardo.Documents.Workbooks.Entries;
using Traguardo.Documents.Workbooks.People;
using Traguardo.Documents.Workbooks.Plans;
using Xunit;

namespace Traguardo.Documents.Tests.Fuzzing;

/// <summary>Workbooks that nobody would fill in so: spoiled as files, in their parts and in their cells; see docs/testing.md.</summary>
public sealed class WorkbookFuzzTests
{
    [Fact]
    public void A_plan_workbook_is_a_plan_or_refused_in_words()
    {
        var cycle = CycleReader.Read(Repository.Bytes("tests/Core.Tests/Exchange/everything.json")).Cycle!;
        Run("plan workbook", Made(stream => PlanBook.Write(cycle, stream)), book =>
        {
            var reading = PlanBook.Read(book);
            Assert.True(reading.Compiled is null != (reading.Faults.Count == 0));
            AssertInWords(reading.Faults);
            reading.Compiled?.Score();
            return reading.Compiled is not null;
        });
    }

    [Fact]
    public void A_unit_workbook_is_proposals_or_refused_in_words() => Run("unit workbook", EntryBookTests.Bytes(EntryBookTests.Content), book =>
    {
        var reading = EntryBook.Read(book, EntryBookTests.Content.Identity);
        AssertInWords(reading.Refusals);
        return reading.Refusals.Count == 0;
    });

    [Fact]
    public void A_people_workbook_is_people_or_refused_in_words()
    {
        BookPerson[] people = [new("Anna Bianchi", "anna@ente.invalid", "PROV", [Role.UnitHead, Role.Manager]), new("Ugo Verdi", "ugo@ente.invalid", null, [Role.Oiv])];
        Unit[] units = [new() { Code = "RS", Name = "Risorse" }, new() { Code = "PROV", Name = "Provveditorato", Parent = "RS" }];
        Run("people workbook", Made(stream => PeopleBook.Write(people, units, stream)), book =>
        {
            var reading = PeopleBook.Read(book, ["RS"]);
            AssertInWords(reading.Refusals);
            return reading.Refusals.Count == 0;
        });
    }

    private static void Run(string reader, byte[] file, Func<Book, bool> read)
    {
        var sound = file.Taken();
        Assert.True(read(sound));
        Fuzz.Run(reader + " file", 60, random => random.Next(3) == 0 ? random.Bytes(file) : Part(random, file), spoiled => Answer(spoiled, read), spoiled => spoiled);
        Fuzz.Run(reader + " cells", 150, random => Cells(random, sound), read, Written);
    }

    private static bool Answer(byte[] file, Func<Book, bool> read)
    {
        using var italian = Language.Italian();
        var (book, refusal) = WorkbookReader.Read(new MemoryStream(file));
        Assert.True(book is null != refusal is null);
        return book is null ? Refused(refusal!.Message) : read(book);
    }

    private static bool Refused(string message)
    {
        Assert.NotEmpty(message);
        return false;
    }

    // The same file with one of its parts spoiled as XML or as bytes.
    private static byte[] Part(Random random, byte[] file)
    {
        using var zip = new ZipArchive(new MemoryStream(file));
        var spoiled = random.Next(zip.Entries.Count);
        return MadeBook.Zip([.. zip.Entries.Select((entry, i) => (entry.FullName, i == spoiled ? Xml(random, Content(entry)) : Content(entry)))]);
    }

    private static byte[] Xml(Random random, byte[] part)
    {
        var text = Encoding.UTF8.GetString(part);
        var open = text.IndexOf('<', random.Next(text.Length));
        var close = open < 0 ? -1 : text.IndexOf('>', open);
        return random.Next(4) switch
        {
            0 when close > 0 => Encoding.UTF8.GetBytes(text.Remove(open, close + 1 - open)),
            1 when close > 0 => Encoding.UTF8.GetBytes(text.Insert(close + 1, text[open..(close + 1)])),
            2 when close > 0 => Encoding.UTF8.GetBytes(text.Insert(close + 1, System.Security.SecurityElement.Escape(random.Text()))),
            3 when open > 0 => Encoding.UTF8.GetBytes(text[..open] + random.Text(text[open..])),
            _ => random.Bytes(part),
        };
    }

    private static byte[] Content(ZipArchiveEntry entry)
    {
        using var stream = entry.Open();
        using var content = new MemoryStream();
        stream.CopyTo(content);
        return content.ToArray();
    }

    private static Book Cells(Random random, Book book)
    {
        for (var i = random.Next(1, 5); i > 0; i--)
        {
            var sheet = random.Of(book.Sheets);
            if (sheet.Rows.Count == 0)
            {
                continue;
            }
            var row = random.Of(sheet.Rows);
            var at = $"{(char)('A' + random.Next(12))}{row.Number + random.Next(2)}";
            book = random.Next(9) switch
            {
                0 => book.WithoutRow(sheet.Name, row.Number),
                1 => book.Put(sheet.Name, at, null),
                2 => Number(book, sheet.Name, at, random.Of(new[] { 0m, -1m, 0.5m, 2021m, 1e20m, decimal.MaxValue, 0.0000000000000000001m })),
                3 => book.Put(sheet.Name, at, random.Of(new[] { DateOnly.MinValue, DateOnly.MaxValue, new DateOnly(2020, 2, 29) })),
                4 => random.Next(2) == 0 ? book.Put(sheet.Name, at, CellKind.YesNo, "TRUE", Value.Of(true)) : book.Put(sheet.Name, at, random.Of(new[] { CellKind.Error, CellKind.NoResult }), "#N/A"),
                5 => book.Put(sheet.Name, at, random.Of(book.Sheets.SelectMany(other => other.Rows).SelectMany(other => other.Cells).ToList()).Text),
                6 when random.Next(5) == 0 => book.Without(sheet.Name),
                7 when row.Cells.Count > 0 => book.Put(sheet.Name, at, random.Text(random.Of(row.Cells).Text)),
                _ => book.Put(sheet.Name, at, random.Text()),
            };
        }
        return book;
    }

    private static Book Number(Book book, string sheet, string at, decimal number) =>
        book.Put(sheet, at, CellKind.Number, number.ToString(System.Globalization.CultureInfo.InvariantCulture), Value.Of(number));

    private static byte[] Made(Action<Stream> write)
    {
        using var italian = Language.Italian();
        using var stream = new MemoryStream();
        write(stream);
        return stream.ToArray();
    }

    // As lines: where each cell is and what it holds.
    private static byte[] Written(Book book) => Encoding.UTF8.GetBytes(string.Join('\n', book.Sheets.SelectMany(sheet => sheet.Rows).SelectMany(row => row.Cells).Select(cell => $"{cell.Place} {cell.Kind} {cell.Text}")));

    private static void AssertInWords(IReadOnlyList<BookFault> faults)
    {
        Assert.All(faults, fault => Assert.NotEmpty(fault.What));
        Assert.All(faults, fault => Assert.DoesNotContain('\n', fault.ToString()));
    }
}
