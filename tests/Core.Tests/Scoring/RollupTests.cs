using Traguardo.Core.Compiling;
using Traguardo.Core.Cycles;
using Traguardo.Core.Measures;
using Traguardo.Core.Scoring;
using Traguardo.Core.Tests.Support;
using Xunit;

namespace Traguardo.Core.Tests.Scoring;

public sealed class RollupTests
{
    private const string Nothing = "–";

    [Theory, Examples(nameof(WeightedMean))]
    public void Weights_count_over_the_sum_of_those_that_count(string entries, string score, string parts)
    {
        var children = Weighted(entries);

        Assert.Equal(score, Cell.Like(score, WeightedMean.Of(children, rowRounding: null)));
        if (score != Nothing)
        {
            AssertParts(parts, children);
        }
    }

    [Theory, Examples(nameof(PlainMean))]
    public void All_entries_that_count_count_alike(string entries, string score, string parts)
    {
        var children = Weighted(entries);

        Assert.Equal(score, Cell.Like(score, PlainMean.Of(children)));
        AssertParts(parts, children);
    }

    [Theory, Examples(nameof(WorstChild))]
    public void The_lowest_entry_gives_the_score(string entries, string score, string parts)
    {
        var children = Cell.Pairs(entries).Select(pair => Entry(pair.Left, weight: 1, pair.Right)).ToList();

        Assert.Equal(score, Cell.Like(score, WorstChild.Of(children)));
        Assert.Equal(parts, string.Join("; ", children.Select(child => child.Part == 0 ? Nothing : Cell.Like("%", child.Part))));
    }

    [Theory, Examples(nameof(RowRounding))]
    public void Rows_are_rounded_before_they_are_summed(string entries, int? decimals, string rows, string score)
    {
        var children = Weighted(entries);

        Assert.Equal(rows, string.Join("; ", children.Select(child =>
            child.Result is { } result ? Cell.Like("", RowRounding.Row(child.Weight, result, decimals)) : Nothing)));
        Assert.Equal(score, Cell.Like(score, WeightedMean.Of(children, decimals)));
    }

    [Theory, Examples("StrategicAreas")]
    public void An_area_is_the_plain_mean_of_its_objectives(string objectives, string score)
    {
        var scores = Cell.List(objectives);
        var cycle = Plan.Of(Plan.Card("ente", [.. scores.Select((_, i) => Plan.Objective($"O{i}", weight: i + 1, Plan.Item($"X{i}", 1)))])) with
        {
            IndicatorValues = [.. scores.Select((cell, i) => cell == Nothing ? Plan.Recorded($"X{i}", null, ValueState.NotDue) : Plan.Recorded($"X{i}", Value.Of(Cell.Number(cell))))],
            StrategicAreas = [new StrategicArea { Code = "1", Title = "1", Objectives = [.. scores.Select((_, i) => $"ente/O{i}")] }],
        };

        Assert.Equal(score, Cell.Like(score, Assert.Single(cycle.Scored().Areas).Score));
    }

    private static List<ScoredEntry> Weighted(string cell) =>
        [.. Cell.Pairs(cell).Select((pair, i) => Entry($"voce {i}", Cell.Number(pair.Left), pair.Right))];

    private static ScoredItem Entry(string path, decimal weight, string result)
    {
        var item = new CompiledItem { Path = path, Parent = null, Item = Plan.Item(path, weight), Cap = Cap.None };
        var state = result == Nothing ? ItemState.NotDue : ItemState.Measured;
        return new ScoredItem(item, state, MissingReason.None, actual: null, result == Nothing ? null : Cell.Number(result), objective: null);
    }

    private static void AssertParts(string expected, IEnumerable<ScoredEntry> children) =>
        Assert.Equal(expected, string.Join("; ", children.Select(child => child.Result is null ? Nothing : Cell.Like("%", child.Part))));
}
