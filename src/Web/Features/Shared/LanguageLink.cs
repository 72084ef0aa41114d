using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Http.Extensions;
using Traguardo.Web.Http;

namespace Traguardo.Web.Features.Shared;

/// <summary>The page at hand in the other language.</summary>
public static class LanguageLink
{
    public static string Of(HttpContext context)
    {
        // A page of errors stands at the address that was asked for, not at its own.
        var asked = context.Features.Get<IStatusCodeReExecuteFeature>();
        var path = asked?.OriginalPath ?? context.Features.Get<IExceptionHandlerPathFeature>()?.Path ?? context.Request.Path;
        var query = new QueryBuilder(context.Request.Query.Where(part => part.Key != LanguageChoice.Name))
        {
            { LanguageChoice.Name, Languages.Other },
        };
        return context.Request.PathBase + new PathString(path) + query.ToQueryString();
    }
}
