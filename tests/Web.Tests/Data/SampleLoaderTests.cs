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
    public async Task Who_has_a_cycle_of_their_own_gets_no_sample()
    {
        await database.Store.SaveAsync(Cycles.Small(), null, isSample: false, TestDatabase.Tester);

        Assert.False(await database.Sample.LoadIfEmptyAsync());
        Assert.Single(await database.Store.ListAsync());
    }
}
