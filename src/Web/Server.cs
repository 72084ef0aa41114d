using Microsoft.AspNetCore.Mvc.ModelBinding;
using Traguardo.Web.Access;
using Traguardo.Web.Data;
using Traguardo.Web.Features.Api;
using Traguardo.Web.Features.Calendar;
using Traguardo.Web.Features.Documents;
using Traguardo.Web.Features.Import;
using Traguardo.Web.Features.Planning;
using Traguardo.Web.Features.Publishing;
using Traguardo.Web.Features.Recording;
using Traguardo.Web.Features.Provenance;
using Traguardo.Web.Features.Register;
using Traguardo.Web.Features.Shared;
using Traguardo.Web.Features.Revising;
using Traguardo.Web.Features.SignIn;
using Traguardo.Web.Http;
using Traguardo.Web.Operations;

namespace Traguardo.Web;

/// <summary>The web application: what it is made of, and the way of a request through it.</summary>
public static class Server
{
    public static WebApplication Build(ServerSettings settings)
    {
        var data = PrivateDirectory.Make(settings.DataDirectory);
        var builder = WebApplication.CreateSlimBuilder(new WebApplicationOptions
        {
            // The site's files lie beside the program, whoever starts it and from wherever.
            ApplicationName = typeof(Server).Assembly.GetName().Name,
            ContentRootPath = AppContext.BaseDirectory,
        });
        // What is said of one installation: beside its data, or in the environment as TRAGUARDO_Mail__Host.
        builder.Configuration.AddJsonFile(Path.Combine(data.FullName, "settings.json"), optional: true).AddEnvironmentVariables("TRAGUARDO_");
        builder.AddListening(settings);
        builder.AddKeys(data);
        builder.AddTelemetry();
        builder.Services.AddSingleton<RequestLimits>();

        if (settings.Clock is { } clock)
        {
            builder.Services.AddSingleton(clock);
        }
        builder.Services.AddTraguardoData(data.FullName, settings.Postgres);
        builder.Services.AddAccess();
        builder.Services.AddGateway(builder.Configuration);
        builder.Services.AddRazorPages(pages => pages.RootDirectory = "/Features").AddMvcOptions(mvc =>
        {
            mvc.Filters.Add<FreeTextFilter>();
            mvc.ModelBinderProviders.Insert(0, new TypedDay());
            // Names of fields as jQuery sends them: nobody does here, and one that lacks a bracket would be a fault of ours.
            mvc.ValueProviderFactories.RemoveType<JQueryFormValueProviderFactory>();
            mvc.ValueProviderFactories.RemoveType<JQueryQueryStringValueProviderFactory>();
            mvc.Filters.Add<FrameFilter>();
        });
        builder.Services.AddPlainText();
        builder.Services.AddCompression();
        builder.Services.AddPageStore();
        builder.Services.AddErrorPages();
        builder.Services.AddHealth();
        builder.Services.AddSingleton<RevisingDesk>();
        builder.Services.AddSingleton<Features.Context.ContextDesk>();
        builder.Services.AddSingleton<Features.Monitoring.MonitoringDesk>();
        builder.Services.AddSingleton<Features.Monitoring.SnapshotShelf>();
        builder.Services.AddSingleton(Features.Oiv.CriteriaFile.In(data));
        builder.Services.AddSingleton<Features.Texts.TextDesk>();
        builder.Services.AddSingleton<Features.Texts.TextShelf>();
        builder.Services.AddSingleton<Features.Oiv.ExaminationDesk>();
        builder.Services.AddSingleton<Features.Oiv.SampleShelf>();
        builder.Services.AddScoped<Frame>();
        builder.Services.AddSingleton<SiteLinks>();
        builder.Services.AddSingleton<PlanDesk>();
        builder.Services.AddSingleton<PlanSides>();
        builder.Services.AddSingleton<ValueEntry>();
        builder.Services.AddSingleton(services => new PendingImports(data, services.GetRequiredService<TimeProvider>()));
        builder.Services.AddProvenance(data);
        builder.Services.AddCalendar();
        builder.Services.AddDocuments(data);
        builder.Services.AddPublishing();

        var app = builder.Build();
        app.UseProxies();
        app.UseSecurityHeaders();
        app.UseLanguageChoice();
        app.UseTlsAlone();
        app.UseErrorPages();
        app.UseConditionalRequestsOfStrangers();
        app.UseFontCaching();
        app.UseRouting();
        app.UseCors();
        app.UseSessions();
        app.UseAccess();
        RequestLimits.Use(app);
        app.UseConditionalRequests();
        app.UseOutputCache();
        app.UseResponseCompression();
        app.MapHealth();
        app.MapStaticAssets().WithMetadata(new StaticAssetMark());
        app.MapExchangeFiles();
        app.MapEvidence();
        app.MapSignOut();
        app.MapGateway();
        app.MapRegisterExport();
        app.MapPlanFiles();
        app.MapPlanTemplate();
        app.MapShortAddresses();
        app.MapFormulas();
        Features.Texts.FigureEndpoint.MapFigures(app);
        app.MapFeed();
        app.MapDocuments();
        app.MapPublishing();
        app.MapApi();
        app.MapRazorPages().WithStaticAssets();
        return app;
    }

    /// <summary>Brings the database up to date, gives it the sample on a first run, and listens.</summary>
    public static async Task<FirstRun> StartAsync(WebApplication app, ServerSettings settings, CancellationToken stop = default)
    {
        await DatabaseStart.MigrateAsync(app.Services, stop);
        var sampled = settings.Sample && await app.Services.GetRequiredService<SampleLoader>().LoadIfEmptyAsync(settings.SampleFolder, stop);
        var code = await app.Services.GetRequiredService<SetUpCode>().OpenAsync(stop);
        await EvidenceSweep.RunAsync(app.Services, stop);
        await PackageSweep.RunAsync(app.Services, stop);
        await app.StartAsync(stop);
        return new FirstRun(sampled, code);
    }
}

/// <summary>What a start found to be the first of its kind.</summary>
/// <param name="IsSampled">True where it gave the database the sample.</param>
/// <param name="SetUpCode">What opens the set-up page; null where somebody has an account already.</param>
public sealed record FirstRun(bool IsSampled, string? SetUpCode);
