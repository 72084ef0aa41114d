using Microsoft.AspNetCore.OutputCaching;
using Microsoft.Net.Http.Headers;

namespace Traguardo.Web.Http;

/// <summary>
/// Keeps the finished bytes of pages that follow from their address and their edition alone (see <see cref="ConditionalRequests"/>):
/// the edition is part of the key, so what is kept is never out of date. Pages ask for it with <c>[OutputCache(PolicyName = PageStore.Policy)]</c>.
/// </summary>
public static class PageStore
{
    /// <summary>The name pages ask by.</summary>
    public const string Policy = "pages";

    // All that pages read of a query; anything else would only fill the store with copies.
    private static readonly string[] Asked = ["q", "prospettiva", "esito", "ufficio", "piano", "ordine", "formato", "prima", "dopo", LanguageChoice.Name];

    private const long MostBytes = 64_000_000;
    private static readonly TimeSpan Kept = TimeSpan.FromHours(1);

    public static void AddPageStore(this IServiceCollection services) => services.AddOutputCache(options =>
    {
        options.SizeLimit = MostBytes;
        // Codes in an address tell capitals from small letters, and so must what is kept.
        options.UseCaseSensitivePaths = true;
        options.AddPolicy(Policy, new ByTag());
    });

    private sealed class ByTag : IOutputCachePolicy
    {
        public ValueTask CacheRequestAsync(OutputCacheContext context, CancellationToken cancellation)
        {
            var http = context.HttpContext;
            var isRead = HttpMethods.IsGet(http.Request.Method) && ConditionalRequests.EditionOf(http) is not null;
            context.EnableOutputCaching = isRead;
            context.AllowCacheLookup = isRead;
            context.AllowCacheStorage = isRead;
            context.AllowLocking = true;
            context.ResponseExpirationTimeSpan = Kept;
            context.CacheVaryByRules.QueryKeys = Asked;
            context.CacheVaryByRules.VaryByValues["edition"] = ConditionalRequests.EditionOf(http) ?? "";
            // The body is kept as it travels, so once for each way of compressing it.
            context.CacheVaryByRules.VaryByValues["encoding"] = EncodingOf(http.Request.Headers.AcceptEncoding.ToString());
            return ValueTask.CompletedTask;
        }

        public ValueTask ServeFromCacheAsync(OutputCacheContext context, CancellationToken cancellation) => ValueTask.CompletedTask;

        public ValueTask ServeResponseAsync(OutputCacheContext context, CancellationToken cancellation)
        {
            var response = context.HttpContext.Response;
            // A page with a form holds a key that is one browser's own.
            var isPrivate = response.Headers.CacheControl.ToString().Contains("no-store", StringComparison.Ordinal);
            context.AllowCacheStorage &= response.StatusCode == StatusCodes.Status200OK && !isPrivate && !response.Headers.ContainsKey(HeaderNames.SetCookie);
            return ValueTask.CompletedTask;
        }

        // All that tells apart what the compression answers with; anything unusual has a place of its own.
        private static string EncodingOf(string accepted) => accepted switch
        {
            "" => "",
            _ when accepted.Contains(";q", StringComparison.Ordinal) => accepted,
            _ when accepted.Contains("br", StringComparison.Ordinal) => "br",
            _ when accepted.Contains("gzip", StringComparison.Ordinal) => "gzip",
            _ => accepted,
        };
    }
}
