using Microsoft.AspNetCore.Diagnostics;

namespace Traguardo.Web.Features.Shared;

/// <summary>The way in, and from there back to what was asked for.</summary>
public static class SignInLink
{
    public static string Of(HttpContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        // A page of errors stands at the address that was asked for, not at its own.
        var asked = context.Features.Get<IStatusCodeReExecuteFeature>();
        var path = asked?.OriginalPath ?? context.Features.Get<IExceptionHandlerPathFeature>()?.Path ?? context.Request.Path;
        return "/accesso" + QueryString.Create("verso", path + (asked?.OriginalQueryString ?? context.Request.QueryString.Value));
    }
}
