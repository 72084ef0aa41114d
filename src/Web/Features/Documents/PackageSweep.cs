using Microsoft.EntityFrameworkCore;
using Traguardo.Web.Data;

namespace Traguardo.Web.Features.Documents;

/// <summary>Removes at start the packages that never came to their end: written aside and not kept, or kept and not recorded.</summary>
public static class PackageSweep
{
    // Longer than any document takes, be it another process's on the same folder.
    private static readonly TimeSpan Kept = TimeSpan.FromDays(1);

    /// <summary>Removes them. Returns how many there were.</summary>
    public static async Task<int> RunAsync(IServiceProvider services, CancellationToken stop)
    {
        ArgumentNullException.ThrowIfNull(services);
        var files = services.GetRequiredService<PackageFiles>();
        var before = services.GetRequiredService<TimeProvider>().GetUtcNow() - Kept;
        await using var db = await services.GetRequiredService<IDbContextFactory<TraguardoDb>>().CreateDbContextAsync(stop);
        var named = await db.DocumentProductions.Where(one => one.PackageHash != null).Select(one => one.PackageHash!).ToHashSetAsync(stop);
        return files.Sweep(before) + files.SweepUnnamed(named, before);
    }
}
