using Traguardo.Core.Exchange;
using Traguardo.Core.Tests.Support;
using Traguardo.Core.Writing;
using Xunit;

namespace Traguardo.Core.Tests.Writing;

public sealed class SampleTextsTests
{
    private const string Room = "samples/pisa-2020/texts";

    private static readonly List<Narrative> Texts = ReadTexts();

    [Fact]
    public void No_text_asks_for_a_figure_that_there_is_not_or_says_one_that_nobody_knows()
    {
        using var _ = Language.Italian();

        var found = TextChecks.Of(Texts, WritingSample.Figures).Select(finding => $"{finding.Key}:{finding.Line}:{finding.Column} {finding.Message} {finding.Advice}").ToList();

        Assert.True(found.Count == 0, string.Join('\n', found));
    }

    [Fact]
    public void Every_objective_of_the_administration_says_what_its_year_was_like_and_every_programme_what_was_hoped_and_done()
    {
        var cycle = CycleReader.Read(Repository.Bytes("samples/pisa-2020/cycle.json")).Cycle!;
        var card = cycle.Scorecards[0];
        List<string> wanted =
        [
            .. from perspective in card.Children.OfType<Core.Cycles.Node>()
               from objective in perspective.Children.OfType<Core.Cycles.Node>()
               select $"{NarrativeKeys.Objective}{card.Code}/{perspective.Code}/{objective.Code}",
            .. cycle.Programmes.SelectMany(programme => new[] { NarrativeKeys.Expected(programme.Code), NarrativeKeys.Impact(programme.Code) }),
        ];

        Assert.Equal(wanted.Order(), Texts.Select(text => text.Key).Where(key => !key.StartsWith("relazione/", StringComparison.Ordinal) && !key.StartsWith("piano/", StringComparison.Ordinal)).Order());
    }

    [Fact]
    public void Nothing_of_the_printed_report_is_typed_by_hand_that_the_data_know() =>
        Assert.True(Texts.Sum(text => Prose.Read(text.Markdown, WritingSample.Figures).Figures.Count) > 150);

    private static List<Narrative> ReadTexts()
    {
        var room = Path.Combine(Repository.Root, Room);
        return [.. Directory.EnumerateFiles(room, "*.md", SearchOption.AllDirectories).Order(StringComparer.Ordinal).Select(file => new Narrative(
            Path.GetRelativePath(room, file)[..^".md".Length].Replace(Path.DirectorySeparatorChar, '/'),
            File.ReadAllText(file),
            NarrativeState.Approved))];
    }
}
