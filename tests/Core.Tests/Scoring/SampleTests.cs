using System.Text.Json;
using Traguardo.Core.Display;
using Traguardo.Core.Exchange;
using Traguardo.Core.Scoring;
using Traguardo.Core.Tests.Support;
using Xunit;

namespace Traguardo.Core.Tests.Scoring;

/// <summary>Every figure that the administration printed for 2020, computed from its base data and shown as it was printed.</summary>
public sealed class SampleTests
{
    private static readonly JsonElement Expected = JsonDocument.Parse(Repository.Bytes("samples/pisa-2020/expected.json")).RootElement;
    private static readonly ScoredCycle Scored = CycleReader.Read(Repository.Bytes("samples/pisa-2020/cycle.json")).Cycle!.Scored();
    private static readonly Figures Figures = Figures.Italian;

    [Fact]
    public void All_scores_and_achievements_are_those_printed()
    {
        var items = Figure("items");
        var weighted = Scored.Scorecards.SelectMany(card => card.Items).Where(item => item.Item.Weight is not null).ToList();
        (string, string)[] expected =
        [
            .. Figure("scorecards"), .. Figure("judgements"), .. Figure("nodes"), .. Figure("strategicAreas"),
            .. weighted.Select(item => (item.Path, items.FirstOrDefault(printed => printed.Key == item.Path).Shown ?? "100")),
        ];
        (string, string)[] computed =
        [
            .. Scored.Scorecards.Select(card => (card.Path, Figures.Score(card.Result!.Value))),
            .. Figure("judgements").Select(card => (card.Key, Scored.JudgementOf(Node(card.Key))!.Label)),
            .. Figure("nodes").Select(node => (node.Key, Figures.Whole(Node(node.Key).Result!.Value))),
            .. Scored.Areas.Select(area => (area.Area.Code, Figures.Whole(area.Score!.Value))),
            .. weighted.Select(item => (item.Path, Figures.Whole(item.Result!.Value))),
        ];

        Assert.Equal(expected, computed);
        Assert.Equal(127, computed.Length);
        Assert.Empty(items.Select(item => item.Key).Except(weighted.Select(item => item.Path)));
        Assert.Equal(Scored.Scorecards.SelectMany(card => card.Nodes).Count(), Figure("nodes").Count);
    }

    [Fact]
    public void Actuals_are_those_printed() => AssertShown("actuals", code =>
    {
        var indicator = Scored.Compiled.FindIndicator(code)!;
        return Figures.Bare(Scored.Read(indicator).Value!.Value, indicator.Indicator.Unit, indicator.Indicator.Decimals);
    });

    [Fact]
    public void An_objective_seen_by_another_scorecard_is_the_one_printed() =>
        AssertShown("valuesOfGoals", path => Figures.Score(((ScoredItem)Scored.Find(path)!).Actual!.Value.Content));

    [Fact]
    public void The_shares_spent_of_budgets_are_those_printed() =>
        AssertShown("spending", code => Figures.Number(Scored.Cycle.Programmes.Find(programme => programme.Code == code)!.SpentShare!.Value * 100, 2));

    [Fact]
    public void No_figure_is_printed_that_is_not_tested() => Assert.Equal(
        ["source", "scorecards", "judgements", "nodes", "items", "valuesOfGoals", "actuals", "strategicAreas", "spending"],
        Expected.EnumerateObject().Select(group => group.Name));

    private static ScoredNode Node(string path) => (ScoredNode)Scored.Find(path)!;

    private static List<(string Key, string Shown)> Figure(string group) =>
        [.. Expected.GetProperty(group).EnumerateObject().Select(figure => (figure.Name, figure.Value.GetString()!))];

    private static void AssertShown(string group, Func<string, string> show)
    {
        var printed = Figure(group);
        Assert.NotEmpty(printed);
        Assert.Equal(printed, printed.Select(figure => (figure.Key, show(figure.Key))));
    }
}
