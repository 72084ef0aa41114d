using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;

namespace Traguardo.Web.Features.Import;

/// <summary>
/// Refuses a larger form by the length it announces, before any of it is kept, and in words: a browser reads the answer only once it has
/// sent all, so that the server's own limit, which cuts the connection, would leave it with none.
/// </summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class LargestFormAttribute(long bytes) : Attribute, IAuthorizationFilter, IOrderedFilter
{
    /// <summary>Ahead of the filter that looks for a form's key, and reads the form for it.</summary>
    public int Order => int.MinValue;

    public void OnAuthorization(AuthorizationFilterContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        var http = context.HttpContext;
        if (http.Request.HasFormContentType && (http.Request.ContentLength is not { } length || length > bytes))
        {
            // The page that says so takes the request's place, and must not read the form either.
            http.Features.Set<IFormFeature>(new FormFeature(FormCollection.Empty));
            context.Result = new StatusCodeResult(StatusCodes.Status413PayloadTooLarge);
        }
    }
}
