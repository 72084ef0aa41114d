using System.Text;
using Traguardo.Core.Cycles;
using Traguardo.Core.Display;
using Traguardo.Core.Exchange;
using Traguardo.Core.Tests.Support;
using Xunit;

namespace Traguardo.Core.Tests.Exchange;

public sealed class ContextReaderTests
{
    private static readonly IReadOnlyList<ContextTable> Sample = ContextReader.Read(Repository.Bytes("samples/pisa-2020/context.json")).Tables;

    [Fact]
    public void The_sample_has_its_tables_in_the_order_of_the_file() => Assert.Equal(
        [
            "staff.byAge", "staff.byEducation", "staff.byEducation.genderLastYear", "staff.bySeniority", "staff.byContract",
            "staff.byCategory", "staff.byCategory.genderLastYear", "staff.byGender", "finance.groups[0]", "finance.groups[1]", "finance.results",
            "gender", "quality", "training", "controls", "incentiveProjects", "services", "economy",
        ],
        Sample.Select(table => table.Path));

    [Fact]
    public void Rows_and_columns_are_as_printed()
    {
        var table = Table("staff.byContract");

        Assert.Equal("Personale per tipologia contrattuale", table.Title);
        Assert.Equal(["2014", "2015", "2016", "2017", "2018", "2019", "2020"], table.Columns);
        Assert.Equal(["Full time", "Part time"], table.Rows.Select(row => row.Name));
        Assert.Equal([2, 4, 5, 4, 4, 3, 5], table.Rows[1].Values);
    }

    [Fact]
    public void Only_the_staff_by_education_does_not_add_up_to_what_is_printed()
    {
        var wrong = Sample.SelectMany(table => table.Totals.Where(total => total.Sum != total.Printed).Select(total => (table.Path, total.Column, total.Sum, total.Printed)));

        Assert.Equal(
            [
                ("staff.byEducation", "2020", 51, 50),
                ("staff.byEducation.genderLastYear", "donne", 35, 34),
            ],
            wrong);
    }

    [Fact]
    public void A_total_names_what_it_is_the_sum_of()
    {
        var total = Table("staff.byEducation").Totals[^1];

        Assert.Equal("2020", total.Column);
        Assert.Equal([new("Scuola dell'obbligo", 7), new("Diploma", 20), new("Laurea", 24)], total.Terms);
    }

    [Fact]
    public void Each_row_by_gender_is_held_against_the_last_year_of_the_table()
    {
        var total = Table("staff.byCategory.genderLastYear").Totals.Single(total => total.Name == "C");

        Assert.Equal(("2020", 26m), (total.Column, total.Printed));
        Assert.Equal([new("donne", 18), new("uomini", 8)], total.Terms);
    }

    [Fact]
    public void The_first_result_is_income_less_charges_and_the_last_the_sum_of_the_others()
    {
        var totals = Table("finance.results").Totals;

        Assert.Equal(
            [("Gestione corrente", "Budget assestato"), ("Risultato economico", "Budget assestato"), ("Gestione corrente", "Consuntivo"), ("Risultato economico", "Consuntivo")],
            totals.Select(total => (total.Name, total.Column)));
        Assert.Equal([new("Proventi correnti", 7649173), new("Oneri correnti", -8517766)], totals[2].Terms);
        Assert.Equal(4, totals[3].Terms.Count);
    }

    [Fact]
    public void A_figure_that_was_not_published_is_no_zero_and_its_column_is_held_against_nothing()
    {
        var table = Assert.Single(Read("""{"years": [2019, 2020], "rows": {"a": [1, null], "b": [2, 3]}, "total": [4, 3]}""").Tables);

        Assert.Null(table.Rows[0].Values[1]);
        Assert.Equal("2019", Assert.Single(table.Totals).Column);
    }

