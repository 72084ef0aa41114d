using System.Security.Cryptography;

namespace Traguardo.Web.Features.Import;

/// <summary>
/// Files sent for import and not taken yet: kept on disk under the hash of their content between the preview and the decision,
/// so that what is taken is exactly what was shown.
/// </summary>
public sealed class PendingImports(DirectoryInfo data, TimeProvider clock)
{
    private static readonly TimeSpan Kept = TimeSpan.FromHours(1);

    private readonly DirectoryInfo directory = new(Path.Combine(data.FullName, "imports"));

    /// <summary>Keeps the files and returns the name they can be asked for by.</summary>
    public async Task<string> KeepAsync(byte[] cycle, byte[]? context, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(cycle);
        directory.Create();
        Forget();
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        hash.AppendData(cycle);
        hash.AppendData(context ?? []);
        var name = Convert.ToHexStringLower(hash.GetHashAndReset());
        await File.WriteAllBytesAsync(CycleFile(name), cycle, cancellation);
        if (context is not null)
        {
            await File.WriteAllBytesAsync(ContextFile(name), context, cancellation);
        }
        return name;
    }

    /// <summary>The files kept under a name; null where there are none, or no more.</summary>
    public async Task<(byte[] Cycle, byte[]? Context)?> FindAsync(string name, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(name);
        var isName = name.Length == 64 && name.All(char.IsAsciiHexDigitLower);
        return !isName || !File.Exists(CycleFile(name)) ? null
            : (await File.ReadAllBytesAsync(CycleFile(name), cancellation),
               File.Exists(ContextFile(name)) ? await File.ReadAllBytesAsync(ContextFile(name), cancellation) : null);
    }

    /// <summary>Forgets the files kept under a name.</summary>
    public void Remove(string name)
    {
        File.Delete(CycleFile(name));
        File.Delete(ContextFile(name));
    }

    private void Forget()
    {
        foreach (var file in directory.EnumerateFiles().Where(file => clock.GetUtcNow() - file.LastWriteTimeUtc > Kept))
        {
            file.Delete();
        }
    }

    private string CycleFile(string name) => Path.Combine(directory.FullName, name + ".cycle.json");

    private string ContextFile(string name) => Path.Combine(directory.FullName, name + ".context.json");
}
