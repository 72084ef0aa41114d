using System.Text.Json;
using Traguardo.Core.Tests.Support;
using Traguardo.Web.Tests.Rig;
using Xunit;

namespace Traguardo.Web.Tests.Commands;

/// <summary>Every figure printed in the report of the sample, held against what the program computes.</summary>
[OnAnyDatabase]
public sealed class PrintedFiguresTests(PrintedFiguresTests.Scored scored) : IClassFixture<PrintedFiguresTests.Scored>
{
    private static readonly JsonElement Expected = JsonElement.Parse(Repository.Bytes("samples/pisa-2020/expected.json"));

    private readonly JsonElement result = scored.Result;

    /// <summary>One run for all the tests here.</summary>
    public sealed class Scored : IAsyncLifetime
    {
        public JsonElement Result { get; private set; }

        public async ValueTask InitializeAsync() =>
            Result = JsonElement.Parse((await Traguardo.Run("score", Traguardo.Sample, "--json")).Output);

        public ValueTask DisposeAsync() => ValueTask.CompletedTask;
    }

    [Fact]
    public void Scorecards_agree() => Agree("scorecards", Cards().ToDictionary(card => Text(card, "code"), card => Text(card, "shown")));

    [Fact]
    public void Judgements_agree() => Agree("judgements", Cards().ToDictionary(card => Text(card, "code"), card => Text(card, "judgement")));

    [Fact]
    public void Nodes_agree() => Agree("nodes", All("nodes").ToDictionary(node => Text(node, "path"), node => Text(node, "shown")));

    [Fact]
    public void Items_agree() => Agree("items", All("items").ToDictionary(item => Text(item, "path"), item => Text(item, "shown")));

    [Fact]
    public void Every_other_item_with_a_weight_is_100()
    {
        var below = Expected.GetProperty("items").EnumerateObject().Select(item => item.Name);

        var others = All("items").Where(item => Text(item, "state") == "measured" && !below.Contains(Text(item, "path")));

        Assert.All(others, item => Assert.Equal("100", Text(item, "shown")));
    }

    [Fact]
    public void Scores_of_objectives_referred_to_agree() =>
        Agree("valuesOfGoals", All("items").ToDictionary(item => Text(item, "path"), item => Text(item, "shownActual")));

    [Fact]
    public void Actuals_agree() => Agree("actuals", All("items")
        .Where(item => item.TryGetProperty("indicator", out _))
        .DistinctBy(item => Text(item, "indicator"))
        .ToDictionary(item => Text(item, "indicator"), item => Text(item, "shownActual")));

    [Fact]
    public void Strategic_areas_agree() => Agree("strategicAreas",
        result.GetProperty("strategicAreas").EnumerateArray().ToDictionary(area => Text(area, "code"), area => Text(area, "shown")));

    private static void Agree(string group, Dictionary<string, string> computed)
    {
        var printed = Expected.GetProperty(group).EnumerateObject().ToDictionary(figure => figure.Name, figure => figure.Value.GetString()!);

        Assert.NotEmpty(printed);
        Assert.Equal(printed.OrderBy(figure => figure.Key), computed.Where(figure => printed.ContainsKey(figure.Key)).OrderBy(figure => figure.Key));
    }

    private JsonElement.ArrayEnumerator Cards() => result.GetProperty("scorecards").EnumerateArray();

    private IEnumerable<JsonElement> All(string list) => Cards().SelectMany(card => card.GetProperty(list).EnumerateArray());

    private static string Text(JsonElement element, string member) => element.GetProperty(member).GetString() ?? "";
}
