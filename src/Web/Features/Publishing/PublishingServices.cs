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
        routes.MapMethods("/{ente}/pubblicazioni.atom", ReadMethods.All, PublicationFeed.AnswerAsync).ToEverybody();
        routes.MapMethods("/sitemap.xml", ReadMethods.All, Sitemap.IndexAsync).ToEverybody();
        routes.MapMethods("/{ente}/sitemap.xml", ReadMethods.All, Sitemap.OfAdministrationAsync).ToEverybody();
        routes.MapMethods("/robots.txt", ReadMethods.All, Robots.Answer).ToEverybody();
    }
}
