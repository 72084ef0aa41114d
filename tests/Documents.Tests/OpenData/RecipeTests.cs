using CsCheck;
using Traguardo.Core.Freezing;
using Traguardo.Core.Scoring;
using Traguardo.Core.Tests.Generators;
using Traguardo.Documents.OpenData;
using Traguardo.Documents.Packages;
using Xunit;

namespace Traguardo.Documents.Tests.OpenData;

/// <summary>A third party computes the scores again from the published CSV files, following the recipe that lies beside them.</summary>
public sealed class RecipeTests
{
    // What a spreadsheet's fifteen digits hold of figures such as these.
    private const decimal Near = 0.000_000_001m;

    [Fact]
    public void From_the_base_data_to_the_scores_of_the_sample()
    {
        var reading = Frozen.Read(Frozen.Sample);
        var recipe = new Recipe(Files(reading), 2020, fromTheStart: true);

        Assert.Equal(["ente", "sg", "rs", "st"], recipe["cruscotti.csv"].Select(card => card["cruscotto"]));
        Assert.All(recipe["cruscotti.csv"], card => AssertNear(
            ((ScoredNode)reading.Source!.Scored.Find(card["cruscotto"])!).Result,
            recipe.Result($"{card["cruscotto"]}:{card["cruscotto"]}")));
        Assert.All(recipe["nodi.csv"], node => AssertNear(Recipe.Published(node), recipe.Result(node["nodo"])));
    }

    [Fact]
    public void Each_step_gives_what_is_published_for_any_cycle() => CycleGen.Cycle.Sample(
        cycle =>
        {
            var recipe = new Recipe(Files(Frozen.Read(Frozen.Of(cycle))), cycle.Year, fromTheStart: false);

            Assert.All(recipe["indicatori.csv"], indicator => AssertSame(indicator["consuntivo"], recipe.Actual(indicator)));
            Assert.All(recipe["voci.csv"], item => AssertNear(Recipe.Published(item), recipe.Result(item)));
            Assert.All(recipe["nodi.csv"], node => AssertNear(Recipe.Published(node), recipe.Result(node["nodo"])));
            Assert.All(recipe["cruscotti.csv"], card => AssertNear(Recipe.Published(card), recipe.Result($"{card["cruscotto"]}:{card["cruscotto"]}")));
        },
        iter: 60);

    private static IReadOnlyList<PackedFile> Files(SnapshotReading reading)
    {
        Assert.Equal([], reading.Faults);
        return OpenDataWriter.Write(reading.Snapshot!, reading.Source!);
    }

    private static void AssertSame(string published, string computed)
    {
        Assert.Equal(published.Length == 0, computed.Length == 0);
        if (published.Length > 0)
        {
            AssertNear(Recipe.Number(published), Recipe.Number(computed));
        }
    }

    private static void AssertNear(decimal? published, decimal? computed)
    {
        Assert.Equal(published is null, computed is null);
        Assert.True(published is null || Math.Abs(published.Value - computed!.Value) <= Near * Math.Max(1, Math.Abs(published.Value)), $"{published} / {computed}");
    }
}
