using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Threading.RateLimiting;

namespace Traguardo.Web.Access;

/// <summary>How many a minute, as <c>Limits</c> in the settings may say otherwise.</summary>
public sealed record RequestLimitSettings
{
    /// <summary>Forms of sign-in, of a new password and of one's own account, from one network address.</summary>
    public int Attempts { get; init; } = 30;

    /// <summary>Files made or taken in and hypotheses tried, for one person; for one network address where nobody has signed in.</summary>
    public int Files { get; init; } = 240;
}

/// <summary>
/// Slows down whoever tries passwords, codes and links, and whoever keeps the machine busy with files. An office behind one address still
/// gets in, and nobody clicks that fast; a program that guesses or hoards does not get far.
/// </summary>
/// <remarks>The framework's own middleware is not used: a timer of its keeps an application in memory after it has ended.</remarks>
public sealed class RequestLimits(IConfiguration configuration) : IDisposable
{
    private static readonly TimeSpan Window = TimeSpan.FromMinutes(1);
    private const string Hypotheses = "/{ente}/{anno:int}/ipotesi";
    private static readonly string[] Guarded = ["/accesso", "/avvio", "/profilo"];

    private readonly PartitionedRateLimiter<HttpContext> attempts = Limited(IsAttempt, context => AddressOf(context.Connection.RemoteIpAddress), Settings(configuration).Attempts);
    private readonly PartitionedRateLimiter<HttpContext> files = Limited(IsFile, context => context.Viewer().AccountId?.ToString() ?? AddressOf(context.Connection.RemoteIpAddress), Settings(configuration).Files);

    public static void Use(WebApplication app)
    {
        ArgumentNullException.ThrowIfNull(app);
        var limits = app.Services.GetRequiredService<RequestLimits>();
        app.Use((context, next) =>
        {
            if (limits.Admit(context))
            {
                return next(context);
            }
            context.Response.StatusCode = StatusCodes.Status429TooManyRequests;
            context.Response.Headers.RetryAfter = Window.TotalSeconds.ToString(CultureInfo.InvariantCulture);
            return Task.CompletedTask;
        });
    }

    public void Dispose()
    {
        attempts.Dispose();
        files.Dispose();
    }

    private bool Admit(HttpContext context)
    {
        using var attempt = attempts.AttemptAcquire(context);
        using var file = attempt.IsAcquired ? files.AttemptAcquire(context) : null;
        return file?.IsAcquired == true;
    }

    private static RequestLimitSettings Settings(IConfiguration configuration) => configuration.GetSection("Limits").Get<RequestLimitSettings>() ?? new();

    private static PartitionedRateLimiter<HttpContext> Limited(Func<HttpContext, bool> counts, Func<HttpContext, string> whose, int most) =>
        PartitionedRateLimiter.Create<HttpContext, string>(context => counts(context)
            ? RateLimitPartition.GetSlidingWindowLimiter(whose(context), _ => new() { PermitLimit = most, Window = Window, SegmentsPerWindow = 6 })
            : RateLimitPartition.GetNoLimiter(""));

    // To sign in as one of the sample's people there is nothing to guess.
    private static bool IsAttempt(HttpContext context) =>
        HttpMethods.IsPost(context.Request.Method) && context.Request.Query["handler"] != "Sample"
        && Array.Exists(Guarded, path => context.Request.Path.StartsWithSegments(path, StringComparison.OrdinalIgnoreCase));

    // One that is sent, or one that is made to be kept: its route ends as a file's name does, or its address asks for a format. To try what if
    // costs as much.
    private static bool IsFile(HttpContext context) => HttpMethods.IsPost(context.Request.Method)
        ? context.Request.ContentType?.StartsWith("multipart/", StringComparison.OrdinalIgnoreCase) == true
        : context.Request.Query.ContainsKey("formato") || (context.GetEndpoint() is RouteEndpoint endpoint && endpoint.Metadata.GetMetadata<StaticAssetMark>() is null
            && AccessGate.RouteOf(endpoint) is var route && (route.LastIndexOf('.') > route.LastIndexOf('/') || (route == Hypotheses && context.Request.QueryString.HasValue)));

    // Whoever has one address of the new kind has all of its network.
    private static string AddressOf(IPAddress? address) => address switch
    {
        null => "",
        { AddressFamily: AddressFamily.InterNetworkV6, IsIPv4MappedToIPv6: false } => Convert.ToHexStringLower(address.GetAddressBytes().AsSpan(0, 8)),
        _ => address.MapToIPv4().ToString(),
    };
}
