using Traguardo.Core.Tests.Support;
using Traguardo.Core.Tests.Templates;
using Traguardo.Core.Writing;
using Xunit;

namespace Traguardo.Core.Tests.Writing;

public sealed class SampleTextsTests
{
    private static readonly IReadOnlyList<Narrative> Texts = Shipped.Source.Texts;

    [Fact]
    public void No_text_asks_for_a_figure_that_there_is_not_or_says_one_that_nobody_knows()
    {
        using var _ = Language.Italian();

        var found = TextChecks.Of(Texts, WritingSample.Figures).Select(finding => $"{finding.Key}:{finding.Line}:{finding.Column} {finding.Message} {finding.Advice}").ToList();

        Assert.True(found.Count == 0, string.Join('\n', found));
    }

    [Fact]
    public void The_report_has_a_text_for_each_of_its_slots_and_a_slot_for_each_text()
    {
        var slots = Shipped.Template("relazione").Slots(Shipped.Scored).Select(slot => slot.Key).ToHashSet();
        var texts = Texts.Select(text => text.Key).Where(key => !key.StartsWith("piano/", StringComparison.Ordinal)).ToHashSet();

        Assert.Equal([], slots.Except(texts));
        Assert.Equal([], texts.Except(slots));
    }

    [Fact]
    public void Nothing_of_the_printed_report_is_typed_by_hand_that_the_data_know() =>
        Assert.True(Texts.Sum(text => Prose.Read(text.Markdown, WritingSample.Figures).Figures.Count) > 150);
}
