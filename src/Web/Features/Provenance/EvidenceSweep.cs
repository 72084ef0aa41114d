using Microsoft.EntityFrameworkCore;
using Traguardo.Web.Data;

namespace Traguardo.Web.Features.Provenance;

/// <summary>Removes at start the evidence that never came to its end: written aside and not kept, or kept and not recorded.</summary>
public static class EvidenceSweep
{
    // Longer than any upload takes, be it another process's on the same folder.
    private static readonly TimeSpan Kept = TimeSpan.FromDays(1);

    /// <summary>Removes it. Returns how many files there were.</summary>
    public static async Task<int> RunAsync(IServiceProvider services, CancellationToken stop)
    {
        ArgumentNullException.ThrowIfNull(services);
        var files = services.GetRequiredService<EvidenceFiles>();
        var before = services.GetRequiredService<TimeProvider>().GetUtcNow() - Kept;
        await using var db = await services.GetRequiredService<IDbContextFactory<TraguardoDb>>().CreateDbContextAsync(stop);
        var named = await db.Evidence.Where(one => one.Hash != null).Select(one => one.Hash!).ToHashSetAsync(stop);
        return files.Sweep(before) + files.SweepUnnamed(named, before);
    }
}
