using Microsoft.Data.Sqlite;

namespace Traguardo.Web.Backups;

/// <summary>An embedded database that nobody uses, as the one file it is copied and moved as.</summary>
internal static class EmbeddedFile
{
    /// <summary>Brings all of it into the one file: what stands in a journal beside it would be left behind.</summary>
    public static void Settle(FileInfo database)
    {
        SqliteConnection.ClearAllPools();
        using var connection = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = database.FullName, Pooling = false }.ToString());
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = "PRAGMA wal_checkpoint(TRUNCATE); PRAGMA journal_mode = DELETE;";
        command.ExecuteNonQuery();
    }
}
