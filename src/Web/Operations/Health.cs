using System.Net.Mime;
using Microsoft.AspNetCore.Diagnostics.HealthChecks;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using Traguardo.Web.Data;
using Traguardo.Web.Features.Documents;

namespace Traguardo.Web.Operations;

/// <summary>
/// Whether it is well, in one word for machines: <c>/health</c> says that the program answers and asks nothing of anyone;
/// <c>/health/ready</c> that it can serve people, which takes a database that answers and is of this version.
/// </summary>
public static class Health
{
    // Whoever asks has given up by then.
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(5);

    public static void AddHealth(this IServiceCollection services) => services.AddHealthChecks()
        .AddCheck<DatabaseCheck>("database", timeout: Patience)
        .AddCheck<PdfHealth>("pdf");

    public static void MapHealth(this WebApplication app)
    {
        app.MapHealthChecks("/health", new HealthCheckOptions { Predicate = _ => false });
        app.MapHealthChecks("/health/ready", new HealthCheckOptions { ResponseWriter = SayAsync });
    }

    // The word alone where all is well; below it what is not, though people can be served.
    private static Task SayAsync(HttpContext context, HealthReport report)
    {
        context.Response.ContentType = MediaTypeNames.Text.Plain;
        var degraded = report.Entries.Where(entry => entry.Value.Status == HealthStatus.Degraded).Select(entry => $"{entry.Key}: {entry.Value.Description}");
        return context.Response.WriteAsync(string.Join('\n', degraded.Prepend($"{report.Status}")));
    }

    private sealed class DatabaseCheck(IDbContextFactory<TraguardoDb> databases) : IHealthCheck
    {
        // What it throws is a database that is not well.
        public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
        {
            await using var db = await databases.CreateDbContextAsync(cancellationToken);
            var applied = await db.Database.GetAppliedMigrationsAsync(cancellationToken);
            return applied.LastOrDefault() == db.Database.GetMigrations().Last() ? HealthCheckResult.Healthy() : new HealthCheckResult(context.Registration.FailureStatus, "Another version of the database.");
        }
    }
}
