using Traguardo.Core.Checks;
using Traguardo.Core.Tests.Support;
using Traguardo.Core.Writing;
using Xunit;

namespace Traguardo.Core.Tests.Writing;

public sealed class TextChecksTests
{
    private const string Key = "obiettivo/ente/A/A4";

    [Theory, Examples("TypedFigures")]
    public void A_figure_typed_by_hand_is_offered_live(string text, string says, string of, string offered)
    {
        var finding = Find(text) is [var first, ..] ? first : null;

        Assert.Equal(says, finding?.Rule switch { "typed-figure" => "dato", "unknown-percentage" => "percentuale", null => "–", var other => other });
        Assert.Equal(of, finding is null ? "–" : text.Substring(finding.Offset, finding.Length));
        Assert.Equal(offered, finding?.Offers is [var offer, ..] ? offer.Name : "–");
    }

    [Fact]
    public void What_many_figures_are_is_offered_only_where_the_text_is_about_one() =>
        Assert.Empty(TextChecks.Of("relazione/premessa", Prose.Read("Il 100% degli uffici.", WritingSample.Figures), WritingSample.Figures));

    [Fact]
    public void An_offer_taken_puts_the_figure_in_its_place()
    {
        const string text = "Realizzato al **68%** del dovuto.";
        var finding = Assert.Single(Find(text));

        Assert.Equal("Realizzato al **{{A4.achievement}}** del dovuto.", finding.Take(text, finding.Offers[0].Name));
    }

    [Fact]
    public void A_fault_of_the_text_is_an_error_that_names_it()
    {
        using var _ = Language.Italian();
        var finding = Assert.Single(TextChecks.Of([new Narrative("relazione/premessa", "È {{ente.scor}}.", NarrativeState.Written)], WritingSample.Figures));

        Assert.Equal(new TextFinding(
            "unknown-figure", "relazione/premessa", 1, 3, Severity.Error, "«ente.scor» non è il nome di un dato di questo ciclo.", "Forse si intende: ente.score, ente.lost, ente.light.")
            { Offset = 2, Length = 13, Offers = finding.Offers }, finding);
        Assert.Equal("È {{ente.score}}.", finding.Take("È {{ente.scor}}.", finding.Offers[0].Name));
    }

    [Fact]
    public void A_figure_without_a_value_is_found()
    {
        using var _ = Language.Italian();
        var figures = LiveFigures.Of(Plan.Of(Plan.Card("ente", Plan.Objective("O", 100, Plan.Item("i", 100, 10)))).Scored(), []);
        var finding = Assert.Single(TextChecks.Of([new Narrative("x", "{{indicatore.i.actual}}", NarrativeState.Written)], figures));

        Assert.Equal(("figure-without-value", Severity.Warning), (finding.Rule, finding.Severity));
    }

    [Fact]
    public void The_texts_of_the_sample_ask_for_figures_that_there_are()
    {
        using var _ = Language.Italian();
        var folder = Path.Combine(Repository.Root, "samples/pisa-2020/texts");
        var texts = Directory.EnumerateFiles(folder, "*.md", SearchOption.AllDirectories).Order(StringComparer.Ordinal)
            .Select(file => new Narrative(Path.GetRelativePath(folder, file)[..^".md".Length].Replace('\\', '/'), File.ReadAllText(file), NarrativeState.Approved));

        Assert.Empty(TextChecks.Of(texts, WritingSample.Figures).Where(finding => finding.Severity < Severity.Info).Select(finding => $"{finding.Key} {finding.Line}:{finding.Column} {finding.Message}"));
    }

    private static IReadOnlyList<TextFinding> Find(string text)
    {
        using var _ = Language.Italian();
        return TextChecks.Of(Key, Prose.Read(text, WritingSample.Figures), WritingSample.Figures);
    }
}
