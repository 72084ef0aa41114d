using System.Text.Json.Nodes;
using Traguardo.Core.Exchange;
using Traguardo.Core.Measures;
using Traguardo.Core.Tests.Support;
using Traguardo.Documents.Workbooks.Entries;
using Traguardo.Documents.Workbooks.Plans;
using Xunit;

namespace Traguardo.Documents.Tests.Workbooks;

/// <summary>Workbooks that went through another program: out, filled in, in, and nothing changed but what was filled in.</summary>
[Collection(nameof(LibreOffice))]
public sealed class LibreOfficeTests(LibreOffice office) : IDisposable
{
    private readonly Language italian = Language.Italian();

    [Fact]
    public void A_book_that_was_only_opened_and_saved_proposes_nothing()
    {
        var reading = Read(office.Fill(EntryBookTests.Bytes(EntryBookTests.Content), "it-IT", "Rilevazioni"));

        Assert.Equal([], reading.Refusals.Select(refusal => refusal.ToString()));
        Assert.Equal([], reading.Proposals.Select(Said));
    }

    [Fact]
    public void What_an_Italian_types_comes_back_typed()
    {
        var reading = Read(office.Fill(EntryBookTests.Bytes(EntryBookTests.Content), "it-IT", "Rilevazioni",
            ("G5", "37.000"), ("G6", "1.234,56"), ("G7", "91,5%"), ("G8", "No"), ("G9", "31/12/2020"), ("H10", "Non disponibile"), ("I10", "l'archivio è fermo"),
            ("A11", "14"), ("B11", "un altro nome"), ("E11", "99")));

        Assert.Equal([], reading.Refusals.Select(refusal => refusal.ToString()));
        Assert.Equal(
            [
                "misura/607/2020/Q2 v1: Number 37000  ",
                "misura/694/2020/Q2 v2: Number 1234.56 Measured ",
                "indicatore/B1.3/2020 v3: Number 0.915 Estimated dato di maggio",
                "indicatore/A4.6/2020 v4: Text No Measured ",
                "indicatore/A7.4/2020 : Date 2020-12-31 Measured ",
                "misura/12/2020/Q2 :   Missing l'archivio è fermo",
            ],
            reading.Proposals.Select(Said));
    }

    [Fact]
    public void What_the_program_does_not_take_for_a_number_comes_back_as_text()
    {
        var reading = Read(office.Fill(EntryBookTests.Bytes(EntryBookTests.Content), "en-US", "Rilevazioni", ("G5", "1.234,56"), ("G7", "87,5%"), ("G9", "31/12/2025"), ("G10", "=1/0")));

        Assert.Equal(["foglio Rilevazioni, riga 10, colonna G: c'è l'errore #DIV/0!; atteso: un valore, o la cella vuota"], reading.Refusals.Select(refusal => refusal.ToString()));
        Assert.Equal(["Text 1.234,56", "Text 87,5%", "Text 31/12/2025"], reading.Proposals.Select(row => $"{row.Value!.Kind} {row.Value.Text}"));
    }

    [Fact]
    public void A_formula_gives_its_result()
    {
        var reading = Read(office.Fill(EntryBookTests.Bytes(EntryBookTests.Content), "it-IT", "Rilevazioni", ("G5", "=E5+D5*2")));

        Assert.Equal(Value.Of(109_670), Assert.Single(reading.Proposals).Value!.Value);
    }

    [Fact]
    public void A_plan_that_was_opened_and_saved_is_the_same_plan()
    {
        var sample = CycleReader.Read(Repository.Bytes("samples/pisa-2020/cycle.json")).Cycle!;
        using var stream = new MemoryStream();
        PlanBook.Write(sample, stream);

        var reading = PlanBook.Read(office.Fill(stream.ToArray(), "it-IT", "Unità", ("B2", "Segretario generale facente funzioni")).Taken());

        Assert.Equal([], reading.Faults.Select(fault => fault.ToString()));
        var renamed = sample with { Units = [sample.Units[0] with { Name = "Segretario generale facente funzioni" }, .. sample.Units.Skip(1)] };
        Assert.True(JsonNode.DeepEquals(JsonNode.Parse(CycleWriter.Write(renamed)), JsonNode.Parse(CycleWriter.Write(reading.Cycle!))));
    }

    public void Dispose() => italian.Dispose();

    private static EntryBookReading Read(byte[] file) => EntryBook.Read(file.Taken(), EntryBookTests.Content.Identity);

    private static string Said(EntryProposal row) => $"{row.Key} {row.Version}: {row.Value?.Kind} {row.Value?.Text} {row.State} {row.Reason}";
}
