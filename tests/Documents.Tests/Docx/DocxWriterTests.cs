using System.Globalization;
using System.IO.Compression;
using DocumentFormat.OpenXml.Drawing.Wordprocessing;
using DocumentFormat.OpenXml.Wordprocessing;
using Traguardo.Core.Display;
using Traguardo.Core.Reports;
using Traguardo.Core.Tests.Support;
using Traguardo.Documents.Docx;
using Xunit;

namespace Traguardo.Documents.Tests.Docx;

public sealed class DocxWriterTests(FullDocument full) : IClassFixture<FullDocument>
{
    private readonly DocxText document = full.Text;

    [Fact]
    public void Sections_are_headings_with_the_numbers_of_the_report() =>
        Assert.Equal(["Premessa", "1 I principali risultati", "1.1 Il personale", "1.2 Il cruscotto", "2 Le figure"], document.Headings);

    [Fact]
    public void A_number_that_Word_would_count_otherwise_is_written()
    {
        using var text = DocxText.Of(Made(
            Section("a", "1") with { Sections = [Section("a1", "1.1"), Section("a3", "1.3"), Section("a4", "1.2")] },
            Section("b", null) with { Sections = [Section("b1", "1.3")] },
            Section("c", "3") with { Sections = [Section("c1", "3.1")] },
            Section("d", "2") with { Sections = [Section("d0", "2.0"), Section("d1", "2.1")] },
            Section("e", "A")));

        Assert.Equal(["1 a", "1.1 a1", "1.3 a3", "1.2 a4", "b", "1.3 b1", "3 c", "3.1 c1", "2 d", "2.0 d0", "2.1 d1", "A e"], text.Headings);
        Assert.Equal(6, text.Paragraphs.Count(paragraph => DocxText.Style(paragraph).StartsWith("Heading", StringComparison.Ordinal) && paragraph.ParagraphProperties!.NumberingProperties is not null));
    }

    [Fact]
    public void The_contents_are_filled_in_and_lead_to_the_sections()
    {
        Assert.Equal(["Premessa\t3", "1\tI principali risultati\t3", "1.1\tIl personale\t3", "1.2\tIl cruscotto\t4", "2\tLe figure\t4"], document.Contents);
        var marks = document.Body.Descendants<BookmarkStart>().Select(mark => mark.Name!.Value).ToList();
        Assert.Equal(marks.Count, marks.Distinct(StringComparer.OrdinalIgnoreCase).Count());
        Assert.All(document.Body.Descendants<Hyperlink>().Where(link => link.Anchor is not null), link => Assert.Contains(link.Anchor!.Value, marks));
        Assert.Contains(document.Body.Descendants<FieldCode>(), code => code.Text == " TOC \\o \"1-3\" \\h \\z ");
    }

    [Fact]
    public void Nothing_asks_to_be_updated_when_it_is_opened()
    {
        Assert.Empty(document.Main.DocumentSettingsPart!.Settings.Descendants<UpdateFieldsOnOpen>());
        Assert.DoesNotContain(document.Body.Descendants<FieldChar>(), field => field.Dirty is not null);
    }

    [Fact]
    public void Figures_are_where_they_were()
    {
        Assert.Contains("Il risultato dell'ente è 68,0%, sotto le attese «per cause esterne»\nIl piano è sul sito.", document.All, StringComparison.Ordinal);
        Assert.Equal([["Ente 68,0% ■\u00a0non raggiunto", "Personale 50 "]], document.Tables[0]);
        Assert.Equal(
            [["Classe", "2019", "2020"], ["20-39", "3", "1"], ["40-59", "42", "41"], ["60 e oltre", "7", "8"], ["Totale", "52", "50"]],
            document.Tables[1]);
        Assert.Equal(["A4.1", "Grado di coinvolgimento < delle & imprese", "30%", "11,02", "●\u00a0raggiunto"], document.Tables[2][3]);
        Assert.Equal(["A4.6", "Evento entro ottobre", "25%", "16/09/2020", ""], document.Tables[2][4]);
    }

