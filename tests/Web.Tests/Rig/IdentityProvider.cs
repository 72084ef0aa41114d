using System.Collections.Concurrent;
using System.Security.Claims;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using OpenIddict.Abstractions;
using static OpenIddict.Abstractions.OpenIddictConstants;
using static OpenIddict.Server.OpenIddictServerEvents;

namespace Traguardo.Web.Tests.Rig;

/// <summary>An OpenID Connect provider on a port of its own, as a gateway to SPID and CIE is: whoever comes is whom the test says.</summary>
public sealed class IdentityProvider : IAsyncDisposable
{
    public const string Client = "traguardo";
    public const string Secret = "un segreto delle prove";

    private readonly ConcurrentDictionary<string, bool> used = new();
    private WebApplication? app;

    public string Address { get; private set; } = "";

    /// <summary>The fiscal code of whoever comes next, as the gateway writes it; null for none.</summary>
    public string? FiscalCode { get; set; }

    /// <summary>The level at which they prove it.</summary>
    public string Level { get; set; } = "";

    /// <summary>What the site asked for last.</summary>
    public OpenIddictRequest? Asked { get; private set; }

    public async Task StartAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Logging.ClearProviders();
        builder.Services.AddOpenIddict().AddServer(server =>
        {
            server.EnableDegradedMode();
            server.SetAuthorizationEndpointUris("/authorize").SetTokenEndpointUris("/token");
            server.AllowAuthorizationCodeFlow().RequireProofKeyForCodeExchange();
            server.RegisterScopes(Scopes.Profile);
            server.AddEphemeralEncryptionKey().AddEphemeralSigningKey();
            server.UseAspNetCore().DisableTransportSecurityRequirement();
            server.AddEventHandler<ValidateAuthorizationRequestContext>(handler => handler.UseInlineHandler(Validate));
            server.AddEventHandler<HandleAuthorizationRequestContext>(handler => handler.UseInlineHandler(Handle));
            server.AddEventHandler<ValidateTokenRequestContext>(handler => handler.UseInlineHandler(Validate));
        });
        app = builder.Build();
        app.UseAuthentication();
        await app.StartAsync();
        Address = app.Urls.Single();
    }

    public async ValueTask DisposeAsync()
    {
        if (app is not null)
        {
            await app.DisposeAsync();
        }
    }

    private static ValueTask Validate(ValidateAuthorizationRequestContext context)
    {
        if (context.ClientId != Client || context.RedirectUri?.EndsWith("/accesso/identita/ritorno", StringComparison.Ordinal) != true)
        {
            context.Reject(Errors.InvalidClient);
        }
        return ValueTask.CompletedTask;
    }

    private ValueTask Validate(ValidateTokenRequestContext context)
    {
        if (context.ClientId != Client || context.ClientSecret != Secret)
        {
            context.Reject(Errors.InvalidClient);
        }
        else if (!used.TryAdd(context.Request.Code!, true))
        {
            context.Reject(Errors.InvalidGrant, "The code was used already.");
        }
        return ValueTask.CompletedTask;
    }

    private ValueTask Handle(HandleAuthorizationRequestContext context)
    {
        Asked = context.Request;
        var identity = new ClaimsIdentity("prova");
        identity.AddClaim(new Claim(Claims.Subject, FiscalCode ?? "nessuno"));
        identity.AddClaim(new Claim(Claims.AuthenticationContextReference, Level));
        if (FiscalCode is not null)
        {
            identity.AddClaim(new Claim("fiscal_number", FiscalCode));
        }
        identity.SetDestinations(_ => [Destinations.IdentityToken]);
        identity.SetScopes(context.Request.GetScopes());
        context.Principal = new ClaimsPrincipal(identity);
        return ValueTask.CompletedTask;
    }
}