    [Theory]
    [InlineData("gender", "impreseFemminili", "Imprese femminili sulle imprese registrate nella provincia", "22,06%")]
    [InlineData("quality", "tempestivitaPagamenti", "Indicatore di tempestività dei pagamenti", "−7,01\u00a0gg")]
    [InlineData("quality", "totemNegativi", "Giudizi negativi allo sportello, sui contatti", "1,8%")]
    [InlineData("controls", "valore", "Valore dei rapporti controllati, arrotondato", "463.000\u00a0€")]
    [InlineData("services", "contributiCertificazioni", "Contributi per certificazioni: importo concesso", "87.601,59\u00a0€")]
    public void A_figure_is_shown_in_its_unit_under_its_name(string path, string key, string name, string shown)
    {
        var row = Table(path).Rows.Single(row => row.Key == key);

        Assert.Equal((name, shown), (row.Name, Figures.Italian.Context(row, Assert.Single(row.Values))));
    }

    [Fact]
    public void What_was_promised_and_what_came_of_it_are_two_columns()
    {
        var table = Table("training");

        Assert.Equal(["Target", "Consuntivo"], table.Columns);
        Assert.Equal(["80%", "100%"], table.Rows[1].Values.Select(figure => Figures.Italian.Context(table.Rows[1], figure)));
    }

    [Fact]
    public void A_list_of_texts_is_rows_without_columns()
    {
        var table = Table("incentiveProjects");

        Assert.Equal((ContextTableKind.Texts, "Progetti che concorrono alla componente variabile del fondo"), (table.Kind, table.Title));
        Assert.Equal(6, table.Rows.Count);
        Assert.Empty(table.Columns);
    }

    [Fact]
    public void A_source_and_a_unit_hold_for_all_that_is_within()
    {
        Assert.All(Sample, table => Assert.NotNull(table.Source));
        Assert.Equal("5.140.260\u00a0€", Figures.Italian.Context(Table("finance.groups[0]").Rows[0], 5140260));
        Assert.Equal("Personale", Table("staff.byEducation.genderLastYear").Theme);
        Assert.Equal("Come stampate, le donne per titolo di studio sommano a 35 e le righe del 2020 a 51, non a 34 e 50.", Table("staff.byEducation").Note);
    }

    [Theory]
    [InlineData("""{"a": {"b": 1}}""")]
    [InlineData("""{"a": {"title": "A", "b": 1, "c": "text"}}""")]
    [InlineData("""{"a": {"title": "A", "b": {"c": {}}}}""")]
    [InlineData("""{"a": ["text"]}""")]
    public void Figures_and_texts_that_nobody_called_a_table_are_passed_over(string json) => Assert.Empty(Read(json).Tables);

    [Theory]
    [InlineData("[1, 2]")]
    [InlineData("{}")]
    [InlineData("\"tabelle\"")]
    [InlineData("""{"format": "performance-cycle/1", "year": 2020}""")]
    public void What_holds_no_table_is_no_context(string json)
    {
        using var _ = Language.Italian();

        var fault = Assert.Single(Read(json).Faults);

        Assert.Equal("$", fault.Path);
        Assert.StartsWith("almeno una tabella di contesto", fault.Expected, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("cycle.json")]
    [InlineData("expected.json")]
    public void Another_file_of_the_sample_is_not_taken_for_its_context(string name) =>
        Assert.Single(ContextReader.Read(Repository.Bytes("samples/pisa-2020/" + name)).Faults);

    [Fact]
    public void An_empty_file_is_called_empty()
    {
        using var _ = Language.Italian();

        Assert.Equal("il file è vuoto", Assert.Single(Read("").Faults).What);
    }

    [Fact]
    public void All_that_is_wrong_is_said_at_once()
    {
        using var _ = Language.Italian();
        var reading = Read("""
            {
              "noColumns": {"rows": {"a": [1]}},
              "wrong": {
                "years": [2019, 2020],
                "rows": {"a": [1], "b": 2, "c": [1, "2"]},
                "total": 3,
                "genderLastYear": {"a": {"donne": 1, "uomini": 2}, "b": {"donne": 1}}
              },
              "noRows": {"years": [2020], "rows": []},
              "noHeads": {"columns": 2}
            }
            """);

        Assert.Empty(reading.Tables);
        ApprovedText.Check(string.Join('\n', reading.Faults.Select(fault => FaultText.Line(fault, "context.json"))) + "\n", "BadContext");
    }

    private static ContextTable Table(string path) => Sample.Single(table => table.Path == path);

    private static ContextReading Read(string json) => ContextReader.Read(Encoding.UTF8.GetBytes(json));
}
