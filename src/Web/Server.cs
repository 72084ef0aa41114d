using Traguardo.Web.Access;
using Traguardo.Web.Data;
using Traguardo.Web.Features.Import;
using Traguardo.Web.Features.Register;
using Traguardo.Web.Features.Shared;
using Traguardo.Web.Features.SignIn;
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

        builder.Services.AddTraguardoData(data.FullName, settings.Postgres);
        builder.Services.AddAccess();
        builder.Services.AddRazorPages(pages => pages.RootDirectory = "/Features").AddMvcOptions(mvc => mvc.Filters.Add<FrameFilter>());
        builder.Services.AddPlainText();
        builder.Services.AddCompression();
        builder.Services.AddPageStore();
        builder.Services.AddErrorPages();
        builder.Services.AddHealthChecks();
        builder.Services.AddScoped<Frame>();
        builder.Services.AddSingleton(services => new PendingImports(data, services.GetRequiredService<TimeProvider>()));

        var app = builder.Build();
        app.UseSecurityHeaders();
        app.UseLanguageChoice();
        app.UseErrorPages();
        app.UseConditionalRequestsOfStrangers();
        app.UseFontCaching();
        app.UseRouting();
        app.UseSessions();
        app.UseAccess();
        app.UseConditionalRequests();
        app.UseOutputCache();
        app.UseResponseCompression();
        app.MapHealthChecks("/health");
        app.MapStaticAssets().WithMetadata(new StaticAssetMark());
        app.MapExchangeFiles();
        app.MapSignOut();
        app.MapRegisterExport();
        app.MapShortAddresses();
        app.MapRazorPages().WithStaticAssets();
        return app;
    }

    /// <summary>Brings the database up to date, gives it the sample on a first run, and listens; true where it gave the sample.</summary>
    public static async Task<bool> StartAsync(WebApplication app, ServerSettings settings, CancellationToken stop = default)
    {
        await DatabaseStart.MigrateAsync(app.Services, stop);
        var sampled = settings.Sample && await app.Services.GetRequiredService<SampleLoader>().LoadIfEmptyAsync(stop);
        await app.StartAsync(stop);
        return sampled;
    }
}
