using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Traguardo.Web.Data;
using Traguardo.Web.Http;
using Traguardo.Web.Tests.Rig;

namespace Traguardo.Web.Tests.Data;

/// <summary>A database in a directory of its own, as a process of the application sees it.</summary>
internal sealed class TestDatabase : IAsyncDisposable
{
    private readonly ServiceProvider services;
    private readonly bool owned;

    private readonly string? postgres;

    private TestDatabase(string directory, string? postgres, bool owned)
    {
        (Folder, this.postgres, this.owned) = (directory, postgres, owned);
        services = new ServiceCollection()
            .AddSingleton<TimeProvider>(Clock)
            .AddTraguardoData(directory, postgres)
            .BuildServiceProvider();
    }

    public string Folder { get; }

    public string File => Path.Combine(Folder, DataVersion.DatabaseFile);

    public StoppedClock Clock { get; } = new();

    /// <summary>Who writes where it does not matter who.</summary>
    public static Origin Tester { get; } = Origin.Program("c_a111", "Prova");

    public Ledger Ledger => services.GetRequiredService<Ledger>();

    public CycleStore Store => services.GetRequiredService<CycleStore>();

    public NarrativeStore Texts => services.GetRequiredService<NarrativeStore>();

    public CycleCache Cache => services.GetRequiredService<CycleCache>();

    public SampleLoader Sample => services.GetRequiredService<SampleLoader>();

    /// <summary>A directory that does not exist yet.</summary>
    public static TestDatabase Empty() =>
        new(Path.Combine(Path.GetTempPath(), "traguardo-tests", Guid.NewGuid().ToString("N")), Postgres.NewDatabase(), owned: true);

    public static async Task<TestDatabase> MigratedAsync()
    {
        var database = Empty();
        await database.MigrateAsync();
        return database;
    }

    /// <summary>Another process on the same files.</summary>
    public TestDatabase Second() => new(Folder, postgres, owned: false);

    public Task MigrateAsync(CancellationToken cancellation = default) => DatabaseStart.MigrateAsync(services, cancellation);

    public TraguardoDb Open() => services.GetRequiredService<IDbContextFactory<TraguardoDb>>().CreateDbContext();

    public async Task ExecuteAsync(string sql)
    {
        await using var db = Open();
        await db.Database.ExecuteSqlRawAsync(sql);
    }

    public async Task<string> ScalarAsync(string sql)
    {
        await using var db = Open();
        await db.Database.OpenConnectionAsync();
        await using var command = db.Database.GetDbConnection().CreateCommand();
        command.CommandText = sql;
        return Convert.ToString(await command.ExecuteScalarAsync(), CultureInfo.InvariantCulture)!;
    }

    public async ValueTask DisposeAsync()
    {
        await services.DisposeAsync();
        if (owned)
        {
            Postgres.Drop(postgres);
        }
        if (owned && Directory.Exists(Folder))
        {
            Directory.Delete(Folder, recursive: true);
        }
    }
}

/// <summary>A clock that stands still.</summary>
internal sealed class StoppedClock : TimeProvider
{
    public override DateTimeOffset GetUtcNow() => new(2021, 6, 30, 10, 0, 0, TimeSpan.Zero);
}
