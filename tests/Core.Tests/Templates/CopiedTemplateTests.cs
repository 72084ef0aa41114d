using System.Text;
using System.Text.Json.Nodes;
using Traguardo.Core.Compiling;
using Traguardo.Core.Cycles;
using Traguardo.Core.Reports;
using Traguardo.Core.Templates;
using Xunit;

namespace Traguardo.Core.Tests.Templates;

/// <summary>An administration copies a template and changes it: no line of code is touched.</summary>
public sealed class CopiedTemplateTests
{
    private static readonly Report Original = ReportBuilder.Build(Shipped.Template("relazione"), Shipped.Source);

    [Fact]
    public void A_section_is_renamed()
    {
        var report = Changed(root => Section(root, "genere")["title"] = "Parità di genere nel {anno}");

        Assert.Equal("Parità di genere nel 2020", Of(report, "genere").Title);
        Assert.Equal(Original.AllSections.Select(section => section.Id), report.AllSections.Select(section => section.Id));
    }

    [Fact]
    public void A_table_is_dropped()
    {
        var report = Changed(root => Section(root, "sintesi")["content"]!.AsArray().RemoveAt(2));

        Assert.Equal(
            Of(Original, "sintesi").Blocks.OfType<TableBlock>().Select(block => block.Table.Name).Skip(1),
            Of(report, "sintesi").Blocks.OfType<TableBlock>().Select(block => block.Table.Name));
    }

    [Fact]
    public void Columns_are_added_reordered_and_renamed()
    {
        var report = Changed(root => Section(root, "sintesi")["content"]![2] = JsonNode.Parse(
            """{"table": "areas", "columns": ["title", {"column": "achievement", "header": "Risultato {anno}"}, "code", {"header": "Commento della Giunta"}, {"header": "Fonte", "text": "Dati {anno}"}]}"""));
        var table = Of(report, "sintesi").Blocks.OfType<TableBlock>().First().Table;

        Assert.Equal(["Area strategica", "Risultato 2020", "Codice", "Commento della Giunta", "Fonte"], table.Columns.Select(column => column.Header));
        Assert.Equal(["94%", "1", "", "Dati 2020"], table.Rows[0].Cells.Skip(1).Select(cell => cell.Shown(table.Figures)));
    }

    [Fact]
    public void Rows_become_columns()
    {
        var report = Changed(root => Section(root, "sintesi")["content"]![2] = JsonNode.Parse("""{"table": "areas", "turned": true, "columns": ["code", "objectives", "achievement"]}"""));
        var table = Of(report, "sintesi").Blocks.OfType<TableBlock>().First().Table;

        Assert.Equal(["Voce", "1", "2", "3"], table.Columns.Select(column => column.Header));
        Assert.Equal(["Realizzazione", "94%", "100%", "92%"], table.Rows[1].Cells.Select(cell => cell.Shown(table.Figures)));
        Assert.Equal("area:1", table.Rows[1].Cells[1].Why);
    }

