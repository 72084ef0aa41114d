using System.Net;
using Microsoft.AspNetCore.HttpOverrides;
using Traguardo.Web.Access;
using IPNetwork = System.Net.IPNetwork;

namespace Traguardo.Web.Http;

/// <summary>
/// Servers before this one say whom a request is from and whether it came over TLS. They are believed where they are on this machine or
/// the settings name them (<c>Proxies</c>); from anybody else the same headers are of no account.
/// </summary>
public static partial class Proxies
{
    /// <summary>The setting: addresses and networks, as <c>["10.0.0.5", "10.1.0.0/24"]</c>.</summary>
    public const string Setting = "Proxies";

    /// <exception cref="InvalidOperationException">The settings name something that is no address and no network.</exception>
    public static void UseProxies(this WebApplication app)
    {
        ArgumentNullException.ThrowIfNull(app);
        var options = new ForwardedHeadersOptions
        {
            ForwardedHeaders = ForwardedHeaders.XForwardedFor | ForwardedHeaders.XForwardedProto,
            // Through as many as are known, up to the first that is not: that is who asks.
            ForwardLimit = null,
        };
        foreach (var said in app.Configuration.GetSection(Setting).Get<string[]>() ?? [])
        {
            if (IPAddress.TryParse(said, out var address))
            {
                options.KnownProxies.Add(address);
            }
            else if (IPNetwork.TryParse(said, out var network))
            {
                options.KnownIPNetworks.Add(network);
            }
            else
            {
                throw new InvalidOperationException($"Settings, {Setting}: «{said}» is neither an address nor a network, as 10.0.0.5 or 10.1.0.0/24.");
            }
        }
        if (app.Services.GetRequiredService<SiteAddress>().IsSecure)
        {
            // Not every server says that it ended TLS; it can say that there was none.
            app.Use((context, next) =>
            {
                if (IsKnown(context.Connection.RemoteIpAddress, options))
                {
                    context.Request.Scheme = Uri.UriSchemeHttps;
                }
                return next(context);
            });
        }
        app.UseForwardedHeaders(options);
    }

    /// <summary>
    /// Where the site is known to be reached over TLS, whoever comes without is told the address: cookies would not be kept, and a password
    /// would be sent for all to read.
    /// </summary>
    public static void UseTlsAlone(this WebApplication app)
    {
        ArgumentNullException.ThrowIfNull(app);
        if (app.Services.GetRequiredService<SiteAddress>() is { IsSecure: true, Known: { } site })
        {
            var log = app.Services.GetRequiredService<ILoggerFactory>().CreateLogger(typeof(Proxies));
            app.Use((context, next) =>
            {
                if (context.Request.IsHttps || context.Request.Path.StartsWithSegments("/health", StringComparison.OrdinalIgnoreCase))
                {
                    return next(context);
                }
                CameWithoutTls(log, context.Connection.RemoteIpAddress, Setting);
                context.Response.StatusCode = StatusCodes.Status400BadRequest;
                return context.Response.WriteAsync(string.Format(null, AccessTexts.TlsAlone, site.OriginalString), context.RequestAborted);
            });
        }
    }

    private static bool IsKnown(IPAddress? from, ForwardedHeadersOptions options)
    {
        var address = from is { IsIPv4MappedToIPv6: true } ? from.MapToIPv4() : from;
        return address is not null && (options.KnownProxies.Contains(address) || options.KnownIPNetworks.Any(network => network.Contains(address)));
    }

    [LoggerMessage(LogLevel.Warning, "A request from {Address} came without TLS. If that is the server that ends TLS, name it in the settings: {Setting}.")]
    private static partial void CameWithoutTls(ILogger log, IPAddress? address, string setting);
}
