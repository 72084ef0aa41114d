using Traguardo.Web.Access;

namespace Traguardo.Web.Http;

/// <summary>Headers that every answer carries: pages, files, errors, redirects.</summary>
public static class SecurityHeaders
{
    // Pages hold no inline script and no inline style: scripts are files of the site, and pages work without them. The design kit's style sheet draws its arrows and ticks as data: images.
    private const string ContentSecurityPolicy =
        "default-src 'none'; script-src 'self'; connect-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

    private static readonly object PolicyKey = new();

    // A year, as browsers ask for before they remember it for good.
    private const string OverTlsAlone = "max-age=31536000";

    public static void UseSecurityHeaders(this WebApplication app)
    {
        ArgumentNullException.ThrowIfNull(app);
        Func<object, Task> set = app.Services.GetRequiredService<SiteAddress>().IsSecure ? SetOverTls : Set;
        app.Use((context, next) =>
        {
            // When the answer starts and not before: the error page begins by clearing what was set.
            context.Response.OnStarting(set, context);
            return next(context);
        });
    }

    /// <summary>Gives an answer that is no page of the site a policy of its own: a document carries its own style, which the site's forbids.</summary>
    /// <param name="context">The request.</param>
    /// <param name="policy">The policy; who may frame it is said here.</param>
    public static void UsePolicy(this HttpContext context, string policy)
    {
        ArgumentNullException.ThrowIfNull(context);
        context.Items[PolicyKey] = policy + "; frame-ancestors 'none'";
    }

    private static Task SetOverTls(object state)
    {
        ((HttpContext)state).Response.Headers.StrictTransportSecurity = OverTlsAlone;
        return Set(state);
    }

    private static Task Set(object state)
    {
        var context = (HttpContext)state;
        var headers = context.Response.Headers;
        headers.ContentSecurityPolicy = context.Items.TryGetValue(PolicyKey, out var own) ? (string)own! : ContentSecurityPolicy;
        headers.XContentTypeOptions = "nosniff";
        headers["Referrer-Policy"] = "same-origin";
        headers["Permissions-Policy"] = "camera=(), geolocation=(), microphone=(), payment=(), usb=(), publickey-credentials-create=(self), publickey-credentials-get=(self)";
        headers["Cross-Origin-Opener-Policy"] = "same-origin";
        headers["Cross-Origin-Resource-Policy"] = "same-origin";
        return Task.CompletedTask;
    }
}
