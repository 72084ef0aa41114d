using System.Data.Common;
using Traguardo.Web.Data;
using Traguardo.Web.Http;
using Traguardo.Web.Tests.Rig;
using Xunit;

namespace Traguardo.Web.Tests.Data;

public sealed class CycleCacheTests : IAsyncLifetime
{
    private TestDatabase database = null!;

    private CycleCache Cache => database.Cache;

    public async ValueTask InitializeAsync() => database = await TestDatabase.MigratedAsync();

    public ValueTask DisposeAsync() => database.DisposeAsync();

    [Fact]
    public async Task A_version_is_loaded_once_however_many_ask()
    {
        await SaveAsync(database, "uno");
        await SaveAsync(database, "uno", "altro");

        var asked = await Task.WhenAll(Enumerable.Range(0, 50).Select(_ => Task.Run(async () => await FindAsync("uno"))));
        await SaveAsync(database, "due", "altro");

        Assert.NotNull(asked[0]);
        Assert.All(asked, loaded => Assert.Same(asked[0], loaded));
        Assert.Same(asked[0], await FindAsync("uno"));
    }

    [Fact]
    public async Task What_is_loaded_is_compiled_with_its_version_and_context()
    {
        await database.Store.SaveAsync(Cycles.Small(), "{}", isSample: false, TestDatabase.Tester);

        var loaded = await FindAsync();

        Assert.Same(loaded!.Cycle, loaded.Compiled.Cycle);
        Assert.Equal((1, "{}"), (loaded.Summary.Version, loaded.ContextJson));
        Assert.Equal(loaded.Summary, await Cache.SummaryAsync("c_a111", 2024));
        Assert.Equal([loaded.Summary], await Cache.ListAsync());
    }

    [Fact]
    public async Task A_change_is_seen_by_whoever_asks_after_it()
    {
        Assert.Null(await FindAsync());
        await SaveAsync(database, "uno");
        Assert.Equal("uno", (await FindAsync())!.Cycle.Note);
        await SaveAsync(database, "due");
        Assert.Equal("due", (await FindAsync())!.Cycle.Note);
        await SaveAsync(database, "tre");
        Assert.Equal("tre", (await FindAsync())!.Cycle.Note);
    }

    [Fact]
    public async Task A_change_by_another_process_is_seen_by_whoever_asks_after_it()
    {
        await using var other = database.Second();
        await SaveAsync(database, "uno");
        Assert.Equal("uno", (await FindAsync())!.Cycle.Note);

        await SaveAsync(other, "due");

        Assert.Equal("due", (await FindAsync())!.Cycle.Note);
    }

    [Fact]
    public async Task A_change_by_this_process_is_seen_also_where_the_files_do_not_tell()
    {
        // Files that never change, as two changes within one tick of the file system's clock look.
        using var cache = new CycleCache(database.Store, database.Ledger, new DataVersion(new DirectoryInfo(Path.Combine(database.Folder, "none")), TimeProvider.System));
        await SaveAsync(database, "uno");
        Assert.Equal("uno", (await cache.FindAsync("c_a111", 2024))!.Cycle.Note);

        await SaveAsync(database, "due");

        Assert.Equal("due", (await cache.FindAsync("c_a111", 2024))!.Cycle.Note);
    }

    [Fact]
    public async Task A_load_that_failed_is_tried_again()
    {
        await SaveAsync(database, "uno");
        await database.ExecuteAsync("ALTER TABLE \"Units\" RENAME TO \"Elsewhere\"");
        await Assert.ThrowsAnyAsync<DbException>(() => FindAsync());
        await database.ExecuteAsync("ALTER TABLE \"Elsewhere\" RENAME TO \"Units\"");

        Assert.Equal("uno", (await FindAsync())!.Cycle.Note);
    }

    [Fact]
    public async Task Nothing_is_asked_of_the_database_while_nothing_changes()
    {
        Assert.SkipWhen(Postgres.IsUsed, Postgres.OnlyEmbedded);
        await SaveAsync(database, "uno");
        // Long enough ago for the files to be believed.
        foreach (var file in new[] { database.File, database.File + "-wal" }.Where(File.Exists))
        {
            File.SetLastWriteTimeUtc(file, database.Clock.GetUtcNow().UtcDateTime.AddHours(-1));
        }

        // The very same objects: had they been read again they would be others.
        Assert.Same(await Cache.ListAsync(), await Cache.ListAsync());
        Assert.Same(await FindAsync(), await FindAsync());
    }

    [Fact]
    public async Task Nobody_is_given_a_version_older_than_the_last_one_saved_before_asking()
    {
        await SaveAsync(database, "0");
        var last = 0;
        using var done = new CancellationTokenSource();
        var readers = Enumerable.Range(0, 4).Select(_ => Task.Run(async () =>
        {
            while (!done.IsCancellationRequested)
            {
                var atLeast = Volatile.Read(ref last);
                var loaded = await FindAsync();
                Assert.True(int.Parse(loaded!.Cycle.Note!, null) >= atLeast, $"{loaded.Cycle.Note} after {atLeast} was saved");
            }
        })).ToList();

        for (var number = 1; number <= 30; number++)
        {
            await SaveAsync(database, $"{number}");
            Volatile.Write(ref last, number);
        }
        await done.CancelAsync();
        await Task.WhenAll(readers);
    }

    [Fact]
    public async Task A_cycle_that_cannot_be_scored_is_refused_until_it_is_put_right()
    {
        var broken = Cycles.Small();
        broken.Indicators.Clear();
        await database.Store.SaveAsync(broken, null, isSample: false, TestDatabase.Tester);

        await Assert.ThrowsAsync<InvalidDataException>(() => FindAsync());
        await Assert.ThrowsAsync<InvalidDataException>(() => FindAsync());

        await SaveAsync(database, "giusto");
        Assert.Equal("giusto", (await FindAsync())!.Cycle.Note);
    }

    [Fact]
    public async Task Who_gives_up_waiting_does_not_stop_the_load()
    {
        await SaveAsync(database, "uno");
        using var gone = new CancellationTokenSource();
        await gone.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(
            async () => await Cache.FindAsync("c_a111", 2024, gone.Token));

        Assert.Equal("uno", (await FindAsync())!.Cycle.Note);
    }

    private Task<LoadedCycle?> FindAsync(string note = "") =>
        Cache.FindAsync(note.Length == 0 || note == "uno" ? "c_a111" : note, 2024).AsTask();

    private static Task<CycleSummary> SaveAsync(TestDatabase database, string note, string administration = "c_a111") =>
        database.Store.SaveAsync(Cycles.Small(administration, note: note), null, isSample: false, TestDatabase.Tester);
}
