using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Traguardo.Web.Access;
using Traguardo.Web.Data;

namespace Traguardo.Web.Http;

/// <summary>
/// A page follows from its address, the data, the language and this build of the program: while none of them has changed a
/// browser that has the page is told so before anything is read or scored.
/// </summary>
public static class ConditionalRequests
{
    private static readonly object TagKey = new();

    /// <summary>The tag of the page asked for; null where what is asked for is no page that is read.</summary>
    public static string? TagOf(HttpContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        return context.Items.TryGetValue(TagKey, out var tag) ? (string?)tag : null;
    }

    public static void UseConditionalRequests(this WebApplication app)
    {
        var cycles = app.Services.GetRequiredService<CycleCache>();
        app.Use(async (context, next) =>
        {
            if (!IsPageRead(context))
            {
                await next(context);
                return;
            }
            // Asked before the page reads: what it shows may be newer than its tag says, and never older.
            var tag = $"W/\"{BuildIdentity.Current}-{await cycles.StampAsync(context.RequestAborted)}-{Languages.Current}-{context.Viewer().Key}\"";
            context.Items[TagKey] = tag;
            if (context.Request.Headers.IfNoneMatch == tag)
            {
                SetCaching(context.Response, tag);
                context.Response.StatusCode = StatusCodes.Status304NotModified;
                return;
            }
            context.Response.OnStarting(() =>
            {
                // A page that forbids to be stored (it holds the key of a form) keeps its word.
                if (context.Response.StatusCode == StatusCodes.Status200OK && context.Response.Headers.CacheControl.Count == 0)
                {
                    SetCaching(context.Response, tag);
                }
                return Task.CompletedTask;
            });
            await next(context);
        });
    }

    // The page that admits a fault must not ask the database that may be the fault.
    private static bool IsPageRead(HttpContext context) =>
        context.Features.Get<IExceptionHandlerPathFeature>() is null &&
        (HttpMethods.IsGet(context.Request.Method) || HttpMethods.IsHead(context.Request.Method))
        && context.GetEndpoint()?.Metadata.GetMetadata<PageActionDescriptor>() is not null;

    private static void SetCaching(HttpResponse response, string tag)
    {
        response.Headers.ETag = tag;
        response.Headers.CacheControl = "private, no-cache";
        response.Headers.Append("Vary", "Cookie");
    }
}
