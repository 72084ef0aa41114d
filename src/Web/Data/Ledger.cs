using System.Data;
using Microsoft.EntityFrameworkCore;
using Traguardo.Core.Audit;
using Traguardo.Web.Operations;

namespace Traguardo.Web.Data;

/// <summary>
/// The one way to write: a transaction that holds the change and its entries in the audit, all of it or nothing. Writers of one
/// administration go one after the other, so that its chain has no gap and each sees what the one before left.
/// </summary>
public sealed class Ledger(IDbContextFactory<TraguardoDb> databases, TimeProvider clock)
{
    /// <summary>Raised after a change is committed and before the call that made it returns.</summary>
    public event Action? Changed;

    /// <summary>Does the work and commits it with the entries it noted. Work that throws leaves nothing behind.</summary>
    /// <param name="origin">Who writes.</param>
    /// <param name="work">What is done, on the database it is given and on no other.</param>
    /// <param name="cancellation">Gives up; nothing is left behind.</param>
    public async Task<T> WriteAsync<T>(Origin origin, Func<Writing, Task<T>> work, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(origin);
        ArgumentNullException.ThrowIfNull(work);
        await using var db = await databases.CreateDbContextAsync(cancellation);
        await using var transaction = await BeginAsync(db, origin.Administration, cancellation);
        var writing = new Writing(db, origin, clock.GetUtcNow());
        var result = await work(writing);
        if (writing.Entries.Count == 0)
        {
            throw new InvalidOperationException("A write notes what it did.");
        }
        foreach (var log in writing.Entries.GroupBy(entry => entry.Administration).OrderBy(log => log.Key, StringComparer.Ordinal))
        {
            await LockAsync(db, log.Key, cancellation);
            await AppendAsync(db, log.Key, log, cancellation);
        }
        await db.SaveChangesAsync(cancellation);
        await transaction.CommitAsync(cancellation);
        foreach (var entry in writing.Entries)
        {
            Meters.Noted(entry.Action);
        }
        Changed?.Invoke();
        return result;
    }

    /// <summary>
    /// The same for work that may be refused: it answers with all that is in its way, and then nothing is written; or with
    /// nothing, and it is done.
    /// </summary>
    public async Task<IReadOnlyList<T>> TryAsync<T>(Origin origin, Func<Writing, Task<IReadOnlyList<T>>> work, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(work);
        try
        {
            await WriteAsync(origin, async writing => await work(writing) is { Count: > 0 } refusals ? throw new RefusedException<T>(refusals) : true, cancellation);
            return [];
        }
        catch (RefusedException<T> refused)
        {
            Meters.Refused();
            return refused.Refusals;
        }
    }

    /// <inheritdoc cref="WriteAsync{T}(Origin, Func{Writing, Task{T}}, CancellationToken)"/>
    public Task WriteAsync(Origin origin, Func<Writing, Task> work, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(work);
        return WriteAsync(origin, async writing =>
        {
            await work(writing);
            return true;
        }, cancellation);
    }

    private static async Task<Microsoft.EntityFrameworkCore.Storage.IDbContextTransaction> BeginAsync(TraguardoDb db, string administration, CancellationToken cancellation)
    {
        if (db is SqliteDb)
        {
            // One writer at a time, from the first statement on.
            return await db.Database.BeginTransactionAsync(IsolationLevel.Serializable, cancellation);
        }
        var transaction = await db.Database.BeginTransactionAsync(IsolationLevel.ReadCommitted, cancellation);
        await LockAsync(db, administration, cancellation);
        return transaction;
    }

    // Let go with the transaction; taken twice it is one.
    private static async Task LockAsync(TraguardoDb db, string administration, CancellationToken cancellation)
    {
        if (db is PostgresDb)
        {
            await db.Database.ExecuteSqlAsync($"SELECT pg_advisory_xact_lock(hashtextextended({administration}, 0))", cancellation);
        }
    }

    private static async Task AppendAsync(TraguardoDb db, string administration, IEnumerable<AuditEntry> entries, CancellationToken cancellation)
    {
        var last = await db.Audit.AsNoTracking()
            .Where(entry => entry.Administration == administration)
            .OrderByDescending(entry => entry.Sequence)
            .FirstOrDefaultAsync(cancellation);
        foreach (var entry in entries)
        {
            last = AuditChain.Append(last, entry);
            db.Audit.Add(last);
        }
    }
}

/// <summary>Takes a write back that was refused.</summary>
internal sealed class RefusedException<T>(IReadOnlyList<T> refusals) : Exception
{
    public IReadOnlyList<T> Refusals { get; } = refusals;
}

/// <summary>A write under way.</summary>
/// <param name="db">The database, in the write's transaction.</param>
/// <param name="origin">Who writes.</param>
/// <param name="now">The moment of all that it writes.</param>
public sealed class Writing(TraguardoDb db, Origin origin, DateTimeOffset now)
{
    private readonly List<AuditEntry> entries = [];

    /// <summary>The database, in the write's transaction.</summary>
    public TraguardoDb Db { get; } = db;

    /// <summary>Who writes.</summary>
    public Origin Origin { get; } = origin;

    /// <summary>The moment of all that it writes.</summary>
    public DateTimeOffset Now { get; } = now;

    /// <summary>What was noted, not in the chain yet.</summary>
    public IReadOnlyList<AuditEntry> Entries => entries;

    /// <summary>Notes what was done, for the audit.</summary>
    /// <param name="action">What: English words in kebab case, <c>value-entered</c>.</param>
    /// <param name="subject">To what: an address, <c>2020/measures/694/Q1</c>.</param>
    /// <param name="was">What it was, as a JSON text; null where there was nothing.</param>
    /// <param name="becomes">What it is now, as a JSON text; null where nothing is left.</param>
    /// <param name="why">Why, in the person's own words.</param>
    /// <param name="administration">Code of the administration in whose audit it stands; the writer's own unless said.</param>
    /// <param name="by">Who did it, where they are somebody else in that administration than in the writer's own.</param>
    public void Note(string action, string subject, string? was = null, string? becomes = null, string? why = null, string? administration = null, Origin? by = null) => entries.Add(new AuditEntry
    {
        Administration = administration ?? (by ?? Origin).Administration,
        At = Now,
        Person = (by ?? Origin).Person,
        PersonName = (by ?? Origin).PersonName,
        OnBehalfOfName = (by ?? Origin).OnBehalfOf,
        From = (by ?? Origin).From,
        Action = action,
        Subject = subject,
        Was = was,
        Is = becomes,
        Why = why,
    });
}
