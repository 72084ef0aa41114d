using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace Traguardo.Web.Features.Documents;

/// <summary>Whether the last PDF could be made. Where it could not all else goes on, and so the program is well but for that.</summary>
public sealed class PdfHealth : IHealthCheck
{
    private volatile string? fault;

    /// <summary>Notes how the making of a file went.</summary>
    /// <param name="isPdf">False for other formats, which tell nothing of it.</param>
    /// <param name="why">Why it could not be made; null where it was.</param>
    public void Note(bool isPdf, string? why) => fault = isPdf ? why : fault;

    public Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default) =>
        Task.FromResult(fault is { } why ? HealthCheckResult.Degraded(why) : HealthCheckResult.Healthy());
}
