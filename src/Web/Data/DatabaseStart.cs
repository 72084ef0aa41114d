using Microsoft.EntityFrameworkCore;

namespace Traguardo.Web.Data;

/// <summary>Brings the database up to this version of the program; makes it where there is none.</summary>
public static class DatabaseStart
{
    // Any number that no other program takes on the same database.
    private const long MigrationLock = 7_261_150_011;

    /// <summary>Applies the migrations that are missing. Cheap where none is.</summary>
    /// <exception cref="InvalidDataException">The database was written by a later version of the program.</exception>
    public static async Task MigrateAsync(IServiceProvider services, CancellationToken cancellation = default)
    {
        var databases = services.GetRequiredService<IDbContextFactory<TraguardoDb>>();
        await using var db = await databases.CreateDbContextAsync(cancellation);
        if (db is SqliteDb)
        {
            await MigrateFileAsync(db, cancellation);
        }
        else
        {
            await MigrateServerAsync(db, cancellation);
        }
    }

    private static async Task MigrateFileAsync(TraguardoDb db, CancellationToken cancellation)
    {
        var file = db.Database.GetDbConnection().DataSource;
        PrivateDirectory.Make(Path.GetDirectoryName(file)!);
        if (await IsBehindAsync(db, cancellation))
        {
            using var alone = await FileLock.TakeAsync(file + ".lock", cancellation);
            // EF's own lock is a row that outlives a killed process, and the next start would wait for it for ever. Under
            // the lock of a file, which dies with its holder, whatever row is there is such a remnant.
            await db.Database.ExecuteSqlRawAsync("DROP TABLE IF EXISTS __EFMigrationsLock", cancellation);
            await db.Database.MigrateAsync(cancellation);
        }
        // Readers do not wait for a writer. Said at each start, because a restored copy may have lost it.
        await db.Database.ExecuteSqlRawAsync("PRAGMA journal_mode = WAL", cancellation);
    }

    private static async Task MigrateServerAsync(TraguardoDb db, CancellationToken cancellation)
    {
        if (!await IsBehindAsync(db, cancellation))
        {
            return;
        }
        // The lock is the connection's own and dies with it; who waited may find that nothing is left to do.
        await db.Database.OpenConnectionAsync(cancellation);
        await db.Database.ExecuteSqlAsync($"SELECT pg_advisory_lock({MigrationLock})", cancellation);
        try
        {
            if (await IsBehindAsync(db, cancellation))
            {
                await db.Database.MigrateAsync(cancellation);
            }
        }
        finally
        {
            await db.Database.ExecuteSqlAsync($"SELECT pg_advisory_unlock({MigrationLock})", CancellationToken.None);
            await db.Database.CloseConnectionAsync();
        }
    }

    /// <summary>True where migrations are missing.</summary>
    /// <exception cref="InvalidDataException">The database was written by a later version of the program.</exception>
    internal static async Task<bool> IsBehindAsync(TraguardoDb db, CancellationToken cancellation)
    {
        var known = db.Database.GetMigrations().ToList();
        var applied = (await db.Database.GetAppliedMigrationsAsync(cancellation)).ToList();
        return applied.Except(known).Any()
            ? throw new InvalidDataException(string.Format(null, DataTexts.DatabaseOfLaterVersion, NameOf(db)))
            : applied.Count < known.Count;
    }

    private static string NameOf(TraguardoDb db) => db.Database.GetDbConnection() is var connection && db is SqliteDb ? connection.DataSource : connection.Database;
}
