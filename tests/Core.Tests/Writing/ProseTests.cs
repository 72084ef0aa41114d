using Traguardo.Core.Reports;
using Traguardo.Core.Tests.Support;
using Traguardo.Core.Writing;
using Xunit;

namespace Traguardo.Core.Tests.Writing;

public sealed class ProseTests
{
    [Fact]
    public void A_text_becomes_the_parts_of_a_section()
    {
        var reading = Read("""
            # Risultati

            L'ente raggiunge **{{ente.score}}** e *cresce*;
            vedi [il sito](https://www.pi.camcom.it) o <mailto:info@example.org>.\
            A capo.

            1. primo
            2. secondo
               - interno
            """);

        Assert.Empty(reading.Faults);
        Assert.Equal("""
            ## Risultati
            ¶ L'ente raggiunge _[ente.score=94,9% ente strong]_ e __cresce_/_; vedi __il sito→https://www.pi.camcom.it_ o __mailto:info@example.org→mailto:info@example.org_._⏎_A capo._
            1
              ¶ primo_
              ¶ secondo_
              -
                ¶ interno_
            """, Shown(reading.Blocks));
    }

    [Fact]
    public void The_article_before_a_figure_is_the_one_of_what_it_is_now()
    {
        const string Figure = "[ente.score=94,9% ente]";

        var blocks = Read("È pari all'{{ente.score}} e l'_{{ente.score}}_, **dell'{{ente.score}}**.").Blocks;

        Assert.Equal($"¶ È pari al _{Figure}_ e il _{Figure}_, _del _[ente.score=94,9% ente strong]_._", Shown(blocks));
    }

    [Theory]
    [InlineData("Ecco {{A4.achievment}}.", 1, 6, "A4.achievment")]
    [InlineData("uno\n\ndue {{boh}}", 3, 5, "boh")]
    [InlineData("- voce {{ boh }}", 1, 8, "boh")]
    public void A_name_that_there_is_not_is_a_fault_with_its_place(string markdown, int line, int column, string name)
    {
        var fault = Assert.Single(Read(markdown).Faults);

        Assert.Equal((line, column, name), (fault.Line, fault.Column, fault.Name));
    }

    [Theory]
    [InlineData("| a | b |\n|---|---|\n| 1 | 2 |", "Le tabelle")]
    [InlineData("![foto](foto.png)", "Le immagini")]
    [InlineData("testo `codice`", "apici inversi")]
    [InlineData("```\ncodice\n```", "apici inversi")]
    [InlineData("    rientro", "quattro spazi")]
    [InlineData("> citazione", "citazioni")]
    [InlineData("sopra\n\n---\n\nsotto", "linee")]
    [InlineData("testo <b>grosso</b>", "HTML")]
    [InlineData("<div>\nblocco\n</div>", "HTML")]
    [InlineData("<script>alert(1)</script>", "HTML")]
    [InlineData("[qui](javascript:alert(1))", "indirizzo")]
    [InlineData("[qui](/pagina)", "indirizzo")]
    [InlineData("{{ente.score", "non è chiuso")]
    [InlineData("{{ente\nscore}}", "non è chiuso")]
    [InlineData("2020. Un anno difficile", "diventa un elenco")]
    public void What_is_not_taken_is_said(string markdown, string says)
    {
        var reading = Read(markdown);

        Assert.Contains(says, reading.Faults[0].Message, StringComparison.Ordinal);
        Assert.DoesNotContain(Runs(reading.Blocks), run => run is LinkRun);
    }

    [Theory]
    [InlineData("5 < 6 e 7 > 6 & oltre")]
    [InlineData("costa 3 * 4 _ e basta")]
    [InlineData("{una graffa} e {un'altra")]
    public void Signs_in_prose_are_prose(string markdown)
    {
        var reading = Read(markdown);

        Assert.Empty(reading.Faults);
        Assert.Equal(markdown, string.Concat(Runs(reading.Blocks).OfType<TextRun>().Select(run => run.Text)));
    }

    [Fact]
    public void A_name_may_hold_marks_of_Markdown() =>
        Assert.Equal("contesto.finance.groups[0].Diritto annuale.Consuntivo",
            Assert.IsType<FigureRun>(Runs(Read("{{contesto.finance.groups[0].Diritto annuale.Consuntivo}}").Blocks).Single()).Name);

    [Fact]
    public void Every_word_that_was_typed_knows_where_it_stands()
    {
        const string text = "Uno *due* {{ente.score}} tre\n\n- quattro \\* cinque\n- sei &amp; sette\n\n  otto";
        var typed = Read(text).Typed;

        Assert.All(typed, words => Assert.Equal(words.Text, text.Substring(words.Offset, words.Text.Length)));
        Assert.All(typed, words => Assert.Equal(text[..words.Offset].Count(letter => letter == '\n') + 1, words.Line));
        Assert.All(typed, words => Assert.Equal(words.Offset - text.LastIndexOf('\n', Math.Max(words.Offset - 1, 0)), words.Column));
    }

    [Fact]
    public void Words_are_counted_as_a_reader_counts_them() => Assert.Equal(6, Read("# Titolo\n\nIl punteggio – **oggi** – è {{ente.score}}").WordCount);

    [Fact]
    public void What_nests_too_deep_or_is_too_long_is_refused_in_words()
    {
        Assert.Single(Read(new string('>', 5000)).Faults.DistinctBy(fault => fault.Message));
        Assert.Single(Read(new string('a', Prose.MaxLength + 1)).Faults);
        Assert.NotNull(Read(string.Concat(Enumerable.Repeat("[", 20_000))).Blocks);
        Assert.NotNull(Read(string.Concat(Enumerable.Repeat("*a **b ", 10_000))).Blocks);
    }

    private static ProseReading Read(string markdown)
    {
        using var _ = Language.Italian();
        return Prose.Read(markdown, WritingSample.Figures);
    }

    private static IEnumerable<ReportRun> Runs(IEnumerable<ReportBlock> blocks) => blocks.SelectMany(block => block switch
    {
        ParagraphBlock paragraph => paragraph.Runs,
        SubheadingBlock heading => heading.Runs,
        ListBlock list => Runs(list.Items.SelectMany(item => item)),
        _ => [],
    });

    private static string Shown(IEnumerable<ReportBlock> blocks, string indent = "") => string.Join('\n', blocks.Select(block => block switch
    {
        SubheadingBlock heading => $"{indent}## {Shown(heading.Runs)}",
        ParagraphBlock paragraph => $"{indent}¶ {Shown(paragraph.Runs)}_",
        ListBlock list => $"{indent}{(list.IsOrdered ? "1" : "-")}\n{string.Join('\n', list.Items.Select(item => Shown(item, indent + "  ")))}",
        _ => block.ToString(),
    }));

    private static string Shown(IReadOnlyList<ReportRun> runs) => string.Join('_', runs.Select(run => run switch
    {
        TextRun { IsEmphasis: true } text => $"_{text.Text}_/",
        TextRun text => text.Text,
        LinkRun link => $"_{link.Text}→{link.Address}",
        FigureRun figure => $"[{figure.Name}={figure.Shown} {figure.Why}{(figure.IsStrong ? " strong" : "")}]",
        _ => "⏎",
    }));
}
