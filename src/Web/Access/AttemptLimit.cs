using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Threading.RateLimiting;

namespace Traguardo.Web.Access;

/// <summary>
/// Slows down whoever tries passwords, codes and links: an address has so many forms of sign-in a minute. An office behind one
/// address still gets in; a program that guesses does not get far.
/// </summary>
public static class AttemptLimit
{
    /// <summary>Forms a minute from one address.</summary>
    public const int Most = 30;

    private static readonly TimeSpan Window = TimeSpan.FromMinutes(1);
    private static readonly string[] Guarded = ["/accesso", "/avvio", "/profilo"];

    public static void AddAttemptLimit(this IServiceCollection services) => services.AddRateLimiter(options =>
    {
        options.RejectionStatusCode = StatusCodes.Status429TooManyRequests;
        options.OnRejected = (refused, _) =>
        {
            refused.HttpContext.Response.Headers.RetryAfter = Window.TotalSeconds.ToString(CultureInfo.InvariantCulture);
            return ValueTask.CompletedTask;
        };
        options.GlobalLimiter = PartitionedRateLimiter.Create<HttpContext, string>(context => IsAttempt(context.Request)
            ? RateLimitPartition.GetSlidingWindowLimiter(AddressOf(context.Connection.RemoteIpAddress), _ => new() { PermitLimit = Most, Window = Window, SegmentsPerWindow = 6 })
            : RateLimitPartition.GetNoLimiter(""));
    });

    // To sign in as one of the sample's people there is nothing to guess.
    private static bool IsAttempt(HttpRequest request) =>
        HttpMethods.IsPost(request.Method) && request.Query["handler"] != "Sample" && Array.Exists(Guarded, path => request.Path.StartsWithSegments(path, StringComparison.OrdinalIgnoreCase));

    // Whoever has one address of the new kind has all of its network.
    private static string AddressOf(IPAddress? address) => address switch
    {
        null => "",
        { AddressFamily: AddressFamily.InterNetworkV6, IsIPv4MappedToIPv6: false } => Convert.ToHexStringLower(address.GetAddressBytes().AsSpan(0, 8)),
        _ => address.MapToIPv4().ToString(),
    };
}
