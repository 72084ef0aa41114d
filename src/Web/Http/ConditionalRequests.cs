using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Traguardo.Web.Access;
using Traguardo.Web.Data;

namespace Traguardo.Web.Http;

/// <summary>
/// A page follows from its address and its edition: this build of the program, the data, the language and who reads it. While
/// these have not changed a browser that has the page is told so before anything is read or scored. What has a
/// <see cref="PublicAnswerMark"/> does not follow from who reads it.
/// </summary>
public static class ConditionalRequests
{
    private const ulong Basis = 14695981039346656037;
    private const ulong Prime = 1099511628211;
    private static readonly object EditionKey = new();
    private static readonly string OwnTags = $"W/\"{BuildIdentity.Current}-";

    /// <summary>All that the page asked for follows from besides its address; null where what is asked for is no page that is read.</summary>
    public static string? EditionOf(HttpContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        return context.Items.TryGetValue(EditionKey, out var edition) ? (string?)edition : null;
    }

    /// <summary>
    /// Answers a browser that has the page and brings no session. Neither routing nor the rules of access need to be asked: a tag
    /// names its page and is given with that page alone, so that whoever sends it was shown the page, in this same edition. A page of
    /// another site is to be told besides that it may read the answer, which is said further on.
    /// </summary>
    public static void UseConditionalRequestsOfStrangers(this WebApplication app)
    {
        var cycles = app.Services.GetRequiredService<CycleCache>();
        app.Use((context, next) => IsRead(context) && HasTagOfOurs(context.Request) && !context.Request.Cookies.ContainsKey(AccessServices.Cookie) && context.Request.Headers.Origin.Count == 0
            ? AnswerOrAsync(next, context, cycles)
            : next(context));

        static async Task AnswerOrAsync(RequestDelegate next, HttpContext context, CycleCache cycles)
        {
            if (!IsAnswered(context, await EditionAsync(context, cycles)))
            {
                await next(context);
            }
        }
    }

    /// <summary>Answers whoever else has the page, once it is known who asks; gives the page its tag where it is to be sent.</summary>
    public static void UseConditionalRequests(this WebApplication app)
    {
        var cycles = app.Services.GetRequiredService<CycleCache>();
        app.Use((context, next) => IsRead(context) && (IsPublic(context) || FollowsFromEdition(context.GetEndpoint()))
            ? AnswerOrTagAsync(next, context, cycles)
            : next(context));

        static async Task AnswerOrTagAsync(RequestDelegate next, HttpContext context, CycleCache cycles)
        {
            // Asked before the page reads: what it shows may be newer than its tag says, and never older.
            var edition = await EditionAsync(context, cycles);
            if (IsAnswered(context, edition))
            {
                return;
            }
            context.Items[EditionKey] = edition;
            context.Response.OnStarting(() =>
            {
                // A page that forbids to be stored (it holds the key of a form) keeps its word.
                if (context.Response.StatusCode == StatusCodes.Status200OK && context.Response.Headers.CacheControl.Count == 0)
                {
                    SetCaching(context.Response, TagOf(context.Request, edition));
                }
                return Task.CompletedTask;
            });
            await next(context);
        }
    }

    // The page that admits a fault must not ask the database that may be the fault.
    private static bool IsRead(HttpContext context) =>
        (HttpMethods.IsGet(context.Request.Method) || HttpMethods.IsHead(context.Request.Method))
        && context.Features.Get<IExceptionHandlerPathFeature>() is null;

    private static bool FollowsFromEdition(Endpoint? endpoint) =>
        endpoint?.Metadata.GetMetadata<PageActionDescriptor>() is not null || endpoint?.Metadata.GetMetadata<EditionAnswerMark>() is not null;

    private static bool HasTagOfOurs(HttpRequest request) =>
        request.Headers.IfNoneMatch is [{ } tag] && tag.StartsWith(OwnTags, StringComparison.Ordinal);

    private static async ValueTask<string> EditionAsync(HttpContext context, CycleCache cycles) =>
        $"{await cycles.StampAsync(context.RequestAborted)}-{Languages.Current}-{(IsPublic(context) ? PublicAnswerMark.Edition : context.Viewer().Key)}";

    // A stranger is answered before it is known what stands at an address: there the tag that they bring says it.
    private static bool IsPublic(HttpContext context) => context.GetEndpoint() is { } endpoint
        ? endpoint.Metadata.GetMetadata<PublicAnswerMark>() is not null
        : context.Request.Headers.IfNoneMatch is [{ } tag] && IsPublic(tag);

    private static bool IsPublic(string tag) => tag.EndsWith($"-{PublicAnswerMark.Edition}\"", StringComparison.Ordinal);

    private static bool IsAnswered(HttpContext context, string edition)
    {
        if (!HasTagOfOurs(context.Request))
        {
            return false;
        }
        var tag = TagOf(context.Request, edition);
        if (context.Request.Headers.IfNoneMatch != tag)
        {
            return false;
        }
        context.Response.StatusCode = StatusCodes.Status304NotModified;
        SetCaching(context.Response, tag);
        return true;
    }

    private static string TagOf(HttpRequest request, string edition) =>
        $"{OwnTags}{Digest(Digest(Basis, request.Path.Value), request.QueryString.Value):x16}-{edition}\"";

    // FNV-1a: short, and the same in every process, so that a restart does not make browsers fetch all anew.
    private static ulong Digest(ulong digest, string? text)
    {
        foreach (var letter in text ?? "")
        {
            digest = unchecked((digest ^ letter) * Prime);
        }
        return digest;
    }

    private static void SetCaching(HttpResponse response, string tag)
    {
        response.Headers.ETag = tag;
        if (IsPublic(tag))
        {
            response.Headers.CacheControl = "public, no-cache";
            return;
        }
        response.Headers.CacheControl = "private, no-cache";
        response.Headers.Append("Vary", "Cookie");
    }
}
