using Microsoft.EntityFrameworkCore;
using Traguardo.Web.Tests.Rig;
using Xunit;

namespace Traguardo.Web.Tests.Data;

public sealed class DatabaseStartTests : IAsyncLifetime
{
    private readonly TestDatabase database = TestDatabase.Empty();

    public ValueTask InitializeAsync() => ValueTask.CompletedTask;

    public ValueTask DisposeAsync() => database.DisposeAsync();

    [Fact]
    public async Task The_migrations_say_all_that_the_model_says()
    {
        await using var db = database.Open();
        Assert.False(db.Database.HasPendingModelChanges(), "The model changed: dotnet ef migrations add NAME --project src/Web, for each of the two contexts (docs/recipes.md)");
    }

    [Fact]
    public async Task The_first_start_makes_the_directory_and_the_database()
    {
        Assert.SkipWhen(Postgres.IsUsed, Postgres.OnlyEmbedded);
        await database.MigrateAsync();
        await database.MigrateAsync();

        Assert.True(File.Exists(database.File));
        Assert.Empty(await database.Store.ListAsync());
    }

    [Fact]
    public async Task Readers_do_not_wait_writers_wait_and_no_row_is_an_orphan()
    {
        Assert.SkipWhen(Postgres.IsUsed, Postgres.OnlyEmbedded);
        await database.MigrateAsync();

        Assert.Equal("wal", await database.ScalarAsync("PRAGMA journal_mode"));
        Assert.Equal("5000", await database.ScalarAsync("PRAGMA busy_timeout"));
        Assert.Equal("1", await database.ScalarAsync("PRAGMA foreign_keys"));
    }

    [Fact]
    public async Task Processes_that_start_together_do_not_hinder_one_another()
    {
        await using var second = database.Second();
        await using var third = database.Second();

        await Task.WhenAll(new[] { database, second, third }.Select(process => Task.Run(() => process.MigrateAsync())));

        Assert.Empty(await third.Store.ListAsync());
    }

    [Fact]
    public async Task A_start_waits_for_another_that_is_at_it()
    {
        Assert.SkipWhen(Postgres.IsUsed, Postgres.OnlyEmbedded);
        Directory.CreateDirectory(database.Folder);
        // One that would share: the start itself must want it for itself alone.
        await File.WriteAllTextAsync(database.File + ".lock", "");
        var other = new FileStream(database.File + ".lock", FileMode.Open, FileAccess.Read, FileShare.Read);
        var start = Task.Run(() => database.MigrateAsync());

        Assert.NotSame(start, await Task.WhenAny(start, Task.Delay(TimeSpan.FromSeconds(2))));

        await other.DisposeAsync();
        await start;
        Assert.Empty(await database.Store.ListAsync());
    }

    [Fact]
    public async Task A_start_that_was_killed_does_not_stop_the_next()
    {
        Assert.SkipWhen(Postgres.IsUsed, Postgres.OnlyEmbedded);
        // What EF leaves in the file when the process dies while it migrates.
        Directory.CreateDirectory(database.Folder);
        await database.ExecuteAsync("""
            CREATE TABLE __EFMigrationsLock (Id INTEGER NOT NULL PRIMARY KEY, Timestamp TEXT NOT NULL);
            INSERT INTO __EFMigrationsLock VALUES (1, '2021-06-30 10:00:00+00:00');
            """);
        using var patience = new CancellationTokenSource(Waits.Longest);

        await database.MigrateAsync(patience.Token);

        Assert.Empty(await database.Store.ListAsync());
    }

    [Fact]
    public async Task A_database_of_a_later_version_is_refused()
    {
        Assert.SkipWhen(Postgres.IsUsed, Postgres.OnlyEmbedded);
        await database.MigrateAsync();
        await database.ExecuteAsync("INSERT INTO __EFMigrationsHistory VALUES ('99990101000000_Later', '99.0')");

        var refused = await Assert.ThrowsAsync<InvalidDataException>(() => database.MigrateAsync());

        Assert.Contains(database.File, refused.Message, StringComparison.Ordinal);
    }
}
