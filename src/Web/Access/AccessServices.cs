using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Identity;

namespace Traguardo.Web.Access;

/// <summary>What Server.cs says of who may do what.</summary>
public static class AccessServices
{
    /// <summary>The name of the cookie that holds the key of a session.</summary>
    public const string Cookie = "traguardo.sessione";

    /// <summary>Failures in a row that close an account for a while.</summary>
    public const int MostFailures = 5;

    /// <summary>For how long.</summary>
    public static readonly TimeSpan Closed = TimeSpan.FromMinutes(15);

    public static void AddAccess(this IServiceCollection services)
    {
        services.AddHttpContextAccessor();
        services.AddSingleton<Viewers>();
        services.AddSingleton(provider => provider.GetRequiredService<IConfiguration>().GetSection("Sessions").Get<SessionSettings>() ?? new SessionSettings());
        services.AddSingleton<SessionStore>();
        services.AddSingleton<AccountLog>();
        services.AddSingleton(provider => new SiteAddress(provider.GetRequiredService<IConfiguration>()));
        services.AddSingleton<Turns>();
        services.AddSingleton<PasswordLetters>();
        services.AddScoped<Doorkeeper>();
        services.AddScoped<AccountChanges>();
        services.AddScoped<SecondFactor>();
        services.AddSingleton(provider => new SecondFactorRule(provider.GetRequiredService<IConfiguration>()));
        services.AddScoped<OwnerCheck>();
        services.AddScoped<Passkeys>();
        services.AddOptions<IdentityPasskeyOptions>().Configure<SiteAddress>((passkeys, site) =>
        {
            // Without it a passkey would be one factor alone: whoever holds the device.
            passkeys.UserVerificationRequirement = "required";
            passkeys.ResidentKeyRequirement = "required";
            if (site.Known is { } known)
            {
                passkeys.ServerDomain = known.Host;
                passkeys.ValidateOrigin = asked => ValueTask.FromResult(!asked.CrossOrigin && asked.Origin == known.GetLeftPart(UriPartial.Authority));
            }
        });
        services.AddSingleton<SetUpCode>();
        services.AddSingleton<Invitations>();
        services.AddMail();
        services.AddIdentityCore<Account>(identity =>
        {
            identity.User.RequireUniqueEmail = true;
            // The name is the e-mail address, whatever it is made of.
            identity.User.AllowedUserNameCharacters = "";
            identity.Lockout.MaxFailedAccessAttempts = MostFailures;
            identity.Lockout.DefaultLockoutTimeSpan = Closed;
            // All that a password must be is in PasswordRules.
            identity.Password = new()
            {
                RequiredLength = 1,
                RequiredUniqueChars = 1,
                RequireDigit = false,
                RequireLowercase = false,
                RequireUppercase = false,
                RequireNonAlphanumeric = false,
            };
        })
            .AddPasswordValidator<PasswordRules>()
            .AddUserStore<AccountStore>()
            .AddSignInManager()
            .AddDefaultTokenProviders()
            .AddTokenProvider<TimeCodeProvider>(TokenOptions.DefaultAuthenticatorProvider);
        services.AddAuthentication(IdentityConstants.ApplicationScheme).AddIdentityCookies();
        services.AddOptions<CookieAuthenticationOptions>(IdentityConstants.ApplicationScheme).Configure<SessionStore, SiteAddress>((cookie, sessions, site) =>
        {
            cookie.SessionStore = sessions;
            cookie.Cookie.Name = Cookie;
            cookie.Cookie.HttpOnly = true;
            cookie.Cookie.SameSite = SameSiteMode.Lax;
            cookie.LoginPath = "/accesso";
        });
        // Where a server before this one ends TLS, requests come without it, and cookies must not.
        foreach (var scheme in new[] { IdentityConstants.ApplicationScheme, IdentityConstants.TwoFactorUserIdScheme, IdentityConstants.ExternalScheme })
        {
            services.AddOptions<CookieAuthenticationOptions>(scheme).PostConfigure<SiteAddress>((cookie, site) =>
                cookie.Cookie.SecurePolicy = site.IsSecure ? CookieSecurePolicy.Always : CookieSecurePolicy.SameAsRequest);
        }
        services.AddOptions<AntiforgeryOptions>().Configure<SiteAddress>((forms, site) =>
            forms.Cookie.SecurePolicy = site.IsSecure ? CookieSecurePolicy.Always : CookieSecurePolicy.SameAsRequest);
    }

    /// <summary>
    /// Finds out who has signed in; but not for the files of the site, which are nobody's secret, nor for the page that admits a
    /// fault, which must not ask the database that may be the fault.
    /// </summary>
    public static void UseSessions(this WebApplication app)
    {
        // Otherwise it would be asked once more, ahead of everything, where a fault is not caught.
        ((IApplicationBuilder)app).Properties["__AuthenticationMiddlewareSet"] = true;
        app.UseWhen(
            context => context.Features.Get<IExceptionHandlerPathFeature>() is null && context.GetEndpoint()?.Metadata.GetMetadata<StaticAssetMark>() is null,
            branch => branch.UseAuthentication());
    }
}