    [Fact]
    public void A_table_has_a_caption_a_header_on_every_page_whole_rows_and_notes()
    {
        var table = document.Body.Elements<Table>().ElementAt(1);

        Assert.Equal(("Caption", "Personale per classi di età"), (DocxText.Style((Paragraph)table.PreviousSibling()!), DocxText.Text((Paragraph)table.PreviousSibling()!)));
        Assert.Equal(("TableNote", "Fonte: ufficio del personale."), (DocxText.Style((Paragraph)table.NextSibling()!), DocxText.Text((Paragraph)table.NextSibling()!)));
        Assert.Equal([true, false, false, false, false], table.Elements<TableRow>().Select(row => row.TableRowProperties!.GetFirstChild<TableHeader>() is not null));
        Assert.All(table.Elements<TableRow>(), row => Assert.NotNull(row.TableRowProperties!.GetFirstChild<CantSplit>()));
        var look = table.GetFirstChild<TableProperties>()!.TableLook!;
        Assert.Equal((true, true, true), (look.FirstRow!.Value, look.FirstColumn!.Value, look.LastRow!.Value));
        Assert.Equal("Personale per classi di età", table.GetFirstChild<TableProperties>()!.TableCaption!.Val!.Value);
        Assert.All(table.Descendants<TableRow>(), row => Assert.Equal(JustificationValues.Right, row.Elements<TableCell>().Last().GetFirstChild<Paragraph>()!.ParagraphProperties!.Justification!.Val!.Value));
    }

    [Fact]
    public void A_picture_has_its_words_and_says_where_its_table_is()
    {
        var pictures = document.Body.Descendants<DocProperties>().ToList();

        Assert.Equal(MadeReport.Charts.Select(chart => chart.Description), pictures.Select(picture => picture.Description!.Value));
        Assert.Equal(pictures.Count, pictures.Select(picture => picture.Id!.Value).Distinct().Count());
        Assert.Equal(pictures.Count * 2, document.Main.ImageParts.Count());
        Assert.Equal(6, document.All.Split("I dati della figura: Personale per classi di età").Length - 1);
    }

    [Fact]
    public void A_table_that_is_behind_a_figure_alone_is_printed_at_the_end()
    {
        using var text = DocxText.Of(Made(new ReportSection { Id = "f", Title = "Figura", Blocks = [new ChartBlock("f-1", MadeReport.Charts[1]), new ChartBlock("f-2", MadeReport.Charts[2])] }));

        Assert.Equal(["Figura", "I dati delle figure"], text.Headings);
        Assert.Single(text.Tables);
    }

    [Fact]
    public void Lists_count_themselves_each_from_one()
    {
        var items = document.Paragraphs.Where(paragraph => DocxText.Style(paragraph) == "ListParagraph").Select(paragraph => paragraph.ParagraphProperties!.NumberingProperties).ToList();

        Assert.Equal([(2, 0), (2, 0), (3, 1), (3, 1)], items.Select(item => (item!.NumberingId!.Val!.Value, item.NumberingLevelReference!.Val!.Value)));
        using var two = DocxText.Of(Made(Section("a", null) with { Blocks = [Counted(), Counted()] }));
        Assert.Equal([3, 4], two.Body.Descendants<NumberingId>().Select(id => id.Val!.Value).Where(id => id > 2));
        Assert.All(two.Main.NumberingDefinitionsPart!.Numbering.Elements<NumberingInstance>().Where(number => number.NumberID! > 2), number => Assert.Equal(9, number.Elements<LevelOverride>().Count()));

        static ListBlock Counted() => new(true, [[new ParagraphBlock([new TextRun("uno")])]]);
    }

