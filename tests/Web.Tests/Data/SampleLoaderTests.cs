using Traguardo.Core.Writing;
using Traguardo.Web.Data;
using Xunit;

namespace Traguardo.Web.Tests.Data;

public sealed class SampleLoaderTests : IAsyncLifetime
{
    private TestDatabase database = null!;

    public async ValueTask InitializeAsync() => database = await TestDatabase.MigratedAsync();

    public ValueTask DisposeAsync() => database.DisposeAsync();

    [Fact]
    public async Task The_first_run_loads_the_sample_and_the_second_leaves_it()
    {
        Assert.True(await database.Sample.LoadIfEmptyAsync());
        Assert.False(await database.Sample.LoadIfEmptyAsync());

        var loaded = await database.Cache.FindAsync("cciaa_pi", 2020);
        Assert.True(loaded!.Summary.IsSample);
        Assert.Equal((1, database.Clock.GetUtcNow()), (loaded.Summary.Version, loaded.Summary.ImportedAt));
        Assert.Equal(await File.ReadAllTextAsync(Path.Combine(SampleLoader.Directory, "context.json")), loaded.ContextJson);
    }

    [Fact]
    public async Task Its_texts_come_with_it_and_are_approved()
    {
        await database.Sample.LoadIfEmptyAsync();
        var cycle = Assert.Single(await database.Store.ListAsync());

        var texts = await database.Texts.ListAsync(cycle.Id, TestContext.Current.CancellationToken);

        Assert.All(texts, text => Assert.Equal(NarrativeState.Approved, text.State));
        Assert.StartsWith("L", texts.Single(text => text.Key == "obiettivo/ente/A/A4").Markdown, StringComparison.Ordinal);
        Assert.Contains(texts, text => text.Key == "relazione/premessa");
        Assert.Contains(texts, text => text.Key == "programma/104/impatto");
    }

    [Fact]
    public async Task Who_has_a_cycle_of_their_own_gets_no_sample()
    {
        await database.Store.SaveAsync(Cycles.Small(), null, isSample: false, TestDatabase.Tester);

        Assert.False(await database.Sample.LoadIfEmptyAsync());
        Assert.Single(await database.Store.ListAsync());
    }
}
