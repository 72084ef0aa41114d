namespace Traguardo.Web.Http;

/// <summary>
/// A number that changes whenever the database does, whichever process wrote to it: an import from the command line is seen by
/// a server that is running. It is read from the files' times and lengths, which costs two calls of the system and no query.
/// </summary>
public sealed class DataVersion(DirectoryInfo data)
{
    /// <summary>The database's file in the data directory; SQLite keeps what is newest in <c>-wal</c> beside it.</summary>
    public const string DatabaseFile = "traguardo.db";

    private readonly string database = Path.Combine(data.FullName, DatabaseFile);
    private readonly string journal = Path.Combine(data.FullName, DatabaseFile + "-wal");

    public ulong Current => unchecked((Of(database) * 31) + Of(journal));

    private static ulong Of(string path)
    {
        var file = new FileInfo(path);
        return file.Exists ? unchecked(((ulong)file.LastWriteTimeUtc.Ticks * 31) + (ulong)file.Length) : 0;
    }
}
