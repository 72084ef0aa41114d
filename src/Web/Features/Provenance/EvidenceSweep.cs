using Microsoft.EntityFrameworkCore;
using Traguardo.Web.Data;

namespace Traguardo.Web.Features.Provenance;

/// <summary>Removes at start the files of evidence that no row names: what an upload left that never came to its end.</summary>
public static class EvidenceSweep
{
    // Longer than any upload takes, be it another process's on the same folder.
    private static readonly TimeSpan Kept = TimeSpan.FromDays(1);

    /// <summary>Removes them. Returns how many there were.</summary>
    public static async Task<int> RunAsync(IServiceProvider services, CancellationToken cancellation = default)
    {
        await using var db = await services.GetRequiredService<IDbContextFactory<TraguardoDb>>().CreateDbContextAsync(cancellation);
        var named = await db.Evidence.Where(row => row.Hash != null).Select(row => row.Hash!).ToHashSetAsync(cancellation);
        return services.GetRequiredService<EvidenceFiles>().Sweep(named, services.GetRequiredService<TimeProvider>().GetUtcNow() - Kept);
    }
}
