using Traguardo.Web.Features.Api;
using Traguardo.Web.Http;

namespace Traguardo.Web.Features.Publishing;

/// <summary>What <c>Server</c> says of what is published.</summary>
public static class PublishingServices
{
    public static void AddPublishing(this IServiceCollection services)
    {
        services.AddSingleton<PublicShelf>();
        services.AddSingleton<ApprovedTexts>();
        services.AddCors(cors => cors.AddPolicy(ApiEndpoints.OpenToAll, policy => policy
            .AllowAnyOrigin()
            .WithMethods(HttpMethods.Get, HttpMethods.Head)
            .AllowAnyHeader()
            .WithExposedHeaders("ETag", "Last-Modified", "Link")));
    }

    public static void MapPublishing(this IEndpointRouteBuilder routes)
    {
        routes.MapPublic("/{ente}/pubblicazioni.atom", PublicationFeed.AnswerAsync);
        routes.MapPublic("/sitemap.xml", Sitemap.IndexAsync);
        routes.MapPublic("/{ente}/sitemap.xml", Sitemap.OfAdministrationAsync);
        routes.MapPublic("/robots.txt", Robots.Answer);
    }
}
