using Traguardo.Web.Data;
using Traguardo.Web.Features.Confirming;

namespace Traguardo.Web.Features.Provenance;

/// <summary>What <c>Server</c> says of what stands beside values.</summary>
public static class ProvenanceServices
{
    /// <summary>Registers evidence, its files, its records, its limits, and the confirmations of periods.</summary>
    /// <param name="services">The application's services.</param>
    /// <param name="data">The data directory.</param>
    public static IServiceCollection AddProvenance(this IServiceCollection services, DirectoryInfo data)
    {
        services.AddSingleton(new EvidenceFiles(data));
        services.AddSingleton(provider => provider.GetRequiredService<IConfiguration>().GetSection("Evidence").Get<EvidenceSettings>() ?? new EvidenceSettings());
        services.AddSingleton<EvidenceRecords>();
        services.AddSingleton<PeriodConfirmations>();
        return services;
    }
}