    [Fact]
    public void What_its_own_text_asks_for_and_there_is_not_is_told_with_the_section()
    {
        var report = Changed(root => Section(root, "sintesi")["content"]!.AsArray().Insert(0, JsonNode.Parse("""{"text": "Il risultato è {{entee.score}}."}""")));

        Assert.Empty(Original.Faults);
        var fault = Assert.Single(report.Faults);
        Assert.Equal((Of(report, "sintesi").Title, null, 1, 16), (fault.Section, fault.Text, fault.Line, fault.Column));
        Assert.Contains("entee.score", fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_live_figure_may_be_named_by_what_the_section_stands_at()
    {
        var report = Changed(root => Section(root, "obiettivo")["content"]!.AsArray().Insert(0, JsonNode.Parse("""{"text": "Di {codice} si è realizzato il {{ {codice}.achievement }} nel {anno}."}""")));

        Assert.Equal("Di A4 si è realizzato il 68% nel 2020.", ReportOutline.Words(((ParagraphBlock)Of(report, "obiettivo-ente-a-a4").Blocks[0]).Runs));
    }

    [Fact]
    public void Personal_scorecards_are_left_out_of_every_figure_where_the_template_does_not_ask_for_them()
    {
        var report = Changed(root =>
        {
            root.Remove("personalCards");
            Section(root, "premessa")["content"]!.AsArray().Add(JsonNode.Parse("""{"figures": [{"name": "sg.score"}]}"""));
        });

        Assert.DoesNotContain(report.AllSections, section => section.Id == "individuali");
        Assert.Equal(["ente"], report.Whys.Select(why => why.Address).Where(address => !address.Contains('/') && !address.Contains(':')));
        Assert.DoesNotContain(Of(report, "premessa").Blocks, block => block is KeyFiguresBlock);
        Assert.DoesNotContain(report.Whys, why => why.Address.StartsWith("sg/", StringComparison.Ordinal));
    }

    [Fact]
    public void Numbers_are_counted_given_or_left_out() => Assert.Equal(
        ["2.2 performance", "2.2.1 strategici", "– prospettiva-ente-a", "2.2.2 responsabili"],
        ReportBuilder.Build(Shipped.Template("piao-performance"), Shipped.Source).AllSections
            .Where(section => section.Id is "performance" or "strategici" or "prospettiva-ente-a" or "responsabili")
            .Select(section => $"{section.Number ?? "–"} {section.Id}"));

    [Fact]
    public void A_text_that_nobody_wrote_is_asked_for_in_a_draft_and_leaves_nothing_elsewhere()
    {
        var without = Shipped.Source with { Texts = [.. Shipped.Source.Texts.Where(text => text.Key != "obiettivo/ente/A/A4")] };
        string[] Notes(ReportSource source) =>
            [.. ReportBuilder.Build(Shipped.Template("relazione"), source).AllSections.Single(section => section.Id == "obiettivo-ente-a-a4").Blocks.OfType<NoteBlock>().Select(note => ReportOutline.Words(note.Runs))];

        Assert.Equal(["Testo da scrivere: A4 Promuovere la filiera del turismo e valorizzazione integrata del territorio · Come è andata."], Notes(without with { IsDraft = true }));
        Assert.Empty(Notes(without));
    }

    [Fact]
    public void It_names_the_texts_that_it_asks_for_each_once()
    {
        var slots = Shipped.Template("relazione").Slots(Shipped.Scored);

        Assert.Equal(slots.Count, slots.Select(slot => slot.Key).Distinct().Count());
        Assert.Equal(new ProseSlot("relazione/premessa", "Premessa", slots[0].Guide), slots[0]);
        Assert.Contains(slots, slot => slot is { Key: "programma/104/impatto", Title: "Programma 104 · Impatto dell'attività realizzata nel 2020" });
        Assert.Equal([], Shipped.Source.Texts.Select(text => text.Key).Where(key => !key.StartsWith("piano/", StringComparison.Ordinal)).Except(slots.Select(slot => slot.Key)));
    }

    [Fact]
    public void The_same_source_makes_the_same_document_whatever_the_language_of_the_request()
    {
        using var _ = Support.Language.English();

        Assert.Equal(ReportOutline.Of(Original), ReportOutline.Of(ReportBuilder.Build(Shipped.Template("relazione"), Shipped.Source)));
    }

    [Fact]
    public void A_document_in_English_is_English_throughout()
    {
        var report = Changed(root => root["language"] = "en");

        Assert.Contains("Achievement", Of(report, "sintesi").Blocks.OfType<TableBlock>().First().Table.Columns.Select(column => column.Header));
        Assert.Equal("94.9%", report.Whys.Single(why => why.Address == "ente").Shown);
    }

    [Fact]
    public void Acts_that_are_known_stand_on_the_title_page()
    {
        var cycle = Shipped.Scored.Cycle with
        {
            Validations = [new ReportValidation { Outcome = ValidationOutcome.WithObservations, Organ = "OIV", Number = "3", Date = new DateOnly(2021, 6, 30) }],
        };
        var source = Shipped.Source with { Scored = CompiledCycle.Compile(cycle).OrThrow().Score() };

        Assert.Equal(
            ["Relazione approvata: Commissario straordinario, atto n. 43/2021", "Validazione dell'OIV: validata con osservazioni: OIV, atto n. 3 del 30 giugno 2021"],
            ReportBuilder.Build(Shipped.Template("relazione"), source).Front.Take(2));
    }

    private static Report Changed(Action<JsonObject> change)
    {
        var root = JsonNode.Parse(Shipped.Bytes("relazione"))!.AsObject();
        change(root);
        return ReportBuilder.Build(Shipped.Read(Encoding.UTF8.GetBytes(root.ToJsonString())), Shipped.Source);
    }

    private static JsonObject Section(JsonNode root, string id) => Below(root).OfType<JsonObject>().Single(node => node["id"]?.GetValue<string>() == id);

    private static IEnumerable<JsonNode> Below(JsonNode node) => (node switch
    {
        JsonObject members => members.Select(member => member.Value),
        JsonArray elements => elements,
        _ => Enumerable.Empty<JsonNode?>(),
    }).OfType<JsonNode>().SelectMany(Below).Prepend(node);

    private static ReportSection Of(Report report, string id) => report.AllSections.Single(section => section.Id == id);
}
