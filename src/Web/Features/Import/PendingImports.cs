using System.Security.Cryptography;

namespace Traguardo.Web.Features.Import;

/// <summary>
/// Files sent for import, kept on disk between the preview and the decision, so that what is taken is exactly what was shown. Each
/// sending is a folder of its own under a name that nobody can guess, for an hour, and as long as not too many others came after it.
/// </summary>
public sealed class PendingImports(DirectoryInfo data, TimeProvider clock)
{
    /// <summary>Sendings kept at most; the oldest make room for new ones.</summary>
    public const int Most = 100;

    /// <summary>Bytes that all of them hold at most.</summary>
    public const long MostBytes = 200_000_000;

    private const int NameLength = 32;
    private const string CycleFile = "cycle.json";
    private const string ContextFile = "context.json";
    private const string TakenFile = "taken.txt";
    private static readonly TimeSpan Kept = TimeSpan.FromHours(1);

    private readonly DirectoryInfo all = new(Path.Combine(data.FullName, "imports"));
    private readonly Lock forgetting = new();

    /// <summary>Keeps the files and returns the name they can be asked for by.</summary>
    public async Task<string> KeepAsync(byte[] cycle, byte[]? context, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(cycle);
        Forget(cycle.Length + (context?.Length ?? 0));
        var name = RandomNumberGenerator.GetHexString(NameLength, lowercase: true);
        all.CreateSubdirectory(name);
        await File.WriteAllBytesAsync(PathOf(name, CycleFile), cycle, cancellation);
        if (context is not null)
        {
            await File.WriteAllBytesAsync(PathOf(name, ContextFile), context, cancellation);
        }
        return name;
    }

    /// <summary>The files kept under a name; null where there are none, or no more.</summary>
    public async Task<(byte[] Cycle, byte[]? Context)?> FindAsync(string name, CancellationToken cancellation)
    {
        if (!IsKept(name))
        {
            return null;
        }
        try
        {
            var context = PathOf(name, ContextFile);
            return (await File.ReadAllBytesAsync(PathOf(name, CycleFile), cancellation), File.Exists(context) ? await File.ReadAllBytesAsync(context, cancellation) : null);
        }
        catch (Exception fault) when (fault is FileNotFoundException or DirectoryNotFoundException)
        {
            return null;
        }
    }

    /// <summary>Forgets the files and remembers where they led, for who asks for the same twice.</summary>
    public void Take(string name, string address)
    {
        File.WriteAllText(PathOf(name, TakenFile), address);
        File.Delete(PathOf(name, CycleFile));
        File.Delete(PathOf(name, ContextFile));
    }

    /// <summary>Where the files led that were taken under a name; null where none were.</summary>
    public string? TakenTo(string name) => IsKept(name) && File.Exists(PathOf(name, TakenFile)) ? File.ReadAllText(PathOf(name, TakenFile)) : null;

    private bool IsKept(string name) =>
        name.Length == NameLength && name.All(char.IsAsciiHexDigitLower) && new DirectoryInfo(PathOf(name)) is { Exists: true } folder && !IsOver(folder);

    private bool IsOver(DirectoryInfo folder) => clock.GetUtcNow() - folder.LastWriteTimeUtc > Kept;

    private void Forget(long coming)
    {
        lock (forgetting)
        {
            all.Create();
            var (count, bytes) = (1, coming);
            foreach (var folder in all.EnumerateDirectories().OrderByDescending(folder => folder.LastWriteTimeUtc))
            {
                count++;
                bytes += folder.EnumerateFiles().Sum(file => file.Length);
                if (count > Most || bytes > MostBytes || IsOver(folder))
                {
                    folder.Delete(recursive: true);
                }
            }
        }
    }

    private string PathOf(string name, string file = "") => Path.Combine(all.FullName, name, file);
}
