using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.OpenIdConnect;
using Microsoft.AspNetCore.Identity;

namespace Traguardo.Web.Access;

/// <summary>Sends people to prove who they are by OpenID Connect, and takes them back: the way there, where the settings say one.</summary>
public static partial class Gateway
{
    /// <summary>Where who comes back from there is told what came of it, or goes on from.</summary>
    public const string Outcome = "/accesso/identita";

    /// <summary>Where one is sent off from.</summary>
    public const string Start = "/accesso/identita/avvio";

    // What travels there and back, sealed, with whoever is sent.
    internal const string Invitation = "invito";
    internal const string Linked = "accesso";
    internal const string Onward = "verso";

    private const string Scheme = "identita";
    private const string Return = "/accesso/identita/ritorno";

    public static void AddGateway(this IServiceCollection services, IConfiguration configuration)
    {
        var settings = configuration.GetSection("OpenId").Get<GatewaySettings>() ?? new GatewaySettings();
        services.AddSingleton(settings);
        services.AddScoped<IdentityDesk>();
        if (!settings.IsComplete)
        {
            return;
        }
        // What is refused is said once, in our words.
        services.AddLogging(logging => logging.AddFilter("Microsoft.AspNetCore.Authentication.OpenIdConnect", LogLevel.None));
        services.AddAuthentication().AddOpenIdConnect(Scheme, _ => { });
        services.AddOptions<OpenIdConnectOptions>(Scheme).Configure<SiteAddress, ILoggerFactory>((options, site, logs) => Configure(options, settings, site, logs.CreateLogger(typeof(Gateway))));
    }

    public static void MapGateway(this WebApplication app) => app.MapGet(Start, async (HttpContext context, GatewaySettings settings, ILoggerFactory logs, string? verso, string? invito, bool? collega) =>
    {
        if (!settings.IsComplete)
        {
            context.Response.Redirect("/accesso");
            return;
        }
        var sealedItems = new AuthenticationProperties { RedirectUri = Outcome };
        sealedItems.Items[Onward] = verso;
        sealedItems.Items[Invitation] = invito;
        sealedItems.Items[Linked] = collega == true ? context.Viewer().AccountId?.ToString() : null;
        try
        {
            await context.ChallengeAsync(Scheme, sealedItems);
        }
        catch (Exception fault) when (fault is InvalidOperationException or HttpRequestException)
        {
            Unreachable(logs.CreateLogger(typeof(Gateway)), fault);
            context.Response.Redirect(Outcome);
        }
    });

    private static void Configure(OpenIdConnectOptions options, GatewaySettings settings, SiteAddress site, ILogger log)
    {
        options.Authority = settings.Authority;
        options.ClientId = settings.ClientId;
        options.ClientSecret = settings.ClientSecret;
        // Without TLS on this machine alone.
        options.RequireHttpsMetadata = !new Uri(settings.Authority!).IsLoopback;
        options.SignInScheme = IdentityConstants.ExternalScheme;
        options.ResponseType = "code";
        // An answer by address and not by a form of another site: its cookies need not travel from there.
        options.ResponseMode = "query";
        options.UsePkce = true;
        options.CallbackPath = Return;
        options.RemoteSignOutPath = options.SignedOutCallbackPath = default;
        options.GetClaimsFromUserInfoEndpoint = settings.UserInfo;
        options.DisableTelemetry = true;
        options.Scope.Clear();
        foreach (var scope in settings.Scopes.Prepend("openid").Distinct())
        {
            options.Scope.Add(scope);
        }
        // Claims stay as they are called, and the level is not thrown away.
        options.MapInboundClaims = false;
        options.ClaimActions.Remove("acr");
        options.ClaimActions.MapJsonKey(settings.FiscalCodeClaim, settings.FiscalCodeClaim);
        foreach (var cookie in new[] { options.CorrelationCookie, options.NonceCookie })
        {
            cookie.SameSite = SameSiteMode.Lax;
            cookie.SecurePolicy = site.IsSecure ? CookieSecurePolicy.Always : CookieSecurePolicy.SameAsRequest;
        }
        options.Events.OnRedirectToIdentityProvider = away =>
        {
            away.ProtocolMessage.RedirectUri = site.Of(away.Request) + Return;
            away.ProtocolMessage.AcrValues = settings.Levels.Count > 0 ? string.Join(' ', settings.Levels) : null;
            return Task.CompletedTask;
        };
        options.Events.OnRemoteFailure = failed =>
        {
            Refused(log, failed.Failure?.Message ?? "");
            failed.HandleResponse();
            failed.Response.Redirect(Outcome);
            return Task.CompletedTask;
        };
    }

    [LoggerMessage(LogLevel.Warning, "The identity provider's answer was refused: {Why}")]
    private static partial void Refused(ILogger log, string why);

    [LoggerMessage(LogLevel.Error, "The identity provider cannot be reached.")]
    private static partial void Unreachable(ILogger log, Exception fault);
}
