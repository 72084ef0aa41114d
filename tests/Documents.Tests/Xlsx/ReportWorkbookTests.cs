using DocumentFormat.OpenXml.Spreadsheet;
using Traguardo.Core.Display;
using Traguardo.Core.Reports;
using Traguardo.Core.Tests.Support;
using Xunit;

namespace Traguardo.Documents.Tests.Xlsx;

public sealed class ReportWorkbookTests
{
    [Fact]
    public void Every_table_is_a_sheet_after_the_contents_and_the_figures() =>
        Assert.Equal(["Indice", "Cifre", "Personale per età", "Cruscotto"], ReportBook.Sheets(MadeReport.Full).Select(sheet => sheet.Name));

    [Fact]
    public void The_contents_lead_to_the_sheets()
    {
        using var document = ReportBook.Open(MadeReport.Full);
        var contents = ReadSheet.All(document)[0];

        Assert.Equal("Relazione sulla performance 2020 · Camera di commercio di Prova", contents.Text("A1"));
        Assert.Equal("Dati al 16 giugno 2021. Bozza", contents.Text("A2"));
        Assert.Equal(["Foglio", "Tabella", "Sezione"], new[] { "A3", "B3", "C3" }.Select(contents.Text));
        Assert.Equal(["Personale per età", "Personale per classi di età", "1.1 Il personale"], new[] { "A5", "B5", "C5" }.Select(contents.Text));
        Assert.Equal(["'Cifre'!A1", "'Personale per età'!A1", "'Cruscotto'!A1"], contents.Worksheet.Descendants<Hyperlink>().Select(link => link.Location!.Value));
        Assert.Equal(["A4", "A5", "A6"], contents.Worksheet.Descendants<Hyperlink>().Select(link => link.Reference!.Value));
        Assert.NotNull(contents.Font("A5").Underline);
    }

    [Fact]
    public void Figures_of_the_text_stand_with_their_name_and_section()
    {
        var figures = ReportBook.Sheets(MadeReport.Full)[1];

        Assert.Equal(["ente.score", "Ente: punteggio", "68,0%", "Premessa"], new[] { "A3", "B3", "C3", "D3" }.Select(figures.Text));
        Assert.Equal(["ente.score", "Ente", "68,0%", "1 I principali risultati"], new[] { "A4", "B4", "C4", "D4" }.Select(figures.Text));
        Assert.Equal(["contesto.staff", "Personale", "50", "1 I principali risultati"], new[] { "A5", "B5", "C5", "D5" }.Select(figures.Text));
        Assert.Equal(5, figures.Rows.Count);
    }

    [Fact]
    public void A_total_is_a_formula_where_it_is_the_sum_of_its_rows()
    {
        var staff = ReportBook.Sheets(MadeReport.Full)[2];

        Assert.Equal(("SUM(B3:B5)", 52m), (staff.Formula("B6"), staff.Number("B6")));
        Assert.Equal(("SUM(C3:C5)", 50m), (staff.Formula("C6"), staff.Number("C6")));
        Assert.Equal("Fonte: ufficio del personale.", staff.Text("A8"));
    }

    [Fact]
    public void A_printed_total_that_is_another_stays_a_number_and_a_remark_says_so()
    {
        var staff = ReportBook.Sheets(Of(MadeReport.Staff with { Total = MadeReport.Staff.Total! with { Cells = [MadeReport.Staff.Total.Cells[0], MadeReport.Staff.Total.Cells[1], MadeReport.Staff.Rows[1].Cells[2]] } }))[^1];

        Assert.Equal("SUM(B3:B5)", staff.Formula("B6"));
        Assert.Equal((null, 41m), (staff.Formula("C6"), staff.Number("C6")));
        Assert.Equal("Totale, 2020: il numero stampato è 41, la somma delle righe 50. Resta quello stampato.", staff.Text("A9"));
    }

    [Fact]
    public void A_table_behind_pictures_alone_is_a_sheet_once()
    {
        var report = MadeReport.Full with { Sections = [new ReportSection { Id = "f", Title = "Figure", Blocks = [new ChartBlock("f-1", MadeReport.Charts[1]), new ChartBlock("f-2", MadeReport.Charts[2])] }] };

        Assert.Equal(["Indice", "Personale per età"], ReportBook.Sheets(report).Select(sheet => sheet.Name));
    }

    [Fact]
    public void Tables_of_one_name_have_sheets_that_the_contents_tell_apart()
    {
        using var document = ReportBook.Open(Of(MadeReport.Staff, MadeReport.Staff with { Name = "Indice" }, MadeReport.Staff with { Name = "L'età/[2020]" }, MadeReport.Staff));
        var sheets = ReadSheet.All(document);

        Assert.Equal(["Indice", "Personale per età", "Indice (2)", "L'età 2020", "Personale per età (2)"], sheets.Select(sheet => sheet.Name));
        Assert.Equal(sheets.Skip(1).Select(sheet => sheet.Name), new[] { "A4", "A5", "A6", "A7" }.Select(sheets[0].Text));
        Assert.Equal("'L''età 2020'!A1", sheets[0].Worksheet.Descendants<Hyperlink>().ElementAt(2).Location!.Value);
    }

    [Fact]
    public void Tables_of_one_name_in_several_sections_say_which()
    {
        var other = MadeReport.Staff with { Title = "Il personale un anno dopo" };
        var sheets = ReportBook.Sheets(MadeReport.Full with
        {
            Sections =
            [
                new ReportSection { Id = "a", Title = "Risorse", Number = "2.1", Blocks = [new TableBlock("t-a", MadeReport.Staff)] },
                new ReportSection { Id = "b", Title = "Genere", Blocks = [new TableBlock("t-b", other)] },
            ],
        });

        Assert.Equal(["Indice", "2.1 Personale per età", "Personale per età Genere"], sheets.Select(sheet => sheet.Name));
    }

    [Fact]
    public void An_empty_report_is_a_workbook_all_the_same() =>
        Assert.Equal(["Indice"], ReportBook.Sheets(MadeReport.Full with { Sections = [] }).Select(sheet => sheet.Name));

    [Fact]
    public void The_same_report_gives_the_same_bytes_in_another_language_of_the_machine()
    {
        var first = ReportBook.Bytes(MadeReport.Full);
        using var english = Language.English();

        Assert.Equal(first, ReportBook.Bytes(MadeReport.Full));
    }

    [Fact]
    public void The_workbook_says_its_title_language_and_day()
    {
        using var document = ReportBook.Open(MadeReport.Full with { Figures = Figures.English });

        Assert.Equal(("Relazione sulla performance 2020", "en-GB"), (document.PackageProperties.Title, document.PackageProperties.Language));
        Assert.Equal(new DateTime(2021, 6, 16), document.PackageProperties.Modified!.Value.ToUniversalTime());
        Assert.Equal("Contents", ReadSheet.All(document)[0].Name);
    }

    private static Report Of(params ReportTable[] tables) => MadeReport.Full with
    {
        Sections = [new ReportSection { Id = "t", Title = "Tabelle", Blocks = [.. tables.Select((table, i) => new TableBlock($"t-{i}", table))] }],
    };
}
