using System.Collections.Concurrent;
using System.Net;
using Traguardo.Web.Tests.Rig;
using Xunit;

[assembly: AssemblyFixture(typeof(Beginnings))]

namespace Traguardo.Web.Tests.Rig;

/// <summary>What a site of some kind begins with. Copying it is many times faster than making it anew for each test.</summary>
/// <param name="Folder">The data of one that was stopped.</param>
/// <param name="Postgres">Its database; null where the embedded one is tested.</param>
/// <param name="Session">Of the person who sees everything.</param>
internal sealed record Beginning(DirectoryInfo Folder, string? Postgres, Cookie Session)
{
    /// <summary>By the class of the site; made for the first that asks.</summary>
    public static ConcurrentDictionary<Type, Lazy<Task<Beginning>>> Made { get; } = new();

    public static Task<Beginning> OfAsync(Type kind) => Made.GetOrAdd(kind, one => new(() => Site.BeginAsync(one))).Value;

    public void CopyTo(DirectoryInfo place)
    {
        foreach (var file in Folder.EnumerateFiles("*", SearchOption.AllDirectories))
        {
            var copy = Path.Combine(place.FullName, Path.GetRelativePath(Folder.FullName, file.FullName));
            Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
            file.CopyTo(copy);
        }
    }
}

/// <summary>Removes them after the last test.</summary>
public sealed class Beginnings : IAsyncDisposable
{
    public async ValueTask DisposeAsync()
    {
        foreach (var made in Beginning.Made.Values)
        {
            var beginning = await made.Value;
            Postgres.Drop(beginning.Postgres);
            beginning.Folder.Delete(recursive: true);
        }
    }
}
