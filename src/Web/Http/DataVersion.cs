namespace Traguardo.Web.Http;

/// <summary>
/// A number that changes whenever the database does, whichever process wrote to it: an import from the command line is seen by
/// a server that is running. It is read from the files' times and lengths, which costs two calls of the system and no query.
/// </summary>
public class DataVersion(DirectoryInfo data, TimeProvider clock)
{
    /// <summary>The database's file in the data directory; SQLite keeps what is newest in <c>-wal</c> beside it.</summary>
    public const string DatabaseFile = "traguardo.db";

    private static readonly TimeSpan Settling = TimeSpan.FromSeconds(2);

    private static readonly TimeSpan Moment = TimeSpan.FromMicroseconds(100);

    private readonly string database = Path.Combine(data.FullName, DatabaseFile);
    private readonly string journal = Path.Combine(data.FullName, DatabaseFile + "-wal");
    private volatile Look? last;

    /// <summary>
    /// The number, or null while the files were written so lately that a reader may not see yet what was written: SQLite writes
    /// its journal first and lets readers see it afterwards, and two writes within one tick of the clock look like one.
    /// </summary>
    public virtual ulong? Settled
    {
        get
        {
            var (stored, journalled) = (new FileInfo(database), new FileInfo(journal));
            var latest = stored.LastWriteTimeUtc > journalled.LastWriteTimeUtc ? stored.LastWriteTimeUtc : journalled.LastWriteTimeUtc;
            return clock.GetUtcNow() - latest < Settling ? null : unchecked((Of(stored) * 31) + Of(journalled));
        }
    }

    /// <summary>
    /// The same, or what it was a moment ago: less time than it takes to hear of another process's change and ask for a page. Of
    /// thousands of readers a second few look at the files. Changes of this process are to be known otherwise.
    /// </summary>
    public ulong? SettledAMomentAgo
    {
        get
        {
            var now = clock.GetTimestamp();
            if (last is not { } look || clock.GetElapsedTime(look.At, now) >= Moment)
            {
                last = look = new Look(now, Settled);
            }
            return look.Settled;
        }
    }

    private static ulong Of(FileInfo file) =>
        file.Exists ? unchecked(((ulong)file.LastWriteTimeUtc.Ticks * 31) + (ulong)file.Length) : 0;

    private sealed record Look(long At, ulong? Settled);
}

/// <summary>
/// For a database that is no file of ours: never settled, so that whoever asks looks into the database itself, which answers one
/// small query.
/// </summary>
public sealed class RemoteDataVersion() : DataVersion(new DirectoryInfo("."), TimeProvider.System)
{
    public override ulong? Settled => null;
}
