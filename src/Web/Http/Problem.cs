using System.Text.Json;
using Microsoft.AspNetCore.WebUtilities;

namespace Traguardo.Web.Http;

/// <summary>An error as programs read it: <c>application/problem+json</c> (RFC 9457).</summary>
public static class Problem
{
    /// <summary>Its media type.</summary>
    public const string MediaType = "application/problem+json";

    /// <summary>Answers with the status that the answer has, and a sentence that says what to do.</summary>
    public static Task WriteAsync(HttpContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        var status = context.Response.StatusCode;
        context.Response.ContentType = MediaType;
        context.Response.Headers.CacheControl = "no-store";
        return JsonSerializer.SerializeAsync(context.Response.Body, new
        {
            type = "about:blank",
            title = ReasonPhrases.GetReasonPhrase(status),
            status,
            detail = DetailOf(status),
        }, JsonSerializerOptions.Web, context.RequestAborted);
    }

    private static string DetailOf(int status) => status switch
    {
        StatusCodes.Status404NotFound => ProblemTexts.NotFound,
        StatusCodes.Status405MethodNotAllowed => ProblemTexts.MethodNotAllowed,
        StatusCodes.Status429TooManyRequests => ProblemTexts.TooMany,
        >= 500 => ProblemTexts.Ours,
        _ => ProblemTexts.NotTaken,
    };
}