    [Fact]
    public void A_wide_table_stands_on_a_page_on_its_side_with_its_heading()
    {
        using var text = DocxText.Of(Made(
            Section("prima", "1") with { Blocks = [new ParagraphBlock([new TextRun("Testo.")])] },
            Section("larga", "2") with { Blocks = [new TableBlock("t", Wide)] },
            Section("dopo", "3") with { Blocks = [new ParagraphBlock([new TextRun(new string('x', 2000))])] }));

        var pages = text.Body.Descendants<SectionProperties>().Select(section => section.GetFirstChild<PageSize>()!.Orient?.Value == PageOrientationValues.Landscape).ToList();
        Assert.Equal([false, true, false], pages);
        var broken = text.Body.Descendants<SectionProperties>().Select(section => section.Ancestors<Paragraph>().FirstOrDefault()).ToList();
        Assert.Equal("Testo.", DocxText.Text(broken[0]!));
        Assert.Equal(["1\tprima\t3", "2\tlarga\t4", "3\tdopo\t5"], text.Contents);
        Assert.True(text.Body.Descendants<TableGrid>().Single().Elements<DocumentFormat.OpenXml.Wordprocessing.GridColumn>().Sum(column => int.Parse(column.Width!, CultureInfo.InvariantCulture)) <= 14_570);
    }

    [Fact]
    public void What_little_stands_between_wide_tables_does_not_turn_the_page()
    {
        using var text = DocxText.Of(Made(Section("larga", "2") with { Blocks = [new TableBlock("t", Wide), new ParagraphBlock([new TextRun("Testo.")]), new TableBlock("u", Wide with { Title = "Altra" })] }));

        Assert.Equal(2, text.Body.Descendants<SectionProperties>().Count());
    }

    [Fact]
    public void A_few_words_between_a_heading_and_a_wide_table_turn_with_it()
    {
        using var text = DocxText.Of(Made(
            Section("prima", "1") with { Blocks = [new NoteBlock([new TextRun("Prima.")])] },
            Section("larga", "2") with { Blocks = [new ParagraphBlock([new TextRun("Poche parole.")]), new TableBlock("t", Wide)] }));

        var broken = text.Body.Descendants<SectionProperties>().First().Ancestors<Paragraph>().Single();
        Assert.Equal("Prima.", DocxText.Text(broken));
    }

    [Fact]
    public void A_draft_says_so_on_every_page()
    {
        Assert.Equal(2, document.Main.HeaderParts.Count(part => part.Header.InnerXml.Contains("string=\"Bozza\"", StringComparison.Ordinal)));
        using var final = DocxText.Of(MadeReport.Full with { DraftMark = null });
        Assert.DoesNotContain(final.Main.HeaderParts, part => part.Header.InnerXml.Contains("Bozza", StringComparison.Ordinal));
        Assert.Equal(["Camera di commercio di Prova · Relazione sulla performance 2020", ""], final.Main.HeaderParts.Select(part => part.Header.InnerText).OrderDescending());
    }

    [Fact]
    public void The_document_says_its_title_language_and_day()
    {
        Assert.Equal(("Relazione sulla performance 2020", "it-IT"), (document.Properties.Title, document.Properties.Language));
        Assert.Equal(new DateTime(2021, 6, 16), document.Properties.Modified!.Value.ToUniversalTime());
        Assert.Equal("it-IT", document.Main.StyleDefinitionsPart!.Styles!.Descendants<DocumentFormat.OpenXml.Wordprocessing.Languages>().First().Val!.Value);
        Assert.Contains("Dati al 16 giugno 2021", document.All, StringComparison.Ordinal);
        using var english = DocxText.Of(MadeReport.Full with { Figures = Figures.English });
        Assert.Contains("Data as of 16 June 2021", english.All, StringComparison.Ordinal);
        Assert.Contains(english.Main.FooterParts, part => part.Footer.InnerText.StartsWith("Page ", StringComparison.Ordinal));
    }

    [Fact]
    public void The_same_report_gives_the_same_bytes_in_another_language_of_the_machine()
    {
        using var english = Language.English();

        Assert.Equal(full.Bytes, DocxText.Bytes(MadeReport.Full));
        using var archive = new ZipArchive(new MemoryStream(full.Bytes));
        Assert.All(archive.Entries, entry => Assert.Equal(1980, entry.LastWriteTime.Year));
    }

