using System.Data;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace Traguardo.Web.Data;

/// <summary>A reading of several queries that sees one state of the database, whatever is written meanwhile, and holds up nobody who writes.</summary>
internal static class OneState
{
    /// <summary>Begins one; it ends as it is disposed of, before the database.</summary>
    public static async Task<IAsyncDisposable> BeginAsync(TraguardoDb db, CancellationToken cancellation)
    {
        if (db.Database.GetDbConnection() is not SqliteConnection connection)
        {
            return await db.Database.BeginTransactionAsync(IsolationLevel.RepeatableRead, cancellation);
        }
        await db.Database.OpenConnectionAsync(cancellation);
        // Any other begin takes the lock of who writes; this one gives the state of its first query.
        var transaction = connection.BeginTransaction(deferred: true);
        await db.Database.UseTransactionAsync(transaction, cancellation);
        return transaction;
    }
}
