using System.Text;
using Traguardo.Core.Exchange;
using Traguardo.Core.Templates;
using Traguardo.Core.Templates.Charting;
using Traguardo.Core.Templates.Tables;
using Traguardo.Core.Tests.Support;
using Xunit;

namespace Traguardo.Core.Tests.Templates;

/// <summary>The second half of docs/templates.md, which lists what the program knows, is written from what it knows.</summary>
public sealed class TemplateDocumentation
{
    private const string Mark = "<!-- Da qui in poi il testo è scritto dal programma: le modifiche a mano si perdono. -->\n";

    private static readonly string Doc = Path.Combine(Repository.Root, "docs/templates.md");

    [Fact]
    public void It_lists_every_kind_of_table_and_chart_every_column_and_every_word()
    {
        using var _ = Language.Italian();
        var byHand = File.ReadAllText(Doc).Split(Mark)[0];
        if (Environment.GetEnvironmentVariable("APPROVE") == "1")
        {
            File.WriteAllText(Doc, byHand + Mark + Lists());
        }
        Assert.Equal(byHand + Mark + Lists(), File.ReadAllText(Doc));
    }

    [Fact]
    public void Its_examples_are_templates()
    {
        var examples = File.ReadAllText(Doc).Split("```json\n").Skip(1).Select(rest => rest.Split("```")[0]).ToList();

        Assert.NotEmpty(examples);
        Assert.All(examples, example => Assert.Equal([], TemplateReader.Read(Encoding.UTF8.GetBytes(example)).Faults.Select(fault => FaultText.Line(fault, "esempio"))));
    }

    private static string Lists()
    {
        var text = new StringBuilder();
        void Line(string line = "") => text.Append(line).Append('\n');
        Line();
        Line("## I modelli forniti");
        Line();
        Line("| modello | documento | a che cosa serve |");
        Line("|---|---|---|");
        foreach (var code in Shipped.Codes)
        {
            var template = Shipped.Template(code);
            Line($"| [`{code}`](../templates/{code}.json) | {template.Title} | {template.Purpose} |");
        }
        Line();
        Line("## Le tabelle");
        Line();
        Line("Le colonne in **grassetto** sono quelle che la tabella ha se il modello non ne elenca.");
        foreach (var kind in TableKinds.All)
        {
            Line();
            Line($"### `{kind.Name}`");
            Line();
            Line($"{kind.Summary}. {OptionsOf(kind.Options)}");
            Line();
            Line("| colonna | intestazione |");
            Line("|---|---|");
            foreach (var choice in kind.Columns)
            {
                Line($"| {(choice.IsUsual ? $"**`{choice.Key}`**" : $"`{choice.Key}`")} | {choice.Header(years => years == 0 ? "{anno}" : $"{{anno+{years}}}")} |");
            }
        }
        Line();
        Line("## Le figure");
        Line();
        Line("| figura | che cosa mostra | opzioni |");
        Line("|---|---|---|");
        foreach (var kind in ChartKinds.All)
        {
            Line($"| `{kind.Name}` | {kind.Summary} | {(kind.Options.Count == 0 ? "–" : string.Join(", ", kind.Options.Select(option => $"`{option}`")))} |");
        }
        Line();
        Line("## Le parole");
        Line();
        Line("| dove | parole |");
        Line("|---|---|");
        Line($"| `each` | {WordsOf(TemplateWords.Each)} |");
        Line($"| `when.has` | {WordsOf(TemplateWords.Has)} |");
        Line($"| `rows` | {WordsOf(TemplateWords.Rows)} |");
        Line($"| `level` | {WordsOf(Words.Level)} |");
        Line($"| `front` | {WordsOf(TemplateWords.Front)} |");
        Line($"| `language` | {WordsOf(TemplateWords.Language)} |");
        Line($"| fra graffe, ovunque | {string.Join(", ", Placeholders.Everywhere.Select(name => $"`{{{name}}}`"))} (fino a nove anni prima o dopo) |");
        Line($"| fra graffe, in una sezione ripetuta | {string.Join(", ", Placeholders.Repeated.Select(name => $"`{{{name}}}`"))} |");
        return text.ToString();
    }

    private static string OptionsOf(IReadOnlyList<string> options) =>
        options.Count == 0 ? "Nessuna opzione propria." : $"Opzioni: {string.Join(", ", options.Select(option => $"`{option}`"))}.";

    private static string WordsOf<T>(Words<T> words)
        where T : struct, Enum => string.Join(", ", words.Rows.Select(row => $"`{row.Word}`"));
}
