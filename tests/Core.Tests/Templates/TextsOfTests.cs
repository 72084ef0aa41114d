using Traguardo.Core.Templates;
using Traguardo.Core.Writing;
using Xunit;

namespace Traguardo.Core.Tests.Templates;

/// <summary>Which texts of a cycle go into a document.</summary>
public sealed class TextsOfTests
{
    private static readonly IReadOnlyList<Narrative> Texts =
    [
        new("relazione/premessa", "Uno", NarrativeState.Written),
        new("piano/premessa", "Due", NarrativeState.Approved),
        new("validazione/premessa", "Tre", NarrativeState.Approved),
        new("validazione/conclusioni", "Quattro", NarrativeState.Written),
        new("obiettivo/ente/A/A4", "Cinque", NarrativeState.ToWrite),
        new("obiettivo/altrove/A/A4", "Sei", NarrativeState.Approved),
    ];

    [Fact]
    public void Those_of_other_documents_and_of_what_is_not_in_it_stay_out() =>
        Assert.Equal(["relazione/premessa", "obiettivo/ente/A/A4"], KeysOf("relazione"));

    [Fact]
    public void What_the_OIV_has_not_approved_of_its_validation_goes_into_none() =>
        Assert.Equal(["validazione/premessa"], KeysOf("validazione"));

    [Fact]
    public void What_the_sample_tells_is_in_its_report_as_before()
    {
        var source = Shipped.Source with { Texts = Shipped.Template("relazione").TextsOf(Shipped.Scored, Shipped.Source.Texts) };

        Assert.NotEmpty(source.Texts);
        Assert.True(source.Texts.Count < Shipped.Source.Texts.Count);
        Assert.Equal(
            ReportBuilder.Build(Shipped.Template("relazione"), Shipped.Source).AllSections.Select(section => (section.Id, section.Blocks.Count)),
            ReportBuilder.Build(Shipped.Template("relazione"), source).AllSections.Select(section => (section.Id, section.Blocks.Count)));
    }

    [Theory]
    [InlineData("scheda/rs/colloquio", true)]
    [InlineData("obiettivo/rs/B1", true)]
    [InlineData("relazione/schede/rs", true)]
    [InlineData("rs/note", true)]
    [InlineData("obiettivo/ente/A/A4", false)]
    [InlineData("obiettivo/rsa/B1", false)]
    public void A_text_is_a_scorecards_where_any_part_of_its_key_names_it(string key, bool isOf) =>
        Assert.Equal(isOf, NarrativeKeys.IsOf(key, new HashSet<string> { "rs", "st" }));

    private static IEnumerable<string> KeysOf(string template) => Shipped.Template(template).TextsOf(Shipped.Scored, Texts).Select(text => text.Key);
}