    [Fact]
    public void An_empty_report_is_a_document_all_the_same()
    {
        using var text = DocxText.Of(Made());

        Assert.Empty(text.Headings);
        Assert.Empty(text.Contents);
    }

    [Fact]
    public void Empty_blocks_and_tables_make_no_faulty_document()
    {
        var nothing = MadeReport.Staff with { Rows = [], Total = null, Notes = [] };
        using var text = DocxText.Of(Made(Section("a", null) with
        {
            Blocks = [new ParagraphBlock([]), new ListBlock(false, []), new ListBlock(true, [[]]), new NoteBlock([]), new SubheadingBlock([]), new KeyFiguresBlock([]), new TableBlock("t", nothing)],
        }));

        Assert.Single(text.Tables);
    }

    [Theory]
    [InlineData("a < b & c > \"d\"", "a < b & c > \"d\"")]
    [InlineData("campana \a fine", "campana  fine")]
    [InlineData("intero \ud83d\ude00", "intero \ud83d\ude00")]
    [InlineData("  con  spazi ", "  con  spazi ")]
    [InlineData("due\r\nrighe", "due\nrighe")]
    public void Any_text_anywhere_stays_the_text_it_was(string text, string read)
    {
        var report = MadeReport.Full with
        {
            Title = text,
            Issuer = text,
            Front = [text],
            DraftMark = text,
            Sections =
            [
                new ReportSection
                {
                    Id = "a", Title = text, Number = text,
                    Blocks =
                    [
                        new ParagraphBlock([new TextRun(text), new LinkRun(text, "https://example.org/a b?c=è&d"), new LinkRun(text, "javascript:alert(1)")]),
                        new TableBlock("t", MadeReport.Staff with { Title = text, Summary = text, Notes = [text], Columns = [.. MadeReport.Staff.Columns.Select(column => column with { Header = text })] }),
                        new ChartBlock("f", MadeReport.Charts[1] with { Title = text, Description = text }),
                    ],
                },
            ],
        };

        using var document = DocxText.Of(report);

        Assert.Contains(document.Paragraphs, paragraph => DocxText.Text(paragraph) == read + read + read);
        Assert.Equal([read, read, read], document.Tables[0][0]);
        Assert.Single(document.Main.HyperlinkRelationships);
    }

    [Fact]
    public void Half_a_character_does_not_break_the_document()
    {
        using var text = DocxText.Of(Made(Section("a", null) with { Blocks = [new ParagraphBlock([new TextRun("mezzo " + '\ud83d')])] }));

        Assert.Equal("mezzo ", DocxText.Text(text.Paragraphs.Last()));
    }

    [Fact]
    public void It_writes_where_it_cannot_seek()
    {
        using var file = new MemoryStream();
        using (var forward = new BrotliStream(file, CompressionMode.Compress, leaveOpen: true))
        {
            DocxWriter.Write(MadeReport.Full, forward);
        }

        Assert.NotEmpty(file.ToArray());
    }

    private static ReportTable Wide { get; } = MadeReport.Staff with
    {
        Title = "Larga",
        Columns = [new ReportColumn("Codice", ColumnKind.RowHeader), .. Enumerable.Range(1, 12).Select(i => new ReportColumn($"Colonna {i}"))],
        Rows = [.. Enumerable.Range(1, 12).Select(row => new ReportRow(RowRole.Item, 0, [.. Enumerable.Range(0, 13).Select(i => ReportCell.Of($"{row}.{i} " + (i % 4 == 0 ? "parole e parole" : "")))]))],
        Total = null,
    };

    private static ReportSection Section(string id, string? number) => new() { Id = id, Title = id, Number = number };

    private static Report Made(params ReportSection[] sections) => MadeReport.Full with { Sections = sections };
}

/// <summary>The made report as a document, written once.</summary>
public sealed class FullDocument : IDisposable
{
    internal DocxText Text { get; } = DocxText.Of(MadeReport.Full);

    internal byte[] Bytes { get; } = DocxText.Bytes(MadeReport.Full);

    public void Dispose() => Text.Dispose();
}
