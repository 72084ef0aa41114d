using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Identity;
using Traguardo.Web.Data;

namespace Traguardo.Web.Access;

/// <summary>What Server.cs says of who may do what.</summary>
public static class AccessServices
{
    /// <summary>The name of the cookie that holds the key of a session.</summary>
    public const string Cookie = "traguardo.sessione";

    public static void AddAccess(this IServiceCollection services)
    {
        services.AddHttpContextAccessor();
        services.AddSingleton<Viewers>();
        services.AddSingleton<SessionStore>();
        services.AddIdentityCore<Account>(identity =>
        {
            identity.User.RequireUniqueEmail = true;
        })
            .AddEntityFrameworkStores<TraguardoDb>()
            .AddSignInManager()
            .AddDefaultTokenProviders();
        services.AddAuthentication(IdentityConstants.ApplicationScheme).AddIdentityCookies();
        services.AddOptions<CookieAuthenticationOptions>(IdentityConstants.ApplicationScheme).Configure<SessionStore>((cookie, sessions) =>
        {
            cookie.SessionStore = sessions;
            cookie.Cookie.Name = Cookie;
            cookie.Cookie.HttpOnly = true;
            cookie.Cookie.SameSite = SameSiteMode.Lax;
            cookie.LoginPath = "/accesso";
        });
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
