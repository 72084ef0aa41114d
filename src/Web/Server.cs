using Traguardo.Web.Data;
using Traguardo.Web.Features.Shared;
using Traguardo.Web.Http;

namespace Traguardo.Web;

/// <summary>The web application: what it is made of, and the way of a request through it.</summary>
public static class Server
{
    public static WebApplication Build(ServerSettings settings)
    {
        var data = Directory.CreateDirectory(settings.DataDirectory);
        var builder = WebApplication.CreateSlimBuilder(new WebApplicationOptions
        {
            // The site's files lie beside the program, whoever starts it and from wherever.
            ApplicationName = typeof(Server).Assembly.GetName().Name,
            ContentRootPath = AppContext.BaseDirectory,
        });
        builder.AddListening(settings);
        builder.AddKeys(data);

        builder.Services.AddRazorPages(pages => pages.RootDirectory = "/Features");
        builder.Services.AddPlainText();
        builder.Services.AddCompression();
        builder.Services.AddErrorPages();
        builder.Services.AddHealthChecks();
        builder.Services.AddTraguardoData(data.FullName);
        builder.Services.AddSingleton(new DataVersion(data));
        builder.Services.AddScoped<Frame>();

        var app = builder.Build();
        app.UseSecurityHeaders();
        app.UseLanguageChoice();
        app.UseErrorPages();
        app.UseResponseCompression();
        app.UseFontCaching();
        app.UseRouting();
        app.UseConditionalRequests();
        app.MapHealthChecks("/health");
        app.MapStaticAssets();
        app.MapRazorPages().WithStaticAssets();
        return app;
    }
}
