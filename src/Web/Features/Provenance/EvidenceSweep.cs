using Traguardo.Web.Data;

namespace Traguardo.Web.Features.Provenance;

/// <summary>Removes at start what uploads left that never came to their end.</summary>
public static class EvidenceSweep
{
    // Longer than any upload takes, be it another process's on the same folder.
    private static readonly TimeSpan Kept = TimeSpan.FromDays(1);

    /// <summary>Removes them. Returns how many there were.</summary>
    public static int Run(IServiceProvider services)
    {
        ArgumentNullException.ThrowIfNull(services);
        return services.GetRequiredService<EvidenceFiles>().Sweep(services.GetRequiredService<TimeProvider>().GetUtcNow() - Kept);
    }
}
