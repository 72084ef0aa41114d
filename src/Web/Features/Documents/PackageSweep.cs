using Traguardo.Web.Data;

namespace Traguardo.Web.Features.Documents;

/// <summary>Removes at start the packages that were written aside and never came to their end.</summary>
public static class PackageSweep
{
    // Longer than any document takes, be it another process's on the same folder.
    private static readonly TimeSpan Kept = TimeSpan.FromDays(1);

    /// <summary>Removes them. Returns how many there were.</summary>
    public static int Run(IServiceProvider services)
    {
        ArgumentNullException.ThrowIfNull(services);
        return services.GetRequiredService<PackageFiles>().Sweep(services.GetRequiredService<TimeProvider>().GetUtcNow() - Kept);
    }
}
