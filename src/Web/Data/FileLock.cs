namespace Traguardo.Web.Data;

/// <summary>A lock between processes that dies with the process that holds it: a file open for one alone.</summary>
internal static class FileLock
{
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(50);

    /// <summary>Waits until nobody else holds the lock; disposing of what it returns lets go.</summary>
    public static async Task<IDisposable> TakeAsync(string path, CancellationToken cancellation)
    {
        while (true)
        {
            try
            {
                return new FileStream(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
            }
            catch (IOException) when (File.Exists(path))
            {
                await Task.Delay(Pause, cancellation);
            }
        }
    }
}
