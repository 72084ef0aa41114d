using System.Text;
using Traguardo.Core.Reports;
using Traguardo.Documents.Pdf;
using Xunit;

namespace Traguardo.Documents.Tests.Pdf;

/// <summary>What stands in the file, read back by its tags.</summary>
public sealed class PdfWriterTests(MadePdf made) : IClassFixture<MadePdf>
{
    [Fact]
    public async Task The_same_report_gives_the_same_bytes_in_every_worker()
    {
        await using var other = new PdfWriter();

        Assert.Equal(made.Full, await made.Writer.WriteAsync(MadeReport.Full));
        Assert.Equal(made.Full, await other.WriteAsync(MadeReport.Full));
        Assert.NotEqual(made.Full, await made.Writer.WriteAsync(MadeReport.Full with { Title = "Relazione sulla performance 2021" }));
    }

    [Fact]
    public async Task Headings_stand_in_their_order_with_the_numbers_given()
    {
        var headings = PdfText.Headings(await made.ReadAsync());

        Assert.Equal(
            [(1, "Indice"), (1, "Premessa"), (1, "1 I principali risultati"), (2, "In breve"), (2, "1.1 Il personale"), (2, "1.2 Il cruscotto"), (1, "2 Le figure")],
            headings);
    }

    [Fact]
    public async Task Tables_have_heads_rows_and_their_total()
    {
        var tables = PdfText.Tables(await made.ReadAsync());

        Assert.Equal(2, tables.Count);
        Assert.Equal([["Classe", "2019", "2020"], ["20-39", "3", "1"], ["40-59", "42", "41"], ["60 e oltre", "7", "8"], ["Totale", "52", "50"]], tables[0]);
        Assert.Equal(["A4.1", "Grado di coinvolgimento < delle & imprese", "30%", "11,02", "raggiunto"], tables[1][3]);
    }

    [Fact]
    public async Task Figures_have_their_words_and_captions()
    {
        var document = await made.ReadAsync();

        Assert.Equal(MadeReport.Charts.Count, document.Of("Figure").Count());
        Assert.Equal(MadeReport.Charts.Select(chart => chart.Title), document.Of("Caption").Skip(2).Select(caption => caption.Text));
        var file = Encoding.Latin1.GetString(made.Full);
        Assert.All(MadeReport.Charts, chart => Assert.Contains("/Alt " + AsInFile(chart.Description), file, StringComparison.Ordinal));
    }

    [Fact]
    public async Task The_mark_of_a_draft_is_on_every_page_and_is_not_read_out()
    {
        var pages = (await PdfText.PagesAsync(made.Full)).ToList();

        Assert.All(pages, page => Assert.Contains("Bozza", page, StringComparison.Ordinal));
        Assert.DoesNotContain("Bozza", (await made.ReadAsync()).Text, StringComparison.Ordinal);
        var final = await made.Writer.WriteAsync(MadeReport.Full with { DraftMark = null });
        Assert.All(await PdfText.PagesAsync(final), page => Assert.DoesNotContain("Bozza", page, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Pages_are_counted()
    {
        var pages = (await PdfText.PagesAsync(made.Full)).ToList();

        Assert.All(Enumerable.Range(1, pages.Count - 1), i => Assert.Contains($"Pagina {i + 1} di {pages.Count}", pages[i], StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_report_in_English_says_so()
    {
        var document = await PdfText.ReadAsync(await made.Writer.WriteAsync(MadeReport.Full with { Figures = Core.Display.Figures.English }));

        Assert.Contains((1, "Contents"), PdfText.Headings(document));
        Assert.Contains("Data as of 16 June 2021", document.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_table_that_stands_elsewhere_is_not_printed_again_behind_its_figure()
    {
        var other = MadeReport.Staff with { Title = "Altra tabella" };
        var chart = MadeReport.Charts[1] with { Behind = other };
        var report = MadeReport.Full with { Sections = [new ReportSection { Id = "a", Title = "A", Blocks = [new ChartBlock("f", chart), new ChartBlock("g", chart)] }] };
        await using var without = new PdfWriter(new PdfOptions { TablesBehindCharts = false });

        Assert.Single(PdfText.Tables(await PdfText.ReadAsync(await made.Writer.WriteAsync(report))));
        Assert.Empty(PdfText.Tables(await PdfText.ReadAsync(await without.WriteAsync(report))));
    }

    [Fact]
    public async Task Texts_stay_texts()
    {
        const string Hostile = "#import \"/etc/passwd\" $x$ *a* _b_ `c` <d> @e [f] \\ // /* ~ -- ... = + 'g' \"h\"";
        var report = MadeReport.Full with
        {
            Title = Hostile, DraftMark = null,
            Sections =
            [
                new ReportSection { Id = "a", Title = Hostile, Blocks = [new ParagraphBlock([new TextRun(Hostile)])] },
                new ReportSection { Id = "b", Title = "漢字 🙂\ud800\u0000 Ж Ω → ‑ e\u0301", Blocks = [new ParagraphBlock([new TextRun(new string('y', 400))])] },
            ],
        };

        var file = await made.Writer.WriteAsync(report);
        var document = await PdfText.ReadAsync(file);

        Assert.Equal([Hostile, "�� � Ж Ω → ‑ é"], PdfText.Headings(document).Skip(1).Select(heading => heading.Title));
        Assert.Contains(document.Of("P"), paragraph => paragraph.Text == Hostile);
        Assert.Contains(await PdfText.PagesAsync(file), page => page.Count(letter => letter == 'y') == 400);
    }

    private static string AsInFile(string text) =>
        Ascii.IsValid(text) ? $"({text})" : $"<FEFF{Convert.ToHexString(Encoding.BigEndianUnicode.GetBytes(text))}>";
}
