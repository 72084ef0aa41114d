using Traguardo.Core.Tests.Support;
using Traguardo.Core.Writing;
using Xunit;

namespace Traguardo.Core.Tests.Writing;

public sealed class LiveFiguresTests
{
    private static readonly LiveFigures Figures = WritingSample.Figures;

    [Theory, Examples("LiveFigures")]
    public void A_figure_is_found_by_its_name(string name, string shown, string why)
    {
        var figure = Figures.Find(name);

        Assert.NotNull(figure);
        Assert.Equal((shown, why), (figure.Shown.Replace('\u00a0', ' '), figure.Why ?? "–"));
    }

    [Fact]
    public void Each_figure_has_a_name_of_its_own_and_says_what_it_is()
    {
        Assert.Equal(Figures.All.Count, Figures.All.Select(figure => figure.Name).Distinct().Count());
        Assert.All(Figures.All, figure => Assert.NotEmpty(figure.Label));
        Assert.All(Figures.All, figure => Assert.Same(figure, Figures.Find(figure.Name)));
    }

    [Theory]
    [InlineData("A4.achievment", "A4.achievement")]
    [InlineData("ente.realizzazione", "ente.score")]
    [InlineData("Ente.score", "ente.score")]
    [InlineData("misura.9166", "misura.916")]
    [InlineData("programma.104.spnt", "programma.104.spent")]
    public void Who_mistypes_a_name_is_told_the_right_one(string typed, string meant) => Assert.Contains(meant, Figures.Nearest(typed));

    [Fact]
    public void Nobody_is_told_a_name_that_is_nothing_like_it() => Assert.Empty(Figures.Nearest("qualcosa di diverso"));

    [Theory]
    [InlineData("A4.a", "relazione/premessa", "A4.achievement")]
    [InlineData("turismo realizz", "relazione/premessa", "A4.achievement")]
    [InlineData("budget", "programma/104/attesi", "programma.104.budget")]
    [InlineData("", "obiettivo/ente/A/A4", "A4.achievement")]
    [InlineData("punteggio", "relazione/premessa", "ente.score")]
    public void What_is_typed_finds_what_is_likeliest(string typed, string key, string first) => Assert.Equal(first, Figures.Complete(typed, key)[0].Name);

    [Fact]
    public void A_text_is_about_its_objective_with_all_that_counts_in_it()
    {
        var names = Figures.About("obiettivo/ente/A/A4").Select(figure => figure.Name).ToList();

        Assert.Contains("A4.achievement", names);
        Assert.Contains("programma.104.spent", names);
        Assert.Contains("indicatore.A4.1.actual", names);
        Assert.DoesNotContain("A1.achievement", names);
    }

    [Fact]
    public void A_section_of_a_document_is_about_the_scorecards() =>
        Assert.Equal(["ente.score", "ente.judgement", "ente.light", "ente.lost"], Figures.About("relazione/premessa").Take(4).Select(figure => figure.Name));

    [Fact]
    public void The_first_scorecard_is_the_ente_whatever_its_code()
    {
        var figures = LiveFigures.Of(Plan.Of(Plan.Card("camera", Plan.Objective("O", 100, Plan.Item("i", 100, 10)))).With(("i", 5)).Scored(), []);

        Assert.Equal("50%", figures.Find("ente.score")?.Shown);
        Assert.Equal("50%", figures.Find("camera.score")?.Shown);
        Assert.Equal("–", figures.Find("ente.judgement")?.Shown);
    }

    [Fact]
    public void A_code_that_two_scorecards_have_is_the_firsts_and_the_other_goes_by_its_path()
    {
        var figures = LiveFigures.Of(Plan.Of(
            Plan.Card("a", Plan.Objective("O", 100, Plan.Item("i", 100, 10))),
            Plan.Card("b", Plan.Objective("O", 100, Plan.Item("j", 100, 10)))).With(("i", 5), ("j", 10)).Scored(), []);

        Assert.Equal("50%", figures.Find("O.achievement")?.Shown);
        Assert.Equal("50%", figures.Find("a/O.achievement")?.Shown);
        Assert.Equal("100%", figures.Find("b/O.achievement")?.Shown);
    }
}
