using Traguardo.Documents.Packages;
using Traguardo.Documents.Pdf;
using Traguardo.Web.Data;

namespace Traguardo.Web.Features.Documents;

/// <summary>What <c>Server</c> says of the documents.</summary>
public static class DocumentServices
{
    /// <summary>Registers what makes documents and keeps them.</summary>
    /// <param name="services">The application's services.</param>
    /// <param name="data">The data directory.</param>
    public static IServiceCollection AddDocuments(this IServiceCollection services, DirectoryInfo data)
    {
        services.AddSingleton(new PackageFiles(data));
        services.AddSingleton(provider => provider.GetRequiredService<IConfiguration>().GetSection("Documents").Get<ProductionSettings>() ?? new ProductionSettings());
        services.AddSingleton(provider => new PdfWriter(new PdfOptions { Node = provider.GetRequiredService<ProductionSettings>().Node }));
        services.AddSingleton(provider => DocumentFormats.Writer(provider.GetRequiredService<PdfWriter>()));
        services.AddSingleton<PackageVerifier>();
        services.AddSingleton<PdfHealth>();
        services.AddSingleton<DocumentMaker>();
        services.AddSingleton<ProductionBell>();
        services.AddSingleton<ProductionDesk>();
        services.AddSingleton<TemplateDesk>();
        services.AddSingleton<ProductionService>();
        services.AddHostedService(provider => provider.GetRequiredService<ProductionService>());
        return services;
    }
}
